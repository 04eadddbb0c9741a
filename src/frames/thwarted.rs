//! Hostile deeds that somebody only is unable to do, which tells of no favour: "cannot fire Orrin", "was unable to sue him".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Sentence};

/// Whether the verb at a phrase says no more than that its subject can't do such a deed.
pub(super) fn is_only_thwarted(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> bool {
    let is = |at: u32, kind| text.is_of(at as usize, kind);
    let Phrase::Verb(group) = text.phrases[phrase] else { return false };
    let first = sentence.phrases.0 as usize;
    let unable = || phrase > first && text.is_lone_word(phrase - 1, "unable");
    let cannot = group.modal.is_some_and(|modal| is(modal, WordKind::Ability));
    is(group.head, WordKind::Thwarted) && (cannot || unable())
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn who_cannot_do_a_hostile_deed_does_no_favour() {
        assert!(factor("Brandt cannot fire Orrin.", "fire").abs() < 0.01);
        assert!(factor("Brandt was unable to sue Orrin.", "sue").abs() < 0.01);
        assert!(factor("Brandt could not arrest Orrin.", "arrest").abs() < 0.01);
    }

    #[test]
    fn what_somebody_would_not_do_or_cannot_feel_is_turned() {
        assert!(factor("Brandt would not fire Orrin.", "fire") < 0.0);
        assert!(factor("Brandt cannot hate Orrin.", "hate") < 0.0);
        assert!(factor("Brandt cannot support Orrin.", "support") < 0.0);
    }
}
