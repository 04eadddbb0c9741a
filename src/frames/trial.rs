//! What is made of a cue in a sentence, for the tests of what shifts it and of whom it is about.

use super::{Frame, Shift, Shifts, frames};
use crate::lexicon::Lexicon;
use crate::text::Document;

/// The factor of the first frame or deed whose cue begins so.
///
/// # Panics
/// If there is none.
pub(super) fn factor(text: &str, cue: &str) -> f32 {
    shift(text, cue).factor
}

/// Whether an odd number of words negates or reverses it.
///
/// # Panics
/// If there is none.
pub(super) fn negated(text: &str, cue: &str) -> bool {
    shift(text, cue).negated
}

/// Whom a title says such a cue of, if it fires and anybody is.
pub(super) fn patient_in_title(title: &str, cue: &str) -> Option<String> {
    first(title, "It rained.", cue, |document, frame| Some(document.text_of(frame.patient?.tokens).to_owned()))?
}

/// Whom a sentence says such a cue of, if it fires and anybody is.
pub(super) fn patient(text: &str, cue: &str) -> Option<String> {
    first("", text, cue, |document, frame| Some(document.text_of(frame.patient?.tokens).to_owned()))?
}

fn shift(text: &str, cue: &str) -> Shift {
    first("", text, cue, |_, frame| frame.shift).expect("the cue fires")
}

/// What `look` sees in the first frame or deed of the first sentence whose cue begins so.
fn first<T>(title: &str, text: &str, cue: &str, look: impl FnOnce(&Document, &Frame) -> T) -> Option<T> {
    let lexicon = Lexicon::bundled().unwrap();
    let document = Document::new(title, text, &lexicon);
    let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon));
    let frame = found.with_deeds().iter().find(|frame| document.text_of(frame.tokens).starts_with(cue))?;
    Some(look(&document, frame))
}
