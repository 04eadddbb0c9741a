//! The mentions of one sentence or a part of it.

use crate::entities::Mention;
use crate::text::TokenSpan;

/// The mentions that begin in a sentence.
pub(super) fn mentions_in(mentions: &[Mention], sentence: TokenSpan) -> &[Mention] {
    let from = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let to = mentions.partition_point(|mention| mention.tokens.start < sentence.end);
    &mentions[from..to]
}
