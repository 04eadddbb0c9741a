//! From a coded sentiment sample to the weights of the rules.

use crate::analysis::Reading;
use crate::evaluate::{SentimentRow, tokens_of};
use crate::evidence::Finding;
use crate::lexicon::Lexicon;
use crate::quotes::attributions;
use crate::sentiment::Rule;
use crate::text::Document;

/// What the rules find about a coded target; nothing where its span holds no token.
#[must_use]
pub fn findings(row: &SentimentRow, lexicon: &Lexicon) -> Vec<Finding<Rule>> {
    let document = Document::new("", &row.text, lexicon);
    let (start, end) = row.span();
    let Some(tokens) = tokens_of(&document, start, end) else { return Vec::new() };
    let attributions = attributions(&document, lexicon);
    Reading::new(&document, &attributions, lexicon).findings(tokens)
}
