//! What a holder's words tell of a target that they leave unsaid: "A disgrace," of what was just spoken of.

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::lexicon::Class;
use crate::text::TokenSpan;

impl Pair<'_> {
    /// The cues in the words that stand where the target is left unsaid.
    #[must_use]
    pub fn of_unnamed(&self) -> Vec<Relating> {
        let mut found = Vec::new();
        if self.holder_says(self.target) {
            self.called_so(&mut found);
        }
        self.camp(&mut found);
        found.retain(|it| it.value != 0.0);
        found.sort_by_key(|it| it.tokens);
        found
    }

    /// "A disgrace", "A coward": what the holder calls the target without a verb.
    fn called_so(&self, found: &mut Vec<Relating>) {
        let inside = |tokens: TokenSpan| self.target.contains(tokens);
        for frame in self.frames.frames.iter().filter(|frame| inside(frame.tokens)) {
            let cue = self.lexicon.frames().cue(frame.cue);
            if matches!(cue.class, Class::Epithet | Class::Adjective) {
                let value = self.named(cue) * frame.shift.factor;
                found.push(Relating { tokens: frame.tokens, value, negated: frame.shift.negated });
            }
        }
        for hit in self.valences.iter().filter(|hit| inside(hit.tokens)) {
            add_new(found, hit);
        }
    }
}
