//! Settings as they were written: on the command line, or under the same names in `appraise.toml`.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use appraise::report::{Manifest, Paths};
use clap::Args;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use super::format::FormatChoices;
use super::values::{BaselineChoice, HtmlChoice, LanguageChoice, OneOrMany, PeriodChoice, ResolutionChoice};

/// The corpus and how to read it.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct CorpusChoices {
    /// Files (CSV, TSV or JSON Lines, plain, .gz or .zst), folders of them, or - for standard input
    #[serde(deserialize_with = "one_or_many")]
    pub(crate) corpus: Vec<PathBuf>,
    #[command(flatten)]
    #[serde(flatten)]
    pub(crate) format: FormatChoices,
    /// What to do with HTML in titles and texts [default: auto]
    #[arg(long, value_name = "WHAT", help_heading = "Corpus")]
    pub(crate) html: Option<HtmlChoice>,
    /// Leave out articles in other languages [default: english]
    #[arg(long, value_name = "LANGUAGE", help_heading = "Corpus")]
    pub(crate) language: Option<LanguageChoice>,
    /// Leave out articles before this day, and undated ones
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = named_day, help_heading = "Corpus")]
    #[serde(deserialize_with = "day")]
    pub(crate) since: Option<Date>,
    /// Leave out articles after this day, and undated ones
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = named_day, help_heading = "Corpus")]
    #[serde(deserialize_with = "day")]
    pub(crate) until: Option<Date>,
    /// Leave out articles whose field doesn't match a regular expression: source=^Gazette, text=(?i)harbou?r (fields: id, source,
    /// title, text); may be given several times
    #[arg(id = "where", long, value_name = "FIELD=PATTERN", help_heading = "Corpus")]
    #[serde(rename = "where")]
    pub(crate) selections: Vec<String>,
    /// Use only this many articles, always the same ones, drawn by their ids
    #[arg(long, value_name = "N", value_parser = whole::<usize>, allow_negative_numbers = true, help_heading = "Corpus")]
    pub(crate) sample: Option<usize>,
}

/// How tables are written.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct OutputChoices {
    /// Corpus columns to carry to the rows of articles: evidence files, scores
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', help_heading = "Output")]
    pub(crate) keep: Vec<String>,
    /// Write for Excel: byte order mark, CRLF, no cell that is taken for a formula, a day or another number
    #[arg(long, help_heading = "Output")]
    pub(crate) excel: bool,
    /// Between the cells of the reports [default: ,]
    #[arg(long, value_name = "CHARACTER", help_heading = "Output")]
    pub(crate) delimiter: Option<String>,
    /// Before the decimals of a number [default: .]
    #[arg(long, value_name = "CHARACTER", help_heading = "Output")]
    pub(crate) decimal: Option<char>,
}

/// Whom to look for, and how mentions are scored.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct AnalysisChoices {
    /// The entities to look for: entity,kind,aliases,exclude,pronouns [default: discover them]
    #[arg(long, value_name = "CSV")]
    pub(crate) entities: Option<PathBuf>,
    /// Which mentions count, by how they are linked to their entity [default: all]
    #[arg(long, value_name = "HOW,…", value_delimiter = ',')]
    pub(crate) resolve: Vec<ResolutionChoice>,
    /// Lay these lexicons over the program's: ours (CSV), VADER's (tab-separated), LIWC's (.dic) or quanteda's (.yml); may
    /// be given several times
    #[arg(long, value_name = "FILE")]
    #[serde(deserialize_with = "one_or_many")]
    pub(crate) lexicon: Vec<PathBuf>,
    /// Use these weights, as appraise fit writes them; may be given several times
    #[arg(long, value_name = "CSV")]
    #[serde(deserialize_with = "one_or_many")]
    pub(crate) weights: Vec<PathBuf>,
    /// Leave out the learned weights of single words: written rules and lexicons alone
    #[arg(long)]
    pub(crate) no_word_weights: bool,
    /// How many entities to discover where none are listed [default: 500]
    #[arg(long, value_name = "N", value_parser = whole::<usize>, allow_negative_numbers = true, conflicts_with = "entities")]
    pub(crate) top: Option<usize>,
    /// Append another method's score to mentions.csv
    #[arg(long, value_name = "METHOD", help_heading = "Output")]
    pub(crate) baseline: Option<BaselineChoice>,
}

/// All of a run.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct RunChoices {
    #[command(flatten)]
    #[serde(flatten)]
    pub(crate) corpus: CorpusChoices,
    #[command(flatten)]
    #[serde(flatten)]
    pub(crate) analysis: AnalysisChoices,
    /// The topics: topic,pattern,sign [default: the program's, questions of public policy]
    #[arg(long, value_name = "CSV")]
    pub(crate) topics: Option<PathBuf>,
    /// The folder for the reports [default: reports]
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: Option<PathBuf>,
    /// The length of a period [default: month]
    #[arg(long, value_name = "LENGTH")]
    pub(crate) period: Option<PeriodChoice>,
    /// Bandwidth of the smoothed series, in periods [default: 1]
    #[arg(long, value_name = "PERIODS", value_parser = decimal, allow_negative_numbers = true, help_heading = "Output")]
    pub(crate) bandwidth: Option<f64>,
    /// Sums by columns of the entity list (kind, party) or of the corpus as well: groups.csv and group_dates.csv
    #[arg(long, value_name = "COLUMN,…", value_delimiter = ',', help_heading = "Output")]
    pub(crate) group_by: Vec<String>,
    /// Write networks (holder–topic, congruence, conflict, co-mention) as GraphML and GEXF, and statements for rDNA
    #[arg(long, help_heading = "Output")]
    pub(crate) networks: bool,
    /// Write report.xlsx too: a workbook with a sheet for each report
    #[arg(long, help_heading = "Output")]
    pub(crate) xlsx: bool,
    /// Leave out mentions.csv, quotes.csv and stances.csv; the totals do not change
    #[arg(long, help_heading = "Output")]
    pub(crate) no_evidence: bool,
    /// Name files in the reports as they were given, folders above the working folder and the corpus included
    #[arg(long, help_heading = "Output")]
    pub(crate) full_paths: bool,
    #[command(flatten)]
    #[serde(flatten)]
    pub(crate) output: OutputChoices,
    /// Exit with code 4 if more rows than this can't be used [default: no limit]
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true, help_heading = "Corpus")]
    pub(crate) max_rejects: Option<u64>,
}

impl RunChoices {
    /// These choices, those of the file where these are silent.
    pub(crate) fn or(self, file: Self) -> Self {
        Self {
            corpus: self.corpus.or(file.corpus),
            analysis: self.analysis.or(file.analysis),
            topics: self.topics.or(file.topics),
            out: self.out.or(file.out),
            period: self.period.or(file.period),
            bandwidth: self.bandwidth.or(file.bandwidth),
            group_by: if self.group_by.is_empty() { file.group_by } else { self.group_by },
            networks: self.networks || file.networks,
            xlsx: self.xlsx || file.xlsx,
            no_evidence: self.no_evidence || file.no_evidence,
            full_paths: self.full_paths || file.full_paths,
            output: self.output.or(file.output),
            max_rejects: self.max_rejects.or(file.max_rejects),
        }
    }

    /// The files to read, by the setting that names them.
    pub(super) fn files(&self) -> [(&'static str, Vec<&Path>); 5] {
        fn all(paths: &[PathBuf]) -> Vec<&Path> {
            paths.iter().map(PathBuf::as_path).collect()
        }
        fn one(path: Option<&PathBuf>) -> Vec<&Path> {
            path.map(PathBuf::as_path).into_iter().collect()
        }
        [
            ("corpus", all(&self.corpus.corpus)),
            ("entities", one(self.analysis.entities.as_ref())),
            ("topics", one(self.topics.as_ref())),
            ("lexicon", all(&self.analysis.lexicon)),
            ("weights", all(&self.analysis.weights)),
        ]
    }

    /// The same with relative paths taken from `folder`.
    pub(super) fn relative_to(mut self, folder: &Path) -> Self {
        let from_folder = |path: &mut PathBuf| {
            if path.as_path() != Path::new("-") {
                *path = folder.join(&*path);
            }
        };
        let analysis = &mut self.analysis;
        let lists = self.corpus.corpus.iter_mut().chain(&mut analysis.lexicon).chain(&mut analysis.weights);
        lists.for_each(from_folder);
        [&mut analysis.entities, &mut self.topics, &mut self.out].into_iter().flatten().for_each(from_folder);
        self
    }
}

impl CorpusChoices {
    pub(crate) fn or(self, file: Self) -> Self {
        Self {
            corpus: if self.corpus.is_empty() { file.corpus } else { self.corpus },
            format: self.format.or(file.format),
            html: self.html.or(file.html),
            language: self.language.or(file.language),
            since: self.since.or(file.since),
            until: self.until.or(file.until),
            selections: if self.selections.is_empty() { file.selections } else { self.selections },
            sample: self.sample.or(file.sample),
        }
    }
}

impl AnalysisChoices {
    fn or(self, file: Self) -> Self {
        Self {
            entities: self.entities.or(file.entities),
            resolve: if self.resolve.is_empty() { file.resolve } else { self.resolve },
            lexicon: if self.lexicon.is_empty() { file.lexicon } else { self.lexicon },
            weights: if self.weights.is_empty() { file.weights } else { self.weights },
            no_word_weights: self.no_word_weights || file.no_word_weights,
            top: self.top.or(file.top),
            baseline: self.baseline.or(file.baseline),
        }
    }
}

impl OutputChoices {
    fn or(self, file: Self) -> Self {
        Self {
            keep: if self.keep.is_empty() { file.keep } else { self.keep },
            excel: self.excel || file.excel,
            delimiter: self.delimiter.or(file.delimiter),
            decimal: self.decimal.or(file.decimal),
        }
    }
}

/// The choices of a former run: its inputs and the settings that decided its reports.
///
/// # Errors
/// If a setting isn't understood.
pub(crate) fn choices_of(manifest: &Manifest) -> std::result::Result<RunChoices, serde_json::Error> {
    let Value::Object(mut choices) = serde_json::to_value(&manifest.settings)? else {
        unreachable!("a struct is an object")
    };
    let evidence = choices.remove("evidence");
    choices.insert("no-evidence".to_owned(), (evidence == Some(false.into())).into());
    let Paths { corpus, entities, topics, lexicon, weights } = &manifest.paths;
    choices.insert("corpus".to_owned(), json!(corpus));
    choices.insert("entities".to_owned(), json!(entities));
    choices.insert("topics".to_owned(), json!(topics));
    choices.insert("lexicon".to_owned(), json!(lexicon));
    choices.insert("weights".to_owned(), json!(weights));
    choices.retain(|_, value| !value.is_null());
    serde_json::from_value(choices.into())
}

fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Vec<PathBuf>, D::Error> {
    OneOrMany::deserialize(deserializer).map(Vec::from)
}

/// A day in quotation marks, or bare as TOML writes dates.
fn day<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<Date>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "a day in quotation marks: write \"2025-06-20\"")]
    enum Written {
        Quoted(String),
        Bare(toml::value::Datetime),
    }
    let written = match Written::deserialize(deserializer)? {
        Written::Quoted(text) => text,
        Written::Bare(date) => date.to_string(),
    };
    named_day(&written).map(Some).map_err(|remedy| serde::de::Error::custom(format!("`{written}` is no day: {remedy}")))
}

/// A whole number that is typed.
pub(crate) fn whole<N: FromStr>(written: &str) -> std::result::Result<N, &'static str> {
    written.parse().map_err(|_| "write a whole number")
}

fn decimal(written: &str) -> std::result::Result<f64, &'static str> {
    written.parse().map_err(|_| "write a number, such as 1.5")
}

fn named_day(written: &str) -> std::result::Result<Date, &'static str> {
    written.parse().map_err(|_| "write 2025-06-20")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_goes_before_what_is_written() {
        let format = FormatChoices { month_first: true, ..FormatChoices::default() };
        let corpus = CorpusChoices { format, ..CorpusChoices::default() };
        let typed = RunChoices { period: Some(PeriodChoice::Day), corpus, ..RunChoices::default() };
        let written: RunChoices = toml::from_str("period = \"week\"\nday-first = true\ntop = 7\n").unwrap();
        let both = typed.or(written);
        assert_eq!((both.period, both.analysis.top), (Some(PeriodChoice::Day), Some(7)));
        assert_eq!((both.corpus.format.day_first, both.corpus.format.month_first), (false, true));
    }
}
