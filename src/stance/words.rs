//! The single words around a holder and a target, by where they stand to the two.

use super::pair::Pair;
use super::rule::{Order, Place};
use super::situation::between;
use crate::frames::Predicate;
use crate::sentiment::{WordHit, Zone};
use crate::text::{Phrase, Tag, TokenSpan};

/// Words before or behind both that count as near.
const NEAR: u32 = 4;

/// The known words around holder and target, names left out, each once in a zone; in the order of zone and text.
#[must_use]
pub fn pair_words(pair: &Pair<'_>) -> Vec<WordHit> {
    pair.words()
}

impl Pair<'_> {
    fn words(&self) -> Vec<WordHit> {
        let Some(holder) = self.holder else { return Vec::new() };
        let mut hits = Vec::with_capacity(3 * self.sentence.tokens.len());
        self.verbs(holder, &mut hits);
        self.governors(holder, &mut hits);
        let gap = between(holder, self.target);
        let hull = holder.hull(self.target);
        let range = self.sentence.tokens.hull(gap);
        let [in_between, behind, ahead, anywhere] = match self.order() {
            Order::Ahead => [Zone::Between, Zone::BehindBoth, Zone::AheadOfBoth, Zone::Around],
            Order::Behind => [Zone::BetweenBack, Zone::BehindBothBack, Zone::AheadOfBothBack, Zone::AroundBack],
        };
        for at in range.range() {
            let token = TokenSpan::new(at, at + 1);
            if self.is_of_the_two(token) || !self.document.is_plain_word(at) {
                continue;
            }
            let word = self.document.tokens[at].word;
            let mut add = |zone| hits.push(WordHit { word, zone, token: at as u32 });
            match self.place_of(token) {
                Place::Between => add(in_between),
                Place::After if token.start - hull.end < NEAR => add(behind),
                Place::Before if hull.start - token.start <= NEAR => add(ahead),
                _ => {}
            }
            add(anywhere);
        }
        hits.sort_unstable_by_key(|hit| (u64::from(hit.word.0) | (hit.zone as u64) << 32, hit.token));
        hits.dedup_by_key(|hit| (hit.zone, hit.word));
        hits
    }

    fn verbs(&self, holder: TokenSpan, hits: &mut Vec<WordHit>) {
        let phrase = |tokens: TokenSpan| Some(self.document.phrase_of(tokens.end as usize - 1));
        let (holder, target) = (phrase(holder), phrase(self.target));
        for predicate in &self.frames.predicates {
            let Some(verb) = self.verb_of(predicate) else { continue };
            let word = self.document.tokens[verb].word;
            let mut add = |zone| hits.push(WordHit { word, zone, token: verb as u32 });
            let (agent, patient) = (predicate.agent(), predicate.patient());
            if agent == holder {
                add(Zone::HolderDoes);
            }
            if patient == holder {
                add(Zone::HolderSuffers);
            }
            if agent == target {
                add(Zone::TargetDoes);
            }
            if patient == target {
                add(Zone::TargetSuffers);
            }
        }
    }

    fn verb_of(&self, predicate: &Predicate) -> Option<usize> {
        match self.document.phrases[predicate.phrase] {
            Phrase::Verb(group) => Some(group.head as usize).filter(|&head| self.document.is_plain_word(head)),
            _ => None,
        }
    }

    /// The prepositions before the phrases of the two.
    fn governors(&self, holder: TokenSpan, hits: &mut Vec<WordHit>) {
        for (tokens, zone) in [(holder, Zone::HolderGoverned), (self.target, Zone::TargetGoverned)] {
            let phrase = self.document.phrase_of(tokens.end as usize - 1);
            let first = self.document.phrases[phrase].tokens().start as usize;
            let Some(at) = first.checked_sub(1) else { continue };
            if matches!(self.document.tags[at], Tag::In | Tag::To) && self.document.is_plain_word(at) {
                hits.push(WordHit { word: self.document.tokens[at].word, zone, token: at as u32 });
            }
        }
    }
}
