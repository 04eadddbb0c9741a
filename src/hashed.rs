//! Files and texts by their SHA-256.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// A file or text by its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hashed {
    /// Its path as given, or its name in the program.
    pub name: String,
    /// Its length.
    pub bytes: u64,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl Hashed {
    /// A text that the program holds.
    #[must_use]
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.update(bytes);
        hasher.finish(name)
    }

    /// A file, read once more.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn file(path: &Path) -> Result<Self> {
        let read = |path: &Path| -> io::Result<Hasher> {
            let mut file = File::open(path)?;
            let mut hasher = Hasher::default();
            let mut buffer = vec![0; 1 << 16];
            loop {
                match file.read(&mut buffer)? {
                    0 => return Ok(hasher),
                    length => hasher.update(&buffer[..length]),
                }
            }
        };
        read(path).map(|hasher| hasher.finish(&path.to_string_lossy())).map_err(|error| Error::io(path, error))
    }
}

/// Hashes bytes as they pass, so that what is read or written isn't read again.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hasher {
    sha256: Sha256,
    bytes: u64,
}

impl Hasher {
    /// Takes the next bytes.
    pub(crate) fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    /// The hash of all of them.
    #[must_use]
    pub(crate) fn finish(self, name: &str) -> Hashed {
        let mut sha256 = String::with_capacity(64);
        for byte in self.sha256.finalize() {
            write!(sha256, "{byte:02x}").expect("a string takes all that is written");
        }
        Hashed { name: name.to_owned(), bytes: self.bytes, sha256 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_sha256sum() {
        let hashed = Hashed::of("greeting", b"abc");
        assert_eq!(hashed.bytes, 3);
        assert_eq!(hashed.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_file_hashes_as_its_bytes_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("corpus.csv");
        let bytes = vec![7; 200_000];
        std::fs::write(&path, &bytes).unwrap();
        let name = path.to_string_lossy();
        assert_eq!(Hashed::file(&path).unwrap(), Hashed::of(&name, &bytes));
    }
}
