//! Reporting cues: the verbs, nouns, adjectives and phrases that attribute words or thoughts to a source.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::bundled;
use super::inflection::{Class, Inflector};
use super::phrases::{Found, Phrases, token_spellings};
use super::table_file::{Row, TableFile};
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// What sort of attitude a cue gives to its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum CueKind {
    /// Utters: say, tell, write.
    Say,
    /// Utters and commits to it, or judges: claim, accuse, describe.
    Claim,
    /// Holds true or of worth: believe, support.
    Belief,
    /// Means to bring about: plan, refuse, want.
    Intent,
    /// Comes to know: see, hear, learn.
    Perception,
    /// Feels: fear, enjoy.
    Emotion,
    /// Asks to know: ask, wonder.
    Question,
    /// Asks to be done: urge, demand.
    Urge,
}

const KINDS: [&str; CueKind::COUNT] = ["say", "claim", "belief", "intent", "perception", "emotion", "question", "urge"];

impl CueKind {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// The name in lexicon files.
    #[must_use]
    pub fn name(self) -> &'static str {
        KINDS[self as usize]
    }

    pub(super) fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "say" => Self::Say,
            "claim" => Self::Claim,
            "belief" => Self::Belief,
            "intent" => Self::Intent,
            "perception" => Self::Perception,
            "emotion" => Self::Emotion,
            "question" => Self::Question,
            "urge" => Self::Urge,
            _ => return None,
        })
    }
}

/// What may follow or surround a cue, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takes(u16);

/// The names in the column `takes`, by bit.
const TAKES: [&str; 15] = [
    "quote", "that", "bare", "inverted", "to", "obj_to", "wh", "of", "np", "ing", "as", "only", "words", "it", "raised",
];

impl Takes {
    /// A quotation before or after it.
    pub const QUOTE: Self = Self(1);
    /// A clause with `that`.
    pub const THAT: Self = Self(1 << 1);
    /// A clause without `that`; of a phrase: the clause that it stands in.
    pub const BARE: Self = Self(1 << 2);
    /// `"…," said Orrin`
    pub const INVERTED: Self = Self(1 << 3);
    /// `to` and a verb whose subject is the source.
    pub const TO: Self = Self(1 << 4);
    /// `urged the port to …`
    pub const OBJECT_TO: Self = Self(1 << 5);
    /// whether, if, how, why …
    pub const WH: Self = Self(1 << 6);
    /// of and what is attributed
    pub const OF: Self = Self(1 << 7);
    /// A noun phrase that is the content.
    pub const OBJECT: Self = Self(1 << 8);
    /// `considered selling`
    pub const GERUND: Self = Self(1 << 9);
    /// `described the sale as …`
    pub const AS: Self = Self(1 << 10);
    /// Nothing but what is listed: `continued: "…"`, not `continued to sell cranes`.
    pub const ONLY: Self = Self(1 << 11);
    /// A noun phrase only where it names words: `offered an apology`, not `offered a loan`.
    pub const WORDS: Self = Self(1 << 12);
    /// An empty `it` as subject, so that nobody is the source: `it emerged that …`
    pub const IT: Self = Self(1 << 13);
    /// Its subject belongs to the content, so that nobody is the source: `the port seems to be poor`.
    pub const RAISED: Self = Self(1 << 14);

    /// Whether it shares a member with `other`.
    #[must_use]
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Both together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn parse(cell: &str) -> std::result::Result<Self, &str> {
        let mut set = Self::default();
        for name in cell.split('|').filter(|name| !name.is_empty()) {
            let bit = TAKES.iter().position(|known| *known == name).ok_or(name)?;
            set = set.or(Self(1 << bit));
        }
        Ok(set)
    }
}

/// An entry of reporting.csv.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportingCue {
    /// The cue as listed, a lemma.
    pub lemma: Box<str>,
    /// Its part of speech.
    pub class: Class,
    /// What it says of its source.
    pub kind: CueKind,
    /// What may follow or surround it.
    pub takes: Takes,
    /// Words before the gap in which the source stands; all of them where there is none.
    pub before_gap: u8,
    /// The words after the gap.
    pub after_gap: Box<[WordId]>,
}

/// Number of an entry among the reporting cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ReportingCueId(pub u32);

/// All reporting cues, found by their words.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Reporting {
    cues: Vec<ReportingCue>,
    phrases: Phrases<ReportingCueId>,
    ids: HashMap<(Box<str>, Class), ReportingCueId, FixedState>,
    /// What may follow each word as a verb by itself, by its number.
    verbs: Vec<Takes>,
    /// For each entry what [`Ahead`] must show for it to be complete; 0 where nothing needs to follow.
    tails: Vec<u64>,
}

/// Which words stand in a stretch of text, as far as a bit for each tells.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ahead(u64);

impl Ahead {
    /// Of these words.
    #[must_use]
    pub fn new(words: impl Iterator<Item = WordId>) -> Self {
        Self(words.fold(0, |bits, word| bits | word.bit()))
    }

    /// Whether the word can be among them; most often it isn't.
    #[inline]
    #[must_use]
    pub fn may_hold(self, word: WordId) -> bool {
        self.may_hold_one_with(word.bit_place())
    }

    /// The same of all words that have their bit at this place.
    #[inline]
    pub(super) fn may_hold_one_with(self, bit_place: u8) -> bool {
        self.0 >> bit_place & 1 != 0
    }
}

impl Reporting {
    pub(super) fn new(inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<Self> {
        Self::from_source(&bundled::reporting(), inflector, vocabulary)
    }

    fn from_source(source: &TableFile, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut reporting = Self::default();
        for row in source.rows(&["cue", "class", "kind", "takes"])? {
            reporting.add(&row, source, inflector, vocabulary)?;
        }
        Ok(reporting)
    }

    fn add(&mut self, row: &Row, source: &TableFile, inflector: &Inflector, vocabulary: &mut Vocabulary) -> Result<()> {
        let fault = |message: String| source.fault(Some(row.line), message);
        let class = Class::from_name(&row.cells[1])
            .ok_or_else(|| fault(format!("column class: `{}` is none of verb, noun, adj, phrase", &row.cells[1])))?;
        let kind = CueKind::from_name(&row.cells[2])
            .ok_or_else(|| fault(format!("column kind: unknown kind `{}`", &row.cells[2])))?;
        let takes = Takes::parse(&row.cells[3]).map_err(|name| fault(format!("column takes: unknown `{name}`")))?;
        let cue = &row.cells[0];
        let (before, after) = cue.split_once(" … ").unwrap_or((cue, ""));
        let after_gap: Box<[WordId]> =
            after.split(' ').filter(|word| !word.is_empty()).map(|word| vocabulary.intern(word)).collect();
        let id = ReportingCueId(self.cues.len() as u32);
        self.tails.push(after_gap.first().map_or(0, |word| word.bit()));
        self.cues.push(ReportingCue {
            lemma: Box::from(cue),
            class,
            kind,
            takes,
            before_gap: before.split(' ').count() as u8,
            after_gap,
        });
        self.ids.insert((Box::from(cue), class), id);
        let inflected = if class == Class::Adjective { Class::Phrase } else { class };
        for form in inflector.forms(before, inflected) {
            self.phrases.insert(&form, id, vocabulary);
            if class == Class::Verb && after.is_empty() && token_spellings(&form).count() == 1 {
                self.note_verb(vocabulary.id(&form), takes);
            }
        }
        Ok(())
    }

    fn note_verb(&mut self, word: WordId, takes: Takes) {
        let at = word.0 as usize;
        if self.verbs.len() <= at {
            self.verbs.resize(at + 1, Takes::default());
        }
        self.verbs[at] = self.verbs[at].or(takes);
    }

    /// Whether words must follow the entry's gap.
    #[inline]
    #[must_use]
    pub fn has_gap(&self, id: ReportingCueId) -> bool {
        self.tails[id.0 as usize] != 0
    }

    /// Whether the entry has no gap, or the word behind it can be among those ahead; most often it isn't.
    #[inline]
    #[must_use]
    pub fn may_be_whole(&self, id: ReportingCueId, ahead: Ahead) -> bool {
        let tail = self.tails[id.0 as usize];
        tail == 0 || tail & ahead.0 != 0
    }

    /// What may follow or surround a word where it is a verb by itself; nothing if it is no form of one.
    #[must_use]
    pub fn verb_takes(&self, word: WordId) -> Takes {
        self.verbs.get(word.0 as usize).copied().unwrap_or_default()
    }

    /// The entry with this number.
    ///
    /// # Panics
    /// If the number is another lexicon's.
    #[must_use]
    pub fn cue(&self, id: ReportingCueId) -> &ReportingCue {
        &self.cues[id.0 as usize]
    }

    /// All entries, in the order of the file.
    #[must_use]
    pub fn cues(&self) -> &[ReportingCue] {
        &self.cues
    }

    /// The entry of a class (by its name in the file) with this lemma.
    pub(super) fn find(&self, class: &str, lemma: &str) -> Option<ReportingCueId> {
        let class = Class::from_name(class)?;
        self.ids.get(&(Box::from(lemma), class)).copied()
    }

    /// Whether some cue begins with this word.
    #[inline]
    #[must_use]
    pub fn begins(&self, word: WordId) -> bool {
        self.phrases.begins(word)
    }

    /// Whether a cue can begin with these two words, or be the first of them.
    #[inline]
    #[must_use]
    pub fn may_begin(&self, first: WordId, second: Option<WordId>) -> bool {
        self.phrases.may_begin(first, second)
    }

    /// Calls `visit` with every cue at the start of `words`, the shortest first.
    pub fn each<'a>(&'a self, words: impl Iterator<Item = WordId>, visit: impl FnMut(Found<'a, ReportingCueId>)) {
        self.phrases.each(words, visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(Reporting, Vocabulary)> {
        let mut vocabulary = Vocabulary::default();
        let reporting =
            Reporting::from_source(&TableFile::bundled("r.csv", text), &Inflector::default(), &mut vocabulary)?;
        Ok((reporting, vocabulary))
    }

    #[test]
    fn cues_are_found_by_every_form_of_their_lemma() {
        let (reporting, vocabulary) =
            read("cue,class,kind,takes\npoint out,verb,say,quote|that\npoint,noun,claim,that\n").unwrap();
        let mut found = Vec::new();
        let words = ["points", "out"].map(|word| vocabulary.id(word));
        reporting.each(words.into_iter(), |hit| {
            found.extend(hit.values.iter().map(|&id| (hit.words, reporting.cue(id).lemma.to_string())));
        });
        assert_eq!(found, [(1, "point".to_owned()), (2, "point out".to_owned())]);
    }

    #[test]
    fn the_gap_of_a_phrase_parts_its_words() {
        let (reporting, vocabulary) = read("cue,class,kind,takes\nin … view,phrase,belief,bare\n").unwrap();
        let cue = &reporting.cues()[0];
        assert_eq!((cue.before_gap, &*cue.after_gap), (1, &[vocabulary.id("view")][..]));
    }

    #[test]
    fn an_unknown_construction_is_named_with_its_line() {
        let message = read("cue,class,kind,takes\nsay,verb,say,thta\n").unwrap_err().to_string();
        assert_eq!(message, "r.csv, line 2: column takes: unknown `thta`");
    }
}
