//! `topic_dates.csv`: the positions on every topic over time.

use super::Settings;
use super::cells::{period_start_cell, statement_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{TopicPeriodTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "topic_dates.csv",
    &[
        column("topic", "what the statements are on", "a name of topics.csv"),
        shared::PERIOD,
        shared::ARTICLES,
        shared::STATEMENTS,
        shared::FAVOR,
        shared::CANCELLED,
        shared::AGAINST,
        shared::MEAN,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::PERIOD_START,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.topic_periods(), cells)
}

fn cells(total: &TopicPeriodTotal<'_>, table: &mut Table) {
    table.text(total.topic).period(total.period);
    statement_cells(total.statements, table);
    period_start_cell(total.period, table);
}
