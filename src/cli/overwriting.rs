//! Files that a command is to write and that are there already.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use appraise::error::{Error, Result};

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
