//! Noun phrases that stand for several people or groups named elsewhere: "two lawmakers: Orrin and Vey", "Both objected".

use super::mentions_in::mentions_in;
use super::pairs::{Two, names_body, two_meant};
use crate::entities::{EntityId, EntityKind, Mention, Register};
use crate::lexicon::Number;
use crate::text::{Document, Glossed, Phrase, Tag, TokenSpan};

/// Tokens between a colon and the first name of its list, at most.
const LIST_OPENS: usize = 3;

/// Words that two are meant by, at most: "the two senior senators".
const MOST_WORDS: u32 = 4;

/// Who is meant by a phrase in a sentence, once for each.
pub(super) fn collectives(
    text: Glossed<'_>,
    at: usize,
    mentions: &[Mention],
    register: &Register,
) -> Vec<(EntityId, TokenSpan)> {
    let mut found = listed(text, at, mentions).unwrap_or_default();
    found.extend(both(text, at, mentions, register).unwrap_or_default());
    found.extend(they(&text, at, mentions));
    found
}

/// "Three councillors object: Vey, Orrin and Roth", "blamed one woman: Brandt": the last people, or person, before a colon that
/// only names, or one name, follow.
fn listed(text: Glossed<'_>, at: usize, mentions: &[Mention]) -> Option<Vec<(EntityId, TokenSpan)>> {
    let sentence = &text.sentences[at];
    if !sentence.tags.any([Tag::Colon]) {
        return None;
    }
    let is_colon = |token: &usize| text.tags[*token] == Tag::Colon && text.is_word(*token, ":");
    let colon = sentence.tokens.range().find(is_colon)?;
    let phrases = sentence.phrases.0 as usize..sentence.phrases.1 as usize;
    let behind = text.phrase_of(colon);
    let finite = |at: usize| text.phrases[at].is_finite();
    if (behind..phrases.end).any(finite) {
        return None;
    }
    let rest = TokenSpan::new(colon + 1, sentence.tokens.end as usize);
    let governed = |it: &&Mention| text.governor(text.phrase_of(it.tokens.start as usize)) == Some(Tag::In);
    let names: Vec<&Mention> = mentions_in(mentions, rest).iter().filter(|it| !governed(it)).collect();
    let first = names.first()?.tokens.start as usize;
    let number = if names.len() == 1 { Number::Singular } else { Number::Plural };
    let persons = |at: usize| match &text.phrases[at] {
        Phrase::Noun(noun)
            if text.lexicon.names().person_noun(text.tokens[noun.head as usize].word) == Some(number) =>
        {
            Some(noun.tokens)
        }
        _ => None,
    };
    let stand_in = (phrases.start..behind).rev().find_map(persons).filter(|_| first - colon <= LIST_OPENS)?;
    Some(names.iter().map(|it| (it.entity, stand_in)).collect())
}

/// "Both", "neither man", "the pair", "the two senators" as the first words of a sentence: the two persons of the one before it.
fn both(text: Glossed<'_>, at: usize, mentions: &[Mention], register: &Register) -> Option<Vec<(EntityId, TokenSpan)>> {
    let sentence = text.sentences[at].tokens;
    let before = &text.sentences[at.checked_sub(1)?];
    let acts = |at: u32| text.tags[at as usize].is_verb() || text.tags[at as usize] == Tag::Md;
    let ends = |it: &TokenSpan| acts(it.end) || text.tags[it.end as usize] == Tag::Rb;
    let persons = |it: &TokenSpan| match two_meant(text, *it) {
        Some(Two::Persons) => !names_body(text, it.end as usize - 1),
        meant => meant == Some(Two::Any),
    };
    let longest = sentence.end.min(sentence.start + MOST_WORDS + 1);
    let spans = (sentence.start + 1..longest).map(|end| TokenSpan { end, ..sentence });
    let tokens = spans.take_while(|it| !acts(it.end - 1)).find(|it| ends(it) && persons(it))?;
    let mut two: Vec<EntityId> = Vec::new();
    for mention in mentions_in(mentions, before.tokens) {
        if register.get(mention.entity).kind == EntityKind::Person && !two.contains(&mention.entity) {
            two.push(mention.entity);
        }
    }
    (two.len() == 2).then(|| two.into_iter().map(|entity| (entity, tokens)).collect())
}

/// "Vey and Orrin said they objected": those named together before a "they" that means nobody listed, where no other people stand
/// between; at the head of a sentence those who open the one before it.
fn they(document: &Document, at: usize, mentions: &[Mention]) -> Vec<(EntityId, TokenSpan)> {
    let mut found = Vec::new();
    if !document.sentences[at].tags.any([Tag::Prp]) {
        return found;
    }
    let sentence = document.sentences[at].tokens;
    let is_they = |token: &usize| document.tags[*token] == Tag::Prp && document.is_word_in_any_case(*token, "they");
    for token in sentence.range().filter(is_they) {
        let tokens = TokenSpan::new(token, token + 1);
        let first = token == sentence.start as usize;
        let named = match (first, at.checked_sub(1)) {
            (true, Some(before)) => opening_names(document, before, mentions),
            (true, None) => Vec::new(),
            _ => named_together(document, mentions_in(mentions, TokenSpan { end: token as u32, ..sentence }), token),
        };
        let listed = mentions_in(mentions, sentence).iter().any(|it| it.tokens.overlaps(tokens));
        if !listed {
            found.extend(named.into_iter().map(|entity| (entity, tokens)));
        }
    }
    found
}

/// Those named together as the first words of a sentence.
fn opening_names(document: &Document, at: usize, mentions: &[Mention]) -> Vec<EntityId> {
    let sentence = &document.sentences[at];
    let inside = mentions_in(mentions, sentence.tokens);
    let opens = |it: &Mention| document.phrase_of(it.tokens.start as usize) == sentence.phrases.0 as usize;
    let first: Vec<usize> = runs(document, inside).next().unwrap_or_default();
    let opening = first.first().is_some_and(|&at| opens(&inside[at]));
    if opening { first.into_iter().map(|at| inside[at].entity).collect() } else { Vec::new() }
}

/// Those last named together before a token.
fn named_together(document: &Document, before: &[Mention], token: usize) -> Vec<EntityId> {
    let Some(run) = runs(document, before).last() else { return Vec::new() };
    let from = document.phrase_of(before[run[run.len() - 1]].tokens.start as usize) + 1;
    let people =
        |phrase: &Phrase| matches!(phrase, Phrase::Noun(noun) if document.tags[noun.head as usize] == Tag::Nns);
    let others = document.phrases[from..document.phrase_of(token)].iter().any(people);
    if others { Vec::new() } else { run.into_iter().map(|at| before[at].entity).collect() }
}

/// The mentions that "and" joins, two or more, by their places in the list.
fn runs<'m>(document: &'m Document, mentions: &'m [Mention]) -> impl Iterator<Item = Vec<usize>> + 'm {
    let phrase = |at: usize| document.phrase_of(mentions[at].tokens.end as usize - 1);
    let whole = move |at: usize| document.phrases[phrase(at)].tokens().end == mentions[at].tokens.end;
    let joined = move |at: usize| {
        let (left, right) = (phrase(at), phrase(at + 1));
        let joins = |tag: Tag| document.lone_tag(left + 1) == Some(tag);
        left + 2 == right && whole(at) && whole(at + 1) && (joins(Tag::Cc) || joins(Tag::Comma))
    };
    let mut at = 0;
    std::iter::from_fn(move || {
        while at + 1 < mentions.len() {
            let start = at;
            while at + 1 < mentions.len() && joined(at) {
                at += 1;
            }
            at += 1;
            let last = at - 1;
            if last > start && is_and_between(document, &mentions[last - 1], &mentions[last]) {
                return Some((start..=last).collect());
            }
        }
        None
    })
}

fn is_and_between(document: &Document, one: &Mention, other: &Mention) -> bool {
    (one.tokens.end..other.tokens.start).any(|at| document.is_word(at as usize, "and"))
}
