//! The statements of an article: who is for and against what.

use super::AllWeights;
use super::positions::Positions;
use super::reading::Reading;
use super::rows::{Speaker, StanceRow};
use super::voiced::Voiced;
use crate::entities::{EntityId, EntityKind, Mention, Register};
use crate::evidence::{Contribution, Finding, Weights, combine, contributions as weighed, evidence};
use crate::lexicon::{Lexicon, Number, WordKind};
use crate::quotes::Voice;
use crate::score::Score;
use crate::stance::{Reach, Relating, Stance, StanceRule, Target, TopicHit, TopicMatcher, pair_words};
use crate::text::{Document, Phrase, TokenSpan};

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
    reach: Reach,
}

/// The statements of an article, in the order of the text.
pub(super) fn rows(
    reading: &mut Reading<'_>,
    mentions: &[Mention],
    topics: &TopicMatcher,
    register: &Register,
    weights: &AllWeights,
    voiced: &Voiced<'_>,
    positions: &Positions<'_>,
) -> Vec<StanceRow> {
    let mut rows = Vec::new();
    let named = topics.named(reading.document, reading.lexicon);
    for at in 0..reading.document.sentences.len() {
        let candidates = candidates(reading, at, mentions, &named, register);
        if candidates.is_empty() {
            continue;
        }
        let holders = holders(reading, at, mentions, voiced);
        if holders.is_empty() || reading.sentence(at).frames.predicates.is_empty() {
            continue;
        }
        let mut of_sentence = Vec::new();
        for stand in stands(reading, &holders, &candidates) {
            of_sentence.extend(stand.stated(reading, at, weights, voiced, positions));
        }
        of_sentence.sort_by_key(|row: &StanceRow| row.cue);
        rows.extend(of_sentence);
    }
    rows
}

fn holders(reading: &Reading<'_>, at: usize, mentions: &[Mention], voiced: &Voiced<'_>) -> Vec<Holder> {
    let sentence = reading.document.sentences[at].tokens;
    let mut holders: Vec<Holder> = Vec::new();
    for mention in mentions_in(mentions, sentence) {
        holders.push(Holder { entity: mention.entity, tokens: Some(mention.tokens), speech: Vec::new() });
    }
    for (attribution, mention, entity) in voiced.by_entity(at) {
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

fn candidates(
    reading: &Reading<'_>,
    at: usize,
    mentions: &[Mention],
    named: &[TopicHit],
    register: &Register,
) -> Vec<Candidate> {
    let sentence = &reading.document.sentences[at];
    let whole = mentions_in(mentions, sentence.tokens).iter().filter(|it| !tells_which_person(reading, it, register));
    let entities = whole.map(|it| Candidate {
        target: Target::Entity(it.entity),
        tokens: it.tokens,
        sign: 1,
        reach: if register.get(it.entity).kind == EntityKind::Place { Reach::Place } else { Reach::Somebody },
    });
    let from = named.partition_point(|hit| hit.tokens.start < sentence.tokens.start);
    let to = named.partition_point(|hit| hit.tokens.start < sentence.tokens.end);
    let topics = named[from..to].iter().map(|hit| Candidate {
        target: Target::Topic(hit.topic),
        tokens: hit.tokens,
        sign: hit.sign,
        reach: Reach::Topic,
    });
    entities.chain(topics).collect()
}

/// Whether a name other than a person's only tells which person is meant: "the Lorrania correspondent",
/// "Senate hopeful Dana Roth".
fn tells_which_person(reading: &Reading<'_>, mention: &Mention, register: &Register) -> bool {
    let document = reading.document;
    let last = mention.tokens.end as usize - 1;
    let Phrase::Noun(noun) = &document.phrases[document.phrase_of(last)] else { return false };
    let one = |at: usize| reading.lexicon.names().person_noun(document.tokens[at].word) == Some(Number::Singular);
    register.get(mention.entity).kind != EntityKind::Person
        && noun.possessor.is_none_or(|possessor| !possessor.overlaps(mention.tokens))
        && (last + 1..=noun.head as usize).any(one)
}

/// All that a sentence says of a holder and a target, either of which it may name several times.
struct Stand<'a> {
    holder: EntityId,
    target: Target,
    cues: Vec<Cue<'a>>,
}

/// A cue between one mention of the holder and one of the target; its value is signed as the topic counts.
struct Cue<'a> {
    relating: Relating,
    holder: &'a Holder,
    candidate: &'a Candidate,
}

/// What a sentence says, by holder and target in the order in which they are first named.
fn stands<'a>(reading: &mut Reading<'_>, holders: &'a [Holder], candidates: &'a [Candidate]) -> Vec<Stand<'a>> {
    let mut stands: Vec<Stand<'a>> = Vec::new();
    for holder in holders {
        for candidate in candidates {
            let itself = candidate.target == Target::Entity(holder.entity);
            if itself || holder.tokens.is_some_and(|tokens| tokens.overlaps(candidate.tokens)) {
                continue;
            }
            let reach = candidate.reach;
            for mut relating in
                reading.with_pair(holder.tokens, &holder.speech, candidate.tokens, |pair| pair.relating(reach))
            {
                relating.value *= f32::from(candidate.sign);
                let place = stands
                    .iter()
                    .position(|stand| stand.holder == holder.entity && stand.target == candidate.target)
                    .unwrap_or_else(|| {
                        stands.push(Stand { holder: holder.entity, target: candidate.target, cues: Vec::new() });
                        stands.len() - 1
                    });
                let cues = &mut stands[place].cues;
                if !cues.iter().any(|cue| cue.relating.tokens == relating.tokens) {
                    cues.push(Cue { relating, holder, candidate });
                }
            }
        }
    }
    stands
}

impl Stand<'_> {
    /// The statements: one, or two where the sentence says that the position changed.
    fn stated(
        &self,
        reading: &mut Reading<'_>,
        at: usize,
        weights: &AllWeights,
        voiced: &Voiced<'_>,
        positions: &Positions<'_>,
    ) -> Vec<StanceRow> {
        let held = self.positions(reading.document, at, reading.lexicon);
        held.iter().map(|position| position.stated(reading, at, weights, voiced, positions)).collect()
    }

    /// One position; two where a word such as "once" or "now" says that it changed; a neutral one where each side is
    /// denied.
    fn positions(&self, document: &Document, at: usize, lexicon: &Lexicon) -> Vec<Position<'_>> {
        let all: Vec<&Cue<'_>> = self.cues.iter().collect();
        let (favor, against): (Vec<_>, Vec<_>) = all.iter().copied().partition(|cue| cue.relating.value > 0.0);
        if favor.is_empty() || against.is_empty() {
            return vec![Position::new(all)];
        }
        if all.iter().all(|cue| cue.relating.negated) {
            return vec![Position { sum: 0.0, ..Position::new(all) }];
        }
        let mut words = document.sentences[at].tokens.range().map(|at| document.tokens[at].word);
        let changed = words.any(|word| lexicon.is(word, WordKind::Change));
        if changed { vec![Position::new(favor), Position::new(against)] } else { vec![Position::new(all)] }
    }
}

/// The cues of one position.
struct Position<'a> {
    cues: Vec<&'a Cue<'a>>,
    /// Above 0 in favour, below 0 against.
    sum: f32,
}

impl<'a> Position<'a> {
    fn new(cues: Vec<&'a Cue<'a>>) -> Self {
        Self { sum: cues.iter().map(|cue| cue.relating.value).sum(), cues }
    }

    /// The statement, with the evidence around the mentions that its strongest cue relates.
    fn stated(
        &self,
        reading: &mut Reading<'_>,
        at: usize,
        weights: &AllWeights,
        voiced: &Voiced<'_>,
        positions: &Positions<'_>,
    ) -> StanceRow {
        let Cue { relating, holder, candidate } = self.strongest();
        let cue = relating.tokens;
        let stance = match self.sum {
            sum if sum > 0.0 => Stance::Favor,
            sum if sum < 0.0 => Stance::Against,
            _ => Stance::Neutral,
        };
        let speaks = (holder.tokens, &holder.speech[..], candidate.tokens);
        let findings = reading.pair_findings(speaks.0, speaks.1, speaks.2, &weights.rules_alone);
        let words = reading.with_pair(speaks.0, speaks.1, speaks.2, pair_words);
        let mut contributions = weighed(&findings, &weights.stance);
        contributions.extend(weights.stance_words.contributions(&words));
        let document = reading.document;
        let hull = holder.tokens.map_or(cue, |tokens| tokens.hull(cue)).hull(candidate.tokens);
        let (start, end) = positions.of(document.span(hull));
        let own = holder.speech.iter().any(|speech| speech.contains(cue));
        let sentence = &document.sentences[at];
        StanceRow {
            holder: holder.entity,
            target: candidate.target,
            stance,
            score: Score::from_f64(self.score(&contributions, &weights.stance, candidate.sign)),
            cue: document.span(cue),
            negated: relating.negated,
            voice: if own { spoken(voiced.voice(cue)) } else { voiced.voice(cue) },
            reported_by: voiced.speaker_at(cue).filter(|speaker| *speaker != Speaker::Entity(holder.entity)),
            start,
            end,
            in_title: sentence.in_title,
            evidence: evidence(&contributions, document),
            sentence: sentence.span,
        }
    }

    /// The cue of the largest value, the first on a tie.
    fn strongest(&self) -> &'a Cue<'a> {
        let size = |cue: &Cue<'_>| cue.relating.value.abs();
        let cues = self.cues.iter().copied();
        cues.reduce(|best, next| if size(next) > size(best) { next } else { best }).expect("a position has a cue")
    }

    /// The score of all evidence; where it contradicts the cues that relate the two, that of those cues alone, and at last
    /// that of a plain stance of their size.
    fn score(&self, contributions: &[Contribution], weights: &Weights<StanceRule>, sign: i8) -> f64 {
        let agrees = |score: &f64| score * f64::from(self.sum) > 0.0;
        let score_of = |contributions: &[Contribution]| combine(contributions).score.to_f64();
        let signed = |contributions: &[Contribution]| score_of(contributions) * f64::from(sign);
        let is_cue = |it: &&Contribution| self.cues.iter().any(|cue| cue.relating.tokens == it.tokens);
        let of_cues: Vec<Contribution> = contributions.iter().filter(is_cue).copied().collect();
        let plain = Finding { rule: StanceRule::TOWARDS, value: self.sum, tokens: TokenSpan::default() };
        let scores = [signed(contributions), signed(&of_cues), score_of(&weighed(&[plain], weights))];
        scores.into_iter().find(agrees).unwrap_or(0.0)
    }
}

/// A holder's own words are at least reported.
fn spoken(voice: Voice) -> Voice {
    if voice == Voice::Narrator { Voice::Indirect } else { voice }
}
