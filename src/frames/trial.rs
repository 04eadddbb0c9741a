//! What is left of a cue in a sentence, for the tests of what shifts it.

use super::{Shifts, frames};
use crate::lexicon::Lexicon;
use crate::text::Document;

/// The factor of the first frame or deed whose cue begins so.
///
/// # Panics
/// If there is none.
pub(super) fn factor(text: &str, cue: &str) -> f32 {
    let lexicon = Lexicon::bundled().unwrap();
    let document = Document::new("", text, &lexicon);
    let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
    let frame = found.with_deeds().iter().find(|frame| document.text_of(frame.tokens).starts_with(cue));
    frame.expect("the cue fires").shift.factor
}

/// Whether an odd number of words negates or reverses the first frame whose cue is just so.
///
/// # Panics
/// If there is none.
pub(super) fn negated(text: &str, cue: &str) -> bool {
    let lexicon = Lexicon::bundled().unwrap();
    let document = Document::new("", text, &lexicon);
    let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
    let frame = found.iter().find(|frame| document.text_of(frame.tokens) == cue);
    frame.expect("the cue fires").shift.negated
}
