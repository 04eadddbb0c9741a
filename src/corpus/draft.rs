//! The cells of a row that make an article.

use std::borrow::Cow;

use super::field::Field;
use super::html::Html;

/// The cells of a row that make an article.
#[derive(Default)]
pub(super) struct Draft<'r> {
    pub(super) fields: [Cow<'r, str>; 6],
    pub(super) kept: Vec<String>,
    /// Whether the row has a NUL byte.
    pub(super) has_nul: bool,
}

/// Whether a cell says no more than that there is nothing.
fn is_nothing(cell: &str) -> bool {
    cell.len() < 8 && NOTHING.contains(&cell.trim())
}

/// What R, pandas and databases write into a cell that has nothing.
const NOTHING: [&str; 9] = ["#N/A", "N/A", "NA", "NULL", "NaN", "NaT", "None", "nan", "null"];

impl<'r> Draft<'r> {
    /// Empties the cells of fields that say no more than that there is nothing.
    pub(super) fn clear_nothings(&mut self) {
        for cell in &mut self.fields {
            if is_nothing(cell) {
                *cell = Cow::Borrowed("");
            }
        }
    }

    /// The id that is given; empty if there is none.
    pub(super) fn id(&self) -> &str {
        self.fields[Field::Id as usize].trim()
    }

    /// Whether the text is as long as a cell of Excel can be, which cuts off what goes on.
    pub(super) fn is_cut_off(&self) -> bool {
        const LONGEST: usize = 32_767;
        let text = &self.fields[Field::Text as usize];
        (LONGEST..=3 * LONGEST).contains(&text.len()) && text.encode_utf16().count() == LONGEST
    }

    pub(super) fn take(&mut self, field: Field) -> Cow<'r, str> {
        std::mem::take(&mut self.fields[field as usize])
    }

    pub(super) fn take_text(&mut self, field: Field, html: Html) -> Cow<'r, str> {
        let cell = self.take(field);
        if cell.is_empty() { cell } else { html.text(cell) }
    }

    /// The kept cells, as they came, but without the spaces around them and without what says that there is nothing.
    pub(super) fn kept(&mut self) -> Vec<String> {
        let read = |cell: String| match is_nothing(&cell) {
            true => String::new(),
            false => cell.trim().to_owned(),
        };
        std::mem::take(&mut self.kept).into_iter().map(read).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft<'_> {
        let mut draft = Draft::default();
        draft.fields[Field::Text as usize] = Cow::Borrowed(text);
        draft
    }

    #[test]
    fn a_cell_that_says_that_there_is_nothing_is_empty_and_one_that_says_more_is_not() {
        for (cell, left) in
            [("NA", ""), (" NaN ", ""), ("NULL", ""), ("NATO", "NATO"), ("na", "na"), ("None left.", "None left.")]
        {
            let mut draft = draft(cell);
            draft.clear_nothings();
            assert_eq!(draft.take(Field::Text), left, "{cell}");
        }
    }

    #[test]
    fn kept_cells_stay_what_they_are_but_for_spaces_and_nothing() {
        let kept = ["NULL", " Post Two ", "Quay &amp; Sons", "", "NATO"].map(str::to_owned);
        let mut draft = Draft { kept: kept.to_vec(), ..Draft::default() };
        assert_eq!(draft.kept(), ["", "Post Two", "Quay &amp; Sons", "", "NATO"]);
    }

    #[test]
    fn a_text_is_cut_off_that_has_as_many_characters_as_excel_has_room_for() {
        assert!(draft(&"x".repeat(32_767)).is_cut_off());
        assert!(draft(&"é".repeat(32_767)).is_cut_off());
        assert!(draft(&format!("{}x", "🎉".repeat(16_383))).is_cut_off());
        assert!(!draft(&"x".repeat(32_766)).is_cut_off() && !draft(&"x".repeat(32_768)).is_cut_off());
    }
}
