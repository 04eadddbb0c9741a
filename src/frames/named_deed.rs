//! What somebody calls what a clause before tells: "Orrin sacked forty nurses, in what Brandt called a betrayal".

use super::clause::{Clauses, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbGroup};

impl Clauses<'_> {
    /// Whose deed the verb of such a clause names, whose subject is at a position: the subject of the clause before, if that does
    /// something or pays for what it did.
    pub(super) fn deed_named(&self, subject: usize, verb: usize) -> Option<usize> {
        let comma = subject
            .checked_sub(3)
            .filter(|&comma| comma > self.first && self.is_verb_of(verb, WordKind::Complement))?;
        let what = self.is_relative(subject - 1) && self.document.is_word(self.token(subject - 1), "what");
        let led_in = self.lone_tag(comma) == Some(Tag::Comma) && self.is_word(comma + 1, "in") && what;
        let main = self.found().iter().find(|it| it.phrase < comma && self.is_main(it)).filter(|_| led_in)?;
        let answers =
            if main.passive { self.is_verb_of(main.phrase, WordKind::Penalising) } else { main.object.is_some() };
        main.subject_meant().filter(|_| answers)
    }

    /// Whether a predicate with a tense is no relative clause's and more than a verb of saying.
    fn is_main(&self, predicate: &Predicate) -> bool {
        let finite = self.verb(predicate.phrase).is_some_and(VerbGroup::is_finite);
        let relative = predicate.subject.is_some_and(|subject| self.is_relative(subject));
        finite && !relative && !self.is_verb_of(predicate.phrase, WordKind::Says)
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn named(text: &str) -> Option<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
        let called =
            found.predicates.iter().find(|it| document.text_of(document.phrases[it.phrase].tokens()) == "called")?;
        called.object.map(|at| document.text_of(document.phrases[at].tokens()).to_owned())
    }

    #[test]
    fn what_a_deed_is_called_names_who_did_it() {
        let deed = "Orrin sacked the nurses, in what Brandt called a betrayal.";
        assert_eq!(named(deed).as_deref(), Some("Orrin"));
        let fine = "Orrin was fined on Monday, in what the guild called a shameful breach.";
        assert_eq!(named(fine).as_deref(), Some("Orrin"));
        let told = "Brandt said Orrin sacked nurses after they left, in what she called a betrayal.";
        assert_eq!(named(told).as_deref(), Some("Orrin"));
    }

    #[test]
    fn what_befell_somebody_is_not_his_deed() {
        assert_ne!(named("Orrin died, in what police called an outrage.").as_deref(), Some("Orrin"));
        assert_ne!(named("Orrin was shot, in what police called an outrage.").as_deref(), Some("Orrin"));
    }
}
