//! Rows of the evidence files, read back for the page.

use std::fs::File;

use csv::{Position, Reader, ReaderBuilder, StringRecord};
use serde::Serialize;

use super::super::column::Report;
use super::super::folder::OutputFolder;
use super::super::table_format::TableFormat;
use super::super::telling::Place;
use super::super::{Settings, mentions, stances};
use crate::error::{Error, Result};
use crate::evidence::{Evidence, of_column};

/// A mention with its sentence.
#[derive(Debug, Serialize)]
pub(super) struct ShownMention {
    id: String,
    date: String,
    source: String,
    voice: String,
    speaker: String,
    score: f64,
    label: String,
    sentence: String,
    /// Where the mention stands in the sentence, in UTF-16 units, as scripts in a browser count.
    at: (usize, usize),
    evidence: Vec<Effect>,
}

/// A statement with its sentence.
#[derive(Debug, Serialize)]
pub(super) struct ShownStance {
    id: String,
    date: String,
    source: String,
    stance: String,
    score: f64,
    voice: String,
    reported_by: String,
    sentence: String,
    /// Where the cue stands in the sentence, in UTF-16 units.
    at: (usize, usize),
}

impl ShownMention {
    /// Bytes that it takes on the page, roughly.
    pub(super) fn size(&self) -> usize {
        self.sentence.len() + self.evidence.iter().map(|it| it.rule.len() + it.words.len()).sum::<usize>()
    }

    /// Whether both tell of one entity in one sentence.
    pub(super) fn is_of_the_same_sentence(&self, other: &Self) -> bool {
        self.id.rsplit_once('#').map(|(article, _)| article) == other.id.rsplit_once('#').map(|(article, _)| article)
            && self.sentence == other.sentence
    }
}

impl ShownStance {
    /// Bytes that it takes on the page, roughly.
    pub(super) fn size(&self) -> usize {
        self.sentence.len()
    }
}

/// One rule of an evidence cell.
#[derive(Debug, PartialEq, Serialize)]
struct Effect {
    rule: String,
    words: String,
    effect: f64,
}

/// Reads rows of one of the evidence files.
struct RowReader<'a> {
    /// Opened, and its parser made, with the first row that is asked for.
    reader: Option<Reader<File>>,
    report: &'static Report,
    folder: &'a OutputFolder,
    settings: &'a Settings,
}

/// The mentions and statements of a run's folder.
pub(super) struct EvidenceReader<'a> {
    mentions: RowReader<'a>,
    stances: RowReader<'a>,
}

impl<'a> EvidenceReader<'a> {
    pub(super) fn new(folder: &'a OutputFolder, settings: &'a Settings) -> Self {
        let of = |report| RowReader { reader: None, report, folder, settings };
        Self { mentions: of(&mentions::REPORT), stances: of(&stances::REPORT) }
    }

    /// The mentions at these places.
    pub(super) fn mentions(&mut self, places: &[Place]) -> Result<Vec<ShownMention>> {
        places.iter().map(|place| Ok(shown_mention(&self.mentions.row(place)?, place))).collect()
    }

    /// The statements at these places.
    pub(super) fn stances(&mut self, places: &[Place]) -> Result<Vec<ShownStance>> {
        places.iter().map(|place| Ok(shown_stance(&self.stances.row(place)?, place))).collect()
    }
}

impl RowReader<'_> {
    fn row(&mut self, place: &Place) -> Result<Row> {
        let (report, format) = (self.report, self.settings.table);
        let failed = |error: csv::Error| Error::io(self.folder.target().join(report.file), error.into());
        let reader = match &mut self.reader {
            Some(reader) => reader,
            none => none.insert(opened(self.folder, report, self.settings)?),
        };
        let mut position = Position::new();
        position.set_byte(place.offset);
        reader.seek(position).map_err(failed)?;
        let mut record = StringRecord::new();
        let found = reader.read_record(&mut record).map_err(failed)?;
        assert!(found, "the place of a row was noted as it was written");
        Ok(Row { record, report, format })
    }
}

fn opened(folder: &OutputFolder, report: &Report, settings: &Settings) -> Result<Reader<File>> {
    let delimiter = settings.table.delimiter as u8;
    let mut reader = ReaderBuilder::new();
    Ok(reader.has_headers(false).delimiter(delimiter).buffer_capacity(1 << 12).from_reader(folder.read(report.file)?))
}

fn shown_mention(row: &Row, place: &Place) -> ShownMention {
    let sentence = row.text("sentence");
    ShownMention {
        at: nearest(&sentence, &row.text("surface"), place.within as usize),
        id: row.text("mention_id"),
        date: row.text("date"),
        source: row.text("source"),
        voice: row.text("voice"),
        speaker: row.text("speaker"),
        score: place.score.to_f64(),
        label: row.text("label"),
        evidence: effects(&row.text("evidence")),
        sentence,
    }
}

fn shown_stance(row: &Row, place: &Place) -> ShownStance {
    let sentence = row.text("sentence");
    ShownStance {
        at: nearest(&sentence, &row.text("cue"), place.within as usize),
        id: row.text("stance_id"),
        date: row.text("date"),
        source: row.text("source"),
        stance: row.text("stance"),
        score: place.score.to_f64(),
        voice: row.text("voice"),
        reported_by: row.text("reported_by"),
        sentence,
    }
}

struct Row {
    record: StringRecord,
    report: &'static Report,
    format: TableFormat,
}

impl Row {
    /// A cell without the apostrophe that `--excel` may have set before it.
    fn text(&self, column: &str) -> String {
        let at = self.report.columns.iter().position(|it| it.name == column).expect("a column of the report");
        self.format.unguarded(self.record.get(at).unwrap_or_default()).to_owned()
    }
}

/// Begin and length, in UTF-16 units, of the occurrence of `words` nearest to the byte `within`; nothing at 0 if there is none.
fn nearest(sentence: &str, words: &str, within: usize) -> (usize, usize) {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let occurrences = sentence.match_indices(&words).map(|(at, _)| at);
    match occurrences.min_by_key(|at| at.abs_diff(within)) {
        Some(at) if !words.is_empty() => (units(&sentence[..at]), units(&words)),
        _ => (0, 0),
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// `rule(words) +1.204; …` taken apart.
fn effects(cell: &str) -> Vec<Effect> {
    let mut text = String::new();
    let evidence = of_column(cell, &mut text).expect("this run wrote it");
    let effect = |Evidence { rule, span, effect }: Evidence| Effect {
        rule: rule.into_owned(),
        words: span.of(&text).to_owned(),
        effect: f64::from(effect) / 1000.0,
    };
    evidence.into_iter().map(effect).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evidence_cell_is_read_as_it_was_written() {
        let effect = |rule: &str, words: &str, effect| Effect { rule: rule.into(), words: words.into(), effect };
        let expected = [effect("patient", "accused", -1.204), effect("rest", "", 0.07)];
        assert_eq!(effects("patient(accused) -1.204; rest +0.070"), expected);
        assert_eq!(effects("word((said; so)) +0.012"), [effect("word", "(said; so)", 0.012)]);
        assert_eq!(effects(""), []);
    }

    #[test]
    fn of_several_occurrences_the_nearest_is_meant() {
        let sentence = "Ayla said “Ayla” was her mother’s name.";
        assert_eq!(nearest(sentence, "Ayla", 0), (0, 4));
        assert_eq!(nearest(sentence, "Ayla", 13), (11, 4));
        assert_eq!(nearest(sentence, "Brandt", 13), (0, 0));
    }
}
