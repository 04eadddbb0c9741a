//! What a holder gives to somebody: "gave $5,000 to Orrin's campaign", "donated millions to Orrin", "raised money for Orrin".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::Tag;

/// Whom one gives money, one is for.
const GIVES: f32 = 2.0;

impl Pair<'_> {
    /// The verbs by which the holder gives money to the target or those who act for it.
    pub(super) fn donations(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Donating) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let head = group.head as usize;
            let gives = self.is_of(head, WordKind::Donating) && self.reaches_target(predicate) && self.does(predicate);
            if gives && !found.iter().any(|it| it.tokens.holds(head)) {
                found.push(self.stated_by(predicate, head, GIVES));
            }
        }
    }

    /// Whether a verb's object is money that goes to the target: "gave $500 to Orrin", "gave Orrin $500".
    fn reaches_target(&self, predicate: &Predicate) -> bool {
        let Some(amount) = predicate.object.filter(|&object| object > predicate.phrase && self.is_sum(object)) else {
            return false;
        };
        let goes = |at: usize| self.is_lone_of(at, WordKind::Receiving);
        let behind = goes(amount + 1).then_some(amount + 2);
        let before = (amount > predicate.phrase + 1).then_some(predicate.phrase + 1);
        behind
            .into_iter()
            .chain(before)
            .filter_map(|at| Participant::at(self.document, at))
            .any(|it| self.is_theirs(&it))
    }

    /// "Orrin", "Orrin's campaign", "the campaign of Orrin".
    fn is_theirs(&self, given_to: &Participant) -> bool {
        let staff = self.is_of(given_to.head, WordKind::Staff);
        match self.target_in(Some(*given_to)) {
            Some(Relation::Whole) => true,
            Some(_) => staff,
            None => false,
        }
    }

    /// "$500", "5,000 crowns", "money": whether a noun phrase names a sum.
    pub(super) fn is_sum(&self, phrase: usize) -> bool {
        self.document.phrases[phrase]
            .tokens()
            .range()
            .any(|at| matches!(self.document.tags[at], Tag::Cd | Tag::Currency) || self.is_of(at, WordKind::Money))
    }
}
