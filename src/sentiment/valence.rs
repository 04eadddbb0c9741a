//! Words of general valence in a sentence, each shifted by what stands before it.

use crate::frames::Shifts;
use crate::lexicon::{Begins, Class, Lexicon, Valence};
use crate::text::{Document, Sentence, Tag, TokenSpan};

/// A word or phrase of the valence lexicon in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ValenceHit {
    /// Its words.
    pub tokens: TokenSpan,
    /// Its valence as shifted.
    pub value: f32,
    /// Whether it was turned by a negator or reverser.
    pub negated: bool,
    /// Whether it is of the lowest valence in our list.
    pub mild: bool,
}

impl ValenceHit {
    fn new(shifts: &Shifts<'_>, phrase: usize, tokens: TokenSpan, value: f32) -> Self {
        let mut shift = shifts.of(phrase, tokens);
        if value > 0.0 {
            shifts.keep_distance(&mut shift, tokens);
        }
        Self { tokens, value: value * shift.factor, negated: shift.negated, mild: false }
    }
}

/// The valence hits of the sentence whose shifters are given, in order; the longest phrase at each place wins and phrases of valence 0 silence their words.
#[must_use]
pub fn valences(shifts: &Shifts<'_>) -> Vec<ValenceHit> {
    let &Shifts { document, sentence, lexicon, .. } = shifts;
    let mut found = Vec::new();
    let end = sentence.tokens.end as usize;
    let mut at = sentence.tokens.start as usize;
    while at < end {
        if !document.tokens[at].begins.any(Begins::VALENCE) {
            at += 1;
            continue;
        }
        let hit = lexicon.valence().longest(document.words_from(at, end));
        let Some(hit) = hit.filter(|hit| hit.words > 1 || !is_name(document, at)) else {
            at += 1;
            continue;
        };
        let tokens = TokenSpan::new(at, at + hit.words);
        at += hit.words;
        if is_amount(document, tokens.start as usize) {
            continue;
        }
        let Some(value) =
            value(hit.values, document.tags[tokens.start as usize], hit.words).filter(|&value| value != 0)
        else {
            continue;
        };
        let phrase = document.phrase_of(tokens.start as usize);
        let hit = ValenceHit::new(shifts, phrase, tokens, f32::from(value));
        found.push(ValenceHit { mild: value.abs() == 1, ..hit });
    }
    found
}

/// The words of VADER's lexicon in a sentence, in order, shifted as ours are.
#[must_use]
pub fn second_valences(shifts: &Shifts<'_>) -> Vec<ValenceHit> {
    let &Shifts { document, sentence, lexicon, .. } = shifts;
    let mut found = Vec::new();
    let inert = inert(document, sentence, lexicon);
    for at in sentence.tokens.range() {
        if !document.tokens[at].begins.any(Begins::SECOND) {
            continue;
        }
        let value = lexicon.second_valence(document.tokens[at].word);
        let tokens = TokenSpan::new(at, at + 1);
        let preposition = document.tags[at] == Tag::In;
        if preposition
            || is_name(document, at)
            || is_amount(document, at)
            || inert.iter().any(|words| words.contains(tokens))
        {
            continue;
        }
        found.push(ValenceHit::new(shifts, document.phrase_of(at), tokens, value));
    }
    found
}

/// The phrases of our list that silence their words.
fn inert(document: &Document, sentence: &Sentence, lexicon: &Lexicon) -> Vec<TokenSpan> {
    let mut found = Vec::new();
    let end = sentence.tokens.end as usize;
    let mut at = sentence.tokens.start as usize;
    while at < end {
        let begins = document.tokens[at].begins.any(Begins::VALENCE);
        let hit = begins.then(|| lexicon.valence().longest(document.words_from(at, end))).flatten();
        let words = hit.as_ref().map_or(1, |hit| hit.words);
        if hit.is_some_and(|hit| value(hit.values, document.tags[at], hit.words) == Some(0)) {
            found.push(TokenSpan::new(at, at + words));
        }
        at += words;
    }
    found
}

/// The valence of the entry whose class suits the tag, else of the first.
fn value(entries: &[Valence], tag: Tag, words: usize) -> Option<i8> {
    let suits = |class: Class| match class {
        Class::Verb => tag.is_verb(),
        Class::Noun | Class::Epithet => tag.is_noun(),
        Class::Adjective => matches!(tag, Tag::Jj | Tag::Vbn | Tag::Vbg),
        Class::Adverb => tag == Tag::Rb,
        Class::Phrase => true,
    };
    let suited = entries.iter().find(|entry| words > 1 || suits(entry.class));
    suited.or(entries.first()).map(|entry| entry.value)
}

fn is_name(document: &Document, at: usize) -> bool {
    document.tags[at] == Tag::Nnp && document.tokens[at].kind.is_capital()
}

/// A unit behind a number: "412 million crowns".
fn is_amount(document: &Document, at: usize) -> bool {
    document.tags[at].is_noun() && at > 0 && document.tags[at - 1] == Tag::Cd
}
