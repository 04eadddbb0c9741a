//! The exit code of a run that was done, with more unusable rows than `--max-rejects`.

use std::process::ExitCode;

use super::Log;

/// The exit code of such a run.
const TOO_MANY_REJECTS: u8 = 4;

/// The exit code of a run that was done with so many rejected rows, which says so where they are more than may be, and what was `kept` all
/// the same.
pub(super) fn code_of_rejects(rejected: u64, limit: Option<u64>, kept: &str, log: Log) -> ExitCode {
    let Some(limit) = limit.filter(|limit| rejected > *limit) else { return ExitCode::SUCCESS };
    let rows = if rejected == 1 { "row was" } else { "rows were" };
    log.failure(
        &format!("{rejected} {rows} rejected, more than --max-rejects {limit} allows; {kept}"),
        TOO_MANY_REJECTS,
    );
    ExitCode::from(TOO_MANY_REJECTS)
}
