//! Rule weights estimated from coded examples, with their cross-validated agreement.

use rayon::prelude::*;

use super::folds::{fold_among, others};
use super::logistic::{Sample, fit};
use super::sample::{Columns, Fitted};
use crate::evaluate::{Agreement, Example, GoldRow, Prediction, Task};
use crate::evidence::RuleSet;

/// How weights are estimated.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimation {
    /// What the sample was coded for.
    pub task: Task,
    /// Parts for cross-validation, at least 2. All rows of one text are in one part.
    pub folds: u64,
    /// L2 penalty of each weight; `None`: that of [`PENALTIES`] with the best cross-validated agreement.
    pub penalty: Option<f64>,
    /// Whether weights of single words are estimated along with those of the rules.
    pub words: bool,
    /// How much a row of the classes -1, 0, 1 counts: the more, the more often the class is predicted.
    pub class_weights: [f64; 3],
}

/// The penalties tried where none is given, the largest first: of equals the first is taken.
pub const PENALTIES: [f64; 6] = [100.0, 30.0, 10.0, 3.0, 1.0, 0.3];

impl Estimation {
    /// The class weights that serve macro-F1: positions are rare among pairs, so they count more.
    #[must_use]
    pub fn usual_class_weights(task: Task) -> [f64; 3] {
        match task {
            Task::Sentiment => [1.0; 3],
            Task::Stance => [2.5, 1.0, 3.0],
        }
    }

    /// Estimates the weights of all rules.
    ///
    /// # Panics
    /// If `texts` and `examples` aren't of the same rows.
    #[must_use]
    pub fn estimate<R: RuleSet + Sync + Send>(&self, rows: &[impl GoldRow], examples: &[Example<R>]) -> Estimate<R> {
        assert_eq!(rows.len(), examples.len(), "an example for each row");
        let folds: Vec<u64> = rows.iter().map(|row| fold_among(self.folds, row.text())).collect();
        let columns = Columns::new(examples, self.words);
        let samples: Vec<Sample> = examples.iter().map(|example| columns.sample(example)).collect();
        let data = Data { folds: &folds, samples: &samples, examples, columns: &columns };
        let penalties = self.penalty.map_or(PENALTIES.to_vec(), |penalty| vec![penalty]);
        let tried: Vec<Trial> = penalties.iter().map(|penalty| self.trial(*penalty, &data)).collect();
        let best = tried.iter().reduce(|best, next| if next.aim > best.aim { next } else { best });
        let best = best.expect("a penalty was tried").clone();
        Estimate {
            fitted: columns.fitted(&fit(&samples, &columns.settings(best.penalty, self.class_weights))),
            penalty: best.penalty,
            held_out: best.held_out,
            tried: tried.iter().map(|trial| (trial.penalty, trial.aim)).collect(),
        }
    }

    fn trial<R: RuleSet + Sync + Send>(&self, penalty: f64, data: &Data<'_, R>) -> Trial {
        let settings = data.columns.settings(penalty, self.class_weights);
        let of_folds: Vec<Fitted<R>> = (0..self.folds)
            .into_par_iter()
            .map(|fold| data.columns.fitted(&fit(&others(data.samples, data.folds, fold), &settings)))
            .collect();
        let examples = data.examples.iter().zip(data.folds);
        let held_out: Vec<Prediction> =
            examples.map(|(example, fold)| of_folds[*fold as usize].prediction(example)).collect();
        let aim = Agreement::new(self.task, &held_out).aim();
        Trial { penalty, held_out, aim }
    }
}

/// Estimated weights and how good they are.
#[derive(Clone, Debug)]
pub struct Estimate<R> {
    /// From all rows.
    pub fitted: Fitted<R>,
    /// The penalty that was given or chosen.
    pub penalty: f64,
    /// Each row's prediction by the weights of the other folds, with the penalty.
    pub held_out: Vec<Prediction>,
    /// Each penalty with its cross-validated agreement ([`Agreement::aim`]).
    pub tried: Vec<(f64, f64)>,
}

#[derive(Clone, Debug)]
struct Trial {
    penalty: f64,
    held_out: Vec<Prediction>,
    aim: f64,
}

struct Data<'a, R> {
    folds: &'a [u64],
    samples: &'a [Sample],
    examples: &'a [Example<R>],
    columns: &'a Columns<R>,
}
