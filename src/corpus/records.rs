//! Where the records and cells of a CSV file begin and end (RFC 4180).

use std::borrow::Cow;

use memchr::{memchr, memchr2};

use super::source::Rest;

/// The two bytes that structure a CSV file besides the quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: u8,
    /// Ends a record: `\n`, behind an optional `\r`; or `\r` alone in the files of old Macs.
    pub newline: u8,
}

/// What stands at the start of some bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scan {
    /// A record that ends before this position, line end included.
    Record(usize),
    /// An empty line that ends before this position.
    Blank(usize),
    /// The beginning of a record whose end isn't there.
    Incomplete,
    /// A quoted cell whose closing mark is followed by something else than a separator.
    Malformed,
}

/// Where one cell stands in its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    start: usize,
    end: usize,
    doubled_quotes: bool,
}

impl Cell {
    /// The cell's content as it is written.
    pub(super) fn bytes(self, record: &[u8]) -> &[u8] {
        &record[self.start..self.end]
    }

    /// The cell's content, doubled quotation marks made single.
    pub(super) fn value(self, record: &str) -> Cow<'_, str> {
        let raw = &record[self.start..self.end];
        if self.doubled_quotes { Cow::Owned(single_quotes(raw)) } else { Cow::Borrowed(raw) }
    }
}

impl Dialect {
    /// Scans the record at the start of `bytes`.
    pub(super) fn scan(self, bytes: &[u8], rest: Rest) -> Scan {
        match bytes {
            [] => return Scan::Incomplete,
            [first, ..] if *first == self.newline => return Scan::Blank(1),
            [b'\r', second, ..] if *second == self.newline => return Scan::Blank(2),
            _ => {}
        }
        let mut at = 0;
        loop {
            if bytes.get(at) == Some(&b'"') {
                match self.closing_quote(bytes, at + 1, rest) {
                    Closing::Cell(next) => at = next,
                    Closing::Record(end) => return Scan::Record(end),
                    Closing::Missing => return Scan::Incomplete,
                    Closing::Stray => return Scan::Malformed,
                }
            } else {
                match self.quote_or_end(bytes, at) {
                    Some(place) if bytes[place] == b'"' => at = place,
                    Some(place) => return Scan::Record(place + 1),
                    None if rest == Rest::Nothing => return Scan::Record(bytes.len()),
                    None => return Scan::Incomplete,
                }
            }
        }
    }

    /// The next mark that opens a cell, or the line end, from within unquoted cells.
    fn quote_or_end(self, bytes: &[u8], mut from: usize) -> Option<usize> {
        loop {
            let place = from + memchr2(b'"', self.newline, &bytes[from..])?;
            let opens = bytes[place] == b'"' && place > 0 && bytes[place - 1] == self.delimiter;
            if opens || bytes[place] == self.newline {
                return Some(place);
            }
            from = place + 1;
        }
    }

    /// What follows the mark that closes the cell whose content begins at `from`.
    fn closing_quote(self, bytes: &[u8], mut from: usize, rest: Rest) -> Closing {
        loop {
            let Some(place) = memchr(b'"', &bytes[from..]) else { return Closing::Missing };
            let after = from + place + 1;
            match bytes.get(after) {
                Some(b'"') => from = after + 1,
                Some(byte) if *byte == self.delimiter => return Closing::Cell(after + 1),
                Some(byte) if *byte == self.newline => return Closing::Record(after + 1),
                Some(b'\r') if bytes.get(after + 1) == Some(&self.newline) => return Closing::Record(after + 2),
                Some(b'\r') if bytes.len() == after + 1 && rest == Rest::Nothing => return Closing::Record(after + 1),
                Some(b'\r') if bytes.len() == after + 1 => return Closing::Missing,
                None if rest == Rest::Nothing => return Closing::Record(after),
                None => return Closing::Missing,
                Some(_) => return Closing::Stray,
            }
        }
    }

    /// The record without its line end.
    pub(super) fn without_line_end(self, record: &[u8]) -> &[u8] {
        let record = record.strip_suffix(&[self.newline]).unwrap_or(record);
        record.strip_suffix(b"\r").unwrap_or(record)
    }

    /// Fills `cells` with those of a record without its line end; whether its quotation marks are in order. Where they
    /// aren't, those before the bad cell are there.
    pub(super) fn split(self, record: &[u8], cells: &mut Vec<Cell>) -> bool {
        cells.clear();
        let mut start = 0;
        loop {
            if record.get(start) == Some(&b'"') {
                let Some((end, doubled_quotes)) = quoted_end(record, start + 1) else { return false };
                let next = record.get(end + 1).copied();
                if next.is_some_and(|byte| byte != self.delimiter) {
                    return false;
                }
                cells.push(Cell { start: start + 1, end, doubled_quotes });
                if next.is_none() {
                    return true;
                }
                start = end + 2;
            } else {
                let length = memchr(self.delimiter, &record[start..]);
                let end = length.map_or(record.len(), |length| start + length);
                cells.push(Cell { start, end, doubled_quotes: false });
                match length {
                    Some(_) => start = end + 1,
                    None => return true,
                }
            }
        }
    }
}

enum Closing {
    Cell(usize),
    Record(usize),
    Missing,
    Stray,
}

/// The position of the closing mark of the cell whose content begins at `from`, and whether any is doubled before it.
fn quoted_end(record: &[u8], mut from: usize) -> Option<(usize, bool)> {
    let mut doubled = false;
    loop {
        let place = from + memchr(b'"', &record[from..])?;
        if record.get(place + 1) != Some(&b'"') {
            return Some((place, doubled));
        }
        doubled = true;
        from = place + 2;
    }
}

fn single_quotes(raw: &str) -> String {
    let mut value = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(place) = memchr(b'"', rest.as_bytes()) {
        value.push_str(&rest[..=place]);
        rest = rest.get(place + 2..).unwrap_or_default();
    }
    value.push_str(rest);
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMA: Dialect = Dialect { delimiter: b',', newline: b'\n' };

    fn records(text: &str) -> Vec<Vec<String>> {
        let (mut rest, mut cells, mut records) = (text.as_bytes(), Vec::new(), Vec::new());
        loop {
            match COMMA.scan(rest, Rest::Nothing) {
                Scan::Record(end) => {
                    let record = COMMA.without_line_end(&rest[..end]);
                    assert!(COMMA.split(record, &mut cells));
                    let record = std::str::from_utf8(record).unwrap();
                    records.push(cells.iter().map(|cell| cell.value(record).into_owned()).collect());
                    rest = &rest[end..];
                }
                Scan::Blank(end) => rest = &rest[end..],
                Scan::Incomplete | Scan::Malformed => return records,
            }
        }
    }

    fn oracle(text: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn line_ends_delimiters_and_doubled_marks_belong_to_a_quoted_cell() {
        assert_eq!(
            records("1,\"The mayor:\r\n\"\"No, never.\"\"\"\r\n2,short"),
            [["1", "The mayor:\r\n\"No, never.\""], ["2", "short"]]
        );
    }

    #[test]
    fn a_mark_inside_an_unquoted_cell_is_a_letter() {
        assert_eq!(records("1,the 6\" gun,x\n2,b,\"c\"\n"), [["1", "the 6\" gun", "x"], ["2", "b", "c"]]);
    }

    #[test]
    fn text_behind_a_closing_mark_is_malformed() {
        assert_eq!(COMMA.scan(b"1,\"He said \"no\" twice\"\n", Rest::Nothing), Scan::Malformed);
    }

    #[test]
    fn a_record_cut_anywhere_is_incomplete() {
        let record = b"1,\"a \"\"b\"\"\",c\r\n";
        for end in 0..record.len() {
            assert_eq!(COMMA.scan(&record[..end], Rest::More), Scan::Incomplete, "{end}");
        }
        assert_eq!(COMMA.scan(record, Rest::More), Scan::Record(record.len()));
    }

    #[test]
    fn old_macs_end_lines_with_a_carriage_return() {
        let mac = Dialect { delimiter: b',', newline: b'\r' };
        assert_eq!(mac.scan(b"1,a\r2,b\r", Rest::Nothing), Scan::Record(4));
    }

    proptest! {
        #[test]
        fn written_records_are_read_as_the_csv_crate_reads_them(
            rows in prop::collection::vec(prop::collection::vec("[a,\"\n\r é;]{0,6}", 2..4), 0..8)
        ) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            prop_assert_eq!(records(&text), oracle(&text));
        }

        #[test]
        fn any_bytes_whose_marks_are_in_order_are_read_as_the_csv_crate_reads_them(text in "([ab,\n]|\"a\"|\"\n\"\"\"){0,12}") {
            let well_formed = {
                let mut rest = text.as_bytes();
                loop {
                    match COMMA.scan(rest, Rest::Nothing) {
                        Scan::Record(end) | Scan::Blank(end) => rest = &rest[end..],
                        Scan::Incomplete => break rest.is_empty(),
                        Scan::Malformed => break false,
                    }
                }
            };
            prop_assume!(well_formed);
            prop_assert_eq!(records(&text), oracle(&text));
        }
    }
}
