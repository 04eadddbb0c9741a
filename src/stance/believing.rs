//! Whom a holder believes, and whom it believes able: "Orrin believes Vey", "the jury did not believe Vey", "said Vey can win".

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::frames::Frame;
use crate::lexicon::{Class, Cue, WordKind};
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

    /// "Said Orrin can win", but not "could win": whether a good deed is what somebody is able to do.
    pub(super) fn is_deemed_able(&self, frame: &Frame, cue: &Cue) -> bool {
        let able = |modal: u32| {
            let is = |kind| self.is_of(modal as usize, kind);
            is(WordKind::Ability) && !is(WordKind::Maybe)
        };
        let verb = self.predicate_of(frame).and_then(|it| self.verb(it)).filter(|verb| verb.is_finite());
        let modal = verb.and_then(|verb| verb.modal);
        cue.class == Class::Verb && cue.agent.is_some_and(|effect| effect > 0) && modal.is_some_and(able)
    }

    /// Whether nothing but a mark stands behind a phrase in its clause.
    fn is_all_of_clause(&self, phrase: usize) -> bool {
        let next = self.document.phrases[..self.sentence.phrases.1 as usize].get(phrase + 1);
        let ends = |token: usize| self.document.tags[token] != Tag::Cc && self.ends_clause(token);
        next.is_none_or(|next| next.word().is_some_and(ends))
    }
}
