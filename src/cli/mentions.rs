//! `appraise mentions`: the rows of mentions.csv while the corpus is read, for pipelines.

use std::fs::OpenOptions;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use appraise::analysis::Analyzer;
use appraise::corpus::{Article, Blocks, Input};
use appraise::error::{Error, Result};
use appraise::pipeline::{self, Delivery, Tally, Work};
use appraise::report::EvidenceTables;
use appraise::sentiment::vader::Vader;
use appraise::stance::{TopicMatcher, Topics};
use clap::Args;
use serde_json::json;

use super::new_file::temporary;
use super::overwriting::{ensure_own, is_stream, parent_folder};
use super::progress::Progress;
use super::rejects_limit::code_of_rejects;
use super::run::with_project;
use super::study::Study;
use super::{Common, interrupt};
use crate::project::{AnalysisChoices, CorpusChoices, OutputChoices, RunChoices, run_settings, study_inputs, whole};

/// What can be typed after `appraise mentions`.
#[derive(Debug, Args)]
pub(super) struct MentionsArguments {
    #[command(flatten)]
    corpus: CorpusChoices,
    #[command(flatten)]
    analysis: AnalysisChoices,
    #[command(flatten)]
    output: OutputChoices,
    /// A project file that says what isn't typed [default: appraise.toml here, if no corpus is named]
    #[arg(long, value_name = "TOML")]
    project: Option<PathBuf>,
    /// The file to write, which takes its name when it is whole; former mentions there are overwritten, other files never; into a pipe as they come; - for standard output
    #[arg(long, value_name = "FILE", default_value = "-")]
    to: PathBuf,
    /// Exit with code 4 if more rows than this can't be used [default: no limit]
    #[arg(long, value_name = "N", value_parser = whole::<u64>, allow_negative_numbers = true, help_heading = "Corpus")]
    max_rejects: Option<u64>,
}

/// Writes the same bytes that `appraise run` writes to mentions.csv.
///
/// # Errors
/// If the corpus can't be read or has no usable row, or the rows can't be written.
pub(super) fn mentions(arguments: MentionsArguments, common: Common) -> Result<ExitCode> {
    let MentionsArguments { corpus, analysis, output, project, to, max_rejects } = arguments;
    ensure_plain(&to)?;
    let typed = RunChoices { corpus, analysis, output, max_rejects, ..RunChoices::default() };
    let settings = run_settings(with_project(typed, project)?)?;
    let inputs = study_inputs(&settings)?;
    ensure_own(&to, is_header)?;
    let interrupted = interrupt::flag(common.log())?;
    let study = Study { settings, threads: common.threads(), log: common.log(), interrupted };
    if to == Path::new("-") {
        let tally = study.write_mentions(inputs, &mut BufWriter::new(stdout()), Path::new("standard output"))?;
        return Ok(study.told(&tally));
    }
    if is_stream(&to) {
        let stream = OpenOptions::new().write(true).open(&to).map_err(|source| Error::io(&to, source))?;
        let tally = study.write_mentions(inputs, &mut BufWriter::new(stream), &to)?;
        return Ok(study.told(&tally));
    }
    let to = to.canonicalize().unwrap_or(to);
    let file = temporary().tempfile_in(parent_folder(&to)).map_err(|source| Error::io(&to, source))?;
    interrupt::unfinished(file.path());
    let mut file = BufWriter::new(file);
    let tally = study.write_mentions(inputs, &mut file, &to)?;
    let file = file.into_inner().map_err(|error| Error::io(&to, error.into_error()))?;
    file.persist(&to).map_err(|error| Error::io(&to, error.error))?;
    Ok(study.told(&tally))
}

/// Refuses a name that promises a compressed file.
fn ensure_plain(to: &Path) -> Result<()> {
    let ending = to.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if !matches!(&*ending, "gz" | "zst" | "bz2" | "xz" | "zip") {
        return Ok(());
    }
    let message = "mentions are written as they are, not compressed: leave --to out and pipe them, as in | gzip >";
    Err(Error::Usage(format!("--to {0}: {message} {0}", to.display())))
}

/// Whether a line is the header of a mentions.csv to which nobody has added codes.
fn is_header(line: &str) -> bool {
    let mut columns = line.split([',', ';', '\t', '|']).map(|name| name.trim_matches('"'));
    columns.next() == Some("mention_id") && !columns.any(|name| name.eq_ignore_ascii_case("coded"))
}

impl Study {
    fn write_mentions(&self, inputs: Vec<Input>, out: &mut (impl Write + Send), name: &Path) -> Result<Tally> {
        let fault = |source| Error::io(name, source);
        let (inputs, options) = self.corpus(inputs)?;
        let sources = self.sources(&inputs, &options)?;
        let table_settings = self.settings.recorded().tables(Vec::new());
        let evidence = EvidenceTables {
            register: sources.gazetteer.register(),
            topics: &sources.topics,
            settings: &table_settings,
        };
        let mut header = Some(evidence.headers().mentions);
        let no_topics = TopicMatcher::new(&Topics::default(), &sources.lexicon);
        let rows = Mentions {
            analyzer: sources.analyzer(&no_topics, self.settings.resolve),
            evidence,
            vader: self.settings.vader.then(Vader::shared),
        };
        let blocks = Blocks::new(inputs.clone(), Arc::clone(&options));
        let progress = Progress::over(&blocks, "Analysing", self.log);
        let sink = |delivery: Delivery<String>| {
            progress.show();
            delivery.issues.iter().for_each(|issue| self.log.issue(issue));
            // Not before the first rows, since a corpus that can't be read shall leave nothing on standard output.
            let header = header.take().unwrap_or_default();
            out.write_all((header + &delivery.output).as_bytes()).and_then(|()| out.flush()).map_err(fault)
        };
        let done = pipeline::run(blocks, &options, &rows, self.threads, self.interrupted, sink)?;
        done.tally.ensure_usable(&inputs)?;
        Ok(done.tally)
    }

    /// Says how many rows were used, if some weren't or not wholly; the exit code.
    fn told(&self, tally: &Tally) -> ExitCode {
        let Tally { rows, articles, rejected, warnings, outside, .. } = *tally;
        let lines = || {
            format!(
                "rows: {rows}, articles: {articles}, not used: {rejected}, left out: {outside}, warnings: {warnings}\n"
            )
        };
        let counts =
            json!({"rows": rows, "articles": articles, "rejects": rejected, "warnings": warnings, "outside": outside});
        if rejected + warnings + outside > 0 {
            self.log.summary(lines, json!({"counts": counts}));
        }
        code_of_rejects(rejected, self.settings.max_rejects, "the mentions were written all the same", self.log)
    }
}

/// The rows of each article.
struct Mentions<'a> {
    analyzer: Analyzer<'a>,
    evidence: EvidenceTables<'a>,
    vader: Option<&'static Vader>,
}

impl Work for Mentions<'_> {
    type Partial = ();
    type Output = String;

    fn empty(&self) {}

    fn article(&self, article: Article, (): &mut (), rows: &mut String) {
        let mut analysis = self.analyzer.analyze(article);
        if let Some(vader) = self.vader {
            analysis.add_compounds(vader);
        }
        self.evidence.add_mentions(&analysis, rows);
    }

    fn merged(&self, (): (), (): ()) {}
}
