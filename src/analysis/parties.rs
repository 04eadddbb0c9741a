//! The two sides of a position in a sentence: who may hold it, and what it may be towards.

use super::ellipses::Ellipsis;
use super::mentions_in::{mentions_in, topics_in};
use super::named_beside::is_named_beside;
use super::reading::Reading;
use super::relayed::without;
use super::sides::Side;
use super::voiced::Voiced;
use crate::entities::{EntityId, EntityKind, Gazetteer, Mention, Register, pronoun_gender};
use crate::lexicon::{Number, WordKind};
use crate::quotes::Attribution;
use crate::stance::{Party, Reach, StanceTarget, TopicHit, sided};
use crate::text::{Phrase, Tag, TokenSpan};

/// Somebody whose position a sentence can give.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    pub entity: EntityId,
    /// Its words, where it stands in the sentence.
    pub tokens: Option<TokenSpan>,
    /// What it says, as far as that touches the sentence.
    pub speech: Vec<TokenSpan>,
    /// The pronouns there that mean somebody else.
    pub anothers: Vec<TokenSpan>,
    /// Where the sentence tells it of another, and only words without a verb of this one.
    pub ellipsis: Option<Ellipsis>,
}

impl Holder {
    fn new(entity: EntityId, tokens: Option<TokenSpan>, speech: Vec<TokenSpan>) -> Self {
        Self { entity, tokens, speech, anothers: Vec::new(), ellipsis: None }
    }

    /// As the rules of stance see it.
    pub(super) fn party(&self) -> Party<'_> {
        Party { tokens: self.tokens, speech: &self.speech, anothers: &self.anothers }
    }
}

/// What a position can be towards.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub target: StanceTarget,
    pub tokens: TokenSpan,
    pub sign: i8,
    pub reach: Reach,
    pub is_person: bool,
    /// Whether its words only stand where it is left unsaid.
    pub unnamed: bool,
}

/// Who stands in a sentence, by name or as one of `several`, is quoted in it, or does what it tells of another.
pub(super) fn holders(
    reading: &Reading<'_>,
    at: usize,
    mentions: &[Mention],
    several: &[(EntityId, TokenSpan)],
    ellipses: &[Ellipsis],
    voiced: &Voiced<'_>,
    gazetteer: &Gazetteer,
) -> Vec<Holder> {
    let register = gazetteer.register();
    let sentence = reading.document.sentences[at].tokens;
    let mut holders: Vec<Holder> = Vec::new();
    let left_out = |it: &Mention| ellipses.iter().any(|of| of.excepted && of.words.contains(it.tokens));
    let holds = |it: &Mention| !is_named_beside(reading, it, register);
    let named = mentions_in(mentions, sentence)
        .iter()
        .filter(|it| side(reading, it.entity, it.tokens, register).is_none() && !left_out(it) && holds(it));
    holders.extend(named.map(|it| Holder::new(it.entity, Some(it.tokens), Vec::new())));
    for &(entity, tokens) in several {
        holders.push(Holder::new(entity, Some(tokens), Vec::new()));
    }
    for (attribution, mention, entity) in voiced.by_entity(at) {
        let own = attribution.content.iter().flat_map(|part| without(*part, &voiced.relayed));
        let speech: Vec<TokenSpan> = own.filter(|part| part.overlaps(sentence)).collect();
        if speech.is_empty() || passes_on(reading, attribution) || !holds(&mentions[mention]) {
            continue;
        }
        let tokens = mentions[mention].tokens;
        match holders.iter_mut().find(|holder| holder.tokens == Some(tokens)) {
            Some(holder) => holder.speech.extend(speech),
            None => holders.push(Holder::new(entity, None, speech)),
        }
    }
    for other in voiced.relayed.iter().filter(|it| it.words.overlaps(sentence)) {
        let speaks = |holder: &&mut Holder| holder.tokens.is_some_and(|tokens| other.speaker.contains(tokens));
        if let Some(holder) = holders.iter_mut().find(speaks) {
            holder.speech.push(other.words);
        }
    }
    let own: Vec<Holder> = holders.iter().filter_map(|holder| itself(reading, holder, register)).collect();
    holders.extend(own);
    lend_speech(&mut holders);
    for holder in &mut holders {
        holder.anothers = anothers(reading, holder, mentions, sentence, gazetteer);
    }
    let taken_up = |it: &Ellipsis| {
        let speech = if it.answers { reading.speech_of(it.subject) } else { Vec::new() };
        Holder { ellipsis: Some(*it), ..Holder::new(it.entity, Some(it.subject), speech) }
    };
    holders.extend(ellipses.iter().map(taken_up));
    holders
}

/// "The Courier reported that Orrin lied", "as the Courier reported": whether a source only tells what happened or others said.
fn passes_on(reading: &Reading<'_>, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return false };
    let content = attribution.content[0].start;
    let parted = reading.document.word(cue.start as usize).eq_ignore_ascii_case("as") && content > cue.end;
    let mut words = cue.start as usize..if parted { content } else { cue.end } as usize;
    words.any(|at| reading.document.is_of(at, WordKind::PassingOn, reading.lexicon))
}

/// A group where it calls itself "it" as the first word of what it is reported to say: "the union said it would fight the sale".
fn itself(reading: &Reading<'_>, holder: &Holder, register: &Register) -> Option<Holder> {
    let group = matches!(register.get(holder.entity).kind, EntityKind::Org | EntityKind::Group);
    let first = holder.speech.first().filter(|_| group)?.start as usize;
    let document = reading.document;
    let it = if document.is_word(first, "that") { first + 1 } else { first };
    let is_it = it < document.tokens.len() && document.is_word(it, "it");
    let reported = is_it && it > 0 && document.tags[it - 1] != Tag::Open;
    reported.then(|| Holder::new(holder.entity, Some(TokenSpan::new(it, it + 1)), holder.speech.clone()))
}

/// "Vey said she backs it": the pronouns in what a holder says in a sentence that stand for another, or can't stand for the holder.
fn anothers(
    reading: &Reading<'_>,
    holder: &Holder,
    mentions: &[Mention],
    sentence: TokenSpan,
    gazetteer: &Gazetteer,
) -> Vec<TokenSpan> {
    let document = reading.document;
    let gender = gazetteer.profile(holder.entity).gender;
    let meant = |at: u32| mentions_in(mentions, sentence).iter().find(|it| it.tokens.holds(at as usize));
    let is_anothers = |&at: &u32| {
        let unlike =
            || pronoun_gender(document.word(at as usize)).is_some_and(|it| gender.is_some_and(|own| own != it));
        document.is_of(at as usize, WordKind::ThirdPerson, reading.lexicon)
            && meant(at).map_or_else(unlike, |it| it.entity != holder.entity)
    };
    let within = holder.speech.iter().map(|part| part.start.max(sentence.start)..part.end.min(sentence.end));
    within.flatten().filter(is_anothers).map(|at| TokenSpan { start: at, end: at + 1 }).collect()
}

/// Gives whoever speaks of itself its words there too: the "him" of "Orrin said Brandt had attacked him".
fn lend_speech(holders: &mut [Holder]) {
    let spoken: Vec<(EntityId, Vec<TokenSpan>)> =
        holders.iter().filter(|it| !it.speech.is_empty()).map(|it| (it.entity, it.speech.clone())).collect();
    for holder in holders.iter_mut().filter(|it| it.speech.is_empty()) {
        let Some(tokens) = holder.tokens else { continue };
        let own = |(entity, speech): &&(EntityId, Vec<TokenSpan>)| {
            *entity == holder.entity && speech.iter().any(|part| part.contains(tokens))
        };
        if let Some((_, speech)) = spoken.iter().find(own) {
            holder.speech.clone_from(speech);
        }
    }
}

/// The entities and topics that a sentence names; `several` are those whom a phrase means together.
pub(super) fn candidates(
    reading: &Reading<'_>,
    at: usize,
    mentions: &[Mention],
    several: &[(EntityId, TokenSpan)],
    named: &[TopicHit],
    sides: &[Side],
    register: &Register,
) -> Vec<Candidate> {
    let sentence = &reading.document.sentences[at];
    let whole = mentions_in(mentions, sentence.tokens).iter().filter(|it| !tells_which_person(reading, it, register));
    let entities = whole
        .map(|it| (it.entity, it.tokens))
        .chain(several.iter().copied())
        .map(|(id, tokens)| entity(id, tokens, side(reading, id, tokens, register).unwrap_or(1), register));
    let from = sides.partition_point(|side| side.tokens.start < sentence.tokens.start);
    let to = sides.partition_point(|side| side.tokens.start < sentence.tokens.end);
    let sided = sides[from..to].iter().map(|side| Candidate {
        unnamed: side.unnamed,
        ..match side.target {
            StanceTarget::Entity(id) => entity(id, side.tokens, side.sign, register),
            StanceTarget::Topic(_) => topic(side.target, side.tokens, side.sign),
        }
    });
    let topics =
        topics_in(named, sentence.tokens).iter().map(|hit| topic(StanceTarget::Topic(hit.topic), hit.tokens, hit.sign));
    entities.chain(sided).chain(topics).collect()
}

/// The side, -1 or 1, of a mention such as "anti-Orrin", which names others by it; a body's name of several words, the Anti-Fraud Office, is its
/// own.
fn side(reading: &Reading<'_>, id: EntityId, tokens: TokenSpan, register: &Register) -> Option<i8> {
    let own = tokens.len() > 1 && register.get(id).kind != EntityKind::Person;
    let (sign, _) = sided(reading.document.word(tokens.start as usize))?;
    (!own).then_some(sign)
}

fn entity(id: EntityId, tokens: TokenSpan, sign: i8, register: &Register) -> Candidate {
    let kind = register.get(id).kind;
    let reach = match kind {
        EntityKind::Place => Reach::Place,
        EntityKind::Person => Reach::Somebody,
        _ => Reach::Group,
    };
    Candidate {
        target: StanceTarget::Entity(id),
        tokens,
        sign,
        reach,
        is_person: kind == EntityKind::Person,
        unnamed: false,
    }
}

fn topic(target: StanceTarget, tokens: TokenSpan, sign: i8) -> Candidate {
    Candidate { target, tokens, sign, reach: Reach::Topic, is_person: false, unnamed: false }
}

/// Whether a name other than a person's only tells which person is meant: "the Lorrania correspondent",
/// "Senate hopeful Dana Roth", "Senate leader Dana Roth".
fn tells_which_person(reading: &Reading<'_>, mention: &Mention, register: &Register) -> bool {
    let document = reading.document;
    let last = mention.tokens.end as usize - 1;
    let Phrase::Noun(noun) = &document.phrases[document.phrase_of(last)] else { return false };
    let titled = |at: usize| {
        let title = reading.lexicon.names().title(document.words_from(at, noun.head as usize));
        at < noun.head as usize && document.tags[noun.head as usize] == Tag::Nnp && title.is_some()
    };
    let one = |at: usize| {
        titled(at) || reading.lexicon.names().person_noun(document.tokens[at].word) == Some(Number::Singular)
    };
    register.get(mention.entity).kind != EntityKind::Person
        && noun.possessor.is_none_or(|possessor| !possessor.overlaps(mention.tokens))
        && (last + 1..=noun.head as usize).any(one)
}

/// Pairs of a holder and a target in a sentence from which on only those near each other are read: no prose has so many.
const CROWDED: usize = 2_048;
/// Tokens from the one to the other there, at most.
const NEAR: u32 = 60;

/// Each holder with each target that isn't the holder nor part of its name.
pub(super) fn pairs<'a>(
    holders: &'a [Holder],
    candidates: &'a [Candidate],
) -> impl Iterator<Item = (&'a Holder, &'a Candidate)> {
    let all = holders.iter().flat_map(move |holder| candidates.iter().map(move |candidate| (holder, candidate)));
    let crowded = holders.len() * candidates.len() > CROWDED;
    let too_far_apart = move |one: TokenSpan, other: TokenSpan| crowded && one.start.abs_diff(other.start) > NEAR;
    all.filter(move |(holder, candidate)| {
        candidate.target != StanceTarget::Entity(holder.entity)
            && !holder
                .tokens
                .is_some_and(|tokens| tokens.overlaps(candidate.tokens) || too_far_apart(tokens, candidate.tokens))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_crowd_only_those_near_each_other_are_read() {
        let at = |n: usize| TokenSpan::new(n * 5, n * 5 + 1);
        let crowd = |size: usize| {
            let holders: Vec<Holder> =
                (0..size).map(|n| Holder::new(EntityId(n as u32), Some(at(n)), Vec::new())).collect();
            let candidates: Vec<Candidate> =
                (0..size).map(|n| topic(StanceTarget::Entity(EntityId(n as u32)), at(n), 1)).collect();
            let far = |(holder, candidate): (&Holder, &Candidate)| {
                holder.tokens.unwrap().start.abs_diff(candidate.tokens.start) > NEAR
            };
            (pairs(&holders, &candidates).filter(|pair| far(*pair)).count(), pairs(&holders, &candidates).count())
        };
        assert_eq!(crowd(40), (28 * 27, 40 * 39));
        assert_eq!(crowd(60), (0, 60 * 24 - 12 * 13));
    }
}
