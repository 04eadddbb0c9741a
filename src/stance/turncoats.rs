//! Sides that somebody took once and gave up for another in the same sentence: "initially backed Orrin but voted for Vey".

use super::pair::Pair;
use super::relating::TELLS;
use crate::frames::{Frame, Predicate};
use crate::lexicon::{Cue, WordKind};
use crate::text::{Tag, TokenSpan};

/// Least stance by which somebody takes another's side; whoever thanks two has changed none.
const SIDES: f32 = 3.0;
/// Tokens before a verb among which a word may say that it tells of what was before.
const BEFORE: usize = 2;

impl Pair<'_> {
    /// "Had backed Orrin in May but switched to Vey": whether the doer of a cue's deed, which is told of an earlier time, is said behind "but" or
    /// "before" to be for somebody else, or to change sides.
    pub(super) fn is_given_over(&self, frame: &Frame, cue: &Cue) -> bool {
        let Some(deed) = self.predicate_of(frame).filter(|deed| cue.stance > 0 && !deed.passive) else { return false };
        let turns = |it: &Predicate| {
            let verb = self.document.phrases[it.phrase].tokens();
            let parted =
                (frame.tokens.end..verb.start).any(|at| matches!(self.document.word(at as usize), "but" | "before"));
            parted && it.agent() == deed.agent() && self.takes_other_side(it)
        };
        self.is_of_before(frame.tokens) && self.frames.onward(deed.phrase + 1).iter().any(turns)
    }

    /// "Initially backed", "had backed": whether words tell of an earlier time.
    fn is_of_before(&self, words: TokenSpan) -> bool {
        let verb = self.document.phrases[self.document.phrase_of(words.start as usize)].tokens();
        let from = (self.sentence.tokens.start as usize).max((verb.start as usize).saturating_sub(BEFORE));
        let perfect = verb.start as usize..words.end as usize;
        let bygone = (from..words.end as usize).any(|at| self.is_of(at, WordKind::Bygone));
        bygone || perfect.into_iter().any(|at| self.document.is_word(at, "had"))
    }

    /// "Switched to Vey", "changed his mind", "voted for Vey": whether a predicate says that its subject goes over, or is for somebody else.
    fn takes_other_side(&self, predicate: &Predicate) -> bool {
        let within = |it: &&Frame| self.document.phrase_of(it.tokens.start as usize) == predicate.phrase;
        let other = |it: &Frame| {
            let named = it.patient.is_some_and(|patient| self.document.tags[patient.head] == Tag::Nnp);
            let votes = self.is_verb_of(predicate.phrase, WordKind::Balloting);
            let least = if votes { TELLS } else { SIDES };
            let favours = f32::from(self.lexicon.frames().cue(it.cue).stance) >= least && !it.shift.negated;
            favours && named && self.target_in(it.patient).is_none()
        };
        self.is_verb_of(predicate.phrase, WordKind::Switching) || self.frames.frames.iter().filter(within).any(other)
    }
}
