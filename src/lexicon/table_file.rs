//! Lexicons and lists as rows with line numbers.

use std::ops::Index;
use std::path::PathBuf;

use memchr::memchr_iter;

use super::records::Records;
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
    pub(super) fn with_capacity(cells: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(cells) }
    }

    /// The same with another first cell.
    pub(super) fn with_first(&self, cell: &str) -> Self {
        let mut cells = Self::with_capacity(self.len(), self.text.len());
        cells.push(cell);
        self.iter().skip(1).for_each(|other| cells.push(other));
        cells
    }

    pub(super) fn push(&mut self, cell: &str) {
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

    /// The file without the row that begins on this line, all others on the lines where they stood; `None` if none begins there, or the header
    /// does.
    #[must_use]
    pub fn without_row(&self, line: u64) -> Option<Self> {
        let mut records = self.records();
        if records.next()?.line == line {
            return None;
        }
        records.has_header = true;
        loop {
            let row = records.next()?;
            if row.line == line {
                let end = self.text.len() - records.rest.len();
                let start = self.start_of_line(line);
                let breaks = memchr_iter(b'\n', &self.text.as_bytes()[start..end]).count();
                let text = [&self.text[..start], &"\n".repeat(breaks), &self.text[end..]].concat();
                return Some(Self { path: self.path.clone(), text });
            }
        }
    }

    fn start_of_line(&self, line: u64) -> usize {
        let before = usize::try_from(line).map_or(usize::MAX, |line| line.saturating_sub(1));
        before
            .checked_sub(1)
            .map_or(0, |nth| memchr_iter(b'\n', self.text.as_bytes()).nth(nth).map_or(self.text.len(), |end| end + 1))
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
    fn a_row_can_be_taken_out_and_the_others_keep_their_lines() {
        let source = TableFile::bundled("x.csv", "# mine\ncue,class\n\"so,\nso\",phrase\nfail,verb\nlose,verb");
        let lines = |source: &TableFile| {
            source.rows(&["cue"]).unwrap().iter().map(|row| (row.line, row.cells[0].to_owned())).collect::<Vec<_>>()
        };
        let [fail, lose] = [(5, "fail".to_owned()), (6, "lose".to_owned())];
        assert_eq!(lines(&source.without_row(3).unwrap()), [fail.clone(), lose]);
        assert_eq!(lines(&source.without_row(6).unwrap().without_row(3).unwrap()), [fail]);
        for line in [1, 2, 4, 7] {
            assert!(source.without_row(line).is_none(), "{line}");
        }
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
