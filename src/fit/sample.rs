//! Coded examples as rows of features: two a rule, one for either sign, and one for each word that is weighed.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use hashbrown::HashMap;

use super::logistic::{Model, Sample, Settings};
use crate::evaluate::{Example, Prediction, prediction};
use crate::evidence::{RuleSet, Weight, Weights};
use crate::lexicon::WordId;
use crate::sentiment::{WordWeights, Zone};

/// Fewest examples in which a word must stand at a place to be weighed there.
const FEWEST: u32 = 4;
/// How many times the penalty of a rule that of a word is.
const WORD_PENALTY: f64 = 5.0;
/// Iterations after which a fit stops, if it hasn't converged before.
const ITERATIONS: usize = 200;
/// Word weights below this are left out of what is fitted.
const SMALLEST: f64 = 0.03;

/// Which feature stands in which column.
#[derive(Clone, Debug)]
pub struct Columns<R> {
    words: Vec<(WordId, Zone)>,
    of_words: HashMap<(WordId, Zone), u32>,
    rules: PhantomData<R>,
}

/// Weights of rules and words that were fitted together.
#[derive(Clone, Debug)]
pub struct Fitted<R> {
    /// Of the rules.
    pub rules: Weights<R>,
    /// Of single words; none where they weren't asked for.
    pub words: WordWeights,
}

impl<R: RuleSet> Columns<R> {
    /// The columns for these examples; of words only with `with_words`.
    #[must_use]
    pub fn new(examples: &[Example<R>], with_words: bool) -> Self {
        let mut counts: BTreeMap<(Zone, WordId), u32> = BTreeMap::new();
        if with_words {
            for hit in examples.iter().flat_map(|example| &example.words) {
                *counts.entry((hit.zone, hit.word)).or_default() += 1;
            }
        }
        let frequent = counts.into_iter().filter(|(_, count)| *count >= FEWEST);
        let words: Vec<(WordId, Zone)> = frequent.map(|((zone, word), _)| (word, zone)).collect();
        let first = 2 * R::ALL.len() as u32;
        let of_words = words.iter().enumerate().map(|(at, word)| (*word, first + at as u32)).collect();
        Self { words, of_words, rules: PhantomData }
    }

    /// The features of an example with its class.
    #[must_use]
    pub fn sample(&self, example: &Example<R>) -> Sample {
        let mut values = vec![0.0_f32; 2 * R::ALL.len()];
        for finding in &example.findings {
            values[2 * finding.rule.index() + usize::from(finding.value < 0.0)] += finding.value.abs();
        }
        let rules =
            values.iter().enumerate().filter(|(_, value)| **value != 0.0).map(|(at, value)| (at as u32, *value));
        let words = example.words.iter().filter_map(|hit| Some((*self.of_words.get(&(hit.word, hit.zone))?, 1.0)));
        Sample { features: rules.chain(words).collect(), class: (example.label + 1) as u8 }
    }

    /// Settings of a fit with this penalty of a rule.
    #[must_use]
    pub fn settings(&self, penalty: f64, class_weight: [f64; 3]) -> Settings {
        let mut penalties = vec![penalty; 2 * R::ALL.len()];
        penalties.resize(penalties.len() + self.words.len(), penalty * WORD_PENALTY);
        Settings { penalty: penalties, class_weight, iterations: ITERATIONS }
    }

    /// A fitted model as weights.
    #[must_use]
    pub fn fitted(&self, model: &Model) -> Fitted<R> {
        let pair = |at: usize| (model.weights[at].0 as f32, model.weights[at].1 as f32);
        let mut rules = Weights::default();
        for &rule in R::ALL {
            let at = 2 * rule.index();
            rules.set(rule, Weight { good: pair(at), bad: pair(at + 1) });
        }
        let mut words = WordWeights::default();
        let learned = &model.weights[2 * R::ALL.len()..];
        for (&(word, zone), &(positive, negative)) in self.words.iter().zip(learned) {
            if positive.abs().max(negative.abs()) >= SMALLEST {
                words.set(word, zone, (positive as f32, negative as f32));
            }
        }
        Fitted { rules, words }
    }
}

impl<R: RuleSet> Fitted<R> {
    /// What a run with these weights would say of an example.
    #[must_use]
    pub fn prediction(&self, example: &Example<R>) -> Prediction {
        prediction(example, &self.rules, &self.words)
    }
}
