//! What a rule finds: how much of what, on which words.

use super::amounts::Sums;
use crate::text::TokenSpan;

/// A closed list of rules with stable names.
pub trait RuleSet: Copy + PartialEq + 'static {
    /// Every rule, in the order of the weights file.
    const ALL: &'static [Self];

    /// What holds a number for each rule and sign.
    type Sums: Sums;

    /// Position in [`RuleSet::ALL`].
    fn index(self) -> usize;

    /// The name in the weights file and the evidence column.
    fn name(self) -> &'static str;

    /// Whether it tells of a place in the sentence rather than of a cue.
    fn is_structural(self) -> bool;
}

/// One thing found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding<R> {
    /// The rule that fired.
    pub rule: R,
    /// How much, with its sign; structural rules are positive.
    pub value: f32,
    /// The words that it fired on; empty for structural rules.
    pub tokens: TokenSpan,
}
