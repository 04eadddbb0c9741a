//! Findings as features: two a rule, one for either sign.

use super::logistic::{Model, Sample};
use crate::evidence::{Finding, RuleSet, Weight, Weights};

/// The sample of a coded example, counting once; the label is -1, 0 or 1.
#[must_use]
pub fn sample<R: RuleSet>(findings: &[Finding<R>], label: i8) -> Sample {
    let mut values = vec![0.0_f32; 2 * R::ALL.len()];
    for finding in findings {
        values[2 * finding.rule.index() + usize::from(finding.value < 0.0)] += finding.value.abs();
    }
    let features =
        values.iter().enumerate().filter(|(_, value)| **value != 0.0).map(|(at, value)| (at as u32, *value)).collect();
    Sample { features, class: (label + 1) as u8, importance: 1.0 }
}

/// A fitted model as rule weights.
#[must_use]
pub fn weights<R: RuleSet>(model: &Model) -> Weights<R> {
    let pair = |at: usize| (model.weights[at].0 as f32, model.weights[at].1 as f32);
    let mut weights = Weights::default();
    for &rule in R::ALL {
        let at = 2 * rule.index();
        weights.set(rule, Weight { good: pair(at), bad: pair(at + 1) });
    }
    weights
}
