//! comentions.csv: which entities are mentioned together.

use super::Settings;
use super::column::{Report, column};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{ComentionTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "comentions.csv",
    &[
        column("entity", "one of two entities, the first in alphabetical order", "a name of entities.csv"),
        column("other", "the other", "a name of entities.csv"),
        column("articles", "articles that mention both", "count"),
        column("sentences", "sentences and titles that mention both", "count"),
        column("jaccard", "articles with both / articles with either (Jaccard 1912)", "0 to 1"),
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.comentions(), cells)
}

fn cells(total: &ComentionTotal<'_>, table: &mut Table) {
    table.text(total.entity).text(total.other);
    table.integer(total.together.articles).integer(total.together.sentences).number(Some(total.jaccard));
}
