//! Evidence combined log-linearly to probabilities of negative, neutral and positive (multinomial logit).

use super::Evidence;
use super::finding::{Finding, RuleSet};
use super::weights::Weights;
use crate::score::{Label, Score};
use crate::text::Document;

/// Findings taken together.
#[derive(Clone, Debug, PartialEq)]
pub struct Combined {
    /// Probabilities of negative, neutral and positive; their sum is 1.
    pub probabilities: [f64; 3],
    /// p(positive) − p(negative); 0 where no cue was found.
    pub score: Score,
    /// The most probable class; neutral where no cue was found, and on a tie.
    pub label: Label,
}

/// Combines findings. Where no cue fired, the score is 0 and the label neutral.
#[must_use]
pub fn combine<R: RuleSet>(findings: &[Finding<R>], weights: &Weights<R>) -> Combined {
    let (mut positive, mut negative) = (0.0_f64, 0.0_f64);
    for finding in findings {
        let effect = weights.effect(finding);
        positive += f64::from(effect.0);
        negative += f64::from(effect.1);
    }
    let probabilities = softmax(negative, positive);
    if findings.iter().all(|finding| finding.rule.is_structural()) {
        return Combined { probabilities, score: Score::default(), label: Label::Neutral };
    }
    let [bad, neutral, good] = probabilities;
    let label = if good > neutral && good > bad {
        Label::Positive
    } else if bad > neutral && bad > good {
        Label::Negative
    } else {
        Label::Neutral
    };
    Combined { probabilities, score: Score::from_f64(good - bad), label }
}

/// Probabilities of negative, neutral, positive from the log-odds against neutral.
fn softmax(negative: f64, positive: f64) -> [f64; 3] {
    let top = negative.max(positive).max(0.0);
    let [bad, neutral, good] = [(negative - top).exp(), (-top).exp(), (positive - top).exp()];
    let sum = bad + neutral + good;
    [bad / sum, neutral / sum, good / sum]
}

/// The findings on cues as evidence, in the order of the text; several of one rule on the same words are one.
#[must_use]
pub fn evidence<R: RuleSet>(findings: &[Finding<R>], weights: &Weights<R>, document: &Document) -> Vec<Evidence> {
    let mut rows: Vec<(u32, Evidence)> = Vec::new();
    for finding in findings.iter().filter(|finding| !finding.rule.is_structural()) {
        let (positive, negative) = weights.effect(finding);
        let span = document.span(finding.tokens);
        rows.push((
            finding.tokens.start,
            Evidence {
                rule: finding.rule.name().to_owned(),
                words: span.of(&document.text).to_lowercase(),
                span,
                effect: ((positive - negative) * 1000.0).round() as i32,
            },
        ));
    }
    rows.sort_by_key(|(at, _)| *at);
    rows.into_iter().map(|(_, row)| row).collect()
}
