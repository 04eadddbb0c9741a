//! Files that are whole or aren't written at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write, stdout};
use std::path::Path;

use appraise::error::{Error, Result};
use tempfile::{Builder, NamedTempFile, PersistError};

use super::overwriting::{is_stream, parent_folder};

/// Writes a file that is whole or isn't there: where the disk is full, the next run finds nothing in its way.
///
/// # Errors
/// If the file is there already, or can't be written.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    write_whole(path, |file| file.write_all(bytes), |file| file.persist_noclobber(path))
}

/// The same where a file may be there already, which stays as it is if the new one can't be written; a link to it stays one. What
/// [is a stream](is_stream) is written into.
///
/// # Errors
/// If the file can't be written.
pub(super) fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = |done: io::Result<()>| done.map_err(|error| Error::io(path, error));
    if path == Path::new("-") {
        return written(stdout().write_all(bytes));
    }
    if is_stream(path) {
        return written(fs::write(path, bytes));
    }
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    write_whole(&place, |file| file.write_all(bytes), |file| file.persist(&place))
}

/// Says that somebody may have worked on what is there.
pub(super) fn is_there(path: &Path) -> Error {
    Error::Usage(format!("{}: is there already and may have been edited: name another file", path.display()))
}

/// Writes to a temporary file beside the place, and on to the disk before that takes its name: a power cut shall leave no empty file where weights
/// or a list were. It takes some 3 ms. Reports, which the same command makes again, are left to the system: theirs took 80 ms, and a second for 300 MB.
fn write_whole(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    name: impl FnOnce(NamedTempFile) -> std::result::Result<File, PersistError>,
) -> Result<()> {
    let written = temporary().tempfile_in(parent_folder(path)).and_then(|mut file| {
        write(file.as_file_mut())?;
        file.as_file().sync_all()?;
        name(file).map_err(|failed| failed.error)
    });
    written.map(drop).map_err(|source| match source.kind() {
        ErrorKind::AlreadyExists => is_there(path),
        _ => Error::io(path, source),
    })
}

/// Makes temporary files that anybody may read who may read any other file of this user.
pub(super) fn temporary() -> Builder<'static, 'static> {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "nothing else has such permissions"))]
    let mut builder = Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_that_cannot_be_written_to_its_end_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("entities.csv");
        let half = |file: &mut dyn Write| {
            file.write_all(b"entity,ki")?;
            Err(io::Error::from(ErrorKind::StorageFull))
        };
        let name = |file: NamedTempFile| file.persist_noclobber(&path);
        assert!(matches!(write_whole(&path, half, name), Err(Error::Io { .. })));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        write_new(&path, b"entity,kind\n").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"entity,kind\n");
    }

    #[test]
    fn a_file_that_is_there_stays_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("entities.csv");
        fs::write(&path, "by hand").unwrap();
        let error = write_new(&path, b"entity,kind\n").unwrap_err();
        assert!(
            error.to_string().ends_with("entities.csv: is there already and may have been edited: name another file")
        );
        assert_eq!(fs::read(&path).unwrap(), b"by hand");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        put(&path, b"entity,kind\n").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"entity,kind\n");
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it_as_they_may_read_any_file() {
        use std::os::unix::fs::MetadataExt;
        let folder = tempfile::tempdir().unwrap();
        let (ours, plain) = (folder.path().join("ours"), folder.path().join("plain"));
        write_new(&ours, b"").unwrap();
        fs::write(&plain, b"").unwrap();
        assert_eq!(fs::metadata(ours).unwrap().mode(), fs::metadata(plain).unwrap().mode());
    }
}
