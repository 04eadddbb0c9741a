//! Adjectives before the noun of something that somebody has or does, which needn't judge them: "has a strong accent", "treats terrible burns".

use super::pair::Pair;
use crate::frames::Predicate;
use crate::lexicon::{Auxiliary, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// Whether an adjective before a noun says how something is that tells nothing of the subject of its verb: what it has without being
    /// like it, sees, suffers or handles, or what stands behind a preposition.
    pub(super) fn describes_something_else(&self, words: TokenSpan, value: f32) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        let Phrase::Noun(noun) = self.document.phrases[at] else { return false };
        let Some(predicate) = self.frames.before(at).last().filter(|_| words.end <= noun.head) else { return false };
        let Some(verb) = self.verb(predicate) else { return false };
        if verb.copula || noun.possessor.is_some_and(|it| it.overlaps(self.target)) {
            return false;
        }
        let head = noun.head as usize;
        let has = self.lexicon.auxiliary(self.document.tokens[verb.head as usize].word) == Some(Auxiliary::Have);
        if predicate.object != Some(at) {
            return !has && self.is_governed_behind(predicate, at);
        }
        if has {
            return !(self.is_of(head, WordKind::Trait)
                || self.is_of(head, WordKind::Quality)
                || self.names_person(head))
                && (value > 0.0 || self.is_of(head, WordKind::Condition));
        }
        [WordKind::Handling, WordKind::Facing, WordKind::Getting]
            .iter()
            .any(|&kind| self.is_of(verb.head as usize, kind))
    }

    /// "Treats people with terrible burns": whether a phrase stands behind a preposition behind the object of a verb.
    fn is_governed_behind(&self, predicate: &Predicate, at: usize) -> bool {
        let object = predicate.object.filter(|&object| object > predicate.phrase && object + 2 == at);
        object.is_some_and(|object| self.document.is_lone_word(object + 1, "with"))
    }

    /// "Warned of a catastrophe", "has seen terrible things": whether words stand in what the target sees, suffers or speaks of.
    pub(super) fn is_undergone(&self, words: TokenSpan) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        let Some(predicate) = self.frames.before(at).last() else { return false };
        let undergoes = self.is_verb_of(predicate.phrase, WordKind::Handling);
        let joins = |at: usize| !matches!(self.document.lone_tag(at), Some(Tag::Comma | Tag::Colon | Tag::Cc));
        undergoes
            && !predicate.passive
            && self.target_in(self.participant(predicate.agent())) == Some(Relation::Whole)
            && (predicate.phrase + 1..at).all(joins)
    }
}
