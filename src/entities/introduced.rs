//! Persons named right behind what describes them: `Brandt's deputy, Dana Roth`, `a baker named Otto Pell`, `the winner was Ilse Brandt`.

use super::reader::Reader;
use super::referent::{Sort, sort};
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag, TokenKind, VerbForm, VerbGroup};

impl Reader<'_> {
    /// "Brandt's deputy, Dana Roth, left": whether a person's name right behind says who a description is.
    pub(super) fn is_explained_by_name(&self, phrases: &[Phrase], at: usize) -> bool {
        let [Phrase::Noun(noun), Phrase::Word(comma), Phrase::Noun(name)] = phrases[at..].get(..3).unwrap_or_default()
        else {
            return false;
        };
        let acts = phrases.get(at + 3).is_some_and(Phrase::is_finite);
        let apart = acts && noun.possessor.is_none();
        self.document.tokens[*comma as usize].kind == TokenKind::Comma
            && !apart
            && self.document.tags[noun.head as usize] == Tag::Nn
            && self.describes_a_person(noun)
            && self.names_a_person(name)
    }

    /// Whether a person's name right behind a description and a verb says who that is: `a baker named Otto Pell`, `the winner was Ilse
    /// Brandt`.
    pub(super) fn is_named_behind_it(&self, phrases: &[Phrase], at: usize) -> bool {
        let [Phrase::Noun(noun), Phrase::Verb(verb), Phrase::Noun(name)] = phrases[at..].get(..3).unwrap_or_default()
        else {
            return false;
        };
        let acts = phrases.get(at + 3).is_some_and(Phrase::is_finite);
        let called = self.is_of(verb.head as usize, WordKind::Naming) && (acts || verb.form == VerbForm::Participle);
        self.document.tags[noun.head as usize] == Tag::Nn
            && (called || is_fact(verb) && self.opens_clause(phrases, at))
            && self.describes_a_person(noun)
            && self.names_a_person(name)
    }

    /// The phrase whose bearer is named by the one at a position.
    pub(super) fn described_before(&self, phrases: &[Phrase], at: usize) -> Option<usize> {
        at.checked_sub(2).filter(|&before| self.is_named_behind_it(phrases, before))
    }

    fn opens_clause(&self, phrases: &[Phrase], at: usize) -> bool {
        at.checked_sub(1).is_none_or(|before| {
            matches!(self.tag_at(phrases, before), Some(Tag::Comma | Tag::Cc | Tag::Colon | Tag::Open))
        })
    }

    fn describes_a_person(&self, noun: &NounPhrase) -> bool {
        matches!(sort(self.document, self.lexicon, noun), Sort::Person(_))
    }

    /// Whether the head of a phrase is a listed person or looks like the name of one.
    fn names_a_person(&self, noun: &NounPhrase) -> bool {
        noun.possessor.is_none()
            && match self.mention_at(noun.head) {
                Some(mention) => self.is_person(mention.entity),
                None => self.document.tags[noun.head as usize] == Tag::Nnp && self.describes_a_person(noun),
            }
    }
}

/// Whether a verb says what is: `was`, but not `wasn't`, `may be`.
fn is_fact(verb: &VerbGroup) -> bool {
    verb.is_finite() && verb.copula && !verb.negated && verb.modal.is_none()
}
