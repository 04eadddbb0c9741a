//! What becomes of a row that can't be cut out: it is left out up to the next line that begins a plausible row.

use memchr::memchr;

use super::{Block, File, LARGEST_ROW};
use crate::corpus::dates::DateProblem;
use crate::corpus::field::Field;
use crate::corpus::issue::{IssueKind, RowIssue};
use crate::corpus::layout::Format;
use crate::corpus::options::ReadOptions;
use crate::corpus::records::Scan;
use crate::corpus::source::Rest;
use crate::error::Result;

/// How far behind a bad row its successor is looked for before the bytes between are given up.
const RECOVERY_BYTES: usize = 8 << 20;

impl File {
    /// Leaves out the row at the beginning of the buffer, whose quotation marks are out of order or which has no end, up to
    /// the next line that begins a plausible row.
    pub(super) fn bad_row(&mut self, options: &ReadOptions) -> Result<Block> {
        let first_line = self.line;
        let broken = self.broken_cell();
        self.discard_to_plausible(&broken.id, options)?;
        let until = if self.source.bytes().is_empty() {
            "the end of the file".to_owned()
        } else {
            format!("line {}", self.line - 1)
        };
        let reason = format!("{}: left out from here to {until}", broken.fault);
        let file = self.input.name.display().to_string();
        let issue = RowIssue { file, line: first_line, id: broken.id, kind: IssueKind::Rejected, reason };
        let mut block = self.block(0, Vec::new());
        (block.rows, block.first_line) = (1, first_line);
        block.issues.push(issue);
        Ok(block)
    }

    fn discard_to_plausible(&mut self, broken_id: &str, options: &ReadOptions) -> Result<()> {
        let mut from = 0;
        loop {
            match memchr(self.newline(), &self.source.bytes()[from..]) {
                Some(length) => {
                    from += length + 1;
                    if self.plausible(from, broken_id, options)? {
                        self.discard(from);
                        return Ok(());
                    }
                    if from >= RECOVERY_BYTES {
                        self.discard(from);
                        from = 0;
                    }
                }
                None => {
                    self.discard(self.source.bytes().len());
                    from = 0;
                    if self.source.rest == Rest::Nothing {
                        return Ok(());
                    }
                    self.source.fill(&self.input.name, RECOVERY_BYTES)?;
                }
            }
        }
    }

    fn broken_cell(&self) -> BrokenCell {
        let Format::Csv { dialect, columns } = &self.layout.format else {
            let fault = format!("the line is longer than {} MB", LARGEST_ROW >> 20);
            return BrokenCell { id: String::new(), fault };
        };
        let mut cells = Vec::new();
        dialect.split(self.source.bytes(), &mut cells);
        let column = columns.headers.get(cells.len()).or(columns.headers.last()).cloned().unwrap_or_default();
        let id =
            columns.place(Field::Id).and_then(|place| cells.get(place)).map(|cell| cell.bytes(self.source.bytes()));
        BrokenCell {
            id: id.map(|id| String::from_utf8_lossy(id).into_owned()).unwrap_or_default(),
            fault: format!("the quotation mark that opens column {column} isn't closed, or one inside isn't doubled"),
        }
    }

    /// Whether a whole row begins at `from`: as many cells as the header has, a date that can be read, and an id that
    /// looks like that of the bad row.
    fn plausible(&mut self, from: usize, broken_id: &str, options: &ReadOptions) -> Result<bool> {
        if self.source.rest == Rest::More && self.source.bytes().len() < from + RECOVERY_BYTES / 2 {
            self.source.fill(&self.input.name, from + RECOVERY_BYTES)?;
        }
        let Format::Csv { dialect, columns } = &self.layout.format else { return Ok(true) };
        let Scan::Record(length) = self.scan(from) else { return Ok(false) };
        let record = dialect.without_line_end(&self.source.bytes()[from..from + length]);
        let mut cells = Vec::new();
        if !dialect.split(record, &mut cells) || cells.len() != columns.headers.len() {
            return Ok(false);
        }
        let record = String::from_utf8_lossy(record);
        if !dialect.split(record.as_bytes(), &mut cells) {
            return Ok(false);
        }
        let value = |field| columns.place(field).and_then(|place| cells.get(place)).map(|cell| cell.value(&record));
        let dated = value(Field::Date)
            .is_none_or(|date| date.is_empty() || !matches!(options.dates.read(&date), Err(DateProblem::Unreadable)));
        Ok(dated && value(Field::Id).is_none_or(|id| looks_alike(&id, broken_id)))
    }
}

/// What is known of a row that couldn't be cut out.
struct BrokenCell {
    /// The row's id, if it stands before the bad cell.
    id: String,
    fault: String,
}

/// Whether an id may be one of the file of which `known` is one, so that no line of prose passes for a row.
///
/// Where `known` is empty any may be. Else it isn't empty, has a digit if `known` has one, and white space only if `known` has.
fn looks_alike(id: &str, known: &str) -> bool {
    let has = |id: &str, what: fn(char) -> bool| id.chars().any(what);
    known.is_empty()
        || !id.is_empty()
            && (!has(known, |c| c.is_ascii_digit()) || has(id, |c| c.is_ascii_digit()))
            && (has(known, char::is_whitespace) || !has(id, char::is_whitespace))
}
