//! From the first to the last date of a group.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// The first and last date among dated articles; both `None` where none is dated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRange {
    /// The earliest.
    pub first: Option<Date>,
    /// The latest.
    pub last: Option<Date>,
}

impl DateRange {
    /// Widens the range to an article's date.
    pub fn add(&mut self, date: Option<Date>) {
        self.merge(&Self { first: date, last: date });
    }

    /// The smallest range that holds both.
    pub fn merge(&mut self, other: &Self) {
        self.first = self.first.into_iter().chain(other.first).min();
        self.last = self.last.into_iter().chain(other.last).max();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn undated_articles_leave_the_range_as_it_is() {
        let mut range = DateRange::default();
        range.add(None);
        assert_eq!(range, DateRange::default());
        for day in [Some(date(2025, 6, 3)), None, Some(date(2025, 4, 1))] {
            range.add(day);
        }
        assert_eq!(range, DateRange { first: Some(date(2025, 4, 1)), last: Some(date(2025, 6, 3)) });
    }
}
