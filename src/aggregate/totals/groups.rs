//! The rows of groups.csv and `group_dates.csv`.

use std::cmp::Reverse;

use super::finish::{Totals, undated_last};
use crate::aggregate::groups::GroupSums;
use crate::aggregate::tally::Tally;
use crate::corpus::Period;

/// A row of groups.csv.
#[derive(Clone, Copy, Debug)]
pub struct GroupTotal<'a> {
    /// The attribute or column.
    pub attribute: &'a str,
    /// Its value; empty where there is none.
    pub value: &'a str,
    /// Its sums.
    pub sums: &'a GroupSums,
}

/// A row of `group_dates.csv`.
#[derive(Clone, Copy, Debug)]
pub struct GroupPeriodTotal<'a> {
    /// The attribute or column.
    pub attribute: &'a str,
    /// Its value; empty where there is none.
    pub value: &'a str,
    /// `None` for undated articles.
    pub period: Option<Period>,
    /// Its mentions in the period.
    pub mentions: &'a Tally,
    /// Its share of all mentions in the period, in (0, 1].
    pub share_of_voice: f64,
}

impl Totals<'_> {
    /// Every value with a mention, attributes ascending, values by mentions descending, then ascending.
    #[must_use]
    pub fn groups(&self) -> Vec<GroupTotal<'_>> {
        let mut rows = Vec::new();
        for (attribute, groups) in &self.sums.groups {
            let from = rows.len();
            rows.extend(groups.0.iter().map(|(value, sums)| GroupTotal { attribute, value, sums }));
            rows[from..].sort_by_key(|row| (Reverse(row.sums.mentions.count()), row.value));
        }
        rows
    }

    /// Every value in the order of [`Totals::groups`], with its periods with a mention, ascending, the undated last.
    #[must_use]
    pub fn group_periods(&self) -> Vec<GroupPeriodTotal<'_>> {
        self.groups().into_iter().flat_map(|total| self.group_series(total)).collect()
    }

    fn group_series<'t>(&'t self, GroupTotal { attribute, value, sums }: GroupTotal<'t>) -> Vec<GroupPeriodTotal<'t>> {
        let row = |(&period, mentions): (&Option<Period>, &'t Tally)| {
            let share_of_voice = mentions.count() as f64 / self.sums.periods[&period].mentions.count() as f64;
            GroupPeriodTotal { attribute, value, period, mentions, share_of_voice }
        };
        undated_last(sums.periods.iter().map(row).collect(), |row| row.period)
    }
}
