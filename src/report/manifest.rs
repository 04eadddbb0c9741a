//! manifest.json: what a run was made of, so that it can be repeated and cited.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::alteration::Alteration;
use super::folder::OutputFolder;
use super::recorded_settings::RecordedSettings;
use super::replaceable::{MANIFEST, PROGRAM};
use crate::entities::Unresolved;
use crate::error::{Error, Result};
use crate::hashed::Hashed;

/// Everything that decided the run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Always `appraise`.
    pub program: String,
    /// The program's version.
    pub version: String,
    /// The command line, without the program.
    pub arguments: Vec<String>,
    /// The user's corpus, lists, lexicons and weights.
    pub inputs: Vec<Hashed>,
    /// The program's lexicons and weights.
    pub lexicons: Vec<Hashed>,
    /// Where the inputs that the command line names are.
    #[serde(default)]
    pub paths: Paths,
    /// Every setting with its value, defaults included.
    pub settings: RecordedSettings,
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

/// The size of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunCounts {
    /// Articles analysed.
    pub articles: u64,
    /// Rows that could not be used.
    pub rejects: u64,
    /// Those of them whose text is in another language.
    pub other_language: u64,
    /// Those of them whose id an article with another text has.
    #[serde(default)]
    pub taken_ids: u64,
    /// Rows used with a warning.
    pub warnings: u64,
    /// Those of them whose text an earlier row has.
    pub repeated_texts: u64,
    /// Rows whose date could not be read.
    #[serde(default)]
    pub unreadable_dates: u64,
    /// Rows that lie outside `--since`, `--until` or `--sample`.
    #[serde(default)]
    pub outside: u64,
    /// Those of them that have no date, where `--since` or `--until` asks for one.
    #[serde(default)]
    pub undated_outside: u64,
    /// Articles whose text was read in a wrong encoding before.
    #[serde(default)]
    pub garbled_texts: u64,
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
    pub fn new(arguments: Vec<String>, settings: RecordedSettings) -> Self {
        let json = serde_json::to_string(&settings).expect("strings and finite numbers are JSON");
        Self {
            program: PROGRAM.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            arguments,
            inputs: Vec::new(),
            lexicons: Vec::new(),
            paths: Paths::default(),
            settings_sha256: Hashed::of("settings", json.as_bytes()).sha256,
            settings,
            counts: RunCounts::default(),
            elapsed_seconds: 0.0,
            reports: Vec::new(),
            files: Vec::new(),
        }
    }

    /// Reads the manifest of a former run, or of the folder that it wrote.
    ///
    /// # Errors
    /// If it can't be read or is none of this program's.
    pub fn read(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Self::read(&path.join(MANIFEST));
        }
        let json = std::fs::read(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                let message = "isn't there: name a folder that appraise run wrote, or its manifest.json";
                Error::io(path, io::Error::new(error.kind(), message))
            }
            _ => Error::io(path, error),
        })?;
        let fault = |message: String| Error::Input { path: path.to_owned(), line: None, message };
        let manifest: Self = serde_json::from_slice(&json).map_err(|error| {
            fault(format!("no manifest ({error}): name a folder that appraise run wrote, or its manifest.json"))
        })?;
        if manifest.program != PROGRAM {
            return Err(fault(format!("written by `{}`: no manifest of {PROGRAM}", manifest.program)));
        }
        Ok(manifest)
    }

    /// The reports that aren't in `folder` as the run wrote them, sorted by name.
    ///
    /// # Errors
    /// If one can't be read.
    pub fn altered(&self, folder: &Path) -> Result<Vec<(&str, Alteration)>> {
        let mut altered = Vec::new();
        for report in &self.reports {
            altered.extend(report.alteration_in(folder)?.map(|alteration| (report.name.as_str(), alteration)));
        }
        altered.sort_by_key(|(name, _)| *name);
        Ok(altered)
    }

    /// Writes it as the last file of `folder`; [`Manifest::reports`] and [`Manifest::files`] become what the folder then
    /// holds.
    ///
    /// # Errors
    /// If the file can't be written.
    pub fn write(mut self, folder: &OutputFolder) -> Result<()> {
        self.reports = folder.hashes()?;
        let mut file = folder.file(MANIFEST)?;
        self.files = folder.files();
        let mut json = serde_json::to_string_pretty(&self).expect("strings and finite numbers are JSON");
        json.push('\n');
        file.write(json.as_bytes())?;
        file.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_lists_itself_and_can_be_read_back() {
        let home = tempfile::tempdir().unwrap();
        let folder = OutputFolder::create(&home.path().join("reports")).unwrap();
        let settings = RecordedSettings { networks: true, ..RecordedSettings::default() };
        Manifest::new(vec!["run".into()], settings.clone()).write(&folder).unwrap();
        let written = std::fs::read(folder.commit().unwrap().join(MANIFEST)).unwrap();
        let manifest: Manifest = serde_json::from_slice(&written).unwrap();
        assert_eq!((manifest.settings, manifest.files), (settings, vec![MANIFEST.to_owned()]));
    }
}
