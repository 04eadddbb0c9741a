//! Mentions without a name: descriptions and pronouns, read in the order of the text.

use std::cell::OnceCell;

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::describing::{Described, Restriction, is_definite};
use super::description::{Descriptions, title_words};
use super::entity::{EntityId, EntityKind};
use super::gazetteer::Gazetteer;
use super::generic::is_generic;
use super::mention::{Mention, Resolution, Unresolved};
use super::quotation::Quoted;
use super::reader::{Reader, Speech};
use super::referent::{Role, Sort, Weight, Who, role, sort};
use super::varying::{duel, main_person};
use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag, TokenKind, TokenSpan};

/// Mentions by description and pronoun, in order, and the counts of those left open.
pub(super) fn coreferences(
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
    named: &[Mention],
    quotations: &Quoted,
) -> (Vec<Mention>, Unresolved) {
    if named.is_empty() {
        return (Vec::new(), Unresolved::default());
    }
    let speeches = vec![Speech::default(); quotations.inside.len()];
    let mut reader = Reader {
        document,
        gazetteer,
        lexicon,
        named,
        next: 0,
        quotations,
        speeches,
        referents: Vec::with_capacity(document.phrases.len() / 2),
        descriptions: Descriptions::default(),
        told: HashSet::default(),
        genders: HashMap::default(),
        bonds: Vec::new(),
        times: HashMap::default(),
        main: main_person(named, gazetteer),
        duel: duel(named, gazetteer),
        other_bodies: OnceCell::new(),
        clock: 0,
        found: Vec::new(),
        unresolved: Unresolved::default(),
    };
    let mut bodies: HashSet<EntityId, FixedState> = HashSet::default();
    for mention in named {
        let person = gazetteer.profile(mention.entity).kind == EntityKind::Person;
        if person || bodies.insert(mention.entity) {
            reader.learn_title(mention);
        }
        reader.learn_apposition(mention);
    }
    for sentence in &document.sentences {
        reader.sentence(sentence);
    }
    (reader.found, reader.unresolved)
}

impl Reader<'_> {
    fn sentence(&mut self, sentence: &Sentence) {
        let phrases = self.document.phrases_of(sentence);
        let first = sentence.tokens.start;
        let quoted =
            self.quotations.number(first).is_some() && self.quotations.number(sentence.tokens.end - 1).is_some();
        self.clock += u32::from(!quoted);
        self.find_speakers(sentence);
        for at in 0..phrases.len() {
            self.phrase(sentence, phrases, at);
        }
    }

    fn phrase(&mut self, sentence: &Sentence, phrases: &[Phrase], at: usize) {
        let tokens = phrases[at].tokens();
        let from = self.next;
        while self.next < self.named.len() && self.named[self.next].tokens.start < tokens.end {
            self.next += 1;
        }
        let inside = &self.named[from..self.next];
        let covered = from.checked_sub(1).is_some_and(|before| self.named[before].tokens.end > tokens.start);
        match &phrases[at] {
            Phrase::Noun(noun) => self.noun_phrase(sentence, phrases, at, noun, inside, covered),
            _ => {
                for mention in inside {
                    self.push_mention(mention, Role::Oblique);
                }
            }
        }
    }

    fn noun_phrase(
        &mut self,
        sentence: &Sentence,
        phrases: &[Phrase],
        at: usize,
        noun: &NounPhrase,
        inside: &[Mention],
        covered: bool,
    ) {
        if at.checked_sub(1).is_some_and(|before| self.apposed(phrases, before).is_some()) {
            return;
        }
        let role = match self.described_before(phrases, at) {
            Some(before) => role(self.document, self.lexicon, phrases, before),
            None => role(self.document, self.lexicon, phrases, at),
        };
        let first = noun.tokens.start as usize;
        if let Some(mention) = self.antecedent_of_who(phrases, at) {
            let sort = self.sort_of(mention.entity);
            return self.push(Who::Listed(mention.entity), sort, Role::Subject, noun.tokens.start, Weight::Relative);
        }
        if let Some((who, sort, weight)) = self.unlisted_antecedent(phrases, at) {
            return self.push(who, sort, Role::Subject, noun.tokens.start, weight);
        }
        let possessive = self.document.tags[first] == Tag::PrpPossessive;
        if possessive || self.document.tags[first] == Tag::Prp && inside.is_empty() {
            self.pronoun(sentence, phrases, at, first, role);
        }
        self.owner(sentence, noun, inside);
        self.learn_bond(phrases, at, noun, inside);
        for mention in inside {
            self.learn_marriage(phrases, at, mention);
        }
        if let Some(kin) = self.kin(noun, inside, role) {
            self.found.push(kin);
            return self.push_mention(&kin, role);
        }
        let head_named = self.named_inside(noun, inside, role);
        let described = self.document.tags[noun.head as usize] != Tag::Prp && !covered;
        if head_named || !described || self.is_explained_by_name(phrases, at) || self.is_named_behind_it(phrases, at) {
            return;
        }
        let (noun, at) = match self.apposed(phrases, at) {
            Some(both) => (both, at + 1),
            None => (*noun, at),
        };
        self.unnamed(sentence, &noun, role, |reader| reader.restriction(phrases, at));
    }

    /// Takes up the unnamed owner in a noun phrase: `the mayor's plan`, `her deputy's plan`.
    fn owner(&mut self, sentence: &Sentence, noun: &NounPhrase, inside: &[Mention]) {
        let Some(possessor) = noun.possessor.filter(|span| span.len() > 1) else { return };
        if inside.iter().any(|mention| mention.tokens.end == possessor.end) {
            return;
        }
        let first = noun.tokens.start as usize;
        let pronoun = self.document.tags[first] == Tag::PrpPossessive;
        let whose = pronoun.then(|| TokenSpan::new(first, first + 1));
        let owner = NounPhrase { tokens: possessor, head: possessor.end - 1, possessor: whose };
        match self.kin(&owner, inside, Role::Possessor) {
            Some(kin) => {
                self.found.push(kin);
                self.push_mention(&kin, Role::Possessor);
            }
            None => {
                let seat = self.is_of(noun.head as usize, WordKind::Seat);
                let restriction = if seat { Restriction::Other } else { Restriction::None };
                self.unnamed(sentence, &owner, Role::Possessor, |_| restriction);
            }
        }
    }

    /// Takes up the names in a noun phrase of this role; whether one of them is its head.
    fn named_inside(&mut self, noun: &NounPhrase, inside: &[Mention], role: Role) -> bool {
        let mut named = false;
        for mention in inside {
            let possessor = noun.possessor.is_some_and(|possessor| possessor.overlaps(mention.tokens));
            let head = mention.tokens.end > noun.head || self.bears_letters(mention, noun);
            let role = if possessor {
                Role::Possessor
            } else if head {
                role
            } else {
                Role::Modifier
            };
            named |= head;
            self.push_mention(mention, role);
        }
        named
    }

    /// Whether only the letters of an honour or an office stand between a person's name and the end of its phrase: Ilse Brandt KC.
    fn bears_letters(&self, mention: &Mention, noun: &NounPhrase) -> bool {
        let letters = &self.document.tokens[noun.head as usize];
        let person = self.gazetteer.profile(mention.entity).kind == EntityKind::Person;
        person && mention.tokens.end == noun.head && letters.kind == TokenKind::Upper
    }

    fn push_mention(&mut self, mention: &Mention, role: Role) {
        let sort = self.sort_of(mention.entity);
        self.push(Who::Listed(mention.entity), sort, role, mention.tokens.start, Weight::Whole);
    }

    /// A noun phrase whose head is no listed name: a description of one, or somebody or something else.
    fn unnamed(
        &mut self,
        sentence: &Sentence,
        noun: &NounPhrase,
        role: Role,
        restriction: impl FnOnce(&Self) -> Restriction,
    ) {
        let sort = sort(self.document, self.lexicon, noun);
        let inside = self.named[..self.next].last().filter(|last| last.tokens.overlaps(noun.tokens));
        let from = inside.map_or(noun.tokens.start, |inside| inside.tokens.end);
        match self.described(sentence, noun, TokenSpan { start: from, end: noun.tokens.end }, role, restriction) {
            Described::As(entity, _) if self.is_contradicted(sentence, noun, entity) => self.unresolved.titles += 1,
            Described::As(entity, tokens) => {
                let sort = self.sort_of(entity);
                self.found.push(Mention { entity, tokens, resolution: Resolution::Title });
                self.learn_epithet(entity, tokens);
                return self.push(Who::Listed(entity), sort, role, noun.tokens.start, Weight::Whole);
            }
            Described::Unlisted(who) => return self.push(who, sort, role, noun.tokens.start, Weight::Whole),
            Described::Open => self.unresolved.titles += 1,
            Described::Nobody => {}
        }
        let head = noun.head as usize;
        let before = self.seen_before(noun).map(|referent| (referent.who, referent.sort));
        let who = before.map_or(Who::Other(noun.head), |(who, _)| who);
        let sort = match before {
            // "Lena Marr left. … Marr said"
            Some((_, known @ Sort::Person(_))) if noun.tokens.len() == 1 => known,
            _ => sort,
        };
        if matches!(sort, Sort::Person(_))
            && self.document.tags[head] == Tag::Nnp
            && let Some(words) = title_words(self.document, self.lexicon, TokenSpan::new(head, head + 1))
        {
            self.descriptions.learn(self.document, self.lexicon, words, who);
        }
        let definite = is_definite(self.document, noun);
        let weight = match sort {
            Sort::Person(_) if definite => Weight::MaybeKnown,
            Sort::Person(_) if is_generic(self.document, self.lexicon, sentence, noun) => Weight::Generic,
            _ => Weight::Whole,
        };
        self.push(who, sort, role, noun.tokens.start, weight);
    }
}
