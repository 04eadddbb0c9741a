//! Deeds that their doer regrets, who so takes back the side that they took: "voted for Orrin and regrets it".

use super::pair::Pair;
use crate::frames::{Frame, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbGroup};

impl Pair<'_> {
    /// "Voted for Orrin and regrets it", "regretted that choice": whether a verb behind a cue's says that its doer regrets it.
    pub(super) fn is_regretted(&self, frame: &Frame) -> bool {
        if !self.kinds.has(WordKind::Rueing) {
            return false;
        }
        let Some(deed) = self.predicate_of(frame).filter(|deed| !deed.passive) else { return false };
        let rues = |it: &Predicate| {
            let rue = |verb: &VerbGroup| !verb.negated && self.is_of(verb.head as usize, WordKind::Rueing);
            self.document.verb(it.phrase).is_some_and(rue) && it.agent() == deed.agent() && self.takes_up_deed(it)
        };
        self.frames.onward(deed.phrase + 1).iter().any(rues)
    }

    /// "Regrets it", "regrets that vote", "regrets the choice": whether the object of a verb takes up what was done.
    fn takes_up_deed(&self, predicate: &Predicate) -> bool {
        let Some(object) = self.participant(predicate.object) else { return false };
        let points = self.document.is_word(object.tokens.start as usize, "that");
        let act = self.document.tags[object.head].is_noun() && self.is_of(object.head, WordKind::Act);
        let it = self.document.is_word(object.head, "it") && self.document.tags[object.head] == Tag::Prp;
        it || act && self.document.noun(object.phrase).is_some_and(|noun| noun.possessor.is_none()) || points
    }
}
