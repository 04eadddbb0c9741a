//! rejects.csv: a row for every row of the corpus that can't be used, or of which something can't.

use super::Settings;
use super::column::{Report, column};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "rejects.csv",
    &[
        column(
            "file",
            "the file of the corpus",
            "as it was given; its own name alone where it lies outside the working folder (unless --full-paths)",
        ),
        column("line", "the line on which the row begins", "from 1; empty: the file as a whole"),
        column("id", "the article", "the corpus's id, else the row number; empty if it can't be told"),
        column("reason", "what is wrong; `warning:` before it where the article was kept", "words"),
    ],
);

/// The file, open for rows.
#[derive(Debug)]
pub struct RejectsFile(ReportFile);

impl RejectsFile {
    /// Opens it and writes the header.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn create(folder: &OutputFolder, settings: &Settings) -> Result<Self> {
        Ok(Self(ReportFile::create(folder, &REPORT, settings)?))
    }

    /// Writes a row; line 0 stands for a whole file.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn add(&mut self, file: &str, line: u64, id: &str, reason: &str) -> Result<()> {
        self.0.row(|table| {
            table.text(file).shown((line > 0).then_some(line)).text(id).one_line(reason);
        })
    }

    /// Completes the file.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn finish(self) -> Result<()> {
        self.0.finish()
    }
}
