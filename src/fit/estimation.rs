//! Weights of rules and words estimated from coded examples, with their cross-validated agreement.

use rayon::prelude::*;

use super::folds::fold_of;
use super::logistic::{Model, Sample, Settings, fit};
use super::sample::{centre, sample, weights};
use super::vocabulary::{FittedWords, Vocabulary};
use crate::evaluate::{Agreement, Example, GoldRow, Prediction, Task, prediction};
use crate::evidence::{RuleSet, Weight, Weights};

/// How weights are estimated.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimation {
    /// What the sample was coded for.
    pub task: Task,
    /// Parts for cross-validation, at least 2. All rows of one text are in one part.
    pub folds: u64,
    /// What the penalty draws the rules' weights to. Words are drawn to 0.
    pub prior: Prior,
    /// L2 penalty of each rule's weight; `None`: that of [`PENALTIES`] with the best cross-validated agreement.
    pub penalty: Option<f64>,
    /// Whether single words get weights too, on top of the rules, and with which penalty.
    pub words: Words,
    /// How much a row of the classes -1, 0, 1 counts: the more, the more often the class is predicted.
    pub class_weights: [f64; 3],
    /// How much more a position counts whose holder stands behind its target. They are few, and would hardly be predicted;
    /// the five classes of pairs weigh them as much as the others.
    pub backward_weight: f64,
}

/// The usual [`Estimation::backward_weight`].
pub const BACKWARD_WEIGHT: f64 = 3.0;

/// What weights stay near unless the sample says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prior {
    /// The weights known before, so that a small sample moves only what it tells much of.
    Known,
    /// 0: weights of this sample alone, but for rules that fire in no row of it.
    Zero,
}

/// Whether single words get weights of their own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Words {
    /// None: rules alone.
    No,
    /// With this L2 penalty; `None`: that of [`WORD_PENALTIES`] with the best cross-validated agreement.
    Yes(Option<f64>),
}

/// The penalties tried where none is given, the largest first: of equals the first is taken.
pub const PENALTIES: [f64; 6] = [100.0, 30.0, 10.0, 3.0, 1.0, 0.3];

/// The penalties of words tried where none is given, with the penalty chosen for rules alone.
pub const WORD_PENALTIES: [f64; 5] = [40.0, 28.0, 20.0, 14.0, 10.0];

/// Iterations after which a fit stops, if it hasn't converged before.
const ITERATIONS: usize = 200;

impl Estimation {
    /// The class weights that serve macro-F1: positions are rare among pairs, so they count more.
    #[must_use]
    pub fn usual_class_weights(task: Task) -> [f64; 3] {
        match task {
            Task::Sentiment => [1.0; 3],
            Task::Stance => [2.0, 1.0, 2.5],
        }
    }

    /// Estimates the weights. Rules that fire in no row keep what they weigh in `known`.
    ///
    /// # Panics
    /// If `rows` and `examples` aren't of the same rows.
    #[must_use]
    pub fn estimate<R: RuleSet + Sync + Send>(
        &self,
        rows: &[impl GoldRow],
        examples: &[Example<R>],
        known: &Weights<R>,
    ) -> Estimate<R> {
        assert_eq!(rows.len(), examples.len(), "an example for each row");
        let rows: Vec<Placed> = rows.iter().map(|row| self.placed(row)).collect();
        let rules = Data::new(examples, &rows, Vocabulary::default(), known);
        let penalties = self.penalty.map_or(PENALTIES.to_vec(), |penalty| vec![penalty]);
        let trials = penalties.iter().map(|&rules_penalty| Penalties { rules: rules_penalty, words: None });
        let mut tried: Vec<Trial> = trials.map(|penalties| self.trial(penalties, &rules)).collect();
        let Words::Yes(word_penalty) = self.words else { return self.finished(tried, &rules) };
        let data = Data::new(examples, &rows, Vocabulary::new(examples), known);
        let penalties = word_penalty.map_or(WORD_PENALTIES.to_vec(), |penalty| vec![penalty]);
        let of_rules = best(&tried).penalties.rules;
        let trials = penalties.iter().map(|&penalty| Penalties { rules: of_rules, words: Some(penalty) });
        tried.extend(trials.map(|penalties| self.trial(penalties, &data)));
        self.finished(tried, &data)
    }

    fn placed(&self, row: &impl GoldRow) -> Placed {
        let importance = if row.is_backward_position() { self.backward_weight } else { 1.0 };
        Placed { fold: fold_of(row.text(), self.folds), importance: importance as f32 }
    }

    fn trial<R: RuleSet + Sync + Send>(&self, penalties: Penalties, data: &Data<'_, R>) -> Trial {
        let settings = self.settings(penalties, data);
        let of_folds: Vec<_> = (0..self.folds)
            .into_par_iter()
            .map(|fold| {
                let (rules, words) = data.split(fit(&data.others(fold), &settings));
                (rules, words.weights())
            })
            .collect();
        let examples = data.examples.par_iter().zip(data.rows);
        let held_out: Vec<Prediction> = examples
            .map(|(example, row)| {
                let (rules, words) = &of_folds[row.fold as usize];
                prediction(example, rules, words)
            })
            .collect();
        let aim = Agreement::new(self.task, &held_out).aim();
        Trial { penalties, held_out, aim }
    }

    fn settings<R: RuleSet>(&self, penalties: Penalties, data: &Data<'_, R>) -> Settings {
        let mut penalty = vec![penalties.rules; 2 * R::ALL.len()];
        penalty.resize(penalty.len() + data.vocabulary.len(), penalties.words.unwrap_or_default());
        let mut centre = match self.prior {
            Prior::Known => centre(data.known),
            Prior::Zero => Vec::new(),
        };
        centre.resize(penalty.len(), (0.0, 0.0));
        Settings { penalty, centre, class_weight: self.class_weights, iterations: ITERATIONS }
    }

    /// The weights from all rows, with the best of the penalties tried: with words, where they are asked for.
    fn finished<R: RuleSet + Sync + Send>(&self, tried: Vec<Trial>, data: &Data<'_, R>) -> Estimate<R> {
        let asked_for = |trial: &&Trial| trial.penalties.words.is_some() == (self.words != Words::No);
        let chosen = best(tried.iter().filter(asked_for)).clone();
        let (weights, words) = data.split(fit(&data.samples, &self.settings(chosen.penalties, data)));
        let tried = tried.into_iter().map(|trial| (trial.penalties, trial.aim)).collect();
        Estimate { weights, words, penalties: chosen.penalties, held_out: chosen.held_out, tried }
    }
}

/// The penalties of one fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Penalties {
    /// Of rules.
    pub rules: f64,
    /// Of words, if they get weights.
    pub words: Option<f64>,
}

/// Estimated weights and how good they are.
#[derive(Clone, Debug)]
pub struct Estimate<R> {
    /// Of rules, from all rows.
    pub weights: Weights<R>,
    /// Of words, from all rows; none where they weren't asked for.
    pub words: FittedWords,
    /// The penalties that were given or chosen.
    pub penalties: Penalties,
    /// Each row's prediction by the weights of the other folds, with these penalties.
    pub held_out: Vec<Prediction>,
    /// The penalties tried, each with its cross-validated agreement ([`Agreement::aim`]).
    pub tried: Vec<(Penalties, f64)>,
}

#[derive(Clone, Debug)]
struct Trial {
    penalties: Penalties,
    held_out: Vec<Prediction>,
    aim: f64,
}

/// The first of those with the highest agreement.
fn best<'t>(tried: impl IntoIterator<Item = &'t Trial>) -> &'t Trial {
    let better = |best: &'t Trial, next: &'t Trial| if next.aim > best.aim { next } else { best };
    tried.into_iter().reduce(better).expect("some penalty was tried")
}

/// A row's place in cross-validation.
struct Placed {
    fold: u64,
    importance: f32,
}

struct Data<'a, R> {
    examples: &'a [Example<R>],
    rows: &'a [Placed],
    vocabulary: Vocabulary,
    samples: Vec<Sample>,
    known: &'a Weights<R>,
    /// The rules that fire in no example, with their weights.
    unseen: Vec<(R, Weight)>,
}

impl<'a, R: RuleSet> Data<'a, R> {
    fn new(examples: &'a [Example<R>], rows: &'a [Placed], vocabulary: Vocabulary, known: &'a Weights<R>) -> Self {
        let first = 2 * R::ALL.len() as u32;
        let sample = |(example, row): (&Example<R>, &Placed)| {
            let mut sample = Sample { importance: row.importance, ..sample(&example.findings, example.label) };
            sample.features.extend(vocabulary.numbers(&example.words).map(|number| (first + number, 1.0)));
            sample
        };
        let samples = examples.iter().zip(rows).map(sample).collect();
        let fires = |rule| examples.iter().any(|example| example.findings.iter().any(|it| it.rule == rule));
        let unseen = R::ALL.iter().filter(|rule| !fires(**rule)).map(|&rule| (rule, known.of(rule))).collect();
        Self { examples, rows, vocabulary, samples, known, unseen }
    }

    /// The samples outside a fold.
    fn others(&self, fold: u64) -> Vec<&Sample> {
        self.samples.iter().zip(self.rows).filter(|(_, row)| row.fold != fold).map(|(sample, _)| sample).collect()
    }

    /// A fitted model as weights of rules and of words.
    fn split(&self, mut model: Model) -> (Weights<R>, FittedWords) {
        let words = self.vocabulary.weights(&model.weights.split_off(2 * R::ALL.len()));
        let mut weights = weights(&model);
        self.unseen.iter().for_each(|&(rule, weight)| weights.set(rule, weight));
        (weights, words)
    }
}
