//! Two versions of a report, cell by cell.

use std::fmt;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, Result};
use crate::lexicon::TableFile;
use crate::report::TableFormat;

/// Disagreements that are kept of one report.
const KEPT: usize = 20;

/// A report with what is wrong in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The report.
    pub file: String,
    /// Its cells that were compared, header included; of a graph its lines.
    pub cells: u64,
    /// How many of them disagree; a row too many or too few counts as one.
    pub wrong: u64,
    /// The first of these.
    pub disagreements: Vec<Disagreement>,
    /// Why it can't be read, which counts as one disagreement.
    pub unreadable: Option<String>,
}

/// A cell that isn't what follows from the evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The row, by the number that a spreadsheet gives it: the header is row 1.
    pub row: usize,
    /// The row's first cell, so that it is found after sorting.
    pub key: String,
    /// The column's name; empty where the whole row is too many or missing.
    pub column: String,
    /// What follows from the evidence.
    pub expected: String,
    /// What the report says.
    pub found: String,
}

impl fmt::Display for Disagreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { row, key, column, expected, found } = self;
        let column = if column.is_empty() { String::new() } else { format!(", column {column}") };
        write!(f, "row {row} ({key}){column}: expected `{expected}`, found `{found}`")
    }
}

impl Checked {
    /// Nothing compared yet.
    pub(super) fn new(file: &str) -> Self {
        Self { file: file.to_owned(), cells: 0, wrong: 0, disagreements: Vec::new(), unreadable: None }
    }

    /// A report that is there and no text.
    fn unreadable(file: &str, problem: String) -> Self {
        Self { wrong: 1, unreadable: Some(problem), ..Self::new(file) }
    }

    pub(super) fn disagree(&mut self, disagreement: Disagreement) {
        self.wrong += 1;
        if self.disagreements.len() < KEPT {
            self.disagreements.push(disagreement);
        }
    }
}

/// Compares `file` in the folder `expected` with that in the folder `found`; a missing file has no row, and one that is no text is
/// told of.
pub(super) fn compare(file: &str, expected: &Path, found: &Path, format: TableFormat) -> Result<Checked> {
    let expected = table(&expected.join(file), format)?;
    let found = match table(&found.join(file), format) {
        Ok(found) => found,
        Err(Error::Io { source, .. }) if source.kind() == ErrorKind::NotFound => Vec::new(),
        Err(Error::Io { source, .. }) if source.kind() == ErrorKind::InvalidData => {
            return Ok(Checked::unreadable(file, source.to_string()));
        }
        Err(Error::Input { line, message, .. }) => {
            let line = line.map_or_else(String::new, |line| format!("line {line}: "));
            return Ok(Checked::unreadable(file, line + &message));
        }
        Err(error) => return Err(error),
    };
    let mut checked = Checked::new(file);
    let csv = Path::new(file).extension().is_some_and(|ending| ending == "csv");
    let header = expected.first().filter(|_| csv).cloned().unwrap_or_default();
    for row in 0..expected.len().max(found.len()) {
        match (expected.get(row), found.get(row)) {
            (Some(expected), Some(found)) => compare_rows(row, &header, expected, found, &mut checked),
            (expected, found) => {
                let written = |row: Option<&Vec<String>>| row.map_or("no row".to_owned(), |row| row.join(", "));
                let key = expected.or(found).and_then(|row| row.first()).cloned().unwrap_or_default();
                let (expected, found) = (written(expected), written(found));
                checked.disagree(Disagreement { row: row + 1, key, column: String::new(), expected, found });
            }
        }
    }
    Ok(checked)
}

fn compare_rows(row: usize, header: &[String], expected: &[String], found: &[String], checked: &mut Checked) {
    let key = expected.first().cloned().unwrap_or_default();
    for at in 0..expected.len().max(found.len()) {
        checked.cells += 1;
        let cell = |cells: &[String]| cells.get(at).map_or("no cell", String::as_str).to_owned();
        let (expected, found) = (cell(expected), cell(found));
        if expected != found {
            let column = header.get(at).cloned().unwrap_or_default();
            let key = key.clone();
            checked.disagree(Disagreement { row: row + 1, key, column, expected, found });
        }
    }
}

fn table(path: &Path, format: TableFormat) -> Result<Vec<Vec<String>>> {
    if path.extension().is_none_or(|ending| ending != "csv") {
        let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
        return Ok(text.lines().map(|line| vec![line.to_owned()]).collect());
    }
    let TableFile { text, .. } = TableFile::read(path)?;
    let body = text.strip_prefix(format.opening()).unwrap_or(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(format.delimiter as u8)
        .from_reader(body.as_bytes());
    let malformed = |error: csv::Error| Error::Input { path: path.to_owned(), line: None, message: error.to_string() };
    reader.records().map(|record| Ok(record.map_err(malformed)?.iter().map(str::to_owned).collect())).collect()
}
