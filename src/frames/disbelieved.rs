//! What nobody or hardly anybody thinks or claims: "few believe that Orrin is honest", "nobody claims Orrin lied".

use super::scope::clause_start;
use super::shift::{Shift, Shifts};
use crate::lexicon::{Shifter, WordKind};
use crate::text::TokenSpan;

impl Shifts<'_> {
    /// The negator that opens the subject of a verb of believing whose clause begins with the subject before the phrase at `clause`.
    pub(super) fn disbelieved(&self, clause: usize) -> Option<(Shifter, TokenSpan)> {
        let governor = self.believing_before(clause)?;
        self.denied_subject(clause_start(self.text, self.sentence, governor))
    }

    /// Silences something bad that somebody only doesn't say: "the report does not say that Orrin lied", but not "would not say".
    pub fn keep_silence(&self, shift: &mut Shift, phrase: usize) {
        if self.is_left_unsaid(clause_start(self.text, self.sentence, phrase)) {
            shift.factor = 0.0;
        }
    }

    fn is_left_unsaid(&self, clause: usize) -> bool {
        let verb = self.believing_before(clause).and_then(|at| self.document.verb(at));
        verb.is_some_and(|verb| {
            let says = self.is_of(verb.head as usize, WordKind::Says);
            says && verb.negated && verb.modal.is_none()
        })
    }

    /// The verb of believing, with a tense, right before a clause whose verbs begin with the phrase at `clause`, or before its "that".
    pub(super) fn believing_before(&self, clause: usize) -> Option<usize> {
        let first = self.sentence.phrases.0 as usize;
        let subject = clause.checked_sub(1).filter(|&at| at > first && self.document.noun(at).is_some())?;
        let that = usize::from(self.document.is_lone_word(subject - 1, "that"));
        let governor = (subject - 1).checked_sub(that).filter(|&at| at > first)?;
        let verb = self.document.verb(governor)?;
        let believes = self.is_of(verb.head as usize, WordKind::Believing);
        (believes && verb.is_finite()).then_some(governor)
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn what_few_believe_is_turned() {
        for text in [
            "Few believe that Orrin is honest.",
            "Nobody thinks Orrin is honest.",
            "Hardly anyone thinks Orrin is honest.",
            "None of the clerks believed that Orrin was honest.",
        ] {
            assert!(factor(text, "honest") < 0.0, "{text}");
        }
        for text in [
            "Many believe that Orrin is honest.",
            "Nobody knew that Orrin is honest.",
            "Nobody spoke, but Brandt thinks Orrin is honest.",
        ] {
            assert!(factor(text, "honest") > 0.0, "{text}");
        }
    }

    #[test]
    fn what_nobody_claims_or_a_report_does_not_say_is_no_charge() {
        for text in ["Nobody claims Orrin lied.", "The report does not say that Orrin lied."] {
            assert!(factor(text, "lied") <= 0.0, "{text}");
        }
        for text in ["The report says that Orrin lied.", "The report would not say that Orrin lied."] {
            assert!(factor(text, "lied") > 0.0, "{text}");
        }
    }
}
