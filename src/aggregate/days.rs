//! The first and the last day of a position, with what it was.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::analysis::StanceRow;
use crate::stance::Stance;

/// The statements of one day by what they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayStances {
    /// The day.
    pub date: Date,
    favor: u64,
    neutral: u64,
    against: u64,
}

/// The first and the last day with a statement; `None` where none is dated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstAndLast {
    pub(super) first: Option<DayStances>,
    pub(super) last: Option<DayStances>,
}

impl DayStances {
    /// The statements of one article.
    pub(super) fn of<'a>(date: Date, stances: impl IntoIterator<Item = &'a StanceRow>) -> Self {
        let mut day = Self { date, favor: 0, neutral: 0, against: 0 };
        for stance in stances {
            match stance.stance {
                Stance::Favor => day.favor += 1,
                Stance::Neutral => day.neutral += 1,
                Stance::Against => day.against += 1,
            }
        }
        day
    }

    /// What most of the day's statements say: `favor`, `against`, `neutral`, or `mixed` where favour and opposition tie.
    #[must_use]
    pub fn stance(&self) -> &'static str {
        match self.favor.cmp(&self.against) {
            std::cmp::Ordering::Greater => Stance::Favor.name(),
            std::cmp::Ordering::Less => Stance::Against.name(),
            std::cmp::Ordering::Equal if self.favor == 0 => Stance::Neutral.name(),
            std::cmp::Ordering::Equal => "mixed",
        }
    }

    /// The day that `comes_first` of two; of one day, the statements of both.
    fn either(self, other: Self, comes_first: fn(&Date, &Date) -> bool) -> Self {
        if self.date == other.date {
            Self {
                date: self.date,
                favor: self.favor + other.favor,
                neutral: self.neutral + other.neutral,
                against: self.against + other.against,
            }
        } else if comes_first(&self.date, &other.date) {
            self
        } else {
            other
        }
    }
}

impl FirstAndLast {
    pub(super) fn add(&mut self, day: DayStances) {
        self.merge(&Self { first: Some(day), last: Some(day) });
    }

    pub(super) fn merge(&mut self, other: &Self) {
        let either = |one: Option<DayStances>, other: Option<DayStances>, comes_first| match (one, other) {
            (Some(one), Some(other)) => Some(DayStances::either(one, other, comes_first)),
            (one, other) => one.or(other),
        };
        self.first = either(self.first, other.first, Date::lt);
        self.last = either(self.last, other.last, Date::gt);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn day(day: i8, favor: u64, against: u64) -> DayStances {
        DayStances { date: date(2025, 5, day), favor, neutral: 1, against }
    }

    #[test]
    fn statements_of_the_same_day_count_together_whatever_their_order() {
        let days = [day(3, 0, 1), day(2, 1, 0), day(9, 0, 2), day(2, 0, 1), day(9, 1, 0)];
        let mut forwards = FirstAndLast::default();
        days.iter().for_each(|day| forwards.add(*day));
        let mut backwards = FirstAndLast::default();
        days.iter().rev().for_each(|day| backwards.add(*day));
        assert_eq!(forwards, backwards);
        let (first, last) = (forwards.first.unwrap(), forwards.last.unwrap());
        assert_eq!((first.date, first.stance()), (date(2025, 5, 2), "mixed"));
        assert_eq!((last.date, last.stance()), (date(2025, 5, 9), "against"));
    }

    #[test]
    fn a_day_of_cancelled_statements_is_neutral() {
        assert_eq!(day(1, 0, 0).stance(), "neutral");
    }
}
