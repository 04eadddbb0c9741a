//! A place where a content can end, and the features of it that have weights.

use super::named::named;
use super::tags::Tag;
use super::vocabulary::{Vocabulary, WordId};

named! {
    /// What parts the words before a place from those behind it.
    Mark {
        /// Nothing.
        Plain "plain",
        /// `,`
        Comma "comma",
        /// A dash, a colon or a semicolon.
        Dash "dash",
        /// and, or, nor
        And "and",
        /// but, yet
        But "but",
        /// `, and`
        CommaAnd "comma_and",
        /// `, but`
        CommaBut "comma_but",
    }
}

named! {
    /// What the content is.
    Group {
        /// A clause.
        Clause "clause",
        /// `to sell …`
        Infinitive "infinitive",
        /// A noun phrase.
        Object "object",
        /// A quotation.
        Quote "quote",
    }
}

named! {
    /// What comes behind a place, where it is no preposition or conjunction with weights of its own.
    Opening {
        /// A subject and its finite verb.
        Clause "clause",
        /// Another noun phrase.
        Noun "noun",
        /// `Monday`
        Time "time",
        /// A finite verb that reports.
        Reporting "reporting",
        /// Another finite verb.
        Verb "verb",
        /// `to sell`
        Infinitive "infinitive",
        /// `selling`
        Gerund "gerund",
        /// `by selling`
        Doing "doing",
        /// `adding`, `according`
        Adding "adding",
        /// `sold`
        Participle "participle",
        /// who, which
        Relative "relative",
        /// An adverb or an adjective.
        Modifier "modifier",
        /// `Orrin said.`
        Tail "tail",
        /// A quotation.
        Quotation "quotation",
        /// A bracket.
        Bracket "bracket",
        /// Anything else.
        Other "other",
    }
}

named! {
    /// Circumstances of a place.
    StopCircumstance {
        /// The cue's own clause is subordinate: `while she said …`
        Subordinate "subordinate",
        /// Its subject is who, which or that.
        Relative "relative",
        /// A quotation closes before the place.
        Closed "closed",
        /// The content is a clause, and no finite verb stands in it before the place.
        Verbless "verbless",
        /// The next finite verb has the tense of the cue.
        SameTense "same_tense",
        /// The words behind are three or fewer.
        FewLeft "few_left",
        /// The words behind are ten or more.
        ManyLeft "many_left",
        /// The cue stands in quotation marks.
        Quoted "quoted",
        /// The cue is a noun: `the claim that …`
        Noun "noun",
        /// The cue is a noun before any finite verb, and what it governs has its own by now: `the claim that it rained came …`
        Subject "subject",
    }
}

named! {
    /// What the cue is.
    Shape {
        /// A finite verb.
        Finite "finite",
        /// `to say`
        Infinitive "infinitive",
        /// `saying`
        Gerund "gerund",
        /// `told`
        Participle "participle",
        /// A noun.
        Noun "noun",
        /// An adjective or another word.
        Word "word",
    }
}

named! {
    /// The first word of a finite verb group.
    Tense {
        /// There is none.
        Missing "none",
        /// `said`
        Past "past",
        /// `says`
        Present "present",
        /// `say`
        Plain "plain",
        /// `would say`
        Modal "modal",
        /// A base form, or what else the tagger takes for a verb.
        Base "base",
    }
}

impl Tense {
    /// That of a verb group which begins with a word so tagged.
    #[must_use]
    pub fn of(tag: Option<Tag>) -> Self {
        match tag {
            None => Self::Missing,
            Some(Tag::Vbd) => Self::Past,
            Some(Tag::Vbz) => Self::Present,
            Some(Tag::Vbp) => Self::Plain,
            Some(Tag::Md) => Self::Modal,
            Some(_) => Self::Base,
        }
    }
}

/// What comes next at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// A kind of phrase.
    Opening(Opening),
    /// A preposition or a conjunction.
    Word(WordId),
}

/// Words of content before a place, in steps.
pub const LENGTHS: [usize; 6] = [1, 2, 3, 6, 11, 21];

/// Commas from which on no more are told apart.
pub const COMMAS: usize = 3;

/// A place where a content can end.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// What the content is.
    pub group: Group,
    /// What parts it from what follows.
    pub mark: Mark,
    /// What follows.
    pub next: Next,
    /// Its words.
    pub length: usize,
    /// Its commas.
    pub commas: usize,
    /// The tags of its last word and of the first word behind the mark.
    pub tags: [Tag; 2],
    /// The first word behind the mark, if it is in lower case.
    pub word: Option<WordId>,
    /// The tenses of its first verb and of the next one behind it.
    pub tenses: [Tense; 2],
    /// What the cue is.
    pub shape: Shape,
    /// The cue's word.
    pub cue: WordId,
    /// By [`StopCircumstance`], whether it holds.
    pub circumstances: [bool; StopCircumstance::COUNT],
}

impl Stop {
    pub(super) fn step(&self) -> usize {
        LENGTHS.iter().rposition(|&least| self.length >= least).unwrap_or(0)
    }

    /// The names of the features that add to its weight.
    #[must_use]
    pub fn features(&self, words: &Vocabulary) -> Vec<String> {
        let next = match self.next {
            Next::Opening(opening) => opening.name().to_owned(),
            Next::Word(word) => format!("={}", words.word(word)),
        };
        let (group, mark) = (self.group.name(), self.mark.name());
        let mut features = vec![
            format!("stop:{mark}/{next}"),
            format!("stop_of_{group}:{mark}/{next}"),
            format!("stop_length:{group}/{}", LENGTHS[self.step()]),
        ];
        let [left, right] = self.tags.map(Tag::name);
        let [first, following] = self.tenses.map(Tense::name);
        features.push(format!("stop_tags:{left}/{right}"));
        features.push(format!("stop_commas:{mark}/{}/{group}", self.commas.min(COMMAS)));
        features.push(format!("stop_form:{mark}/{}", self.shape.name()));
        features.push(format!("stop_tenses:{mark}/{first}/{following}"));
        let known = |word: WordId| word.is_known().then(|| words.word(word));
        features.extend(self.word.and_then(known).map(|word| format!("stop_word:{mark}/{word}")));
        features.extend(known(self.cue).map(|word| format!("stop_cue:{word}")));
        for (_, name) in StopCircumstance::NAMES.iter().enumerate().filter(|(at, _)| self.circumstances[*at]) {
            features.push(format!("stop_{name}:{mark}"));
            if let Next::Opening(opening) = self.next {
                features.push(format!("stop_{name}_before:{}", opening.name()));
            }
        }
        features
    }
}
