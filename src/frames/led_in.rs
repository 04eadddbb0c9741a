//! Who does what a gerund or infinitive says with which a sentence begins: "in addition to praising Orrin, Brandt…".

use super::clause::{Clauses, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbGroup};

/// Phrases by which such a gerund is led in, at most: "after three years of".
const LEAD: usize = 4;

impl Clauses<'_> {
    /// "To oust Orrin, Brandt changed the rules", but not "to oust Orrin, Brandt said, is unfair": whether the noun phrase behind a comma
    /// is right before a verb with a tense that doesn't say anything.
    pub(super) fn acts_behind(&self, comma: usize) -> bool {
        let verb = (comma + 2..self.end).find(|&at| self.lone_tag(at) != Some(Tag::Rb));
        let acts = |group: &VerbGroup| group.is_finite() && !group.copula;
        verb.is_some_and(|at| self.verb(at).is_some_and(acts) && !self.is_verb_of(at, WordKind::TakesClause))
    }

    /// "In addition to praising Orrin", "after years of praising him": whether a gerund stands behind words without a verb or name that open
    /// the sentence with a preposition or adverb.
    pub(super) fn is_led_in(&self, gerund: usize) -> bool {
        let common = |at: usize| match self.noun(at) {
            Some(noun) => matches!(self.head_tag(noun), Tag::Nn | Tag::Nns) && noun.possessor.is_none(),
            None => matches!(self.lone_tag(at), Some(Tag::In | Tag::To | Tag::Rb)),
        };
        let leads = matches!(self.lone_tag(gerund - 1), Some(Tag::In | Tag::To)) && self.noun(self.first).is_none();
        leads && gerund - self.first <= LEAD && (self.first..gerund).all(common)
    }

    /// "Urged the guild not to sell it": whether a phrase is whom a verb tells what to do.
    pub(super) fn is_bidden(&self, somebody: usize, governor: &Predicate) -> bool {
        self.bids(governor) && !governor.passive && governor.object == Some(somebody)
    }

    /// "An attempt by Orrin to sell it": whether "by" says whose a noun is for what somebody means to do.
    pub(super) fn is_attempt_by(&self, doer: usize) -> bool {
        let attempt = doer.checked_sub(2).filter(|&at| at >= self.first && self.is_word(doer - 1, "by"));
        attempt.and_then(|at| self.noun(at)).is_some_and(|noun| {
            let means = self.is_of(noun.head as usize, WordKind::Intending);
            means && noun.possessor.is_none() && self.noun(doer).is_some()
        })
    }
}
