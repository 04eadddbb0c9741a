//! Ctrl-C: the first ends the run in order, or after a moment without; the second at once. Neither leaves an unfinished folder.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use appraise::error::{Error, Result};

use super::tell;

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// How long the run has to end in order; a very long article may take longer.
const PATIENCE: Duration = Duration::from_millis(700);

/// What an end without order must see to.
enum Output {
    None,
    Unfinished(PathBuf),
    Committed,
}

static OUTPUT: Mutex<Output> = Mutex::new(Output::None);

/// The flag that Ctrl-C sets, from now on.
///
/// # Errors
/// If the system doesn't let us listen.
pub(super) fn flag() -> Result<&'static AtomicBool> {
    ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            end_now();
        } else {
            std::thread::spawn(|| {
                std::thread::sleep(PATIENCE);
                end_now();
            });
        }
    })
    .map_err(|error| Error::io("Ctrl-C", std::io::Error::other(error)))?;
    Ok(&INTERRUPTED)
}

/// Names the folder that has to go if the run ends without order.
pub(super) fn unfinished(folder: &Path) {
    *output() = Output::Unfinished(folder.to_owned());
}

/// Does what makes the output final, unless Ctrl-C came before; from then on it is too late for that.
///
/// # Errors
/// What `commit` raises, or that the run is interrupted.
pub(super) fn committed<T>(commit: impl FnOnce() -> Result<T>) -> Result<T> {
    let mut output = output();
    if INTERRUPTED.load(Ordering::Relaxed) {
        return Err(Error::Interrupted);
    }
    let done = commit()?;
    *output = Output::Committed;
    Ok(done)
}

fn output() -> MutexGuard<'static, Output> {
    OUTPUT.lock().unwrap_or_else(PoisonError::into_inner)
}

fn end_now() {
    let output = output();
    if let Output::Committed = *output {
        return;
    }
    if let Output::Unfinished(folder) = &*output {
        // Workers may be writing into it still.
        let gone = || std::fs::remove_dir_all(folder).is_ok() || !folder.exists();
        (0..5).any(|_| gone());
    }
    tell(&format!("error: {}", Error::Interrupted));
    std::process::exit(i32::from(Error::Interrupted.exit_code()));
}
