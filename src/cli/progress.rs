//! The progress bar: bytes read, rate and time left, on stderr, for a terminal only.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use appraise::corpus::Blocks;
use indicatif::{ProgressBar, ProgressStyle};

use super::Log;

/// A bar over the bytes of a corpus; it vanishes when dropped.
pub(super) struct Progress {
    bar: ProgressBar,
    read: Arc<AtomicU64>,
}

impl Progress {
    /// A bar that watches `blocks`; none where nobody watches.
    pub(super) fn over(blocks: &Blocks, doing: &'static str, log: Log) -> Self {
        let bar = if log.shows_progress() { bar(blocks.bytes_in_all()) } else { ProgressBar::hidden() };
        bar.set_message(doing);
        Self { bar, read: blocks.bytes_read() }
    }

    /// Shows what has been read by now.
    pub(super) fn show(&self) {
        self.bar.set_position(self.read.load(Ordering::Relaxed));
    }

    /// Bytes read by now.
    pub(super) fn bytes(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

fn bar(bytes: Option<u64>) -> ProgressBar {
    let (bar, template) = match bytes {
        Some(bytes) => (
            ProgressBar::new(bytes),
            "{msg} {wide_bar} {binary_bytes} of {binary_total_bytes}, {binary_bytes_per_sec}, {eta} left",
        ),
        None => (ProgressBar::new_spinner(), "{msg} {spinner} {binary_bytes}, {binary_bytes_per_sec}, {elapsed}"),
    };
    bar.enable_steady_tick(Duration::from_millis(200));
    bar.with_style(ProgressStyle::with_template(template).expect("the template is well-formed"))
}
