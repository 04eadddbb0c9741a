//! What a holder's words tell of a target that they leave unsaid: "A disgrace," of what was just spoken of.

use super::pair::Pair;
use super::relating::{Relating, add_new};
use crate::frames::Frame;
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
        let describes = |frame: &&Frame| {
            let class = self.lexicon.frames().cue(frame.cue).class;
            inside(frame.tokens) && matches!(class, Class::Epithet | Class::Adjective)
        };
        let cues = || self.frames.frames.iter().filter(describes);
        for frame in cues() {
            if let Some(named) = self.named(self.lexicon.frames().cue(frame.cue)) {
                let value = named * frame.shift.factor;
                found.push(Relating { tokens: frame.tokens, value, negated: frame.shift.negated });
            }
        }
        for hit in self.valences.iter().filter(|hit| inside(hit.tokens)) {
            if !cues().any(|frame| frame.tokens.overlaps(hit.tokens)) {
                add_new(found, hit);
            }
        }
    }
}
