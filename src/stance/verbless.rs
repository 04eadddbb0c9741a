//! What a title says of a target without a verb: "Vey: Orrin ‘unfit’ for office", "sale ‘a disgrace’, Vey says".

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::sentiment::ValenceHit;
use crate::text::Tag;

/// Words between a target and what it is said to be, at most: a mark, an article, an adverb.
const BETWEEN: usize = 4;

impl Pair<'_> {
    /// The polar word in quotation marks right behind the target, in what the holder says in a title.
    pub(super) fn verbless(&self, found: &mut Vec<Relating>) {
        let end = self.target.end as usize;
        let opens = end < self.sentence.tokens.end as usize && self.document.tags[end] == Tag::Open;
        if !self.sentence.in_title || !opens || self.has_verb_of_target() {
            return;
        }
        let close = (end + 1..self.sentence.tokens.end as usize).find(|&at| self.document.tags[at] == Tag::Close);
        let near = |hit: &&ValenceHit| {
            let start = hit.tokens.start as usize;
            let inside = close.is_some_and(|close| hit.tokens.end as usize <= close);
            start > end && start - end <= BETWEEN && inside && self.holder_says(hit.tokens)
        };
        if let Some(hit) = self.valences.iter().find(near) {
            add_new(found, hit);
        }
    }

    /// Whether the target is the subject of a verb: "Vey says Orrin ‘failed’ the town".
    fn has_verb_of_target(&self) -> bool {
        let phrase = self.document.phrase_of(self.target.start as usize);
        self.frames.predicates.iter().any(|it| it.phrase > phrase && it.agent() == Some(phrase))
    }
}
