//! Whom a holder says to have been wronged: "said Orrin had been framed".

use super::pair::Pair;
use super::relating::Relating;
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::TokenSpan;

/// The position towards somebody who is said to be wronged.
const PITIED: f32 = 2.0;

impl Pair<'_> {
    /// "Said Orrin had been framed", but not "had not been framed", nor "was framed as a moderate", "in gold".
    pub(super) fn wronged(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Wronging) || self.is_asked() {
            return;
        }
        for predicate in self.frames.predicates.iter().filter(|it| it.passive) {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let head = group.head as usize;
            let verb = TokenSpan::new(head, head + 1);
            let wrongs = self.is_of(head, WordKind::Wronging) && group.is_finite() && !group.negated;
            let next = predicate.phrase + 1;
            let inside = next < self.sentence.phrases.1 as usize;
            let as_what = inside && ["as", "in", "with"].iter().any(|word| self.document.is_lone_word(next, word));
            let own = self.participant(predicate.by).is_some_and(|by| self.is_holder(&by) || self.acts(&by));
            let suffers = || self.target_in(self.participant(predicate.patient())) == Some(Relation::Whole);
            let said = || self.holder_says(verb) && !self.is_supposed(verb) && self.belief(verb) > 0.0;
            if wrongs && !as_what && !own && suffers() && said() && !found.iter().any(|it| it.tokens.overlaps(verb)) {
                found.push(self.stated_by(predicate, head, PITIED));
            }
        }
    }
}
