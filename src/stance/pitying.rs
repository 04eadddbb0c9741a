//! Whom a holder says to have been wronged: "said Orrin had been framed".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::Predicate;
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
            let Some(&group) = self.document.verb(predicate.phrase).filter(|group| !group.negated) else { continue };
            let Some(wrong) = self.frames.wrongs(predicate, self.text) else { continue };
            let next = predicate.phrase + 1;
            let inside = next < self.sentence.phrases.1 as usize;
            let as_what = inside && ["as", "in", "with"].iter().any(|word| self.document.is_lone_word(next, word));
            let own = self.participant(predicate.by).is_some_and(|by| self.is_holder(&by) || self.acts(&by));
            if self.is_wronged_by_target(predicate, wrong) {
                found.push(self.stated_by(predicate, group.head as usize, -PITIED));
                continue;
            }
            let said = || self.holder_says(wrong) && !self.is_supposed(wrong) && self.belief(wrong) > 0.0;
            if !as_what
                && !own
                && self.suffers(predicate)
                && said()
                && !found.iter().any(|it| it.tokens.overlaps(wrong))
            {
                found.push(self.stated_by(predicate, group.head as usize, PITIED));
            }
        }
    }

    /// "Said he had been framed by Orrin": whether the holder says that the target wronged it.
    fn is_wronged_by_target(&self, predicate: &Predicate, wrong: TokenSpan) -> bool {
        let by_target = self.target_in(self.participant(predicate.by)) == Some(Relation::Whole);
        let holder = || self.participant(predicate.patient()).is_some_and(|it| self.is_holder(&it));
        by_target && self.holder_says(wrong) && !self.is_supposed(wrong) && holder()
    }

    /// "Orrin was let down by Vey": whether words tell of a wrong that is done to the target, which so is nothing bad of it.
    pub(super) fn is_wrong_done_to_target(&self, words: TokenSpan) -> bool {
        self.kinds.has(WordKind::Wronging) && self.frames.wrong_in(words, self.text).is_some_and(|it| self.suffers(it))
    }

    fn suffers(&self, predicate: &Predicate) -> bool {
        self.target_in(self.participant(predicate.patient())) == Some(Relation::Whole)
    }
}
