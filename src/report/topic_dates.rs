//! `topic_dates.csv`: the positions on every topic over time.

use super::Settings;
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use super::table::Table;
use super::totals::{interval_cells, period_start_cell};
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

pub(super) fn write(folder: &mut OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    for total in totals.topic_periods() {
        file.row(|table| cells(&total, table))?;
    }
    file.finish()
}

fn cells(total: &TopicPeriodTotal<'_>, table: &mut Table) {
    let statements = total.statements;
    table.text(total.topic).shown(total.period).integer(statements.articles()).integer(statements.count());
    table.integer(statements.positive).integer(statements.neutral).integer(statements.negative);
    table.number(statements.mean());
    interval_cells(statements.interval(), table);
    period_start_cell(total.period, table);
}
