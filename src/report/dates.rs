//! dates.csv: a row for every period with an article.

use super::Settings;
use super::cells::{interval_cells, period_start_cell, tone_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{PeriodTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "dates.csv",
    &[
        shared::PERIOD,
        column("articles", "all articles of the period, those without a mention too", "count"),
        column("entities", "entities with a mention in it", "count"),
        shared::MENTIONS,
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::NET_SHARE,
        shared::MEAN,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::LOGIT,
        column("quotes", "attributions", "count"),
        column("stances", "statements", "count"),
        shared::PERIOD_START,
        shared::LOGIT_SE,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.periods(), cells)
}

fn cells(total: &PeriodTotal<'_>, table: &mut Table) {
    let (sums, mentions) = (total.sums, &total.sums.mentions);
    table.period(total.period).integer(sums.articles).integer(total.entities).integer(mentions.count());
    tone_cells(mentions, table);
    interval_cells(mentions.interval(), table);
    table.number(mentions.logit()).integer(sums.quotes).integer(sums.stances);
    period_start_cell(total.period, table);
    table.number(mentions.logit_error());
}
