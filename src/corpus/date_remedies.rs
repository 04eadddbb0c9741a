//! What may help where a date can't be read, by what the cell looks like.

use jiff::civil::Date;
use jiff::fmt::strtime;

use super::date_forms::{all_digits, month, number, spreadsheet_day};
use super::dates::{DAY_NUMBERS, DateReader, DayOrder};

/// What may help with a cell that `reader` can't read.
pub(super) fn remedy(cell: &str, reader: &DateReader) -> String {
    if let Some(format) = reader.format.as_deref().filter(|format| *format != DAY_NUMBERS) {
        return format!("--date-format {format} reads no other form");
    }
    let spoilt = spoilt_by_a_spreadsheet(cell).map(str::to_owned);
    let told = spoilt
        .or_else(|| no_day(cell))
        .or_else(|| short_year(cell))
        .or_else(|| other_order(cell, reader))
        .or_else(|| day_number(cell));
    told.unwrap_or_else(|| "--date-format".to_owned())
}

/// What became of a date in a spreadsheet that shows it otherwise.
fn spoilt_by_a_spreadsheet(cell: &str) -> Option<&'static str> {
    let is_exponent = |(digits, power): (&str, &str)| {
        digits.starts_with(|c: char| c.is_ascii_digit()) && power.strip_prefix('+').is_some_and(all_digits)
    };
    let is_time = |(minutes, seconds): (&str, &str)| {
        all_digits(minutes)
            && seconds.split_once('.').is_some_and(|(whole, rest)| all_digits(whole) && all_digits(rest))
    };
    if cell.starts_with('#') && cell.bytes().all(|byte| byte == b'#') {
        Some("a spreadsheet's column was too narrow for it: widen the column and save anew")
    } else if cell.split_once('E').is_some_and(is_exponent) {
        Some("a spreadsheet has rounded its digits: import the column as text and save anew")
    } else if cell.split_once(':').is_some_and(is_time) {
        Some("a spreadsheet shows no more than its time: give the column a form with the day and save anew")
    } else {
        None
    }
}

/// What to do with a month and its year alone: `2025-06`, `06/2025`, `June 2025`, `Sept. 2025`.
fn no_day(cell: &str) -> Option<String> {
    let (first, second) = cell.split_once([' ', '-', '/', '.'])?;
    let second = second.trim_start();
    let year = |part: &str| number(part, 4..=4);
    let month = |part: &str| number(part, 1..=2).or_else(|| month(part)).filter(|month| (1..=12).contains(month));
    let (year, month) = match (year(first), month(second)) {
        (Some(year), Some(month)) => (year, month),
        _ => (year(second)?, month(first)?),
    };
    Some(format!(
        "it names no day, which no --date-format can make up for: write {year}-{month:02}-01 for it, which comes to the same with \
         --period month, quarter or year"
    ))
}

/// The forms by which a date whose year has two digits can be read.
fn short_year(cell: &str) -> Option<String> {
    let day = cell.split(' ').next()?;
    let separator = day.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<&str> = day.split(separator).collect();
    if parts.len() != 3 || !parts.iter().all(|part| number(part, 1..=2).is_some()) {
        return None;
    }
    let forms = ["%d/%m/%y", "%m/%d/%y", "%y/%m/%d"].map(|form| form.replace('/', &separator.to_string()));
    let reads = |form: &String| strtime::parse(form, day).is_ok_and(|parts| parts.to_date().is_ok());
    let fitting: Vec<String> = forms.into_iter().filter(reads).collect();
    (!fitting.is_empty()).then(|| format!("its year has two digits: --date-format {}", fitting.join(" or ")))
}

/// Whether the day would be one if the other number came first.
fn other_order(cell: &str, reader: &DateReader) -> Option<String> {
    let (given, other) = match reader.order? {
        DayOrder::DayFirst => ("--day-first", DayOrder::MonthFirst),
        DayOrder::MonthFirst => ("--month-first", DayOrder::DayFirst),
    };
    let day = DateReader { order: Some(other), ..reader.clone() }.read(cell).ok()?;
    Some(format!("it can't be with {given}; with the other order it would be {day}"))
}

/// The day for which a number may stand.
fn day_number(cell: &str) -> Option<String> {
    let likely = |day: &Date| (1950..2070).contains(&day.year());
    let day = spreadsheet_day(cell).filter(likely)?;
    Some(format!("--date-format {DAY_NUMBERS}, if it is a spreadsheet's number for {day}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(cell: &str) -> String {
        DateReader::default().remedy(cell)
    }

    #[test]
    fn a_year_of_two_digits_is_told_with_the_forms_that_fit() {
        assert_eq!(told("20/06/25"), "its year has two digits: --date-format %d/%m/%y or %y/%m/%d");
        assert_eq!(told("6/20/25 14:30"), "its year has two digits: --date-format %m/%d/%y");
        assert_eq!(told("30.31.45"), "--date-format");
    }

    #[test]
    fn a_month_without_a_day_is_told_to_be_given_one() {
        let remedy = "it names no day, which no --date-format can make up for: write 2025-06-01 for it, which comes to the same with \
                      --period month, quarter or year";
        for month in ["2025-06", "2025/6", "06/2025", "June 2025", "Jun. 2025", "2025 Jun", "2025 Jun."] {
            assert_eq!(told(month), remedy, "{month}");
        }
        assert_eq!(told("2025-13"), "--date-format");
    }

    #[test]
    fn a_number_that_a_spreadsheet_may_show_for_a_day_is_told_with_that_day_and_a_year_is_not() {
        assert_eq!(told("45828"), "--date-format excel, if it is a spreadsheet's number for 2025-06-20");
        assert_eq!(told("2025"), "--date-format");
    }

    #[test]
    fn what_a_spreadsheet_has_spoilt_is_told() {
        assert!(told("########").starts_with("a spreadsheet's column was too narrow"));
        assert!(told("2.02506E+13").starts_with("a spreadsheet has rounded its digits"));
        assert!(told("30:00.0").starts_with("a spreadsheet shows no more than its time"));
        assert_eq!(told("June"), "--date-format");
    }

    #[test]
    fn an_order_or_a_form_that_does_not_fit_is_told() {
        let day_first = DateReader { order: Some(DayOrder::DayFirst), format: None };
        assert_eq!(
            day_first.remedy("04/20/2025"),
            "it can't be with --day-first; with the other order it would be 2025-04-20"
        );
        let dotted = DateReader { order: None, format: Some("%d.%m.%Y".to_owned()) };
        assert_eq!(dotted.remedy("2025-06-20"), "--date-format %d.%m.%Y reads no other form");
    }
}
