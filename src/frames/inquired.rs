//! Whom a clause with a question word is about: "doubts about whether Orrin can win", "praised what Orrin did", "denounced what Orrin
//! called a betrayal".

use super::frame::{Participant, Reader};
use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, Phrase, Tag};

impl Reader<'_> {
    /// The subject of the clause that "how", "what" or the like begins at a token position; where that only says what somebody calls
    /// something, the name that it is given.
    pub(super) fn inquired(&self, token: usize) -> Option<Participant> {
        if token >= self.sentence.tokens.end as usize || !self.is_of(token, WordKind::Inquiring) {
            return None;
        }
        let asks = self.document.phrase_of(token);
        let subject = self.whole(asks + 1)?;
        let is_adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let verb = (subject.phrase + 1..self.sentence.phrases.1 as usize).find(|at| !is_adverb(at))?;
        let finite = |phrase: &Phrase| phrase.is_finite();
        let alone = self.document.phrases[asks].tokens().len() == 1 && finite(&self.document.phrases[verb]);
        if alone && self.document.is_word_in_any_case(token, "what") && names(self.text, verb) {
            return self.noun_after(behind_as(self.document, verb));
        }
        alone.then_some(subject)
    }
}

/// "Called a betrayal", "described as a betrayal", but not "called on the council": whether a verb says what something is.
fn names(text: Glossed<'_>, verb: usize) -> bool {
    let called = text.is_verb_of(verb, WordKind::Complement);
    let end = text.phrases[verb].tokens().end as usize;
    let governs = |at: usize| matches!(text.tags[at], Tag::In | Tag::To | Tag::Rp) && !text.is_word(at, "as");
    called && end < text.tokens.len() && !governs(end)
}

fn behind_as(document: &Document, verb: usize) -> usize {
    let end = document.phrases[verb].tokens().end as usize;
    end + usize::from(document.is_word(end, "as"))
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::patient;

    #[test]
    fn who_denounces_what_somebody_calls_a_betrayal_denounces_no_caller() {
        let of = |text: &str| patient(text, "denounced");
        assert_eq!(of("The mayor denounced what he called a cowardly raid.").as_deref(), Some("a cowardly raid"));
        assert_eq!(of("The mayor denounced what Vey described as “a raid”.").as_deref(), Some("a raid"));
        assert_eq!(of("The mayor denounced what dockers termed Vey's folly.").as_deref(), Some("Vey's folly"));
    }

    #[test]
    fn who_denounces_what_somebody_did_denounces_who_did_it() {
        let of = |text: &str| patient(text, "denounced");
        assert_eq!(of("The mayor denounced what Vey did.").as_deref(), Some("Vey"));
        assert_eq!(of("The mayor denounced what Vey called for.").as_deref(), Some("Vey"));
    }
}
