//! The lexicons, and what their cues find in a sentence.

use std::sync::LazyLock;

use appraise::lexicon::Lexicon;

mod constructions;
mod cue_rows;
mod cues;
mod deeds;
mod lexicon_layers;
mod lexicons;
mod shifters;
mod vader_vectors;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::bundled().expect("the bundled lexicons are well-formed"));
