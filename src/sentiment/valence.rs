//! Words of general valence in a sentence, each shifted by what stands before it.

use crate::frames::{Shifts, inert, valence_of};
use crate::lexicon::Begins;
use crate::text::{Document, Tag, TokenSpan};

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
            valence_of(hit.values, document.tags[tokens.start as usize], hit.words).filter(|&value| value != 0)
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

fn is_name(document: &Document, at: usize) -> bool {
    document.tags[at] == Tag::Nnp && document.tokens[at].kind.is_capital()
}

/// A unit behind a number: "412 million crowns".
fn is_amount(document: &Document, at: usize) -> bool {
    document.tags[at].is_noun() && at > 0 && document.tags[at - 1] == Tag::Cd
}
