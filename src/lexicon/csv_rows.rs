//! The rows of a table that its user writes, by a CSV reader: blank ones passed over, each with its line.

use csv::{Reader, ReaderBuilder, StringRecord};

use super::lines::Lines;
use super::table_file::TableFile;
use crate::error::Result;

/// The rows of a table, read one by one.
#[derive(Debug)]
pub struct CsvRows<'t> {
    source: &'t TableFile,
    header: StringRecord,
    reader: Reader<&'t [u8]>,
    record: StringRecord,
    lines: Lines<'t>,
}

impl TableFile {
    /// The table's rows, its header read: as many cells in each.
    ///
    /// # Errors
    /// If the header can't be read.
    pub fn csv_rows(&self) -> Result<CsvRows<'_>> {
        let mut reader = ReaderBuilder::new().delimiter(self.delimiter()).from_reader(self.text.as_bytes());
        let header = reader.headers().map_err(|error| self.no_csv(0, &error))?.clone();
        Ok(CsvRows { source: self, header, reader, record: StringRecord::new(), lines: Lines::new(&self.text) })
    }
}

impl CsvRows<'_> {
    /// The header's cells, as written.
    #[must_use]
    pub fn header(&self) -> &StringRecord {
        &self.header
    }

    /// The next row in which something stands, with its line from 1; `None` behind the last.
    ///
    /// # Errors
    /// If it can't be read, or has another number of cells than the header.
    pub fn next_row(&mut self) -> Result<Option<(u64, &StringRecord)>> {
        while self.reader.read_record(&mut self.record).map_err(|error| self.source.no_csv(0, &error))? {
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                let line = self.record.position().map_or(0, |position| self.lines.of(position));
                return Ok(Some((line, &self.record)));
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blank_rows_are_passed_over_and_the_others_have_their_lines() {
        let source = TableFile::bundled("gold.csv", "a;b\r\n1;2\r\n; \r\n\r\n3;\r\n");
        let mut rows = source.csv_rows().unwrap();
        assert_eq!(rows.header(), vec!["a", "b"]);
        let mut read = Vec::new();
        while let Some((line, record)) = rows.next_row().unwrap() {
            read.push((line, record.iter().collect::<Vec<_>>().join("+")));
        }
        assert_eq!(read, [(2, "1+2".to_owned()), (5, "3+".to_owned())]);
    }

    #[test]
    fn a_row_of_another_length_is_told_with_its_line() {
        let source = TableFile::bundled("gold.csv", "a,b\n\n1\n");
        let error = source.csv_rows().unwrap().next_row().map(|row| row.is_some()).unwrap_err();
        assert!(error.to_string().starts_with("gold.csv, line 3: 1 cell where the header has 2"), "{error}");
    }
}
