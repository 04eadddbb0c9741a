//! Numbers and dates in the digits that reports print.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::corpus::{Granularity, Period};

/// Appends a number's digits.
pub(super) fn push_integer(number: u64, out: &mut String) {
    if number < 10 {
        return out.push(char::from(b'0' + number as u8));
    }
    if number >= 100 {
        push_integer(number / 100, out);
    }
    out.push_str(pair(number as usize % 100));
}

/// Appends a number of ten-thousandths with four decimals.
pub(super) fn push_ten_thousandths(number: i64, out: &mut String) {
    let magnitude = number.unsigned_abs();
    if number < 0 {
        out.push('-');
    }
    if magnitude < 100_000 {
        out.push_str(hundredths(magnitude as usize / 100));
    } else {
        push_integer(magnitude / 10_000, out);
        out.push_str(&hundredths(magnitude as usize / 100 % 100)[1..]);
    }
    out.push_str(pair(magnitude as usize % 100));
}

/// Appends a number of thousandths, below 10 000, with three decimals.
pub(super) fn push_thousandths(number: usize, out: &mut String) {
    out.push_str(hundredths(number / 10));
    out.push_str(&pair(number % 10)[1..]);
}

/// Appends a day as `2025-06-20`.
pub(super) fn push_date(date: Date, out: &mut String) {
    let Ok(year) = usize::try_from(date.year()) else {
        return write!(out, "{date}").expect("a string takes all that is written");
    };
    out.push_str(pair(year / 100));
    out.push_str(pair(year % 100));
    out.push('-');
    out.push_str(pair(date.month() as usize));
    out.push('-');
    out.push_str(pair(date.day() as usize));
}

/// Appends a period as it displays itself.
pub(super) fn push_period(period: Period, out: &mut String) {
    let start = period.start();
    match period.granularity() {
        Granularity::Day => push_date(start, out),
        Granularity::Month if start.year() >= 0 => {
            push_date(start, out);
            out.truncate(out.len() - "-01".len());
        }
        _ => write!(out, "{period}").expect("a string takes all that is written"),
    }
}

/// A number below 100 with two digits.
fn pair(number: usize) -> &'static str {
    &PAIRS[2 * number..][..2]
}

/// A number of hundredths, below 1000, with two decimals.
fn hundredths(number: usize) -> &'static str {
    &HUNDREDTHS[4 * number..][..4]
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

/// The numbers from 0 to 9.99 with two decimals, one behind the other.
const HUNDREDTHS: &str = {
    const DIGITS: [u8; 4000] = {
        let mut digits = [b'.'; 4000];
        let mut number = 0;
        while number < 1000 {
            digits[4 * number] = b'0' + (number / 100) as u8;
            digits[4 * number + 2] = b'0' + (number / 10 % 10) as u8;
            digits[4 * number + 3] = b'0' + (number % 10) as u8;
            number += 1;
        }
        digits
    };
    match std::str::from_utf8(&DIGITS) {
        Ok(digits) => digits,
        Err(_) => unreachable!(),
    }
};

/// The number in ten-thousandths, rounded as `{:.4}` rounds; `None` where it lies so near to the middle between two, or is so
/// large, that only its exact value tells.
pub(super) fn ten_thousandths(number: f64) -> Option<i64> {
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

/// The number rounded to four decimals.
pub(super) fn to_four_decimals(number: f64) -> f64 {
    match ten_thousandths(number) {
        Some(whole) => whole as f64 / 10_000.0,
        None => four_decimals(number).parse().expect("a printed number is one"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    #[test]
    fn days_and_periods_are_written_as_they_display_themselves() {
        for day in [date(2025, 6, 20), date(1, 12, 31), date(9999, 1, 1), date(-44, 3, 15)] {
            let mut written = String::new();
            push_date(day, &mut written);
            assert_eq!(written, day.to_string());
            for period in Granularity::ALL.map(|granularity| granularity.period_of(day)) {
                let mut written = String::new();
                push_period(period, &mut written);
                assert_eq!(written, period.to_string());
            }
        }
    }

    proptest! {
        #[test]
        fn a_rounded_number_is_what_its_four_decimals_read_as(number in -1e7..1e7_f64, eighths in -800_000_i32..800_000) {
            for number in [number, number / 1e7, f64::from(eighths) / 80_000.0] {
                prop_assert_eq!(to_four_decimals(number), four_decimals(number).parse::<f64>().unwrap());
            }
        }
    }
}
