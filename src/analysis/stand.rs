//! What one sentence says of a holder and a target, and the statements that follow.

use super::AllWeights;
use super::aides::Aides;
use super::parties::{Candidate, Holder};
use super::positions::Positions;
use super::reading::Reading;
use super::rows::{Speaker, StanceRow};
use super::statement_evidence::statement_evidence;
use super::voiced::Voiced;
use crate::entities::EntityId;
use crate::evidence::{Contribution, Finding, Weights, combine, contributions as weighed};
use crate::lexicon::{Begins, Lexicon, ShifterKind, WordKind};
use crate::quotes::Voice;
use crate::score::Score;
use crate::stance::{Relating, Stance, StanceRule, StanceTarget, pair_words};
use crate::text::{Document, Phrase, Tag, TokenSpan, VerbGroup};

/// What a sentence is read with.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The weights of findings.
    pub weights: &'a AllWeights,
    /// Who speaks where.
    pub voiced: &'a Voiced<'a>,
    /// Code points by bytes.
    pub positions: &'a Positions<'a>,
    /// Who works for whom.
    pub aides: &'a Aides,
}

/// All that a sentence says of a holder and a target, either of which it may name several times.
pub(super) struct Stand<'a> {
    holder: EntityId,
    target: StanceTarget,
    cues: Vec<CueBetween<'a>>,
}

/// A cue between one mention of the holder and one of the target; its value is signed as the topic counts.
pub(super) struct CueBetween<'a> {
    pub relating: Relating,
    pub holder: &'a Holder,
    pub candidate: &'a Candidate,
    /// The weighed evidence on the two, where it had to be read to find the cue.
    pub weighed: Option<Vec<Contribution>>,
}

/// Least probability by which the evidence states a position though no cue by itself relates the two.
///
/// It is the evidence on what a holder is quoted as saying of a person; what is said near other names seldom judges them. Words for or
/// against somebody are left out: in what is said they often tell of others' positions. Of 30 statements of news that this adds over .7
/// one reader would sign 25, of 30 between .4 and this 11.
const STATES: f64 = 0.5;
/// The same with the words for or against somebody, where nobody else is said to take the side: of 40 that they add, that reader would sign 27.
const SIDES_STATE: f64 = 0.6;
/// The same where the words that tell most are the holder's own deed.
const DEED_STATES: f64 = 0.6;
/// Least log-odds that the words which tell most must give.
const TELLS: f32 = 0.2;
/// The size of such a position.
const IMPLIED: f32 = 0.5;

impl<'a> CueBetween<'a> {
    /// The position of which the weighed evidence makes sure enough, with its probability; the cue are the words that tell
    /// most.
    pub(super) fn implied<'r>(
        reading: &mut Reading<'r>,
        holder: &'a Holder,
        candidate: &'a Candidate,
        context: Context<'r>,
    ) -> Option<(f64, Self)> {
        let says = |words: TokenSpan| holder.speech.iter().any(|speech| speech.contains(words));
        let quotes = |words: TokenSpan| says(words) && context.voiced.voice(words) == Voice::Direct;
        let is_direct = |at: usize| context.voiced.voice(TokenSpan::new(at, at + 1)) == Voice::Direct;
        let quoted = || holder.speech.iter().any(|speech| speech.range().any(is_direct));
        let states =
            |reading: &mut Reading<'_>| reading.with_pair(holder.party(), candidate.tokens, |pair| !pair.is_asked());
        let speaks = candidate.is_person && says(candidate.tokens) && quoted() && states(reading);
        let deeds = reading.with_pair(holder.party(), candidate.tokens, |pair| pair.deeds(candidate.reach));
        if !speaks && deeds.is_empty() {
            return None;
        }
        let all = contributions(reading, holder, candidate, context.weights);
        let is_deed = |words: TokenSpan| deeds.iter().any(|it| it.0 == words);
        let agrees =
            |(_, sign, words): &(f64, f32, TokenSpan)| deeds.iter().any(|it| it.0 == *words && it.1 * sign > 0.0);
        let by_deed = told(&all, DEED_STATES, is_deed).filter(agrees);
        let by_speech = || told_by_speech(reading, holder, candidate, &all, quotes);
        let (probability, sign, tokens) = by_deed.or_else(|| speaks.then(by_speech)?)?;
        let own_side =
            matches!(candidate.target, StanceTarget::Entity(entity) if context.aides.holds(holder.entity, entity));
        if own_side && sign < 0.0 {
            return None;
        }
        let value = sign * f32::from(candidate.sign) * IMPLIED;
        let relating = Relating { tokens, value, negated: false };
        Some((probability, Self { relating, holder, candidate, weighed: Some(all) }))
    }
}

/// What evidence tells with at least this probability: it, the sign, and the words that tell most, which must be of the
/// holder.
fn told(
    contributions: &[Contribution],
    least: f64,
    is_holders: impl Fn(TokenSpan) -> bool,
) -> Option<(f64, f32, TokenSpan)> {
    let [bad, _, good] = combine(contributions).probabilities;
    let (probability, sign) = if good > bad { (good, 1.0) } else { (bad, -1.0) };
    let tells = |it: &Contribution| sign * (it.positive - it.negative);
    let worded = contributions
        .iter()
        .filter(|it| !it.structural && !it.learned && !it.tokens.is_empty() && is_holders(it.tokens));
    let best = worded.reduce(|best, next| if tells(next) > tells(best) { next } else { best })?;
    (probability >= least && tells(best) >= TELLS).then_some((probability, sign, best.tokens))
}

/// The same of what a holder says of a person, but for what is said of others or tells nothing of either.
fn told_by_speech(
    reading: &mut Reading<'_>,
    holder: &Holder,
    candidate: &Candidate,
    contributions: &[Contribution],
    is_holders: impl Fn(TokenSpan) -> bool + Copy,
) -> Option<(f64, f32, TokenSpan)> {
    let target = candidate.tokens;
    let mut own = contributions.to_vec();
    own.retain(|it| !reading.takes_anothers_side(target, it.tokens));
    let (harmed, mild) = reading.with_pair(holder.party(), target, |pair| {
        own.retain(|it| it.tokens.is_empty() || pair.is_meant_so(it.tokens));
        let mild: Vec<TokenSpan> = own.iter().map(|it| it.tokens).filter(|words| pair.is_mild(*words)).collect();
        (pair.is_harmed(), mild)
    });
    let mut judging = own.clone();
    judging.retain(|it| !reading.takes_sides(target, it.tokens));
    let opens = |words: TokenSpan| is_holders(words) && !mild.contains(&words);
    let told = told(&judging, STATES, opens).or_else(|| told(&own, SIDES_STATE, opens));
    told.filter(|(_, sign, _)| *sign > 0.0 || !harmed)
}

/// The weighed evidence on a holder and a target.
fn contributions<'r>(
    reading: &mut Reading<'r>,
    holder: &Holder,
    candidate: &Candidate,
    weights: &'r AllWeights,
) -> Vec<Contribution> {
    let (party, target) = (holder.party(), candidate.tokens);
    let findings = reading.pair_findings(party, target, &weights.rules_alone);
    let words = reading.with_pair(party, target, pair_words);
    let mut contributions: Vec<_> = weighed(&findings, &weights.stance).collect();
    contributions.extend(weights.stance_words.contributions(words));
    if let Some(ellipsis) = holder.ellipsis {
        ellipsis.weigh(&mut contributions);
    }
    contributions
}

impl<'a> Stand<'a> {
    pub(super) fn new(cue: CueBetween<'a>) -> Self {
        Self { holder: cue.holder.entity, target: cue.candidate.target, cues: vec![cue] }
    }

    /// Whether it is of the holder and the target, however they are named.
    pub(super) fn is_of(&self, holder: &Holder, candidate: &Candidate) -> bool {
        self.holder == holder.entity && self.target == candidate.target
    }

    /// Adds a cue, unless one of the same words is there; those of "she won't" count beside the ones that it takes up.
    pub(super) fn add(&mut self, cue: CueBetween<'a>) {
        let takes_up = |it: &CueBetween<'_>| it.holder.ellipsis.is_some();
        let same = |it: &CueBetween<'_>| it.relating.tokens == cue.relating.tokens && takes_up(it) == takes_up(&cue);
        if !self.cues.iter().any(same) {
            self.cues.push(cue);
        }
    }

    /// The statements: one, or two where the sentence says that the position changed.
    pub(super) fn stated<'r>(&self, reading: &mut Reading<'r>, at: usize, context: Context<'r>) -> Vec<StanceRow> {
        let held = self.positions(reading.document, at, reading.lexicon);
        held.iter().map(|position| position.stated(reading, at, context)).collect()
    }

    /// One position; two where a word such as "once" or "now", a pluperfect or "in the past" says that it changed; a neutral one where each
    /// side is denied; what is done counts before what isn't: "will vote for Orrin but isn't campaigning for him", and what stands behind "but"
    /// before what it concedes: "admired Orrin but found her unfit".
    fn positions(&self, document: &Document, at: usize, lexicon: &Lexicon) -> Vec<Position<'_>> {
        let all: Vec<&CueBetween<'_>> = self.cues.iter().collect();
        let (favor, against): (Vec<_>, Vec<_>) = all.iter().copied().partition(|cue| cue.relating.value > 0.0);
        if favor.is_empty() || against.is_empty() {
            return vec![Position::new(all)];
        }
        if all.iter().all(|cue| cue.relating.negated) {
            return vec![Position { sum: 0.0, ..Position::new(all) }];
        }
        let mut words = document.sentences[at].tokens.range().map(|at| document.tokens[at].word);
        let past = |side: &[&CueBetween<'_>]| side.iter().all(|cue| is_past(document, cue.relating.tokens));
        let told = |cue: &&CueBetween<'_>| cue.holder.speech.iter().any(|speech| speech.contains(cue.relating.tokens));
        // "thanked Orrin but said that she had failed" tells of one time
        let done_and_said = |one: &[&CueBetween<'_>], other: &[&CueBetween<'_>]| {
            !other.iter().any(told) && one.iter().all(told) && is_conceded(document, lexicon, at, other, one)
        };
        let changed =
            || past(&favor) != past(&against) && !done_and_said(&favor, &against) && !done_and_said(&against, &favor);
        let takes_back = all.iter().any(|cue| cue.holder.ellipsis.is_some());
        if takes_back || words.any(|word| lexicon.is(word, WordKind::Change)) || changed() {
            return vec![Position::new(favor), Position::new(against)];
        }
        let denied = |side: &[&CueBetween<'_>]| side.iter().all(|cue| cue.relating.negated);
        let done = |side: &[&CueBetween<'_>]| !side.iter().any(|cue| cue.relating.negated);
        let outweighs = |one: &[&CueBetween<'_>], other: &[&CueBetween<'_>]| {
            done(one) && denied(other) || is_conceded(document, lexicon, at, other, one)
        };
        if outweighs(&favor, &against) {
            vec![Position::new(favor)]
        } else if outweighs(&against, &favor) {
            vec![Position::new(against)]
        } else {
            vec![Position::new(all)]
        }
    }
}

/// "Admired her but said that she was unfit": whether a "but" or its like stands behind all cues of one side and before all of the other.
fn is_conceded(
    document: &Document,
    lexicon: &Lexicon,
    sentence: usize,
    first: &[&CueBetween<'_>],
    last: &[&CueBetween<'_>],
) -> bool {
    let end = document.sentences[sentence].tokens.end as usize;
    let from = first.iter().map(|cue| cue.relating.tokens.end as usize).max();
    let to = last.iter().map(|cue| cue.relating.tokens.start as usize).min();
    let outweighs = |at: usize| {
        let begins = document.tokens[at].begins.any(Begins::SHIFTER);
        let found = begins.then(|| lexicon.shifters().longest(document.words_from(at, end))).flatten();
        found.is_some_and(|found| found.values[0].kind == ShifterKind::Contrast && found.values[0].factor > 1.0)
    };
    from.zip(to).is_some_and(|(from, to)| (from..to.min(end)).any(outweighs))
}

/// "Had backed", "has criticised her in the past": whether a cue tells of what was before.
fn is_past(document: &Document, cue: TokenSpan) -> bool {
    let had =
        |group: VerbGroup| (group.tokens.start..group.head).any(|at| document.is_word_in_any_case(at as usize, "had"));
    matches!(document.phrases[document.phrase_of(cue.start as usize)], Phrase::Verb(group) if had(group))
        || is_followed_by_the_past(document, cue)
}

/// Whether "in the past" stands behind a cue in its clause.
fn is_followed_by_the_past(document: &Document, cue: TokenSpan) -> bool {
    const NEAR: usize = 8;
    let ends = |at: &usize| matches!(document.tags[*at], Tag::Comma | Tag::Stop | Tag::Colon);
    let end = document.tokens.len().min(cue.end as usize + NEAR);
    let mut clause = (cue.end as usize..end).take_while(|at| !ends(at));
    clause.any(|at| at >= 2 && ["in", "the", "past"].iter().zip(at - 2..).all(|(word, at)| document.is_word(at, word)))
}

/// A statement's score in [-1, 1].
#[derive(Clone, Copy)]
struct Scored {
    score: f64,
    /// The log-odds that it is of, where they aren't those of all evidence.
    counted: Option<f64>,
}

/// The cues of one position.
struct Position<'a> {
    cues: Vec<&'a CueBetween<'a>>,
    /// Above 0 in favour, below 0 against.
    sum: f32,
}

impl<'a> Position<'a> {
    fn new(cues: Vec<&'a CueBetween<'a>>) -> Self {
        Self { sum: cues.iter().map(|cue| cue.relating.value).sum(), cues }
    }

    /// The statement, with the evidence around the mentions that its strongest cue relates.
    fn stated<'r>(&self, reading: &mut Reading<'r>, at: usize, context: Context<'r>) -> StanceRow {
        let Context { weights, voiced, positions, .. } = context;
        let CueBetween { relating, holder, candidate, weighed } = self.strongest();
        let cue = relating.tokens;
        let stance = match self.sum {
            sum if sum > 0.0 => Stance::Favor,
            sum if sum < 0.0 => Stance::Against,
            _ => Stance::Neutral,
        };
        let contributions = match weighed {
            Some(weighed) => weighed,
            None => &contributions(reading, holder, candidate, weights),
        };
        let document = reading.document;
        let hull = holder.tokens.map_or(cue, |tokens| tokens.hull(cue)).hull(candidate.tokens);
        let elided = holder.ellipsis.map_or(hull, |ellipsis| ellipsis.words);
        let hull = hull.hull(elided);
        let (start, end) = positions.of(document.span(hull));
        let own = holder.speech.iter().any(|speech| speech.contains(cue));
        let (voice, speaker) = voiced.of_deed(cue, holder.tokens, holder.entity);
        let sentence = &document.sentences[at];
        let told_in = sentence.span.hull(document.sentences[document.sentence_of(elided.start as usize)].span);
        let scored = self.score(contributions, &weights.stance, candidate.sign);
        let turned = &reading.sentence(document.sentence_of(candidate.tokens.start as usize)).turned;
        StanceRow {
            holder: holder.entity,
            target: candidate.target,
            stance,
            score: Score::from_f64(scored.score),
            cue: document.span(cue),
            negated: relating.negated,
            voice: if own { spoken(voice) } else { voice },
            reported_by: speaker.filter(|speaker| *speaker != Speaker::Entity(holder.entity)),
            start,
            end,
            in_title: sentence.in_title,
            evidence: statement_evidence(contributions, document, turned, candidate, scored.counted),
            sentence: told_in,
        }
    }

    /// The cue of the largest value, the first on a tie.
    fn strongest(&self) -> &'a CueBetween<'a> {
        let size = |cue: &CueBetween<'_>| cue.relating.value.abs();
        let cues = self.cues.iter().copied();
        cues.reduce(|best, next| if size(next) > size(best) { next } else { best }).expect("a position has a cue")
    }

    /// The score of all evidence; where it contradicts the cues that relate the two, that of those cues alone, and at last
    /// that of a plain stance of their size.
    fn score(&self, contributions: &[Contribution], weights: &Weights<StanceRule>, sign: i8) -> Scored {
        let agrees = |it: &Scored| it.score * f64::from(self.sum) > 0.0;
        let signed = |contributions: &[Contribution], sign: i8| {
            let log_odds: f64 = contributions.iter().map(|it| f64::from(it.positive) - f64::from(it.negative)).sum();
            let score = combine(contributions).score.to_f64() * f64::from(sign);
            Scored { score, counted: Some(log_odds * f64::from(sign)) }
        };
        let is_cue = |it: &&Contribution| self.cues.iter().any(|cue| cue.relating.tokens == it.tokens);
        let of_cues: Vec<Contribution> = contributions.iter().filter(is_cue).copied().collect();
        let plain = Finding { rule: StanceRule::TOWARDS, value: self.sum, tokens: TokenSpan::default() };
        let plain: Vec<Contribution> = weighed(&[plain], weights).collect();
        let all = signed(contributions, sign);
        if agrees(&all) {
            return Scored { counted: None, ..all };
        }
        let nothing = Scored { score: 0.0, counted: Some(0.0) };
        [signed(&of_cues, sign), signed(&plain, 1)].into_iter().find(agrees).unwrap_or(nothing)
    }
}

/// A holder's own words are at least reported.
fn spoken(voice: Voice) -> Voice {
    if voice == Voice::Narrator { Voice::Indirect } else { voice }
}
