//! With whom a holder agrees: "said Orrin is right", "doubts that Orrin is right".

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::frames::Predicate;
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::TokenSpan;

impl Pair<'_> {
    /// Who says that somebody is right, and nothing more of it, is for them.
    pub(super) fn agreed_with(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Correct) || self.is_asked() {
            return;
        }
        for predicate in &self.frames.predicates {
            let Some(right) = self.is_correct(predicate) else { continue };
            let words = TokenSpan::new(right, right + 1);
            let says = || self.holder_says(words) && !self.is_supposed(words);
            let target = || self.target_in(self.participant(predicate.agent())) == Some(Relation::Whole);
            if says() && target() {
                found.push(self.stated_by(predicate, right, TELLS * self.belief(words)));
            }
        }
    }

    /// The word behind a copula, and at the end of its clause, that says that somebody is right.
    fn is_correct(&self, predicate: &Predicate) -> Option<usize> {
        let group = *self.verb(predicate)?;
        let end = self.sentence.tokens.end as usize;
        let behind = Some(group.tokens.end as usize).filter(|&at| at < end)?;
        let last = behind + 1 == end || !self.document.is_word(behind + 1, "now") && self.ends_clause(behind + 1);
        (group.copula && group.modal.is_none() && last && self.is_of(behind, WordKind::Correct)).then_some(behind)
    }
}
