//! A text with the lexicon beside it: what its words and phrases are, as far as the lexicon knows.

use std::ops::Deref;

use super::document::Document;
use crate::lexicon::{Lead, Lexicon, WordKind};

/// A document with the lexicon beside it: two references, passed by value. What the document knows by itself is asked of it as of the
/// document.
#[derive(Clone, Copy, Debug)]
pub struct Glossed<'a> {
    /// The document.
    pub document: &'a Document,
    /// The lexicons.
    pub lexicon: &'a Lexicon,
}

impl Deref for Glossed<'_> {
    type Target = Document;

    #[inline]
    fn deref(&self) -> &Document {
        self.document
    }
}

impl Glossed<'_> {
    /// Whether the word of a token is of a kind.
    #[inline]
    #[must_use]
    pub fn is_of(&self, token: usize, kind: WordKind) -> bool {
        self.document.is_of(token, kind, self.lexicon)
    }

    /// Whether a phrase is a word of a kind, and neither a noun phrase nor a verb group.
    #[inline]
    #[must_use]
    pub fn is_lone_of(&self, phrase: usize, kind: WordKind) -> bool {
        self.document.is_lone_of(phrase, kind, self.lexicon)
    }

    /// Whether a phrase is a noun phrase whose head is of a kind.
    #[inline]
    #[must_use]
    pub fn is_noun_of(&self, phrase: usize, kind: WordKind) -> bool {
        self.document.noun(phrase).is_some_and(|noun| self.is_of(noun.head as usize, kind))
    }

    /// Whether a phrase is a verb group whose main verb is of a kind.
    #[inline]
    #[must_use]
    pub fn is_verb_of(&self, phrase: usize, kind: WordKind) -> bool {
        self.document.verb(phrase).is_some_and(|group| self.is_of(group.head as usize, kind))
    }

    /// Whether the word of a token is one of time: "week", "Monday", "overnight".
    #[must_use]
    pub fn is_of_time(&self, token: usize) -> bool {
        self.is_of(token, WordKind::Time) || self.is_of(token, WordKind::TellsWhen)
    }

    /// Whether the word of a token is a noun for persons, or a body of them: "senator", "union".
    #[inline]
    #[must_use]
    pub fn names_person(&self, token: usize) -> bool {
        self.document.names_person(token, self.lexicon)
    }

    /// Where the words begin that lead so to the token at `end`: see [`Document::lead_before`].
    #[must_use]
    pub fn lead_before(&self, first: usize, end: usize, lead: Lead) -> Option<usize> {
        self.document.lead_before(first, end, lead, self.lexicon)
    }
}
