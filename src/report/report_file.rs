//! A report on its way into the folder, row by row.

use super::Settings;
use super::column::Report;
use super::folder::{NewFile, OutputFolder};
use super::table::Table;
use crate::error::Result;

/// Bytes that are gathered before they go to the file.
const CHUNK: usize = 1 << 16;

/// Writes a report whose every row is made of one of `totals`.
pub(super) fn write_rows<T>(
    folder: &OutputFolder,
    report: &Report,
    settings: &Settings,
    totals: impl IntoIterator<Item = T>,
    cells: impl Fn(&T, &mut Table),
) -> Result<()> {
    let mut file = ReportFile::create(folder, report, settings)?;
    for total in totals {
        file.row(|table| cells(&total, table))?;
    }
    file.finish()
}

/// A report with its header written.
#[derive(Debug)]
pub(super) struct ReportFile {
    file: NewFile,
    table: Table,
}

impl ReportFile {
    pub(super) fn create(folder: &OutputFolder, report: &Report, settings: &Settings) -> Result<Self> {
        let mut file = folder.file(report.file)?;
        file.write(settings.table.opening().as_bytes())?;
        let mut table = Table::new(settings.table);
        report.header(settings, &mut table);
        Ok(Self { file, table })
    }

    /// Writes the row whose cells `cells` gives.
    pub(super) fn row(&mut self, cells: impl FnOnce(&mut Table)) -> Result<()> {
        cells(&mut self.table);
        self.table.end();
        if self.table.len() < CHUNK { Ok(()) } else { self.write() }
    }

    fn write(&mut self) -> Result<()> {
        self.table.empty_into(|rows| self.file.write(rows.as_bytes()))
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.write()?;
        self.file.finish()
    }
}
