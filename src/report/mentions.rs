//! mentions.csv: a row for every mention.

use std::ops::Range;

use super::column::{Carries, Column, Report, column, shared};
use super::evidence_row::{ArticleCells, EvidenceTables, kept_cells, place};
use super::table::Table;
use super::telling::MentionMark;
use crate::analysis::{ArticleAnalysis, MentionRow};
use crate::evidence;
use crate::score::Score;
use crate::text::Span;

const SCORE: Column = column("score", "p(positive) − p(negative) towards the entity; 0 where nothing fired", "-1 to 1");

/// The file.
pub(super) const REPORT: Report = Report {
    file: "mentions.csv",
    columns: &[
        column("mention_id", "the mention", "article id, `#`, ordinal from 1 within the article"),
        shared::ARTICLE_ID,
        shared::DATE,
        shared::SOURCE,
        shared::ENTITY,
        shared::KIND,
        column("surface", "what the text says", "text as it came"),
        column("resolution", "how it was linked to the entity", "exact, alias, surname, title, pronoun"),
        shared::START,
        shared::END,
        column("sentence_no", "number of its sentence", "from 1; 0: the title"),
        shared::IN_TITLE,
        column("voice", "whose words it stands in", "narrator, direct, indirect"),
        column("speaker", "who speaks", "an entity, else words of the text; empty: narrator or unknown"),
        SCORE,
        column("label", "the most probable class", "positive, neutral, negative"),
        shared::EVIDENCE,
        shared::SENTENCE,
        column(
            "prominence",
            "mentions of its entity in the article, divided by those of the entity that has the most",
            "above 0, at most 1",
        ),
        column(
            "context",
            "how its entity's other mentions in the eight sentences before and behind look by themselves, the nearer the more",
            "-1 to 1",
        ),
    ],
    optional: |settings| if settings.vader { &VADER } else { &[] },
    carries: Carries::Kept,
};

const VADER: [Column; 1] = [column("vader_compound", "VADER's compound of the sentence", "-1 to 1")];

/// Bytes that the rows of one article take at most, as a rule: where everybody is named in long sentences that is hundreds of times the
/// article, and to make room for it step by step would take twice as much.
pub(super) fn bytes(article: &ArticleAnalysis) -> usize {
    const CELLS: usize = 250;
    const EVIDENCE: usize = 40;
    let bytes = |mention: &MentionRow| {
        let sentence = mention.sentence.end - mention.sentence.start;
        CELLS + EVIDENCE * mention.evidence.len() + sentence as usize
    };
    article.mentions.iter().map(bytes).sum()
}

/// The rows of one article; those with a score are marked.
pub(super) fn rows(
    article: &ArticleAnalysis,
    evidence: &EvidenceTables<'_>,
    table: &mut Table,
    marks: &mut Vec<MentionMark>,
) {
    let mut cells = ArticleCells::new(article);
    let mut sentence = None;
    for mention in &article.mentions {
        if mention.score != Score::default() {
            let place = place(table, mention.score, mention.sentence, mention.surface);
            marks.push(MentionMark { entity: mention.entity, date: article.date, place });
        }
        cells.next(table);
        mention_cells(mention, article, evidence, table);
        sentence = Some(sentence_cell(mention.sentence, sentence, article, table));
        table.score(Some(mention.prominence)).score(Some(mention.context));
        if evidence.settings.vader {
            table.score(mention.vader_compound);
        }
        kept_cells(article, table);
        table.end();
    }
}

fn mention_cells(mention: &MentionRow, article: &ArticleAnalysis, evidence: &EvidenceTables<'_>, table: &mut Table) {
    let entity = evidence.register.get(mention.entity);
    table.text(&entity.name).text(entity.kind.name());
    table.text(mention.surface.of(&article.text)).text(mention.resolution.name());
    table.integer(mention.start).integer(mention.end).integer(mention.sentence_no).flag(mention.in_title);
    table.text(mention.voice.name()).text(&evidence.speaker(mention.speaker.as_ref(), article));
    table.score(Some(mention.score)).text(mention.label.name());
    table.one_line(&evidence::column(&mention.evidence, &article.text));
}

/// Writes the sentence, copied where the row before has the same; gives it with the place of its cell.
fn sentence_cell(
    sentence: Span,
    before: Option<(Span, Range<usize>)>,
    article: &ArticleAnalysis,
    table: &mut Table,
) -> (Span, Range<usize>) {
    let position = table.len();
    match before.filter(|(other, _)| *other == sentence) {
        Some((_, cell)) => table.copy(cell),
        None => table.one_line(sentence.of(&article.text)),
    };
    (sentence, table.cell_behind(position))
}
