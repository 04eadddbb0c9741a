//! The lexicons, and what their cues find in a sentence.

mod constructions;
mod cue_rows;
mod cues;
mod deeds;
mod lexicon_layers;
mod lexicons;
mod shifters;
mod vader_vectors;
