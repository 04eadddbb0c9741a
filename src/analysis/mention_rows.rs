//! The mentions of an article with their scores.

use super::Analyzer;
use super::background::background;
use super::contexts::Contexts;
use super::positions::Positions;
use super::prominences::Prominences;
use super::reading::Reading;
use super::rows::{MentionRow, Speaker};
use super::voiced::Voiced;
use crate::entities::Mention;
use crate::evidence::{Finding, RuleSet, combine, contributions, evidence, setting};
use crate::quotes::Voice;
use crate::score::Score;
use crate::sentiment::{Background, Rule};

/// The rows of mentions, in their order.
pub(super) fn mention_rows<'r>(
    mentions: &[Mention],
    analyzer: &'r Analyzer<'_>,
    reading: &mut Reading<'r>,
    voiced: &Voiced<'_>,
    positions: &Positions<'_>,
) -> Vec<MentionRow> {
    // One after the other: the code that reads sentences and the code that judges mentions don't fit the cache together.
    for mention in mentions {
        reading.sentence(reading.document.sentence_of(mention.tokens.start as usize));
    }
    let prominences = Prominences::new(mentions.iter().map(|mention| mention.entity));
    let judged = |mention: &Mention| {
        let (voice, speaker) = voiced.of_mention(mention);
        let background = background(mention.entity, speaker.as_ref(), &prominences, analyzer.gazetteer);
        Judged { voice, speaker, background, findings: reading.findings(mention.tokens, Some(background)) }
    };
    let mut all: Vec<Judged> = mentions.iter().map(judged).collect();
    let sentence = |mention: &Mention| reading.document.sentence_of(mention.tokens.start as usize);
    let looks: Vec<f64> = all.iter().map(|judged| judged.look(analyzer)).collect();
    let placed = mentions.iter().zip(&looks).map(|(mention, look)| (mention.entity, sentence(mention), *look));
    let contexts = Contexts::new(placed);
    for ((mention, judged), look) in mentions.iter().zip(&mut all).zip(looks) {
        let context = contexts.of(mention.entity, sentence(mention), look);
        judged.put_in(Score::from_f64(context));
    }
    let row = |(mention, judged): (&Mention, Judged)| judged.row(mention, analyzer, reading, positions);
    mentions.iter().zip(all).map(row).collect()
}

/// What is found about a mention.
struct Judged {
    voice: Voice,
    speaker: Option<Speaker>,
    background: Background,
    findings: Vec<Finding<Rule>>,
}

impl Judged {
    /// How its sentence makes it look: p(positive) − p(negative) by the rules for single sentences.
    fn look(&self, analyzer: &Analyzer<'_>) -> f64 {
        let [bad, _, good] = combine(contributions(&self.findings, &analyzer.weights.rules_alone)).probabilities;
        good - bad
    }

    /// Adds what the entity's other mentions say of it.
    fn put_in(&mut self, context: Score) {
        self.background.context = context.to_f64();
        if !self.findings.is_empty() {
            self.findings.extend(self.background.of_context());
        }
    }

    fn row<'r>(
        self,
        mention: &Mention,
        analyzer: &'r Analyzer<'_>,
        reading: &mut Reading<'r>,
        positions: &Positions<'_>,
    ) -> MentionRow {
        let Self { voice, speaker, background, findings } = self;
        let contributions = reading.weighed(&findings, mention.tokens, Some(background), analyzer.weights);
        let combined = combine(&contributions);
        let document = reading.document;
        let at = document.sentence_of(mention.tokens.start as usize);
        let sentence = &document.sentences[at];
        let surface = document.span(mention.tokens);
        let (start, end) = positions.of(surface);
        let mut because = evidence(&contributions, document, &reading.sentence(at).turned);
        because.extend(setting(&contributions, Rule::Context.name()));
        MentionRow {
            entity: mention.entity,
            resolution: mention.resolution,
            surface,
            start,
            end,
            in_title: sentence.in_title,
            sentence_no: sentence.number,
            sentence: sentence.span,
            voice,
            speaker,
            score: combined.score,
            label: combined.label,
            evidence: because,
            prominence: Score::from_f64(background.prominence),
            context: Score::from_f64(background.context),
            vader_compound: None,
        }
    }
}
