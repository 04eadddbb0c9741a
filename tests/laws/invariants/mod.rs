//! What must hold of any input: each function panics where it doesn't. Property tests and fuzzers call the same ones.

#![allow(dead_code, reason = "each test and each fuzzer uses a part of it")]

pub(crate) mod analysis;
pub(crate) mod attributions;
pub(crate) mod corpus;
pub(crate) mod dates;
pub(crate) mod document;
pub(crate) mod lists;

use std::sync::LazyLock;

use appraise::lexicon::Lexicon;

/// The program's lexicons, read once.
pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::bundled().expect("the bundled lexicons are well formed"));

/// A text as title and body: the title is the first line where that is marked as one.
pub(crate) fn title_and_body(text: &str) -> (&str, &str) {
    match text.strip_prefix('#') {
        Some(marked) => marked.split_once('\n').unwrap_or((marked, "")),
        None => ("", text),
    }
}
