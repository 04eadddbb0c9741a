//! What befalls a target: "mourned Orrin's defeat", "said Orrin's victory was good news".

use super::pair::Pair;
use crate::frames::Participant;
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::Phrase;

impl Pair<'_> {
    /// 1 where a participant is what befalls the target for good, its victory, -1 where for ill, its defeat.
    pub(super) fn fate_in(&self, participant: Option<Participant>) -> Option<f32> {
        let it = participant.filter(|_| self.target_in(participant) == Some(Relation::Part))?;
        let Phrase::Noun(noun) = self.document.phrases[it.phrase] else { return None };
        let word = self.document.tokens[noun.head as usize].word;
        let owned = noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target));
        let sign = |kind, sign| self.lexicon.is(word, kind).then_some(sign);
        let befalls = owned && !self.is_done_to_another(it.phrase, noun.head);
        sign(WordKind::Rise, 1.0).or(sign(WordKind::Fall, -1.0)).filter(|_| befalls)
    }

    /// "Orrin's arrest of the miners": whether a noun names what its owner did to whom an "of" behind it leads to.
    fn is_done_to_another(&self, phrase: usize, noun: u32) -> bool {
        self.frames.frames.iter().any(|frame| {
            let of = self.document.is_word(frame.tokens.end as usize - 1, "of");
            of && frame.tokens.holds(noun as usize) && frame.patient.is_some_and(|patient| patient.phrase > phrase)
        })
    }

    /// Whether a word names what befalls somebody.
    pub(super) fn is_fate(&self, token: usize) -> bool {
        let word = self.document.tokens[token].word;
        self.lexicon.is(word, WordKind::Rise) || self.lexicon.is(word, WordKind::Fall)
    }
}
