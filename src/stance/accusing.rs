//! What a holder says of what others bring against the target: "the allegations against Orrin are false".

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::frames::{Frame, Participant};
use crate::lexicon::{Class, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::TokenSpan;

/// What is said of an accusation by a word that has no worth of its own.
const GRAVE: f32 = 1.5;

impl Pair<'_> {
    /// Who finds an attack on the target bad is for it, and who finds it grave against it: "the charges against Orrin are serious".
    pub(super) fn accusations(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for is in self.frames.predicates.iter().filter(|is| self.verb(is).is_some_and(|verb| verb.copula)) {
            if !self.participant(is.subject).is_some_and(|subject| self.is_brought_against_target(&subject)) {
                continue;
            }
            let hit = self.valences.iter().find(|hit| {
                let at = self.document.phrase_of(hit.tokens.start as usize);
                at > is.phrase && self.is_one_complement(is.phrase + 1, at)
            });
            let grave = || {
                let next = self.verb(is)?.tokens.end as usize;
                let weighs = next < self.sentence.tokens.end as usize && self.is_of(next, WordKind::Grave);
                let tokens = TokenSpan::new(next, next + 1);
                weighs.then_some(ValenceHit { tokens, value: GRAVE, negated: false, mild: false })
            };
            let hit = hit.copied().or_else(grave);
            if let Some(hit) = hit.filter(|hit| self.holder_says(hit.tokens) && !self.is_supposed(hit.tokens)) {
                add_new(found, &self.turned_on_accusers(&hit));
            }
        }
    }

    /// What the holder says of what is brought against the target as what it says of the target.
    pub(super) fn turned_on_accusers(&self, hit: &ValenceHit) -> ValenceHit {
        let grave = self.is_of(hit.tokens.end as usize - 1, WordKind::Grave);
        let value = if grave { -hit.value.abs() } else { -hit.value };
        ValenceHit { value: value * self.belief(hit.tokens), ..*hit }
    }

    /// "The allegations against Orrin", "attacks on Orrin": whether a participant is what somebody other than the holder does against the
    /// target.
    pub(super) fn is_brought_against_target(&self, participant: &Participant) -> bool {
        let against = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.class == Class::Noun
                && cue.stance < 0
                && frame.tokens.holds(participant.head)
                && !frame.agent.is_some_and(|agent| self.acts(&agent))
                && self.target_in(frame.patient) == Some(Relation::Whole)
        };
        self.frames.frames.iter().any(against)
    }
}
