//! The files of coded attributions: read, and written of what the program finds.

use std::collections::BTreeMap;
use std::io::Write;

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::lexicon::TableFile;
use crate::quotes::AttributionKind;

/// A stretch of an article's text in code points, end exclusive.
pub type CodePoints = (u32, u32);

/// An attribution as the coded files give it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodedAttribution {
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// The parts of the source; none where it isn't named.
    pub source: Vec<CodePoints>,
    /// The parts of the cue.
    pub cue: Vec<CodePoints>,
    /// The parts of the content.
    pub content: Vec<CodePoints>,
}

/// Coded attributions by article, in the order of the file within each.
pub type Gold = BTreeMap<String, Vec<CodedAttribution>>;

const COLUMNS: [&str; 5] = ["article_id", "type", "source", "cue", "content"];

/// What is said of a run's quotes.csv.
const OF_RUN: &str = "this is a run's quotes.csv, which tells neither where sources and cues stand nor what the run missed: code all quotations of \
                      some articles as spans in columns article_id, type, source, cue, content, and give the articles with --corpus";

/// Reads a file with the columns `article_id,type,source,cue,content`; spans as `12-31`, several joined by `|`.
///
/// # Errors
/// If a column is missing or a cell can't be read.
pub fn read_gold(source: &TableFile) -> Result<Gold> {
    let mut rows = source.csv_rows()?;
    let column = |name: &str| {
        let matches = |header: &str| header.trim().eq_ignore_ascii_case(name);
        rows.header().iter().position(matches)
    };
    if column("quote_id").is_some() {
        return Err(source.fault(Some(1), OF_RUN.to_owned()));
    }
    let mut at = [0; COLUMNS.len()];
    for (slot, name) in at.iter_mut().zip(COLUMNS) {
        let missing = || source.fault(Some(1), format!("no column `{name}`; needed are {}", COLUMNS.join(", ")));
        *slot = column(name).ok_or_else(missing)?;
    }
    let mut gold = Gold::new();
    while let Some((line, record)) = rows.next_row()? {
        let cell = |column: usize| record.get(at[column]).unwrap_or_default();
        let fault = |column: usize, problem: &str| {
            source.fault(Some(line), format!("column {}: `{}` {problem}", COLUMNS[column], cell(column)))
        };
        let spans = |column: usize| {
            spans(cell(column)).ok_or_else(|| fault(column, "isn't a list of spans such as 12-31|40-52"))
        };
        let kind = match cell(1) {
            "direct" => AttributionKind::Direct,
            "indirect" => AttributionKind::Indirect,
            "mixed" => AttributionKind::Mixed,
            _ => return Err(fault(1, "is none of direct, indirect, mixed")),
        };
        let coded = CodedAttribution { kind, source: spans(2)?, cue: spans(3)?, content: spans(4)? };
        gold.entry(cell(0).to_owned()).or_default().push(coded);
    }
    Ok(gold)
}

fn spans(cell: &str) -> Option<Vec<CodePoints>> {
    cell.split('|')
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (start, end) = part.split_once('-')?;
            let span = (start.parse().ok()?, end.parse().ok()?);
            (span.0 <= span.1).then_some(span)
        })
        .collect()
}

/// Writes found attributions as `article_id,type,source,cue,content`.
///
/// # Errors
/// If writing fails.
pub fn write_predictions<'a>(
    file: impl Write,
    articles: impl IntoIterator<Item = (&'a str, &'a [CodedAttribution])>,
) -> std::result::Result<(), csv::Error> {
    let mut writer = csv::Writer::from_writer(file);
    writer.write_record(COLUMNS)?;
    for (id, found) in articles {
        for coded in found {
            let [source, cue, content] = [&coded.source, &coded.cue, &coded.content].map(|spans| cell(spans));
            writer.write_record([id, coded.kind.name(), &source, &cue, &content])?;
        }
    }
    writer.flush()?;
    Ok(())
}

fn cell(spans: &[CodePoints]) -> String {
    spans.iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join("|")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Gold> {
        read_gold(&TableFile::bundled("gold.csv", text))
    }

    #[test]
    fn gold_is_read_by_column_names_and_errors_name_line_and_column() {
        let gold = read("article_id;type;source;cue;content\na1;mixed;0-3;4-8;9-12|14-20\n").unwrap();
        assert_eq!(gold["a1"][0].content, [(9, 12), (14, 20)]);
        assert_eq!(read("Article_ID,Type,SOURCE,cue,content\na1,mixed,0-3,4-8,9-12|14-20\n").unwrap(), gold);
        let error = read("article_id,type,source,cue,content\r\na1,mixed,0-3,4-8,9_12\r\n").unwrap_err();
        assert_eq!(
            error.to_string(),
            "gold.csv, line 2: column content: `9_12` isn't a list of spans such as 12-31|40-52"
        );
    }

    #[test]
    fn predictions_are_written_as_gold_is_read() {
        let kind = AttributionKind::Direct;
        let found = [CodedAttribution { kind, source: vec![(36, 47)], cue: vec![], content: vec![(0, 30)] }];
        let mut file = Vec::new();
        write_predictions(&mut file, [("a1", &found[..])]).unwrap();
        assert_eq!(read(&String::from_utf8(file).unwrap()).unwrap()["a1"], found);
    }
}
