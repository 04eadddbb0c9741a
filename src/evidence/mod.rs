//! Why a score is what it is: the rules that fired, the words they fired on, what each added, and their sum.

mod combination;
mod finding;
mod weights;

pub use combination::{Combined, Contribution, REST, combine, contributions, evidence};
pub use finding::{Finding, RuleSet};
pub use weights::{Weight, Weights};

use serde::{Deserialize, Serialize};

use crate::text::Span;

/// One rule that fired for one mention or statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// Name of the rule, a stable identifier such as `patient` or `valence_near`.
    pub rule: String,
    /// The words that it fired on, as the text has them, lower-cased; the cue first.
    pub words: String,
    /// Where the cue stands: bytes into the analysed text.
    pub span: Span,
    /// What it adds to the log-odds of positive against negative, in thousandths.
    pub effect: i32,
}

impl Evidence {
    /// The words of the cue alone: those before the first comma, behind which its shifters stand.
    #[must_use]
    pub fn cue(&self) -> &str {
        self.words.split_once(", ").map_or(&self.words, |(cue, _)| cue)
    }

    /// As written in the `evidence` column: `patient(blasted) -1.204`.
    #[must_use]
    pub fn display(&self) -> String {
        let sign = if self.effect < 0 { '-' } else { '+' };
        let magnitude = self.effect.unsigned_abs();
        let words = if self.words.is_empty() { String::new() } else { format!("({})", self.words) };
        format!("{}{words} {sign}{}.{:03}", self.rule, magnitude / 1000, magnitude % 1000)
    }
}

/// All of it, in the order of the text, joined by `; `.
#[must_use]
pub fn column(evidence: &[Evidence]) -> String {
    evidence.iter().map(Evidence::display).collect::<Vec<_>>().join("; ")
}
