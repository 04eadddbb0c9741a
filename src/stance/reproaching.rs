//! What a holder says that somebody ought to have done: "Orrin should have listened".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::Predicate;
use crate::lexicon::{Auxiliary, WordKind};
use crate::sentiment::Relation;
use crate::text::{TokenSpan, VerbForm, VerbGroup};

/// What was left undone, or done in spite of better knowledge, is held against who did.
const REPROACH: f32 = -1.5;
/// What one should have done and hasn't; what one "must have done" one may have.
const UNDONE: [&str; 2] = ["should", "ought"];

impl Pair<'_> {
    /// What the target, by the holder's words, should or shouldn't have done.
    pub(super) fn reproaches(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let Some(words) = self.undone(&group) else { continue };
            let agent = self.participant(predicate.agent());
            let known = found.iter().any(|it| it.tokens.overlaps(words));
            if !predicate.passive
                && self.target_in(agent) == Some(Relation::Whole)
                && self.holder_says(words)
                && !self.is_supposed(words)
                && !(known || self.is_missed_luck(predicate, &group))
            {
                found.push(Relating { tokens: words, value: REPROACH, negated: group.negated });
            }
        }
    }

    /// The words of a verb group such as "should have acted".
    fn undone(&self, group: &VerbGroup) -> Option<TokenSpan> {
        let governor = || group.tokens.start.checked_sub(1).filter(|_| group.form == VerbForm::Infinitive);
        let modal = group.modal.or_else(governor)?;
        let said = UNDONE.iter().any(|word| self.document.is_word_in_any_case(modal as usize, word));
        let have = |at: u32| self.lexicon.auxiliary(self.document.tokens[at as usize].word) == Some(Auxiliary::Have);
        (said && (modal + 1..group.head).any(have)).then(|| TokenSpan::new(modal as usize, group.head as usize + 1))
    }

    /// "Orrin should have won": whether what was missed was somebody's due.
    fn is_missed_luck(&self, predicate: &Predicate, group: &VerbGroup) -> bool {
        let verb = self.document.tokens[group.head as usize].word;
        let gets = [WordKind::Contest, WordKind::Getting].iter().any(|kind| self.lexicon.is(verb, *kind));
        let wins = self.frames.frames.iter().any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            frame.tokens.holds(group.head as usize)
                && cue.patient.is_none()
                && cue.agent.is_some_and(|effect| effect > 0)
        });
        !group.negated && (gets || (wins && predicate.object.is_none()))
    }
}
