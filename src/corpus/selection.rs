//! Which articles count by what stands in their cells.

use std::fmt;

use regex::Regex;

use super::field::Field;

/// What a cell of an article must hold for the article to count: `source=^(Gazette|Herald)$`.
#[derive(Clone, Debug)]
pub struct Selection {
    field: Field,
    pattern: Regex,
}

impl Selection {
    /// The fields that can be asked: all but the date, which has its own options, and the lead, which is read as text.
    pub const FIELDS: [Field; 4] = [Field::Id, Field::Source, Field::Title, Field::Text];

    /// Reads a selection, written as the name of a field, `=`, and a regular expression of the crate `regex`, which is found anywhere
    /// in the cell unless `^` and `$` hold it to its ends.
    ///
    /// # Errors
    /// If there is no `=` or no such field, or the expression can't be read: what is wrong.
    pub fn parse(written: &str) -> Result<Self, String> {
        let (name, pattern) = written.split_once('=').ok_or("write FIELD=PATTERN, such as source=Gazette")?;
        let field = Self::FIELDS.into_iter().find(|field| field.name() == name.trim());
        let field = field.ok_or_else(|| format!("`{}` can't be asked: id, source, title or text", name.trim()))?;
        let pattern = Regex::new(pattern).map_err(|problem| match problem {
            regex::Error::Syntax(told) => told.lines().last().unwrap_or_default().replace("error: ", ""),
            other => other.to_string(),
        })?;
        Ok(Self { field, pattern })
    }

    /// The field asked.
    #[must_use]
    pub fn field(&self) -> Field {
        self.field
    }

    /// Whether a cell holds what is asked for.
    #[must_use]
    pub fn holds(&self, cell: &str) -> bool {
        self.pattern.is_match(cell)
    }
}

impl fmt::Display for Selection {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}={}", self.field.name(), self.pattern)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_found_anywhere_in_a_cell_unless_it_says_where() {
        let anywhere = Selection::parse("source=Gazette").unwrap();
        assert!(anywhere.holds("The Gazette, late edition") && !anywhere.holds("The Herald"));
        let whole = Selection::parse("source=^(?i)gazette$").unwrap();
        assert!(whole.holds("GAZETTE") && !whole.holds("The Gazette"));
        assert_eq!(whole.to_string(), "source=^(?i)gazette$");
        assert!(Selection::parse("text=a=b").unwrap().holds("so a=b holds"));
    }

    #[test]
    fn what_cannot_be_asked_is_told() {
        let told = |written| Selection::parse(written).unwrap_err();
        assert_eq!(told("Gazette"), "write FIELD=PATTERN, such as source=Gazette");
        assert_eq!(told("section=news"), "`section` can't be asked: id, source, title or text");
        assert_eq!(told("source=(Gazette"), "unclosed group");
    }
}
