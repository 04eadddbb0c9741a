//! Dates as archives write them.

use jiff::civil::Date;
use jiff::fmt::strtime;
use jiff::{Timestamp, tz::TimeZone};

use super::date_forms::{bare, digits_alone, iso, iso_by_number, numbers, spreadsheet_day, with_month_name};
use super::date_remedies::remedy;

/// Which of two numbers comes first where `03/04/2025` can be read both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayOrder {
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// Why a cell gives no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateProblem {
    /// It is in no known form, or no day of the calendar.
    Unreadable,
    /// Day and month can be told apart only by their order.
    Ambiguous {
        /// What it means if the day comes first.
        day_first: Date,
        /// What it means if the month comes first.
        month_first: Date,
    },
}

/// The `--date-format` that reads the day numbers of spreadsheets.
pub const DAY_NUMBERS: &str = "excel";

/// Reads the date column of a corpus. A date is taken as written, no time zone moved; epoch times are UTC.
#[derive(Clone, Debug, Default)]
pub struct DateReader {
    /// The only form that is read, in `strftime` notation; `None` for the known forms, [`DAY_NUMBERS`] for a spreadsheet's
    /// numbers beside them.
    pub format: Option<String>,
    /// How to read what can be read two ways.
    pub order: Option<DayOrder>,
}

impl DateReader {
    /// The day that `cell` names.
    ///
    /// Known forms: ISO 8601 dates and times, `YYYYMMDD[HHMM[SS]]`, epoch seconds and milliseconds, numbers separated
    /// by `/`, `.` or `-`, RFC 2822 and whatever else has an English month name, a day beside it and a year, which may be
    /// of two digits behind the month: `20-Jun-25`.
    ///
    /// # Errors
    /// If it is in no known form, or reads both ways.
    pub fn read(&self, cell: &str) -> Result<Date, DateProblem> {
        let cell = &*bare(cell);
        match self.format.as_deref() {
            None => {}
            Some(DAY_NUMBERS) => {
                if let Some(day) = spreadsheet_day(cell) {
                    return Ok(day);
                }
            }
            Some(format) => {
                let parts = strtime::parse(format, cell);
                return parts.and_then(|parts| parts.to_date()).map_err(|_| DateProblem::Unreadable);
            }
        }
        iso(cell).or_else(|| digits_alone(cell)).or_else(|| iso_by_number(cell)).map_or_else(
            || match numbers(cell) {
                Some(numbers) => self.ordered(numbers),
                None => with_month_name(cell).ok_or(DateProblem::Unreadable),
            },
            Ok,
        )
    }

    /// What may help where a cell is [`DateProblem::Unreadable`].
    #[must_use]
    pub fn remedy(&self, cell: &str) -> String {
        remedy(&bare(cell), self)
    }

    fn ordered(&self, (first, second, year): (i8, i8, i16)) -> Result<Date, DateProblem> {
        let day_first = Date::new(year, second, first).ok();
        let month_first = Date::new(year, first, second).ok();
        match self.order {
            Some(DayOrder::DayFirst) => day_first.ok_or(DateProblem::Unreadable),
            Some(DayOrder::MonthFirst) => month_first.ok_or(DateProblem::Unreadable),
            None => match (day_first, month_first) {
                (Some(one), Some(other)) if one != other => {
                    Err(DateProblem::Ambiguous { day_first: one, month_first: other })
                }
                (one, other) => one.or(other).ok_or(DateProblem::Unreadable),
            },
        }
    }
}

/// Checks a `--date-format` on a day of its own making.
///
/// # Errors
/// If the format can't be read, or doesn't give a day.
pub fn check_format(format: &str) -> Result<(), String> {
    if format == DAY_NUMBERS {
        return Ok(());
    }
    let sample = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
    let written = strtime::format(format, &sample).map_err(|error| error.to_string())?;
    let read = strtime::parse(format, &written).and_then(|parts| parts.to_date());
    match read {
        Ok(day) if day == sample.date() => Ok(()),
        _ => Err("it doesn't give year, month and day: write such as %d.%m.%Y".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(cell: &str) -> Result<Date, DateProblem> {
        DateReader::default().read(cell)
    }

    #[test]
    fn the_forms_of_archives_all_give_the_same_day() {
        let cells = [
            "2025-06-20",
            " 2025-6-20 ",
            "2025/06/20",
            "2025-06-20T23:59:59-05:00",
            "2025-06-20 10:15:00.123",
            "2025-06-20Z",
            "2025-06-20+02:00",
            "2025-06-20-0500",
            "2025-W25-5",
            "2025W255",
            "2025-W25-5T10:15Z",
            "2025-171",
            "2025-06-20T10:15Z",
            "20250620",
            "202506201015",
            "20250620101500",
            "20250620T101500Z",
            "1750414500",
            "1750414500.0",
            "1750414500123",
            "June 20, 2025 Friday",
            "June 20, 2025 Friday 10:15 AM GMT",
            "Friday, June 20, 2025",
            "20 June 2025",
            "1015 GMT 20 June 2025",
            "20th of June 2025",
            "Jun. 20 2025",
            "20-Jun-2025",
            "Fri, 20 Jun 2025 10:15:00 +0200",
            "Fri Jun 20 10:15:00 +0000 2025",
            "20/06/2025",
            "06/20/2025 10:15",
            "20.6.2025",
            "2025.06.20",
            "2025-06-20, 14:30",
            "2025-06-20 at 14:30",
            "2025-06-20 UTC",
            "20/06/2025, 14:30",
            "20. 6. 2025",
            "20.06.2025.",
            "2025. 06. 20.",
            "20250620 143000",
            "20-Jun-25",
            "20 Jun 25",
            "20/Jun/2025",
            "20.Jun.2025",
            "Jun-20-2025",
            "20jun2025",
            "20JUN2025:14:30:00",
            "20-JUN-25 02.30.00.000000 PM",
            "Fri 20 Jun 2025 14.30 BST",
            "June 20, 2025 at 2pm",
            "'20/06/2025",
            "\u{200e}20\u{a0}June\u{202f}2025",
            "2025\u{2011}06\u{2013}20",
        ];
        for cell in cells {
            assert_eq!(read(cell), Ok(date(2025, 6, 20)), "{cell}");
        }
    }

    #[test]
    fn what_is_no_day_is_unreadable() {
        let cells = [
            "",
            "n/a",
            "2025",
            "2025-06",
            "2025-02-30",
            "2025-06-20+later",
            "2025-06-20-21",
            "2025-06-20-2026",
            "2025-06-20+99:99",
            "2025-W25",
            "2025-W25-8",
            "2025-W54-1",
            "2025-366",
            "2025-000",
            "20251340",
            "31/31/2025",
            "June 2025",
            "20/06/25",
            "May be 3 in 2025",
            "Jun-25",
            "20-Jun-45",
            "June 20, 25",
            "20 6 2025",
            "45828",
            "2025-06-20 or later",
        ];
        for cell in cells {
            assert_eq!(read(cell), Err(DateProblem::Unreadable), "{cell}");
        }
    }

    #[test]
    fn an_order_that_reads_both_ways_is_named_both_ways() {
        let both = DateProblem::Ambiguous { day_first: date(2025, 4, 3), month_first: date(2025, 3, 4) };
        assert_eq!(read("03/04/2025"), Err(both));
    }

    #[test]
    fn equal_numbers_are_not_ambiguous() {
        assert_eq!(read("05/05/2025"), Ok(date(2025, 5, 5)));
    }

    #[test]
    fn a_given_order_decides_and_is_kept_to() {
        let day_first = DateReader { order: Some(DayOrder::DayFirst), format: None };
        assert_eq!(day_first.read("03/04/2025"), Ok(date(2025, 4, 3)));
        assert_eq!(day_first.read("04/20/2025"), Err(DateProblem::Unreadable));
        let month_first = DateReader { order: Some(DayOrder::MonthFirst), format: None };
        assert_eq!(month_first.read("03/04/2025"), Ok(date(2025, 3, 4)));
    }

    #[test]
    fn a_given_format_is_the_only_one_read() {
        let reader = DateReader { format: Some("%d.%m.%y".to_owned()), order: None };
        assert_eq!(reader.read("20.06.25"), Ok(date(2025, 6, 20)));
        assert_eq!(reader.read("2025-06-20"), Err(DateProblem::Unreadable));
    }

    #[test]
    fn a_year_of_two_digits_behind_a_month_is_that_on_which_spreadsheets_and_posix_agree() {
        assert_eq!(read("20-Jun-29"), Ok(date(2029, 6, 20)));
        assert_eq!(read("20-Jun-69"), Ok(date(1969, 6, 20)));
        assert_eq!(read("20-Jun-30"), Err(DateProblem::Unreadable));
        assert_eq!(read("20-Jun-68"), Err(DateProblem::Unreadable));
    }

    #[test]
    fn day_numbers_of_spreadsheets_are_read_beside_the_known_forms_where_that_is_asked_for() {
        let reader = DateReader { format: Some(DAY_NUMBERS.to_owned()), order: None };
        for cell in ["45828", "45828.604166", "45828,5", "2025-06-20", "20 June 2025"] {
            assert_eq!(reader.read(cell), Ok(date(2025, 6, 20)), "{cell}");
        }
        for cell in ["60", "2025", "4582x"] {
            assert_eq!(reader.read(cell).ok().filter(|day| day.year() > 1905), None, "{cell}");
        }
        assert_eq!(read("45828"), Err(DateProblem::Unreadable));
    }

    #[test]
    fn a_format_without_a_day_is_refused() {
        assert_eq!(check_format("%d.%m.%Y"), Ok(()));
        assert_eq!(check_format("%Y-%m").unwrap_err(), "it doesn't give year, month and day: write such as %d.%m.%Y");
        assert_eq!(check_format(DAY_NUMBERS), Ok(()));
    }
}
