//! The files that a corpus consists of.

use std::fs::{self, File};
use std::io::{self, Seek};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::error::{Error, Result};

/// One file of a corpus, or a stream: standard input, a pipe such as `<(zcat a.csv.gz)`.
#[derive(Clone, Debug)]
pub struct Input {
    /// As the command line named it; `-` for standard input.
    pub name: PathBuf,
    /// Size in bytes on disk, where it is known.
    pub bytes: Option<u64>,
    /// A copy of what can be read only once. It has no name, so that nothing is left of it however the run ends.
    spooled: Option<Arc<File>>,
}

impl Input {
    /// Whether it can be read only once.
    #[must_use]
    pub fn is_stream(&self) -> bool {
        self.bytes.is_none() && self.spooled.is_none()
    }

    /// Opens it from the start; a copy once at a time.
    ///
    /// # Errors
    /// If the system refuses.
    pub(super) fn open(&self) -> Result<Box<dyn io::Read + Send>> {
        let file = match &self.spooled {
            Some(copy) => copy.try_clone().and_then(|mut copy| copy.rewind().map(|()| copy)),
            None if self.name == Path::new("-") => return Ok(Box::new(io::stdin())),
            None => File::open(&self.name),
        };
        let file = file.map_err(|source| Error::io(&self.name, source))?;
        Ok(match self.bytes {
            Some(bytes) if bytes > 0 => Box::new(Measured { file, left: bytes, in_line: false }),
            _ => Box::new(file),
        })
    }

    /// The same, copied to a temporary file if it can be read only once, so that two passes can be made.
    ///
    /// # Errors
    /// If copying fails.
    pub fn rereadable(self) -> Result<Self> {
        if !self.is_stream() {
            return Ok(self);
        }
        let mut stream = self.open()?;
        let mut copy = || {
            let mut file = tempfile::tempfile()?;
            let bytes = io::copy(&mut stream, &mut file)?;
            Ok((bytes, file))
        };
        let (bytes, file) = copy().map_err(|source| Error::io(&self.name, source))?;
        Ok(Self { bytes: Some(bytes), spooled: Some(Arc::new(file)), ..self })
    }
}

/// A file up to the size that it had at first, and the line that was being written then: one that grows as fast as it is
/// read comes to an end, and each pass over it finds the same.
struct Measured<R> {
    file: R,
    left: u64,
    in_line: bool,
}

impl<R: io::Read> io::Read for Measured<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 && !self.in_line {
            return Ok(0);
        }
        let most = if self.left > 0 { buffer.len().min(usize::try_from(self.left).unwrap_or(usize::MAX)) } else { 1 };
        let most = most.min(buffer.len());
        let read = self.file.read(&mut buffer[..most])?;
        self.left = self.left.saturating_sub(read as u64);
        self.in_line = read > 0 && buffer[read - 1] != b'\n';
        Ok(read)
    }
}

/// The files named, a folder standing for the corpus files in it, in name order.
///
/// # Errors
/// If a path doesn't exist, files can't be opened, or a folder holds no corpus file.
pub fn inputs(paths: &[PathBuf]) -> Result<Vec<Input>> {
    let (mut inputs, mut unreadable) = (Vec::new(), Vec::new());
    for path in paths {
        if path == Path::new("-") {
            inputs.push(Input { name: path.clone(), bytes: None, spooled: None });
            continue;
        }
        let metadata = fs::metadata(path).map_err(|source| Error::io(path, source))?;
        for file in if metadata.is_dir() { corpus_files(path)? } else { vec![path.clone()] } {
            match file_input(&file) {
                Ok(input) => inputs.push(input),
                Err(source) => unreadable.push((file, source)),
            }
        }
    }
    if unreadable.is_empty() { Ok(inputs) } else { Err(cant_be_read(unreadable)) }
}

/// The folders within the folders named that hold files of a corpus, which aren't read, in name order.
#[must_use]
pub fn passed_over(paths: &[PathBuf]) -> Vec<PathBuf> {
    let entries = |folder: &PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let holds_files = |folder: &PathBuf| entries(folder).any(|path| is_corpus_file(&path));
    let within = paths.iter().flat_map(entries);
    let mut folders: Vec<PathBuf> = within.filter(|path| !is_hidden(path) && holds_files(path)).collect();
    folders.sort();
    folders
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn is_corpus_file(path: &Path) -> bool {
    path.is_file() && !is_hidden(path) && ENDINGS.contains(&format_ending(path).as_str())
}

fn file_input(path: &Path) -> io::Result<Input> {
    let metadata = fs::metadata(path)?;
    let bytes = metadata.is_file().then_some(metadata.len());
    if bytes.is_some() {
        // Better now than after hours of work on the files before it.
        File::open(path)?;
    }
    Ok(Input { name: path.to_owned(), bytes, spooled: None })
}

/// What the system says of the first, and the names of all others, so that they can be mended in one go. A corpus is read whole
/// or not at all: figures over a part of it would pass for those of all.
fn cant_be_read(mut unreadable: Vec<(PathBuf, io::Error)>) -> Error {
    let (first, source) = unreadable.remove(0);
    let others: Vec<String> = unreadable.iter().map(|(path, _)| path.display().to_string()).collect();
    let besides = match &*others {
        [] => String::new(),
        others => format!("; {} more can't be read: {}", others.len(), others.join(", ")),
    };
    let message = format!("{source}{besides}: allow reading, or name the files to read one by one");
    Error::io(first, io::Error::new(source.kind(), message))
}

/// The endings of the files that a folder stands for; `.gz` or `.zst` may follow.
const ENDINGS: [&str; 6] = ["csv", "tsv", "txt", "jsonl", "ndjson", "json"];

fn corpus_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|source| Error::io(folder, source))?;
    let (mut files, mut within) = (Vec::new(), Vec::new());
    for entry in entries {
        let path = entry.map_err(|source| Error::io(folder, source))?.path();
        if is_corpus_file(&path) {
            files.push(path);
        } else if path.is_dir() && !is_hidden(&path) {
            within.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        let mut message = format!("no corpus file in this folder: their names end in .{}", ENDINGS.join(", ."));
        if let Some(first) = within.iter().min() {
            message += &format!("; folders in it are not looked into: name them, such as {}", first.display());
        }
        return Err(Error::Corpus { path: folder.to_owned(), line: None, message });
    }
    Ok(files)
}

/// Whether a file's name says that it holds a table of articles rather than one text.
#[must_use]
pub fn has_table_ending(path: &Path) -> bool {
    matches!(format_ending(path).as_str(), "csv" | "tsv" | "jsonl" | "ndjson")
}

/// The ending that tells the format, in lower case: `csv` for `a.CSV.gz`; empty if there is none.
pub(super) fn format_ending(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(&name);
    name.rsplit_once('.').map(|(_, ending)| ending.to_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_stands_for_its_corpus_files_in_name_order() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.csv", "a.jsonl.gz", "notes.md", ".hidden.csv", "c.TSV"] {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        let inputs = inputs(&[folder.path().to_owned()]).unwrap();
        let names: Vec<_> = inputs.iter().map(|input| input.name.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.jsonl.gz", "b.csv", "c.TSV"]);
    }

    #[test]
    fn folders_of_articles_within_a_folder_are_passed_over() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["2025/a.csv", "2024/b.jsonl.gz", "notes/c.md", ".git/d.csv"] {
            let path = folder.path().join(name);
            fs::create_dir(path.parent().unwrap()).unwrap();
            fs::write(path, "x").unwrap();
        }
        let file = folder.path().join("e.csv");
        fs::write(&file, "x").unwrap();
        let within = ["2024", "2025"].map(|name| folder.path().join(name));
        assert_eq!(passed_over(&[folder.path().to_owned(), file.clone()]), within);
        assert_eq!(passed_over(&[file]), [] as [PathBuf; 0]);
    }

    #[test]
    fn a_file_that_has_grown_ends_with_the_line_that_was_being_written() {
        let read = |left: u64| {
            let mut text = String::new();
            let mut file = Measured { file: &b"id,text\n1,Sold.\n2,Kept.\n"[..], left, in_line: false };
            io::Read::read_to_string(&mut file, &mut text).unwrap();
            text
        };
        assert_eq!(read(12), "id,text\n1,Sold.\n");
        assert_eq!(read(16), "id,text\n1,Sold.\n");
        assert_eq!(read(99), "id,text\n1,Sold.\n2,Kept.\n");
    }

    #[test]
    fn files_that_cant_be_read_are_all_named() {
        let refused = || io::Error::new(io::ErrorKind::PermissionDenied, "Permission denied");
        let message =
            |files: &[&str]| cant_be_read(files.iter().map(|file| (file.into(), refused())).collect()).to_string();
        assert_eq!(
            message(&["2.csv"]),
            "2.csv: Permission denied: allow reading, or name the files to read one by one"
        );
        assert_eq!(
            message(&["2.csv", "5.csv", "7.csv"]),
            "2.csv: Permission denied; 2 more can't be read: 5.csv, 7.csv: allow reading, or name the files to read one by one"
        );
    }

    #[test]
    fn a_folder_without_a_corpus_file_says_which_endings_count() {
        let folder = tempfile::tempdir().unwrap();
        let error = inputs(&[folder.path().to_owned()]).unwrap_err();
        assert_eq!(error.exit_code(), 3);
        assert!(error.to_string().ends_with("their names end in .csv, .tsv, .txt, .jsonl, .ndjson, .json"));
        for year in ["2025", "2024"] {
            fs::create_dir(folder.path().join(year)).unwrap();
        }
        let error = inputs(&[folder.path().to_owned()]).unwrap_err().to_string();
        let first = folder.path().join("2024").display().to_string();
        assert!(
            error.ends_with(&format!("; folders in it are not looked into: name them, such as {first}")),
            "{error}"
        );
    }
}
