//! Traps of quotation and attribution, each with its near miss, in prose of our own; here what they are tried with.

mod contents;
mod labels;
mod marks;
mod sources;
mod speakers;
mod subjects;
mod unclaimed;

use std::sync::LazyLock;

use super::attributions;
use crate::lexicon::Lexicon;
use crate::text::{Document, TokenSpan};

pub(super) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::bundled().expect("the bundled files are well formed"));

/// `source | cue | content`, by attribution.
pub(super) fn found(text: &str) -> Vec<String> {
    found_under("", text)
}

/// The same in an article with this title.
pub(super) fn found_under(title: &str, text: &str) -> Vec<String> {
    let document = Document::new(title, text, &LEXICON);
    let words = |tokens: Option<TokenSpan>| tokens.map_or("", |tokens| document.text_of(tokens)).to_owned();
    attributions(&document, &LEXICON)
        .iter()
        .map(|attribution| {
            let content: Vec<&str> = attribution.content.iter().map(|part| document.text_of(*part)).collect();
            format!("{} | {} | {}", words(attribution.source), words(attribution.cue), content.join(" … "))
        })
        .collect()
}

/// Asserts what is found in each text.
pub(super) fn holds(cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| found(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  expected {expected:#?}\n  found    {:#?}", found(text)))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
