//! The words that get a weight of their own: those that stand often enough around coded targets.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use crate::evaluate::Example;
use crate::lexicon::{Lexicon, WordId};
use crate::sentiment::{WordHit, WordWeights, Zone};

/// Fewest rows in which a word must stand in a zone to get a weight.
const LEAST_ROWS: u32 = 4;

/// Weights nearer to 0 than this are left out.
const LEAST_WEIGHT: f64 = 0.03;

/// Words in zones, numbered.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    /// By number, in the order of zone and word.
    keys: Vec<(WordId, Zone)>,
    numbers: HashMap<(WordId, Zone), u32, FixedState>,
}

impl Vocabulary {
    /// The words that stand in enough of the examples.
    pub(super) fn new<R>(examples: &[Example<R>]) -> Self {
        let mut counts: HashMap<(WordId, Zone), u32, FixedState> = HashMap::default();
        for hit in examples.iter().flat_map(|example| &example.words) {
            *counts.entry((hit.word, hit.zone)).or_default() += 1;
        }
        let mut keys: Vec<_> = counts.into_iter().filter(|(_, rows)| *rows >= LEAST_ROWS).map(|(key, _)| key).collect();
        keys.sort_unstable_by_key(|(word, zone)| (*zone, *word));
        let numbers = keys.iter().enumerate().map(|(number, key)| (*key, number as u32)).collect();
        Self { keys, numbers }
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// The numbers of the hits that have one.
    pub(super) fn numbers<'a>(&'a self, hits: &'a [WordHit]) -> impl Iterator<Item = u32> + 'a {
        hits.iter().filter_map(|hit| self.numbers.get(&(hit.word, hit.zone)).copied())
    }

    /// The fitted weights by number as weights of words, rounded as in their file.
    pub(super) fn weights(&self, fitted: &[(f64, f64)]) -> FittedWords {
        let rounded = |weight: f64| (weight * 1000.0).round() / 1000.0;
        let kept = self.keys.iter().zip(fitted).filter(|(_, it)| it.0.abs().max(it.1.abs()) >= LEAST_WEIGHT);
        FittedWords(kept.map(|(key, it)| (*key, (rounded(it.0) as f32, rounded(it.1) as f32))).collect())
    }
}

/// Estimated weights of words: towards positive and towards negative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FittedWords(Vec<((WordId, Zone), (f32, f32))>);

impl FittedWords {
    /// The weights as scoring uses them.
    #[must_use]
    pub fn weights(&self) -> WordWeights {
        self.0.iter().copied().collect()
    }

    /// Number of weights.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As a file `word,zone,positive,negative`, without its comment, by word and zone.
    #[must_use]
    pub fn to_csv(&self, lexicon: &Lexicon) -> String {
        let mut rows: Vec<_> =
            self.0.iter().map(|((word, zone), weight)| (lexicon.words().word(*word), zone.name(), *weight)).collect();
        rows.sort_by_key(|(word, zone, _)| (*word, *zone));
        let mut text = "word,zone,positive,negative\n".to_owned();
        for (word, zone, (positive, negative)) in rows {
            text += &format!("{word},{zone},{positive:.3},{negative:.3}\n");
        }
        text
    }
}
