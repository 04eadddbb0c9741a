//! From a coded sentiment sample to the weights of the rules.

use super::logistic::{Model, Sample, Settings};
use crate::analysis::Reading;
use crate::evaluate::{SentimentRow, tokens_of};
use crate::lexicon::Lexicon;
use crate::quotes::attributions;
use crate::sentiment::{Finding, Rule, Weight, Weights};
use crate::text::Document;

/// What the rules find about a coded target; nothing where its span holds no token.
#[must_use]
pub fn findings(row: &SentimentRow, lexicon: &Lexicon) -> Vec<Finding> {
    let document = Document::new("", &row.text, lexicon);
    let (start, end) = row.span();
    let Some(tokens) = tokens_of(&document, start, end) else { return Vec::new() };
    let attributions = attributions(&document, lexicon);
    Reading::new(&document, &attributions, lexicon).findings(tokens)
}

/// The sample of a coded target: two features a rule, one for either sign.
#[must_use]
pub fn sample(findings: &[Finding], label: i8) -> Sample {
    let mut values = [0.0_f32; 2 * Rule::ALL.len()];
    for finding in findings {
        values[2 * finding.rule as usize + usize::from(finding.value < 0.0)] += finding.value.abs();
    }
    let features =
        values.iter().enumerate().filter(|(_, value)| **value != 0.0).map(|(at, value)| (at as u32, *value)).collect();
    Sample { features, class: (label + 1) as u8 }
}

/// The usual settings for these samples.
#[must_use]
pub fn settings() -> Settings {
    const PENALTY: f64 = 3.0;
    const ITERATIONS: usize = 200;
    Settings { penalty: vec![PENALTY; 2 * Rule::ALL.len()], class_weight: [1.0; 3], iterations: ITERATIONS }
}

/// A fitted model as rule weights.
#[must_use]
pub fn weights(model: &Model) -> Weights {
    let pair = |at: usize| (model.weights[at].0 as f32, model.weights[at].1 as f32);
    let mut weights = Weights::default();
    for (rule, ..) in Rule::ALL {
        let at = 2 * rule as usize;
        weights.set(rule, Weight { good: pair(at), bad: pair(at + 1) });
    }
    weights
}
