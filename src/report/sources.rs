//! sources.csv: how every outlet speaks of every entity.

use super::Settings;
use super::cells::{interval_cells, label_cells};
use super::column::{Report, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{SourceTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "sources.csv",
    &[
        shared::SOURCE,
        shared::ENTITY,
        shared::ARTICLES,
        shared::MENTIONS,
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::MEAN,
        shared::CI_LOW,
        shared::CI_HIGH,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.source_entities(), cells)
}

fn cells(total: &SourceTotal<'_>, table: &mut Table) {
    let mentions = total.mentions;
    table.text(total.source).text(total.entity).integer(mentions.articles()).integer(mentions.count());
    label_cells(mentions, table);
    table.number(mentions.mean());
    interval_cells(mentions.interval(), table);
}
