//! pairs.csv: what every entity says of every other, and how it stands to it.

use super::Settings;
use super::cells::{interval_cells, label_cells};
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::write_rows;
use super::table::Table;
use crate::aggregate::{SpeechTotal, Totals};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "pairs.csv",
    &[
        column("source", "who speaks, or whose position it is", "a name of entities.csv"),
        column("target", "who is spoken of; what entities say of themselves is left out", "a name of entities.csv"),
        column("articles", "articles with a mention of the target in the source's words", "count"),
        column("mentions", "mentions of the target in the source's words, quoted or reported", "count"),
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        column("mean", "mean score of these mentions", "-1 to 1"),
        shared::CI_LOW,
        shared::CI_HIGH,
        column("statements", "statements of stances.csv by the source towards the target, in any voice", "count"),
        shared::FAVOR,
        shared::CANCELLED_STATEMENTS,
        shared::AGAINST,
        column("stance_mean", "mean score of these statements", "-1 to 1"),
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    write_rows(folder, &REPORT, settings, totals.speech(), cells)
}

fn cells(total: &SpeechTotal<'_>, table: &mut Table) {
    let (mentions, statements) = (&total.mentions, &total.statements);
    table.text(total.source).text(total.target).integer(mentions.articles()).integer(mentions.count());
    label_cells(mentions, table);
    table.number(mentions.mean());
    interval_cells(mentions.interval(), table);
    table.integer(statements.count());
    label_cells(statements, table);
    table.number(statements.mean());
}
