//! The reports that are made of sums.

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

/// Writes every report that is made of sums.
///
/// # Errors
/// If a file can't be written.
pub fn write_totals(folder: &mut OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    entities::write(folder, totals, settings)?;
    dates::write(folder, totals, settings)?;
    entity_dates::write(folder, totals, settings)?;
    entity_topics::write(folder, totals, settings)?;
    topic_dates::write(folder, totals, settings)?;
    sources::write(folder, totals, settings)?;
    outlet_differences::write(folder, totals, settings)?;
    if settings.groups {
        groups::write(folder, totals, settings)?;
        group_dates::write(folder, totals, settings)?;
    }
    pairs::write(folder, totals, settings)?;
    comentions::write(folder, totals, settings)?;
    turning_points::write(folder, totals, settings)?;
    stance_shifts::write(folder, totals, settings)
}

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
    table.shown(dates.first).shown(dates.last);
}

/// `period_start`.
pub(super) fn period_start_cell(period: Option<Period>, table: &mut Table) {
    table.shown(period.map(Period::start));
}
