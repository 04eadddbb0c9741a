//! codebook.csv: what every column of the run's reports means.

use super::Settings;
use super::column::{Report, column};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use super::{dates, entities, entity_dates, entity_topics, mentions, quotes, rejects, sources, stances, topic_dates};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "codebook.csv",
    &[
        column("file", "the report", "a file of this folder"),
        column("column", "the column's name", "as in the report's header"),
        column("meaning", "what stands in it", "words"),
        column("unit", "unit of a number, values of a category, form of a text", "words"),
    ],
);

const EVIDENCE: [&Report; 3] = [&mentions::REPORT, &quotes::REPORT, &stances::REPORT];

const TOTALS: [&Report; 8] = [
    &entities::REPORT,
    &dates::REPORT,
    &entity_dates::REPORT,
    &entity_topics::REPORT,
    &topic_dates::REPORT,
    &sources::REPORT,
    &rejects::REPORT,
    &REPORT,
];

/// Writes codebook.csv; `with_evidence` is false where the run leaves the evidence files out.
///
/// # Errors
/// If the file can't be written.
pub fn write_codebook(folder: &mut OutputFolder, with_evidence: bool, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    let evidence = if with_evidence { EVIDENCE.as_slice() } else { &[] };
    for report in evidence.iter().chain(&TOTALS) {
        for column in report.named(settings) {
            file.row(|table| {
                table.text(report.file).text(column.name).text(column.meaning).text(column.unit);
            })?;
        }
        for name in report.kept(settings) {
            file.row(|table| {
                table.text(report.file).text(&name).text("a column of the corpus").text("as in the corpus");
            })?;
        }
    }
    file.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_report_names_a_column_twice() {
        let settings = Settings { vader: true, ..Settings::default() };
        for report in EVIDENCE.iter().chain(&TOTALS) {
            let names: Vec<&str> = report.named(&settings).map(|column| column.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{}", report.file);
        }
    }
}
