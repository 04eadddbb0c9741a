//! Good qualities that somebody is said to have too much of: "too friendly with the banks", but not "only too glad".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Sentence, Tag, TokenSpan};

/// Whether an adjective is said to be so beyond measure.
pub(super) fn is_excessive(text: Glossed<'_>, sentence: &Sentence, cue: TokenSpan) -> bool {
    let at = cue.start as usize;
    let first = sentence.tokens.start as usize;
    let excess = |at: usize| text.is_of(at, WordKind::Excess);
    let emphatic = |at: usize| at >= first && text.is_of(at, WordKind::Emphatic);
    at > first + 1 && text.tags[at] == Tag::Jj && excess(at - 1) && !emphatic(at - 2)
}
