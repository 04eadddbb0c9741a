//! Words by which somebody votes or stands for or against what was just spoken of: "Vey voted against", "its supporters include Vey".

use super::acts::done;
use super::mentions_in::topics_in;
use super::reading::Reading;
use super::sides::Side;
use crate::lexicon::WordKind;
use crate::stance::{StanceTarget, TopicHit};
use crate::text::{Document, Phrase, Sentence, Tag, TokenSpan};

/// Sentences that such words look back for the one topic that they can mean.
const REACH: usize = 2;

/// Such words, with the topic that they leave unsaid.
pub(super) fn camps(reading: &mut Reading<'_>, named: &[TopicHit]) -> Vec<Side> {
    let mut found = Vec::new();
    if named.is_empty() {
        return found;
    }
    let (document, lexicon) = (reading.document, reading.lexicon);
    for (at, sentence) in document.sentences.iter().enumerate() {
        if sentence.in_title || ![WordKind::Opposing, WordKind::Favouring].iter().any(|&kind| sentence.kinds.has(kind))
        {
            continue;
        }
        for token in sentence.tokens.range() {
            let word = document.tokens[token].word;
            let sides = lexicon.is(word, WordKind::Opposing) || lexicon.is(word, WordKind::Favouring);
            if !sides || !stands_alone(document, sentence, token) {
                continue;
            }
            let Some(hit) = at_hand(document, named, at, token) else { continue };
            let sign = hit.sign * if is_moved_against(reading, hit) { -1 } else { 1 };
            let tokens = TokenSpan::new(token, token + 1);
            found.push(Side { tokens, target: StanceTarget::Topic(hit.topic), sign, unnamed: true });
        }
    }
    found
}

/// Whether nothing behind a word tells of what it is said, nor a possessor whose it is.
fn stands_alone(document: &Document, sentence: &Sentence, token: usize) -> bool {
    let next = (token + 1 < sentence.tokens.end as usize).then(|| document.tags[token + 1]);
    if document.tags[token] == Tag::Nns {
        let Phrase::Noun(noun) = document.phrases[document.phrase_of(token)] else { return false };
        let own = noun.possessor.is_none_or(|it| document.is_word_in_any_case(it.start as usize, "its"));
        let alone = !matches!(next, Some(Tag::In | Tag::To | Tag::Wp | Tag::Wdt | Tag::Pos));
        return own && alone && noun.head as usize == token;
    }
    match next {
        None | Some(Tag::Stop | Tag::Comma | Tag::Colon | Tag::Cc | Tag::Close) => true,
        Some(Tag::In) => document.is_word(token + 1, "on") && document.tags.get(token + 2) == Some(&Tag::Nnp),
        Some(tag) => matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md),
    }
}

/// The topic named last before a token in its sentence or the ones before, if they name no other.
fn at_hand(document: &Document, named: &[TopicHit], sentence: usize, token: usize) -> Option<TopicHit> {
    let before = named.partition_point(|hit| hit.tokens.end as usize <= token);
    let last = *named[..before].last()?;
    let of = |hit: &TopicHit| document.sentence_of(hit.tokens.start as usize);
    let beside = topics_in(named, document.sentences[of(&last)].tokens);
    let alone = beside.iter().all(|hit| hit.topic == last.topic);
    let here = named[before..].iter().take_while(|hit| of(hit) == sentence).all(|hit| hit.topic == last.topic);
    (of(&last) + REACH >= sentence && alone && here).then_some(last)
}

/// "Voted to scrap the sale": whether what is voted on would undo a topic.
fn is_moved_against(reading: &mut Reading<'_>, hit: TopicHit) -> bool {
    let document = reading.document;
    let sentence = document.sentence_of(hit.tokens.start as usize);
    let phrase = document.phrase_of(hit.tokens.start as usize);
    let deed = reading.sentence(sentence).frames.predicates.iter().find(|it| it.object == Some(phrase));
    let infinitive = deed.is_some_and(|it| document.is_word(document.phrases[it.phrase].tokens().start as usize, "to"));
    infinitive && done(reading, hit.tokens) == Some(-1)
}
