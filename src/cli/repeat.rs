//! `appraise run --from manifest.json`: a former run once more, and whether it gives the same bytes.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use appraise::hashed::Hashed;
use appraise::report::{Alteration, Manifest};

use super::record::bundled;
use super::study::Study;
use super::verify::folder_of;
use super::{Common, Log, console, interrupt};
use crate::project::{PROJECT, ProjectFile, RunChoices, choices_of, run_settings, study_inputs};

/// Runs what the manifest says, but for what is typed beside it, and prints for every report whether its bytes are the
/// same, and of those beside the manifest which aren't what was written; before it, which inputs and lexicons have changed.
/// Exit code 1 if a report differs.
///
/// # Errors
/// Whatever ends the run.
pub(super) fn repeat(path: &Path, typed: RunChoices, common: Common) -> Result<ExitCode> {
    let former = Manifest::read(path)?;
    let fault = |message: String| Error::Input { path: path.to_owned(), line: None, message };
    if former.paths.corpus.iter().any(|corpus| corpus == Path::new("-")) {
        return Err(fault("the corpus came from standard input: it can't be read again".to_owned()));
    }
    let altered = altered(&former, folder_of(path))?;
    let mut recorded = choices_of(&former).map_err(|error| fault(format!("settings: {error}")))?;
    if typed.corpus.corpus.is_empty() {
        recorded.corpus.corpus = found(recorded.corpus.corpus)?;
    }
    let mut choices = typed.or(recorded);
    console::show(
        &changes(&former, &choices.corpus.corpus).iter().map(|change| format!("{change}\n")).collect::<String>(),
    )?;
    let home = tempfile::tempdir().map_err(|error| Error::io(std::env::temp_dir(), error))?;
    let out = choices.out.get_or_insert_with(|| home.path().join("reports")).clone();
    if let Some(absent) = choices.corpus.corpus.iter().find(|path| !path.exists()) {
        let message = format!("{} isn't here: name the corpus, and the lists, on the command line", absent.display());
        return Err(fault(message));
    }
    let settings = run_settings(choices)?;
    let inputs = study_inputs(&settings)?;
    let interrupted = interrupt::flag(common.log())?;
    Study { settings, threads: common.threads(), log: Log { quiet: true, ..common.log() }, interrupted }
        .write_reports(inputs)?;
    let repeated = Manifest::read(&out.join("manifest.json"))?;
    let mut verdicts = verdicts(&former.reports, &repeated.reports);
    for (name, verdict) in verdicts.iter_mut().filter(|(_, verdict)| *verdict == SAME) {
        *verdict = altered.iter().find(|(altered, _)| altered == name).map_or(SAME, |(_, what)| what.told());
    }
    let lines: String = verdicts.iter().map(|(name, verdict)| format!("{name}: {verdict}\n")).collect();
    let differing = verdicts.iter().filter(|(_, verdict)| *verdict != SAME).count();
    let (same, all) = (verdicts.len() - differing, verdicts.len());
    console::show(&format!("{lines}{same} of {all} reports have the same bytes\n"))?;
    Ok(if differing == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The reports beside the manifest that aren't as they were written; none where it stands alone, as one that was sent does.
fn altered<'m>(former: &'m Manifest, folder: &Path) -> Result<Vec<(&'m str, Alteration)>> {
    let altered = former.altered(folder)?;
    let missing = altered.iter().any(|(_, what)| *what == Alteration::Missing);
    let is_alone = missing && altered.len() == former.reports.len();
    Ok(if is_alone { Vec::new() } else { altered })
}

/// Where the corpus is: there, or where the project file here has files of the same names, which manifests name without their folders.
fn found(corpus: Vec<PathBuf>) -> Result<Vec<PathBuf>> {
    if corpus.iter().all(|path| path.exists()) || !Path::new(PROJECT).exists() {
        return Ok(corpus);
    }
    let named = ProjectFile::read(Path::new(PROJECT))?.choices.corpus.corpus;
    let same = named.len() == corpus.len() && named.iter().zip(&corpus).all(|(a, b)| a.file_name() == b.file_name());
    Ok(if same { named } else { corpus })
}

/// The inputs, lexicons and program that aren't those of the former run; `corpus` is where its corpus is now.
fn changes(former: &Manifest, corpus: &[PathBuf]) -> Vec<String> {
    let mut changes = Vec::new();
    let version = env!("CARGO_PKG_VERSION");
    if former.version != version {
        changes.push(format!("program: version {version}, was {}", former.version));
    }
    for input in &former.inputs {
        let recorded = Path::new(&input.name);
        let moved = || corpus.iter().find(|path| path.file_name() == recorded.file_name()).map(PathBuf::as_path);
        match Hashed::file(moved().unwrap_or(recorded)) {
            Ok(now) if now.sha256 == input.sha256 => {}
            Ok(_) => changes.push(format!("{}: changed since", input.name)),
            Err(_) => changes.push(format!("{}: isn't here, so nothing is said of changes in it", input.name)),
        }
    }
    for lexicon in bundled() {
        if !former.lexicons.contains(&lexicon) {
            changes.push(format!("{}: changed since", lexicon.name));
        }
    }
    changes
}

const SAME: &str = "same bytes";

/// Each report of either run with what became of it.
fn verdicts(former: &[Hashed], repeated: &[Hashed]) -> Vec<(String, &'static str)> {
    let of = |reports: &[Hashed], name: &str| reports.iter().find(|it| it.name == name).map(|it| it.sha256.clone());
    let mut names: Vec<&str> = former.iter().chain(repeated).map(|report| report.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let verdict = |name: &str| match (of(former, name), of(repeated, name)) {
        (Some(one), Some(other)) if one == other => SAME,
        (Some(_), Some(_)) => "differs",
        (Some(_), None) => "missing now",
        (None, _) => "new",
    };
    names.into_iter().map(|name| (name.to_owned(), verdict(name))).collect()
}
