//! Cells that several reports of sums share.

use super::table::Table;
use crate::aggregate::statistics::Interval;
use crate::aggregate::{DateRange, Tally};
use crate::corpus::Period;

/// positive, neutral, negative.
pub(super) fn label_cells(tally: &Tally, table: &mut Table) {
    table.integer(tally.positive).integer(tally.neutral).integer(tally.negative);
}

/// positive, neutral, negative, `net_share`, mean.
pub(super) fn tone_cells(mentions: &Tally, table: &mut Table) {
    label_cells(mentions, table);
    table.number(mentions.net_share()).number(mentions.mean());
}

/// articles, statements, favor, neutral, against, mean, `ci_low`, `ci_high`.
pub(super) fn statement_cells(statements: &Tally, table: &mut Table) {
    table.integer(statements.articles()).integer(statements.count());
    label_cells(statements, table);
    table.number(statements.mean());
    interval_cells(statements.interval(), table);
}

/// `ci_low`, `ci_high` or any other interval.
pub(super) fn interval_cells(interval: Option<Interval>, table: &mut Table) {
    table.number(interval.map(|interval| interval.low)).number(interval.map(|interval| interval.high));
}

/// `first_date`, `last_date`.
pub(super) fn date_cells(dates: &DateRange, table: &mut Table) {
    table.date(dates.first).date(dates.last);
}

/// `period_start`.
pub(super) fn period_start_cell(period: Option<Period>, table: &mut Table) {
    table.date(period.map(Period::start));
}
