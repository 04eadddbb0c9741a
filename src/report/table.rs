//! Rows of a CSV file, safe for spreadsheets where that is asked for.

use std::fmt::{self, Write as _};
use std::ops::Range;

use memchr::{memchr, memchr_iter, memchr3};
use serde::{Deserialize, Serialize};

use crate::score::Score;

/// How every table of a run is written (`--delimiter`, `--decimal`, `--excel`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFormat {
    /// The character between cells.
    pub delimiter: char,
    /// The character before the decimals of a number.
    pub decimal: char,
    /// Byte order mark, CRLF, and an apostrophe before text cells that a spreadsheet would take for a formula.
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
}

/// Rows under construction. A cell is quoted where it holds a delimiter, a quotation mark or a line break.
#[derive(Debug)]
pub struct Table {
    format: TableFormat,
    written: String,
    first_cell: bool,
    /// Working memory for a cell.
    cell: String,
}

impl Table {
    /// No row yet.
    #[must_use]
    pub fn new(format: TableFormat) -> Self {
        Self::after(String::new(), format)
    }

    /// Rows that go on behind whole rows of the same format.
    #[must_use]
    pub fn after(rows: String, format: TableFormat) -> Self {
        Self { format, written: rows, first_cell: true, cell: String::new() }
    }

    /// A cell of words. In `--excel` one that begins with `=`, `+`, `-`, `@`, TAB, CR or LF gets an apostrophe.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.delimit();
        let formula = self.format.excel && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        let needs_quotes = self.needs_quotes(text);
        if needs_quotes {
            self.written.push('"');
        }
        if formula {
            self.written.push('\'');
        }
        if needs_quotes {
            self.doubling_quotes(text);
            self.written.push('"');
        } else {
            self.written.push_str(text);
        }
        self
    }

    /// A cell of words whose every run of white space becomes one space, none at the ends.
    pub fn one_line(&mut self, text: &str) -> &mut Self {
        if is_single_spaced(text) { self.text(text) } else { self.text(&single_spaced(text)) }
    }

    /// A cell of words that `write` appends to what it is given.
    pub(super) fn written_by(&mut self, write: impl FnOnce(&mut String)) -> &mut Self {
        let mut cell = std::mem::take(&mut self.cell);
        cell.clear();
        write(&mut cell);
        self.text(&cell);
        self.cell = cell;
        self
    }

    /// Cells that this table wrote before, with the delimiters between them.
    pub(super) fn again(&mut self, cells: &str) -> &mut Self {
        self.delimit();
        self.written.push_str(cells);
        self
    }

    /// The place of the cell that was written when `position` bytes of its row and others were.
    pub(super) fn cell_behind(&self, position: usize) -> Range<usize> {
        position + self.format.delimiter.len_utf8()..self.written.len()
    }

    /// A cell that stands in a row before, by its place.
    pub(super) fn copy(&mut self, cell: Range<usize>) -> &mut Self {
        self.delimit();
        self.written.extend_from_within(cell);
        self
    }

    /// Everything written from `position` on.
    pub(super) fn since(&self, position: usize) -> &str {
        &self.written[position..]
    }

    /// A cell without content.
    pub fn empty(&mut self) -> &mut Self {
        self.delimit();
        self
    }

    /// A whole number.
    pub fn integer(&mut self, number: impl Into<u64>) -> &mut Self {
        self.delimit();
        push_integer(number.into(), &mut self.written);
        self
    }

    /// 1 or 0.
    pub fn flag(&mut self, set: bool) -> &mut Self {
        self.integer(u8::from(set))
    }

    /// A number with four decimals; empty where there is none. Zero has no sign.
    pub fn number(&mut self, number: Option<f64>) -> &mut Self {
        match number {
            Some(number) => match ten_thousandths(number) {
                Some(whole) => self.fixed(whole),
                None => self.decimal(&four_decimals(number)),
            },
            None => self.empty(),
        }
    }

    /// A number from 0 to 1 that has no more than three decimals; all three are written.
    pub fn thousandths(&mut self, number: f64) -> &mut Self {
        let whole = (number * 1000.0 + 0.5) as usize;
        self.decimal(&THOUSANDTHS[THOUSANDTH * whole..][..THOUSANDTH])
    }

    /// A score; empty where there is none.
    pub(super) fn score(&mut self, score: Option<Score>) -> &mut Self {
        match score {
            Some(score) => self.fixed(i64::from(score.ten_thousandths())),
            None => self.empty(),
        }
    }

    /// A number of ten-thousandths with four decimals.
    fn fixed(&mut self, ten_thousandths: i64) -> &mut Self {
        if let Ok(magnitude) = u32::try_from(ten_thousandths.unsigned_abs())
            && magnitude < ONE_DIGIT
        {
            let digit = |unit: u32| b'0' + (magnitude / unit % 10) as u8;
            let digits = [b'-', digit(10_000), b'.', digit(1_000), digit(100), digit(10), digit(1)];
            let digits = std::str::from_utf8(&digits).expect("digits are ASCII");
            return if ten_thousandths < 0 { self.decimal(digits) } else { self.decimal(&digits[1..]) };
        }
        let mut digits = *b"-000000000000.0000";
        let mut rest = ten_thousandths.unsigned_abs();
        let mut from = digits.len();
        while rest > 0 || from > digits.len() - 6 {
            from -= 1;
            if digits[from] == b'.' {
                continue;
            }
            digits[from] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        if ten_thousandths < 0 {
            from -= 1;
            digits[from] = b'-';
        }
        self.decimal(std::str::from_utf8(&digits[from..]).expect("digits are ASCII"))
    }

    /// What prints itself with a decimal point; empty where there is none.
    pub fn exact(&mut self, number: Option<impl fmt::Display>) -> &mut Self {
        match number {
            Some(number) => self.decimal(&number.to_string()),
            None => self.empty(),
        }
    }

    /// What prints itself as words, such as a date; empty where there is none.
    pub fn shown(&mut self, value: Option<impl fmt::Display>) -> &mut Self {
        match value {
            Some(value) => self.written_by(|cell| write!(cell, "{value}").expect("a string takes all that is written")),
            None => self.empty(),
        }
    }

    /// Ends the row.
    pub fn end(&mut self) {
        self.written.push_str(if self.format.excel { "\r\n" } else { "\n" });
        self.first_cell = true;
    }

    /// Everything written.
    #[must_use]
    pub fn into_string(self) -> String {
        self.written
    }

    /// Takes what was written so far, so that a long table can go to its file in parts.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.written)
    }

    /// Bytes written and not taken.
    pub(super) fn len(&self) -> usize {
        self.written.len()
    }

    fn delimit(&mut self) {
        if !self.first_cell {
            self.written.push(self.format.delimiter);
        }
        self.first_cell = false;
    }

    /// A number that has a point before its decimals. Inlined, so that one of a known length is copied without a call.
    #[inline(always)]
    fn decimal(&mut self, number: &str) -> &mut Self {
        self.delimit();
        if self.format.decimal == '.' && self.format.delimiter != '.' {
            self.written.push_str(number);
        } else {
            self.in_format(number);
        }
        self
    }

    fn in_format(&mut self, number: &str) {
        let quote = if self.format.decimal == self.format.delimiter { "\"" } else { "" };
        self.written.push_str(quote);
        match number.split_once('.') {
            Some((whole, decimals)) => {
                self.written.push_str(whole);
                self.written.push(self.format.decimal);
                self.written.push_str(decimals);
            }
            None => self.written.push_str(number),
        }
        self.written.push_str(quote);
    }

    fn needs_quotes(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        let delimiter = self.format.delimiter;
        // Most cells are a few bytes: a search for each of the four would take longer to begin than this does.
        if bytes.len() <= SHORT && delimiter.is_ascii() {
            let delimiter = delimiter as u8;
            return bytes.iter().any(|&byte| byte == delimiter || matches!(byte, b'"' | b'\r' | b'\n'));
        }
        if delimiter.is_ascii() && memchr(delimiter as u8, bytes).is_some() {
            return true;
        }
        memchr3(b'"', b'\r', b'\n', bytes).is_some() || (!delimiter.is_ascii() && text.contains(delimiter))
    }

    fn doubling_quotes(&mut self, text: &str) {
        let mut from = 0;
        for at in memchr_iter(b'"', text.as_bytes()) {
            self.written.push_str(&text[from..=at]);
            self.written.push('"');
            from = at + 1;
        }
        self.written.push_str(&text[from..]);
    }
}

/// Bytes up to which a cell is searched byte by byte.
const SHORT: usize = 24;

/// Ten-thousandths below which a number has one digit before the point.
const ONE_DIGIT: u32 = 100_000;

/// Bytes of a number with three decimals.
const THOUSANDTH: usize = "0.000".len();

/// The numbers from 0 to 1 with three decimals, one behind the other.
const THOUSANDTHS: &str = {
    const DIGITS: [u8; 1001 * THOUSANDTH] = {
        let mut digits = [b'.'; 1001 * THOUSANDTH];
        let mut whole = 0;
        while whole <= 1000 {
            let at = whole * THOUSANDTH;
            digits[at] = b'0' + (whole / 1000) as u8;
            digits[at + 2] = b'0' + (whole / 100 % 10) as u8;
            digits[at + 3] = b'0' + (whole / 10 % 10) as u8;
            digits[at + 4] = b'0' + (whole % 10) as u8;
            whole += 1;
        }
        digits
    };
    match std::str::from_utf8(&DIGITS) {
        Ok(digits) => digits,
        Err(_) => unreachable!(),
    }
};

/// Appends a number's digits.
pub(super) fn push_integer(number: u64, out: &mut String) {
    if number < 10 {
        return out.push(char::from(b'0' + number as u8));
    }
    if number >= 100 {
        push_integer(number / 100, out);
    }
    out.push_str(&PAIRS[2 * (number % 100) as usize..][..2]);
}

/// The numbers from 0 to 99 with two digits, one behind the other.
const PAIRS: &str = {
    const DIGITS: [u8; 200] = {
        let mut digits = [b'0'; 200];
        let mut number = 0;
        while number < 100 {
            digits[2 * number] = b'0' + (number / 10) as u8;
            digits[2 * number + 1] = b'0' + (number % 10) as u8;
            number += 1;
        }
        digits
    };
    match std::str::from_utf8(&DIGITS) {
        Ok(digits) => digits,
        Err(_) => unreachable!(),
    }
};

/// Whether it is certain that [`single_spaced`] would change nothing: no white space but single spaces inside. Bytes that
/// can begin a white character of more than one byte leave it uncertain, those of quotation marks and dashes apart.
fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else { return true };
    if *first == b' ' || *last == b' ' {
        return false;
    }
    // Without a branch a byte, so that the compiler takes sixteen at a time.
    let plain = |doubtful: u8, (byte, next): (&u8, &u8)| {
        doubtful | u8::from(*byte < b' ' || *byte > b'~') | u8::from(*byte == b' ' && *next == b' ')
    };
    if bytes.iter().zip(&bytes[1..]).fold(0, plain) == 0 && (b'!'..=b'~').contains(last) {
        return true;
    }
    let mut before = b' ';
    for (at, &byte) in bytes.iter().enumerate() {
        let doubtful = match byte {
            b' ' => before == b' ',
            0..=0x1f | 0xc2 | 0xe1 | 0xe3 => true,
            0xe2 => !(bytes[at + 1] == 0x80 && matches!(bytes[at + 2], 0x90..=0xa7)),
            _ => false,
        };
        if doubtful {
            return false;
        }
        before = byte;
    }
    before != b' ' || bytes.is_empty()
}

/// The words of `text` with one space between them.
pub(super) fn single_spaced(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// The number in ten-thousandths, rounded as `{:.4}` rounds; `None` where it lies so near to the middle between two, or is so
/// large, that only its exact value tells.
fn ten_thousandths(number: f64) -> Option<i64> {
    const LARGEST: f64 = 1e9;
    const CERTAIN: f64 = 1e-5;
    let scaled = number * 10_000.0;
    let from_middle = (scaled - scaled.floor() - 0.5).abs();
    (scaled.abs() < LARGEST && from_middle > CERTAIN).then(|| scaled.round() as i64)
}

/// A number with four decimals; zero has no sign.
pub(super) fn four_decimals(number: f64) -> String {
    let number = format!("{number:.4}");
    if number == "-0.0000" { "0.0000".to_owned() } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(format: TableFormat, row: impl Fn(&mut Table)) -> String {
        let mut table = Table::new(format);
        row(&mut table);
        table.into_string()
    }

    const EXCEL: TableFormat = TableFormat { delimiter: ',', decimal: '.', excel: true };
    const COMMA_LOCALE: TableFormat = TableFormat { delimiter: ';', decimal: ',', excel: false };

    #[test]
    fn thousandths_are_written_as_formatted() {
        for number in (0..=1000).map(|number| f64::from(number) / 1000.0) {
            let row = written(TableFormat::default(), |table| table.thousandths(number).end());
            assert_eq!(row, format!("{number:.3}\n"));
        }
        assert_eq!(written(COMMA_LOCALE, |table| table.thousandths(0.25).end()), "0,250\n");
    }

    #[test]
    fn cells_are_quoted_only_where_they_must_be() {
        let row = written(TableFormat::default(), |table| {
            table.text("plain words").text("one, two").text("said \"no\"").text("two\nlines").text("semi;colon").end();
        });
        assert_eq!(row, "plain words,\"one, two\",\"said \"\"no\"\"\",\"two\nlines\",semi;colon\n");
    }

    #[test]
    fn the_delimiter_decides_what_must_be_quoted() {
        let row = written(COMMA_LOCALE, |table| {
            table.text("one, two").text("semi;colon").end();
        });
        assert_eq!(row, "one, two;\"semi;colon\"\n");
    }

    #[test]
    fn missing_numbers_are_empty_and_zero_has_no_sign() {
        let row = written(TableFormat::default(), |table| {
            table.number(None).number(Some(-0.000_01)).number(Some(-0.25)).integer(7_u64).flag(true).flag(false).end();
        });
        assert_eq!(row, ",0.0000,-0.2500,7,1,0\n");
    }

    #[test]
    fn a_decimal_comma_stands_in_numbers_and_never_in_words() {
        let row = written(COMMA_LOCALE, |table| {
            table.exact(Some(Score::from_f64(-0.5))).number(Some(1.5)).text("won(2.5)").end();
        });
        assert_eq!(row, "-0,5000;1,5000;won(2.5)\n");
    }

    #[test]
    fn a_decimal_comma_between_commas_is_quoted() {
        let format = TableFormat { decimal: ',', ..TableFormat::default() };
        let row = written(format, |table| {
            table.number(Some(1.5)).integer(2_u64).end();
        });
        assert_eq!(row, "\"1,5000\",2\n");
    }

    #[test]
    fn excel_gets_crlf_and_an_apostrophe_before_formulas_but_not_before_numbers() {
        let row = written(EXCEL, |table| {
            table.text("=1+1").text("+1").text("-1").text("@a").text("\tx").text("\rx").text("\nx").text("a=1");
            table.exact(Some(Score::from_f64(-0.5))).number(Some(-1.0)).end();
        });
        assert_eq!(row, "'=1+1,'+1,'-1,'@a,'\tx,\"'\rx\",\"'\nx\",a=1,-0.5000,-1.0000\r\n");
    }

    #[test]
    fn without_excel_words_stay_as_they_are() {
        let row = written(TableFormat::default(), |table| {
            table.text("=1+1").text("-1").end();
        });
        assert_eq!(row, "=1+1,-1\n");
    }

    #[test]
    fn white_space_of_articles_becomes_single_spaces() {
        let row = written(TableFormat::default(), |table| {
            table.one_line(" The mayor\n\tsaid\u{a0}no. ").end();
        });
        assert_eq!(row, "The mayor said no.\n");
    }
    #[test]
    fn scores_and_whole_numbers_print_as_they_display_themselves() {
        for score in [-1.0, -0.0417, -0.0001, 0.0, 0.5, 1.0].map(Score::from_f64) {
            assert_eq!(written(TableFormat::default(), |table| _ = table.score(Some(score))), score.to_string());
        }
        for number in [0, 9, 10, 4_096, u64::MAX] {
            assert_eq!(written(TableFormat::default(), |table| _ = table.integer(number)), number.to_string());
        }
    }

    proptest! {
        #[test]
        fn numbers_print_as_rust_formats_them(whole in -70_000_i64..70_000, eighths in -8_i32..8, stretch in -1e7..1e7_f64) {
            for number in [whole as f64 / 10_000.0 + f64::from(eighths) / 80_000.0, stretch / 1000.0, stretch] {
                let expected = four_decimals(number);
                prop_assert_eq!(written(TableFormat::default(), |table| _ = table.number(Some(number))), expected);
            }
        }

        #[test]
        fn what_is_held_for_single_spaced_is(text in "[ab \n\t\u{a0}\u{2003}\u{2009}\u{2019}\u{2026}\u{202f}\u{205f}\u{3000}é]{0,9}") {
            prop_assert!(!is_single_spaced(&text) || single_spaced(&text) == text);
        }
    }
}
