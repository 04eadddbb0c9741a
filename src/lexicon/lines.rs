//! The lines of a file on which records of a CSV reader begin, and what is told of a file that is no CSV.

use csv::{ErrorKind, Position};
use memchr::memchr_iter;

use super::table_file::TableFile;
use crate::error::Error;

/// Counts the lines of a text up to its records, which come in their order. The reader's own count is one too low behind a line that
/// ends in CR LF, and behind an empty one.
#[derive(Debug)]
pub struct Lines<'t> {
    text: &'t [u8],
    at: usize,
    line: u64,
}

impl<'t> Lines<'t> {
    /// Of the text that the reader reads.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line, from 1, of the record for which the reader gives this position.
    pub fn of(&mut self, position: &Position) -> u64 {
        let from = usize::try_from(position.byte()).unwrap_or(usize::MAX).clamp(self.at, self.text.len());
        let ends = self.text[from..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        self.line += memchr_iter(b'\n', &self.text[self.at..from + ends]).count() as u64;
        self.at = from + ends;
        self.line
    }
}

impl TableFile {
    /// The error for a file that a CSV reader, which reads its text from `from` on, can't read.
    #[must_use]
    pub fn no_csv(&self, from: usize, error: &csv::Error) -> Error {
        let line = error.position().map(|position| Lines::new(&self.text[from..]).of(position));
        let line = line.map(|line| line + memchr_iter(b'\n', &self.text.as_bytes()[..from]).count() as u64);
        let message = match error.kind() {
            ErrorKind::UnequalLengths { expected_len, len, .. } => {
                let cells = if *len == 1 { "cell" } else { "cells" };
                format!(
                    "{len} {cells} where the header has {expected_len}: put a cell that holds a comma in double quotes"
                )
            }
            _ => format!("not readable as CSV: {error}"),
        };
        self.fault(line, message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_stand_in_the_lines_in_which_an_editor_shows_them() {
        let lines = |text: &str| -> Vec<u64> {
            let mut lines = Lines::new(text);
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            reader.records().map(|record| lines.of(record.unwrap().position().unwrap())).collect()
        };
        for end in ["\n", "\r\n"] {
            let text = |written: &str| written.replace('\n', end);
            assert_eq!(lines(&text("a,b\n1,2\n\"3\n3\",4\n5,6")), [2, 3, 5]);
            assert_eq!(lines(&text("\u{feff}a,b\n\n1,2\n\n\n3,4\n")), [3, 6]);
        }
    }

    #[test]
    fn a_row_of_another_length_is_told_with_its_line() {
        let source = TableFile::bundled("gold.csv", "a,b\r\n1,2\r\n3\r\n");
        let mut reader = csv::Reader::from_reader(source.text.as_bytes());
        let error = reader.records().find_map(Result::err).unwrap();
        let told = "gold.csv, line 3: 1 cell where the header has 2: put a cell that holds a comma in double quotes";
        assert_eq!(source.no_csv(0, &error).to_string(), told);
    }
}
