//! Settings as they are used: checked, defaults filled in.

use std::num::NonZero;
use std::path::{Path, PathBuf};

use appraise::corpus::{DateReader, DayOrder, Granularity, Input, ReadOptions, Selection, check_format, inputs};
use appraise::entities::Resolutions;
use appraise::error::{Error, Result};
use appraise::lexicon::{Lexicon, TableFile, ensure_consistent};
use appraise::report::{Paths, RecordedSettings, TableFormat};
use encoding_rs::Encoding;

use super::format::FormatChoices;
use super::recorded::Recorder;
use super::values::{LanguageChoice, resolutions};
use super::written::{CorpusChoices, OutputChoices, RunChoices};

/// The settings of `appraise run`.
#[derive(Clone, Debug)]
pub(crate) struct RunSettings {
    pub(crate) corpus: Vec<PathBuf>,
    pub(crate) read: ReadOptions,
    /// How many articles to draw.
    pub(crate) sample: Option<usize>,
    pub(crate) entities: Option<PathBuf>,
    pub(crate) resolve: Resolutions,
    pub(crate) topics: Option<PathBuf>,
    pub(crate) lexicon: Vec<PathBuf>,
    pub(crate) weights: Vec<PathBuf>,
    /// Whether learned weights of single words count.
    pub(crate) word_weights: bool,
    pub(crate) out: PathBuf,
    pub(crate) top: usize,
    pub(crate) period: Granularity,
    pub(crate) bandwidth: f64,
    /// Columns of the entity list or the corpus to group by.
    pub(crate) group_by: Vec<String>,
    pub(crate) networks: bool,
    /// Whether a workbook is written.
    pub(crate) xlsx: bool,
    pub(crate) evidence: bool,
    pub(crate) vader: bool,
    /// Whether reports name files as they were given.
    pub(crate) full_paths: bool,
    pub(crate) table: TableFormat,
    pub(crate) max_rejects: Option<u64>,
}

impl RunSettings {
    /// The lists, lexicons and weights that a run reads besides its corpus.
    pub(crate) fn lists(&self) -> impl Iterator<Item = &Path> {
        let listed = self.entities.iter().chain(&self.topics);
        listed.chain(&self.lexicon).chain(&self.weights).map(PathBuf::as_path)
    }

    /// Where the inputs are, as the reports name them.
    pub(crate) fn paths(&self) -> Paths {
        let recorder = self.recorder();
        let all = |paths: &[PathBuf]| paths.iter().map(|path| recorder.path(path)).collect();
        let one = |path: &Option<PathBuf>| path.as_deref().map(|path| recorder.path(path));
        Paths {
            corpus: all(&self.corpus),
            entities: one(&self.entities),
            topics: one(&self.topics),
            lexicon: all(&self.lexicon),
            weights: all(&self.weights),
        }
    }

    /// How the reports name files.
    pub(crate) fn recorder(&self) -> Recorder {
        Recorder::new(&self.corpus, self.full_paths)
    }

    /// Everything that decides what the reports hold, for the manifest.
    pub(crate) fn recorded(&self) -> RecordedSettings {
        let ReadOptions { map, keep, dates, selections, .. } = &self.read;
        RecordedSettings {
            bandwidth: self.bandwidth,
            baseline: self.vader.then(|| "vader".to_owned()),
            date_format: dates.format.clone(),
            day_first: dates.order == Some(DayOrder::DayFirst),
            decimal: self.table.decimal,
            delimiter: self.table.delimiter,
            encoding: self.read.encoding.map(|encoding| encoding.name().to_owned()),
            evidence: self.evidence,
            excel: self.table.excel,
            full_paths: self.full_paths,
            group_by: self.group_by.clone(),
            html: self.read.html.name().to_owned(),
            input_delimiter: self.read.delimiter.map(char::from),
            keep: keep.clone(),
            language: if self.read.any_language { "any" } else { "english" }.to_owned(),
            map: map.0.iter().map(|(field, column)| (field.name().to_owned(), column.clone())).collect(),
            month_first: dates.order == Some(DayOrder::MonthFirst),
            networks: self.networks,
            no_header: !self.read.header,
            no_word_weights: !self.word_weights,
            on_bad_bytes: self.read.on_bad_bytes.map(|what| what.name().to_owned()),
            period: self.period,
            resolve: self.resolve.iter().map(|resolution| resolution.name().to_owned()).collect(),
            sample: self.sample,
            since: self.read.since,
            top: self.entities.is_none().then_some(self.top),
            until: self.read.until,
            r#where: selections.iter().map(ToString::to_string).collect(),
            xlsx: self.xlsx,
        }
    }
}

/// Checks the choices of a run and fills in what they leave open.
///
/// # Errors
/// If there is no corpus, or a value can't be used.
pub(crate) fn run_settings(choices: RunChoices) -> Result<RunSettings> {
    let bandwidth = choices.bandwidth.unwrap_or(1.0);
    if !(bandwidth > 0.0 && bandwidth.is_finite()) {
        return usage(format!("--bandwidth {bandwidth}: it must be above 0"));
    }
    if choices.analysis.top == Some(0) {
        return usage("--top 0: discover at least one entity".to_owned());
    }
    Ok(RunSettings {
        read: ReadOptions { keep: kept(&choices.output)?, ..corpus_settings(&choices.corpus)? },
        sample: choices.corpus.sample,
        corpus: choices.corpus.corpus,
        entities: choices.analysis.entities,
        resolve: resolutions(&choices.analysis.resolve),
        topics: choices.topics,
        lexicon: choices.analysis.lexicon,
        weights: choices.analysis.weights,
        word_weights: !choices.analysis.no_word_weights,
        out: choices.out.unwrap_or_else(|| PathBuf::from("reports")),
        top: choices.analysis.top.unwrap_or(500),
        period: choices.period.map(Granularity::from).unwrap_or_default(),
        bandwidth,
        group_by: named("--group-by", choices.group_by)?,
        networks: choices.networks,
        xlsx: choices.xlsx,
        evidence: !choices.no_evidence,
        vader: choices.analysis.baseline.is_some(),
        full_paths: choices.full_paths,
        table: table_format(&choices.output)?,
        max_rejects: choices.max_rejects,
    })
}

/// Checks how the corpus shall be read. The sample is still to be drawn, and no column is kept.
///
/// # Errors
/// If a value can't be used.
pub(crate) fn corpus_settings(choices: &CorpusChoices) -> Result<ReadOptions> {
    let CorpusChoices { format, .. } = choices;
    let dates = DateReader { format: format.date_format.clone(), order: day_order(format) };
    if let Some(format) = &dates.format {
        check_format(format).or_else(|problem| usage(format!("--date-format {format}: {problem}")))?;
    }
    if let (Some(since), Some(until)) = (choices.since, choices.until)
        && since > until
    {
        return usage(format!("--since {since} is after --until {until}"));
    }
    if choices.sample == Some(0) {
        return usage("--sample 0: draw at least one article".to_owned());
    }
    let delimiter = format.input_delimiter.as_deref().map(|written| delimiter("--input-delimiter", written));
    Ok(ReadOptions {
        delimiter: delimiter.transpose()?.map(|delimiter| delimiter as u8),
        header: !format.no_header,
        map: format.map.as_ref().map(|map| map.0.clone()).unwrap_or_default(),
        keep: Vec::new(),
        grouped: Vec::new(),
        encoding: format.encoding.as_deref().map(encoding).transpose()?,
        on_bad_bytes: format.on_bad_bytes.map(Into::into),
        any_language: choices.language == Some(LanguageChoice::Any),
        html: choices.html.map(Into::into).unwrap_or_default(),
        dates,
        since: choices.since,
        until: choices.until,
        selections: choices.selections.iter().map(|written| selection(written)).collect::<Result<_>>()?,
        sample: None,
        undated: false,
        every_row: false,
    })
}

/// The program's lexicons with the user's laid over them.
///
/// # Errors
/// If a file can't be read.
pub(crate) fn lexicon(layers: &[PathBuf]) -> Result<Lexicon> {
    let sources: Vec<TableFile> = layers.iter().map(|path| TableFile::read(path)).collect::<Result<_>>()?;
    sources.iter().try_for_each(ensure_consistent)?;
    Lexicon::layered(&sources)
}

/// The files of a corpus.
///
/// # Errors
/// If none is named, or one isn't there.
pub(crate) fn corpus_inputs(corpus: &[PathBuf]) -> Result<Vec<Input>> {
    if corpus.is_empty() {
        return usage("no corpus: name its files or folders, or - for standard input".to_owned());
    }
    inputs(corpus)
}

/// The files of a study's corpus.
///
/// # Errors
/// If none is named, or one isn't there.
pub(crate) fn study_inputs(settings: &RunSettings) -> Result<Vec<Input>> {
    if settings.corpus.is_empty() {
        return usage(
            "no corpus: name its files or folders, - for standard input, or a project file (--project)".to_owned(),
        );
    }
    inputs(&settings.corpus)
}

/// The number of threads to use: as asked for, else as many as the machine runs at once.
pub(crate) fn threads(asked: Option<NonZero<usize>>) -> usize {
    let at_once = std::thread::available_parallelism().map_or(1, NonZero::get);
    asked.map_or(at_once, |asked| asked.get().min(MOST_THREADS.max(2 * at_once)))
}

/// Threads beyond which more of them only cost time, on a machine that doesn't run as many at once: to wake 1,000 for 3 articles took 15 s.
const MOST_THREADS: usize = 64;

fn day_order(format: &FormatChoices) -> Option<DayOrder> {
    match (format.day_first, format.month_first) {
        (true, _) => Some(DayOrder::DayFirst),
        (_, true) => Some(DayOrder::MonthFirst),
        _ => None,
    }
}

/// How tables are to be written.
///
/// # Errors
/// If a character can't be used.
pub(crate) fn table_format(choices: &OutputChoices) -> Result<TableFormat> {
    let delimiter = choices.delimiter.as_deref().map_or(Ok(','), |written| delimiter("--delimiter", written))?;
    let decimal = choices.decimal.unwrap_or('.');
    if !matches!(decimal, '.' | ',') {
        return usage(format!("--decimal {decimal}: it is `.` or `,`"));
    }
    Ok(TableFormat { excel: choices.excel, delimiter, decimal })
}

/// The corpus columns to carry, each once.
///
/// # Errors
/// If one has no name.
pub(crate) fn kept(choices: &OutputChoices) -> Result<Vec<String>> {
    named("--keep", choices.keep.clone())
}

/// Each of these columns once.
fn named(option: &str, names: Vec<String>) -> Result<Vec<String>> {
    let mut unique = Vec::new();
    for name in names {
        if name.trim().is_empty() {
            return usage(format!("{option} `{name}`: a column without a name is named by its number, from 1"));
        }
        if !unique.contains(&name) {
            unique.push(name);
        }
    }
    Ok(unique)
}

fn delimiter(option: &str, written: &str) -> Result<char> {
    let character = match written {
        "tab" | "\\t" => '\t',
        _ => {
            let mut characters = written.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => character,
                _ => return usage(format!("{option} `{written}`: write one character, or tab")),
            }
        }
    };
    if !character.is_ascii() || matches!(character, '"' | '\'' | '\n' | '\r' | '-') || character.is_ascii_alphanumeric()
    {
        return usage(format!("{option} `{written}`: cells can't be told apart by it; use , ; | or tab"));
    }
    Ok(character)
}

fn selection(written: &str) -> Result<Selection> {
    Selection::parse(written).or_else(|problem| usage(format!("--where {written}: {problem}")))
}

fn encoding(label: &str) -> Result<&'static Encoding> {
    Encoding::for_label(label.as_bytes()).map_or_else(
        || usage(format!("--encoding {label}: no such encoding; common ones are utf-8, windows-1252, utf-16le, shift_jis, gb18030")),
        Ok,
    )
}

fn usage<T>(message: String) -> Result<T> {
    Err(Error::Usage(message))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(choices: &CorpusChoices) -> String {
        corpus_settings(choices).unwrap_err().to_string()
    }

    #[test]
    fn values_that_can_not_be_used_are_refused_with_their_option() {
        let laid_out = |format| CorpusChoices { format, ..CorpusChoices::default() };
        let none = FormatChoices::default;
        assert_eq!(
            refused(&laid_out(FormatChoices { encoding: Some("latin-0".into()), ..none() })),
            "--encoding latin-0: no such encoding; common ones are utf-8, windows-1252, utf-16le, shift_jis, gb18030"
        );
        assert_eq!(
            refused(&laid_out(FormatChoices { input_delimiter: Some("::".into()), ..none() })),
            "--input-delimiter `::`: write one character, or tab"
        );
        assert_eq!(
            refused(&laid_out(FormatChoices { date_format: Some("%Y-%m".into()), ..none() })),
            "--date-format %Y-%m: it doesn't give year, month and day: write such as %d.%m.%Y"
        );
        let (since, until) = (Some(jiff::civil::date(2025, 2, 1)), Some(jiff::civil::date(2025, 1, 1)));
        assert_eq!(
            refused(&CorpusChoices { since, until, ..CorpusChoices::default() }),
            "--since 2025-02-01 is after --until 2025-01-01"
        );
    }

    #[test]
    fn what_stands_in_numbers_parts_no_cells() {
        let choices = OutputChoices { delimiter: Some("-".into()), ..OutputChoices::default() };
        assert_eq!(
            table_format(&choices).unwrap_err().to_string(),
            "--delimiter `-`: cells can't be told apart by it; use , ; | or tab"
        );
    }

    #[test]
    fn a_column_without_a_name_is_refused_and_one_named_twice_is_kept_once() {
        let kept = |names: &[&str]| {
            let keep = names.iter().map(ToString::to_string).collect();
            kept(&OutputChoices { keep, ..OutputChoices::default() }).map_err(|error| error.to_string())
        };
        assert_eq!(kept(&["desk", "page", "desk"]).unwrap(), ["desk", "page"]);
        assert_eq!(
            kept(&["desk", ""]).unwrap_err(),
            "--keep ``: a column without a name is named by its number, from 1"
        );
    }

    #[test]
    fn a_tab_can_be_written_as_a_word() {
        let format = FormatChoices { input_delimiter: Some("tab".into()), ..FormatChoices::default() };
        let choices = CorpusChoices { format, ..CorpusChoices::default() };
        assert_eq!(corpus_settings(&choices).unwrap().delimiter, Some(b'\t'));
    }
}
