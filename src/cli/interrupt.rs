//! Ctrl-C: the first ends the run in order, the second at once.

use std::sync::atomic::{AtomicBool, Ordering};

use appraise::error::{Error, Result};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The flag that Ctrl-C sets, from now on.
///
/// # Errors
/// If the system doesn't let us listen.
pub(super) fn flag() -> Result<&'static AtomicBool> {
    ctrlc::set_handler(|| {
        if INTERRUPTED.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    })
    .map_err(|error| Error::io("Ctrl-C", std::io::Error::other(error)))?;
    Ok(&INTERRUPTED)
}
