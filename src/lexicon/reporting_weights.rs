//! How much speaks for an attribution: log-odds of cues, of constructions and of circumstances.
//!
//! The weights are data, `lexicons/en/reporting_weights.csv`, estimated by `accuracy/reporting.py`.

use serde::{Deserialize, Serialize};

use super::construction::{Construction, CueForm};
use super::reporting::{CueKind, Reporting};
use super::stop_weights::StopWeights;
use super::table_file::TableFile;
use super::vicinity::{Vicinity, VicinityWeights};
use super::vocabulary::Vocabulary;
use crate::error::Result;

/// A circumstance of a possible attribution, beside its cue and construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Circumstance {
    /// Always.
    Any,
    /// The lexicon doesn't list the construction for the cue.
    Unlisted,
    /// The cue stands inside quotation marks.
    Quoted,
    /// No source was found.
    Sourceless,
    /// The source is `I`, `we` or `you`.
    FirstPerson,
    /// The source is `he`, `she` or `they`.
    ThirdPerson,
    /// The source is `it`, `this`, `that`, `which` or `there`.
    Thing,
    /// The source is `who`.
    Who,
    /// The source's head is a name.
    Named,
    /// The content has one word.
    OneWord,
    /// Two words.
    TwoWords,
    /// Three or four words.
    FewWords,
    /// Ten words and more.
    ManyWords,
    /// A part of the content stands in quotation marks.
    Marked,
    /// The cue is negated.
    Negated,
    /// The cue is inside the content of the candidate before it.
    Inner,
    /// The cue's clause is in a headline.
    Headline,
    /// A conjunction opens the cue's clause: `if she says …`
    Subordinate,
    /// The content has a finite verb.
    Predicate,
    /// The sentence ends with a question mark.
    Question,
    /// The source's head is a plural noun.
    Plural,
    /// The source's head is a common noun.
    Common,
    /// The source has six words or more.
    LongSource,
    /// The content has five to nine words.
    SomeWords,
    /// The content begins with a name.
    StartsName,
    /// The content begins with a personal pronoun.
    StartsPronoun,
    /// The content begins with an article or a possessive.
    StartsArticle,
    /// The cue is in the present tense.
    Present,
    /// The cue stands in quotation marks and its source is `I`, `we` or `you`.
    QuotedFirst,
    /// The source begins the sentence.
    Leading,
    /// The cue is inside a reported clause before it.
    InnerSpeech,
    /// The cue and the quotation that it has are inside a reported clause.
    InnerQuotation,
}

impl Circumstance {
    /// How many there are.
    pub const COUNT: usize = 32;

    /// All of them, in the order of their numbers, with their names in the file of weights.
    pub const ALL: [(Self, &'static str); Self::COUNT] = [
        (Self::Any, "any"),
        (Self::Unlisted, "unlisted"),
        (Self::Quoted, "quoted"),
        (Self::Sourceless, "sourceless"),
        (Self::FirstPerson, "first_person"),
        (Self::ThirdPerson, "third_person"),
        (Self::Thing, "thing"),
        (Self::Who, "who"),
        (Self::Named, "named"),
        (Self::OneWord, "one_word"),
        (Self::TwoWords, "two_words"),
        (Self::FewWords, "few_words"),
        (Self::ManyWords, "many_words"),
        (Self::Marked, "marked"),
        (Self::Negated, "negated"),
        (Self::Inner, "inner"),
        (Self::Headline, "headline"),
        (Self::Subordinate, "subordinate"),
        (Self::Predicate, "predicate"),
        (Self::Question, "question"),
        (Self::Plural, "plural"),
        (Self::Common, "common"),
        (Self::LongSource, "long_source"),
        (Self::SomeWords, "some_words"),
        (Self::StartsName, "starts_name"),
        (Self::StartsPronoun, "starts_pronoun"),
        (Self::StartsArticle, "starts_article"),
        (Self::Present, "present"),
        (Self::QuotedFirst, "quoted_first"),
        (Self::Leading, "leading"),
        (Self::InnerSpeech, "inner_speech"),
        (Self::InnerQuotation, "inner_quotation"),
    ];

    /// The name in the file of weights.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// Weights in thousandths of log-odds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ReportingWeights {
    circumstances: Vec<i32>,
    forms: [[i32; Construction::COUNT]; CueForm::COUNT],
    kinds: [[i32; Construction::COUNT]; CueKind::COUNT],
    /// By cue; the last column is for all constructions.
    cues: Vec<[i32; Construction::COUNT + 1]>,
    vicinity: VicinityWeights,
    stops: StopWeights,
}

impl ReportingWeights {
    /// From a file with the columns `feature,weight`: `any`, `form:finite/that`, `kind:say/that`, `cue:verb/say`,
    /// `cue:verb/say/that`, and those of [`super::Vicinity::features`] and [`super::Stop::features`]. Features of cues that the lexicon doesn't list are passed over.
    ///
    /// # Errors
    /// If a feature or a weight can't be read.
    pub fn new(source: &TableFile, reporting: &Reporting, words: &Vocabulary) -> Result<Self> {
        let mut weights = Self {
            circumstances: vec![0; Circumstance::COUNT],
            forms: [[0; Construction::COUNT]; CueForm::COUNT],
            kinds: [[0; Construction::COUNT]; CueKind::COUNT],
            cues: vec![[0; Construction::COUNT + 1]; reporting.cues().len()],
            vicinity: VicinityWeights::default(),
            stops: StopWeights::default(),
        };
        for row in source.rows(&["feature", "weight"])? {
            let weight = row.cells[1].parse().map_err(|_| {
                source.fault(Some(row.line), format!("column weight: `{}` isn't a whole number", &row.cells[1]))
            })?;
            weights
                .set(&row.cells[0], weight, reporting, words)
                .ok_or_else(|| source.fault(Some(row.line), format!("unknown feature `{}`", &row.cells[0])))?;
        }
        Ok(weights)
    }

    fn set(&mut self, feature: &str, weight: i32, reporting: &Reporting, words: &Vocabulary) -> Option<()> {
        if feature.starts_with("stop") {
            return self.stops.set(feature, weight, words);
        }
        let Some((group, rest)) = feature.split_once(':') else {
            let at = Circumstance::ALL.iter().position(|(_, name)| *name == feature)?;
            self.circumstances[at] = weight;
            return Some(());
        };
        let mut parts = rest.split('/');
        let (first, second) = (parts.next()?, parts.next().unwrap_or(""));
        let column = |name: &str| Construction::from_name(name).map(|construction| construction as usize);
        match group {
            "form" => self.forms[CueForm::from_name(first)? as usize][column(second)?] = weight,
            "kind" => self.kinds[CueKind::from_name(first)? as usize][column(second)?] = weight,
            "cue" => {
                let column = parts.next().map_or(Some(Construction::COUNT), column)?;
                if let Some(id) = reporting.find(first, second) {
                    self.cues[id.0 as usize][column] = weight;
                }
            }
            _ => return self.vicinity.set(feature, weight),
        }
        Some(())
    }

    /// The log-odds, in thousandths, that the cue attributes in this construction, without the circumstances.
    #[must_use]
    pub fn cue(&self, id: super::ReportingCueId, kind: CueKind, form: CueForm, construction: Construction) -> i32 {
        let column = construction as usize;
        let cue = &self.cues[id.0 as usize];
        cue[Construction::COUNT] + cue[column] + self.kinds[kind as usize][column] + self.forms[form as usize][column]
    }

    /// What a circumstance adds, in thousandths of log-odds.
    #[must_use]
    pub fn circumstance(&self, circumstance: Circumstance) -> i32 {
        self.circumstances[circumstance as usize]
    }

    /// What its vicinity adds, in thousandths of log-odds.
    #[must_use]
    pub fn vicinity(&self, vicinity: &Vicinity) -> i32 {
        self.vicinity.of(vicinity)
    }

    /// How much speaks for ending a content where it can end.
    #[must_use]
    pub fn stops(&self) -> &StopWeights {
        &self.stops
    }
}
