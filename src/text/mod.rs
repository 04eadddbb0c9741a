//! An article's text as sentences and tokens.

mod chunk;
mod code_points;
mod document;
mod plain_word;
mod sentence;
mod span;
mod tag;
mod token;

pub use chunk::{NounPhrase, Phrase, VerbForm, VerbGroup};
pub use code_points::CodePoints;
pub use document::{Document, Sentence};
pub use span::{Span, TokenSpan};
pub(crate) use token::lower_folded;
pub use token::{QuoteMark, Token, TokenKind, tokens};

pub use crate::lexicon::Tag;
