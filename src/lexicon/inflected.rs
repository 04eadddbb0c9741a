//! The rows of a lexicon file with all forms of their cues.

use super::inflection::{Class, Inflector};
use super::table_file::{Row, TableFile};
use crate::error::Result;

/// What stands in a cue for any possessive or reflexive pronoun: "change one's mind", "make a fool of oneself".
const ANY: [(&str, [&str; 7]); 2] = [
    ("one's", ["his", "her", "its", "their", "my", "our", "your"]),
    ("oneself", ["himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself"]),
];

/// A row with the forms of its cue, the lemma first.
pub(super) struct InflectedRow {
    pub(super) row: Row,
    pub(super) class: Class,
    pub(super) forms: Vec<String>,
}

impl InflectedRow {
    fn key(&self) -> (&str, &str) {
        (&self.row.cells[0], &self.row.cells[1])
    }
}

/// The rows of a file with these columns, of which the first two are a cue and its class: one for each alternative, sorted by both, so that
/// what is compiled is the same in whichever rows they stand.
pub(super) fn inflected(source: &TableFile, columns: &[&str], inflector: &Inflector) -> Result<Vec<InflectedRow>> {
    let with_forms = |row: Row| {
        let class = class_of(&row, source)?;
        let forms = inflector.forms(&row.cells[0], class);
        let forms = forms.into_iter().flat_map(with_pronouns).collect();
        Ok(InflectedRow { row, class, forms })
    };
    let mut rows = source.cue_rows(columns)?.into_iter().map(with_forms).collect::<Result<Vec<_>>>()?;
    rows.sort_by(|one, other| one.key().cmp(&other.key()));
    Ok(rows)
}

/// The class in the second column of a row, whose first is a cue.
pub(super) fn class_of(row: &Row, source: &TableFile) -> Result<Class> {
    ensure_cue(row, source)?;
    let unknown = || format!("column class: `{}` is none of verb, noun, epithet, adj, adv, phrase", &row.cells[1]);
    Class::from_name(&row.cells[1]).ok_or_else(|| source.fault(Some(row.line), unknown()))
}

/// Refuses a row without a cue.
pub(super) fn ensure_cue(row: &Row, source: &TableFile) -> Result<()> {
    if row.cells[0].is_empty() {
        let message = "column cue: empty; write the word or phrase, or delete the row".to_owned();
        return Err(source.fault(Some(row.line), message));
    }
    Ok(())
}

/// A form with each of the pronouns in the place of the word that stands for any.
fn with_pronouns(form: String) -> Vec<String> {
    let any = ANY.iter().find(|(any, _)| form.split(' ').any(|word| word == *any));
    match any {
        Some((any, pronouns)) => pronouns.iter().map(|pronoun| form.replacen(any, pronoun, 1)).collect(),
        None => vec![form],
    }
}

#[cfg(test)]
mod tests {
    use super::with_pronouns;

    #[test]
    fn any_pronoun_is_each_of_them() {
        let forms = with_pronouns("changed one's mind".to_owned());
        assert_eq!(forms.len(), 7);
        assert!(forms.contains(&"changed their mind".to_owned()));
        assert!(with_pronouns("hurt oneself".to_owned()).contains(&"hurt herself".to_owned()));
        assert_eq!(with_pronouns("changed one mind".to_owned()), ["changed one mind"]);
    }
}
