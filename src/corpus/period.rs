//! The stretches of time that reports count by.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// How long a [`Period`] is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Granularity {
    /// A calendar day.
    Day,
    /// An ISO 8601 week, Monday to Sunday.
    Week,
    /// A calendar month.
    #[default]
    Month,
    /// Three months from January, April, July or October.
    Quarter,
    /// A calendar year.
    Year,
}

impl Granularity {
    /// All of them, from short to long.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The name used on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The period that holds `day`.
    #[must_use]
    pub fn period_of(self, day: Date) -> Period {
        let year = i32::from(day.year());
        let month = i32::from(day.month()) - 1;
        let index = match self {
            Self::Day => days_since_epoch(day),
            Self::Week => (days_since_epoch(day) - FIRST_MONDAY).div_euclid(7),
            Self::Month => year * 12 + month,
            Self::Quarter => year * 4 + month / 3,
            Self::Year => year,
        };
        Period { granularity: self, index }
    }
}

impl FromStr for Granularity {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        Self::ALL
            .into_iter()
            .find(|granularity| granularity.name() == name)
            .ok_or_else(|| format!("`{name}` is no period: day, week, month, quarter or year"))
    }
}

/// One day, week, month, quarter or year. Periods of the same granularity are ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    granularity: Granularity,
    index: i32,
}

impl Period {
    /// How long it is.
    #[must_use]
    pub fn granularity(self) -> Granularity {
        self.granularity
    }

    /// Its number on the time line of its granularity: neighbours differ by 1, so that gaps can be seen.
    #[must_use]
    pub fn index(self) -> i32 {
        self.index
    }

    /// The period right after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self { index: self.index + 1, ..self }
    }

    /// Its first day; for a week its Monday.
    #[must_use]
    pub fn start(self) -> Date {
        match self.granularity {
            Granularity::Day => day_of(self.index),
            Granularity::Week => day_of((self.index * 7 + FIRST_MONDAY).max(days_since_epoch(Date::MIN))),
            Granularity::Month => first_of_month(self.index.div_euclid(12), self.index.rem_euclid(12)),
            Granularity::Quarter => first_of_month(self.index.div_euclid(4), self.index.rem_euclid(4) * 3),
            Granularity::Year => first_of_month(self.index, 0),
        }
    }
}

impl fmt::Display for Period {
    /// `2025-06-20`, `2025-W25` (ISO week), `2025-06`, `2025-Q2` or `2025`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start = self.start();
        match self.granularity {
            Granularity::Day => write!(f, "{start}"),
            Granularity::Week => {
                let week = start.iso_week_date();
                write!(f, "{:04}-W{:02}", week.year(), week.week())
            }
            Granularity::Month => write!(f, "{:04}-{:02}", start.year(), start.month()),
            Granularity::Quarter => write!(f, "{:04}-Q{}", start.year(), (start.month() + 2) / 3),
            Granularity::Year => write!(f, "{:04}", start.year()),
        }
    }
}

const EPOCH: Date = date(1970, 1, 1);

/// 5 January 1970, in days since the epoch.
const FIRST_MONDAY: i32 = 4;

fn days_since_epoch(day: Date) -> i32 {
    (day - EPOCH).get_days()
}

fn day_of(days_since_epoch: i32) -> Date {
    EPOCH.saturating_add(days_since_epoch.days())
}

fn first_of_month(year: i32, month_from_zero: i32) -> Date {
    let year = i16::try_from(year).expect("a period is made from a date, whose year fits");
    Date::new(year, month_from_zero as i8 + 1, 1).expect("every month has a first day")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::Weekday;
    use proptest::prelude::*;

    fn shown(granularity: Granularity, day: Date) -> String {
        granularity.period_of(day).to_string()
    }

    #[test]
    fn periods_are_written_as_reports_write_them() {
        let day = date(2025, 6, 20);
        let shown: Vec<String> = Granularity::ALL.iter().map(|&granularity| shown(granularity, day)).collect();
        assert_eq!(shown, ["2025-06-20", "2025-W25", "2025-06", "2025-Q2", "2025"]);
    }

    #[test]
    fn the_days_around_new_year_belong_to_the_iso_week_of_their_thursday() {
        assert_eq!(shown(Granularity::Week, date(2024, 12, 30)), "2025-W01");
        assert_eq!(shown(Granularity::Week, date(2021, 1, 3)), "2020-W53");
    }

    #[test]
    fn a_week_starts_on_its_monday() {
        assert_eq!(Granularity::Week.period_of(date(2025, 6, 20)).start(), date(2025, 6, 16));
    }

    #[test]
    fn december_is_followed_by_january() {
        assert_eq!(Granularity::Month.period_of(date(2024, 12, 31)).next().to_string(), "2025-01");
        assert_eq!(Granularity::Quarter.period_of(date(2024, 12, 31)).next().to_string(), "2025-Q1");
    }

    proptest! {
        #[test]
        fn a_period_holds_its_day_and_ends_before_the_next_begins(days in -100_000..100_000_i32) {
            let day = day_of(days);
            for granularity in Granularity::ALL {
                let period = granularity.period_of(day);
                prop_assert!(period.start() <= day && day < period.next().start());
                prop_assert_eq!(granularity.period_of(period.start()), period);
                prop_assert!(granularity != Granularity::Week || period.start().weekday() == Weekday::Monday);
            }
        }
    }
}
