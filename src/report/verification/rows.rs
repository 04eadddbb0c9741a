//! The rows of the evidence files as the analyses that they were written from, as far as sums need them.

use std::collections::HashMap;
use std::fmt::Display;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::former::Former;
use crate::analysis::{ArticleAnalysis, MentionRow, QuoteRow, Speaker, StanceRow};
use crate::entities::{EntityId, Resolution};
use crate::error::{Error, Result};
use crate::evidence;
use crate::quotes::{AttributionKind, Voice};
use crate::report::{TableFormat, column::Report, mentions, quotes, stances};
use crate::score::{Label, Score};
use crate::stance::{Stance, Target, Topic, TopicId, Topics};
use crate::text::Span;

/// A CSV file of a folder, read row by row.
pub(super) struct Sheet {
    path: PathBuf,
    format: TableFormat,
    header: Vec<String>,
    reader: csv::Reader<BufReader<File>>,
    record: csv::StringRecord,
}

/// One of its rows.
pub(super) struct Row<'s> {
    sheet: &'s Sheet,
}

impl Sheet {
    pub(super) fn open(path: &Path, format: TableFormat) -> Result<Self> {
        let file = File::open(path).map_err(|error| Error::io(path, error))?;
        let mut reader = csv::ReaderBuilder::new().delimiter(format.delimiter as u8).from_reader(BufReader::new(file));
        let header = reader.headers().map_err(|error| malformed(path, &error))?;
        let header = header.iter().map(|name| name.trim_start_matches('\u{feff}').to_owned()).collect();
        Ok(Self { path: path.to_owned(), format, header, reader, record: csv::StringRecord::new() })
    }

    pub(super) fn header(&self) -> impl Iterator<Item = &str> {
        self.header.iter().map(String::as_str)
    }

    /// The position of a column.
    pub(super) fn column(&self, name: &str) -> Result<usize> {
        self.header.iter().position(|header| header == name).ok_or_else(|| Error::Input {
            path: self.path.clone(),
            line: Some(1),
            message: format!("no column `{name}`"),
        })
    }

    pub(super) fn columns<const N: usize>(&self, names: [&str; N]) -> Result<[usize; N]> {
        let mut columns = [0; N];
        for (column, name) in columns.iter_mut().zip(names) {
            *column = self.column(name)?;
        }
        Ok(columns)
    }

    pub(super) fn next_row(&mut self) -> Result<Option<Row<'_>>> {
        match self.reader.read_record(&mut self.record) {
            Ok(true) => Ok(Some(Row { sheet: self })),
            Ok(false) => Ok(None),
            Err(error) => Err(malformed(&self.path, &error)),
        }
    }
}

fn malformed(path: &Path, error: &csv::Error) -> Error {
    let line = error.position().map(csv::Position::line);
    Error::Input { path: path.to_owned(), line, message: error.to_string() }
}

impl Row<'_> {
    /// The cell as written.
    fn cell(&self, column: usize) -> &str {
        self.sheet.record.get(column).unwrap_or_default()
    }

    /// A text without the apostrophe that `--excel` sets before what looks like a formula.
    pub(super) fn text(&self, column: usize) -> String {
        let cell = self.cell(column);
        let guarded = cell
            .strip_prefix('\'')
            .filter(|text| self.sheet.format.excel && text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        guarded.unwrap_or(cell).to_owned()
    }

    /// A value that must be there.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, column: usize) -> Result<T> {
        self.cell(column).parse().map_err(|problem| self.fault(column, problem))
    }

    /// A value; an empty cell has none.
    pub(super) fn optional<T: FromStr<Err: Display>>(&self, column: usize) -> Result<Option<T>> {
        if self.cell(column).is_empty() { Ok(None) } else { self.parsed(column).map(Some) }
    }

    /// The value of this name.
    pub(super) fn named<T: Copy>(&self, column: usize, values: &[T], name: fn(T) -> &'static str) -> Result<T> {
        let found = values.iter().copied().find(|value| name(*value) == self.cell(column));
        found.ok_or_else(|| self.fault(column, "unknown"))
    }

    fn entity(&self, column: usize, entities: &Entities<'_>) -> Result<EntityId> {
        let id = entities.get(self.text(column).as_str()).copied();
        id.ok_or_else(|| self.fault(column, "is not in entities.csv"))
    }

    /// Whoever is named; words that are no entity's name stand for somebody else.
    fn speaker(&self, column: usize, entities: &Entities<'_>) -> Option<Speaker> {
        match self.text(column).as_str() {
            "" => None,
            name => Some(entities.get(name).map_or(Speaker::Words(Span::default()), |id| Speaker::Entity(*id))),
        }
    }

    fn score(&self, column: usize) -> Result<Score> {
        let number = self.cell(column).replace(self.sheet.format.decimal, ".");
        number.parse().map(Score::from_f64).map_err(|problem: std::num::ParseFloatError| self.fault(column, problem))
    }

    fn fault(&self, column: usize, problem: impl Display) -> Error {
        let name = self.sheet.header.get(column).map_or("", String::as_str);
        let message = format!("column {name}: `{}`: {problem}", self.cell(column));
        let line = self.sheet.record.position().map(csv::Position::line);
        Error::Input { path: self.sheet.path.clone(), line, message }
    }
}

/// Gives `take` every article of each evidence file in turn: its mentions, then in another piece its attributions, then
/// its statements. Sums over the pieces are those over the articles, but for the number of articles. Returns the topics
/// of the statements.
pub(super) fn each_article(folder: &Path, former: &Former, mut take: impl FnMut(ArticleAnalysis)) -> Result<Topics> {
    let entities = former.register.entities.iter().enumerate();
    let entities: Entities<'_> = entities.map(|(at, entity)| (entity.name.as_str(), EntityId(at as u32))).collect();
    let open = |report: &Report| Sheet::open(&folder.join(report.file), former.settings.table);
    each_mention(open(&mentions::REPORT)?, former, &entities, &mut take)?;
    each_quote(open(&quotes::REPORT)?, former, &entities, &mut take)?;
    each_stance(open(&stances::REPORT)?, former, &entities, &mut take)
}

type Entities<'a> = HashMap<&'a str, EntityId>;

fn each_mention(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<()> {
    let [entity, sentence, title, voice, speaker] =
        sheet.columns(["entity", "sentence_no", "in_title", "voice", "speaker"])?;
    let [score, label, because] = sheet.columns(["score", "label", "evidence"])?;
    each(sheet, former, take, |row, article| {
        article.mentions.push(MentionRow {
            entity: row.entity(entity, entities)?,
            resolution: Resolution::Exact,
            surface: Span::default(),
            start: 0,
            end: 0,
            in_title: row.cell(title) == "1",
            sentence_no: row.parsed(sentence)?,
            sentence: Span::default(),
            voice: row.named(voice, &[Voice::Narrator, Voice::Direct, Voice::Indirect], Voice::name)?,
            speaker: row.speaker(speaker, entities),
            score: row.score(score)?,
            label: row.named(label, &[Label::Negative, Label::Neutral, Label::Positive], Label::name)?,
            evidence: evidence::of_column(row.cell(because), &mut article.text)
                .ok_or_else(|| row.fault(because, "is no list of rule(words) effect"))?,
            vader_compound: None,
        });
        Ok(())
    })
}

fn each_quote(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<()> {
    let [speaker] = sheet.columns(["speaker"])?;
    each(sheet, former, take, |row, article| {
        article.quotes.push(QuoteRow {
            speaker: row.speaker(speaker, entities),
            speaker_surface: None,
            cue: None,
            kind: AttributionKind::Direct,
            in_title: false,
            content: Vec::new(),
            spans: Vec::new(),
        });
        Ok(())
    })
}

fn each_stance(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<Topics> {
    let mut topics = Topics::default();
    let [holder, target, kind, stance, score] =
        sheet.columns(["holder", "target", "target_kind", "stance", "score"])?;
    each(sheet, former, take, |row, article| {
        let target = match row.cell(kind) {
            "topic" => Target::Topic(numbered(&mut topics, &row.text(target))),
            _ => Target::Entity(row.entity(target, entities)?),
        };
        article.stances.push(StanceRow {
            holder: row.entity(holder, entities)?,
            target,
            stance: row.named(stance, &[Stance::Against, Stance::Neutral, Stance::Favor], Stance::name)?,
            score: row.score(score)?,
            cue: Span::default(),
            negated: false,
            voice: Voice::Narrator,
            reported_by: None,
            start: 0,
            end: 0,
            in_title: false,
            evidence: Vec::new(),
            sentence: Span::default(),
        });
        Ok(())
    })?;
    Ok(topics)
}

/// The topic of this name, put behind the others when it is first met.
fn numbered(topics: &mut Topics, name: &str) -> TopicId {
    let at = topics.topics.iter().position(|topic| topic.name == name).unwrap_or_else(|| {
        topics.topics.push(Topic { name: name.to_owned(), patterns: Vec::new() });
        topics.topics.len() - 1
    });
    TopicId(at as u32)
}

/// Reads the rows of a file, those of one article into one analysis.
fn each(
    mut sheet: Sheet,
    former: &Former,
    take: &mut impl FnMut(ArticleAnalysis),
    mut read: impl FnMut(&Row<'_>, &mut ArticleAnalysis) -> Result<()>,
) -> Result<()> {
    let [id, date, source] = sheet.columns(["article_id", "date", "source"])?;
    let kept = sheet.header.len() - former.settings.kept.len()..sheet.header.len();
    let mut current: Option<ArticleAnalysis> = None;
    while let Some(row) = sheet.next_row()? {
        let row_id = row.text(id);
        if current.as_ref().is_none_or(|article| article.id != row_id) {
            let next = ArticleAnalysis {
                id: row_id,
                date: row.optional(date)?,
                source: row.text(source),
                kept: kept.clone().map(|column| row.text(column)).collect(),
                ..ArticleAnalysis::default()
            };
            current.replace(next).into_iter().for_each(&mut *take);
        }
        read(&row, current.as_mut().expect("it was set with its first row"))?;
    }
    current.into_iter().for_each(take);
    Ok(())
}
