//! `appraise run`: a corpus into a folder of reports.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use appraise::analysis::ArticleAnalysis;
use appraise::corpus::{Article, Blocks, Input};
use appraise::error::Result;
use appraise::pipeline::{self, Work};
use clap::Args;

use super::progress::Progress;
use super::sample::with_sample;
use super::{Common, dry_run, interrupt};
use crate::project::{RunChoices, RunSettings, corpus_inputs, project_file, run_settings, threads};

/// What can be typed after `appraise run`.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    #[command(flatten)]
    choices: RunChoices,
    /// A project file that says what isn't typed [default: appraise.toml here, if no corpus is named]
    #[arg(long, value_name = "TOML")]
    project: Option<PathBuf>,
    /// Show how the corpus is read, with its first articles, and stop
    #[arg(long)]
    dry_run: bool,
}

/// Runs the analysis.
///
/// # Errors
/// Whatever ends it; then no report is written.
pub(super) fn run(arguments: RunArguments, common: Common) -> Result<ExitCode> {
    let settings = run_settings(with_project(arguments.choices, arguments.project)?)?;
    let inputs = corpus_inputs(&settings.corpus)?;
    if arguments.dry_run {
        dry_run::show(inputs, &settings.read)?;
        return Ok(ExitCode::SUCCESS);
    }
    let study = Study { threads: threads(common.threads), quiet: common.quiet, settings };
    study.reports(inputs)
}

/// The project file in the working folder.
const PROJECT: &str = "appraise.toml";

fn with_project(typed: RunChoices, project: Option<PathBuf>) -> Result<RunChoices> {
    let here = || (typed.corpus.corpus.is_empty() && Path::new(PROJECT).exists()).then(|| PathBuf::from(PROJECT));
    match project.or_else(here) {
        Some(path) => Ok(typed.or(project_file(&path)?)),
        None => Ok(typed),
    }
}

/// A run with its settings.
struct Study {
    settings: RunSettings,
    threads: usize,
    quiet: bool,
}

impl Study {
    fn reports(mut self, inputs: Vec<Input>) -> Result<ExitCode> {
        let interrupted = interrupt::flag()?;
        let inputs = if self.settings.entities.is_none() { rereadable(inputs)? } else { inputs };
        let read = self.settings.read.clone();
        let (inputs, read) = with_sample(inputs, read, self.settings.sample, self.threads, interrupted)?;
        self.settings.read = read;
        let options = Arc::new(self.settings.read.clone());
        let blocks = Blocks::new(inputs.clone(), Arc::clone(&options), true);
        let progress = Progress::over(&blocks, "Analysing", self.quiet);
        let analysis = Analysis {};
        let done = pipeline::run(blocks, &options, &analysis, self.threads, interrupted, |_delivery| {
            progress.show();
            Ok(())
        })?;
        done.tally.ensure_usable(&inputs)?;
        Ok(self.exit_code(done.tally.rejected))
    }

    fn exit_code(&self, rejected: u64) -> ExitCode {
        match self.settings.max_rejects {
            Some(limit) if rejected > limit => ExitCode::from(TOO_MANY_REJECTS),
            _ => ExitCode::SUCCESS,
        }
    }
}

/// The exit code of a run that was done, with more unusable rows than `--max-rejects`.
const TOO_MANY_REJECTS: u8 = 4;

fn rereadable(inputs: Vec<Input>) -> Result<Vec<Input>> {
    inputs.into_iter().map(Input::rereadable).collect()
}

/// The analysis of each article, its sums and its rows.
struct Analysis {}

impl Work for Analysis {
    type Partial = ();
    type Output = Vec<ArticleAnalysis>;

    fn empty(&self) {}

    fn article(&self, _article: Article, (): &mut (), _output: &mut Vec<ArticleAnalysis>) {}

    fn merged(&self, (): (), (): ()) {}
}
