//! What can end a run, each with its remedy and its exit code.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use strsim::jaro_winkler;
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
    #[error("{}{}: {message}", path.display(), in_line(*line))]
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
    /// A file that the user's own file names isn't there.
    #[error("{}{}: {message}", path.display(), in_line(*line))]
    Absent {
        /// The file that names it.
        path: PathBuf,
        /// The line, from 1, where it is named.
        line: Option<u64>,
        /// What isn't there, and the remedy.
        message: String,
    },
    /// The corpus as a whole can't be used.
    #[error("{}{}: {message}", path.display(), in_line(*line))]
    Corpus {
        /// The file.
        path: PathBuf,
        /// The line, from 1, where one is to blame.
        line: Option<u64>,
        /// What is wrong, and the remedy.
        message: String,
    },
    /// Ctrl-C.
    #[error("interrupted: nothing was written")]
    Interrupted,
    /// Another process asked the program to end (SIGTERM).
    #[error("terminated: nothing was written")]
    Terminated,
}

/// What most fallible functions return.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An input/output error at `path`, in our words where the system's own don't help.
    pub fn io(path: impl AsRef<Path>, source: io::Error) -> Self {
        let (path, kind) = (path.as_ref().to_owned(), source.kind());
        let ours = source.raw_os_error().and_then(|_| remedy(&path, kind));
        Self::Io { path, source: ours.map_or(source, |words| io::Error::new(kind, words)) }
    }

    /// The process's exit code: 1 input/output, 2 usage, project or lexicon file, 3 corpus unusable, 130 interrupted, 143
    /// terminated.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Io { .. } | Self::Absent { .. } => 1,
            Self::Input { .. } | Self::Usage(_) => 2,
            Self::Corpus { .. } => 3,
            Self::Interrupted => 130,
            Self::Terminated => 143,
        }
    }
}

/// `, line 3`, as it stands behind a file's name.
fn in_line(line: Option<u64>) -> String {
    line.map(|line| format!(", line {line}")).unwrap_or_default()
}

fn remedy(path: &Path, kind: ErrorKind) -> Option<String> {
    match kind {
        ErrorKind::NotFound | ErrorKind::NotADirectory => Some(absence(path)),
        ErrorKind::PermissionDenied => {
            Some("permission denied: allow reading or writing there, or name another".to_owned())
        }
        ErrorKind::IsADirectory => Some("is a folder: name a file in it".to_owned()),
        _ => None,
    }
}

/// What is said of a file that isn't there: the file beside it that may be meant, or where it was looked for.
#[must_use]
pub fn absence(path: &Path) -> String {
    let written = path.to_string_lossy();
    if written.starts_with('~') {
        return "isn't there: only a shell knows ~ for the home folder; write the path in full".to_owned();
    }
    if written.contains(['*', '?']) {
        return "isn't there: only a shell makes names of a pattern; name the files, or their folder".to_owned();
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return format!("isn't there, nor is the folder {}", folder.display());
    }
    match neighbour(path, folder) {
        Some(name) => format!("isn't there; did you mean {}?", path.with_file_name(name).display()),
        None => {
            let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
            format!("isn't there: looked for in {}", folder.display())
        }
    }
}

/// The name in a folder that is most like a file's own, endings left out, if any is.
fn neighbour(path: &Path, folder: &Path) -> Option<String> {
    const NEAR: f64 = 0.85;
    let stem = |name: &str| name.split('.').next().unwrap_or(name).to_lowercase();
    let wanted = stem(&path.file_name()?.to_string_lossy());
    let names = fs::read_dir(folder).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let likeness = |name: &String| jaro_winkler(&stem(name), &wanted);
    let near = names.map(|name| (likeness(&name), name)).filter(|(likeness, _)| *likeness >= NEAR);
    near.max_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| second.cmp(first))).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_there_is_told_with_the_one_that_may_be_meant_or_the_place_where_it_was_looked_for() {
        let home = tempfile::tempdir().unwrap();
        fs::write(home.path().join("articles.csv"), "").unwrap();
        let told = |name: &str| {
            let path = home.path().join(name);
            let error = Error::io(&path, fs::read(&path).unwrap_err());
            let shown = error.to_string().replace(&fs::canonicalize(&home).unwrap().display().to_string(), "HOME");
            shown.replace(&home.path().display().to_string(), "HOME")
        };
        assert_eq!(told("artcles.csv"), "HOME/artcles.csv: isn't there; did you mean HOME/articles.csv?");
        assert_eq!(told("articles.tsv"), "HOME/articles.tsv: isn't there; did you mean HOME/articles.csv?");
        assert_eq!(told("topics.csv"), "HOME/topics.csv: isn't there: looked for in HOME");
        assert_eq!(told("2024/a.csv"), "HOME/2024/a.csv: isn't there, nor is the folder HOME/2024");
        assert_eq!(
            told("articles.csv/a.csv"),
            "HOME/articles.csv/a.csv: isn't there, nor is the folder HOME/articles.csv"
        );
        assert_eq!(told(""), "HOME/: is a folder: name a file in it");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_not_allowed_is_told_with_its_remedy_and_words_of_our_own_are_kept() {
        const EACCES: i32 = 13;
        let denied = io::Error::from_raw_os_error(EACCES);
        assert_eq!(
            Error::io("list.csv", denied).to_string(),
            "list.csv: permission denied: allow reading or writing there, or name another"
        );
        let ours = io::Error::new(ErrorKind::NotFound, "isn't there: name a folder of reports");
        assert_eq!(Error::io("reports", ours).to_string(), "reports: isn't there: name a folder of reports");
    }

    #[test]
    fn what_only_a_shell_reads_in_a_path_is_told() {
        assert_eq!(
            absence(Path::new("art*.csv")),
            "isn't there: only a shell makes names of a pattern; name the files, or their folder"
        );
        assert_eq!(
            absence(Path::new("~/articles.csv")),
            "isn't there: only a shell knows ~ for the home folder; write the path in full"
        );
    }
}
