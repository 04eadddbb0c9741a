//! What was done about a topic, where a text takes it up as "the decision": in favour of the topic, or against it.

use std::collections::HashMap;

use super::reading::Reading;
use crate::frames::{Frame, Shifts};
use crate::lexicon::WordKind;
use crate::stance::{TopicHit, TopicId};
use crate::text::{Glossed, Phrase, Tag, TokenSpan, VerbForm};

/// Turns the sign of each act that was done against its topic: "The council scrapped the sale. Orrin welcomed the decision."
pub(super) fn turn_acts_against(reading: &mut Reading<'_>, named: &mut [TopicHit]) {
    let mut told: HashMap<TopicId, Told> = HashMap::new();
    for hit in named {
        let told = told.entry(hit.topic).or_default();
        if !is_act(reading, hit.tokens) {
            told.unread.push(*hit);
            continue;
        }
        let latest = told.unread.iter().rev().find_map(|it| done(reading, it.tokens).map(|sign| sign * it.sign));
        told.unread.clear();
        told.sign = latest.or(told.sign);
        hit.sign = told.sign.unwrap_or(hit.sign);
    }
}

/// What was last told to have been done about a topic.
#[derive(Default)]
struct Told {
    sign: Option<i8>,
    /// Where it was named since, which may tell more.
    unread: Vec<TopicHit>,
}

fn is_act(reading: &Reading<'_>, tokens: TokenSpan) -> bool {
    let last = tokens.end as usize - 1;
    let demonstrative = tokens.len() == 1 && reading.document.tags[last] == Tag::Dt;
    demonstrative || reading.text.is_of(last, WordKind::Act)
}

/// What a sentence tells to have been done about what it names: 1 for it, as in "approved the sale"; -1 against it, as in "scrapped
/// the sale", "dropped plans for the sale", "decided not to sell the harbour"; nothing where it only tells who is for or against it.
pub(super) fn done(reading: &mut Reading<'_>, topic: TokenSpan) -> Option<i8> {
    let text = reading.text;
    let phrase = text.phrase_of(topic.start as usize);
    let at = text.sentence_of(topic.start as usize);
    let sign = |frame: &Frame| {
        let is = |kind| text.is_of(frame.tokens.start as usize, kind);
        let told = !frame.shift.irrealis && frame.patient.is_some_and(|it| reaches(text, it.phrase, phrase));
        let against = is(WordKind::Quashing) && text.lexicon.frames().cue(frame.cue).stance <= 0;
        let turned = against != frame.shift.negated;
        (told && (against || is(WordKind::Enacting))).then_some(if turned { -1 } else { 1 })
    };
    let by_frame = reading.sentence(at).frames.frames.iter().rev().find_map(sign);
    by_frame.or_else(|| {
        let deed = matches!(text.phrases[phrase], Phrase::Verb(_));
        let shift =
            deed.then(|| Shifts::new(text.document, &text.document.sentences[at], text.lexicon).of(phrase, topic))?;
        (!shift.irrealis).then_some(if shift.negated { -1 } else { 1 })
    })
}

/// Whether a noun phrase is, or is a thing made of, what stands in another: "plans for the sale", "her plan to sell the harbour".
fn reaches(text: Glossed<'_>, from: usize, to: usize) -> bool {
    if from == to {
        return true;
    }
    let thing = text.noun(from).is_some_and(|noun| {
        let head = noun.head as usize;
        let common = matches!(text.tags[head], Tag::Nn | Tag::Nns);
        common && text.lexicon.names().person_noun(text.tokens[head].word).is_none()
    });
    let dependent = |phrase: &Phrase| match phrase {
        Phrase::Word(_) => true,
        Phrase::Verb(verb) => verb.form != VerbForm::Finite,
        Phrase::Noun(_) => false,
    };
    thing && from < to && text.phrases[from + 1..to].iter().all(dependent)
}
