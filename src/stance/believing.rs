//! Whom a holder believes: "Orrin believes Vey", "the jury did not believe Vey".

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::Tag;

impl Pair<'_> {
    /// Who believes somebody, and not only something of them, is for them.
    pub(super) fn believed(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Convinced) {
            return;
        }
        for predicate in self.frames.predicates.iter().filter(|it| !it.passive) {
            let Some(group) = self.verb(predicate) else { continue };
            let head = group.head as usize;
            let Some(object) = predicate.object.filter(|&it| it == predicate.phrase + 1) else { continue };
            let whole = self.target_in(self.participant(Some(object))) == Some(Relation::Whole);
            let believes = self.is_of(head, WordKind::Convinced) && self.document.tags[head].is_verb();
            if believes && whole && self.is_all_of_clause(object) && self.does(predicate) && !self.is_asked() {
                found.push(self.stated_by(predicate, head, TELLS));
            }
        }
    }

    /// Whether nothing but a mark stands behind a phrase in its clause.
    fn is_all_of_clause(&self, phrase: usize) -> bool {
        let next = self.document.phrases[..self.sentence.phrases.1 as usize].get(phrase + 1);
        let ends = |token: usize| self.document.tags[token] != Tag::Cc && self.ends_clause(token);
        next.is_none_or(|next| next.word().is_some_and(ends))
    }
}
