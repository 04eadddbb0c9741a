//! The tag of a word, for the tests of what mends it.

use super::Document;
use crate::lexicon::{Lexicon, Tag};

/// The tag of the first occurrence of a word.
///
/// # Panics
/// If there is none.
pub(super) fn tag(text: &str, word: &str) -> Tag {
    let document = Document::new("", text, &Lexicon::bundled().unwrap());
    let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
    document.tags[at]
}
