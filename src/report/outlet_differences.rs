//! `outlet_differences.csv`: how every outlet differs from the others over the same entities in the same periods.

use super::Settings;
use super::cells::interval_cells;
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{OutletDifference, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "outlet_differences.csv",
    &[
        shared::SOURCE,
        column("entity", "over whom", "a name of entities.csv; empty: all entities together"),
        column(
            "cells",
            "entities × periods that both the outlet and others mention; all figures are over these",
            "count",
        ),
        column("mentions", "the outlet's mentions", "count"),
        column("other_mentions", "the other outlets' mentions", "count"),
        column(
            "mean",
            "the outlet's mean score, each cell weighing m·n / (m + n) of its own and the others' mentions",
            "-1 to 1",
        ),
        column("others_mean", "the others' mean score, weighted likewise", "-1 to 1"),
        column("difference", "mean − others_mean: what the choice of entities and periods can't explain", "-2 to 2"),
        column(
            "ci_low",
            "lower end of the 95 % interval of the difference, cells as clusters, cut at -2",
            "score; empty where there is one cell",
        ),
        column("ci_high", "upper end of it, cut at 2", "score; empty where there is one cell"),
        column("low_n", "whether fewer than 5 cells stand behind the row", "1 or 0"),
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.outlet_differences(), cells)
}

fn cells(row: &OutletDifference<'_>, table: &mut Table) {
    let difference = &row.difference;
    table.text(row.source).text(row.entity.unwrap_or_default());
    table.integer(row.cells).integer(row.mentions).integer(row.other_mentions);
    table.number(Some(difference.mean)).number(Some(difference.others_mean)).number(Some(difference.difference()));
    interval_cells(difference.interval, table);
    table.flag(row.is_low());
}
