//! What can end a run, each with its remedy and its exit code.

use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

/// An error that ends a run. The message says where, what and how to mend it.
#[derive(Debug, Error)]
pub enum Error {
    /// Reading or writing failed.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file of the user's (project, entities, topics, lexicon) can't be used.
    #[error("{}{}: {message}", path.display(), line.map(|line| format!(", line {line}")).unwrap_or_default())]
    Input {
        /// The file.
        path: PathBuf,
        /// The line, from 1, where one is to blame.
        line: Option<u64>,
        /// What is wrong with which value, and the remedy.
        message: String,
    },
    /// The command line asks for what can't be done.
    #[error("{0}")]
    Usage(String),
    /// The corpus as a whole can't be used.
    #[error("{}: {message}", path.display())]
    Corpus {
        /// The file.
        path: PathBuf,
        /// What is wrong, and the remedy.
        message: String,
    },
    /// Ctrl-C.
    #[error("interrupted: nothing was written")]
    Interrupted,
}

/// What most fallible functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An input/output error at `path`.
    pub fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        Self::Io { path: path.as_ref().to_owned(), source }
    }

    /// The process's exit code: 1 input/output, 2 usage, project or lexicon file, 3 corpus unusable, 130 interrupted.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Io { .. } => 1,
            Self::Input { .. } | Self::Usage(_) => 2,
            Self::Corpus { .. } => 3,
            Self::Interrupted => 130,
        }
    }
}
