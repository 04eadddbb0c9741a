//! codebook.csv: what every column of the run's reports means.

use super::Settings;
use super::column::{Report, column};
use super::folder::OutputFolder;
use super::networks::statements;
use super::report_file::ReportFile;
use super::{
    comentions, dates, discovered, entities, entity_dates, entity_topics, group_dates, groups, mentions,
    outlet_differences, pairs, quotes, rejects, sources, stance_shifts, stances, topic_dates, turning_points,
};
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

const NETWORKS: [&Report; 1] = [&statements::REPORT];

const DISCOVERED: [&Report; 1] = [&discovered::REPORT];

const GROUPS: [&Report; 2] = [&groups::REPORT, &group_dates::REPORT];

const TOTALS: [&Report; 13] = [
    &entities::REPORT,
    &dates::REPORT,
    &entity_dates::REPORT,
    &entity_topics::REPORT,
    &topic_dates::REPORT,
    &sources::REPORT,
    &outlet_differences::REPORT,
    &pairs::REPORT,
    &comentions::REPORT,
    &turning_points::REPORT,
    &stance_shifts::REPORT,
    &rejects::REPORT,
    &REPORT,
];

/// Writes codebook.csv; `with_evidence` is false where the run leaves the evidence files out.
///
/// # Errors
/// If the file can't be written.
pub fn write_codebook(folder: &OutputFolder, with_evidence: bool, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    let evidence = if with_evidence { EVIDENCE.as_slice() } else { &[] };
    let groups = if settings.groups { GROUPS.as_slice() } else { &[] };
    let networks = if settings.networks && with_evidence { NETWORKS.as_slice() } else { &[] };
    let discovered = if settings.discovered { DISCOVERED.as_slice() } else { &[] };
    for report in evidence.iter().chain(&TOTALS).chain(groups).chain(networks).chain(discovered) {
        for column in report.named(settings) {
            file.row(|table| {
                table.text(report.file).text(column.name).text(column.meaning).text(column.unit);
            })?;
        }
        let (meaning, unit) = report.carries.origin();
        for name in report.carried(settings) {
            file.row(|table| {
                table.text(report.file).text(&name).text(meaning).text(unit);
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
        for report in EVIDENCE.iter().chain(&TOTALS).chain(&GROUPS).chain(&NETWORKS) {
            let names: Vec<&str> = report.named(&settings).map(|column| column.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{}", report.file);
        }
    }
}
