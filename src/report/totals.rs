//! The reports that are made of sums.

use rayon::prelude::*;

use super::folder::OutputFolder;
use super::table::Table;
use super::{
    Settings, comentions, dates, entities, entity_dates, entity_topics, group_dates, groups, outlet_differences, pairs,
    sources, stance_shifts, topic_dates, turning_points,
};
use crate::aggregate::statistics::Interval;
use crate::aggregate::{DateRange, Tally, Totals};
use crate::corpus::Period;
use crate::error::Result;

/// Writes every report that is made of sums, several at a time.
///
/// # Errors
/// If a file can't be written.
pub fn write_totals(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    let groups: &[Write] = if settings.groups { &[groups::write, group_dates::write] } else { &[] };
    let written: Vec<Result<()>> =
        REPORTS.par_iter().chain(groups).map(|write| write(folder, totals, settings)).collect();
    written.into_iter().collect()
}

type Write = fn(&OutputFolder, &Totals<'_>, &Settings) -> Result<()>;

/// Those that take longest come first.
const REPORTS: [Write; 11] = [
    turning_points::write,
    entity_dates::write,
    comentions::write,
    outlet_differences::write,
    entities::write,
    entity_topics::write,
    pairs::write,
    stance_shifts::write,
    topic_dates::write,
    sources::write,
    dates::write,
];

/// positive, neutral, negative.
pub(super) fn label_cells(tally: &Tally, table: &mut Table) {
    table.integer(tally.positive).integer(tally.neutral).integer(tally.negative);
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
