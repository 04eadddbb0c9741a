//! The statements of an article: who is for and against what.

use super::positions::Positions;
use super::reading::Reading;
use super::rows::{Speaker, StanceRow};
use super::voiced::Voiced;
use crate::entities::{EntityId, Mention};
use crate::evidence::{Finding, Weights, combine, contributions, evidence};
use crate::quotes::Voice;
use crate::score::Score;
use crate::stance::{Stance, StanceRule, Target, TopicHit, TopicMatcher};
use crate::text::TokenSpan;

/// Somebody whose position a sentence can give.
#[derive(Clone, Debug)]
struct Holder {
    entity: EntityId,
    /// Its words, where it stands in the sentence.
    tokens: Option<TokenSpan>,
    /// What it says, as far as that touches the sentence.
    speech: Vec<TokenSpan>,
}

/// What a position can be towards.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    target: Target,
    tokens: TokenSpan,
    sign: i8,
}

/// The statements of an article, in the order of the text.
pub(super) fn rows(
    reading: &mut Reading<'_>,
    mentions: &[Mention],
    topics: &TopicMatcher,
    weights: &Weights<StanceRule>,
    voiced: &Voiced<'_>,
    positions: &Positions<'_>,
) -> Vec<StanceRow> {
    let mut rows = Vec::new();
    let named = topics.named(reading.document, reading.lexicon);
    for at in 0..reading.document.sentences.len() {
        let candidates = candidates(reading, at, mentions, &named);
        if candidates.is_empty() {
            continue;
        }
        let holders = holders(reading, at, mentions, voiced);
        if holders.is_empty() || reading.sentence(at).frames.frames.is_empty() {
            continue;
        }
        let mut of_sentence = Vec::new();
        for holder in &holders {
            for candidate in &candidates {
                of_sentence.extend(statement(reading, at, holder, candidate, weights, voiced, positions));
            }
        }
        rows.extend(strongest(of_sentence));
    }
    rows
}

fn holders(reading: &Reading<'_>, at: usize, mentions: &[Mention], voiced: &Voiced<'_>) -> Vec<Holder> {
    let sentence = reading.document.sentences[at].tokens;
    let mut holders: Vec<Holder> = Vec::new();
    for mention in mentions_in(mentions, sentence) {
        holders.push(Holder { entity: mention.entity, tokens: Some(mention.tokens), speech: Vec::new() });
    }
    for (attribution, mention, entity) in voiced.by_entity() {
        let speech: Vec<TokenSpan> =
            attribution.content.iter().copied().filter(|part| part.overlaps(sentence)).collect();
        if speech.is_empty() {
            continue;
        }
        let tokens = mentions[mention].tokens;
        match holders.iter_mut().find(|holder| holder.tokens == Some(tokens)) {
            Some(holder) => holder.speech.extend(speech),
            None => holders.push(Holder { entity, tokens: None, speech }),
        }
    }
    holders
}

fn mentions_in(mentions: &[Mention], sentence: TokenSpan) -> &[Mention] {
    let from = mentions.partition_point(|mention| mention.tokens.start < sentence.start);
    let to = mentions.partition_point(|mention| mention.tokens.start < sentence.end);
    &mentions[from..to]
}

fn candidates(reading: &Reading<'_>, at: usize, mentions: &[Mention], named: &[TopicHit]) -> Vec<Candidate> {
    let sentence = &reading.document.sentences[at];
    let entities = mentions_in(mentions, sentence.tokens).iter();
    let entities = entities.map(|it| Candidate { target: Target::Entity(it.entity), tokens: it.tokens, sign: 1 });
    let from = named.partition_point(|hit| hit.tokens.start < sentence.tokens.start);
    let to = named.partition_point(|hit| hit.tokens.start < sentence.tokens.end);
    let topics = named[from..to].iter().map(|hit| Candidate {
        target: Target::Topic(hit.topic),
        tokens: hit.tokens,
        sign: hit.sign,
    });
    entities.chain(topics).collect()
}

fn statement(
    reading: &mut Reading<'_>,
    at: usize,
    holder: &Holder,
    candidate: &Candidate,
    weights: &Weights<StanceRule>,
    voiced: &Voiced<'_>,
    positions: &Positions<'_>,
) -> Option<StanceRow> {
    let itself = candidate.target == Target::Entity(holder.entity);
    if itself || holder.tokens.is_some_and(|tokens| tokens.overlaps(candidate.tokens)) {
        return None;
    }
    let findings = reading.relating_pair(holder.tokens, &holder.speech, candidate.tokens)?;
    let is_entity = matches!(candidate.target, Target::Entity(_));
    let relates = |finding: &&Finding<StanceRule>| {
        finding.rule.relates() && !(is_entity && finding.rule == StanceRule::TowardsPart)
    };
    let relating: Vec<&Finding<StanceRule>> = findings.iter().filter(relates).collect();
    let strongest =
        relating.iter().copied().reduce(|best, next| if next.value.abs() > best.value.abs() { next } else { best })?;
    let sum: f32 = relating.iter().map(|finding| finding.value).sum::<f32>() * f32::from(candidate.sign);
    let document = reading.document;
    let stance = match sum {
        sum if sum > 0.0 => Stance::Favor,
        sum if sum < 0.0 => Stance::Against,
        _ => Stance::Neutral,
    };
    let score = agreeing_score(&findings, &relating, weights, stance, candidate.sign);
    let sentence = &document.sentences[at];
    let cue = strongest.tokens;
    let hull = holder.tokens.map_or(cue, |tokens| tokens.hull(cue)).hull(candidate.tokens);
    let (start, end) = positions.of(document.span(hull));
    let negated = reading.sentence(at).frames.frames.iter().any(|frame| frame.tokens == cue && frame.shift.negated);
    let voice = if holder.speech.iter().any(|speech| speech.contains(cue)) {
        spoken(voiced.voice(cue))
    } else {
        voiced.voice(cue)
    };
    let reported_by = voiced.speaker_at(cue).filter(|speaker| *speaker != Speaker::Entity(holder.entity));
    Some(StanceRow {
        holder: holder.entity,
        target: candidate.target,
        stance,
        score: Score::from_f64(score),
        cue: document.span(cue),
        negated,
        voice,
        reported_by,
        start,
        end,
        in_title: sentence.in_title,
        evidence: evidence(&contributions(&findings, weights), document),
        sentence: sentence.span,
    })
}

/// A holder's own words are at least reported.
fn spoken(voice: Voice) -> Voice {
    if voice == Voice::Narrator { Voice::Indirect } else { voice }
}

/// The score of all findings; where it contradicts the cues that relate the two, that of those cues alone.
fn agreeing_score(
    findings: &[Finding<StanceRule>],
    relating: &[&Finding<StanceRule>],
    weights: &Weights<StanceRule>,
    stance: Stance,
    sign: i8,
) -> f64 {
    let signed =
        |findings: &[Finding<StanceRule>]| combine(&contributions(findings, weights)).score.to_f64() * f64::from(sign);
    let agrees = |score: &f64| score.signum() * f64::from(stance.sign()) > 0.0 && *score != 0.0;
    let cues: Vec<Finding<StanceRule>> = relating.iter().map(|finding| **finding).collect();
    Some(signed(findings)).filter(agrees).or_else(|| Some(signed(&cues)).filter(agrees)).unwrap_or(0.0)
}

/// One statement for each holder and target of a sentence: that with the highest score, the first on a tie.
fn strongest(rows: Vec<StanceRow>) -> Vec<StanceRow> {
    let mut kept: Vec<StanceRow> = Vec::new();
    for row in rows {
        match kept.iter_mut().find(|other| other.holder == row.holder && other.target == row.target) {
            Some(other) if magnitude(&row) > magnitude(other) => *other = row,
            Some(_) => {}
            None => kept.push(row),
        }
    }
    kept.sort_by_key(|row| row.cue);
    kept
}

fn magnitude(row: &StanceRow) -> i32 {
    row.score.ten_thousandths().abs()
}
