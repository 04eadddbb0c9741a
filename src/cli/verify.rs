//! `appraise verify`: the reports of a folder recomputed from its evidence files.

use std::path::PathBuf;
use std::process::ExitCode;

use appraise::error::Result;
use appraise::report::{Checked, verify};
use clap::Args;

/// What can be typed after `appraise verify`.
#[derive(Debug, Args)]
pub(super) struct VerifyArguments {
    /// A folder of reports with its evidence files
    #[arg(default_value = "reports", value_name = "REPORTS")]
    reports: PathBuf,
}

/// Prints a line for each report, and one for each cell that isn't what the evidence says; exit code 1 if there is one.
///
/// # Errors
/// If the folder can't be read.
pub(super) fn check(arguments: &VerifyArguments) -> Result<ExitCode> {
    let checked = verify(&arguments.reports)?;
    checked.iter().for_each(print);
    let wrong: u64 = checked.iter().map(|report| report.wrong).sum();
    if wrong == 0 {
        println!("all agree");
        return Ok(ExitCode::SUCCESS);
    }
    println!("{wrong} disagree");
    Ok(ExitCode::FAILURE)
}

fn print(report: &Checked) {
    let Checked { file, cells, wrong, disagreements } = report;
    let verdict = if *wrong == 0 { "all agree".to_owned() } else { format!("{wrong} disagree") };
    println!("{file}: {cells} cells, {verdict}");
    disagreements.iter().for_each(|it| println!("{file}, {it}"));
    let left_out = wrong - disagreements.len() as u64;
    if left_out > 0 {
        println!("{file}: {left_out} more");
    }
}
