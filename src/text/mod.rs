//! An article's text as sentences and tokens.

mod chunk;
mod document;
mod sentence;
mod span;
mod tag;
mod token;

pub use chunk::{NounPhrase, Phrase, VerbForm, VerbGroup};
pub use document::{Document, Sentence};
pub use span::{Span, TokenSpan};
pub use tag::{Tag, TagModel};
pub use token::{QuoteMark, Token, TokenKind, tokens};
