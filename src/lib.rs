//! Discourse sentiment and stance analysis of news corpora.
//!
//! The data flow one way, and no module imports one below it in this list:
#![doc = "corpus → lexicon → text → entities → quotes → frames → sentiment, stance → analysis → aggregate → report"]

pub mod error;
pub mod score;

pub mod corpus;
pub mod lexicon;
pub mod text;

pub mod entities;
pub mod quotes;

pub mod frames;

pub mod evidence;
pub mod sentiment;
pub mod stance;

pub mod analysis;

pub mod aggregate;
pub mod report;

pub mod evaluate;
pub mod fit;

pub mod pipeline;
