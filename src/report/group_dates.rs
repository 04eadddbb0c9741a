//! `group_dates.csv`: the course of every value of `--group-by`.

use super::Settings;
use super::cells::{interval_cells, period_start_cell, tone_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::groups::{ATTRIBUTE, VALUE};
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{GroupPeriodTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "group_dates.csv",
    &[
        ATTRIBUTE,
        VALUE,
        shared::PERIOD,
        shared::ARTICLES,
        shared::MENTIONS,
        column("share_of_voice", "its share of all mentions in the period", "0 to 1"),
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::NET_SHARE,
        shared::MEAN,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::LOGIT,
        shared::LOW_N,
        shared::PERIOD_START,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.group_periods(), cells)
}

fn cells(total: &GroupPeriodTotal<'_>, table: &mut Table) {
    let mentions = total.mentions;
    table.text(total.attribute).text(total.value).period(total.period);
    table.integer(mentions.articles()).integer(mentions.count()).number(Some(total.share_of_voice));
    tone_cells(mentions, table);
    interval_cells(mentions.interval(), table);
    table.number(mentions.logit()).flag(mentions.is_low());
    period_start_cell(total.period, table);
}
