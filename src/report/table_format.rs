//! How the tables of a run are written.

use memchr::{memchr, memchr_iter, memchr3};
use serde::{Deserialize, Serialize};

use crate::corpus::month;

/// How every table of a run is written (`--delimiter`, `--decimal`, `--excel`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFormat {
    /// The character between cells.
    pub delimiter: char,
    /// The character before the decimals of a number.
    pub decimal: char,
    /// Byte order mark, CRLF, and an apostrophe before words that a spreadsheet would take for a formula, a day or a number.
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
        let formula = || words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        // else an apostrophe of the words' own would be taken for the guard
        let own = || words.strip_prefix('\'').is_some_and(|rest| self.guards(rest));
        self.excel && (formula() || looks_like_a_day(words) || changes_as_a_number(words) || own())
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

/// Whether the words are short numbers with strokes between them, as the code points `12-31` are and a film called `9/11`,
/// or numbers and a month, `May 2`. An ISO date is a day, and may be taken for one.
fn looks_like_a_day(words: &str) -> bool {
    let short = |number: &str| (1..=4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    if words.len() > "September 20, 2025".len() {
        return false;
    }
    let parts: Vec<&str> = words.split(['-', '/', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let months = parts.iter().filter(|part| month(part).is_some()).count();
    let numbers = parts.iter().filter(|part| short(part)).count();
    let iso = parts.len() == 3 && parts[0].len() == 4;
    let parted = months == 1 || !words.contains([' ', ',']) && !iso;
    (2..=3).contains(&parts.len()) && months <= 1 && months + numbers == parts.len() && parted
}

/// The digits of a number that a spreadsheet keeps.
const DIGITS_KEPT: usize = 15;

/// Whether the words are a number that a spreadsheet would write otherwise: `00123`, `1.50`, `10:30`, `1e5`, an id of 19 digits.
fn changes_as_a_number(words: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let padded = |whole: &str| whole.len() > 1 && whole.starts_with('0');
    if digits(words) {
        return words.len() > DIGITS_KEPT || padded(words);
    }
    let decimal = words.split_once('.').filter(|(whole, decimals)| digits(whole) && digits(decimals));
    let time = words.split_once(':').filter(|(hours, minutes)| digits(hours) && digits(minutes));
    if time.is_some() || decimal.is_some_and(|(whole, decimals)| padded(whole) || decimals.ends_with('0')) {
        return true;
    }
    let power = words.split_once(['e', 'E']);
    power.is_some_and(|(number, power)| {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, "0"));
        digits(whole) && digits(decimals) && digits(power.trim_start_matches(['+', '-']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_excel_takes_for_a_formula_a_day_or_another_number_are_guarded_and_found_again() {
        let excel = TableFormat { excel: true, ..TableFormat::default() };
        for words in [
            "=1+1",
            "-",
            "\tx",
            "12-31",
            "9/11",
            "3-2025",
            "1/2/2024",
            "Mar-24",
            "May 2",
            "24 June",
            "00123",
            "20 May 2025",
            "May 2, 2025",
            "1.50",
            "007.5",
            "10:30",
            "1e5",
            "2.5E-3",
            "1234567890123456789",
            "'=1+1",
            "''9/11",
        ] {
            assert!(excel.guards(words), "{words}");
            assert_eq!(excel.unguarded(&format!("'{words}")), words);
            assert!(!TableFormat::default().guards(words), "{words}");
        }
        for words in [
            "12-31|40-52",
            "12-31845",
            "a-1",
            "7",
            "'tis",
            "2025-06-20",
            "",
            "0",
            "1.5",
            "e5",
            "May",
            "2 men",
            "May Brandt",
            "1e",
            "123456",
        ] {
            assert!(!excel.guards(words), "{words}");
            assert_eq!(excel.unguarded(words), words);
        }
        assert_eq!(excel.unguarded("'tis"), "'tis");
    }
}
