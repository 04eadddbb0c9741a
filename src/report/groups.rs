//! groups.csv: the sums of every value of `--group-by`.

use super::Settings;
use super::cells::{interval_cells, tone_cells};
use super::column::{Column, Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{GroupTotal, Totals};
use crate::error::Result;

pub(super) const ATTRIBUTE: Column =
    column("attribute", "what mentions are grouped by (--group-by)", "a column of the entity list or of the corpus");
pub(super) const VALUE: Column =
    column("value", "its value for the entity or the article", "as in the list or the corpus; empty: none");

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "groups.csv",
    &[
        ATTRIBUTE,
        VALUE,
        shared::ARTICLES,
        shared::MENTIONS,
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::NET_SHARE,
        shared::MEAN,
        shared::SD,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::LOGIT,
        shared::LOGIT_SE,
        column("narrator_mean", "mean score of the mentions in the narrator's own words", "-1 to 1"),
        shared::LOW_N,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.groups(), cells)
}

fn cells(total: &GroupTotal<'_>, table: &mut Table) {
    let mentions = &total.sums.mentions;
    table.text(total.attribute).text(total.value).integer(mentions.articles()).integer(mentions.count());
    tone_cells(mentions, table);
    table.number(mentions.sd());
    interval_cells(mentions.interval(), table);
    table.number(mentions.logit()).number(mentions.logit_error()).number(total.sums.narrator.mean());
    table.flag(mentions.is_low());
}
