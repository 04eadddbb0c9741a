//! From a coded stance sample to findings.

use crate::analysis::Reading;
use crate::evaluate::{StanceRow, tokens_of};
use crate::evidence::Finding;
use crate::lexicon::Lexicon;
use crate::quotes::attributions;
use crate::stance::StanceRule;
use crate::text::Document;

/// What the rules find between a coded holder and target; nothing where a span holds no token.
#[must_use]
pub fn findings(row: &StanceRow, lexicon: &Lexicon) -> Vec<Finding<StanceRule>> {
    let document = Document::new("", &row.text, lexicon);
    let holder = tokens_of(&document, row.holder_start, row.holder_end);
    let target = tokens_of(&document, row.target_start, row.target_end);
    let (Some(holder), Some(target)) = (holder, target) else { return Vec::new() };
    let attributions = attributions(&document, lexicon);
    let mut reading = Reading::new(&document, &attributions, lexicon);
    let speech = reading.speech_of(holder);
    reading.pair(Some(holder), &speech, target)
}
