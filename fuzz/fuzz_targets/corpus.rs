//! Any bytes as a corpus file, and as the rows behind a known header with the csv crate as oracle.

#![no_main]

#[path = "../../tests/laws/invariants/mod.rs"]
mod invariants;

use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a temporary folder"));
static CSV: LazyLock<PathBuf> = LazyLock::new(|| FOLDER.path().join("corpus.csv"));
static JSON: LazyLock<PathBuf> = LazyLock::new(|| FOLDER.path().join("corpus.jsonl"));

fuzz_target!(|bytes: &[u8]| {
    match bytes.split_first() {
        Some((b'r', rows)) => invariants::corpus::rows_are_the_csv_crate_s(rows, &CSV),
        Some((b'j', lines)) => invariants::corpus::any_file_is_read_or_refused(lines, &JSON),
        _ => invariants::corpus::any_file_is_read_or_refused(bytes, &CSV),
    }
});
