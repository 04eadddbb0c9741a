//! Good qualities that somebody is said to have too much of: "too friendly with the banks", but not "only too glad".

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, Sentence, Tag, TokenSpan};

/// Whether an adjective is said to be so beyond measure.
pub(super) fn is_excessive(document: &Document, sentence: &Sentence, cue: TokenSpan, lexicon: &Lexicon) -> bool {
    let at = cue.start as usize;
    let first = sentence.tokens.start as usize;
    let excess = |at: usize| document.is_of(at, WordKind::Excess, lexicon);
    let emphatic = |at: usize| at >= first && document.is_of(at, WordKind::Emphatic, lexicon);
    at > first + 1 && document.tags[at] == Tag::Jj && excess(at - 1) && !emphatic(at - 2)
}
