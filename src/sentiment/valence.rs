//! Words of general valence in a sentence, each shifted by what stands before it.

use crate::frames::Shifts;
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
            shifts.keep_measure(&mut shift, phrase, tokens);
            shifts.turn_mocked(&mut shift, tokens);
        } else {
            shifts.keep_silence(&mut shift, phrase);
        }
        Self { tokens, value: value * shift.factor, negated: shift.negated, mild: false }
    }
}

/// The valence hits of the sentence whose shifters are given, in order; the longest phrase at each place wins and phrases of valence 0 silence their words.
#[must_use]
pub fn valences(shifts: &Shifts<'_>) -> Vec<ValenceHit> {
    let document = shifts.document;
    let mut found = Vec::with_capacity(shifts.listed().len());
    for &(tokens, value) in shifts.listed() {
        let at = tokens.start as usize;
        let name = tokens.len() == 1 && is_name(document, at);
        if value == 0 || name || is_amount(document, at) {
            continue;
        }
        let hit = ValenceHit::new(shifts, document.phrase_of(at), tokens, f32::from(value));
        found.push(ValenceHit { mild: value.abs() == 1, ..hit });
    }
    found
}

/// The words of VADER's lexicon in a sentence, in order, shifted as ours are.
#[must_use]
pub fn second_valences(shifts: &Shifts<'_>) -> Vec<ValenceHit> {
    let (text, sentence) = (shifts.text, shifts.sentence);
    let mut found = Vec::with_capacity(sentence.tokens.len() / 4);
    for at in sentence.tokens.range() {
        if !text.tokens[at].begins.any(Begins::SECOND) {
            continue;
        }
        let value = text.lexicon.second_valence(text.tokens[at].word);
        let tokens = TokenSpan::new(at, at + 1);
        let preposition = text.tags[at] == Tag::In;
        if preposition
            || is_name(&text, at)
            || is_amount(&text, at)
            || shifts.listed().iter().any(|&(words, whole)| is_inert_in(words, whole, tokens, value))
        {
            continue;
        }
        found.push(ValenceHit::new(shifts, text.phrase_of(at), tokens, value));
    }
    found
}

/// Whether a word says nothing of its own inside a phrase of our list: one without valence, or of several words that turn it, as in
/// "secret weapon".
fn is_inert_in(phrase: TokenSpan, whole: i8, word: TokenSpan, value: f32) -> bool {
    let turns = phrase.len() > 1 && f32::from(whole) * value < 0.0;
    phrase.contains(word) && (whole == 0 || turns)
}

fn is_name(document: &Document, at: usize) -> bool {
    document.tags[at] == Tag::Nnp && document.tokens[at].kind.is_capital()
}

/// A unit behind a number: "412 million crowns".
fn is_amount(document: &Document, at: usize) -> bool {
    document.tags[at].is_noun() && at > 0 && document.tags[at - 1] == Tag::Cd
}
