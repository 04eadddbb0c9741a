//! Times between a subject and its verb: "Orrin this week praised Vey", "Orrin earlier this month praised Vey".

use super::clause::{Clauses, Predicate};
use crate::lexicon::WordKind;
use crate::text::Tag;

impl Clauses<'_> {
    /// Whether a time that tells itself apart, without an article or owner, stands behind another noun phrase, adverbs passed over, that no
    /// verb but one of a relative clause has as object; not "told Orrin last week was hard", "the last week was hard".
    pub(super) fn is_bare_time(&self, time: usize) -> bool {
        let Some(noun) = self.noun(time).filter(|noun| noun.possessor.is_none()) else { return false };
        let first = noun.tokens.start as usize;
        let article = self.document.is_word_in_any_case(first, "the") || self.is_of(first, WordKind::Indefinite);
        let adverb = |at: &usize| matches!(self.lone_tag(*at), Some(Tag::Rb | Tag::Jj));
        let Some(before) = (self.first..time).rev().find(|at| !adverb(at)) else { return false };
        let ends_clause = |it: &Predicate| {
            let relative = it.subject.is_some_and(|subject| self.is_relative(subject));
            it.object == Some(before) && !relative
        };
        !article && self.noun(before).is_some() && !self.is_time(before) && !self.found().iter().any(ends_clause)
    }
}
