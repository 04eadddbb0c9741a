//! What the score of a statement is made of, so that the sum has its sign.

use super::parties::Candidate;
use crate::evidence::{Contribution, Evidence, evidence, setting};
use crate::text::{Document, Span};

/// What turns the sum round, where the words name the opposite of the target: "keep the harbour public" for a harbour sale.
const INVERSE: &str = "inverse";

/// What takes out of the sum whatever contradicts the cues, where these alone make the score.
const UNCOUNTED: &str = "uncounted";

/// The evidence on a holder and a target; `counted` are the log-odds that the score is of, where they aren't those of all contributions.
pub(super) fn statement_evidence(
    contributions: &[Contribution],
    document: &Document,
    candidate: &Candidate,
    counted: Option<f64>,
) -> Vec<Evidence> {
    let mut items = evidence(contributions, document);
    items.extend(setting(contributions, ""));
    let mut sum: i32 = items.iter().map(|item| item.effect).sum();
    let mut add = |rule: &'static str, span: Span, effect: i32| {
        if effect != 0 {
            items.push(Evidence { rule: rule.into(), span, effect });
        }
    };
    if candidate.sign < 0 {
        add(INVERSE, document.span(candidate.tokens), -2 * sum);
        sum = -sum;
    }
    if let Some(counted) = counted {
        add(UNCOUNTED, Span::default(), (counted * 1000.0).round() as i32 - sum);
    }
    items
}
