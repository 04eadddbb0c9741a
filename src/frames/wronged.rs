//! Whom a passive verb says to be wronged: "was betrayed by his party", "was let down".

use super::clause::Predicate;
use super::frame::{Frame, SentenceFrames};
use crate::lexicon::{Class, WordKind};
use crate::text::{Glossed, TokenSpan};

/// Stance of a cue of several words, and effect on its agent, from which on it can wrong its patient.
const HOSTILE: i8 = -2;

impl SentenceFrames {
    /// The passive by which somebody is wronged in whose verb, or cue of several words, these words stand.
    #[must_use]
    pub fn wrong_in(&self, words: TokenSpan, text: Glossed<'_>) -> Option<&Predicate> {
        self.predicates.iter().find(|it| self.wrongs(it, text).is_some_and(|verb| verb.overlaps(words)))
    }

    /// The words by which a passive with a tense says that somebody is wronged: "betrayed", "let down".
    #[must_use]
    pub fn wrongs(&self, predicate: &Predicate, text: Glossed<'_>) -> Option<TokenSpan> {
        let group = text.verb(predicate.phrase).filter(|group| predicate.passive && group.is_finite())?;
        // "Orrin cheated by signing twice" has no auxiliary, and "he's failed to sign" is no passive.
        let next = group.tokens.end as usize;
        let to = next < text.tokens.len() && text.is_word(next, "to");
        if group.tokens.len() < 2 || to {
            return None;
        }
        let head = group.head as usize;
        let is_wrong = |at: usize| text.is_of(at, WordKind::Wronging);
        let idiom = |frame: &&Frame| {
            let cue = text.lexicon.frames().cue(frame.cue);
            let wicked = cue.class == Class::Adjective || cue.agent.is_some_and(|effect| effect <= HOSTILE);
            let hostile = wicked && cue.stance <= HOSTILE;
            hostile && frame.tokens.len() > 1 && frame.tokens.holds(head) && frame.tokens.range().any(is_wrong)
        };
        if is_wrong(head) {
            return Some(TokenSpan::new(head, head + 1));
        }
        self.frames.iter().find(idiom).map(|frame| frame.tokens)
    }
}
