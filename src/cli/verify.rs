//! `appraise verify`: the reports of a folder compared with what the run wrote, and recomputed from its evidence files.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use appraise::report::{self, Checked, Manifest};
use clap::Args;

use super::console;

/// What can be typed after `appraise verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// A folder of reports with its evidence files, or its manifest.json
    #[arg(default_value = "reports", value_name = "REPORTS")]
    reports: PathBuf,
}

/// Prints a line for each file that was edited or taken away since the run, one for each report, and one for each cell that
/// isn't what the evidence says; exit code 1 for an altered file or a wrong cell.
///
/// # Errors
/// If the folder can't be read.
pub(super) fn verify(arguments: &VerifyArguments) -> Result<ExitCode> {
    let folder = folder_of(&arguments.reports);
    if folder.is_file() {
        let message = format!(
            "{} is a file: name the folder of reports that it stands in, or that folder's manifest.json",
            folder.display()
        );
        return Err(Error::Usage(message));
    }
    let manifest = Manifest::read(&folder.join("manifest.json"))?;
    let altered = manifest.altered(folder)?;
    let told: String = altered.iter().map(|(name, what)| format!("{name}: {}\n", what.told())).collect();
    console::show(&told)?;
    let checked = report::verify(folder)?;
    let wrong: u64 = checked.iter().map(|report| report.wrong).sum();
    let lines: String = checked.iter().map(lines).collect();
    let are_altered = match altered.len() {
        0 => String::new(),
        1 => "; 1 file isn't as the run wrote it".to_owned(),
        files => format!("; {files} files aren't as the run wrote them"),
    };
    console::show(&format!("{lines}{}{are_altered}\n", verdict(wrong)))?;
    Ok(if wrong == 0 && altered.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The folder of reports that is named by itself or by its manifest.
pub(super) fn folder_of(reports: &Path) -> &Path {
    let manifest = reports.file_name().is_some_and(|name| name == "manifest.json");
    let folder = reports.parent().filter(|_| manifest).unwrap_or(reports);
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

fn lines(report: &Checked) -> String {
    let Checked { file, cells, wrong, disagreements, unreadable } = report;
    if let Some(problem) = unreadable {
        return format!("{file}: can't be read: {problem}\n");
    }
    let unit = if *cells == 1 { "cell" } else { "cells" };
    let mut lines = format!("{file}: {cells} {unit}, {}\n", verdict(*wrong));
    lines.extend(disagreements.iter().map(|it| format!("{file}, {it}\n")));
    let left_out = wrong - disagreements.len() as u64;
    if left_out > 0 {
        lines += &format!("{file}: {left_out} more\n");
    }
    lines
}

fn verdict(wrong: u64) -> String {
    if wrong == 0 { "all agree".to_owned() } else { format!("{wrong} disagree") }
}
