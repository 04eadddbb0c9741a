//! Reports that were edited or taken away since a run wrote them.

use std::path::Path;

use crate::error::Result;
use crate::hashed::Hashed;

/// What became of a report since a run wrote it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alteration {
    /// Its bytes are others.
    Edited,
    /// It isn't there.
    Missing,
}

impl Alteration {
    /// In words, as they stand behind the report's name.
    #[must_use]
    pub fn told(self) -> &'static str {
        match self {
            Self::Edited => "edited since the run wrote it",
            Self::Missing => "missing",
        }
    }
}

impl Hashed {
    /// What became of this file in `folder`; `None` if it has the same bytes.
    ///
    /// # Errors
    /// If it can't be read.
    pub fn alteration_in(&self, folder: &Path) -> Result<Option<Alteration>> {
        let path = folder.join(&self.name);
        let Ok(metadata) = std::fs::metadata(&path) else { return Ok(Some(Alteration::Missing)) };
        let is_same = metadata.len() == self.bytes && Self::file(&path)?.sha256 == self.sha256;
        Ok((!is_same).then_some(Alteration::Edited))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_as_it_was_or_edited_or_missing() {
        let folder = tempfile::tempdir().unwrap();
        let report = Hashed::of("dates.csv", b"period\n");
        let altered = || report.alteration_in(folder.path()).unwrap();
        assert_eq!(altered(), Some(Alteration::Missing));
        for (text, alteration) in
            [("period\n", None), ("Period\n", Some(Alteration::Edited)), ("", Some(Alteration::Edited))]
        {
            std::fs::write(folder.path().join("dates.csv"), text).unwrap();
            assert_eq!(altered(), alteration, "{text}");
        }
    }
}
