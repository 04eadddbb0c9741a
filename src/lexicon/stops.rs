//! How much speaks for ending a content at a place: log-odds by what stands there and what comes next.
//!
//! The weights stand in `lexicons/en/reporting_weights.csv`, in the features that begin with `stop`.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

use super::vocabulary::{Vocabulary, WordId};

/// Declares an enum whose variants have names in the file of weights.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $text:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum $name { $($(#[$doc])* $variant,)* }

        impl $name {
            const NAMES: &[&str] = &[$($text),*];

            /// How many there are.
            pub const COUNT: usize = Self::NAMES.len();

            /// The name in the file of weights.
            #[must_use]
            pub fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            fn position(name: &str) -> Option<usize> {
                Self::NAMES.iter().position(|known| *known == name)
            }
        }
    };
}

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
    /// By [`StopCircumstance`], whether it holds.
    pub circumstances: [bool; StopCircumstance::COUNT],
}

impl Stop {
    fn step(&self) -> usize {
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
        for (_, name) in StopCircumstance::NAMES.iter().enumerate().filter(|(at, _)| self.circumstances[*at]) {
            features.push(format!("stop_{name}:{mark}"));
            if let Next::Opening(opening) = self.next {
                features.push(format!("stop_{name}_before:{}", opening.name()));
            }
        }
        features
    }
}

const MARKS: usize = Mark::COUNT;
const GROUPS: usize = Group::COUNT;

/// Weights by mark, over all groups and by group.
type Row = [[i32; GROUPS + 1]; MARKS];

/// Weights in thousandths of log-odds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct StopWeights {
    openings: Vec<Row>,
    words: HashMap<WordId, Row, FixedState>,
    lengths: [[i32; LENGTHS.len()]; GROUPS],
    by_mark: [[i32; MARKS]; StopCircumstance::COUNT],
    by_opening: [[i32; Opening::COUNT]; StopCircumstance::COUNT],
}

impl Default for StopWeights {
    fn default() -> Self {
        Self {
            openings: vec![[[0; GROUPS + 1]; MARKS]; Opening::COUNT],
            words: HashMap::default(),
            lengths: [[0; LENGTHS.len()]; GROUPS],
            by_mark: [[0; MARKS]; StopCircumstance::COUNT],
            by_opening: [[0; Opening::COUNT]; StopCircumstance::COUNT],
        }
    }
}

impl StopWeights {
    /// Takes in a feature as [`Stop::features`] names it; `None` for one that it doesn't know.
    pub(super) fn set(&mut self, feature: &str, weight: i32, words: &Vocabulary) -> Option<()> {
        let (name, rest) = feature.split_once(':')?;
        if let Some(group) = name.strip_prefix("stop_of_") {
            *self.place(rest, 1 + Group::position(group)?, words)? = weight;
            return Some(());
        }
        match name {
            "stop" => *self.place(rest, 0, words)? = weight,
            "stop_length" => {
                let (group, least) = rest.split_once('/')?;
                let step = LENGTHS.iter().position(|known| known.to_string() == least)?;
                self.lengths[Group::position(group)?][step] = weight;
            }
            _ => {
                let name = name.strip_prefix("stop_")?;
                match name.strip_suffix("_before") {
                    Some(name) => {
                        self.by_opening[StopCircumstance::position(name)?][Opening::position(rest)?] = weight;
                    }
                    None => self.by_mark[StopCircumstance::position(name)?][Mark::position(rest)?] = weight,
                }
            }
        }
        Some(())
    }

    fn place(&mut self, rest: &str, column: usize, words: &Vocabulary) -> Option<&mut i32> {
        let (mark, next) = rest.split_once('/')?;
        let mark = Mark::position(mark)?;
        let row = match next.strip_prefix('=') {
            Some(word) => self.words.entry(words.id(word)).or_insert([[0; GROUPS + 1]; MARKS]),
            None => &mut self.openings[Opening::position(next)?],
        };
        Some(&mut row[mark][column])
    }

    /// The log-odds, in thousandths, that the content ends at the place.
    #[must_use]
    pub fn of(&self, stop: &Stop) -> i32 {
        let mark = stop.mark as usize;
        let row = match stop.next {
            Next::Opening(opening) => self.openings.get(opening as usize),
            Next::Word(word) => self.words.get(&word),
        };
        let mut sum = row.map_or(0, |row| row[mark][0] + row[mark][1 + stop.group as usize]);
        sum += self.lengths[stop.group as usize][stop.step()];
        for at in (0..StopCircumstance::COUNT).filter(|&at| stop.circumstances[at]) {
            sum += self.by_mark[at][mark];
            if let Next::Opening(opening) = stop.next {
                sum += self.by_opening[at][opening as usize];
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_of_a_place_adds_its_weight() {
        let mut words = Vocabulary::default();
        let because = words.intern("because");
        let stop = Stop {
            group: Group::Clause,
            mark: Mark::Comma,
            next: Next::Word(because),
            length: 7,
            circumstances: std::array::from_fn(|at| at == StopCircumstance::Relative as usize),
        };
        let features = stop.features(&words);
        assert_eq!(
            features,
            ["stop:comma/=because", "stop_of_clause:comma/=because", "stop_length:clause/6", "stop_relative:comma"]
        );
        let mut weights = StopWeights::default();
        for (at, feature) in features.iter().enumerate() {
            weights.set(feature, 10_i32.pow(at as u32), &words).unwrap();
        }
        assert_eq!(weights.of(&stop), 1111);
        assert_eq!(weights.of(&Stop { mark: Mark::Plain, ..stop }), 100);
    }

    #[test]
    fn an_unknown_feature_is_none() {
        let words = Vocabulary::default();
        assert_eq!(StopWeights::default().set("stop_of_verse:comma/noun", 1, &words), None);
    }
}
