//! What a row of any evidence file is made from.

use std::borrow::Cow;

use super::Settings;
use super::digits::push_integer;
use super::one_line::single_spaced;
use super::table::Table;
use super::telling::Place;
use crate::analysis::{ArticleAnalysis, Speaker};
use crate::entities::{EntityId, Register};
use crate::score::Score;
use crate::stance::Topics;
use crate::text::Span;

/// Turns analysed articles into rows of the evidence files; shared by worker threads.
#[derive(Clone, Copy, Debug)]
pub struct EvidenceTables<'a> {
    /// The entities of the run.
    pub register: &'a Register,
    /// Its topics.
    pub topics: &'a Topics,
    /// How tables are written.
    pub settings: &'a Settings,
}

impl EvidenceTables<'_> {
    /// The listed name, else the words of the text, else nothing.
    pub(super) fn speaker<'t>(&'t self, speaker: Option<&Speaker>, article: &'t ArticleAnalysis) -> Cow<'t, str> {
        match speaker {
            None => Cow::Borrowed(""),
            Some(Speaker::Entity(id)) => Cow::Borrowed(&self.register.get(*id).name),
            Some(Speaker::Words(span)) => Cow::Owned(single_spaced(span.of(&article.text))),
        }
    }

    /// The listed names, joined by `|`.
    pub(super) fn names(&self, entities: &[EntityId]) -> String {
        entities.iter().map(|id| self.register.get(*id).name.as_str()).collect::<Vec<_>>().join("|")
    }
}

/// The first cells of the evidence rows of one article: `a12#3` (the ordinal from 1 within the article and the file), the
/// article's id, date and outlet.
pub(super) struct ArticleCells<'a> {
    article: &'a ArticleAnalysis,
    rows: u64,
    /// The cells behind the first, once they are written.
    same: String,
}

impl<'a> ArticleCells<'a> {
    pub(super) fn new(article: &'a ArticleAnalysis) -> Self {
        Self { article, rows: 0, same: String::new() }
    }

    /// Begins the next row.
    pub(super) fn next(&mut self, table: &mut Table) {
        self.rows += 1;
        table.written_by(|cell| {
            cell.push_str(&self.article.id);
            cell.push('#');
            push_integer(self.rows, cell);
        });
        if self.rows > 1 {
            table.again(&self.same);
            return;
        }
        let from = table.len();
        table.text(&self.article.id).date(self.article.date).text(&self.article.source);
        let delimited = table.since(from).chars();
        self.same = delimited.skip(1).collect();
    }
}

/// The last cells of every evidence row.
pub(super) fn kept_cells(article: &ArticleAnalysis, table: &mut Table) {
    for cell in &article.kept {
        table.text(cell);
    }
}

/// The place of the row that `table` begins, which tells of `subject` in `sentence`.
pub(super) fn place(table: &Table, score: Score, sentence: Span, subject: Span) -> Place {
    Place { offset: table.len() as u64, score, within: subject.start.saturating_sub(sentence.start) }
}
