//! A block's rows as articles, or as issues with their reasons.

use std::borrow::Cow;

use jiff::civil::Date;
use memchr::{memchr, memchr_iter};
use serde_json::Value;

use super::article::Article;
use super::blocks::Block;
use super::columns::Columns;
use super::dates::DateProblem;
use super::decode::{likely_encoding, position};
use super::draft::Draft;
use super::field::Field;
use super::issue::{IssueKind, RowIssue};
use super::json_keys::{Keys, KeysMet};
use super::json_lines::{json_draft, no_json, twice};
use super::language::other_language;
use super::layout::Format;
use super::options::{BadBytes, ReadOptions};
use super::records::{Cell, Dialect};
use super::repeated::Place;
use super::sample::IdKey;
use super::seen::TextKey;
use super::selection::Selection;
use super::spoiled::Spoiled;
use crate::error::{Error, Result};

/// A text longer than this is no article, and its analysis would take some fifty times as much memory.
const LONGEST_TEXT: usize = 32 << 20;

const CUT_OFF: &str = "the text has 32,767 characters, for more of which a cell of Excel has no room: it may be cut off, so take \
                       the corpus from before it went through a spreadsheet";

/// What a block holds.
#[derive(Debug, Default)]
pub struct Rows<'b> {
    /// The usable rows, in order, [`Rows::drop_repeated`] still to come.
    pub articles: Vec<Article<'b>>,
    /// The others and what was wrong with some of the used ones, by line.
    pub issues: Vec<RowIssue>,
    /// How many rows were read, usable or not.
    pub rows: u64,
    /// How many lie outside `since`, `until` and the sample.
    pub outside: u64,
    /// How many of those outside are left out by a cell or the sample, whatever their date.
    pub not_chosen: u64,
    /// How many were rejected for their language.
    pub foreign: u64,
    /// How many articles have the text of an earlier one.
    pub repeated: u64,
    /// How many were rejected since an article with another text has their id.
    pub taken_ids: u64,
    /// How many of those outside have no date that can be read, where `since` or `until` asks for one.
    pub undated_outside: u64,
    /// How many rows have a date that can't be read.
    pub unreadable_dates: u64,
    /// The articles whose text was spoiled before.
    pub spoiled: Spoiled,
    /// Which of the keys asked for by name its objects have.
    pub keys: KeysMet,
    pub(super) file: String,
    /// Where each article stands, if repeats are to be told.
    pub(super) places: Vec<Place>,
}

impl Block {
    /// Reads every row.
    ///
    /// # Errors
    /// If a date reads both ways, or at bad bytes that shall end the run.
    pub fn read(&self, options: &ReadOptions) -> Result<Rows<'_>> {
        let mut reader = BlockReader {
            block: self,
            options,
            whole: simdutf8::basic::from_utf8(&self.bytes).ok(),
            has_nul: memchr(0, &self.bytes).is_some(),
            counted: 0,
            line: self.first_line,
            empty: 0,
            found: Rows {
                issues: self.issues.clone(),
                rows: self.issues.iter().filter(|issue| issue.line > 0).count() as u64,
                file: self.layout.path.display().to_string(),
                articles: Vec::with_capacity(self.rows as usize),
                ..Rows::default()
            },
        };
        match &self.layout.format {
            Format::Csv { dialect, columns } => reader.read_csv(*dialect, columns)?,
            Format::JsonLines(keys) => reader.read_json(keys)?,
        }
        Ok(reader.found)
    }
}

struct BlockReader<'b, 'o> {
    block: &'b Block,
    options: &'o ReadOptions,
    /// The block's text, if all of it is UTF-8.
    whole: Option<&'b str>,
    /// Whether a row has a NUL byte, which few blocks have, so that rows need not be searched one by one.
    has_nul: bool,
    /// Bytes whose line ends are counted in `line`.
    counted: usize,
    line: u64,
    /// How many rows have nothing in any cell, as those behind a spreadsheet's last one have.
    empty: u64,
    found: Rows<'b>,
}

impl<'b> BlockReader<'b, '_> {
    fn read_csv(&mut self, dialect: Dialect, columns: &Columns) -> Result<()> {
        self.found.keys = KeysMet::of_table(columns, self.options);
        let mut cells = Vec::new();
        for record in &self.block.records {
            let end = record.start + dialect.without_line_end(&self.block.bytes[record.clone()]).len();
            self.read_record(record.start, end, dialect, columns, &mut cells)?;
        }
        Ok(())
    }

    fn read_record(
        &mut self,
        start: usize,
        end: usize,
        dialect: Dialect,
        columns: &Columns,
        cells: &mut Vec<Cell>,
    ) -> Result<()> {
        let Some(record) = self.text(start, end)? else { return Ok(()) };
        dialect.split(record.as_bytes(), cells);
        let value = |place: Option<usize>| match (place.and_then(|place| cells.get(place)), &record) {
            (None, _) => Cow::Borrowed(""),
            (Some(cell), &Cow::Borrowed(record)) => cell.value(record),
            (Some(cell), Cow::Owned(record)) => Cow::Owned(cell.value(record).into_owned()),
        };
        let is_empty = |cell: &Cell| cell.bytes(record.as_bytes()).trim_ascii().is_empty();
        let wide = columns.headers.len();
        if cells.iter().all(is_empty) && cells.len() > 1 {
            self.found.rows -= 1;
            self.empty += 1;
            return Ok(());
        }
        if cells.len() != wide && cells.get(wide..).is_none_or(|more| !more.iter().all(is_empty)) {
            let mut reason = format!("{} cells where the header has {wide}", cells.len());
            if cells.len() == wide + 1 && value(Some(0)) == self.number().to_string() {
                reason += ": the first may be the row's name, which R writes unless told row.names = FALSE";
            }
            let id = value(columns.place(Field::Id)).into_owned();
            let breaks = memchr_iter(dialect.newline, record.as_bytes()).count() as u64;
            if breaks > 0 {
                reason += &format!(", up to line {}", self.line_of(start) + breaks);
            }
            self.reject(start, id, reason);
            return Ok(());
        }
        if self.options.header && columns.are_again(value) {
            self.reject(start, String::new(), "the header once more, as joined files have it: no article".to_owned());
            return Ok(());
        }
        let mut draft = Draft {
            kept: columns.kept.iter().map(|place| value(*place).into_owned()).collect(),
            has_nul: self.has_nul && memchr(0, record.as_bytes()).is_some(),
            ..Draft::default()
        };
        for field in columns.fields() {
            draft.fields[field as usize] = value(columns.place(field));
        }
        self.finish(start, draft, columns.header(Field::Date))
    }

    fn read_json(&mut self, keys: &Keys) -> Result<()> {
        self.found.keys = KeysMet::of(keys);
        let mut at = 0;
        for line in self.block.bytes.split_inclusive(|byte| *byte == b'\n') {
            let (start, end) = (at, at + line.len());
            at = end;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let Some(text) = self.text(start, end)? else { continue };
            match serde_json::from_str::<serde_json::Map<String, Value>>(&text) {
                Ok(object) => {
                    self.found.keys.add(&object);
                    let draft = json_draft(&object, keys);
                    match twice(&object, keys) {
                        Some(reason) => self.reject(start, draft.id().to_owned(), reason),
                        None => self.finish(start, draft, keys.key_of(Field::Date, &object))?,
                    }
                }
                Err(error) => self.reject(start, String::new(), no_json(&error)),
            }
        }
        Ok(())
    }

    /// The bytes of a row as text; `None` if they are rejected.
    fn text(&mut self, start: usize, end: usize) -> Result<Option<Cow<'b, str>>> {
        self.found.rows += 1;
        if let Some(whole) = self.whole {
            return Ok(Some(Cow::Borrowed(&whole[start..end])));
        }
        let bytes = &self.block.bytes[start..end];
        let error = match std::str::from_utf8(bytes) {
            Ok(text) => return Ok(Some(Cow::Borrowed(text))),
            Err(error) => error,
        };
        if self.options.on_bad_bytes == Some(BadBytes::Replace) {
            return Ok(Some(Cow::Owned(String::from_utf8_lossy(bytes).into_owned())));
        }
        let (line, column) = position(bytes, error.valid_up_to());
        let line = self.line_of(start) + line - 1;
        let reason = self.bad_bytes(bytes, bytes[error.valid_up_to()], column);
        if self.options.on_bad_bytes == Some(BadBytes::Fail) {
            return Err(self.fail(line, reason));
        }
        let id = self.id_of(bytes);
        self.reject(start, id, format!("line {line}, {reason}"));
        Ok(None)
    }

    fn bad_bytes(&self, row: &[u8], byte: u8, column: usize) -> String {
        if self.block.layout.encoding == "UTF-8" {
            let label = likely_encoding(row).name().to_ascii_lowercase();
            format!("byte {column}: 0x{byte:02X} is no UTF-8; likely {label}")
        } else {
            format!("byte {column}: bytes that are no {}", self.block.layout.encoding)
        }
    }

    /// The id of a row whose bytes are bad, if the id's aren't.
    fn id_of(&self, row: &[u8]) -> String {
        let Format::Csv { dialect, columns } = &self.block.layout.format else { return String::new() };
        let lossy = String::from_utf8_lossy(row);
        let mut cells = Vec::new();
        dialect.split(lossy.as_bytes(), &mut cells);
        columns
            .place(Field::Id)
            .and_then(|place| cells.get(place))
            .map(|cell| cell.value(&lossy).into())
            .unwrap_or_default()
    }

    /// Takes a row as an article, unless it can't be used or isn't asked for.
    fn finish(&mut self, start: usize, mut draft: Draft<'b>, date_column: Option<&str>) -> Result<()> {
        draft.clear_nothings();
        let is_cut_off = draft.is_cut_off();
        let given = draft.id();
        let stands_in = given.is_empty();
        let id = if stands_in { self.stand_in() } else { given.to_owned() };
        let text = draft.body(self.options.html);
        if let Some(reason) = self.unusable(&text, draft.has_nul) {
            self.reject(start, id, reason);
            return Ok(());
        }
        let is_chosen = self.is_of_sample(&id) && self.is_selected(&id, &text, &draft);
        let unreadable = self.found.unreadable_dates;
        let date = self.date(start, &id, &draft.take(Field::Date), date_column, is_chosen)?;
        if !is_chosen || !self.options.covers(date) {
            self.found.outside += 1;
            self.found.not_chosen += u64::from(!is_chosen);
            self.found.undated_outside += u64::from(date.is_none() && !self.options.covers(None));
            return Ok(());
        }
        if !self.options.every_row {
            if let Some(language) = self.other_language(&text) {
                self.found.foreign += 1;
                self.reject(start, id, format!("looks {language}, not English: set apart (--language any)"));
                return Ok(());
            }
            if is_cut_off {
                self.push(start, id.clone(), IssueKind::Warning, CUT_OFF.to_owned());
            }
            let line = self.line_of(start);
            let unreadable_date = self.found.unreadable_dates > unreadable;
            let (key, text) = (IdKey::of(&id), TextKey::of(&text));
            self.found.places.push(Place { line, id: key, stands_in, text, unreadable_date });
        }
        let mut spoiled = std::mem::take(&mut self.found.spoiled);
        spoiled.add(&text, || (self.found.file.clone(), self.line_of(start)));
        self.found.spoiled = spoiled;
        self.found.articles.push(Article {
            id,
            date,
            source: draft.take_text(Field::Source, self.options.html).trim().to_owned(),
            title: draft.take_text(Field::Title, self.options.html).into_owned(),
            text,
            kept: draft.kept(),
        });
        Ok(())
    }

    /// What stands in for the id of the row that was read last: its number, behind `row-` where the ids of the
    /// file are numbers too.
    fn stand_in(&self) -> String {
        let number = self.number();
        if self.block.layout.numbered { format!("row-{number}") } else { number.to_string() }
    }

    /// The number of the row that was read last.
    fn number(&self) -> u64 {
        self.block.first_row + self.found.rows + self.empty - 1
    }

    /// Why a row with this text can't be used.
    fn unusable(&self, text: &str, has_nul: bool) -> Option<String> {
        if has_nul {
            Some("a NUL byte in the row: no text has one".to_owned())
        } else if !self.options.every_row && text.trim_start().is_empty() {
            Some("the text is empty".to_owned())
        } else if text.len() > LONGEST_TEXT {
            let megabytes = text.len().div_ceil(1 << 20);
            Some(format!("the text has {megabytes} MB, which no article has: split it"))
        } else {
            None
        }
    }

    /// Whether an article is of the sample that is asked for.
    fn is_of_sample(&self, id: &str) -> bool {
        self.options.sample.is_none_or(|sample| sample.holds(IdKey::of(id)))
    }

    /// Whether the cells of an article hold what is asked for.
    fn is_selected(&self, id: &str, text: &str, draft: &Draft<'b>) -> bool {
        let holds = |selection: &Selection| match selection.field() {
            Field::Id => selection.holds(id),
            Field::Text => selection.holds(text),
            other => selection.holds(self.options.html.text(Cow::Borrowed(&draft.fields[other as usize])).trim()),
        };
        self.options.selections.iter().all(holds)
    }

    fn other_language(&self, text: &str) -> Option<&'static str> {
        if self.options.any_language { None } else { other_language(text) }
    }

    /// The day that a cell names. What can't be read is told of articles that are left out for nothing else.
    fn date(
        &mut self,
        start: usize,
        id: &str,
        cell: &str,
        column: Option<&str>,
        is_chosen: bool,
    ) -> Result<Option<Date>> {
        if self.options.undated || cell.trim_start().is_empty() {
            return Ok(None);
        }
        match self.options.dates.read(cell) {
            Ok(date) => Ok(Some(date)),
            Err(DateProblem::Unreadable) if !is_chosen => Ok(None),
            Err(DateProblem::Unreadable) => {
                self.found.unreadable_dates += 1;
                let undated = if self.options.covers(None) {
                    "the article counts as undated"
                } else {
                    "the article is left out, as undated ones are with --since or --until"
                };
                let remedy = self.options.dates.remedy(cell);
                let reason = format!("the date `{cell}` can't be read: {undated} ({remedy})");
                self.push(start, id.to_owned(), IssueKind::Warning, reason);
                Ok(None)
            }
            Err(DateProblem::Ambiguous { day_first, month_first }) => {
                let column = column.unwrap_or("date");
                let line = self.line_of(start);
                let message = format!(
                    "column {column}: `{cell}` may be {day_first} (--day-first) or {month_first} (--month-first): say which"
                );
                Err(self.fail(line, message))
            }
        }
    }

    fn reject(&mut self, start: usize, id: String, reason: String) {
        self.push(start, id, IssueKind::Rejected, reason);
    }

    fn push(&mut self, start: usize, id: String, kind: IssueKind, reason: String) {
        let line = self.line_of(start);
        self.found.issues.push(RowIssue { file: self.found.file.clone(), line, id, kind, reason });
    }

    fn fail(&self, line: u64, message: String) -> Error {
        Error::Corpus { path: self.block.layout.path.clone(), line: Some(line), message }
    }

    /// The line on which the byte at `start` stands. Rows come in order, so that each line end is counted once.
    fn line_of(&mut self, start: usize) -> u64 {
        let newline = match &self.block.layout.format {
            Format::Csv { dialect, .. } => dialect.newline,
            Format::JsonLines(_) => b'\n',
        };
        self.line += memchr_iter(newline, &self.block.bytes[self.counted..start]).count() as u64;
        self.counted = start;
        self.line
    }
}
