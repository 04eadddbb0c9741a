//! Findings as features: two a rule, one for either sign.

use super::logistic::{Model, Sample};
use crate::evidence::{Amounts, Finding, RuleSet, Weight, Weights};

/// The sample of a coded example, counting once; the label is -1, 0 or 1.
#[must_use]
pub fn sample<R: RuleSet>(findings: &[Finding<R>], label: i8) -> Sample {
    let amounts = Amounts::new(findings);
    let numbered = (0..).zip(amounts.damped());
    let features = numbered.filter(|(_, amount)| *amount != 0.0).collect();
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

/// Known weights of rules as the weights of their features.
#[must_use]
pub(super) fn centre<R: RuleSet>(known: &Weights<R>) -> Vec<(f64, f64)> {
    let wide = |(positive, negative): (f32, f32)| (f64::from(positive), f64::from(negative));
    let mut centre = vec![(0.0, 0.0); 2 * R::ALL.len()];
    for &rule in R::ALL {
        let Weight { good, bad } = known.of(rule);
        centre[2 * rule.index()] = wide(good);
        centre[2 * rule.index() + 1] = wide(bad);
    }
    centre
}
