//! Paths as reports record them: reports are passed on, and where a colleague keeps his files is his own business.

use std::path::{Component, Path, PathBuf};

/// Shortens the paths of a run's inputs for its reports.
#[derive(Clone, Debug)]
pub(crate) struct Recorder {
    full: bool,
    here: Option<PathBuf>,
    roots: Vec<PathBuf>,
}

impl Recorder {
    /// For a corpus of these files and folders; `full`: every path as it was given.
    pub(crate) fn new(corpus: &[PathBuf], full: bool) -> Self {
        Self { full, here: std::env::current_dir().ok(), roots: corpus.to_vec() }
    }

    /// A path without the folders above the working folder and above the corpus: what lies elsewhere goes by its last name.
    pub(crate) fn path(&self, path: &Path) -> PathBuf {
        if self.full || !leads_up(path) {
            return path.to_owned();
        }
        let below = self.here.as_deref().and_then(|here| path.strip_prefix(here).ok());
        let below = below.filter(|rest| !leads_up(rest) && !rest.as_os_str().is_empty());
        let last = || path.file_name().map_or_else(|| path.to_owned(), PathBuf::from);
        below.map_or_else(last, Path::to_owned)
    }

    /// The name of a corpus file; one of a corpus folder goes by what stands below that.
    pub(crate) fn file(&self, name: &str) -> String {
        let path = Path::new(name);
        let within = self.roots.iter().find_map(|root| Some((root, path.strip_prefix(root).ok()?)));
        let recorded = match within {
            Some((root, rest)) if !rest.as_os_str().is_empty() => self.path(root).join(rest),
            _ => self.path(path),
        };
        recorded.display().to_string()
    }

    /// An argument of the command line, which may be a path, or an option with one.
    pub(crate) fn argument(&self, argument: String) -> String {
        let (option, value) = match argument.split_once('=') {
            Some((option, value)) if option.starts_with('-') => (Some(option), value),
            _ => (None, argument.as_str()),
        };
        let recorded = self.file(value);
        match option {
            _ if recorded == value => argument,
            Some(option) => format!("{option}={recorded}"),
            None => recorded,
        }
    }
}

fn leads_up(path: &Path) -> bool {
    path.components().any(|part| matches!(part, Component::RootDir | Component::Prefix(_) | Component::ParentDir))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn recorder(full: bool) -> Recorder {
        let roots = ["/home/ilse/secret/2025", "../press/a.csv", "b.csv"].map(PathBuf::from).to_vec();
        Recorder { full, here: Some(PathBuf::from("/home/ilse/study")), roots }
    }

    #[test]
    fn no_folder_above_the_corpus_or_the_working_folder_is_named() {
        let recorder = recorder(false);
        let files = ["/home/ilse/secret/2025/june.csv", "../press/a.csv", "b.csv", "/home/ilse/study/c/d.csv", "-"];
        assert_eq!(files.map(|file| recorder.file(file)), ["2025/june.csv", "a.csv", "b.csv", "c/d.csv", "-"]);
    }

    #[test]
    fn arguments_are_shortened_where_they_are_paths() {
        let recorder = recorder(false);
        let typed =
            ["run", "/home/ilse/secret/2025", "--entities=/home/ilse/e.csv", "--map", "text=body", "--out", "../out"];
        let recorded = ["run", "2025", "--entities=e.csv", "--map", "text=body", "--out", "out"];
        assert_eq!(typed.map(|argument| recorder.argument(argument.to_owned())), recorded);
    }

    #[test]
    fn whoever_asks_has_the_paths_as_they_were_given() {
        let path = "/home/ilse/secret/2025/june.csv";
        assert_eq!(recorder(true).file(path), path);
        assert_eq!(recorder(true).argument(format!("--entities={path}")), format!("--entities={path}"));
    }
}
