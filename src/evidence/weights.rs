//! The weights of the rules: a readable file, estimated by `appraise fit`.

use std::collections::HashMap;
use std::marker::PhantomData;

use super::finding::{Finding, RuleSet};
use crate::error::Result;
use crate::lexicon::TableFile;

/// What one unit of a finding adds to the log-odds of positive and of negative against neutral, by the sign of the finding.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weight {
    /// For findings above 0: (towards positive, towards negative).
    pub good: (f32, f32),
    /// For findings below 0, by their magnitude.
    pub bad: (f32, f32),
}

/// A weight for every rule of a set.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights<R> {
    weights: Vec<Weight>,
    rules: PhantomData<R>,
}

impl<R: RuleSet> Default for Weights<R> {
    fn default() -> Self {
        Self { weights: vec![Weight::default(); R::ALL.len()], rules: PhantomData }
    }
}

const COLUMNS: [&str; 5] = ["rule", "good_to_positive", "good_to_negative", "bad_to_positive", "bad_to_negative"];

/// What is written as 0.0000.
const LEAST_WRITTEN: f32 = 0.00005;

impl<R: RuleSet> Weights<R> {
    /// From a weights file; rules that it doesn't list weigh nothing.
    ///
    /// # Errors
    /// If a row names an unknown rule or a cell isn't a number.
    pub fn new(source: &TableFile) -> Result<Self> {
        let mut weights = Self::default();
        let by_name: HashMap<&str, R> = R::ALL.iter().map(|rule| (rule.name(), *rule)).collect();
        for row in source.rows(&COLUMNS)? {
            let Some(rule) = by_name.get(&row.cells[0]) else {
                return Err(source.fault(Some(row.line), format!("unknown rule `{}`", &row.cells[0])));
            };
            let mut numbers = [0.0; 4];
            for (at, number) in numbers.iter_mut().enumerate() {
                *number = row.decimal(source, at + 1, COLUMNS[at + 1])?;
            }
            weights.weights[rule.index()] = Weight { good: (numbers[0], numbers[1]), bad: (numbers[2], numbers[3]) };
        }
        Ok(weights)
    }

    /// The weight of a rule.
    #[must_use]
    pub fn of(&self, rule: R) -> Weight {
        self.weights[rule.index()]
    }

    /// Sets the weight of a rule.
    pub fn set(&mut self, rule: R, weight: Weight) {
        self.weights[rule.index()] = weight;
    }

    /// What a finding adds to the log-odds of positive and of negative against neutral.
    #[must_use]
    pub fn effect(&self, finding: &Finding<R>) -> (f32, f32) {
        let weight = self.of(finding.rule);
        let (positive, negative) = if finding.value >= 0.0 { weight.good } else { weight.bad };
        let magnitude = finding.value.abs();
        (positive * magnitude, negative * magnitude)
    }

    /// As a weights file, without its header comment; rules that weigh nothing are left out.
    #[must_use]
    pub fn to_csv(&self) -> String {
        let mut out = COLUMNS.join(",") + "\n";
        for &rule in R::ALL {
            let Weight { good, bad } = self.of(rule);
            let name = rule.name();
            if [good.0, good.1, bad.0, bad.1].iter().all(|weight| weight.abs() < LEAST_WRITTEN) {
                continue;
            }
            out += &format!("{name},{:.4},{:.4},{:.4},{:.4}\n", good.0, good.1, bad.0, bad.1);
        }
        out
    }
}
