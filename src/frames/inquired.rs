//! Whom a clause with a question word is about: "doubts about whether Orrin can win", "praised what Orrin did".

use super::frame::{Participant, Reader};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbForm};

impl Reader<'_> {
    /// The subject of the clause that "how", "what" or the like begins at a token position.
    pub(super) fn inquired(&self, token: usize) -> Option<Participant> {
        if token >= self.sentence.tokens.end as usize || !self.is_of(token, WordKind::Inquiring) {
            return None;
        }
        let asks = self.document.phrase_of(token);
        let subject = self.whole(asks + 1)?;
        let is_adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let verb = (subject.phrase + 1..self.sentence.phrases.1 as usize).find(|at| !is_adverb(at))?;
        let finite = |phrase: &Phrase| matches!(phrase, Phrase::Verb(group) if group.form == VerbForm::Finite);
        (self.document.phrases[asks].tokens().len() == 1 && finite(&self.document.phrases[verb])).then_some(subject)
    }
}
