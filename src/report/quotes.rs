//! quotes.csv: a row for every attribution.

use super::column::{Carries, Report, column, shared};
use super::evidence_row::{ArticleCells, EvidenceTables, kept_cells};
use super::table::Table;
use crate::analysis::{ArticleAnalysis, QuoteRow};

/// The file.
pub(super) const REPORT: Report = Report {
    file: "quotes.csv",
    columns: &[
        column("quote_id", "the attribution", "article id, `#`, ordinal from 1 within the article"),
        shared::ARTICLE_ID,
        shared::DATE,
        shared::SOURCE,
        column("speaker", "who speaks", "an entity, else words of the text; empty: unknown"),
        column("speaker_surface", "the words that name the source", "text, white space made single"),
        column("cue", "the words that attribute", "text, white space made single"),
        column("kind", "whether the content stands in quotation marks", "direct: all, mixed: part, indirect: none"),
        shared::START,
        shared::END,
        column("content", "what is attributed, marks included", "text, white space made single; parts joined by ` … `"),
        column("spans", "where the parts of the content stand", "start-end in code points, joined by `|`"),
        shared::IN_TITLE,
        column(
            "joint_speakers",
            "entities that speak together with `speaker`",
            "names joined by `|`; empty: nobody does",
        ),
    ],
    optional: |_| &[],
    carries: Carries::Kept,
};

/// The rows of one article.
pub(super) fn rows(article: &ArticleAnalysis, evidence: &EvidenceTables<'_>, table: &mut Table) {
    let mut cells = ArticleCells::new(article);
    for quote in &article.quotes {
        let words = |span: Option<crate::text::Span>| span.map_or("", |span| span.of(&article.text));
        cells.next(table);
        table.text(&evidence.speaker(quote.speaker.as_ref(), article));
        table.one_line(words(quote.speaker_surface)).one_line(words(quote.cue)).text(quote.kind.name());
        table.shown(quote.spans.iter().map(|part| part.0).min());
        table.shown(quote.spans.iter().map(|part| part.1).max());
        table.one_line(&content(quote, &article.text)).text(&spans(quote)).flag(quote.in_title);
        table.text(&evidence.names(&quote.joint_speakers));
        kept_cells(article, table);
        table.end();
    }
}

fn content(quote: &QuoteRow, text: &str) -> String {
    quote.content.iter().map(|part| part.of(text)).collect::<Vec<_>>().join(" … ")
}

fn spans(quote: &QuoteRow) -> String {
    quote.spans.iter().map(|(start, end)| format!("{start}-{end}")).collect::<Vec<_>>().join("|")
}
