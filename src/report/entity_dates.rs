//! `entity_dates.csv`: the series of every mentioned entity.

use super::Settings;
use super::cells::{interval_cells, period_start_cell, tone_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{EntityPeriodTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "entity_dates.csv",
    &[
        shared::ENTITY,
        shared::PERIOD,
        shared::ARTICLES,
        shared::MENTIONS,
        column("share_of_voice", "its share of all mentions in the period", "0 to 1; empty: no mention of anyone"),
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::NET_SHARE,
        shared::MEAN,
        shared::SD,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::LOGIT,
        column(
            "smoothed",
            "mean smoothed over periods by a Gaussian kernel, mentions as weights",
            "-1 to 1; empty: undated, or no mention within 3 bandwidths",
        ),
        shared::LOW_N,
        shared::PERIOD_START,
        shared::LOGIT_SE,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.entity_periods(), cells)
}

fn cells(total: &EntityPeriodTotal<'_>, table: &mut Table) {
    let mentions = &total.mentions;
    table.text(total.entity).period(total.period).integer(mentions.articles()).integer(mentions.count());
    table.number(total.share_of_voice);
    tone_cells(mentions, table);
    table.number(mentions.sd());
    interval_cells(mentions.interval(), table);
    table.number(mentions.logit()).number(total.smoothed).flag(mentions.is_low());
    period_start_cell(total.period, table);
    table.number(mentions.logit_error());
}
