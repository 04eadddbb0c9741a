//! What somebody is said to feel another has done to them: "felt betrayed by Orrin", who needn't have meant it.

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::frames::Predicate;
use crate::lexicon::{Class, WordKind};
use crate::sentiment::Relation;
use crate::text::{Tag, TokenSpan};

impl Pair<'_> {
    /// "Felt betrayed by Orrin": by what the participle says that Orrin does.
    pub(super) fn feelings(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Seeming) {
            return;
        }
        for deed in &self.frames.predicates {
            let Some(feeling) = self.feeling(deed) else { continue };
            let doer = self.participant(deed.by);
            if self.target_in(doer) != Some(Relation::Whole) || !self.does(feeling) {
                continue;
            }
            let in_deed = |tokens: TokenSpan| self.document.phrase_of(tokens.start as usize) == deed.phrase;
            let frames = self.frames.frames.iter().filter(|frame| in_deed(frame.tokens));
            found.extend(frames.filter_map(|frame| {
                let cue = self.lexicon.frames().cue(frame.cue);
                let tells = cue.class == Class::Verb && !cue.received && f32::from(cue.stance).abs() >= TELLS;
                tells.then(|| Relating::by(frame, cue.stance))
            }));
        }
    }

    /// Whether a predicate says no more than what somebody feels is done to them.
    pub(super) fn is_felt(&self, deed: &Predicate) -> bool {
        self.kinds.has(WordKind::Seeming) && self.feeling(deed).is_some()
    }

    /// The verb of feeling right before a passive participle.
    fn feeling(&self, deed: &Predicate) -> Option<&Predicate> {
        let adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let before = (0..deed.phrase).rev().find(|at| !adverb(at))?;
        let group = *self.document.verb(before)?;
        let feels = deed.passive && self.is_of(group.head as usize, WordKind::Seeming);
        self.frames.predicates.iter().find(|it| feels && it.phrase == before)
    }
}
