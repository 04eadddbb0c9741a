//! Any text as a project file: understood, or refused with a line of it.

#![no_main]

#[path = "../../tests/laws/invariants/mod.rs"]
mod invariants;
#[allow(dead_code, unused_imports, reason = "only the reading of project files is called")]
#[path = "../../src/project/mod.rs"]
mod project;

use std::path::PathBuf;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a temporary folder"));
static PATH: LazyLock<PathBuf> = LazyLock::new(|| FOLDER.path().join("appraise.toml"));

fuzz_target!(|text: &str| {
    std::fs::write(&*PATH, text).expect("the folder can be written");
    match project::ProjectFile::read(&PATH) {
        Ok(file) => drop(project::run_settings(file.choices)),
        Err(error) => invariants::lists::names_its_place(&error, &PATH, text),
    }
});
