//! What a holder says that somebody ought to mend: "Orrin should apologise", "he may want to read the report first", "might want to be less rude".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::Predicate;
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{Phrase, TokenSpan, VerbForm, VerbGroup};

/// Who is told to mend something is blamed for it.
const BLAMED: f32 = -1.5;

impl Pair<'_> {
    /// What the target, by the holder's words, should do or had better do, where only who is at fault does it.
    pub(super) fn needled(&self, found: &mut Vec<Relating>) {
        if self.is_asked() {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let Some(words) = self.told_to_mend(predicate, &group) else { continue };
            let agent = self.participant(predicate.agent());
            let known = found.iter().any(|it| it.tokens.start >= words.start);
            if !known
                && self.target_in(agent) == Some(Relation::Whole)
                && self.holder_says(words)
                && !self.is_supposed(words)
                && !self.is_anothers_belief(words)
            {
                found.push(Relating { tokens: words, value: BLAMED, negated: false });
            }
        }
    }

    /// The words "should apologise", "needs to explain", "may want to read".
    fn told_to_mend(&self, predicate: &Predicate, group: &VerbGroup) -> Option<TokenSpan> {
        let mends = self.is_of(group.head as usize, WordKind::Mending) || (group.copula && group.modal.is_none());
        let infinitive = group.form == VerbForm::Infinitive;
        let before = group.tokens.start.checked_sub(1).filter(|_| infinitive);
        let told = group.modal.or(before).filter(|&at| self.demands_it(at) && !group.copula);
        let hinted = || before.filter(|&at| self.may_want(predicate.phrase, at));
        let start = told.or_else(hinted)?;
        (mends && !predicate.passive && (group.copula || !group.negated))
            .then(|| TokenSpan::new(start as usize, group.head as usize + 1))
    }

    /// "May want", "might wish".
    pub(super) fn may_want(&self, infinitive: usize, verb: u32) -> bool {
        let before = infinitive.checked_sub(1).map(|at| self.document.phrases[at]);
        let maybe = |at: u32| self.is_of(at as usize, WordKind::Maybe);
        let wants = self.is_of(verb as usize, WordKind::Hinting);
        wants && matches!(before, Some(Phrase::Verb(group)) if group.modal.is_some_and(maybe))
    }
}
