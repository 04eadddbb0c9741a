//! The forms in which dates are written, one by one.

use std::borrow::Cow;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// The cell without what spreadsheets and web pages put around it, and with plain blanks and hyphens.
pub(super) fn bare(cell: &str) -> Cow<'_, str> {
    let unseen =
        |c: char| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    let around = |c: char| c.is_whitespace() || unseen(c) || matches!(c, '\'' | '"');
    let cell = cell.trim_matches(around);
    if cell.is_ascii() {
        return Cow::Borrowed(cell);
    }
    let plain = |c: char| match c {
        '\u{A0}' | '\u{2009}' | '\u{202F}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    };
    Cow::Owned(cell.chars().map(plain).collect())
}

/// `2025-06-20`, `2025/6/20`, `2025.06.20`, with a time behind `T` or a blank or not, and with a zone: `2025-06-20+02:00`.
pub(super) fn iso(cell: &str) -> Option<Date> {
    let cell = compact(without_zone(cell));
    let mut parts = before_time(&cell, &['T', 't', ' '])?.splitn(3, ['-', '/', '.']);
    let year = number(parts.next()?, 4..=4)?;
    let month = number(parts.next()?, 1..=2)?;
    let day = number(parts.next()?, 1..=2)?;
    date(year, month, day)
}

/// A day without the zone that stands right behind it, as XML writes it: `2025-06-20Z`.
fn without_zone(cell: &str) -> &str {
    cell.split_at_checked("2025-06-20".len()).filter(|(_, zone)| is_zone(zone)).map_or(cell, |(day, _)| day)
}

/// `Z`, `+02:00`, `-0930`, `+02`; a lone `-21` may be another day.
fn is_zone(zone: &str) -> bool {
    let Some(offset) = zone.strip_prefix(['+', '-']) else { return zone == "Z" };
    let parts = match offset.len() {
        5 => offset.split_once(':'),
        4 => offset.split_at_checked(2),
        2 if zone.starts_with('+') => Some((offset, "00")),
        _ => None,
    };
    let below = |part: &str, most: i16| number(part, 2..=2).is_some_and(|found| found < most);
    parts.is_some_and(|(hours, minutes)| below(hours, 15) && below(minutes, 60))
}

/// The other days of ISO 8601: by week, `2025-W25-5`, `2025W255`, and by their number in the year, `2025-171`.
pub(super) fn iso_by_number(cell: &str) -> Option<Date> {
    let cell = before_time(cell, &['T', 't', ' '])?;
    let year = number(cell.get(..4)?, 4..=4)?;
    let rest = &cell[4..];
    if let Some(week) = rest.strip_prefix("-W").or_else(|| rest.strip_prefix('W')) {
        let day = week.get(2..)?;
        let day = number(day.strip_prefix('-').unwrap_or(day), 1..=1)?;
        let weekday = Weekday::from_monday_one_offset(i8::try_from(day).ok()?).ok()?;
        let week = i8::try_from(number(&week[..2], 2..=2)?).ok()?;
        return Some(ISOWeekDate::new(year, week, weekday).ok()?.date());
    }
    let day = number(rest.strip_prefix('-')?, 3..=3)?;
    let found = date(year, 1, 1)?.checked_add((i64::from(day) - 1).days()).ok()?;
    (found.year() == year).then_some(found)
}

/// `20250620`, with hours, minutes and seconds behind it, and epoch seconds or milliseconds.
pub(super) fn digits_alone(cell: &str) -> Option<Date> {
    let whole = cell.split_once('.').map_or(cell, |(whole, fraction)| if all_digits(fraction) { whole } else { cell });
    let digits =
        whole.split_once(['T', ' ']).map_or(whole, |(day, time)| if starts_with_digit(time) { day } else { whole });
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
pub(super) fn numbers(cell: &str) -> Option<(i8, i8, i16)> {
    let cell = compact(cell);
    let day = before_time(&cell, &[' '])?;
    let separator = day.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let mut parts = day.splitn(3, separator);
    let first = number(parts.next()?, 1..=2)?;
    let second = number(parts.next()?, 1..=2)?;
    let year = number(parts.next()?, 4..=4)?;
    Some((first as i8, second as i8, year))
}

/// `20.6.2025` for `20. 6. 2025`, as spreadsheets of some countries write.
fn compact(cell: &str) -> Cow<'_, str> {
    let numbers_alone = cell.contains(". ") && cell.bytes().all(|byte| byte.is_ascii_digit() || b". :".contains(&byte));
    if numbers_alone { Cow::Owned(cell.replace(". ", ".")) } else { Cow::Borrowed(cell) }
}

/// What stands before a time, or all: `20/06/2025` of `20/06/2025, 10:15` and of `20/06/2025 at 10:15 GMT`.
fn before_time<'c>(cell: &'c str, ends: &[char]) -> Option<&'c str> {
    let (day, time) = cell.split_once(ends).unwrap_or((cell, ""));
    let time = time.trim_start();
    let known = time.is_empty() || starts_with_digit(time) || time.split(' ').all(is_clock);
    known.then(|| day.trim_end_matches([',', '.']))
}

/// A spreadsheet's number of days since the end of 1899, with the time as a fraction or without: `45828.6`.
pub(super) fn spreadsheet_day(cell: &str) -> Option<Date> {
    /// The first day that all spreadsheets count alike, since Excel takes 1900 for a leap year: 1 March 1900.
    const FIRST: i64 = 61;
    let (days, fraction) = cell.split_once(['.', ',']).unwrap_or((cell, "0"));
    let days: i64 = Some(days).filter(|days| all_digits(days) && days.len() <= 6)?.parse().ok()?;
    if days < FIRST || !all_digits(fraction) {
        return None;
    }
    date(1899, 12, 30)?.checked_add(days.days()).ok()
}

/// `June 20, 2025 Friday`, `20 June 2025`, `20-Jun-25`, `Fri, 20 Jun 2025 10:15:00 +0200`.
pub(super) fn with_month_name(cell: &str) -> Option<Date> {
    let words: Vec<&str> = cell
        .split([' ', ',', '\t', '(', ')'])
        .flat_map(day_month_year)
        .filter(|word| !word.is_empty() && *word != "of")
        .collect();
    let place = words.iter().position(|word| month(word).is_some())?;
    let month = month(words[place])?;
    let day_before = place.checked_sub(1).and_then(|before| day_number(words[before]));
    let short = || day_before.and_then(|_| short_year(words.get(place + 1)?));
    let behind_first = words[place..].iter().chain(words[..place].iter().rev());
    let year = behind_first.copied().find_map(|word| number(word, 4..=4)).or_else(short)?;
    let day = day_before.or_else(|| day_number(words.get(place + 1)?))?;
    let rest_is_known = words.iter().all(|word| {
        month_or_weekday(word) || day_number(word).is_some() || number(word, 4..=4).is_some() || is_clock(word)
    });
    if rest_is_known { date(year, month, day) } else { None }
}

/// The three parts of `20-Jun-2025` and `20jun2025`; anything else stays one.
fn day_month_year(word: &str) -> Vec<&str> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    if parts.len() == 3 && parts.iter().any(|part| month(part).is_some()) {
        return parts;
    }
    glued(word).map_or(vec![word], Vec::from)
}

/// `20jun2025`, as Stata and SAS write it, with a time behind a colon or not.
fn glued(word: &str) -> Option<[&str; 3]> {
    let (day, rest) = word.split_at(word.find(|c: char| c.is_ascii_alphabetic())?);
    let (name, rest) = rest.split_at(rest.find(|c: char| c.is_ascii_digit())?);
    let year = rest.split_once(':').map_or(rest, |(year, _)| year);
    (all_digits(day) && month(name).is_some() && all_digits(year)).then_some([day, name, year])
}

/// The year of which two digits are written, where Excel (1930 to 2029) and POSIX (1969 to 2068) agree on the century.
fn short_year(word: &str) -> Option<i16> {
    match number(word, 2..=2)? {
        year @ 0..=29 => Some(2000 + year),
        year @ 69.. => Some(1900 + year),
        _ => None,
    }
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
pub(crate) fn month(word: &str) -> Option<i16> {
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

/// Time, half of the day, zone and the small words between: `10:15:00`, `10.15`, `a.m.`, `2pm`, `+0200`, `GMT`, `at`.
fn is_clock(word: &str) -> bool {
    let zone = word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let offset = word.strip_prefix(['+', '-']).is_some_and(starts_with_digit);
    let lower = word.to_ascii_lowercase();
    let hour = lower.strip_suffix("am").or_else(|| lower.strip_suffix("pm"));
    let digits = hour.unwrap_or(&lower);
    let time = starts_with_digit(digits) && (digits.contains(':') || dotted(digits) || hour.is_some_and(all_digits));
    zone || offset || time || ["am", "pm", "a.m.", "p.m.", "at"].contains(&&*lower)
}

/// `10.15`, `02.30.00.000`.
fn dotted(word: &str) -> bool {
    word.contains('.') && word.split('.').all(all_digits)
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

pub(super) fn number(digits: &str, length: std::ops::RangeInclusive<usize>) -> Option<i16> {
    (length.contains(&digits.len()) && all_digits(digits)).then(|| digits.parse().ok())?
}

pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn starts_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
}
