//! manifest.json: what a run was made of, so that it can be repeated and cited.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::folder::OutputFolder;
use crate::entities::Unresolved;
use crate::error::{Error, Result};

/// The file's name.
pub(super) const FILE: &str = "manifest.json";

/// The program that the manifest says wrote it.
pub(super) const PROGRAM: &str = "appraise";

/// Everything that decided the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `appraise`.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// The command line, without the program.
    pub arguments: Vec<String>,
    /// Corpus, entity, topic and project files.
    pub inputs: Vec<Hashed>,
    /// Lexicon and weight files, bundled and the user's.
    pub lexicons: Vec<Hashed>,
    /// Where the inputs that the command line names are.
    #[serde(default)]
    pub paths: Paths,
    /// Every setting with its value, defaults included.
    pub settings: serde_json::Value,
    /// SHA-256 of the settings as JSON without white space, keys sorted.
    pub settings_sha256: String,
    /// What was counted.
    pub counts: RunCounts,
    /// Wall-clock seconds of the run.
    pub elapsed_seconds: f64,
    /// Every other file of the folder by its content.
    #[serde(default)]
    pub reports: Vec<Hashed>,
    /// The files of the folder, this one included, sorted.
    pub files: Vec<String>,
}

/// The inputs of a run by what they are, as the command line or the project file named them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paths {
    /// The corpus.
    pub corpus: Vec<PathBuf>,
    /// The entity list, where one was given.
    pub entities: Option<PathBuf>,
    /// The topics, where they were given.
    pub topics: Option<PathBuf>,
    /// The lexicons that were given.
    #[serde(default)]
    pub lexicon: Vec<PathBuf>,
    /// The weights that were given.
    pub weights: Vec<PathBuf>,
}

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

/// The size of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCounts {
    /// Articles analysed.
    pub articles: u64,
    /// Rows that could not be used.
    pub rejects: u64,
    /// Those of them whose text is in another language.
    pub other_language: u64,
    /// Rows used with a warning.
    pub warnings: u64,
    /// Those of them whose text an earlier row has.
    pub repeated_texts: u64,
    /// Mentions.
    pub mentions: u64,
    /// Entities with at least one mention.
    pub entities: u64,
    /// Attributions.
    pub quotes: u64,
    /// Statements.
    pub stances: u64,
    /// Surnames, descriptions and pronouns that fit several entities equally, so that nobody was taken for meant.
    pub unresolved: Unresolved,
}

impl Manifest {
    /// A manifest of this program with these arguments and settings, all else still empty.
    #[must_use]
    pub fn new(arguments: Vec<String>, settings: serde_json::Value) -> Self {
        Self {
            program: PROGRAM.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            arguments,
            inputs: Vec::new(),
            lexicons: Vec::new(),
            paths: Paths::default(),
            settings_sha256: Hashed::of("settings", settings.to_string().as_bytes()).sha256,
            settings,
            counts: RunCounts::default(),
            elapsed_seconds: 0.0,
            reports: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Reads the manifest of a former run.
    ///
    /// # Errors
    /// If it can't be read or is none of this program's.
    pub fn read(path: &Path) -> Result<Self> {
        let json = std::fs::read(path).map_err(|error| Error::io(path, error))?;
        let fault = |message: String| Error::Input { path: path.to_owned(), line: None, message };
        let manifest: Self = serde_json::from_slice(&json).map_err(|error| fault(error.to_string()))?;
        if manifest.program != PROGRAM {
            return Err(fault(format!("written by `{}`: no manifest of {PROGRAM}", manifest.program)));
        }
        Ok(manifest)
    }

    /// Writes it as the last file of `folder`; [`Manifest::reports`] and [`Manifest::files`] become what the folder then
    /// holds.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn write(mut self, folder: &OutputFolder) -> Result<()> {
        self.reports = folder.hashes()?;
        let mut file = folder.file(FILE)?;
        self.files = folder.files();
        let mut json = serde_json::to_string_pretty(&self).expect("strings and finite numbers are JSON");
        json.push('\n');
        file.write(json.as_bytes())?;
        file.finish()
    }
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

/// Hashes bytes as they pass, for an input that can be read only once.
#[derive(Clone, Debug, Default)]
pub struct Hasher {
    sha256: Sha256,
    bytes: u64,
}

impl Hasher {
    /// Takes the next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.bytes += bytes.len() as u64;
    }

    /// The hash of all of them.
    #[must_use]
    pub fn finish(self, name: &str) -> Hashed {
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

    #[test]
    fn the_manifest_lists_itself_and_can_be_read_back() {
        let home = tempfile::tempdir().unwrap();
        let folder = OutputFolder::create(&home.path().join("reports")).unwrap();
        let settings = serde_json::json!({"period": "month"});
        Manifest::new(vec!["run".into()], settings.clone()).write(&folder).unwrap();
        let written = std::fs::read(folder.commit().unwrap().join(FILE)).unwrap();
        let manifest: Manifest = serde_json::from_slice(&written).unwrap();
        assert_eq!((manifest.settings, manifest.files), (settings, vec![FILE.to_owned()]));
    }
}
