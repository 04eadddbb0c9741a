//! How the tables of a run are written.

use memchr::{memchr, memchr_iter, memchr3};
use serde::{Deserialize, Serialize};

/// How every table of a run is written (`--delimiter`, `--decimal`, `--excel`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFormat {
    /// The character between cells.
    pub delimiter: char,
    /// The character before the decimals of a number.
    pub decimal: char,
    /// Byte order mark, CRLF, and an apostrophe before words that a spreadsheet would take for a formula or a day.
    pub excel: bool,
}

impl Default for TableFormat {
    /// RFC 4180 with LF: comma, point.
    fn default() -> Self {
        Self { delimiter: ',', decimal: '.', excel: false }
    }
}

impl TableFormat {
    /// What stands before the header.
    #[must_use]
    pub fn opening(&self) -> &'static str {
        if self.excel { "\u{feff}" } else { "" }
    }

    /// Whether a cell of these words stands in quotation marks.
    pub(super) fn needs_quotes(&self, words: &str) -> bool {
        let bytes = words.as_bytes();
        // Most cells are a few bytes: a search for each of the four would take longer to begin than this does.
        if bytes.len() <= SHORT && self.delimiter.is_ascii() {
            let delimiter = self.delimiter as u8;
            return bytes.iter().any(|&byte| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n'));
        }
        if self.delimiter.is_ascii() && memchr(self.delimiter as u8, bytes).is_some() {
            return true;
        }
        memchr3(b'"', b'\r', b'\n', bytes).is_some() || (!self.delimiter.is_ascii() && words.contains(self.delimiter))
    }

    /// Whether an apostrophe stands before these words.
    pub(super) fn guards(&self, words: &str) -> bool {
        self.excel && (words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) || looks_like_a_day(words))
    }

    /// The words of a cell, without the apostrophe that guards them.
    pub(super) fn unguarded<'c>(&self, cell: &'c str) -> &'c str {
        cell.strip_prefix('\'').filter(|words| self.guards(words)).unwrap_or(cell)
    }
}

/// Bytes up to which a cell is searched byte by byte.
const SHORT: usize = 24;

/// Appends words as they stand between quotation marks.
pub(super) fn push_doubling_quotes(words: &str, cell: &mut String) {
    let mut from = 0;
    for at in memchr_iter(b'"', words.as_bytes()) {
        cell.push_str(&words[from..=at]);
        cell.push('"');
        from = at + 1;
    }
    cell.push_str(&words[from..]);
}

/// Whether the words are two short numbers, as the code points `12-31` are and a film called `9/11`.
fn looks_like_a_day(words: &str) -> bool {
    let short = |number: &str| (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    words.split_once(['-', '/']).is_some_and(|(one, other)| short(one) && short(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_excel_takes_for_a_formula_or_a_day_are_guarded_and_found_again() {
        let excel = TableFormat { excel: true, ..TableFormat::default() };
        for words in ["=1+1", "-", "\tx", "12-31", "9/11", "3-2025"] {
            assert!(excel.guards(words), "{words}");
            assert_eq!(excel.unguarded(&format!("'{words}")), words);
            assert!(!TableFormat::default().guards(words), "{words}");
        }
        for words in ["12-31|40-52", "12-31845", "a-1", "7", "'tis", "2025-06-20", ""] {
            assert!(!excel.guards(words), "{words}");
            assert_eq!(excel.unguarded(words), words);
        }
        assert_eq!(excel.unguarded("'tis"), "'tis");
    }
}
