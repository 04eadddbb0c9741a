//! What is known of an article's people while it is read: who has been spoken of, who speaks, who is what to whom.

use std::cell::OnceCell;

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::description::Descriptions;
use super::entity::{EntityId, EntityKind, Pronouns};
use super::gazetteer::Gazetteer;
use super::mention::{Mention, Unresolved};
use super::quotation::Quoted;
use super::referent::{Referent, Role, Sort, Weight, Who};
use crate::lexicon::{Gender, Lexicon, WordId, WordKind};
use crate::text::{Document, NounPhrase, Tag};

/// Referents looked back at most, so that long sentences cost no more.
pub(super) const WINDOW: usize = 60;

pub(super) struct Reader<'a> {
    pub(super) document: &'a Document,
    pub(super) gazetteer: &'a Gazetteer,
    pub(super) lexicon: &'a Lexicon,
    pub(super) named: &'a [Mention],
    /// The next mention by name.
    pub(super) next: usize,
    pub(super) quotations: &'a Quoted,
    /// What is known of each quotation so far.
    pub(super) speeches: Vec<Speech>,
    pub(super) referents: Vec<Referent>,
    pub(super) descriptions: Descriptions,
    /// Heads of the phrases that tell what somebody named beside them is.
    pub(super) told: HashSet<u32, FixedState>,
    /// Genders that titles have told.
    pub(super) genders: HashMap<EntityId, Gender, FixedState>,
    /// Who is what to whom.
    pub(super) bonds: Vec<Bond>,
    /// How often each person and each listed entity has been spoken of.
    pub(super) times: HashMap<Who, u32, FixedState>,
    /// The person whom the article is about.
    pub(super) main: Option<EntityId>,
    /// The two persons whom the article sets against each other.
    pub(super) duel: Option<[EntityId; 2]>,
    /// Nouns with which the article speaks of bodies that aren't listed.
    pub(super) other_bodies: OnceCell<HashSet<WordId, FixedState>>,
    /// Sentences so far in which the narrator speaks.
    pub(super) clock: u32,
    pub(super) found: Vec<Mention>,
    pub(super) unresolved: Unresolved,
}

/// What is known of a quotation.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Speech {
    pub(super) speaker: Option<Who>,
    /// The person to whom it is spoken, where its sentence or a vocative says so.
    pub(super) addressee: Option<EntityId>,
    /// The person of whom its sentence says that it is spoken.
    pub(super) topic: Option<EntityId>,
}

/// Somebody by what he is to another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bond {
    pub(super) whose: EntityId,
    pub(super) noun: WordId,
    /// Whether he is told from others: her former lawyer.
    pub(super) apart: bool,
    pub(super) who: EntityId,
}

impl Reader<'_> {
    /// Whether the word of a token is of a kind.
    pub(super) fn is_of(&self, token: usize, kind: WordKind) -> bool {
        self.document.is_of(token, kind, self.lexicon)
    }

    pub(super) fn push(&mut self, who: Who, sort: Sort, role: Role, token: u32, weight: Weight) {
        let quotation = self.quotations.number(token);
        if matches!((who, sort), (Who::Listed(_), _) | (_, Sort::Person(_))) {
            *self.times.entry(who).or_default() += 1;
        }
        self.referents.push(Referent { who, sort, role, token, clock: self.clock, quotation, weight });
    }

    pub(super) fn sort_of(&self, entity: EntityId) -> Sort {
        let profile = self.gazetteer.profile(entity);
        match (profile.pronouns, profile.kind) {
            (Some(Pronouns::He), _) => Sort::Person(Some(Gender::Male)),
            (Some(Pronouns::She), _) => Sort::Person(Some(Gender::Female)),
            (Some(Pronouns::They), _) | (None, EntityKind::Group) => Sort::Many,
            (Some(Pronouns::It), _) => Sort::Thing,
            (None, EntityKind::Person) => Sort::Person(profile.gender.or(self.genders.get(&entity).copied())),
            (None, _) => Sort::Thing,
        }
    }

    /// An unlisted name seen a little before.
    pub(super) fn known_elsewhere(&self, noun: &NounPhrase) -> Option<Who> {
        self.seen_before(noun).map(|referent| referent.who)
    }

    /// Where an unlisted name was seen a little before.
    pub(super) fn seen_before(&self, noun: &NounPhrase) -> Option<&Referent> {
        if self.document.tags[noun.head as usize] != Tag::Nnp {
            return None;
        }
        let name = self.document.word(noun.head as usize);
        let tokens = &self.document.tokens;
        self.referents.iter().rev().take(WINDOW).find(|referent| match referent.who {
            // Most are told apart by their lengths.
            Who::Other(head) => {
                tokens[head as usize].span.range().len() == name.len() && self.document.word(head as usize) == name
            }
            Who::Listed(_) => false,
        })
    }

    /// The mention by name that holds a token.
    pub(super) fn mention_at(&self, token: u32) -> Option<&Mention> {
        let at = self.named.partition_point(|mention| mention.tokens.end <= token);
        self.named.get(at).filter(|mention| mention.tokens.start <= token)
    }

    pub(super) fn is_person(&self, entity: EntityId) -> bool {
        self.gazetteer.profile(entity).kind == EntityKind::Person
    }
}
