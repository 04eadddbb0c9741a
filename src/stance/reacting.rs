//! How a holder takes what a clause tells: "the council dropped the sale, to Orrin's relief", "to the dismay of Brandt".

use super::pair::Pair;
use super::relating::{Reach, Relating};
use crate::frames::{Frame, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{TokenSpan, VerbGroup};

impl Pair<'_> {
    /// The positions that follow from the holder's joy or grief at what is done to the target, or what it does.
    pub(super) fn reactions(&self, reach: Reach, found: &mut Vec<Relating>) {
        if reach == Reach::Place || !self.kinds.has(WordKind::Feeling) {
            return;
        }
        let Some((feeling, words)) = self.feeling_at_it() else { return };
        let Some(told) = self.clause_told(words) else { return };
        let is_told = |frame: &&Frame| self.predicate_of(frame).is_some_and(|it| it.phrase == told.phrase);
        for frame in self.frames.frames.iter().filter(is_told) {
            let cue = self.lexicon.frames().cue(frame.cue);
            let effect = match (self.target_in(frame.patient), self.target_in(frame.agent)) {
                (Some(Relation::Whole), _) if reach == Reach::Topic => cue.stance,
                (Some(Relation::Whole), _) => cue.patient.unwrap_or(0),
                (_, Some(Relation::Whole)) => cue.agent.unwrap_or(0),
                _ => 0,
            };
            if effect != 0 {
                let value = feeling * f32::from(effect) * frame.shift.factor;
                found.push(Relating { tokens: words, value, negated: frame.shift.negated });
            }
        }
    }

    /// 1 for joy, -1 for grief that "to" says to be the holder's, with the noun for it.
    fn feeling_at_it(&self) -> Option<(f32, TokenSpan)> {
        let holder = self.holder?;
        let at = self.document.phrase_of(holder.start as usize);
        let noun = |at: usize| self.document.noun(at);
        let first = self.sentence.phrases.0 as usize;
        let word = |at: usize| if at < first { "" } else { self.document.lone_word(at) };
        let own = noun(at).filter(|it| it.possessor.is_some_and(|possessor| possessor.overlaps(holder)));
        let (feeling, to) = match own {
            Some(own) => (own, at.checked_sub(1)?),
            None => (noun(at.checked_sub(2).filter(|_| word(at - 1) == "of")?)?, at.checked_sub(3)?),
        };
        let head = feeling.head as usize;
        let felt = word(to).eq_ignore_ascii_case("to") && self.is_of(head, WordKind::Feeling);
        let hit = self.valences.iter().find(|hit| felt && hit.tokens.holds(head))?;
        Some((hit.value.signum(), TokenSpan::new(head, head + 1)))
    }

    /// The clause before words, or the first behind them where they open the sentence.
    fn clause_told(&self, words: TokenSpan) -> Option<&Predicate> {
        let finite = |it: &&Predicate| self.verb(it).is_some_and(VerbGroup::is_finite);
        let phrase = self.document.phrase_of(words.start as usize);
        let before = self.frames.before(phrase).iter().rev().find(finite);
        before.or_else(|| self.frames.onward(phrase).iter().find(finite))
    }
}
