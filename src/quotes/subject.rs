//! How far a subject reaches back from its last phrase: `a spokesman for the port`, `Orrin and Brandt`.

use super::before::{begins_clause, follows_verb, stands_alone};
use super::described::described_by;
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Tag, TokenSpan};

/// The most phrases of a subject.
const LONGEST: usize = 12;

/// The subject whose last phrase is the noun phrase at `last`: `a spokesman for the port`, `Orrin and Brandt`.
pub(super) fn subject_ending_at(scene: &Scene<'_>, last: usize) -> Source {
    let mut first = last;
    let token = scene.first_token(last);
    if scene.is_of(token, WordKind::Reflexive) && last > 0 && scene.noun(last - 1).is_some() {
        // "Brandt herself"
        let mut source = subject_ending_at(scene, last - 1);
        source.tokens.end = scene.end_token(last) as u32;
        return source;
    }
    let mut head = scene.noun(last).map_or(0, |noun| noun.head);
    let relative = scene.noun(last).is_some_and(|noun| scene.is_wh(noun));
    while first >= 2 && last - first < LONGEST {
        let Some((at, leads)) = linked(scene, first, last, relative) else { break };
        (first, head) = (at, leads.unwrap_or(head));
    }
    (first, head) = listed_before(scene, first, last).unwrap_or((first, head));
    if let Some(named) = first.checked_sub(1).and_then(|before| scene.noun(before)).filter(|_| is_by_name(scene, first))
    {
        (first, head) = (first - 1, named.head);
    }
    first = amount_before(scene, first).unwrap_or(first);
    let last = if is_led_on(scene, first, last) { first } else { last };
    Source { tokens: TokenSpan::new(scene.first_token(first), scene.end_token(last)), head }
}

/// `who in 2019`, `who in a letter to voters`: whether what stands behind a relative pronoun tells when or how, not which of several.
fn is_led_on(scene: &Scene<'_>, first: usize, last: usize) -> bool {
    let wh = scene.noun(first).is_some_and(|noun| scene.is_wh(noun));
    wh && first + 1 < last && scene.lone(first + 1).is_some_and(|word| !scene.is(word, &["of"]))
}

/// Where a subject that reaches back to the phrase at `first` goes on before it, with its new head, if what stands there leads it.
fn linked(scene: &Scene<'_>, first: usize, last: usize, relative: bool) -> Option<(usize, Option<u32>)> {
    if let Some((at, word)) = how_many_of(scene, first) {
        return Some((at, Some(word)));
    }
    if let Some((at, noun)) = described_by(scene, first).filter(|_| !relative) {
        return Some((at, Some(noun.head)));
    }
    if let Some(share) = share_of(scene, first) {
        return Some((share, None));
    }
    if let Some((at, noun)) = joined_by_as_well(scene, first) {
        return Some((at, Some(noun.head)));
    }
    let noun = scene.noun(first - 2)?;
    if first < last && in_governed_list(scene, first) {
        return Some((first - 2, None));
    }
    if !scene.together(scene.first_token(first - 2), scene.first_token(last)) {
        return None;
    }
    let link = first - 1;
    let pronoun = scene.tag(scene.first_token(first)) == Tag::Prp;
    let coordinated = scene.lone(link).is_some_and(|word| scene.tag(word) == Tag::Cc) && !pronoun;
    let attached = scene.is_preposition(link) && !pronoun && !scene.is_time(noun);
    let uneven = || scene.noun(first).is_some_and(|other| is_number(scene, other)) && !is_number(scene, noun);
    let parted = coordinated && (follows_verb(scene, first - 2) || uneven())
        || attached && follows_verb(scene, first - 2) && scene.is_wh(noun);
    ((coordinated || attached) && !parted).then_some((first - 2, Some(noun.head)))
}

/// `Brandt the banker`: whether the phrase at `at` tells apart who is named right before it, where that begins a clause.
fn is_by_name(scene: &Scene<'_>, at: usize) -> bool {
    let article = scene.is(scene.first_token(at), &["the"]) && scene.tag(scene.first_token(at)) == Tag::Dt;
    let named = |noun: &NounPhrase| {
        let first = noun.tokens.start as usize;
        scene.tag(noun.head as usize) == Tag::Nnp && noun.possessor.is_none() && begins_clause(scene, first)
    };
    article && at > 0 && scene.noun(at - 1).is_some_and(named)
}

/// The position and the word for how many before `of`, `in` and a phrase, at the beginning of a clause: `many in the port`.
fn how_many_of(scene: &Scene<'_>, at: usize) -> Option<(usize, u32)> {
    let before = at.checked_sub(2).filter(|_| scene.is_preposition(at - 1))?;
    let each = scene.noun(before).filter(|noun| noun.tokens.len() == 1).map(|noun| noun.head as usize);
    let word = scene.lone(before).or(each.filter(|&word| scene.is(word, &["each"])))?;
    let counts = matches!(scene.tag(word), Tag::Jj | Tag::Rb | Tag::Cc | Tag::Dt) && stands_alone(scene, word);
    counts.then_some((at - 2, word as u32))
}

/// A number, or a number of percent.
fn is_number(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let head = noun.head as usize;
    let counted = scene.kind(head).is_word() && !scene.is(head, &["percent"]) && scene.tag(head) != Tag::Cd;
    scene.tag(noun.tokens.start as usize) == Tag::Cd && !counted
}

/// Where words that limit a number begin: `more than | half of the crews`, `about | 47 percent of voters`.
fn amount_before(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let word = |at: usize, written: &[&str]| scene.lone(at).is_some_and(|word| scene.is(word, written));
    let kind = |at: usize, kind| scene.lone(at).is_some_and(|word| scene.is_of(word, kind));
    let first = scene.first_token(at);
    let number = scene.tag(first) == Tag::Cd;
    let superlative = || at >= 1 && word(at - 1, &["at"]) && scene.is(first, &["least", "most"]);
    let than = || at >= 2 && word(at - 1, &["than"]) && kind(at - 2, WordKind::Quantity);
    let least = || at >= 2 && word(at - 1, &["least", "most"]) && word(at - 2, &["at"]);
    let near = || at >= 1 && kind(at - 1, WordKind::Approximating) && (number || scene.is(first, &["half"]));
    match number || scene.is(first, &["half", "a"]) {
        _ if superlative() => Some(at - 1),
        true if than() || least() => Some(at - 2),
        true if near() => Some(at - 1),
        _ => None,
    }
}

/// The first of those whom commas and a conjunction before the last join: `Vey, Orrin and Brandt`. `first` is the phrase that begins
/// what is known of it.
fn listed_before(scene: &Scene<'_>, first: usize, last: usize) -> Option<(usize, u32)> {
    /// Phrases of a list, at most.
    const LONGEST: usize = 12;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let joined = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Cc);
    let member = |at: usize| scene.noun(at).filter(|noun| is_named_or_many(scene, noun));
    let serial = first >= 2 && joined(first - 1) && comma(first - 2);
    if !serial && !(first..last).any(joined) {
        return None;
    }
    let mut start = first;
    let mut known = None;
    loop {
        let comma_at = start.checked_sub(if serial && start == first { 2 } else { 1 }).filter(|&at| comma(at));
        let Some(noun) = comma_at.and_then(|at| at.checked_sub(1)).filter(|&at| last - at < LONGEST) else { break };
        let Some(phrase) = member(noun).filter(|_| member(start).is_some()) else { break };
        (start, known) = (noun, Some((noun, phrase.head)));
    }
    known.filter(|&(at, _)| begins_clause(scene, scene.first_token(at)))
}

fn is_named_or_many(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let head = noun.head as usize;
    let person = scene.lexicon.names().person_noun(scene.document.tokens[head].word).is_some();
    matches!(scene.tag(head), Tag::Nnp | Tag::Nns) || person
}

/// The noun phrase before `as well as` and the phrase at `at`.
fn joined_by_as_well<'a>(scene: &Scene<'a>, at: usize) -> Option<(usize, &'a NounPhrase)> {
    let word = |at: usize, written: &str| scene.lone(at).is_some_and(|word| scene.is(word, &[written]));
    let joined = at.checked_sub(4).filter(|_| word(at - 1, "as") && word(at - 2, "well") && word(at - 3, "as"))?;
    scene.noun(joined).map(|noun| (joined, noun))
}

/// The position of the number before `out of` and a phrase: `four out of ten voters`.
fn share_of(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let word = |at: usize, written: &str| scene.lone(at).is_some_and(|word| scene.is(word, &[written]));
    let share = at.checked_sub(3).filter(|_| word(at - 1, "of") && word(at - 2, "out"))?;
    scene.noun(share).filter(|noun| scene.tag(noun.head as usize) == Tag::Cd).map(|_| share)
}

/// Whether the noun phrase at `at` goes on with a list of places that a preposition governs: `voters in Alabama, Georgia and
/// Virginia`.
fn in_governed_list(scene: &Scene<'_>, at: usize) -> bool {
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let joined = scene.lone(at + 1).is_some_and(|word| scene.tag(word) == Tag::Cc) || comma(at + 1);
    let place = |at: usize| {
        let words = scene.document.words_from(scene.first_token(at), scene.end_token(at));
        scene.lexicon.names().place(words).is_some()
    };
    joined
        && at >= 4
        && place(at)
        && place(at - 2)
        && comma(at - 1)
        && (scene.is_preposition(at - 3) && scene.noun(at - 4).is_some() || in_governed_list(scene, at - 2))
}
