//! Persons called by what they are to another. `His wife` is whom the article names by the same last name, `her opponent` the other
//! of two whom it is about, `her boss` whom it has told to be that.

use super::entity::EntityId;
use super::mention::{Mention, Resolution};
use super::pronoun::{self, Asks};
use super::reader::Reader;
use super::referent::{Role, Sort, Who};
use crate::lexicon::{Gender, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenKind, TokenSpan};

impl Reader<'_> {
    /// The husband, wife or opponent whom a noun phrase means, if the article names one person who can be.
    pub(super) fn kin(&self, noun: &NounPhrase, inside: &[Mention], role: Role) -> Option<Mention> {
        if noun.possessor.is_none() || matches!(role, Role::Apposition | Role::Predicate) {
            return None;
        }
        let head = self.document.tokens[noun.head as usize].word;
        if let Some(known) = self.known_kin(noun, inside).or_else(|| self.superior(noun)) {
            return Some(known);
        }
        let possessor = noun
            .possessor
            .filter(|_| self.lexicon.is(head, WordKind::Spouse) || self.lexicon.is(head, WordKind::Opponent))?;
        let follows = self.document.tags.get(noun.tokens.end as usize);
        let named = noun.tokens.end != noun.head + 1 || follows.is_some_and(|tag| matches!(tag, Tag::Nnp | Tag::Comma));
        let owner = inside.iter().chain(self.found.last()).find(|mention| mention.tokens.overlaps(possessor));
        let Some(whose) = owner.map(|mention| mention.entity) else {
            return self.spouse_of_somebody(noun, possessor).filter(|_| !named);
        };
        if self.lexicon.is(head, WordKind::Opponent) {
            let [one, other] = self.duel?;
            let entity = if one == whose { Some(other) } else { Some(one).filter(|_| other == whose) }?;
            return (!named).then_some(by_head(noun, entity));
        }
        let gender = self.lexicon.names().person_noun_gender(head);
        let mut fitting: Vec<EntityId> = self
            .named
            .iter()
            .map(|mention| mention.entity)
            .filter(|&other| other != whose && self.is_namesake(whose, other))
            .filter(|&other| match (self.sort_of(other), gender) {
                (Sort::Person(Some(known)), Some(told)) => known == told,
                (sort, _) => matches!(sort, Sort::Person(_)),
            })
            .collect();
        fitting.sort_unstable();
        fitting.dedup();
        let [entity] = fitting[..] else { return None };
        (!named).then_some(by_head(noun, entity))
    }

    /// Whom a phrase means whose owner is known, by what the article has told of the two; no name may follow.
    fn known_kin(&self, noun: &NounPhrase, inside: &[Mention]) -> Option<Mention> {
        let possessor = noun.possessor?;
        let owner = inside.iter().chain(self.found.last()).find(|mention| mention.tokens.overlaps(possessor))?;
        let behind = noun.tokens.end as usize;
        let comma = self.document.tokens.get(behind).is_some_and(|token| token.kind == TokenKind::Comma);
        let next = behind + usize::from(comma);
        let phrase = (next < self.document.tokens.len()).then(|| &self.document.phrases[self.document.phrase_of(next)]);
        let proper =
            |phrase: &Phrase| phrase.noun().is_some_and(|noun| self.document.tags[noun.head as usize] == Tag::Nnp);
        let name =
            |phrase: &Phrase| proper(phrase) || self.named.iter().any(|name| name.tokens.overlaps(phrase.tokens()));
        let named = noun.tokens.end != noun.head + 1 || phrase.is_some_and(name);
        let entity = self.bonded(noun, owner.entity).filter(|_| !named)?;
        Some(by_head(noun, entity))
    }

    /// The only one whom the article has called so, where he is above somebody else: `Rovers' coach, Karel Moss, … The captain backed
    /// his coach.`
    fn superior(&self, noun: &NounPhrase) -> Option<Mention> {
        let head = noun.head as usize;
        let possessor = noun.possessor.filter(|it| noun.tokens.start == it.start && it.end == noun.head)?;
        let pronoun = self.document.tags[possessor.start as usize] == Tag::PrpPossessive && possessor.len() == 1;
        let follows = self.document.tags.get(head + 1);
        let named = noun.tokens.end > noun.head + 1 || follows.is_some_and(|tag| matches!(tag, Tag::Nnp | Tag::Comma));
        if !pronoun || named || !self.is_of(head, WordKind::Superior) {
            return None;
        }
        let nowhere = TokenSpan { start: noun.tokens.end, end: noun.tokens.end };
        let [Who::Listed(entity)] = self.descriptions.fitting(self.document, self.lexicon, noun, nowhere)[..] else {
            return None;
        };
        let own = self.found.last().is_some_and(|it| it.tokens.overlaps(possessor) && it.entity == entity);
        let known = self.times.contains_key(&Who::Listed(entity));
        (known && !own && self.is_person(entity)).then_some(by_head(noun, entity))
    }

    /// `her husband`, where it is open whose, but the article names one man alone who bears the last name of a woman.
    fn spouse_of_somebody(&self, noun: &NounPhrase, possessor: TokenSpan) -> Option<Mention> {
        let pronoun = possessor.len() == 1 && self.document.tags[possessor.start as usize] == Tag::PrpPossessive;
        let asks = pronoun::read(self.document.word(possessor.start as usize), true).filter(|_| pronoun);
        let Some((Asks::Person(whose), _)) = asks else { return None };
        let head = self.document.tokens[noun.head as usize].word;
        let other = self.lexicon.names().person_noun_gender(head).filter(|&gender| gender != whose)?;
        let of = |gender: Gender| {
            let mut all: Vec<EntityId> = self.named.iter().map(|mention| mention.entity).collect();
            all.sort_unstable();
            all.dedup();
            all.retain(|&entity| self.sort_of(entity) == Sort::Person(Some(gender)));
            all
        };
        let owners = of(whose);
        let mut spouses = of(other);
        spouses.retain(|&one| owners.iter().any(|&owner| self.is_namesake(one, owner)));
        let [entity] = spouses[..] else { return None };
        Some(by_head(noun, entity))
    }

    /// Whether two persons bear the same last name.
    fn is_namesake(&self, one: EntityId, other: EntityId) -> bool {
        let [one, other] = [one, other].map(|entity| self.gazetteer.profile(entity));
        !one.surname.is_empty() && one.surname == other.surname
    }
}

/// The mention of somebody by the head of a phrase.
fn by_head(noun: &NounPhrase, entity: EntityId) -> Mention {
    let tokens = TokenSpan { start: noun.head, end: noun.head + 1 };
    Mention { entity, tokens, resolution: Resolution::Title }
}
