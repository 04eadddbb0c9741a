//! Whose words a pronoun takes up in what they say: "only a third said they trusted Orrin", "hardly anyone thinks they lied".

use super::shift::Shifts;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag};

impl Shifts<'_> {
    /// The last phrase of the subject of the verb of saying before a clause of which "they", at a position, is the subject.
    pub(super) fn handed_on(&self, subject: usize) -> Option<usize> {
        let first = self.sentence.phrases.0 as usize;
        let before = |at: usize| at.checked_sub(1).filter(|&at| at >= first);
        let noun = |at: usize| matches!(self.document.phrases[at], Phrase::Noun(_));
        let they = self.document.phrases[subject].tokens();
        if they.len() != 1 || !self.document.is_word_in_any_case(they.start as usize, "they") {
            return None;
        }
        let mut at = before(subject)?;
        if self.document.is_lone_word(at, "that") {
            at = before(at)?;
        }
        if noun(at) {
            // "told pollsters they trusted her"
            at = before(at)?;
        }
        let verb = self.document.verb(at)?;
        let is = |kind| self.is_of(verb.head as usize, kind);
        let says = is(WordKind::TakesClause) || is(WordKind::Telling);
        let mut at = before(at).filter(|_| says && verb.is_finite() && !verb.negated)?;
        while self.document.lone_tag(at) == Some(Tag::Rb) {
            at = before(at)?;
        }
        noun(at).then_some(at)
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial;

    fn factor(text: &str) -> f32 {
        trial::factor(text, "trust")
    }

    #[test]
    fn who_is_trusted_by_few_of_whom_they_means_is_not_trusted() {
        for few in ["Only a third of dockers", "Fewer than half", "Hardly anyone", "Just 22 percent"] {
            assert!(factor(&format!("{few} said they trusted Orrin.")) < 0.0, "{few}");
            assert!(factor(&format!("{few} told us that they trusted Orrin.")) < 0.0, "{few}");
        }
    }

    #[test]
    fn who_is_trusted_by_many_is_trusted() {
        assert!(factor("A third of dockers said they trusted Orrin.") > 0.0);
        assert!(factor("A third of dockers said that Brandt trusted Orrin.") > 0.0);
        assert!(factor("More than half said they trusted Orrin.") > 0.0);
    }
}
