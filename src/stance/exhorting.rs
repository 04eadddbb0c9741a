//! What a holder tells others to do, and what it asks in vain.

use super::pair::Pair;
use crate::frames::{Frame, Predicate};
use crate::lexicon::Auxiliary;
use crate::text::{Phrase, Tag, TokenKind, VerbForm};

/// Whom a question that wants no answer asks for: "who needs Orrin?", "why should anyone trust Orrin?"
const NOBODY: [&str; 4] = ["who", "anyone", "anybody", "nobody"];

impl Pair<'_> {
    /// Whether a cue's verb is an imperative in the holder's quoted words: "vote for Orrin", "don't believe Orrin".
    pub(super) fn is_exhorted(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let Phrase::Verb(group) = self.document.phrases[phrase] else { return false };
        let first = group.tokens.start as usize;
        let bare = matches!(self.document.tags[group.head as usize], Tag::Vb | Tag::Vbp) && !group.passive;
        let alone = group.tokens.start == group.head
            || (group.negated && self.lexicon.auxiliary(self.document.tokens[first].word) == Some(Auxiliary::Do));
        bare && alone
            && group.modal.is_none()
            && group.form != VerbForm::Infinitive
            && self.is_quoted(first)
            && self.begins_words(first)
    }

    /// Whether a token begins a sentence or what stands in quotation marks.
    pub(super) fn begins_words(&self, token: usize) -> bool {
        let before = self.sentence.tokens.start as usize..token;
        let opens = |at: usize| {
            matches!(self.document.tokens[at].kind, TokenKind::Quote(_)) || self.document.tags[at] == Tag::Colon
        };
        before.last().is_none_or(opens)
    }

    /// Whether a cue's verb asks for somebody, where nobody is meant: "who needs Orrin?"
    pub(super) fn is_asked_in_vain(&self, predicate: &Predicate) -> bool {
        let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return false };
        let before = self.sentence.tokens.start as usize..group.head as usize;
        let subject = before.last().map(|at| self.document.word(at).to_ascii_lowercase());
        subject.is_some_and(|word| NOBODY.contains(&word.as_str())) && self.is_asked()
    }
}
