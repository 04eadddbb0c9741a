//! What is found in one article, as the reports print it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::entities::{EntityId, Resolution, Unresolved};
use crate::evidence::Evidence;
use crate::quotes::{AttributionKind, Voice};
use crate::score::{Label, Score};
use crate::stance::{Stance, StanceTarget};
use crate::text::Span;

/// All that is found in one article. Everything to the right of it in the flow sees only this.
///
/// Every [`Span`] is a range of bytes in `text`; `start` and `end` are Unicode code points into the title
/// (where `in_title`) or the body, end exclusive, as the reports print them.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ArticleAnalysis {
    /// The article's id.
    pub id: String,
    /// The day it was published.
    pub date: Option<Date>,
    /// Its outlet.
    pub source: String,
    /// Cells of the `--keep` columns.
    pub kept: Vec<String>,
    /// Title, a blank line, body.
    pub text: String,
    /// In the order of the text.
    pub mentions: Vec<MentionRow>,
    /// In the order of the text.
    pub quotes: Vec<QuoteRow>,
    /// In the order of the text.
    pub stances: Vec<StanceRow>,
    /// Words that stand for one of several entities and for none of them for certain.
    pub unresolved: Unresolved,
}

/// One occurrence of an entity with its score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentionRow {
    /// Who is meant.
    pub entity: EntityId,
    /// How the occurrence was linked to the entity.
    pub resolution: Resolution,
    /// The words that mention it.
    pub surface: Span,
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// Whether it stands in the title.
    pub in_title: bool,
    /// Number of its sentence, from 1; the title is sentence 0.
    pub sentence_no: u32,
    /// The sentence around it.
    pub sentence: Span,
    /// Whose words it stands in.
    pub voice: Voice,
    /// Who speaks, unless the narrator does or it is unknown.
    pub speaker: Option<Speaker>,
    /// p(positive) − p(negative).
    pub score: Score,
    /// The most probable class.
    pub label: Label,
    /// What the score is made of, in the order of the text.
    pub evidence: Vec<Evidence>,
    /// How often the article mentions its entity, as a share of the mentions of the entity that it mentions most.
    pub prominence: Score,
    /// How the entity's other mentions around it make it look.
    pub context: Score,
    /// VADER's compound of the sentence, where it was asked for.
    pub vader_compound: Option<Score>,
}

/// One attribution: a source, a cue and what is attributed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuoteRow {
    /// Who speaks.
    pub speaker: Option<Speaker>,
    /// The entities that speak together with the speaker, each once, in the order of the text.
    pub joint_speakers: Vec<EntityId>,
    /// The words that name the source.
    pub speaker_surface: Option<Span>,
    /// The words that attribute.
    pub cue: Option<Span>,
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// Whether it stands in the title.
    pub in_title: bool,
    /// The parts of the content, marks included, in the order of the text.
    pub content: Vec<Span>,
    /// The same in code points: start and end of each part.
    pub spans: Vec<(u32, u32)>,
}

impl QuoteRow {
    /// Every entity that speaks, each once.
    pub fn speaking(&self) -> impl Iterator<Item = EntityId> {
        let first = match self.speaker {
            Some(Speaker::Entity(entity)) => Some(entity),
            _ => None,
        };
        first.into_iter().chain(self.joint_speakers.iter().copied())
    }
}

/// One statement: a holder's position towards a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StanceRow {
    /// Whose position it is.
    pub holder: EntityId,
    /// Towards what or whom.
    pub target: StanceTarget,
    /// In favour, against, or cancelled.
    pub stance: Stance,
    /// p(favor) − p(against).
    pub score: Score,
    /// The words that relate the two.
    pub cue: Span,
    /// Whether a negation turned it.
    pub negated: bool,
    /// How the text gives it.
    pub voice: Voice,
    /// Who reports it, where somebody other than the narrator and the holder does.
    pub reported_by: Option<Speaker>,
    /// Hull of holder, cue and target in code points, of the title or the body.
    pub start: u32,
    /// One past its last code point.
    pub end: u32,
    /// Whether it stands in the title.
    pub in_title: bool,
    /// What the score is made of.
    pub evidence: Vec<Evidence>,
    /// The sentence around the cue.
    pub sentence: Span,
}

/// Whoever's words something is: an entity of the list, or the words that name the source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Speaker {
    /// A listed or discovered entity.
    Entity(EntityId),
    /// Somebody else, by the words of the text.
    Words(Span),
}
