//! The corpus reader: it finds the records that the csv crate finds, and no line of a file is lost without a word.

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::Arc;

use appraise::corpus::{
    Article, BadBytes, Blocks, DateReader, DayOrder, Html, IssueKind, ReadOptions, RowIssue, inputs,
};
use appraise::error::Result;

/// The header of the files made here.
pub(crate) const HEADER: &str = "id,date,text\n";

/// Everything that a reader tells of a file.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    pub(crate) articles: Vec<Article<'static>>,
    pub(crate) issues: Vec<RowIssue>,
    pub(crate) rows: u64,
}

/// Reads every row as it is written, whatever it holds.
pub(crate) fn literal() -> ReadOptions {
    ReadOptions {
        delimiter: Some(b','),
        on_bad_bytes: Some(BadBytes::Reject),
        html: Html::Keep,
        any_language: true,
        dates: DateReader { order: Some(DayOrder::DayFirst), format: None },
        every_row: true,
        ..ReadOptions::default()
    }
}

/// Reads `bytes` by way of the file `path`.
pub(crate) fn read(bytes: &[u8], path: &Path, options: &ReadOptions) -> Result<Reading> {
    std::fs::write(path, bytes).expect("the folder can be written");
    let mut blocks = Blocks::new(inputs(&[path.to_owned()])?, Arc::new(options.clone())).with_digests();
    let mut reading = Reading::default();
    while let Some(block) = blocks.next_block()? {
        let mut rows = block.read(options)?;
        reading.articles.extend(rows.articles.into_iter().map(Article::into_owned));
        reading.issues.append(&mut rows.issues);
        reading.rows += rows.rows;
    }
    assert_eq!(blocks.digests()[0].bytes, bytes.len() as u64, "not all of the file was read");
    Ok(reading)
}

/// Any bytes as a file of any layout: an error or rows, each of which became an article or has its reason.
pub(crate) fn any_file_is_read_or_refused(bytes: &[u8], path: &Path) {
    for options in [ReadOptions::default(), literal()] {
        let Ok(reading) = read(bytes, path, &options) else { continue };
        let rejected = reading.issues.iter().filter(|issue| issue.kind == IssueKind::Rejected);
        assert_eq!(reading.rows, (reading.articles.len() + rejected.count()) as u64, "a row is lost: {reading:?}");
        let lines = bytes.len() as u64 + 1;
        assert!(reading.issues.iter().all(|issue| issue.line <= lines), "a line behind the file: {reading:?}");
    }
}

/// The rows behind the [`HEADER`]: those before the first with a bad quotation mark are the csv crate's, and the lines
/// that a bad one takes with it are those that it names: without them the same articles are read.
pub(crate) fn rows_are_the_csv_crate_s(rows: &[u8], path: &Path) {
    let file = [HEADER.as_bytes(), rows].concat();
    let reading = read(&file, path, &literal()).expect("a known header");
    let bad: Vec<RangeInclusive<u64>> =
        reading.issues.iter().filter_map(|issue| lines_left_out(issue, &file)).collect();
    if splits_lines_alike(rows) {
        let first_bad = bad.first().map_or(u64::MAX, |lines| *lines.start());
        compare(&records(&file, first_bad), &file, &reading, first_bad);
    }
    if !bad.is_empty() {
        let good = without(&file, &bad);
        let again = read(&good, path, &literal()).expect("a known header");
        let marks = again.issues.iter().find(|issue| lines_left_out(issue, &good).is_some());
        assert_eq!(marks, None, "the lines that were named aren't all of the damage");
        assert_eq!(texts(&again), texts(&reading), "other lines than those that were named were left out");
    }
}

/// Whether the csv crate ends lines where we do: it takes a carriage return alone for a line end everywhere.
fn splits_lines_alike(rows: &[u8]) -> bool {
    let lone = rows.iter().enumerate().any(|(at, byte)| *byte == b'\r' && rows.get(at + 1) != Some(&b'\n'));
    !lone
}

/// The lines that a row with a bad quotation mark takes with it.
fn lines_left_out(issue: &RowIssue, file: &[u8]) -> Option<RangeInclusive<u64>> {
    let (_, until) = issue.reason.split_once("left out from here to ")?;
    let last = until.strip_prefix("line ").map(|line| line.parse().expect("a number"));
    Some(issue.line..=last.unwrap_or(file.len() as u64 + 1))
}

fn without(file: &[u8], lines: &[RangeInclusive<u64>]) -> Vec<u8> {
    let numbered = file.split_inclusive(|byte| *byte == b'\n').zip(1_u64..);
    numbered
        .filter(|(_, number)| !lines.iter().any(|out| out.contains(number)))
        .flat_map(|(line, _)| line.to_vec())
        .collect()
}

fn texts(reading: &Reading) -> Vec<(Option<jiff::civil::Date>, &str)> {
    reading.articles.iter().map(|article| (article.date, &*article.text)).collect()
}

fn records(file: &[u8], before: u64) -> Vec<csv::ByteRecord> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let records = reader.byte_records().map(|record| record.expect("memory can be read"));
    records.take_while(|record| line_of(record, file) < before).collect()
}

/// The line on which a record begins. The csv crate's own count is one short behind CRLF: it stands before the LF.
fn line_of(record: &csv::ByteRecord, file: &[u8]) -> u64 {
    let place = record.position().expect("it was read").byte() as usize;
    let start = place + file[place..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    file[..start].iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// The words of a cell; none where it says that there is nothing, as R, pandas and databases do.
fn meant(cell: &[u8]) -> &str {
    const NOTHING: [&str; 9] = ["#N/A", "N/A", "NA", "NULL", "NaN", "NaT", "None", "nan", "null"];
    let written = std::str::from_utf8(cell).expect("a usable cell is UTF-8");
    if written.len() < 8 && NOTHING.contains(&written.trim()) { "" } else { written }
}

fn compare(records: &[csv::ByteRecord], file: &[u8], reading: &Reading, before: u64) {
    let mut articles = reading.articles.iter();
    let mut rejected = reading.issues.iter().filter(|issue| issue.kind == IssueKind::Rejected);
    for record in records {
        let line = line_of(record, file);
        let has_nothing = |cell: &[u8]| cell.trim_ascii().is_empty();
        if record.len() > 1 && record.iter().all(has_nothing) {
            continue;
        }
        let is_usable = record.len() >= 3
            && record.iter().skip(3).all(has_nothing)
            && record.iter().all(|cell| std::str::from_utf8(cell).is_ok() && !cell.contains(&0));
        if is_usable {
            let article = articles.next().unwrap_or_else(|| panic!("no article for line {line}: {reading:?}"));
            assert_eq!(article.text, meant(&record[2]), "line {line}");
        } else {
            let issue = rejected.next().unwrap_or_else(|| panic!("line {line} has no reason: {reading:?}"));
            assert_eq!(issue.line, line, "{issue:?}");
        }
    }
    if before == u64::MAX {
        assert_eq!((articles.next(), rejected.next()), (None, None), "rows that the csv crate doesn't find");
    }
}
