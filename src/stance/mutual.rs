//! What two do to each other: "Orrin and Brandt traded insults", "the two parties praised each other".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Frame, Participant};
use crate::lexicon::Class;
use crate::sentiment::{Relation, relation};

impl Pair<'_> {
    /// The cues whose agents holder and target are together, and whose patient is each other, named or understood.
    pub(super) fn mutual(&self, found: &mut Vec<Relating>) {
        let Some(holder) = self.holder else { return };
        for frame in &self.frames.frames {
            let cue = self.lexicon.frames().cue(frame.cue);
            let is_whole =
                |agent: &Participant, tokens| relation(self.document, agent, tokens) == Some(Relation::Whole);
            let both = || frame.agent.is_some_and(|it| is_whole(&it, holder) && is_whole(&it, self.target));
            let each_other = match cue.patient {
                None => matches!(cue.class, Class::Verb | Class::Phrase),
                Some(_) => self.is_each_other(frame),
            };
            if cue.stance != 0 && !self.is_cue_of(frame) && each_other && both() {
                let value = f32::from(cue.stance) * frame.shift.factor;
                found.push(Relating { tokens: frame.tokens, value, negated: frame.shift.negated });
            }
        }
    }

    fn is_each_other(&self, frame: &Frame) -> bool {
        frame.patient.is_some_and(|Participant { head, .. }| {
            head > 0
                && matches!(
                    (self.document.word(head - 1), self.document.word(head)),
                    ("each", "other") | ("one", "another")
                )
        })
    }
}
