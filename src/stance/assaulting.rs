//! Attacks by a holder of which it isn't said whom they are on: "Orrin shrugged off Brandt's attacks".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{NounPhrase, Phrase, TokenSpan};

/// The position of whoever attacks.
const ATTACKS: f32 = -2.0;

impl Pair<'_> {
    /// Whoever answers, suffers or is moved by the holder's attacks is attacked.
    pub(super) fn assaults(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Assault) {
            return;
        }
        for at in self.sentence.phrases.0 as usize..self.sentence.phrases.1 as usize {
            let Phrase::Noun(noun) = self.document.phrases[at] else { continue };
            if !self.is_own_assault(at, noun) || self.names_attacked(at) {
                continue;
            }
            let tokens = TokenSpan { start: noun.head, end: noun.head + 1 };
            let met = self.frames.predicates.iter().filter_map(|it| self.who_meets(it, at));
            let mut met = met.filter_map(|who| Participant::at(self.document, who));
            let known = found.iter().any(|it| it.tokens.overlaps(tokens));
            if !known && met.any(|who| self.target_in(Some(who)) == Some(Relation::Whole)) {
                found.push(Relating { tokens, value: ATTACKS, negated: false });
            }
        }
    }

    fn is_own_assault(&self, phrase: usize, noun: NounPhrase) -> bool {
        let owner = noun.possessor.map(|tokens| Participant { phrase, tokens, head: tokens.end as usize - 1 });
        self.is_of(noun.head as usize, WordKind::Assault)
            && owner.is_some_and(|owner| {
                self.holder.is_some_and(|holder| owner.tokens.overlaps(holder) && self.acts(&owner))
            })
    }

    /// "Attacks on the union": whether a preposition behind a noun says whom it is on.
    fn names_attacked(&self, noun: usize) -> bool {
        let Some(Phrase::Word(token)) = self.document.phrases.get(noun + 1) else { return false };
        self.is_of(*token as usize, WordKind::Upon)
    }

    /// Who answers or suffers by a verb what a noun names.
    fn who_meets(&self, predicate: &Predicate, noun: usize) -> Option<usize> {
        let group = *self.document.verb(predicate.phrase)?;
        if predicate.passive {
            return predicate.patient().filter(|_| predicate.by == Some(noun));
        }
        if predicate.agent() == Some(noun) {
            return predicate.object;
        }
        let answers = self.is_of(group.head as usize, WordKind::Answering);
        let to = noun.checked_sub(1).is_some_and(|at| {
            let word = self.document.phrases[at].tokens().start as usize;
            at == predicate.phrase + 1 && self.is_of(word, WordKind::Fending)
        });
        predicate.agent().filter(|_| answers && (predicate.object == Some(noun) || to))
    }
}
