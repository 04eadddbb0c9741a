//! The output folder, written whole or not at all: files go to a temporary folder beside the target, which takes the target's
//! name at the end.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use super::placement::Unfinished;
use super::replaceable::ensure_replaceable;
use crate::error::{Error, Result};
use crate::hashed::{Hashed, Hasher};

/// A folder of reports in the making; dropped before [`OutputFolder::commit`], it leaves nothing behind.
#[derive(Debug)]
pub struct OutputFolder {
    target: PathBuf,
    temporary: Unfinished,
    /// Names of the files opened so far.
    files: Mutex<Vec<String>>,
    hashed: Hashes,
}

/// The finished files, hashed while they were written.
type Hashes = Arc<Mutex<Vec<Hashed>>>;

impl OutputFolder {
    /// Checks that `target` can be written and opens a temporary folder beside it.
    ///
    /// # Errors
    /// If `target` is a file, or a folder that holds anything but the output of a former run, or can't be written.
    pub fn create(target: &Path) -> Result<Self> {
        let target = resolved(target)?;
        ensure_replaceable(&target)?;
        let parent = target.parent().unwrap_or(Path::new("/")).to_owned();
        let temporary = fs::create_dir_all(&parent)
            .and_then(|()| Unfinished::beside(&parent, &target))
            .map_err(|error| Error::io(&parent, no_folder(&error)))?;
        Ok(Self { target, temporary, files: Mutex::default(), hashed: Hashes::default() })
    }

    /// Where the reports will stand.
    #[must_use]
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Where they stand until then.
    #[must_use]
    pub fn unfinished(&self) -> &Path {
        self.temporary.folder.path()
    }

    /// The names of the files opened so far, sorted.
    #[must_use]
    pub fn files(&self) -> Vec<String> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner).clone();
        files.sort();
        files
    }

    /// Opens a new file; before its name the folder within may stand, as in `networks/conflict.gexf`.
    ///
    /// # Errors
    /// If it can't be opened.
    pub fn file(&self, name: &str) -> Result<NewFile> {
        let path = self.target.join(name);
        let temporary = self.temporary.folder.path().join(name);
        let within = temporary.parent().expect("it has the folder before it");
        let file = fs::create_dir_all(within).and_then(|()| File::create(&temporary));
        let file = file.map_err(|error| Error::io(&path, error))?;
        self.files.lock().unwrap_or_else(PoisonError::into_inner).push(name.to_owned());
        let (name, hashed) = (name.to_owned(), Arc::clone(&self.hashed));
        Ok(NewFile { name, path, writer: BufWriter::new(file), written: 0, hasher: Hasher::default(), hashed })
    }

    /// Where a finished file of the folder stands for now.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.temporary.folder.path().join(name)
    }

    /// Opens a finished file of the folder for reading.
    ///
    /// # Errors
    /// If it isn't there or can't be opened.
    pub(super) fn read(&self, name: &str) -> Result<File> {
        File::open(self.temporary.folder.path().join(name)).map_err(|error| Error::io(self.target.join(name), error))
    }

    /// Every file opened so far by its content. All must be finished; one that was written in another way is read.
    ///
    /// # Errors
    /// If one can't be read.
    pub fn hashes(&self) -> Result<Vec<Hashed>> {
        let hashed = self.hashed.lock().unwrap_or_else(PoisonError::into_inner);
        let hash_of = |name: String| match hashed.iter().find(|file| file.name == name) {
            Some(file) => Ok(file.clone()),
            None => Ok(Hashed { name: name.clone(), ..Hashed::file(&self.temporary.folder.path().join(name))? }),
        };
        self.files().into_iter().map(hash_of).collect()
    }

    /// Gives the folder its name, in place of a former output.
    ///
    /// # Errors
    /// If the folder can't be renamed, or if something else has come to stand there: that stands there still, and the
    /// reports stand beside it, in a folder that the error names.
    pub fn commit(self) -> Result<PathBuf> {
        if let Err(error) = ensure_replaceable(&self.target) {
            let beside = beside(&self.target);
            self.temporary.take_place_of(&beside).map_err(|error| Error::io(&beside, error))?;
            return Err(Error::Usage(format!("{error}\nThe reports of this run are in {}", beside.display())));
        }
        self.temporary.take_place_of(&self.target).map_err(|error| Error::io(&self.target, error))?;
        Ok(self.target)
    }
}

/// A file of the folder, open for writing.
#[derive(Debug)]
pub struct NewFile {
    name: String,
    path: PathBuf,
    writer: BufWriter<File>,
    written: u64,
    hasher: Hasher,
    hashed: Hashes,
}

impl NewFile {
    /// Bytes written so far.
    pub(super) fn written(&self) -> u64 {
        self.written
    }

    /// Writes all of `bytes`.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.written += bytes.len() as u64;
        self.hasher.update(bytes);
        self.writer.write_all(bytes).map_err(|error| Error::io(&self.path, error))
    }

    /// Completes the file.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn finish(mut self) -> Result<()> {
        self.writer.flush().map_err(|error| Error::io(&self.path, error))?;
        self.hashed.lock().unwrap_or_else(PoisonError::into_inner).push(self.hasher.finish(&self.name));
        Ok(())
    }
}

/// A name beside the target that nothing bears: `reports-2`.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let numbered = |number: u32| {
        let mut name = name.to_owned();
        name.push(format!("-{number}"));
        target.with_file_name(name)
    };
    (2..).map(numbered).find(|path| !path.exists()).expect("numbers enough")
}

/// The target with its parent made absolute; a link stands for what it points to.
fn resolved(target: &Path) -> Result<PathBuf> {
    if target.exists() {
        return target.canonicalize().map_err(|error| Error::io(target, error));
    }
    std::path::absolute(target).map_err(|error| Error::io(target, error))
}

fn no_folder(error: &io::Error) -> io::Error {
    let kind = error.kind();
    io::Error::new(kind, format!("no folder for the reports can be made here ({kind}): name another with --out"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Manifest, RecordedSettings};

    const FORMER: &str = r#"{"program": "appraise", "files": ["dates.csv", "manifest.json"]}"#;

    fn put(folder: &OutputFolder, name: &str, content: &str) {
        let mut file = folder.file(name).unwrap();
        file.write(content.as_bytes()).unwrap();
        file.finish().unwrap();
    }

    fn finished(target: &Path, dates: &str) {
        let folder = OutputFolder::create(target).unwrap();
        put(&folder, "dates.csv", dates);
        put(&folder, "manifest.json", FORMER);
        folder.commit().unwrap();
    }

    fn names(folder: &Path) -> Vec<String> {
        let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    fn refused(target: &Path) -> String {
        OutputFolder::create(target).unwrap_err().to_string()
    }

    #[test]
    fn nothing_bears_the_target_name_before_the_end() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        let folder = OutputFolder::create(&target).unwrap();
        put(&folder, "dates.csv", "period\n");
        assert!(!target.exists());
        folder.commit().unwrap();
        assert_eq!((names(home.path()), names(&target)), (vec!["reports".into()], vec!["dates.csv".into()]));
    }

    #[test]
    fn an_abandoned_run_leaves_nothing_and_touches_nothing() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        finished(&target, "old\n");
        let folder = OutputFolder::create(&target).unwrap();
        put(&folder, "dates.csv", "new\n");
        drop(folder);
        assert_eq!(names(home.path()), ["reports"]);
        assert_eq!(fs::read_to_string(target.join("dates.csv")).unwrap(), "old\n");
    }

    #[test]
    fn a_former_output_is_replaced_whole() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        finished(&target, "old\n");
        let folder = OutputFolder::create(&target).unwrap();
        put(&folder, "sources.csv", "new\n");
        folder.commit().unwrap();
        assert_eq!((names(home.path()), names(&target)), (vec!["reports".into()], vec!["sources.csv".into()]));
    }

    #[test]
    fn what_comes_to_stand_in_the_folder_during_the_run_stays_and_the_reports_stand_beside_it() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        finished(&target, "old\n");
        let folder = OutputFolder::create(&target).unwrap();
        put(&folder, "dates.csv", "new\n");
        fs::write(target.join("notes.txt"), "mine").unwrap();
        let error = folder.commit().unwrap_err().to_string();
        assert!(error.contains("holds `notes.txt`") && error.contains("The reports of this run are in "), "{error}");
        assert!(error.ends_with("reports-2"), "{error}");
        assert_eq!(names(home.path()), ["reports", "reports-2"]);
        assert_eq!(fs::read_to_string(target.join("dates.csv")).unwrap(), "old\n");
        assert_eq!(fs::read_to_string(home.path().join("reports-2/dates.csv")).unwrap(), "new\n");
    }

    #[test]
    fn an_empty_folder_may_be_filled() {
        let home = tempfile::tempdir().unwrap();
        finished(home.path().join("reports").as_path(), "old\n");
        let empty = home.path().join("empty");
        fs::create_dir(&empty).unwrap();
        finished(&empty, "new\n");
        assert_eq!(names(&empty), ["dates.csv", "manifest.json"]);
    }

    #[test]
    fn missing_parents_are_made() {
        let home = tempfile::tempdir().unwrap();
        finished(&home.path().join("studies/harbour/reports"), "new\n");
        assert_eq!(names(&home.path().join("studies/harbour")), ["reports"]);
    }

    #[test]
    fn a_folder_within_belongs_to_the_output_and_nothing_else_does() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        let folder = OutputFolder::create(&target).unwrap();
        put(&folder, "networks/conflict.gexf", "<gexf/>");
        Manifest::new(Vec::new(), RecordedSettings::default()).write(&folder).unwrap();
        folder.commit().unwrap();
        assert_eq!(fs::read_to_string(target.join("networks/conflict.gexf")).unwrap(), "<gexf/>");
        OutputFolder::create(&target).unwrap();
        fs::write(target.join(".DS_Store"), "").unwrap();
        OutputFolder::create(&target).unwrap();
        fs::write(target.join("networks/mine.gephi"), "layout").unwrap();
        assert!(refused(&target).contains("holds `networks/mine.gephi`, which no run wrote"));
    }

    #[test]
    fn a_place_that_cannot_be_written_is_named() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("file");
        fs::write(&file, "").unwrap();
        let error = OutputFolder::create(&file.join("reports")).unwrap_err();
        assert!(error.to_string().starts_with(&file.display().to_string()), "{error}");
        assert_eq!(error.exit_code(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_the_reports_as_the_umask_allows() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        finished(&target, "new\n");
        let plain = home.path().join("plain");
        fs::create_dir(&plain).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode(&target), mode(&plain));
    }
}
