//! The records of a table's text, cut into cells.

use memchr::{memchr, memchr_iter, memchr2, memchr3};

use super::table_file::{Cells, Row};

/// The records of a CSV text, header included, comments and empty lines left out. A line without a quotation mark is
/// cut at its delimiters.
pub(super) struct Records<'a> {
    pub(super) rest: &'a str,
    /// Line on which `rest` begins.
    pub(super) line: u64,
    /// How many cells of a row are wanted.
    pub(super) most: usize,
    pub(super) delimiter: u8,
    /// Whether the header is behind.
    pub(super) has_header: bool,
    /// Line of the row whose last cell has no closing mark.
    pub(super) unclosed: Option<u64>,
}

impl Records<'_> {
    pub(super) fn next(&mut self) -> Option<Row> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
