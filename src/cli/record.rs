//! What is noted of a run: its manifest, its counts, what it ran with.

use std::time::Duration;

use appraise::aggregate::{Aggregates, Totals};
use appraise::analysis::AllWeights;
use appraise::corpus::Spoiling;
use appraise::error::Result;
use appraise::hashed::Hashed;
use appraise::lexicon::{Lexicon, TableFile, digest};
use appraise::pipeline::{Done, Tally};
use appraise::report::{Manifest, RunCounts};

use super::study::Study;

impl Study {
    /// What a run was asked for, read and found, for a later one to be compared with.
    pub(super) fn manifest(&self, done: &Done<Aggregates>, counts: RunCounts, elapsed: Duration) -> Result<Manifest> {
        let recorder = self.settings.recorder();
        let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
        let arguments = arguments.map(|argument| recorder.argument(argument)).collect();
        let mut manifest = Manifest::new(arguments, self.settings.recorded());
        manifest.lexicons = bundled();
        manifest.inputs.clone_from(&done.digests);
        for path in self.settings.lists() {
            manifest.inputs.push(Hashed::file(path)?);
        }
        for input in &mut manifest.inputs {
            input.name = recorder.file(&input.name);
        }
        manifest.paths = self.settings.paths();
        manifest.counts = counts;
        manifest.elapsed_seconds = seconds(elapsed);
        Ok(manifest)
    }
}

/// What was read and what was found.
pub(super) fn counts(tally: &Tally, totals: &Totals<'_>) -> RunCounts {
    RunCounts {
        rejects: tally.rejected,
        other_language: tally.foreign,
        taken_ids: tally.taken_ids,
        warnings: tally.warnings,
        repeated_texts: tally.repeated,
        unreadable_dates: tally.unreadable_dates,
        outside: tally.outside,
        undated_outside: tally.undated_outside,
        garbled_texts: tally.spoiled.articles(Spoiling::Mojibake),
        ..RunCounts::new(totals)
    }
}

/// Seconds to the millisecond.
pub(super) fn seconds(elapsed: Duration) -> f64 {
    elapsed.as_millis() as f64 / 1000.0
}

/// The lexicons and weights of the program.
pub(super) fn bundled() -> Vec<Hashed> {
    let sources = Lexicon::bundled_sources().into_iter().chain(AllWeights::bundled_sources());
    let hashed = |source: TableFile| Hashed {
        name: source.path.to_string_lossy().into_owned(),
        bytes: source.text.len() as u64,
        sha256: digest(&source).to_owned(),
    };
    sources.map(hashed).collect()
}
