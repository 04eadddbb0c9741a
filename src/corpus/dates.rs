//! Dates as archives write them.

use jiff::civil::Date;
use jiff::fmt::strtime;
use jiff::{Timestamp, tz::TimeZone};

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

/// Reads the date column of a corpus. A date is taken as written, no time zone moved; epoch times are UTC.
#[derive(Clone, Debug, Default)]
pub struct DateReader {
    /// The only form that is read, in `strftime` notation; `None` for the known forms.
    pub format: Option<String>,
    /// How to read what can be read two ways.
    pub order: Option<DayOrder>,
}

impl DateReader {
    /// The day that `cell` names.
    ///
    /// Known forms: ISO 8601 dates and times, `YYYYMMDD[HHMM[SS]]`, epoch seconds and milliseconds, numbers separated
    /// by `/`, `.` or `-`, RFC 2822 and whatever else has an English month name, a day beside it and a year.
    ///
    /// # Errors
    /// If it is in no known form, or reads both ways.
    pub fn read(&self, cell: &str) -> Result<Date, DateProblem> {
        let cell = cell.trim();
        if let Some(format) = &self.format {
            return strtime::parse(format, cell).and_then(|parts| parts.to_date()).map_err(|_| DateProblem::Unreadable);
        }
        iso(cell).or_else(|| digits_alone(cell)).map_or_else(
            || match numbers(cell) {
                Some(numbers) => self.ordered(numbers),
                None => with_month_name(cell).ok_or(DateProblem::Unreadable),
            },
            Ok,
        )
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
    let sample = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
    let written = strtime::format(format, &sample).map_err(|error| error.to_string())?;
    let read = strtime::parse(format, &written).and_then(|parts| parts.to_date());
    match read {
        Ok(day) if day == sample.date() => Ok(()),
        _ => Err("it doesn't give year, month and day".to_owned()),
    }
}

/// `2025-06-20`, `2025/6/20`, either with a time behind `T` or a blank.
fn iso(cell: &str) -> Option<Date> {
    let day =
        cell.split_once(['T', 't', ' ']).map_or(Some(cell), |(day, time)| starts_with_digit(time).then_some(day))?;
    let mut parts = day.splitn(3, ['-', '/']);
    let year = number(parts.next()?, 4..=4)?;
    let month = number(parts.next()?, 1..=2)?;
    let day = number(parts.next()?, 1..=2)?;
    date(year, month, day)
}

/// `20250620`, with hours, minutes and seconds behind it, and epoch seconds or milliseconds.
fn digits_alone(cell: &str) -> Option<Date> {
    let whole = cell.split_once('.').map_or(cell, |(whole, fraction)| if all_digits(fraction) { whole } else { cell });
    let digits = whole.split_once('T').map_or(whole, |(day, time)| if starts_with_digit(time) { day } else { whole });
    if !all_digits(digits) {
        return None;
    }
    match digits.len() {
        8 | 12 | 14 => date(number(&digits[..4], 4..=4)?, number(&digits[4..6], 2..=2)?, number(&digits[6..8], 2..=2)?),
        9 | 10 => epoch(digits.parse().ok()?),
        13 => epoch(digits.parse::<i64>().ok()? / 1000),
        _ => None,
    }
}

fn epoch(seconds: i64) -> Option<Date> {
    Some(Timestamp::from_second(seconds).ok()?.to_zoned(TimeZone::UTC).date())
}

/// Two numbers and a year, separated alike, with a time behind them or not: `20/06/2025 10:15`.
fn numbers(cell: &str) -> Option<(i8, i8, i16)> {
    let day =
        cell.split_once(' ').map_or(Some(cell), |(day, time)| starts_with_digit(time.trim_start()).then_some(day))?;
    let separator = day.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = day.splitn(3, separator);
    let first = number(parts.next()?, 1..=2)?;
    let second = number(parts.next()?, 1..=2)?;
    let year = number(parts.next()?, 4..=4)?;
    Some((first as i8, second as i8, year))
}

/// `June 20, 2025 Friday`, `20 June 2025`, `20-Jun-2025`, `Fri, 20 Jun 2025 10:15:00 +0200`.
fn with_month_name(cell: &str) -> Option<Date> {
    let words: Vec<&str> = cell
        .split([' ', ',', '\t', '(', ')'])
        .flat_map(day_month_year)
        .filter(|word| !word.is_empty() && *word != "of")
        .collect();
    let place = words.iter().position(|word| month(word).is_some())?;
    let month = month(words[place])?;
    let year = words.iter().find_map(|word| number(word, 4..=4))?;
    let day_before = place.checked_sub(1).and_then(|before| day_number(words[before]));
    let day = day_before.or_else(|| day_number(words.get(place + 1)?))?;
    let rest_is_known = words.iter().all(|word| {
        month_or_weekday(word) || day_number(word).is_some() || number(word, 4..=4).is_some() || is_clock(word)
    });
    if rest_is_known { date(year, month, day) } else { None }
}

/// The three parts of `20-Jun-2025`; anything else stays one.
fn day_month_year(word: &str) -> Vec<&str> {
    let parts: Vec<&str> = word.split('-').collect();
    if parts.len() == 3 && month(parts[1]).is_some() { parts } else { vec![word] }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// 1 to 12 for the name of a month or its first three letters or more, with a full stop or not.
fn month(word: &str) -> Option<i16> {
    MONTHS.iter().position(|name| abbreviates(word, name)).map(|position| position as i16 + 1)
}

fn month_or_weekday(word: &str) -> bool {
    month(word).is_some() || WEEKDAYS.iter().any(|name| abbreviates(word, name))
}

fn abbreviates(word: &str, name: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    (3..=name.len()).contains(&word.len()) && name.as_bytes()[..word.len()].eq_ignore_ascii_case(word.as_bytes())
}

/// A day of the month: `5`, `05`, `5th`.
fn day_number(word: &str) -> Option<i16> {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word);
    number(digits, 1..=2)
}

/// Time, half of the day, zone and the small words between: `10:15:00`, `a.m.`, `+0200`, `GMT`, `at`.
fn is_clock(word: &str) -> bool {
    let zone = word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let offset = word.strip_prefix(['+', '-']).is_some_and(starts_with_digit);
    let time = starts_with_digit(word) && word.contains(':');
    zone || offset || time || ["am", "pm", "a.m.", "p.m.", "at"].contains(&word.to_ascii_lowercase().as_str())
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

fn number(digits: &str, length: std::ops::RangeInclusive<usize>) -> Option<i16> {
    (length.contains(&digits.len()) && all_digits(digits)).then(|| digits.parse().ok())?
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
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
            "20th of June 2025",
            "Jun. 20 2025",
            "20-Jun-2025",
            "Fri, 20 Jun 2025 10:15:00 +0200",
            "Fri Jun 20 10:15:00 +0000 2025",
            "20/06/2025",
            "06/20/2025 10:15",
            "20.6.2025",
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
            "20251340",
            "31/31/2025",
            "June 2025",
            "20/06/25",
            "May be 3 in 2025",
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
    fn a_format_without_a_day_is_refused() {
        assert_eq!(check_format("%d.%m.%Y"), Ok(()));
        assert_eq!(check_format("%Y-%m").unwrap_err(), "it doesn't give year, month and day");
    }
}
