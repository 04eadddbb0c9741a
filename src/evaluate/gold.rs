//! Hand-coded samples, read from CSV.

use serde::Deserialize;
use std::path::Path;

use crate::error::{Error, Result};
use crate::text::{Document, Span, TokenSpan};

/// A coded target in a sentence.
#[derive(Clone, Debug, Deserialize)]
pub struct SentimentRow {
    /// The row's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// The target's words.
    pub target: String,
    /// First code point of the target; the first occurrence where it is absent.
    pub start: Option<u32>,
    /// One past its last code point.
    pub end: Option<u32>,
    /// -1, 0 or 1.
    pub label: i8,
}

/// A coded pair of holder and target in a sentence.
#[derive(Clone, Debug, Deserialize)]
pub struct StanceRow {
    /// The row's id.
    pub id: String,
    /// The text.
    pub text: String,
    /// Whose position it is.
    pub holder: String,
    /// First code point of the holder.
    pub holder_start: u32,
    /// One past its last.
    pub holder_end: u32,
    /// Towards what.
    pub target: String,
    /// First code point of the target.
    pub target_start: u32,
    /// One past its last.
    pub target_end: u32,
    /// -1, 0 or 1.
    pub label: i8,
}

/// Reads a gold file.
///
/// # Errors
/// If it can't be read, or a row doesn't fit: the message says which line and column.
pub fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>> {
    let mut reader = csv::Reader::from_path(path).map_err(|error| fault(path, &error))?;
    reader.deserialize().map(|row| row.map_err(|error| fault(path, &error))).collect()
}

fn fault(path: &Path, error: &csv::Error) -> Error {
    match error.kind() {
        csv::ErrorKind::Io(source) => Error::io(path, std::io::Error::new(source.kind(), source.to_string())),
        _ => Error::Input {
            path: path.to_owned(),
            line: error.position().map(csv::Position::line),
            message: format!("not a row of this gold file: {error}"),
        },
    }
}

/// The tokens of a span of code points in a document without a title; `None` where it holds no token.
#[must_use]
pub fn tokens_of(document: &Document, start: u32, end: u32) -> Option<TokenSpan> {
    let text = &document.text;
    let byte = |point: u32| text.char_indices().nth(point as usize).map_or(text.len(), |(at, _)| at);
    let tokens = document.tokens_in(Span::new(byte(start), byte(end)));
    (!tokens.is_empty()).then_some(tokens)
}

impl SentimentRow {
    /// The target's code points; the whole text's start where the target's words don't occur.
    #[must_use]
    pub fn span(&self) -> (u32, u32) {
        if let (Some(start), Some(end)) = (self.start, self.end) {
            return (start, end);
        }
        let at = self.text.find(&self.target).unwrap_or(0);
        let start = self.text[..at].chars().count() as u32;
        (start, start + self.target.chars().count() as u32)
    }
}
