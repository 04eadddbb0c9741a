//! Dates: whatever a cell says, it is a day of the calendar, or no day, and a day lies in its periods.

use appraise::corpus::{DateProblem, DateReader, DayOrder, Granularity, check_format};
use jiff::civil::Date;

pub(crate) fn hold(cell: &str) {
    let read = |order| DateReader { order, format: None }.read(cell);
    let orders = [Some(DayOrder::DayFirst), Some(DayOrder::MonthFirst)];
    match read(None) {
        Ok(day) => {
            // Where the form leaves no doubt, a declared order either agrees or makes no day of it.
            for other in orders.map(read) {
                assert!(other == Ok(day) || other == Err(DateProblem::Unreadable), "{cell:?}: {day}, but {other:?}");
            }
            written_and_in_its_periods(day);
        }
        Err(DateProblem::Ambiguous { day_first, month_first }) => {
            assert_ne!(day_first, month_first, "{cell:?}");
            assert_eq!(orders.map(read), [Ok(day_first), Ok(month_first)], "{cell:?}");
        }
        Err(DateProblem::Unreadable) => {
            for other in orders.map(read) {
                assert_eq!(other, Err(DateProblem::Unreadable), "{cell:?}");
            }
        }
    }
}

/// A format of the user's is refused, or reads cells without panic.
pub(crate) fn format_holds(format: &str, cell: &str) {
    if check_format(format).is_ok() {
        let reader = DateReader { order: None, format: Some(format.to_owned()) };
        if let Ok(day) = reader.read(cell) {
            written_and_in_its_periods(day);
        }
    }
}

fn written_and_in_its_periods(day: Date) {
    if (0..=9999).contains(&day.year()) {
        assert_eq!(DateReader::default().read(&day.to_string()), Ok(day));
    }
    for granularity in Granularity::ALL {
        let period = granularity.period_of(day);
        assert!(period.start() <= day, "{day} lies before {period}");
        if day.year() < 9999 {
            assert!(period.next().start() > day, "{day} lies behind {period}");
        }
        assert!(!period.to_string().is_empty());
    }
}
