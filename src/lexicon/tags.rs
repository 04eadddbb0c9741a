//! The part-of-speech model: which tags a word or an ending bears, and which tag follows which.
//!
//! It is data: `lexicons/en/tags.csv` and `tag_bigrams.csv`, made by `accuracy/tags.py`.

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};
use serde::{Deserialize, Serialize};

use super::flat;
use super::inflection::Inflector;
use super::table_file::TableFile;
use super::vocabulary::{Vocabulary, WordId};
use crate::error::Result;

/// A part of speech: the Penn Treebank's tags, those that no rule needs apart merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
#[allow(missing_docs)] // the names are the Penn tags
pub enum Tag {
    Cc,
    Cd,
    Dt,
    Ex,
    In,
    Jj,
    Md,
    Nn,
    Nns,
    Nnp,
    Pos,
    Prp,
    PrpPossessive,
    Rb,
    Rp,
    To,
    Vb,
    Vbd,
    Vbg,
    Vbn,
    Vbp,
    Vbz,
    Wdt,
    Wp,
    Wrb,
    X,
    Comma,
    Stop,
    Colon,
    Open,
    Close,
    Bracket,
    Currency,
    Edge,
}

pub(super) const TAGS: usize = Tag::Edge as usize + 1;

const NAMES: [(&str, Tag); 35] = [
    ("CC", Tag::Cc),
    ("CD", Tag::Cd),
    ("DT", Tag::Dt),
    ("EX", Tag::Ex),
    ("IN", Tag::In),
    ("JJ", Tag::Jj),
    ("MD", Tag::Md),
    ("NN", Tag::Nn),
    ("NNS", Tag::Nns),
    ("NNP", Tag::Nnp),
    ("POS", Tag::Pos),
    ("PRP", Tag::Prp),
    ("PRP$", Tag::PrpPossessive),
    ("RB", Tag::Rb),
    ("RP", Tag::Rp),
    ("TO", Tag::To),
    ("VB", Tag::Vb),
    ("VBD", Tag::Vbd),
    ("VBG", Tag::Vbg),
    ("VBN", Tag::Vbn),
    ("VBP", Tag::Vbp),
    ("VBZ", Tag::Vbz),
    ("WDT", Tag::Wdt),
    ("WP", Tag::Wp),
    ("WRB", Tag::Wrb),
    ("X", Tag::X),
    ("COMMA", Tag::Comma),
    ("STOP", Tag::Stop),
    ("COLON", Tag::Colon),
    ("OPEN", Tag::Open),
    ("CLOSE", Tag::Close),
    ("LRB", Tag::Bracket),
    ("RRB", Tag::Bracket),
    ("CUR", Tag::Currency),
    ("EDGE", Tag::Edge),
];

impl Tag {
    pub(super) fn from_name(name: &str) -> Option<Self> {
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|&(_, tag)| tag)
    }

    /// Its name in lower case, as features have it.
    pub(super) fn name(self) -> String {
        NAMES.iter().find(|(_, tag)| *tag == self).map_or("", |(name, _)| name).to_lowercase()
    }

    /// A verb's form, modals not counted.
    #[must_use]
    pub fn is_verb(self) -> bool {
        matches!(self, Self::Vb | Self::Vbd | Self::Vbg | Self::Vbn | Self::Vbp | Self::Vbz)
    }

    /// A relative or interrogative pronoun: who, what, which, that.
    #[inline]
    #[must_use]
    pub fn is_relative(self) -> bool {
        matches!(self, Self::Wp | Self::Wdt)
    }

    /// A common or proper noun.
    #[must_use]
    pub fn is_noun(self) -> bool {
        matches!(self, Self::Nn | Self::Nns | Self::Nnp)
    }
}

/// The tags of several words, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tags(u64);

impl Tags {
    /// Those of words in a row.
    #[must_use]
    pub fn of(tags: &[Tag]) -> Self {
        Self(tags.iter().fold(0, |all, &tag| all | 1 << tag as u32))
    }

    /// Whether some word bears one of these.
    #[inline]
    #[must_use]
    pub fn any<const N: usize>(self, tags: [Tag; N]) -> bool {
        tags.into_iter().any(|tag| self.0 & 1 << tag as u32 != 0)
    }
}

/// The tags that a word can bear, the most frequent first, each with log p(tag | word) − log p(tag).
type Candidates = Vec<(Tag, f32)>;

/// log p of a tag after each tag on its left.
pub(crate) type Transitions = [f32; TAGS];

/// Words, endings and tag sequences with their probabilities.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TagModel {
    /// For each word by its number where its tags stand in `candidates`, and how many there are.
    #[serde(with = "flat")]
    words: Vec<(u32, u32)>,
    /// The tags of all words in one piece, in which a text's frequent words lie close together.
    candidates: Candidates,
    /// The words whose tags aren't counted but come from their lexicons.
    learned: HashSet<WordId, FixedState>,
    endings: HashMap<Box<str>, Candidates, FixedState>,
    /// By the right tag, then the left one.
    transitions: Vec<f32>,
    prior: Vec<f32>,
}

/// log p of a tag sequence that the counts never show.
const UNSEEN: f32 = -9.0;
/// Share of a tag that a lexicon gives a word that was never counted with it.
const RARE: f32 = 0.02;

impl TagModel {
    /// From the two files; words are given numbers in `vocabulary`.
    ///
    /// # Errors
    /// If a file is malformed or names an unknown tag.
    pub fn new(tags: &TableFile, bigrams: &TableFile, vocabulary: &mut Vocabulary) -> Result<Self> {
        let mut model = Self { transitions: vec![UNSEEN; TAGS * TAGS], prior: vec![UNSEEN; TAGS], ..Self::default() };
        model.read_bigrams(bigrams)?;
        for row in tags.rows(&["cue", "tags"])? {
            let mut candidates = Candidates::new();
            for part in row.cells[1].split('|') {
                let parsed = part
                    .split_once(':')
                    .and_then(|(tag, share)| Some((Tag::from_name(tag)?, share.parse::<f32>().ok()?)));
                let Some((tag, permille)) = parsed else {
                    return Err(tags.fault(Some(row.line), format!("`{part}` isn't TAG:permille with a known tag")));
                };
                candidates.push((tag, model.weight(tag, permille / 1000.0)));
            }
            match row.cells[0].strip_prefix('-') {
                Some(ending) if !ending.is_empty() => {
                    model.endings.insert(Box::from(ending), candidates);
                }
                _ => model.set(vocabulary.intern(&row.cells[0]), candidates),
            }
        }
        Ok(model)
    }

    fn read_bigrams(&mut self, bigrams: &TableFile) -> Result<()> {
        for row in bigrams.rows(&["left", "right", "permille"])? {
            let right = Tag::from_name(&row.cells[1]);
            let left = if row.cells[0].is_empty() { right } else { Tag::from_name(&row.cells[0]) };
            let (Some(left), Some(right), Ok(permille)) = (left, right, row.cells[2].parse::<f32>()) else {
                return Err(bigrams.fault(Some(row.line), "not two known tags and a number".to_owned()));
            };
            let log = (permille.max(0.01) / 1000.0).ln();
            if row.cells[0].is_empty() {
                self.prior[right as usize] = log;
            } else {
                let cell = &mut self.transitions[right as usize * TAGS + left as usize];
                *cell = cell.max(log);
            }
        }
        Ok(())
    }

    /// Whether the word is known, and most often as something else than a name.
    #[must_use]
    pub fn is_ordinary(&self, word: WordId) -> bool {
        let known = self.of_word(word).and_then(|candidates| candidates.first());
        word.is_known() && known.is_some_and(|&(tag, _)| tag != Tag::Nnp)
    }

    /// Tags that a lexicon says a word can bear. A word that was never counted gets all that lexicons give it, equally
    /// probable; one that was counted gets those it was never seen with as rare ones.
    pub fn teach(&mut self, word: WordId, tags: &[Tag]) {
        let known = self.of_word(word).unwrap_or_default();
        let is_new = |tag: &Tag| known.iter().all(|(other, _)| other != tag);
        if !tags.iter().any(is_new) {
            return;
        }
        let new: Vec<Tag> = tags.iter().copied().filter(is_new).collect();
        let mut candidates = known.to_vec();
        if candidates.is_empty() || self.learned.contains(&word) {
            let share = 1.0 / (candidates.len() + new.len()) as f32;
            let all = candidates.iter().map(|&(tag, _)| tag).chain(new);
            candidates = all.map(|tag| (tag, self.weight(tag, share))).collect();
            self.learned.insert(word);
        } else {
            candidates.extend(new.into_iter().map(|tag| (tag, self.weight(tag, RARE))));
        }
        self.set(word, candidates);
    }

    /// The forms of irregular verbs that were never counted: slept.
    pub(super) fn teach_verbs(&mut self, inflector: &Inflector, vocabulary: &mut Vocabulary) {
        const TAGS: [&[Tag]; 4] = [&[Tag::Vbz], &[Tag::Vbd], &[Tag::Vbn], &[Tag::Vbg]];
        for forms in inflector.verbs() {
            for (form, tags) in forms.iter().zip(TAGS) {
                let word = vocabulary.intern(form);
                if self.of_word(word).is_none() || self.learned.contains(&word) {
                    self.teach(word, tags);
                }
            }
        }
    }

    fn set(&mut self, word: WordId, candidates: Candidates) {
        let at = word.0 as usize;
        if self.words.len() <= at {
            self.words.resize(at + 1, (0, 0));
        }
        self.words[at] = (self.candidates.len() as u32, candidates.len() as u32);
        self.candidates.extend(candidates);
    }

    /// log p(tag | word) − log p(tag) of a tag that has this share among the word's tags; shares under 0.001 count as that.
    #[must_use]
    pub fn weight(&self, tag: Tag, share: f32) -> f32 {
        share.max(0.001).ln() - self.prior[tag as usize]
    }

    /// log p of `right` after `left`; [`Tag::Edge`] stands before the first token and after the last.
    #[inline]
    #[must_use]
    pub fn transition(&self, left: Tag, right: Tag) -> f32 {
        self.transitions()[right as usize][left as usize]
    }

    /// The same by the tag on the right.
    pub(crate) fn transitions(&self) -> &[Transitions] {
        self.transitions.as_chunks().0
    }

    /// The tags of a known word, the most frequent first, with their weights; `None` if the model doesn't know it.
    #[must_use]
    pub fn of_word(&self, word: WordId) -> Option<&[(Tag, f32)]> {
        let &(from, count) = self.words.get(word.0 as usize).filter(|(_, count)| *count > 0)?;
        Some(&self.candidates[from as usize..][..count as usize])
    }

    /// The same for a lower-cased word by its longest known ending, four letters at most; empty if none is known.
    #[must_use]
    pub fn of_ending(&self, lower: &str) -> &[(Tag, f32)] {
        let starts = lower.char_indices().rev().take(4).map(|(at, _)| at);
        let mut found: &[(Tag, f32)] = &[];
        for start in starts {
            match self.endings.get(&lower[start..]) {
                Some(candidates) => found = candidates,
                None => break,
            }
        }
        found
    }
}
