//! An article's text as sentences and tokens.

mod span;

pub use span::{Span, TokenSpan};
