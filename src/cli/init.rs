//! `appraise init`: a project to edit.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::Args;

use super::Log;
use crate::project::TEMPLATE;

/// The topic list as it is written.
const TOPICS: &str = include_str!("../../lexicons/en/topics.csv");

/// What can be typed after `appraise init`.
#[derive(Debug, Args)]
pub(super) struct InitArguments {
    /// Where to write it; made if it isn't there
    #[arg(default_value = ".")]
    folder: PathBuf,
}

/// Writes appraise.toml and topics.csv.
///
/// # Errors
/// If one of them is there already, or can't be written.
pub(super) fn init(arguments: &InitArguments, log: Log) -> Result<ExitCode> {
    let folder = &arguments.folder;
    fs::create_dir_all(folder).map_err(|source| Error::io(folder, source))?;
    let files = [("appraise.toml", TEMPLATE), ("topics.csv", TOPICS)].map(|(name, text)| (folder.join(name), text));
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(already_there(path));
    }
    for (path, text) in &files {
        write_new(path, text)?;
        log.note(&format!("wrote {}", path.display()));
    }
    log.note(&format!("Name your corpus in {}, then: appraise check, appraise run", files[0].0.display()));
    Ok(ExitCode::SUCCESS)
}

fn write_new(path: &Path, text: &str) -> Result<()> {
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    let written = file.and_then(|mut file| file.write_all(text.as_bytes()));
    written.map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => already_there(path),
        _ => Error::io(path, source),
    })
}

fn already_there(path: &Path) -> Error {
    Error::Usage(format!("{}: is there already; nothing was written", path.display()))
}
