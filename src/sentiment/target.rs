//! A target with all that the rules are asked about it with.

use std::ops::Deref;

use crate::entities::EntityKind;
use crate::frames::{Participant, SentenceFrames};
use crate::text::{Glossed, Sentence, TokenSpan};

use super::relation::{Relation, relation};
use super::setting::Setting;
use super::valence::ValenceHit;

/// A target in its sentence.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The document, with the lexicons.
    pub text: Glossed<'a>,
    /// The sentence around it.
    pub sentence: &'a Sentence,
    /// The sentence's frames.
    pub frames: &'a SentenceFrames,
    /// The sentence's polar words.
    pub valences: &'a [ValenceHit],
    /// The words of VADER's lexicon in the sentence.
    pub second: &'a [ValenceHit],
    /// What the sentence is like.
    pub setting: &'a Setting,
    /// The clause of each token of the sentence.
    pub clauses: &'a [u16],
    /// What is known of it beyond the sentence; `None` where the sentence is all there is.
    pub background: Option<Background>,
    /// What the target itself says.
    pub own_speech: &'a [TokenSpan],
    /// The target's words.
    pub tokens: TokenSpan,
}

/// A target's place in its article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Background {
    /// What the entity list says that it is.
    pub kind: EntityKind,
    /// Its mentions in the article, divided by those of the entity that has the most: above 0, at most 1.
    pub prominence: f64,
    /// Whether the mention stands in what its entity itself says.
    pub in_own_words: bool,
    /// How the entity's other mentions around it make it look, in [-1, 1].
    pub context: f64,
}

impl<'a> Deref for Target<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl Target<'_> {
    /// Whether the target is a participant, and not what is the participant's.
    pub(super) fn is_whole(&self, participant: &Participant) -> bool {
        relation(self.text, participant, self.tokens) == Some(Relation::Whole)
    }

    /// Whether the target is quoted with these words.
    pub(super) fn says(&self, words: TokenSpan) -> bool {
        self.own_speech.iter().any(|speech| speech.contains(words))
    }
}
