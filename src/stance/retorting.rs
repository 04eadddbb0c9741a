//! Who answers an attack in kind: "Orrin attacked Brandt, and Brandt hit back".

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// The holder's retorts to what the target has done to it in the same sentence.
    pub(super) fn retorts(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Retorting) {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(back) = self.back(predicate).filter(|_| self.does(predicate)) else { continue };
            let attack = |frame: &&Frame| {
                let cue = self.lexicon.frames().cue(frame.cue);
                let attacks = f32::from(cue.stance) <= -TELLS && !frame.shift.negated && frame.tokens.end < back.start;
                let by_target = self.target_in(frame.agent) == Some(Relation::Whole);
                attacks
                    && by_target
                    && frame.patient.is_some_and(|patient| self.acts(&patient) || self.is_namesake(&patient))
            };
            if self.frames.frames.iter().any(|frame| attack(&frame)) {
                found.push(Relating { tokens: back, value: -TELLS, negated: false });
            }
        }
    }

    /// "Hit back", where nothing says at whom.
    fn back(&self, predicate: &Predicate) -> Option<TokenSpan> {
        let group = *self.document.verb(predicate.phrase)?;
        let end = group.head as usize + 1;
        let said = end < self.sentence.tokens.end as usize && self.document.is_word(end, "back");
        let at_whom = Participant::at(self.document, predicate.phrase + 3).is_some_and(|_| {
            matches!(self.document.phrases[predicate.phrase + 2], Phrase::Word(_)) && self.is_at(predicate.phrase + 2)
        });
        let retorts = self.is_of(group.head as usize, WordKind::Retorting);
        (said && retorts && !group.negated && !at_whom).then(|| TokenSpan::new(group.head as usize, end + 1))
    }

    /// Whether somebody bears the holder's last name.
    fn is_namesake(&self, somebody: &Participant) -> bool {
        self.holder.is_some_and(|holder| {
            let last = self.document.tokens[holder.end as usize - 1].word;
            self.document.tokens[somebody.head].word == last && self.document.tags[somebody.head] == Tag::Nnp
        })
    }

    fn is_at(&self, phrase: usize) -> bool {
        let token = self.document.phrases[phrase].tokens().start as usize;
        matches!(self.document.word(token), "at" | "against")
    }
}
