//! What an evaluation gives: its figures, printed, and its predictions in a file.

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::new_file::put;
use super::overwriting::{ensure_none_of, ensure_own};
use super::{Log, console};

/// Where the figures and predictions go.
#[derive(Debug, Args)]
pub(super) struct AgreementOutput {
    /// Write the predictions, a row a coded row; - for standard output, the figures then go to stderr
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
    /// Prints the figures as asked; where a table goes to standard output, they are said beside it.
    ///
    /// # Errors
    /// If standard output can't be written.
    pub(super) fn print(
        &self,
        figures: &(impl Display + Serialize),
        other: Option<&Path>,
        log: Log,
    ) -> Result<ExitCode> {
        let text = match self.format {
            Format::Text => figures.to_string(),
            Format::Json => serde_json::to_string_pretty(figures).expect("figures are plain data") + "\n",
        };
        show_beside([self.predictions.as_deref(), other], &text, log)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Puts figures on standard output, unless one of the tables goes there.
///
/// # Errors
/// If it can't be written.
pub(super) fn show_beside<'t>(
    tables: impl IntoIterator<Item = Option<&'t Path>>,
    figures: &str,
    log: Log,
) -> Result<()> {
    if tables.into_iter().flatten().any(|path| path == Path::new("-")) {
        log.note(figures.trim_end());
        return Ok(());
    }
    console::show(figures)
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
