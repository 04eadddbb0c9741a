//! A cue with its place in a text.

use crate::lexicon::CueId;
use crate::text::TokenSpan;

/// A cue in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CueHit {
    /// Which cue.
    pub cue: CueId,
    /// Its first word to its last, the gap included.
    pub tokens: TokenSpan,
    /// The words of the gap, where its patient stands.
    pub gap: Option<TokenSpan>,
}
