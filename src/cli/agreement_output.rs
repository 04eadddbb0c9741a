//! What an evaluation gives: its figures, printed, and its predictions in a file.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::console;
use super::new_file::put;
use super::overwriting::{ensure_none_of, ensure_own};

/// Where the figures and predictions go.
#[derive(Debug, Args)]
pub(super) struct AgreementOutput {
    /// Write the predictions, a row a coded row
    #[arg(long, value_name = "CSV")]
    pub(super) predictions: Option<PathBuf>,
    /// How the figures are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Aligned, for people
    Text,
    /// One JSON object
    Json,
}

impl AgreementOutput {
    /// Prints the figures as asked.
    ///
    /// # Errors
    /// If standard output can't be written.
    pub(super) fn print(&self, figures: &(impl Display + Serialize)) -> Result<ExitCode> {
        let text = match self.format {
            Format::Text => figures.to_string(),
            Format::Json => serde_json::to_string_pretty(figures).expect("figures are plain data") + "\n",
        };
        console::show(&text)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Refuses a place where a table can't be put, before the work that it shows: a file that is read or that something else wrote; `none` writes
/// the table without rows.
///
/// # Errors
/// If it can't be put there.
pub(super) fn ensure_takes(
    path: Option<&Path>,
    inputs: &[&Path],
    none: impl FnOnce(&mut Vec<u8>) -> std::result::Result<(), csv::Error>,
) -> Result<()> {
    let Some(path) = path else { return Ok(()) };
    let mut header = Vec::new();
    none(&mut header).map_err(|error| Error::io(path, error.into()))?;
    ensure_none_of(path, inputs)?;
    ensure_own(path, |first| first.as_bytes() == header.trim_ascii_end())
}

/// Writes a table in a place that [takes it](ensure_takes).
///
/// # Errors
/// If it can't be written.
pub(super) fn written(
    path: &Path,
    write: impl FnOnce(&mut Vec<u8>) -> std::result::Result<(), csv::Error>,
) -> Result<()> {
    let mut table = Vec::new();
    write(&mut table).map_err(|error| Error::io(path, error.into()))?;
    put(path, &table)
}
