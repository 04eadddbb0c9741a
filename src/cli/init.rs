//! `appraise init`: a project to edit.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::Args;

use super::Log;
use super::new_file::write_new;
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
        return Err(Error::Usage(format!("{}: is there already; nothing was written", path.display())));
    }
    for (written, (path, text)) in files.iter().enumerate() {
        if let Err(error) = write_new(path, text.as_bytes()) {
            // Half a project would keep the next `init` from writing one.
            files[..written].iter().for_each(|(path, _)| drop(fs::remove_file(path)));
            return Err(error);
        }
        log.note(&format!("wrote {}", path.display()));
    }
    log.note(&format!("Name your corpus in {}, then: appraise check, appraise run", files[0].0.display()));
    Ok(ExitCode::SUCCESS)
}
