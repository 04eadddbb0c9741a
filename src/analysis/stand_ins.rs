//! Noun phrases that stand for several people or groups named elsewhere: "two lawmakers: Orrin and Vey", "Both objected".

use super::mentions_in::mentions_in;
use crate::entities::{EntityId, EntityKind, Mention, Register};
use crate::lexicon::{Lexicon, Number};
use crate::text::{Document, Phrase, Tag, TokenSpan, VerbForm};

/// Tokens between a colon and the first name of its list, at most.
const LIST_OPENS: usize = 3;

/// Who is meant by a phrase in a sentence, once for each.
pub(super) fn stand_ins(
    document: &Document,
    lexicon: &Lexicon,
    at: usize,
    mentions: &[Mention],
    register: &Register,
) -> Vec<(EntityId, TokenSpan)> {
    let mut found = listed(document, lexicon, at, mentions).unwrap_or_default();
    found.extend(both(document, at, mentions, register).unwrap_or_default());
    found
}

/// "Three councillors object: Vey, Orrin and Roth", "blamed one woman: Brandt": the last people, or person, before a colon that
/// only names, or one name, follow.
fn listed(
    document: &Document,
    lexicon: &Lexicon,
    at: usize,
    mentions: &[Mention],
) -> Option<Vec<(EntityId, TokenSpan)>> {
    let sentence = &document.sentences[at];
    let is_colon = |token: &usize| document.tags[*token] == Tag::Colon && document.word(*token) == ":";
    let colon = sentence.tokens.range().find(is_colon)?;
    let phrases = sentence.phrases.0 as usize..sentence.phrases.1 as usize;
    let behind = document.phrase_of(colon);
    let finite = |at: usize| matches!(document.phrases[at], Phrase::Verb(group) if group.form == VerbForm::Finite);
    if (behind..phrases.end).any(finite) {
        return None;
    }
    let rest = TokenSpan::new(colon + 1, sentence.tokens.end as usize);
    let names: Vec<&Mention> =
        mentions_in(mentions, rest).iter().filter(|it| !is_governed(document, it.tokens)).collect();
    let first = names.first()?.tokens.start as usize;
    let number = if names.len() == 1 { Number::Singular } else { Number::Plural };
    let persons = |at: usize| match &document.phrases[at] {
        Phrase::Noun(noun) if lexicon.names().person_noun(document.tokens[noun.head as usize].word) == Some(number) => {
            Some(noun.tokens)
        }
        _ => None,
    };
    let stand_in = (phrases.start..behind).rev().find_map(persons).filter(|_| first - colon <= LIST_OPENS)?;
    Some(names.iter().map(|it| (it.entity, stand_in)).collect())
}

fn is_governed(document: &Document, tokens: TokenSpan) -> bool {
    let first = document.phrases[document.phrase_of(tokens.start as usize)].tokens().start as usize;
    first > 0 && document.tags[first - 1] == Tag::In
}

/// "Both", "the two", "the pair" as the first words of a sentence: the two persons of the one before it.
fn both(
    document: &Document,
    at: usize,
    mentions: &[Mention],
    register: &Register,
) -> Option<Vec<(EntityId, TokenSpan)>> {
    let sentence = &document.sentences[at];
    let start = sentence.tokens.start as usize;
    let word = |at: usize| if at < sentence.tokens.end as usize { document.word(at) } else { "" };
    let length = match (word(start), word(start + 1)) {
        ("Both", "men" | "women" | "candidates") | ("The", "two" | "pair" | "duo") => 2,
        ("Both", _) => 1,
        _ => return None,
    };
    let next = document.tags[..sentence.tokens.end as usize].get(start + length)?;
    let verb_next = next.is_verb() || matches!(next, Tag::Md | Tag::Rb);
    let before = &document.sentences[at.checked_sub(1).filter(|_| verb_next)?];
    let mut two: Vec<EntityId> = Vec::new();
    for mention in mentions_in(mentions, before.tokens) {
        if register.get(mention.entity).kind == EntityKind::Person && !two.contains(&mention.entity) {
            two.push(mention.entity);
        }
    }
    let tokens = TokenSpan::new(start, start + length);
    (two.len() == 2).then(|| two.into_iter().map(|entity| (entity, tokens)).collect())
}
