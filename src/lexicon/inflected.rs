//! A lexicon file with all forms of its cues: what takes longest to read, and needs no numbers of words, so that it can be read
//! beside other files.

use super::inflection::{Class, Inflector};
use super::source::{Row, Source};
use crate::error::Result;

/// The rows of a file whose first two columns are a cue and its class.
pub(super) struct Inflected {
    pub(super) source: Source,
    pub(super) rows: Vec<InflectedRow>,
}

/// A row with the forms of its cue, the lemma first.
pub(super) struct InflectedRow {
    pub(super) row: Row,
    pub(super) class: Class,
    pub(super) forms: Vec<String>,
}

impl Inflected {
    /// Reads a file with these columns.
    pub(super) fn read(source: Source, columns: &[&str], inflector: &Inflector) -> Result<Self> {
        let inflected = |row: Row| {
            let Some(class) = Class::from_name(&row.cells[1]) else {
                let message = format!("unknown class `{}`: verb, noun, epithet, adj, adv or phrase", &row.cells[1]);
                return Err(source.fault(Some(row.line), message));
            };
            let forms = inflector.forms(&row.cells[0], class);
            Ok(InflectedRow { row, class, forms })
        };
        let rows = source.rows(columns)?.into_iter().map(inflected).collect::<Result<_>>()?;
        Ok(Self { source, rows })
    }

    /// How many forms all cues have together.
    pub(super) fn forms(&self) -> usize {
        self.rows.iter().map(|row| row.forms.len()).sum()
    }

    /// Reads several.
    pub(super) fn read_all(
        sources: impl IntoIterator<Item = Source>,
        columns: &[&str],
        inflector: &Inflector,
    ) -> Result<Vec<Self>> {
        sources.into_iter().map(|source| Self::read(source, columns, inflector)).collect()
    }
}
