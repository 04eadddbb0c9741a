//! Analyses of articles written by hand, for tests of what comes after the analysis.

use appraise::analysis::{ArticleAnalysis, MentionRow, QuoteRow, Speaker, StanceRow};
use appraise::entities::{Entity, EntityId, EntityKind, Register, Resolution};
use appraise::evidence::Evidence;
use appraise::quotes::{AttributionKind, Voice};
use appraise::score::{Label, Score};
use appraise::stance::{Stance, StanceTarget, Topic, Topics};
use appraise::text::Span;

/// An article with a title and a body in which rows are found by their words.
pub(crate) struct Story {
    analysis: ArticleAnalysis,
    body: usize,
}

impl Story {
    pub(crate) fn new(id: &str, title: &str, body: &str) -> Self {
        let text = if title.is_empty() { body.to_owned() } else { format!("{title}\n\n{body}") };
        let from = text.len() - body.len();
        Self { analysis: ArticleAnalysis { id: id.into(), text, ..ArticleAnalysis::default() }, body: from }
    }

    /// `YYYY-MM-DD`.
    pub(crate) fn date(mut self, date: &str) -> Self {
        self.analysis.date = Some(date.parse().unwrap());
        self
    }

    pub(crate) fn source(mut self, source: &str) -> Self {
        self.analysis.source = source.into();
        self
    }

    pub(crate) fn kept(mut self, cells: &[&str]) -> Self {
        self.analysis.kept = cells.iter().map(ToString::to_string).collect();
        self
    }

    /// A mention at the first occurrence of `surface`, in the narrator's voice, its sentence the whole title or body;
    /// positive or negative from a score of ±0.2 on.
    pub(crate) fn mention(mut self, entity: u32, surface: &str, score: f64) -> Self {
        let span = self.span(surface);
        let in_title = self.in_title(span);
        let (start, end) = self.code_points(span);
        self.analysis.mentions.push(MentionRow {
            entity: EntityId(entity),
            resolution: Resolution::Exact,
            surface: span,
            start,
            end,
            in_title,
            sentence_no: u32::from(!in_title),
            sentence: self.around(in_title),
            voice: Voice::Narrator,
            speaker: None,
            score: Score::from_f64(score),
            label: label(score),
            evidence: Vec::new(),
            prominence: Score::from_f64(1.0),
            context: Score::default(),
            vader_compound: None,
        });
        self
    }

    /// Puts the last mention into somebody's mouth.
    pub(crate) fn said(mut self, voice: Voice, speaker: Option<Speaker>) -> Self {
        let mention = self.analysis.mentions.last_mut().unwrap();
        (mention.voice, mention.speaker) = (voice, speaker);
        self
    }

    /// Gives the last mention a piece of evidence, on words of the story or none.
    pub(crate) fn because(mut self, rule: &str, words: &str, effect: i32) -> Self {
        let span = if words.is_empty() { Span::default() } else { self.span(words) };
        let evidence = Evidence { rule: rule.to_owned().into(), span, effect };
        self.analysis.mentions.last_mut().unwrap().evidence.push(evidence);
        self
    }

    /// The speaker's words are named by `source`, the content stands at the first occurrence of each part.
    pub(crate) fn quote(
        mut self,
        speaker: Option<Speaker>,
        source: &str,
        cue: &str,
        kind: AttributionKind,
        parts: &[&str],
    ) -> Self {
        let content: Vec<Span> = parts.iter().map(|part| self.span(part)).collect();
        let row = QuoteRow {
            speaker,
            joint_speakers: Vec::new(),
            speaker_surface: (!source.is_empty()).then(|| self.span(source)),
            cue: (!cue.is_empty()).then(|| self.span(cue)),
            kind,
            in_title: content.iter().all(|part| self.in_title(*part)),
            spans: content.iter().map(|part| self.code_points(*part)).collect(),
            content,
        };
        self.analysis.quotes.push(row);
        self
    }

    /// A statement of which `words` is the hull and `cue` the cue, in the narrator's voice.
    pub(crate) fn stance(mut self, holder: u32, target: StanceTarget, words: &str, cue: &str, score: f64) -> Self {
        let hull = self.span(words);
        let in_title = self.in_title(hull);
        let (start, end) = self.code_points(hull);
        self.analysis.stances.push(StanceRow {
            holder: EntityId(holder),
            target,
            stance: match label(score) {
                Label::Positive => Stance::Favor,
                Label::Neutral => Stance::Neutral,
                Label::Negative => Stance::Against,
            },
            score: Score::from_f64(score),
            cue: self.span(cue),
            negated: false,
            voice: Voice::Narrator,
            reported_by: None,
            start,
            end,
            in_title,
            evidence: Vec::new(),
            sentence: self.around(in_title),
        });
        self
    }

    pub(crate) fn done(self) -> ArticleAnalysis {
        self.analysis
    }

    fn span(&self, words: &str) -> Span {
        let start = self.analysis.text.find(words).unwrap_or_else(|| panic!("`{words}` is not in the story"));
        Span::new(start, start + words.len())
    }

    fn in_title(&self, span: Span) -> bool {
        (span.start as usize) < self.body
    }

    fn around(&self, in_title: bool) -> Span {
        let end = self.analysis.text.len();
        if in_title { Span::new(0, self.body - 2) } else { Span::new(self.body, end) }
    }

    fn code_points(&self, span: Span) -> (u32, u32) {
        let from = if self.in_title(span) { 0 } else { self.body };
        let before = |byte: u32| self.analysis.text[from..byte as usize].chars().count() as u32;
        (before(span.start), before(span.end))
    }
}

fn label(score: f64) -> Label {
    match score {
        score if score >= 0.2 => Label::Positive,
        score if score <= -0.2 => Label::Negative,
        _ => Label::Neutral,
    }
}

/// A register of these names and kinds.
pub(crate) fn register(entities: &[(&str, EntityKind)]) -> Register {
    let entities =
        entities.iter().map(|&(name, kind)| Entity { name: name.into(), kind, ..Entity::default() }).collect();
    Register { attributes: Vec::new(), entities }
}

/// Topics of these names, without patterns.
pub(crate) fn topics(names: &[&str]) -> Topics {
    Topics { topics: names.iter().map(|&name| Topic { name: name.into(), patterns: Vec::new() }).collect() }
}
