//! What an article tells of who is whose wife, son or lawyer, so that `her lawyer` can mean him later.

use super::entity::EntityId;
use super::mention::Mention;
use super::reader::{Bond, Reader};
use super::referent::{Sort, sort};
use crate::lexicon::{WordId, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan};

impl Reader<'_> {
    /// Notes who is what to whom where a noun phrase with a possessor stands beside a name: `his wife, Dana Roth`, `Brandt's son Milo
    /// Farrant`, `Dana Roth, his wife`, `his wife is Dana Roth`.
    pub(super) fn learn_bond(&mut self, phrases: &[Phrase], at: usize, noun: &NounPhrase, inside: &[Mention]) {
        let Some(possessor) = noun.possessor else { return };
        let owner = inside.iter().chain(self.found.last()).find(|mention| mention.tokens.overlaps(possessor));
        let Some(whose) = owner.map(|owner| owner.entity).filter(|&entity| self.is_person(entity)) else { return };
        let within = inside.last().filter(|name| name.tokens.end > noun.head && !name.tokens.overlaps(possessor));
        let (head, who) = match within {
            Some(name) => (name.tokens.start - 1, Some(name.entity)),
            None => (noun.head, self.named_beside(phrases, at)),
        };
        let Some(who) = who.filter(|&who| who != whose && self.is_person(who) && head >= possessor.end) else { return };
        let described = NounPhrase { tokens: TokenSpan { start: noun.tokens.start, end: head + 1 }, head, ..*noun };
        let person = matches!(sort(self.document, self.lexicon, &described), Sort::Person(_));
        if person && self.document.tags[head as usize] == Tag::Nn {
            self.add_bond(whose, &described, who);
        }
    }

    /// Notes who is husband or wife of whom: `Dana Roth married Karel Moss`, `Roth is married to Moss`, `Roth, the wife of Moss`.
    pub(super) fn learn_marriage(&mut self, phrases: &[Phrase], at: usize, mention: &Mention) {
        let named = |at: usize| match phrases.get(at) {
            Some(Phrase::Noun(noun)) => self.mention_at(noun.head).filter(|_| noun.possessor.is_none()),
            _ => None,
        };
        let word = |at: usize, word: &str| self.document.word_of(phrases.get(at)) == word;
        let verb = phrases.get(at + 1).and_then(Phrase::verb);
        let marries = verb.is_some_and(|verb| {
            self.document.is_word(verb.head as usize, "married") && !verb.negated && verb.modal.is_none()
        });
        let noun = phrases.get(at + 2).and_then(Phrase::noun);
        let spouse = noun.is_some_and(|noun| self.is_spouse(self.document.tokens[noun.head as usize].word));
        let other = if marries {
            named(at + 2 + usize::from(word(at + 2, "to")))
        } else if spouse && word(at + 3, "of") {
            named(at + 4)
        } else {
            None
        };
        let Some(other) = other.map(|other| other.entity) else { return };
        if other != mention.entity && self.is_person(other) && self.is_person(mention.entity) {
            self.marry(mention.entity, other);
        }
    }

    /// The person whom a phrase with a possessor means by what he is known to be to its owner.
    pub(super) fn bonded(&self, noun: &NounPhrase, whose: EntityId) -> Option<EntityId> {
        let word = self.document.tokens[noun.head as usize].word;
        let apart = self.is_set_apart(noun);
        let mut fitting = self.bonds.iter().filter(|bond| {
            let so_called = bond.noun == word || self.is_spouse(bond.noun) && self.is_spouse(word);
            bond.whose == whose && so_called && bond.apart == apart && self.may_be(self.sort_of(bond.who), noun)
        });
        let one = fitting.next()?.who;
        fitting.all(|bond| bond.who == one).then_some(one)
    }

    /// The person named behind a comma or a copula, or before a comma.
    fn named_beside(&self, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let comma = |at: usize| self.is_comma(phrases, at);
        let copula = |at: usize| matches!(phrases.get(at), Some(Phrase::Verb(verb)) if verb.copula && !verb.negated);
        let name = |at: usize| match phrases.get(at) {
            Some(Phrase::Noun(noun)) => self.mention_at(noun.head).filter(|_| noun.possessor.is_none()),
            _ => None,
        };
        let behind = name(at + 2).filter(|_| comma(at + 1) || copula(at + 1));
        let closed = || comma(at + 1) || at + 1 == phrases.len();
        let before = || at.checked_sub(2).and_then(name).filter(|_| comma(at - 1) && closed());
        behind.or_else(before).map(|mention| mention.entity)
    }

    fn add_bond(&mut self, whose: EntityId, noun: &NounPhrase, who: EntityId) {
        let word = self.document.tokens[noun.head as usize].word;
        let apart = self.is_set_apart(noun);
        if let Some(gender) = self.lexicon.names().person_noun_gender(word) {
            self.genders.entry(who).or_insert(gender);
        }
        if !word.is_known() {
            return;
        }
        if self.is_spouse(word) && !apart {
            self.marry(whose, who);
        } else {
            self.bonds.push(Bond { whose, noun: word, apart, who });
        }
    }

    fn marry(&mut self, one: EntityId, other: EntityId) {
        let noun = self.lexicon.words().id("spouse");
        for (whose, who) in [(one, other), (other, one)] {
            self.bonds.push(Bond { whose, noun, apart: false, who });
        }
    }

    fn is_spouse(&self, noun: WordId) -> bool {
        self.lexicon.is(noun, WordKind::Spouse)
    }

    /// Whether a word before the head tells somebody from others who are or were the same: her former lawyer, his second wife.
    fn is_set_apart(&self, noun: &NounPhrase) -> bool {
        let of_once = |at: usize| self.is_of(at, WordKind::Former) || self.document.is_word(at, "late");
        noun.tokens.range().any(of_once) || self.is_told_apart(noun)
    }
}
