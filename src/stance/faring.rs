//! What a holder tells of how the target is, feels or fares, which judges nobody: "Orrin was furious", "Orrin was the victim of a theft".

use super::judging::STANDING;
use super::pair::Pair;
use crate::frames::Frame;
use crate::lexicon::{Class, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// "Orrin was furious", "Orrin had cancer", "Orrin is under attack": whether words that modify no noun say how their subject, the target or
    /// what is its, is, feels or fares, and judge nobody.
    pub(super) fn is_condition(&self, tokens: TokenSpan) -> bool {
        if self.is_suffered(tokens) || self.is_disposition(tokens) {
            return true;
        }
        let Some(last) = (tokens.end as usize).checked_sub(1) else { return false };
        let phrase = self.document.phrase_of(last);
        let noun = self.document.noun(phrase);
        let said = match self.document.phrases[phrase] {
            Phrase::Noun(noun) => noun.head as usize,
            Phrase::Verb(group) if group.passive => group.head as usize,
            _ => last,
        };
        let first = tokens.start as usize;
        let out_of = || tokens.len() > 1 && self.document.is_word(first + 1, "of");
        let opens = self.document.tags[first] == Tag::In || out_of();
        let own = noun.is_some() && self.document.phrase_of(first) == phrase;
        let led = own && phrase.checked_sub(1).is_some_and(|at| self.document.lone_tag(at) == Some(Tag::In));
        let governed = tokens.len() > 1 && opens || led;
        if !(self.is_of(said, WordKind::Condition) || governed && self.is_of(last, WordKind::Plight)) {
            return false;
        }
        let progressive = self.document.verb(phrase).is_some_and(|it| self.document.tags[it.head as usize] == Tag::Vbg);
        let own = self.frames.onward(phrase).first().filter(|it| it.phrase == phrase && (it.passive || progressive));
        if let Some(own) = own {
            let fares = if own.passive { own.patient() } else { own.agent() };
            return self.target_in(self.participant(fares)).is_some();
        }
        let Some(predicate) = self.frames.before(phrase).last() else { return false };
        let is = matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group) if group.copula);
        let subject = self.participant(predicate.agent());
        let lone = noun.is_none_or(|noun| noun.tokens.len() == 1);
        (!is || lone || governed) && self.target_in(subject).is_some()
    }

    /// Whether words tell of somebody's standing: "was the front-runner".
    pub(super) fn is_standing(&self, tokens: TokenSpan) -> bool {
        let stands = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.class == Class::Epithet && cue.agent == Some(STANDING) && frame.tokens.overlaps(tokens)
        };
        self.frames.frames.iter().any(stands)
    }

    /// "Was reluctant to travel": whether words tell, and don't deny, what somebody would do or can't.
    fn is_disposition(&self, words: TokenSpan) -> bool {
        let last = words.end as usize - 1;
        let phrase = self.document.phrase_of(words.start as usize);
        let negated =
            || self.frames.before(phrase).last().and_then(|it| self.verb(it)).is_some_and(|verb| verb.negated);
        words.len() > 1 && self.document.tags[last] == Tag::To && self.is_of(last - 1, WordKind::Disposed) && !negated()
    }

    /// "Orrin was the victim of a theft", "is vulnerable to theft": whether words are, or stand in, what befell or threatens the
    /// target.
    pub(super) fn is_suffered(&self, words: TokenSpan) -> bool {
        if !self.kinds.has(WordKind::Suffering) {
            return false;
        }
        let first = words.start as usize;
        let led = |at: usize| {
            let preposition = self.document.phrases[at].tokens().start as usize;
            matches!(self.document.lone_tag(at), Some(Tag::In | Tag::To))
                && preposition > self.sentence.tokens.start as usize
                && self.is_of(preposition - 1, WordKind::Suffering)
        };
        let phrase = self.document.phrase_of(first);
        let behind = phrase > self.sentence.phrases.0 as usize && led(phrase - 1);
        let opens = words.len() > 1 && matches!(self.document.tags[first + 1], Tag::In | Tag::To);
        let subject = || self.frames.before(phrase).last().and_then(|it| self.participant(it.agent()));
        (behind || opens && self.is_of(first, WordKind::Suffering)) && self.target_in(subject()).is_some()
    }

    /// "Critical of the plan": whether words are an adjective for where the target stands towards something, unless it does so too much.
    pub(super) fn is_of_attitude(&self, words: TokenSpan) -> bool {
        let excessive = (words.start as usize).checked_sub(1).is_some_and(|at| self.is_of(at, WordKind::Excess));
        let attitude = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let neutral = cue.class == Class::Adjective && cue.stance != 0 && cue.agent.unwrap_or(0) == 0;
            neutral && frame.tokens.overlaps(words) && frame.patient.is_some()
        };
        !excessive && self.frames.frames.iter().any(attitude)
    }
}
