//! `turning_points.csv`: where the course of an entity or a topic turned.

use super::Settings;
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{Totals, TurningPoint};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "turning_points.csv",
    &[
        column(
            "series",
            "what turns: how an entity is spoken of, or where statements on a topic stand",
            "entity, topic",
        ),
        column(
            "name",
            "whose series it is; only series with mentions in 8 periods or more, not all of one score, are tested",
            "a name of entities.csv or topics.csv",
        ),
        column("periods", "periods with mentions or statements", "count"),
        column("articles", "dated articles of the series", "count"),
        column(
            "date",
            "first day of the first period after the largest shift in mean, at least 2 periods from either end",
            "YYYY-MM-DD",
        ),
        shared::PERIOD,
        column("before", "mean score of all mentions or statements before that period", "-1 to 1"),
        column("after", "mean score of all from that period on", "-1 to 1"),
        column("shift", "after − before", "-2 to 2"),
        column(
            "p",
            "probability of so large a shift by chance: permutation test, articles in 999 random orders (Hawkins 1977; Antoch & Hušková 2001)",
            "0.001 to 1",
        ),
        column("q", "p corrected for the number of entities or topics tested (Benjamini & Hochberg 1995)", "0 to 1"),
        column("tested_articles", "articles that were permuted: all, or a random 1,024 of them", "count"),
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.turning_points(), cells)
}

fn cells(point: &TurningPoint<'_>, table: &mut Table) {
    table.text(point.kind).text(point.name).integer(point.periods).integer(point.articles);
    table.date(Some(point.period.start())).period(Some(point.period));
    table.number(Some(point.before)).number(Some(point.after)).number(Some(point.after - point.before));
    table.number(Some(point.p)).number(Some(point.q)).integer(point.tested);
}
