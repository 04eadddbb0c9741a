//! Good words that are held at a distance, beyond measure, not said, or said of skill in doing ill.

use super::artful::does_ill;
use super::excess::is_excessive;
use super::scare_quotes::are_scare_quoted;
use super::shift::{Shift, Shifts};
use super::unsaid::is_unsaid;
use crate::text::TokenSpan;

/// What a good word that is held at a distance says.
const SCARE_QUOTED: f32 = -0.5;
/// What is left, turned, of a good quality that somebody has too much of.
const EXCESSIVE: f32 = -0.5;
/// What is left, turned, of a good word that somebody won't say.
const UNSAID: f32 = -0.5;

impl Shifts<'_> {
    /// Shifts a cue that says something good where it is held at a distance, beyond measure or not said.
    pub fn keep_distance(&self, shift: &mut Shift, cue: TokenSpan) {
        let (text, sentence) = (self.text, self.sentence);
        if are_scare_quoted(text, sentence, cue) {
            shift.negated = !shift.negated;
            shift.factor *= SCARE_QUOTED;
        } else if !shift.negated && is_excessive(text, sentence, cue) {
            shift.negated = true;
            shift.factor *= EXCESSIVE;
        } else if !shift.negated && is_unsaid(text, sentence, cue) {
            shift.negated = true;
            shift.factor *= UNSAID;
        } else if does_ill(text, sentence, cue) {
            shift.factor = 0.0;
        }
    }
}
