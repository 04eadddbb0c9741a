//! Words in what a holder says that it gives as others': "the guild called Orrin a crook", "according to the guild, Orrin is a crook".

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::TokenSpan;

impl Pair<'_> {
    /// Whether words are what others, people at large excepted, call the target or say of it.
    pub(super) fn is_ascribed(&self, words: TokenSpan) -> bool {
        self.is_called_by_others(words) || self.is_according_to_others(words)
    }

    /// "The guild called Orrin a crook", "Orrin has been called a crook", "calling Orrin a crook is absurd".
    fn is_called_by_others(&self, words: TokenSpan) -> bool {
        if !self.kinds.has(WordKind::Complement) {
            return false;
        }
        let at = self.document.phrase_of(words.start as usize);
        let names = |it: &&Predicate| {
            let verb = self.verb(it).filter(|verb| self.is_of(verb.head as usize, WordKind::Complement));
            verb.is_some_and(|verb| !verb.modal.is_some_and(|modal| self.demands_it(modal)))
        };
        let Some(naming) = self.frames.before(at + 1).last().filter(|it| it.phrase < at && names(it)) else {
            return false;
        };
        let called = self.participant(naming.patient());
        let from = called.map_or(naming.phrase, |it| it.phrase.max(naming.phrase)) + 1;
        let so = self.target_in(called) == Some(Relation::Whole)
            && words.start >= self.target.end
            && (at < from || self.is_one_complement(from, at));
        so && !self.participant(naming.agent()).is_some_and(|namer| self.is_own_or_public(&namer))
    }

    /// Whether somebody is the holder or people at large, whose view who speaks of it shares.
    fn is_own_or_public(&self, somebody: &Participant) -> bool {
        self.is_holder(somebody) || self.acts(somebody) || self.is_public(somebody) || self.is_first_person(somebody)
    }

    fn is_first_person(&self, somebody: &Participant) -> bool {
        self.is_of(somebody.head, WordKind::FirstPerson)
    }

    /// "According to the guild, Orrin is a crook": whether the holder names another source in its own words.
    fn is_according_to_others(&self, words: TokenSpan) -> bool {
        let range = self.sentence.tokens.range();
        let names = |at: usize| {
            self.is_of(at, WordKind::According)
                && range.end > at + 2
                && self.document.is_word(at + 1, "to")
                && self.holder_says(TokenSpan::new(at, at + 2))
        };
        if !self.kinds.has(WordKind::According) || !self.holder_says(words) {
            return false;
        }
        let Some(according) = range.clone().find(|&at| names(at)) else { return false };
        let source = Participant::at(self.document, self.document.phrase_of(according + 2));
        source.is_some_and(|source| !self.is_own_or_public(&source))
    }
}
