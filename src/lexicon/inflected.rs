//! The rows of a lexicon file with all forms of their cues.

use super::inflection::{Class, Inflector};
use super::source::{Row, Source};
use crate::error::Result;

/// Stands in a cue for any possessive pronoun: "change one's mind".
const ANY_POSSESSIVE: &str = "one's";
const POSSESSIVES: [&str; 7] = ["his", "her", "its", "their", "my", "our", "your"];

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
        let forms = forms.into_iter().flat_map(with_possessives).collect();
        Ok(InflectedRow { row, class, forms })
    };
    source.rows(columns)?.into_iter().map(with_forms).collect()
}

/// A form with each of the possessives in the place of the word that stands for any.
fn with_possessives(form: String) -> Vec<String> {
    if !form.split(' ').any(|word| word == ANY_POSSESSIVE) {
        return vec![form];
    }
    POSSESSIVES.iter().map(|possessive| form.replacen(ANY_POSSESSIVE, possessive, 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::with_possessives;

    #[test]
    fn any_possessive_is_each_of_them() {
        let forms = with_possessives("changed one's mind".to_owned());
        assert_eq!(forms.len(), 7);
        assert!(forms.contains(&"changed their mind".to_owned()));
        assert_eq!(with_possessives("changed one mind".to_owned()), ["changed one mind"]);
    }
}
