//! Ctrl-C and SIGTERM: the first ends the run in order, or after a moment without; the second at once. Neither leaves what is unfinished.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use appraise::error::{Error, Result};
#[cfg(unix)]
use nix::sys::signal::{SigSet, Signal};

use super::Log;

/// How an end without order is told.
static LOG: OnceLock<Log> = OnceLock::new();

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Whether it was SIGTERM that came first.
static TERMINATED: AtomicBool = AtomicBool::new(false);

/// How long the run has to end in order; a very long article may take longer.
const PATIENCE: Duration = Duration::from_millis(700);

/// What an end without order must see to.
enum Output {
    None,
    Unfinished(PathBuf),
    Committed,
}

static OUTPUT: Mutex<Output> = Mutex::new(Output::None);

/// The flag that Ctrl-C and SIGTERM set, from now on. To be called before there are other threads.
///
/// # Errors
/// If the system doesn't let us listen.
pub(super) fn flag(log: Log) -> Result<&'static AtomicBool> {
    LOG.get_or_init(|| log);
    #[cfg(unix)]
    listen_for_termination().map_err(|error| Error::io("SIGTERM", error.into()))?;
    ctrlc::set_handler(end_soon).map_err(|error| Error::io("Ctrl-C", std::io::Error::other(error)))?;
    Ok(&INTERRUPTED)
}

/// Has a thread wait for SIGTERM, which no other thread, made from now on, will see.
#[cfg(unix)]
fn listen_for_termination() -> nix::Result<()> {
    let mut termination = SigSet::empty();
    termination.add(Signal::SIGTERM);
    termination.thread_block()?;
    std::thread::spawn(move || {
        while termination.wait().is_ok() {
            TERMINATED.fetch_or(!INTERRUPTED.load(Ordering::Relaxed), Ordering::Relaxed);
            end_soon();
        }
    });
    Ok(())
}

fn end_soon() {
    if INTERRUPTED.swap(true, Ordering::Relaxed) {
        end_now();
    } else {
        std::thread::spawn(|| {
            std::thread::sleep(PATIENCE);
            end_now();
        });
    }
}

/// The same error, by the signal that caused it.
pub(super) fn by_its_signal(error: Error) -> Error {
    match error {
        Error::Interrupted if TERMINATED.load(Ordering::Relaxed) => Error::Terminated,
        other => other,
    }
}

/// Names the folder or file that has to go if the run ends without order.
pub(super) fn unfinished(path: &Path) {
    *output() = Output::Unfinished(path.to_owned());
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
    if let Output::Unfinished(path) = &*output {
        // Workers may be writing into it still.
        let gone = || fs::remove_dir_all(path).is_ok() || fs::remove_file(path).is_ok() || !path.exists();
        (0..5).any(|_| gone());
    }
    let error = by_its_signal(Error::Interrupted);
    LOG.get().copied().unwrap_or_default().error(&error);
    std::process::exit(i32::from(error.exit_code()));
}
