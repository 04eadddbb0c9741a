//! Whether a command may write a file where it is told to: asked before the work whose outcome it holds.

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

/// Whether what is written there goes on to somebody else: standard output, a pipe or a device, in whose place no file is put.
pub(super) fn is_stream(path: &Path) -> bool {
    path == Path::new("-") || (path.exists() && !path.is_file() && !path.is_dir())
}

/// Refuses two outputs in one place, of which one would be lost or both in a muddle.
///
/// # Errors
/// If two are the same.
pub(super) fn ensure_distinct<'p>(outputs: impl IntoIterator<Item = &'p Path>) -> Result<()> {
    let place =
        |path: &Path| path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned());
    let mut taken = Vec::new();
    for path in outputs {
        let place = place(path);
        if taken.contains(&place) {
            let message = "is to hold two things at once: name a file for each";
            return Err(Error::Usage(format!("{}: {message}", path.display())));
        }
        taken.push(place);
    }
    Ok(())
}

/// Refuses a place where no file can be put: a folder, what is in none, or a link to what isn't there.
///
/// # Errors
/// If it is one.
pub(super) fn ensure_place(path: &Path) -> Result<()> {
    let folder = parent_folder(path);
    let message = if path.is_dir() {
        "is a folder: name a file in it".to_owned()
    } else if path.is_symlink() && !path.exists() {
        "is a link to what isn't there: name the file itself".to_owned()
    } else if !folder.is_dir() {
        format!("there is no folder {}: make it first", folder.display())
    } else {
        return Ok(());
    };
    Err(Error::Usage(format!("{}: {message}", path.display())))
}

/// The folder in which a file stands or is to stand.
pub(super) fn parent_folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses a file in whose place the output of a command is to be put, unless it is empty or its first line shows that the command wrote it: it
/// may hold somebody's work.
///
/// # Errors
/// If it is another file, or can't be read, or no file can be put there.
pub(super) fn ensure_own(path: &Path, is_own: impl Fn(&str) -> bool) -> Result<()> {
    if is_stream(path) {
        return Ok(());
    }
    ensure_place(path)?;
    if !path.exists() {
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
