//! `appraise run`: a corpus into a folder of reports.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::corpus;
use appraise::error::Result;
use clap::Args;

use super::study::{Study, carry_groups};
use super::{Common, console, dry_run, interrupt, repeat};
use crate::project::{PROJECT, ProjectFile, RunChoices, RunSettings, run_settings, study_inputs};

/// What can be typed after `appraise run`.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    #[command(flatten)]
    choices: RunChoices,
    /// A project file that says what isn't typed, or its folder [default: appraise.toml here, if no corpus is named]
    #[arg(long, value_name = "TOML")]
    project: Option<PathBuf>,
    /// Repeat the run of this manifest, or of the folder that holds it, and say whether the bytes of every report agree; into --out, else into a folder
    /// that is removed again
    #[arg(long, value_name = "MANIFEST", conflicts_with_all = ["project", "dry_run"])]
    from: Option<PathBuf>,
    /// Show how the corpus is read, with its first articles, and stop
    #[arg(long)]
    dry_run: bool,
}

/// Runs the analysis.
///
/// # Errors
/// Whatever ends it; then no report is written.
pub(super) fn run(arguments: RunArguments, common: Common) -> Result<ExitCode> {
    if let Some(manifest) = &arguments.from {
        return repeat::repeat(manifest, arguments.choices, common);
    }
    let mut settings = run_settings(with_project(arguments.choices, arguments.project)?)?;
    let inputs = study_inputs(&settings)?;
    let passed_over = passed_over(&settings);
    if arguments.dry_run {
        console::show(&passed_over.iter().map(|note| format!("{note}\n")).collect::<String>())?;
        carry_groups(&mut settings)?;
        dry_run::show(inputs, &settings.read)?;
        return Ok(ExitCode::SUCCESS);
    }
    passed_over.iter().for_each(|note| common.log().note(note));
    let interrupted = interrupt::flag(common.log())?;
    Study { settings, threads: common.threads(), log: common.log(), interrupted }.write_reports(inputs)
}

/// What to say of folders in the corpus folders, which aren't read; the reports that a run writes are none.
fn passed_over(settings: &RunSettings) -> Option<String> {
    let out = settings.out.canonicalize().ok();
    let folders = corpus::passed_over(&settings.corpus);
    let names = folders.iter().filter(|folder| folder.canonicalize().ok() != out || out.is_none());
    let names: Vec<String> = names.map(|folder| folder.display().to_string()).collect();
    (!names.is_empty())
        .then(|| format!("not read, since folders in a folder aren't: {}; name them too", names.join(", ")))
}

/// What was typed, and the project file's settings where that is silent.
///
/// # Errors
/// If the project file can't be used, or a file that it names isn't there.
pub(super) fn with_project(typed: RunChoices, project: Option<PathBuf>) -> Result<RunChoices> {
    let here = || (typed.corpus.corpus.is_empty() && Path::new(PROJECT).exists()).then(|| PathBuf::from(PROJECT));
    let Some(path) = project.or_else(here) else { return Ok(typed) };
    let file = ProjectFile::read(&path)?;
    file.ensure_there(&typed)?;
    Ok(typed.or(file.choices))
}
