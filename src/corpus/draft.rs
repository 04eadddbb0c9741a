//! The cells of a row that make an article.

use std::borrow::Cow;

use super::field::Field;
use super::html::Html;

/// The cells of a row that make an article.
#[derive(Default)]
pub(super) struct Draft<'r> {
    pub(super) fields: [Cow<'r, str>; 6],
    pub(super) kept: Vec<String>,
}

impl<'r> Draft<'r> {
    pub(super) fn take(&mut self, field: Field) -> Cow<'r, str> {
        std::mem::take(&mut self.fields[field as usize])
    }

    pub(super) fn take_text(&mut self, field: Field, html: Html) -> Cow<'r, str> {
        let cell = self.take(field);
        if cell.is_empty() { cell } else { html.text(cell) }
    }

    /// The text, behind its lead where that is kept apart and isn't the text's beginning.
    pub(super) fn body(&mut self, html: Html) -> Cow<'r, str> {
        let text = self.take_text(Field::Text, html);
        if self.fields[Field::Lead as usize].trim_start().is_empty() {
            return text;
        }
        let lead = self.take_text(Field::Lead, html);
        if text.trim_start().starts_with(lead.trim()) { text } else { format!("{}\n\n{text}", lead.trim_end()).into() }
    }
}
