//! What an evaluation gives: its figures, printed, and its predictions in a file.

use std::fmt::Display;
use std::fs;
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::console;
use super::new_file::write_over;
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

/// Writes a table in a place where nothing stands, or what the command wrote there before, or into a pipe; `-` is standard output.
///
/// # Errors
/// If an input or another's file stands there, or it can't be written.
pub(super) fn written(
    path: &Path,
    inputs: &[&Path],
    write: impl FnOnce(&mut Vec<u8>) -> std::result::Result<(), csv::Error>,
) -> Result<()> {
    let mut table = Vec::new();
    write(&mut table).map_err(|error| Error::io(path, error.into()))?;
    if path == Path::new("-") {
        return stdout().write_all(&table).map_err(|error| Error::io(path, error));
    }
    if path.exists() && !path.is_file() {
        return fs::write(path, &table).map_err(|error| Error::io(path, error));
    }
    let header = table.split(|&byte| byte == b'\n').next().unwrap_or_default();
    ensure_none_of(path, inputs)?;
    ensure_own(path, |first| first.as_bytes() == header)?;
    // a link stays one
    write_over(&path.canonicalize().unwrap_or_else(|_| path.to_owned()), &table)
}
