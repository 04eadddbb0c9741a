//! Whom "it" stands for in what a body says: `The Halden Bank said it had lied`.

use super::entity::{EntityId, EntityKind};
use super::reader::{Reader, WINDOW};
use super::referent::{Referent, Sort, Who};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbForm};

impl Reader<'_> {
    /// The body that says what the "it" at `at` is the subject of: it is named right before the verb of saying, before what stands
    /// between commas there, or opens the sentence whose clause a gerund of saying ends.
    pub(super) fn sayer(&self, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let that = at.checked_sub(1).filter(|&before| self.document.word_of(phrases.get(before)) == "that");
        let says = that.map_or(at, |that| self.before_circumstance(phrases, that)).checked_sub(1)?;
        let Phrase::Verb(verb) = phrases.get(says)? else { return None };
        let is = |kind| self.is_of(verb.head as usize, kind);
        let reports = is(WordKind::ReportingVerb) && is(WordKind::TakesClause) && !verb.passive;
        let comma = says > 1 && self.is_comma(phrases, says - 1);
        let subject = match verb.form {
            VerbForm::Finite if comma => self.before_insertion(phrases, says - 1),
            VerbForm::Finite => says.checked_sub(1),
            VerbForm::Gerund if comma => Some(0),
            _ => None,
        };
        let body = self.body_at(phrases, subject.filter(|_| reports)?)?;
        (!self.is_empty(phrases, at)).then_some(body)
    }

    /// Things that are spoken of, but are no bodies, so that they neither say anything nor have shares or members.
    pub(super) fn no_bodies(&self) -> Vec<Who> {
        let thing = |it: &&Referent| match it.who {
            Who::Other(head) => {
                let common = self.document.tags[head as usize] == Tag::Nn;
                let word = self.document.tokens[head as usize].word;
                it.sort == Sort::Thing && common && !self.lexicon.names().is_body_noun(word)
            }
            Who::Listed(_) => false,
        };
        self.referents.iter().rev().take(WINDOW).filter(thing).map(|it| it.who).collect()
    }

    /// Whether what belongs to a pronoun does to a body rather than to a thing: `its shares`.
    pub(super) fn is_owned_by_a_body(&self, token: u32) -> bool {
        let phrase = &self.document.phrases[self.document.phrase_of(token as usize)];
        phrase.noun().is_some_and(|noun| self.is_of(noun.head as usize, WordKind::OfBody))
    }

    /// Where what stands between a verb and its "that" begins: `said | on Monday that`, `said | in a statement that`.
    fn before_circumstance(&self, phrases: &[Phrase], that: usize) -> usize {
        let Some(noun) = that.checked_sub(1).and_then(|at| phrases[at].noun()) else { return that };
        let preposition = that >= 2 && self.tag_at(phrases, that - 2) == Some(Tag::In);
        let time = self.is_of(noun.head as usize, WordKind::Time);
        if preposition {
            that - 2
        } else if time {
            that - 1
        } else {
            that
        }
    }

    /// The phrase before a pair of commas of which the last is at `close`: `The bank, which sold it, | said`.
    fn before_insertion(&self, phrases: &[Phrase], close: usize) -> Option<usize> {
        let open = (1..close).find(|&at| self.is_comma(phrases, at))?;
        (open == 1).then_some(0)
    }

    /// The listed body, a place left out, that is the head of the noun phrase at `at` or meant by that: `Orrinco`, `the company`, `it`.
    fn body_at(&self, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let Phrase::Noun(noun) = phrases.get(at)? else { return None };
        let further = || self.found.iter().rev().take_while(|it| it.tokens.end > noun.head);
        let named = self.mention_at(noun.head).filter(|it| it.tokens.end > noun.head);
        let entity = named.or_else(|| further().find(|it| it.tokens.start <= noun.head))?.entity;
        let body = self.sort_of(entity) == Sort::Thing && self.gazetteer.profile(entity).kind != EntityKind::Place;
        body.then_some(entity)
    }

    /// Whether the "it" at `at` may stand for nothing: `it is clear that`, `it takes months`, `it was reported that`.
    fn is_empty(&self, phrases: &[Phrase], at: usize) -> bool {
        let Some(Phrase::Verb(verb)) = phrases.get(at + 1) else { return true };
        let head = verb.head as usize;
        let feels = phrases
            .get(at + 2)
            .and_then(Phrase::word)
            .is_some_and(|word| self.document.tags[word] == Tag::Jj && self.is_of(word, WordKind::Condition));
        self.is_of(head, WordKind::Expletive)
            || verb.copula && !feels
            || verb.passive && self.is_of(head, WordKind::ReportingVerb)
    }
}
