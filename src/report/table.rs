//! Rows of a CSV file, safe for spreadsheets where that is asked for.

use std::fmt::{self, Write as _};
use std::ops::Range;

use jiff::civil::Date;

use super::digits::{
    four_decimals, push_date, push_integer, push_period, push_ten_thousandths, push_thousandths, ten_thousandths,
};
use super::one_line::{is_single_spaced, single_spaced};
use super::table_format::{TableFormat, push_doubling_quotes};
use crate::corpus::Period;
use crate::score::Score;

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

    /// A cell of words. In `--excel` those that would be taken for a formula, a day or another number get an apostrophe.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.words(text, self.format.guards(text))
    }

    fn words(&mut self, text: &str, guarded: bool) -> &mut Self {
        self.delimit();
        let needs_quotes = self.format.needs_quotes(text);
        if needs_quotes {
            self.written.push('"');
        }
        if guarded {
            self.written.push('\'');
        }
        if needs_quotes {
            push_doubling_quotes(text, &mut self.written);
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
        self.with_cell(write, Self::text)
    }

    /// A cell that is a day or a stretch of days, as `write` appends it.
    fn day(&mut self, write: impl FnOnce(&mut String)) -> &mut Self {
        self.with_cell(write, |table, cell| table.words(cell, false))
    }

    fn with_cell(
        &mut self,
        write: impl FnOnce(&mut String),
        add: impl for<'t> FnOnce(&'t mut Self, &str) -> &'t mut Self,
    ) -> &mut Self {
        let mut cell = std::mem::take(&mut self.cell);
        cell.clear();
        write(&mut cell);
        add(self, &cell);
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
                None => self.decimal(|cell| cell.push_str(&four_decimals(number))),
            },
            None => self.empty(),
        }
    }

    /// A number from 0 to 1 that has no more than three decimals; all three are written.
    pub fn thousandths(&mut self, number: f64) -> &mut Self {
        self.decimal(|cell| push_thousandths((number * 1000.0 + 0.5) as usize, cell))
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
        self.decimal(|cell| push_ten_thousandths(ten_thousandths, cell))
    }

    /// What prints itself with a decimal point; empty where there is none.
    pub fn exact(&mut self, number: Option<impl fmt::Display>) -> &mut Self {
        match number {
            Some(number) => self.decimal(|cell| shown(&number, cell)),
            None => self.empty(),
        }
    }

    /// What prints itself as words, such as a date; empty where there is none.
    pub fn shown(&mut self, value: Option<impl fmt::Display>) -> &mut Self {
        match value {
            Some(value) => self.written_by(|cell| shown(&value, cell)),
            None => self.empty(),
        }
    }

    /// A day; empty where there is none.
    pub(super) fn date(&mut self, date: Option<Date>) -> &mut Self {
        match date {
            Some(date) => self.day(|cell| push_date(date, cell)),
            None => self.empty(),
        }
    }

    /// A period; empty where there is none.
    pub(super) fn period(&mut self, period: Option<Period>) -> &mut Self {
        match period {
            Some(period) => self.day(|cell| push_period(period, cell)),
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

    /// Gives what was written so far to `write`, so that a long table can go to its file in parts.
    pub(super) fn empty_into<T>(&mut self, write: impl FnOnce(&str) -> T) -> T {
        let written = write(&self.written);
        self.written.clear();
        written
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

    /// A number that has a point before its decimals, which `write` appends to what it is given.
    fn decimal(&mut self, write: impl FnOnce(&mut String)) -> &mut Self {
        self.delimit();
        if self.format.decimal == '.' && self.format.delimiter != '.' {
            write(&mut self.written);
        } else {
            let mut number = String::new();
            write(&mut number);
            self.in_format(&number);
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
}

fn shown(value: &impl fmt::Display, cell: &mut String) {
    write!(cell, "{value}").expect("a string takes all that is written");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Granularity;
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
    fn in_excel_a_period_stays_a_day_and_words_that_look_like_one_stay_words() {
        let june = jiff::civil::date(2025, 6, 20);
        let row = written(EXCEL, |table| {
            table.text("12-31").date(Some(june)).period(Some(Granularity::Month.period_of(june))).end();
        });
        assert_eq!(row, "'12-31,2025-06-20,2025-06\r\n");
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
    }
}
