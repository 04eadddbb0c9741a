//! Files that a command is to write and that are there already.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use appraise::error::{Error, Result};

/// Refuses a file that the command reads.
///
/// # Errors
/// If it is one of the inputs.
pub(super) fn ensure_none_of(path: &Path, inputs: &[&Path]) -> Result<()> {
    let is_input = |place: &Path| inputs.iter().any(|input| input.canonicalize().is_ok_and(|input| input == place));
    if path.canonicalize().is_ok_and(|place| is_input(&place)) {
        let message = "is read by this command: not overwritten, name another file";
        return Err(Error::Usage(format!("{}: {message}", path.display())));
    }
    Ok(())
}

/// Refuses a file in whose place the output of a command is to be put, unless it is empty or its first line shows that the command wrote it: it
/// may hold somebody's work.
///
/// # Errors
/// If it is another file, or can't be read.
pub(super) fn ensure_own(path: &Path, is_own: impl Fn(&str) -> bool) -> Result<()> {
    if !path.is_file() {
        return Ok(());
    }
    let mut first = Vec::new();
    let read = File::open(path).and_then(|file| BufReader::new(file).read_until(b'\n', &mut first));
    read.map_err(|source| Error::io(path, source))?;
    if first.is_empty() || is_own(String::from_utf8_lossy(&first).trim_start_matches('\u{feff}').trim_end()) {
        return Ok(());
    }
    let message = "is there already and isn't what this command writes: not overwritten, name another file";
    Err(Error::Usage(format!("{}: {message}", path.display())))
}
