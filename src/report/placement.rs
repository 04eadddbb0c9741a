//! A folder in the making beside its target, and the step in which it takes the target's place.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::TempDir;

/// A temporary folder that no other run takes for an abandoned one.
#[derive(Debug)]
pub(super) struct Unfinished {
    pub(super) folder: TempDir,
    /// Locked as long as this run lives, where the system can lock a folder.
    _held: Option<File>,
}

impl Unfinished {
    /// Makes the folder in `parent`, after removing what killed runs to the same target left there.
    pub(super) fn beside(parent: &Path, target: &Path) -> io::Result<Self> {
        let prefix = prefix(target, "unfinished");
        // Between making and locking its folder a run must not look abandoned to another.
        let alone = File::open(parent).ok().filter(|parent| parent.lock().is_ok());
        if alone.is_some() {
            remove_abandoned(parent, &prefix);
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(&prefix);
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o777));
        let folder = builder.tempdir_in(parent)?;
        let held = File::open(folder.path()).ok().filter(|folder| folder.lock().is_ok());
        Ok(Self { folder, _held: held })
    }

    /// Gives the folder the name `target`; a folder that stands there is gone after that, and stands there still after an
    /// error. Where the system can exchange two names, no moment lies between the two.
    pub(super) fn take_place_of(self, target: &Path) -> io::Result<()> {
        if !target.exists() {
            fs::rename(self.folder.path(), target)?;
            let _ = self.folder.keep();
            return Ok(());
        }
        // What bears the temporary name then is what stood there before, and goes with it.
        exchange(self.folder.path(), target)
    }
}

fn prefix(target: &Path, what: &str) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(target.file_name().unwrap_or_default());
    prefix.push(format!("-{what}-"));
    prefix
}

/// Nothing is wrong with a run that can't remove them.
fn remove_abandoned(parent: &Path, prefix: &OsString) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().as_encoded_bytes().starts_with(prefix.as_encoded_bytes());
        let is_abandoned = || File::open(entry.path()).is_ok_and(|folder| folder.try_lock().is_ok());
        if is_ours && entry.path().is_dir() && is_abandoned() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn exchange(new: &Path, target: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE) {
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => exchange_by_turns(new, target),
        done => done.map_err(io::Error::from),
    }
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn exchange(new: &Path, target: &Path) -> io::Result<()> {
    exchange_by_turns(new, target)
}

/// The same in three steps, for file systems that know no other. Of a run that is killed between them the former reports are
/// left, under a name that no later run takes for an unfinished folder.
fn exchange_by_turns(new: &Path, target: &Path) -> io::Result<()> {
    let parent = target.parent().unwrap_or(Path::new("/"));
    let aside = tempfile::Builder::new().prefix(&prefix(target, "former")).tempdir_in(parent)?;
    let former = aside.path().join("former");
    fs::rename(target, &former)?;
    if let Err(error) = fs::rename(new, target) {
        fs::rename(&former, target)?;
        return Err(error);
    }
    fs::rename(&former, new)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(parent: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(parent).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn the_new_folder_stands_where_the_former_one_stood_and_nothing_is_left() {
        for by_turns in [false, true] {
            let home = tempfile::tempdir().unwrap();
            let target = home.path().join("reports");
            fs::create_dir(&target).unwrap();
            fs::write(target.join("former.csv"), "").unwrap();
            let unfinished = Unfinished::beside(home.path(), &target).unwrap();
            fs::write(unfinished.folder.path().join("new.csv"), "").unwrap();
            if by_turns {
                exchange_by_turns(unfinished.folder.path(), &target).unwrap();
                drop(unfinished);
            } else {
                unfinished.take_place_of(&target).unwrap();
            }
            assert_eq!((names(home.path()), names(&target)), (vec!["reports".to_owned()], vec!["new.csv".to_owned()]));
        }
    }

    #[test]
    #[cfg(unix)]
    fn what_a_killed_run_left_goes_with_the_next_and_a_living_run_keeps_its_folder() {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("reports");
        fs::create_dir(home.path().join(".reports-unfinished-killed")).unwrap();
        fs::create_dir(home.path().join(".another-unfinished-killed")).unwrap();
        let living = Unfinished::beside(home.path(), &target).unwrap();
        let other = Unfinished::beside(home.path(), &target).unwrap();
        assert!(living.folder.path().is_dir() && other.folder.path().is_dir());
        assert!(!home.path().join(".reports-unfinished-killed").exists());
        assert!(home.path().join(".another-unfinished-killed").exists(), "it is of another target");
    }
}
