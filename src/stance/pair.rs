//! A holder and a target in one sentence, with what the rules ask of the two.

use std::ops::Deref;

use super::rule::{Order, Place};
use crate::frames::{Frame, Participant, SentenceFrames};
use crate::lexicon::{WordKind, WordKinds};
use crate::sentiment::ValenceHit;
use crate::text::{Glossed, QuoteMark, Sentence, TokenKind, TokenSpan};

/// One who may hold a position.
#[derive(Clone, Copy, Debug, Default)]
pub struct Party<'a> {
    /// Its words, unless they stand in another sentence.
    pub tokens: Option<TokenSpan>,
    /// What it says.
    pub speech: &'a [TokenSpan],
    /// The pronouns there that mean somebody else.
    pub anothers: &'a [TokenSpan],
}

/// A holder and a target in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The document, with the lexicons.
    pub text: Glossed<'a>,
    /// The sentence of the target.
    pub sentence: &'a Sentence,
    /// Its frames.
    pub frames: &'a SentenceFrames,
    /// Its polar words.
    pub valences: &'a [ValenceHit],
    /// The clause of each of its tokens.
    pub clauses: &'a [u16],
    /// Whether it is a question.
    pub asked: bool,
    /// Whether a "had" can open a condition in it.
    pub inverted: bool,
    /// The kinds of its words: where none is of the kind that a rule turns on, the rule needn't look.
    pub kinds: WordKinds,
    /// The holder's words, unless they stand in another sentence.
    pub holder: Option<TokenSpan>,
    /// What the holder says.
    pub speech: &'a [TokenSpan],
    /// The pronouns there that mean somebody else.
    pub anothers: &'a [TokenSpan],
    /// The target's words.
    pub target: TokenSpan,
}

impl<'a> Deref for Pair<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl Pair<'_> {
    /// The noun phrase at a position as a participant.
    pub(super) fn participant(&self, phrase: Option<usize>) -> Option<Participant> {
        Participant::at(self.document, phrase?)
    }

    /// Whether the holder stands before the target; one that stands in another sentence counts so.
    pub(super) fn order(&self) -> Order {
        if self.holder.is_none_or(|holder| holder.start < self.target.start) { Order::Ahead } else { Order::Behind }
    }

    /// Whether words are, or lie in, those of one of the two.
    pub(super) fn is_of_the_two(&self, tokens: TokenSpan) -> bool {
        tokens.overlaps(self.target) || self.holder.is_some_and(|holder| tokens.overlaps(holder))
    }

    /// Whether one of the two is, or lies in, the words of a cue.
    pub(super) fn is_cue_of(&self, frame: &Frame) -> bool {
        frame.shares(self.target) || self.holder.is_some_and(|holder| frame.shares(holder))
    }

    /// Where words stand to the two.
    pub(super) fn place_of(&self, tokens: TokenSpan) -> Place {
        let holder = self.holder.unwrap_or(self.target);
        if tokens.end <= holder.start.min(self.target.start) {
            Place::Before
        } else if tokens.start >= holder.end.max(self.target.end) {
            Place::After
        } else {
            Place::Between
        }
    }

    /// Whether the words stand in the holder's speech.
    pub(super) fn holder_says(&self, tokens: TokenSpan) -> bool {
        self.speech.iter().any(|speech| speech.contains(tokens))
    }

    /// Whether a participant is the holder: by its words, or by a pronoun in its speech, which titles seldom mark: "Vey: I back Orrin".
    pub(super) fn is_holder(&self, participant: &Participant) -> bool {
        if self.holder.is_some_and(|holder| participant.tokens.overlaps(holder)) {
            return true;
        }
        let another = self.anothers.iter().any(|it| it.holds(participant.head));
        if another || participant.tokens.overlaps(self.target) {
            return false;
        }
        let word = self.document.tokens[participant.head].word;
        let means_itself = self.lexicon.is(word, WordKind::FirstPerson) || self.lexicon.is(word, WordKind::ThirdPerson);
        let own = self.lexicon.is(word, WordKind::FirstPerson);
        let voiced = own == self.is_quoted(participant.head) || (own && self.sentence.in_title);
        means_itself && voiced && self.speech.iter().any(|speech| speech.holds(participant.head))
    }

    /// Whether a token stands in quotation marks, of whichever sentence.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.document.quotations.around(token).is_some()
    }

    /// The number of double quotation marks among tokens.
    pub(super) fn marks(&self, from: usize, to: usize) -> usize {
        let double = |token: &&crate::text::Token| {
            matches!(token.kind, TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight))
        };
        self.document.tokens[from..to].iter().filter(double).count()
    }
}
