//! The rows of a lexicon file with all forms of their cues.

use super::inflection::{Class, Inflector};
use super::source::{Row, Source};
use crate::error::Result;

/// A row with the forms of its cue, the lemma first.
pub(super) struct InflectedRow {
    pub(super) row: Row,
    pub(super) class: Class,
    pub(super) forms: Vec<String>,
}

/// The rows of a file with these columns, of which the first two are a cue and its class.
pub(super) fn inflected(source: &Source, columns: &[&str], inflector: &Inflector) -> Result<Vec<InflectedRow>> {
    let with_forms = |row: Row| {
        let Some(class) = Class::from_name(&row.cells[1]) else {
            let message = format!("unknown class `{}`: verb, noun, epithet, adj, adv or phrase", &row.cells[1]);
            return Err(source.fault(Some(row.line), message));
        };
        let forms = inflector.forms(&row.cells[0], class);
        Ok(InflectedRow { row, class, forms })
    };
    source.rows(columns)?.into_iter().map(with_forms).collect()
}
