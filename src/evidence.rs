//! Why a score is what it is: the rule that fired, the words it fired on and what it added.

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One rule that fired for one mention or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Name of the rule, a stable identifier such as `patient` or `valence`.
    pub rule: String,
    /// The words that it fired on, as the text has them, lower-cased; the cue first.
    pub words: String,
    /// Where the cue stands: bytes into the analysed text.
    pub span: Span,
    /// What it adds to the log-odds of positive against negative, in thousandths.
    pub effect: i32,
}

impl Evidence {
    /// As written in the `evidence` column: `patient(blasted) -1.204`.
    #[must_use]
    pub fn display(&self) -> String {
        let sign = if self.effect < 0 { '-' } else { '+' };
        let magnitude = self.effect.unsigned_abs();
        format!("{}({}) {sign}{}.{:03}", self.rule, self.words, magnitude / 1000, magnitude % 1000)
    }
}

/// All of it, in the order of the text, joined by `; `.
#[must_use]
pub fn column(evidence: &[Evidence]) -> String {
    evidence.iter().map(Evidence::display).collect::<Vec<_>>().join("; ")
}
