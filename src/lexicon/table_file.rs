//! Lexicons and lists as rows with line numbers.

use std::ops::Index;
use std::path::PathBuf;

use memchr::{memchr, memchr_iter, memchr2, memchr3};

use crate::error::{Error, Result};

/// A file that holds a table, a lexicon or a list: its name for messages and its text.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// Where it came from.
    pub path: PathBuf,
    /// Its content.
    pub text: String,
}

/// A data row of such a file.
#[derive(Clone, Debug)]
pub struct Row {
    /// Line in the file, from 1.
    pub line: u64,
    /// The cells, trimmed, as many as were asked for.
    pub cells: Cells,
}

/// The cells of a row. They stand in one piece: most of the time that a lexicon takes to read went into strings of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cells {
    text: String,
    /// Where each ends in `text`.
    ends: Vec<u32>,
}

impl Cells {
    fn with_capacity(cells: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(cells) }
    }

    /// The same with another first cell.
    pub(super) fn with_first(&self, cell: &str) -> Self {
        let mut cells = Self::with_capacity(self.len(), self.text.len());
        cells.push(cell);
        self.iter().skip(1).for_each(|other| cells.push(other));
        cells
    }

    fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.ends.push(self.text.len() as u32);
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| &self[at])
    }
}

impl Index<usize> for Cells {
    type Output = str;

    fn index(&self, at: usize) -> &str {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[at] as usize]
    }
}

impl TableFile {
    /// A file that is compiled into the program.
    #[must_use]
    pub fn bundled(path: &str, text: &str) -> Self {
        Self { path: PathBuf::from(path), text: text.to_owned() }
    }

    /// What parts the cells: a semicolon or a tab where the header has one and no comma, as spreadsheets of comma locales
    /// write; else a comma.
    #[must_use]
    pub fn delimiter(&self) -> u8 {
        let header = self.text.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or("");
        let others = [b';', b'\t'].into_iter().find(|&byte| header.bytes().any(|it| it == byte));
        others.filter(|_| !header.contains(',')).unwrap_or(b',')
    }

    /// The rows after the header, whose first columns must be `columns`; lines that begin with `#` are comments, behind the header only
    /// those with a blank behind it, since a cell may begin so: `#MeToo`.
    ///
    /// # Errors
    /// If the header is another or a row has fewer cells than the header.
    pub fn rows(&self, columns: &[&str]) -> Result<Vec<Row>> {
        let mut records = self.records();
        let header = records.next().map(|row| row.cells).unwrap_or_default();
        records.has_header = true;
        if header.iter().take(columns.len()).ne(columns.iter().copied()) {
            let found = header.iter().collect::<Vec<_>>().join(",");
            let found =
                if found.is_empty() { "the file is empty".to_owned() } else { format!("the header is `{found}`") };
            return Err(self.fault(None, format!("{found}; it must begin with `{}`", columns.join(","))));
        }
        records.most = columns.len();
        let mut rows = Vec::new();
        while let Some(row) = records.next() {
            if let Some(line) = records.unclosed {
                return Err(self.unclosed(line));
            }
            if row.cells.len() < columns.len() {
                let found = row.cells.len();
                let cells = if found == 1 { "cell" } else { "cells" };
                let message = format!("{found} {cells} where {} are needed: {}", columns.len(), columns.join(","));
                return Err(self.fault(Some(row.line), message));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    /// The byte order mark and the comments before the header, and the rest.
    pub(crate) fn split_at_header(&self) -> (&str, &str) {
        let mut rest = self.text.trim_start_matches('\u{feff}');
        while rest.starts_with(['#', '\n', '\r']) {
            rest = rest.split_once('\n').map_or("", |(_, behind)| behind);
        }
        self.text.split_at(self.text.len() - rest.len())
    }

    /// Refuses a file in which a quotation mark opens a cell and none closes it, so that all rows behind it would be lost.
    ///
    /// # Errors
    /// If there is one.
    pub fn ensure_closed(&self) -> Result<()> {
        let mut records = self.records();
        records.most = 0;
        records.has_header = records.next().is_some();
        while records.next().is_some() {}
        records.unclosed.map_or(Ok(()), |line| Err(self.unclosed(line)))
    }

    fn unclosed(&self, line: u64) -> Error {
        let message =
            "a quotation mark opens a cell here and none closes it; close it, or double it if it is part of the text";
        self.fault(Some(line), message.to_owned())
    }

    fn records(&self) -> Records<'_> {
        let rest = self.text.trim_start_matches('\u{feff}');
        Records { rest, line: 1, most: usize::MAX, delimiter: self.delimiter(), has_header: false, unclosed: None }
    }

    /// An error about this file.
    #[must_use]
    pub fn fault(&self, line: Option<u64>, message: String) -> Error {
        Error::Input { path: self.path.clone(), line, message }
    }
}

/// The records of a CSV text, header included, comments and empty lines left out. A line without a quotation mark is
/// cut at its delimiters.
struct Records<'a> {
    rest: &'a str,
    /// Line on which `rest` begins.
    line: u64,
    /// How many cells of a row are wanted.
    most: usize,
    delimiter: u8,
    /// Whether the header is behind.
    has_header: bool,
    /// Line of the row whose last cell has no closing mark.
    unclosed: Option<u64>,
}

impl Records<'_> {
    fn next(&mut self) -> Option<Row> {
        while !self.rest.is_empty() {
            // Nearly every line has neither a quotation mark nor a carriage return.
            if !self.rest.starts_with('#')
                && let Some(length) = memchr3(b'\n', b'"', b'\r', self.rest.as_bytes())
                && self.rest.as_bytes()[length] == b'\n'
            {
                let (record, line) = (&self.rest[..length], self.line);
                self.rest = &self.rest[length + 1..];
                self.line += 1;
                if record.is_empty() || self.is_blank(record) {
                    continue;
                }
                return Some(Row { line, cells: plain(record, self.delimiter, self.most) });
            }
            let length = memchr(b'\n', self.rest.as_bytes()).map_or(self.rest.len(), |at| at + 1);
            let record = self.rest[..length].trim_end_matches(['\n', '\r']);
            if record.is_empty() || self.is_comment(record) || self.is_blank(record) {
                self.pass(length);
                continue;
            }
            let (length, cells, closed) = match memchr2(b'"', b'\r', record.as_bytes()) {
                None => (length, plain(record, self.delimiter, self.most), true),
                Some(_) => quoted(self.rest, self.delimiter, self.most),
            };
            let line = self.line;
            if !closed {
                self.unclosed = Some(line);
            }
            self.pass(length);
            return Some(Row { line, cells });
        }
        None
    }

    fn is_comment(&self, record: &str) -> bool {
        record.starts_with('#') && (!self.has_header || is_comment(record))
    }

    /// Whether a record has no cell that says anything, as those behind a spreadsheet's last row have none.
    fn is_blank(&self, record: &str) -> bool {
        let says_nothing = |byte: u8| byte == self.delimiter || byte == b' ' || byte == b'\t';
        record.bytes().all(says_nothing)
    }

    fn pass(&mut self, bytes: usize) {
        let (passed, rest) = self.rest.split_at(bytes);
        self.line += memchr_iter(b'\n', passed.as_bytes()).count() as u64;
        self.rest = rest;
    }
}

/// Whether a row of a list, or its first cell, is a comment: `# mine`, not `#MeToo`.
#[must_use]
pub(crate) fn is_comment(row: &str) -> bool {
    row.strip_prefix('#').is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// The first cells of a record without a quotation mark.
fn plain(record: &str, delimiter: u8, most: usize) -> Cells {
    let mut cells = Cells::with_capacity(most.min(8), record.len().min(64));
    let mut start = 0;
    for end in memchr_iter(delimiter, record.as_bytes()).chain([record.len()]).take(most) {
        let cell = &record[start..end];
        let bare = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_graphic);
        let needs_no_trim = bare(cell.as_bytes().first()) && bare(cell.as_bytes().last());
        cells.push(if needs_no_trim { cell } else { cell.trim() });
        start = end + 1;
    }
    cells
}

/// Length and first cells of the record at the start of `text`, and whether all are closed: a cell that begins with a quotation
/// mark goes on to the next single one, over delimiters and line ends.
fn quoted(text: &str, delimiter: u8, most: usize) -> (usize, Cells, bool) {
    let mut cells = Cells::default();
    let mut at = 0;
    let mut closed = true;
    loop {
        let mut cell = String::new();
        if text[at..].starts_with('"') {
            at += 1;
            match unquoted(&text[at..], &mut cell) {
                Some(length) => at += length,
                None => (at, closed) = (text.len(), false),
            }
        }
        let end = memchr3(delimiter, b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length);
        cell.push_str(&text[at..end]);
        if cells.len() < most {
            cells.push(cell.trim());
        }
        at = text.len().min(end + 1);
        if text.as_bytes().get(end) != Some(&delimiter) {
            return (at, cells, closed);
        }
    }
}

/// Appends a quoted cell's content, doubled marks made single; its length with the closing mark, `None` if there is none.
fn unquoted(text: &str, cell: &mut String) -> Option<usize> {
    let mut at = 0;
    while let Some(length) = memchr(b'"', &text.as_bytes()[at..]) {
        cell.push_str(&text[at..at + length]);
        at += length + 1;
        if text.as_bytes().get(at) != Some(&b'"') {
            return Some(at);
        }
        cell.push('"');
        at += 1;
    }
    cell.push_str(&text[at..]);
    None
}

impl Row {
    /// The cell as a number from `least` to `most`; `None` where it is empty.
    ///
    /// # Errors
    /// If it is something else.
    pub fn number(&self, source: &TableFile, column: usize, name: &str, least: i8, most: i8) -> Result<Option<i8>> {
        let cell = &self.cells[column];
        if cell.is_empty() {
            return Ok(None);
        }
        match cell.trim_start_matches('+').parse::<i8>() {
            Ok(value) if (least..=most).contains(&value) => Ok(Some(value)),
            _ => Err(source.fault(
                Some(self.line),
                format!("column {name}: `{cell}` isn't a whole number from {least} to {most}"),
            )),
        }
    }

    /// The cell as a number of moderate size that may have decimals.
    ///
    /// # Errors
    /// If it is something else, or of more than six digits before the point: sums of such weights would pass what a number can hold.
    pub fn decimal(&self, source: &TableFile, column: usize, name: &str) -> Result<f32> {
        let cell = &self.cells[column];
        cell.parse().ok().filter(|number: &f32| number.abs() < 1e6).ok_or_else(|| {
            source.fault(Some(self.line), format!("column {name}: `{cell}` isn't a number such as -0.25"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_passed_over_and_lines_are_counted_with_them() {
        let source = TableFile::bundled("x.csv", "# a comment\ncue,class\nfail,verb\n\"so, so\",phrase\n");
        let rows = source.rows(&["cue", "class"]).unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 4]);
        assert_eq!(rows[1].cells.iter().collect::<Vec<_>>(), ["so, so", "phrase"]);
    }

    #[test]
    fn a_row_may_begin_with_a_hash_behind_the_header_and_one_with_a_blank_behind_it_is_a_comment() {
        let source = TableFile::bundled("x.csv", "#mine\ncue,class\n#MeToo,phrase\n# not yet\n#\n#\tnor this\n");
        let rows = source.rows(&["cue", "class"]).unwrap();
        assert_eq!(rows.iter().map(|row| (row.line, &row.cells[0])).collect::<Vec<_>>(), [(3, "#MeToo")]);
    }

    #[test]
    fn quoted_cells_may_run_over_lines_and_any_line_end_ends_a_row() {
        let text = "cue,class\r\n\"so,\nso\", phrase\r\n\r\nfail,verb,a third cell\nlose , verb";
        let rows = TableFile::bundled("x.csv", text).rows(&["cue", "class"]).unwrap();
        let found: Vec<_> = rows.iter().map(|row| (row.line, row.cells.iter().collect::<Vec<_>>().join("|"))).collect();
        let expected = [(2, "so,\nso|phrase"), (5, "fail|verb"), (6, "lose|verb")];
        assert_eq!(found, expected.map(|(line, cells)| (line, cells.to_owned())));
    }

    #[test]
    fn quoted_cells_are_read_as_the_csv_crate_reads_them() {
        for record in [
            "\"a \"\"b\"\"\",c",
            "a,\"b\" c,\"\"",
            "\"open, and\nopen",
            "a\rb",
            "\",\",\"\"\"\"",
            "\"é\",\"\r\n\"\r\nnext",
        ] {
            let mut reader =
                csv::ReaderBuilder::new().has_headers(false).trim(csv::Trim::All).from_reader(record.as_bytes());
            let expected: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
            assert!(quoted(record, b',', 9).1.iter().eq(&expected), "{record}");
        }
    }

    #[test]
    fn rows_without_anything_in_their_cells_are_passed_over() {
        let rows = TableFile::bundled("x.csv", "cue;class;\nfail;verb;\n;;\n ; ; \r\nlose;verb;\n;;")
            .rows(&["cue", "class"])
            .unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 5]);
        let half = TableFile::bundled("x.csv", "cue,class\n,verb\n").rows(&["cue", "class"]).unwrap();
        assert_eq!(half.len(), 1);
    }

    #[test]
    fn a_quotation_mark_that_nothing_closes_is_refused_with_its_line_and_one_within_a_cell_is_not() {
        let rows = |text: &str| TableFile::bundled("x.csv", text).rows(&["cue", "note"]);
        let refused = "x.csv, line 3: a quotation mark opens a cell here and none closes it; close it, or double it if it is \
                       part of the text";
        for text in
            ["cue,note\nfail,verb\nlose,\"a note\nwin,verb\n", "cue,note\nfail,verb\n\"lose,\"\"a note\"\"\nwin,verb"]
        {
            assert_eq!(rows(text).unwrap_err().to_string(), refused, "{text}");
        }
        assert_eq!(rows("cue,note\nfail,a 6\" gun\nlose,\"a \"\"note\"\"\"\n").unwrap().len(), 2);
    }

    #[test]
    fn a_number_out_of_range_names_line_and_column() {
        let source = TableFile::bundled("x.csv", "cue,class,valence\nfail,verb,-9\n");
        let row = &source.rows(&["cue", "class", "valence"]).unwrap()[0];
        let message = row.number(&source, 2, "valence", -3, 3).unwrap_err().to_string();
        assert_eq!(message, "x.csv, line 2: column valence: `-9` isn't a whole number from -3 to 3");
    }

    #[test]
    fn a_weight_that_is_no_moderate_number_names_line_and_column() {
        let source = TableFile::bundled("x.csv", "rule,weight\na,-0.25\nb,nan\nc,inf\nd,\ne,3e38\n");
        let rows = source.rows(&["rule", "weight"]).unwrap();
        let read = |row: &Row| row.decimal(&source, 1, "weight").map_err(|error| error.to_string());
        assert_eq!(read(&rows[0]), Ok(-0.25));
        for (row, cell) in rows[1..].iter().zip(["nan", "inf", "", "3e38"]) {
            let refused = format!("x.csv, line {}: column weight: `{cell}` isn't a number such as -0.25", row.line);
            assert_eq!(read(row), Err(refused));
        }
    }
}
