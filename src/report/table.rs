//! Rows of a CSV file, safe for spreadsheets where that is asked for.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};

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
}

impl Table {
    /// No row yet.
    #[must_use]
    pub fn new(format: TableFormat) -> Self {
        Self::after(String::new(), format)
    }

    /// Rows that go on behind whole rows of the same format.
    pub(super) fn after(rows: String, format: TableFormat) -> Self {
        Self { format, written: rows, first_cell: true }
    }

    /// A cell of words. In `--excel` one that begins with `=`, `+`, `-`, `@`, TAB, CR or LF gets an apostrophe.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.delimit();
        let formula = self.format.excel && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
        let needs_quotes = text.contains(['"', '\r', '\n', self.format.delimiter]);
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
        self.text(&single_spaced(text))
    }

    /// A cell without content.
    pub fn empty(&mut self) -> &mut Self {
        self.delimit();
        self
    }

    /// A whole number.
    pub fn integer(&mut self, number: impl Into<u64>) -> &mut Self {
        self.delimit();
        let number = number.into();
        write!(self.written, "{number}").expect("a string takes all that is written");
        self
    }

    /// 1 or 0.
    pub fn flag(&mut self, set: bool) -> &mut Self {
        self.integer(u8::from(set))
    }

    /// A number with four decimals; empty where there is none. Zero has no sign.
    pub fn number(&mut self, number: Option<f64>) -> &mut Self {
        match number {
            Some(number) => self.decimal(&unsigned_zero(format!("{number:.4}"))),
            None => self.empty(),
        }
    }

    /// What prints itself with a decimal point, such as a score; empty where there is none.
    pub fn exact(&mut self, number: Option<impl fmt::Display>) -> &mut Self {
        match number {
            Some(number) => self.decimal(&number.to_string()),
            None => self.empty(),
        }
    }

    /// What prints itself as words, such as a date; empty where there is none.
    pub fn shown(&mut self, value: Option<impl fmt::Display>) -> &mut Self {
        match value {
            Some(value) => self.text(&value.to_string()),
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

    fn decimal(&mut self, number: &str) -> &mut Self {
        self.delimit();
        let quote = if self.format.decimal == self.format.delimiter { "\"" } else { "" };
        self.written.push_str(quote);
        self.written.extend(number.chars().map(|c| if c == '.' { self.format.decimal } else { c }));
        self.written.push_str(quote);
        self
    }

    fn doubling_quotes(&mut self, text: &str) {
        for (number, part) in text.split('"').enumerate() {
            if number > 0 {
                self.written.push_str("\"\"");
            }
            self.written.push_str(part);
        }
    }
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

fn unsigned_zero(number: String) -> String {
    if number == "-0.0000" { "0.0000".to_owned() } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Score;

    fn written(format: TableFormat, row: impl Fn(&mut Table)) -> String {
        let mut table = Table::new(format);
        row(&mut table);
        table.into_string()
    }

    const EXCEL: TableFormat = TableFormat { delimiter: ',', decimal: '.', excel: true };
    const COMMA_LOCALE: TableFormat = TableFormat { delimiter: ';', decimal: ',', excel: false };

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
}
