//! What an evaluation gives: its figures, printed, and its predictions in a file.

use std::fmt::Display;
use std::fs::File;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, ValueEnum};
use serde::Serialize;

use super::console;

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

/// Writes a file; `-` is standard output.
///
/// # Errors
/// If it can't be written.
pub(super) fn written(
    path: &Path,
    write: impl FnOnce(Box<dyn Write>) -> std::result::Result<(), csv::Error>,
) -> Result<()> {
    let file: Box<dyn Write> = if path == Path::new("-") {
        Box::new(stdout())
    } else {
        Box::new(BufWriter::new(File::create(path).map_err(|source| Error::io(path, source))?))
    };
    write(file).map_err(|error| Error::io(path, std::io::Error::other(error)))
}
