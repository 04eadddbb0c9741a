//! A token: its bytes in the text, its word, and what it is made of.

use super::span::Span;
use crate::lexicon::{Begins, Known, WordId};

/// A token of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the document's text.
    pub span: Span,
    /// Its number in the vocabulary, by lower-cased spelling with straight apostrophes.
    pub word: WordId,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space or the text's edge stands before it.
    pub spaced: bool,
    /// The lexicons that have a phrase beginning with its word.
    pub begins: Begins,
}

impl Token {
    /// Whether it is a quotation mark that opens, as the first token of a sentence or not: behind one that closes, a capital says as much as
    /// anywhere.
    pub(super) fn opens_quotation(&self, first: bool) -> bool {
        match self.kind {
            TokenKind::Quote(QuoteMark::Open | QuoteMark::SingleOpen) => true,
            TokenKind::Quote(QuoteMark::Straight | QuoteMark::SingleStraight) => self.spaced || first,
            _ => false,
        }
    }

    /// Makes it a word that no lexicon knows.
    pub(super) fn forget(&mut self) {
        Known { word: self.word, begins: self.begins } = Known::default();
    }

    pub(super) fn new(from: usize, to: usize, known: Known, kind: TokenKind, spaced: bool) -> Self {
        Self { span: Span::new(from, to), word: known.word, kind, spaced, begins: known.begins }
    }
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, all lower case.
    Lower,
    /// A capital first, then no other: `Harbour`.
    Capitalised,
    /// Two letters or more, all capitals: `NATO`, `U.S.`.
    Upper,
    /// Capitals elsewhere too: `McAvoy`, `eBay`, `pro-EU`.
    Mixed,
    /// A number: `1,250.5`, `1990s`, `3rd`.
    Number,
    /// `.` `!` `?` `…`
    Terminator,
    /// `,`
    Comma,
    /// `;` `:` and dashes
    Colon,
    /// A double quotation mark, or a single one that isn't an apostrophe.
    Quote(QuoteMark),
    /// `(` `[` `{`
    Open,
    /// `)` `]` `}`
    Close,
    /// Anything else: bullets, signs, emoji, addresses of the web.
    Symbol,
}

/// A quotation mark by its shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum QuoteMark {
    /// `“` `«` `„`
    Open,
    /// `”` `»`
    Close,
    /// `"`, and `''`
    Straight,
    /// `‘`
    SingleOpen,
    /// `’` at a word's end or after a mark
    SingleClose,
    /// `'` before or after a word
    SingleStraight,
}

impl TokenKind {
    /// Whether it is a word of letters, in whatever case.
    #[must_use]
    pub fn is_word(self) -> bool {
        matches!(self, Self::Lower | Self::Capitalised | Self::Upper | Self::Mixed)
    }

    /// Whether it is a word that begins with a capital or is written in capitals.
    #[must_use]
    pub fn is_capital(self) -> bool {
        matches!(self, Self::Capitalised | Self::Upper | Self::Mixed)
    }
}
