//! A CSV file of a folder of reports, read back row by row.

use std::fmt::Display;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::TableFormat;
use crate::error::{Error, Result};
use crate::score::Score;

/// What helps where a file isn't as a run wrote it.
const EDITED: &str = "; no run wrote it so: take the file of the run, or repeat it (appraise run --from)";

/// A CSV file of a folder, read row by row.
pub(super) struct Sheet {
    path: PathBuf,
    format: TableFormat,
    header: Vec<String>,
    reader: csv::Reader<BufReader<File>>,
    record: csv::StringRecord,
}

/// One of its rows.
pub(super) struct Row<'s> {
    sheet: &'s Sheet,
}

impl Sheet {
    pub(super) fn open(path: &Path, format: TableFormat) -> Result<Self> {
        let file = File::open(path).map_err(|error| Error::io(path, error))?;
        let mut reader = csv::ReaderBuilder::new().delimiter(format.delimiter as u8).from_reader(BufReader::new(file));
        let malformed = |error: csv::Error| {
            let line = error.position().map(csv::Position::line);
            Error::Input { path: path.to_owned(), line, message: format!("{error}{EDITED}") }
        };
        let header = reader.headers().map_err(malformed)?;
        let name = |cell: &str| format.unguarded(cell.trim_start_matches('\u{feff}')).to_owned();
        let header = header.iter().map(name).collect();
        Ok(Self { path: path.to_owned(), format, header, reader, record: csv::StringRecord::new() })
    }

    pub(super) fn header(&self) -> impl Iterator<Item = &str> {
        self.header.iter().map(String::as_str)
    }

    /// The line of a record in an editor. The reader's own count is one too low behind a line end of two characters.
    fn line(&self, position: &csv::Position) -> u64 {
        position.line() + u64::from(self.format.excel && position.byte() > 0)
    }

    /// The position of a column.
    pub(super) fn column(&self, name: &str) -> Result<usize> {
        self.header.iter().position(|header| header == name).ok_or_else(|| Error::Input {
            path: self.path.clone(),
            line: Some(1),
            message: format!("no column `{name}`{EDITED}"),
        })
    }

    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[usize; N]> {
        let mut columns = [0; N];
        for (column, name) in columns.iter_mut().zip(names) {
            *column = self.column(name)?;
        }
        Ok(columns)
    }

    pub(super) fn next_row(&mut self) -> Result<Option<Row<'_>>> {
        match self.reader.read_record(&mut self.record) {
            Ok(true) => Ok(Some(Row { sheet: self })),
            Ok(false) => Ok(None),
            Err(error) => {
                let line = error.position().map(|position| self.line(position));
                Err(Error::Input { path: self.path.clone(), line, message: format!("{error}{EDITED}") })
            }
        }
    }
}

impl Row<'_> {
    /// The cell as written.
    pub(super) fn cell(&self, column: usize) -> &str {
        self.sheet.record.get(column).unwrap_or_default()
    }

    /// A text without the apostrophe that `--excel` may have set before it.
    pub(super) fn text(&self, column: usize) -> &str {
        self.sheet.format.unguarded(self.cell(column))
    }

    /// A value that must be there.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, column: usize) -> Result<T> {
        self.cell(column).parse().map_err(|problem| self.fault(column, problem))
    }

    /// A value; an empty cell has none.
    pub(super) fn optional<T: FromStr<Err: Display>>(&self, column: usize) -> Result<Option<T>> {
        if self.cell(column).is_empty() { Ok(None) } else { self.parsed(column).map(Some) }
    }

    /// The value of this name.
    pub(super) fn named<T: Copy>(&self, column: usize, values: &[T], name: fn(T) -> &'static str) -> Result<T> {
        let found = values.iter().copied().find(|value| name(*value) == self.cell(column));
        found.ok_or_else(|| {
            let known = values.iter().map(|value| name(*value)).collect::<Vec<_>>().join(", ");
            self.fault(column, format_args!("none of {known}"))
        })
    }

    /// A number, whatever its decimal sign.
    pub(super) fn number(&self, column: usize) -> Result<f64> {
        let number = self.cell(column).replace(self.sheet.format.decimal, ".");
        number.parse().map_err(|problem: std::num::ParseFloatError| self.fault(column, problem))
    }

    /// A score.
    pub(super) fn score(&self, column: usize) -> Result<Score> {
        self.number(column).map(Score::from_f64)
    }

    /// An error at this cell.
    pub(super) fn fault(&self, column: usize, problem: impl Display) -> Error {
        let name = self.sheet.header.get(column).map_or("", String::as_str);
        let message = format!("column {name}: `{}`: {problem}{EDITED}", self.cell(column));
        let line = self.sheet.record.position().map(|position| self.sheet.line(position));
        Error::Input { path: self.sheet.path.clone(), line, message }
    }
}
