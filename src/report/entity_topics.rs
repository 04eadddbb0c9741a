//! `entity_topics.csv`: the position of every holder towards every target.

use super::Settings;
use super::cells::{date_cells, statement_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{PairTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "entity_topics.csv",
    &[
        column("holder", "whose position it is", "a name of entities.csv"),
        column("target", "towards what or whom", "a name of topics.csv or entities.csv"),
        column("target_kind", "what the target is", "topic, entity"),
        shared::ARTICLES,
        shared::STATEMENTS,
        shared::FAVOR,
        shared::CANCELLED,
        shared::AGAINST,
        shared::MEAN,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::FIRST_DATE,
        shared::LAST_DATE,
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.pairs(), cells)
}

fn cells(total: &PairTotal<'_>, table: &mut Table) {
    table.text(total.holder).text(total.target).text(total.target_kind);
    statement_cells(&total.sums.statements, table);
    date_cells(&total.sums.dates, table);
}
