//! stances.csv: a row for every statement.

use super::column::{Carries, Report, column, shared};
use super::evidence_row::{ArticleCells, EvidenceTables, kept_cells, place};
use super::table::Table;
use super::telling::StanceMark;
use crate::analysis::{ArticleAnalysis, StanceRow};
use crate::evidence;

/// The file.
pub(super) const REPORT: Report = Report {
    file: "stances.csv",
    columns: &[
        column("stance_id", "the statement", "article id, `#`, ordinal from 1 within the article"),
        shared::ARTICLE_ID,
        shared::DATE,
        shared::SOURCE,
        column("holder", "whose position it is", "a name of entities.csv"),
        column("target", "towards what or whom", "a name of topics.csv or entities.csv"),
        column("target_kind", "what the target is", "topic, entity"),
        column("stance", "the position; neutral only where a cue fires and is cancelled", "favor, neutral, against"),
        column("score", "p(favor) − p(against)", "-1 to 1"),
        column("cue", "the words that relate the two", "text, white space made single"),
        column("negated", "whether a negation turned the cue", "1 or 0"),
        column(
            "voice",
            "how the text gives it: the holder's own quotation, reported, or asserted by the article",
            "direct, indirect, narrator",
        ),
        column("start", "where holder, cue and target begin", "code points from 0 into the body (title if in_title)"),
        column("end", "where they end, exclusive", "code points, as start"),
        shared::EVIDENCE,
        shared::SENTENCE,
        column("reported_by", "who reports it", "an entity, else words of the text; empty: narrator or holder"),
        shared::IN_TITLE,
    ],
    optional: |_| &[],
    carries: Carries::Kept,
};

/// The rows of one article, all marked.
pub(super) fn rows(
    article: &ArticleAnalysis,
    evidence: &EvidenceTables<'_>,
    table: &mut Table,
    marks: &mut Vec<StanceMark>,
) {
    let mut cells = ArticleCells::new(article);
    for stance in &article.stances {
        let place = place(table, stance.score, stance.sentence, stance.cue);
        marks.push(StanceMark { holder: stance.holder, target: stance.target, place });
        cells.next(table);
        stance_cells(stance, article, evidence, table);
        kept_cells(article, table);
        table.end();
    }
}

fn stance_cells(stance: &StanceRow, article: &ArticleAnalysis, evidence: &EvidenceTables<'_>, table: &mut Table) {
    table.text(&evidence.register.get(stance.holder).name);
    table.text(stance.target.name(evidence.register, evidence.topics)).text(stance.target.kind());
    table.text(stance.stance.name()).score(Some(stance.score)).one_line(stance.cue.of(&article.text));
    table.flag(stance.negated).text(stance.voice.name()).integer(stance.start).integer(stance.end);
    table.one_line(&evidence::column(&stance.evidence, &article.text));
    table.one_line(stance.sentence.of(&article.text));
    table.text(&evidence.speaker(stance.reported_by.as_ref(), article)).flag(stance.in_title);
}
