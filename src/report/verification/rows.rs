//! The rows of the evidence files as the analyses that they were written from, as far as sums need them.

use std::collections::HashMap;
use std::path::Path;

use super::former::Former;
use crate::analysis::{ArticleAnalysis, MentionRow, QuoteRow, Speaker, StanceRow};
use crate::entities::{EntityId, Resolution};
use crate::error::Result;
use crate::evidence;
use crate::quotes::{AttributionKind, Voice};
use crate::report::column::Report;
use crate::report::sheet::{Row, Sheet};
use crate::report::{mentions, quotes, stances};
use crate::score::{Label, Score};
use crate::stance::{Stance, StanceTarget, Topics};
use crate::text::Span;

impl Row<'_> {
    fn entity(&self, column: usize, entities: &Entities<'_>) -> Result<EntityId> {
        let id = entities.get(self.text(column)).copied();
        id.ok_or_else(|| self.fault(column, "is not in entities.csv"))
    }

    /// Whoever is named; words that are no entity's name stand for somebody else.
    fn speaker(&self, column: usize, entities: &Entities<'_>) -> Option<Speaker> {
        match self.text(column) {
            "" => None,
            name => Some(entities.get(name).map_or(Speaker::Words(Span::default()), |id| Speaker::Entity(*id))),
        }
    }

    /// The names that a cell joins by `|`, of those that could begin at a place the longest.
    fn joined_entities(&self, column: usize, entities: &Entities<'_>) -> Result<Vec<EntityId>> {
        let mut rest = self.text(column);
        let mut found = Vec::new();
        while !rest.is_empty() {
            let ends = std::iter::once(rest.len()).chain(rest.rmatch_indices('|').map(|(at, _)| at));
            let (end, id) = ends
                .filter_map(|end| Some((end, *entities.get(&rest[..end])?)))
                .next()
                .ok_or_else(|| self.fault(column, "isn't made of names in entities.csv"))?;
            found.push(id);
            rest = rest[end..].strip_prefix('|').unwrap_or_default();
        }
        Ok(found)
    }
}

/// Gives `take` every article of each evidence file in turn: its mentions, then in another piece its attributions, then
/// its statements. Sums over the pieces are those over the articles, but for the number of articles. Returns the topics
/// of the statements.
pub(super) fn each_article(folder: &Path, former: &Former, mut take: impl FnMut(ArticleAnalysis)) -> Result<Topics> {
    let entities = former.register.entities.iter().enumerate();
    let entities: Entities<'_> = entities.map(|(at, entity)| (entity.name.as_str(), EntityId(at as u32))).collect();
    let open = |report: &Report| Sheet::open(&folder.join(report.file), former.settings.table);
    each_mention(open(&mentions::REPORT)?, former, &entities, &mut take)?;
    each_quote(open(&quotes::REPORT)?, former, &entities, &mut take)?;
    each_stance(open(&stances::REPORT)?, former, &entities, &mut take)
}

type Entities<'a> = HashMap<&'a str, EntityId>;

fn each_mention(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<()> {
    let [entity, sentence, title, voice, speaker] =
        sheet.columns(["entity", "sentence_no", "in_title", "voice", "speaker"])?;
    let [score, label, because] = sheet.columns(["score", "label", "evidence"])?;
    each(sheet, former, take, |row, article| {
        article.mentions.push(MentionRow {
            entity: row.entity(entity, entities)?,
            resolution: Resolution::Exact,
            surface: Span::default(),
            start: 0,
            end: 0,
            in_title: row.cell(title) == "1",
            sentence_no: row.parsed(sentence)?,
            sentence: Span::default(),
            voice: row.named(voice, &[Voice::Narrator, Voice::Direct, Voice::Indirect], Voice::name)?,
            speaker: row.speaker(speaker, entities),
            score: row.score(score)?,
            label: row.named(label, &[Label::Negative, Label::Neutral, Label::Positive], Label::name)?,
            evidence: evidence::of_column(row.cell(because), &mut article.text)
                .ok_or_else(|| row.fault(because, "is no list of rule(words) effect"))?,
            prominence: Score::default(),
            context: Score::default(),
            vader_compound: None,
        });
        Ok(())
    })
}

fn each_quote(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<()> {
    let [speaker, joint] = sheet.columns(["speaker", "joint_speakers"])?;
    each(sheet, former, take, |row, article| {
        article.quotes.push(QuoteRow {
            speaker: row.speaker(speaker, entities),
            joint_speakers: row.joined_entities(joint, entities)?,
            speaker_surface: None,
            cue: None,
            kind: AttributionKind::Direct,
            in_title: false,
            content: Vec::new(),
            spans: Vec::new(),
        });
        Ok(())
    })
}

fn each_stance(
    sheet: Sheet,
    former: &Former,
    entities: &Entities<'_>,
    take: &mut impl FnMut(ArticleAnalysis),
) -> Result<Topics> {
    let mut topics = Topics::default();
    let [holder, target, kind, stance, score] =
        sheet.columns(["holder", "target", "target_kind", "stance", "score"])?;
    each(sheet, former, take, |row, article| {
        let target = match row.cell(kind) {
            "topic" => StanceTarget::Topic(topics.id_or_new(row.text(target))),
            _ => StanceTarget::Entity(row.entity(target, entities)?),
        };
        article.stances.push(StanceRow {
            holder: row.entity(holder, entities)?,
            target,
            stance: row.named(stance, &[Stance::Against, Stance::Neutral, Stance::Favor], Stance::name)?,
            score: row.score(score)?,
            cue: Span::default(),
            negated: false,
            voice: Voice::Narrator,
            reported_by: None,
            start: 0,
            end: 0,
            in_title: false,
            evidence: Vec::new(),
            sentence: Span::default(),
        });
        Ok(())
    })?;
    Ok(topics)
}

/// Reads the rows of a file, those of one article into one analysis.
fn each(
    mut sheet: Sheet,
    former: &Former,
    take: &mut impl FnMut(ArticleAnalysis),
    mut read: impl FnMut(&Row<'_>, &mut ArticleAnalysis) -> Result<()>,
) -> Result<()> {
    let [id, date, source] = sheet.columns(["article_id", "date", "source"])?;
    let columns = sheet.header().count();
    let kept = columns - former.settings.kept.len()..columns;
    let mut current: Option<ArticleAnalysis> = None;
    while let Some(row) = sheet.next_row()? {
        let row_id = row.text(id);
        if current.as_ref().is_none_or(|article| article.id != row_id) {
            let next = ArticleAnalysis {
                id: row_id.to_owned(),
                date: row.optional(date)?,
                source: row.text(source).to_owned(),
                kept: kept.clone().map(|column| row.text(column).to_owned()).collect(),
                ..ArticleAnalysis::default()
            };
            current.replace(next).into_iter().for_each(&mut *take);
        }
        read(&row, current.as_mut().expect("it was set with its first row"))?;
    }
    current.into_iter().for_each(take);
    Ok(())
}
