//! The mentions and the topics of one sentence or a part of it.

use crate::entities::Mention;
use crate::stance::TopicHit;
use crate::text::TokenSpan;

/// The mentions that begin in a sentence.
pub(super) fn mentions_in(mentions: &[Mention], sentence: TokenSpan) -> &[Mention] {
    let from = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let to = mentions.partition_point(|mention| mention.tokens.start < sentence.end);
    &mentions[from..to]
}

/// The topics whose names begin in a sentence.
pub(super) fn topics_in(named: &[TopicHit], sentence: TokenSpan) -> &[TopicHit] {
    let from = named.partition_point(|hit| hit.tokens.start < sentence.start);
    let to = named.partition_point(|hit| hit.tokens.start < sentence.end);
    &named[from..to]
}
