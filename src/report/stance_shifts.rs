//! `stance_shifts.csv`: where a holder stood on a topic first and last, and when that changed.

use super::Settings;
use super::column::{Report, column};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use crate::aggregate::Totals;
use crate::error::Result;

const STANCES: &str = "favor, against, neutral (all cancelled), mixed (as many in favour as against)";

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "stance_shifts.csv",
    &[
        column("holder", "whose position it is", "a name of entities.csv"),
        column(
            "topic",
            "on what; only holders with dated statements on two days or more have a row",
            "a name of topics.csv",
        ),
        column("articles", "dated articles with a statement", "count"),
        column("first_date", "first day with a statement", "YYYY-MM-DD"),
        column("first_stance", "what most statements of that day say", STANCES),
        column("last_date", "last day with a statement", "YYYY-MM-DD"),
        column("last_stance", "what most statements of that day say", STANCES),
        column(
            "date",
            "first day after the largest shift in mean",
            "YYYY-MM-DD; empty under five articles, or if all agree",
        ),
        column("before", "mean score of the statements before that day", "-1 to 1"),
        column("after", "mean score of the statements from that day on", "-1 to 1"),
        column("shift", "after − before", "-2 to 2"),
        column("p", "probability of so large a shift by chance, as in turning_points.csv", "0.001 to 1"),
        column("q", "p corrected for the number of holders and topics tested (Benjamini & Hochberg 1995)", "0 to 1"),
    ],
);

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    for row in totals.stance_shifts() {
        let number = |value: fn(&crate::aggregate::Shift) -> f64| row.shift.as_ref().map(value);
        file.row(|table| {
            table.text(row.holder).text(row.topic).integer(row.articles);
            table.date(Some(row.first.date)).text(row.first.stance());
            table.date(Some(row.last.date)).text(row.last.stance());
            table.date(row.shift.map(|shift| shift.date));
            table
                .number(number(|it| it.before))
                .number(number(|it| it.after))
                .number(number(|it| it.after - it.before));
            table.number(number(|it| it.p)).number(number(|it| it.q));
        })?;
    }
    file.finish()
}
