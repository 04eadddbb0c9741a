//! What a title says of a target without a verb: "Vey: Orrin ‘unfit’ for office", "sale ‘a disgrace’, Vey says".

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::lexicon::WordKind;
use crate::sentiment::ValenceHit;
use crate::text::{Phrase, Tag};

/// Words between a target and what it is said to be, at most: a mark, an article, an adverb.
const BETWEEN: usize = 4;

impl Pair<'_> {
    /// In what the holder says in a title, the polar word right behind the target or what is the target's: in quotation marks, or behind an
    /// article.
    pub(super) fn verbless(&self, found: &mut Vec<Relating>) {
        let Some(from) = self.end_of_target().filter(|_| self.sentence.in_title && !self.has_verb_of_target()) else {
            return;
        };
        let end = self.sentence.tokens.end as usize;
        let tag = |at: usize| if at < end { self.document.tags[at] } else { Tag::Stop };
        let owned = from > self.target.end as usize;
        let open = if tag(from) == Tag::Dt { from + 1 } else { from };
        if tag(open) != Tag::Open && !(owned && open > from) {
            return;
        }
        let ends = |at: &usize| match tag(open) {
            Tag::Open => tag(*at) == Tag::Close,
            _ => matches!(tag(*at), Tag::Comma | Tag::Colon | Tag::Open) || tag(*at).is_verb(),
        };
        let close = (open + 1..end).find(ends);
        let near = |hit: &&ValenceHit| {
            let start = hit.tokens.start as usize;
            let inside = close.is_some_and(|close| hit.tokens.end as usize <= close);
            start > from && start - from <= BETWEEN && inside && self.holder_says(hit.tokens)
        };
        if let Some(hit) = self.valences.iter().find(near) {
            add_new(found, hit);
        }
    }

    /// The token behind the target, or behind a thing that has its name before it: "Orrin's plan", "Orrin plan", but not "Orrin ally".
    fn end_of_target(&self) -> Option<usize> {
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(self.target.start as usize)] else {
            return Some(self.target.end as usize);
        };
        let head = noun.head as usize;
        let thing = head >= self.target.end as usize;
        let other = thing && (self.names_person(head) || self.is_of(head, WordKind::Staff));
        let others = noun.possessor.is_some_and(|owner| !owner.overlaps(self.target));
        (!other && !others).then_some(if thing { head + 1 } else { self.target.end as usize })
    }

    /// Whether the target is the subject of a verb: "Vey says Orrin ‘failed’ the town".
    fn has_verb_of_target(&self) -> bool {
        let phrase = self.document.phrase_of(self.target.start as usize);
        self.frames.predicates.iter().any(|it| it.phrase > phrase && it.agent() == Some(phrase))
    }
}
