//! An article's text as sentences and tokens.

mod between;
mod capitals;
mod chunk;
mod code_points;
mod contact;
mod document;
mod glossed;
mod her;
mod mark;
mod market;
mod name_or_verb;
mod plain_word;
mod possessive;
mod prepositions;
mod prose;
mod quotations;
mod retag;
mod sentence;
mod sentence_spans;
mod span;
mod spelling;
mod surnames;
mod tag;
mod then;
mod token;
mod tokenizer;
#[cfg(test)]
mod trial;
mod verb_of_body;
mod word_end;

pub use chunk::{NounPhrase, Phrase, VerbForm, VerbGroup};
pub use code_points::CodePoints;
pub use document::{Document, Sentence};
pub use glossed::Glossed;
pub use quotations::{Quotation, Quotations};
pub use sentence_spans::sentence_spans;
pub use span::{Span, TokenSpan};
pub(crate) use spelling::lower_folded;
pub use token::{QuoteMark, Token, TokenKind};
pub use tokenizer::tokens;

pub use crate::lexicon::Tag;
