//! Whose words a mention or statement stands in.

use super::pairs::pair;
use super::relayed::{Relayed, relayed};
use super::rows::Speaker;
use crate::entities::{EntityId, EntityKind, Gazetteer, Mention};
use crate::lexicon::WordKind;
use crate::quotes::{Attributed, Attribution, Voice, VoiceMap, example_heads, joint_heads, voices};
use crate::text::{Document, Glossed, Phrase, Quotations, Tag, TokenKind, TokenSpan};

/// The attributions of an article with the entities behind their sources.
#[derive(Debug)]
pub(super) struct Voiced<'a> {
    attributions: &'a [Attribution],
    mentions: &'a [Mention],
    /// By what their sources word.
    voices: VoiceMap,
    /// By all content.
    attributed: VoiceMap,
    /// The mention behind each attribution's source: its position among the mentions.
    sources: Vec<Option<usize>>,
    /// The mentions of those who speak together with it.
    joint: Vec<Vec<usize>>,
    /// The two whom a source stands for that names nobody: `both`.
    pairs: Vec<Option<[EntityId; 2]>>,
    /// Who speaks.
    speakers: Vec<Option<Speaker>>,
    /// For each sentence the attributions of an entity whose content touches it.
    heard: Vec<Vec<u32>>,
    /// What those who are quoted give as others' words.
    pub(super) relayed: Vec<Relayed>,
}

impl<'a> Voiced<'a> {
    pub(super) fn new(
        text: Glossed<'_>,
        mentions: &'a [Mention],
        attributions: &'a [Attribution],
        quotations: &Quotations,
        gazetteer: &Gazetteer,
    ) -> Self {
        let sources: Vec<_> =
            attributions.iter().map(|attribution| source_mention(attribution, text, mentions, gazetteer)).collect();
        let joint: Vec<_> =
            attributions.iter().map(|attribution| joint_mentions(attribution, text, mentions)).collect();
        let pair = |at: usize| {
            let words = attributions[at].named_speaker(&text)?;
            let nobody = sources[at].is_none() && joint[at].is_empty();
            nobody.then(|| pair(text, mentions, gazetteer, words)).flatten()
        };
        let pairs: Vec<_> = (0..attributions.len()).map(pair).collect();
        let speaker = |at: usize| {
            let entity = sources[at].map(|source| mentions[source].entity).or(pairs[at].map(|[first, _]| first));
            let words = || attributions[at].named_speaker(&text);
            entity.map(Speaker::Entity).or_else(|| words().map(|words| named_so(&text, words, gazetteer)))
        };
        let speakers = (0..attributions.len()).map(speaker).collect();
        let heard = heard(&text, attributions, |at| sources[at].is_some() || !joint[at].is_empty());
        let [voices, attributed] =
            [Attributed::Reported, Attributed::All].map(|counted| voices(&text, attributions, quotations, counted));
        let relayed = relayed(text, quotations);
        Self { attributions, mentions, voices, attributed, sources, joint, pairs, speakers, heard, relayed }
    }

    /// The voice of the innermost attribution around the words, of those that word what they say.
    pub(super) fn voice(&self, tokens: TokenSpan) -> Voice {
        self.voices.voice(tokens.start as usize)
    }

    /// The voice that a mention stands in, and who speaks.
    pub(super) fn of_mention(&self, mention: &Mention) -> (Voice, Option<Speaker>) {
        let voice = self.attributed.voice(mention.tokens.start as usize);
        (voice, self.speaker_in(&self.attributed, mention.tokens, mention.entity))
    }

    /// Who speaks where the words stand, of several the entity itself where it is one of them, else the first; nobody where the
    /// narrator does or it is unknown.
    pub(super) fn speaker_at(&self, tokens: TokenSpan, entity: EntityId) -> Option<Speaker> {
        self.speaker_in(&self.voices, tokens, entity)
    }

    /// The same of words that tell what somebody does, and their voice: where whatever is attributed holds both, nobody but its source
    /// says so, however it is worded: "Vey accused Orrin of backing the sale".
    pub(super) fn of_deed(
        &self,
        words: TokenSpan,
        doer: Option<TokenSpan>,
        entity: EntityId,
    ) -> (Voice, Option<Speaker>) {
        let around = |tokens: TokenSpan| self.attributed.attribution(tokens.start as usize);
        let both = around(words).filter(|at| doer.and_then(around) == Some(*at));
        let reported = both.filter(|at| self.sources[*at].is_none_or(|source| self.mentions[source].entity != entity));
        match (self.voice(words), reported) {
            (Voice::Narrator, Some(at)) => (Voice::Indirect, self.speaker_of(at)),
            (voice, _) => (voice, self.speaker_at(words, entity)),
        }
    }

    fn speaker_in(&self, voices: &VoiceMap, tokens: TokenSpan, entity: EntityId) -> Option<Speaker> {
        let attribution = voices.attribution(tokens.start as usize)?;
        let itself = self.joint[attribution].iter().any(|&mention| self.mentions[mention].entity == entity)
            || self.pairs[attribution].is_some_and(|pair| pair.contains(&entity));
        if itself { Some(Speaker::Entity(entity)) } else { self.speaker_of(attribution) }
    }

    /// The source of an attribution: an entity, else the words that name it.
    pub(super) fn speaker_of(&self, attribution: usize) -> Option<Speaker> {
        self.speakers[attribution].clone()
    }

    /// The entities that speak together with the source, each once.
    pub(super) fn speakers_beside(&self, attribution: usize) -> Vec<EntityId> {
        let first = self.speaker_of(attribution);
        let mut beside = Vec::new();
        let joint = self.joint[attribution].iter().map(|&mention| self.mentions[mention].entity);
        for entity in joint.chain(self.pairs[attribution].map(|[_, second]| second)) {
            if first != Some(Speaker::Entity(entity)) && !beside.contains(&entity) {
                beside.push(entity);
            }
        }
        beside
    }

    /// The attributions with content in the sentence at this position and every entity that speaks there, with the position of its
    /// mention.
    pub(super) fn by_entity(&self, sentence: usize) -> impl Iterator<Item = (&Attribution, usize, EntityId)> {
        self.heard[sentence].iter().flat_map(move |at| {
            let at = *at as usize;
            let speakers = self.sources[at].iter().chain(&self.joint[at]);
            speakers.map(move |&mention| (&self.attributions[at], mention, self.mentions[mention].entity))
        })
    }
}

/// Who words mean that name a source: the entity whose name in full they spell, mention or none, since a reader of the reports can't
/// tell them apart.
fn named_so(document: &Document, words: TokenSpan, gazetteer: &Gazetteer) -> Speaker {
    let words = document.span(words);
    let spelt = words.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ");
    gazetteer.named(&spelt).map_or(Speaker::Words(words), Speaker::Entity)
}

fn heard(document: &Document, attributions: &[Attribution], speaks: impl Fn(usize) -> bool) -> Vec<Vec<u32>> {
    let mut heard = vec![Vec::new(); document.sentences.len()];
    for (at, attribution) in attributions.iter().enumerate().filter(|(at, _)| speaks(*at)) {
        for part in &attribution.content {
            let sentences = document.sentence_of(part.start as usize)..=document.sentence_of(part.end as usize - 1);
            for of_sentence in &mut heard[sentences] {
                if of_sentence.last() != Some(&(at as u32)) {
                    of_sentence.push(at as u32);
                }
            }
        }
    }
    heard
}

/// Whether a work, the noun at a token, is somebody's: "Orrin's letter", "a report by the union".
fn has_made(text: Glossed<'_>, mention: &Mention, head: usize) -> bool {
    let Phrase::Noun(noun) = text.phrases[text.phrase_of(head)] else { return false };
    let before = text.phrases[text.phrase_of(mention.tokens.start as usize)].tokens().start as usize;
    let by = before.checked_sub(1).is_some_and(|at| text.is_of(at, WordKind::Authoring));
    noun.possessor.is_some_and(|possessor| possessor.overlaps(mention.tokens)) || (before == head + 2 && by)
}

/// The mentions that hold the heads of those who speak together with the first, or whom a source names as examples.
fn joint_mentions(attribution: &Attribution, text: Glossed<'_>, mentions: &[Mention]) -> Vec<usize> {
    let held = |head: u32| {
        let at = mentions.partition_point(|mention| mention.tokens.end <= head);
        mentions.get(at).filter(|mention| mention.tokens.holds(head as usize)).map(|_| at)
    };
    let examples = example_heads(&text, text.lexicon, attribution);
    joint_heads(&text, attribution).into_iter().chain(examples).filter_map(held).collect()
}

/// The mention that holds the head of the source or explains it, or whom "a spokesman for" speaks for, or whose letter it is.
fn source_mention(
    attribution: &Attribution,
    text: Glossed<'_>,
    mentions: &[Mention],
    gazetteer: &Gazetteer,
) -> Option<usize> {
    let (source, head) = attribution.speaker()?;
    let from = mentions.partition_point(|mention| mention.tokens.end <= source.start);
    let inside = || mentions[from..].iter().enumerate().take_while(|(_, mention)| mention.tokens.start < source.end);
    let letters = |mention: &Mention| mention.tokens.end == head && text.tokens[head as usize].kind == TokenKind::Upper;
    let held = inside().find(|(_, mention)| mention.tokens.holds(head as usize) || letters(mention));
    let named = || inside().find(|(_, mention)| explains(text, source, head, mention.tokens));
    let word = text.tokens[head as usize].word;
    let person = |mention: &Mention| gazetteer.profile(mention.entity).kind == EntityKind::Person;
    let speaks = |mention: &Mention| speaks_for(text, source, head, person(mention));
    let behind = || inside().next().filter(|(_, mention)| speaks(mention));
    let made = || {
        let mut works = inside().filter(|_| text.lexicon.is(word, WordKind::Work));
        works.find(|(_, mention)| has_made(text, mention, head as usize))
    };
    held.or_else(named).or_else(behind).or_else(made).map(|(at, _)| from + at)
}

/// Whether who speaks does so for those whose he is, for a person only where he has no name himself: `a spokesman for the port`, not `an
/// aide to Orrin` nor `her lawyer, Tomas Vey`.
fn speaks_for(text: Glossed<'_>, source: TokenSpan, head: u32, person: bool) -> bool {
    let word = text.tokens[head as usize].word;
    let spokes = text.lexicon.is(word, WordKind::SpeaksFor);
    let aide = text.lexicon.is(word, WordKind::Aide) && !spokes;
    let comma = |&at: &usize| text.tokens[at].kind == TokenKind::Comma;
    let apposed = (head as usize + 1..source.end as usize).find(comma).and_then(|at| {
        let Some(Phrase::Noun(noun)) = text.phrases.get(text.phrase_of(at) + 1) else { return None };
        Some(noun).filter(|noun| noun.head < source.end)
    });
    let named = apposed.is_some_and(|noun| text.tags[noun.head as usize] == Tag::Nnp && noun.possessor.is_none());
    text.lexicon.is(word, WordKind::Staff) && !aide && !(spokes && named && person)
}

/// Whether a name explains the description before it: `the deputy harbour master, Ilse Brandt, said`. Nothing but commas and the
/// end of the source part it from the rest, and a person's title may stand before it.
fn explains(text: Glossed<'_>, source: TokenSpan, head: u32, name: TokenSpan) -> bool {
    let comma = |at: usize| text.tokens[at].kind == TokenKind::Comma;
    let one = text.is_word_in_any_case(head as usize, "one") && text.is_word(head as usize + 1, "of");
    let person = one
        || text.lexicon.names().person_noun(text.tokens[head as usize].word).is_some()
        || text.lexicon.names().title(text.words_from(head as usize, head as usize + 1)).is_some();
    let Some(opens) = (head as usize + 1..name.start as usize).rev().find(|&at| comma(at)) else { return false };
    let first = (head as usize + 1..opens).all(|at| !comma(at));
    let titled = (opens + 1..name.start as usize).all(|at| text.tokens[at].kind.is_capital())
        || opens + 2 == name.start as usize && text.is_word(opens + 1, "the");
    let end = name.end as usize;
    let closed = end == source.end as usize || comma(end) && text.tags.get(end + 1) != Some(&Tag::Cc);
    person && (one || matches!(text.tags[head as usize], Tag::Nn | Tag::Jj)) && first && titled && closed
}
