//! Mentions by name: whole names, aliases, and parts of names where the article says whose they are.

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::acronym::Acronyms;
use super::entity::{EntityId, EntityKind};
use super::gazetteer::{Gazetteer, Hit, Hits, Part};
use super::lone::lone_bearers;
use super::longer_name::within_longer_names;
use super::mention::{Mention, Resolution, Unresolved};
use super::quotation::Quoted;
use super::surroundings::Surroundings;
use super::variant::{Found, join_variants};
use crate::lexicon::{Gender, Lexicon, TitleKind, WordId};
use crate::text::{Document, TokenKind, TokenSpan};

/// Mentions by name, and how many names were left open.
pub(super) struct Named {
    pub(super) mentions: Vec<Mention>,
    pub(super) unresolved: Unresolved,
}

/// The mentions by name, in order.
pub(super) fn named(document: &Document, gazetteer: &Gazetteer, lexicon: &Lexicon, quotations: &Quoted) -> Named {
    let Hits { names, mut namesakes } = gazetteer.hits(document, lexicon);
    let hits = join_variants(names, document, gazetteer, lexicon);
    let surroundings = Surroundings::new(document, lexicon);
    namesakes.retain(|&name| surroundings.after_given_name(name) || surroundings.after_unknown_name(name));
    let mut naming = Naming {
        document,
        gazetteer,
        surroundings,
        quotations,
        first_full: HashMap::default(),
        last_full: HashMap::default(),
        outsiders: HashMap::default(),
        settled: HashMap::default(),
        given_uses: HashMap::default(),
        shared: HashSet::default(),
        strangers: HashSet::default(),
        offices: HashSet::default(),
        title_end: title_end(document),
        within_longer: within_longer_names(&hits, document, gazetteer, lexicon),
        mentions: Vec::with_capacity(hits.len()),
        unresolved: 0,
    };
    naming.strangers.extend(namesakes.iter().map(|&name| document.text_of(name)));
    naming.look_ahead(&hits, lexicon);
    let mut acronyms = Acronyms::default();
    let mut at = 0;
    let mut namesakes = namesakes.into_iter().peekable();
    for found in &hits {
        let tokens = found.tokens();
        while let Some(name) = namesakes.next_if(|name| name.start < tokens.start) {
            naming.outsiders.insert(document.text_of(name), name.start);
        }
        naming.acronyms_between(at, tokens.start as usize, &acronyms);
        if let Some(entity) = naming.resolve(found) {
            acronyms.learn(document, tokens, entity);
        }
        at = tokens.end as usize;
    }
    naming.acronyms_between(at, document.tokens.len(), &acronyms);
    Named { mentions: naming.mentions, unresolved: Unresolved { surnames: naming.unresolved, ..Unresolved::default() } }
}

/// The state of one article.
struct Naming<'a> {
    document: &'a Document,
    gazetteer: &'a Gazetteer,
    surroundings: Surroundings<'a>,
    quotations: &'a Quoted,
    /// Where each entity is first named in full, or by surname and title where it never is.
    first_full: HashMap<EntityId, u32, FixedState>,
    /// Where it was last, so far.
    last_full: HashMap<EntityId, u32, FixedState>,
    /// Where a part of a name last belonged to somebody who isn't listed, by its words.
    outsiders: HashMap<&'a str, u32, FixedState>,
    /// Parts of names that belong somewhere in the article to somebody who isn't listed.
    strangers: HashSet<&'a str, FixedState>,
    /// To whom a part of a name last belonged when nobody else could be meant, by its words, and how often.
    settled: HashMap<&'a str, (EntityId, u32), FixedState>,
    /// How often each part of a name stands alone.
    given_uses: HashMap<&'a str, u32, FixedState>,
    /// Given names that stand before another last name in the text.
    shared: HashSet<&'a str, FixedState>,
    /// Titles that stood before full names.
    offices: HashSet<(EntityId, WordId), FixedState>,
    /// One past the title's last token.
    title_end: u32,
    /// The first tokens of names that are part of longer ones of something else.
    within_longer: HashSet<u32, FixedState>,
    mentions: Vec<Mention>,
    unresolved: u64,
}

impl<'a> Naming<'a> {
    /// Notes what of the whole article the first names in it depend on.
    fn look_ahead(&mut self, hits: &[Found], lexicon: &Lexicon) {
        let mut parts = Vec::new();
        for found in hits {
            let tokens = found.tokens();
            match (self.full(found), found) {
                (Some((entity, _)), _) => {
                    self.first_full.entry(entity).or_insert(tokens.start);
                }
                (None, Found::Hit(hit)) if !self.surroundings.part_of_another_name(tokens) => {
                    *self.given_uses.entry(self.document.text_of(tokens)).or_default() += 1;
                    parts.push(hit);
                }
                _ if self.surroundings.after_another_given_name(tokens) => {
                    self.strangers.insert(self.document.text_of(tokens));
                }
                _ if tokens.start >= self.title_end => {
                    self.shared.insert(self.document.text_of(tokens));
                }
                _ => {}
            }
        }
        for hit in &parts {
            if let Some(entity) = self.bearer_by_title(hit) {
                self.first_full.entry(entity).or_insert(hit.tokens.start);
            }
        }
        let others = |name: &str| self.strangers.contains(name) || self.shared.contains(name);
        parts.retain(|hit| !others(self.document.text_of(hit.tokens)));
        for (entity, start) in lone_bearers(self.document, self.gazetteer, lexicon, &self.surroundings, &parts) {
            self.first_full.entry(entity).or_insert(start);
        }
    }

    /// The only one who bears a surname, where an office, a rank or an honorific of the same gender stands before it and the article
    /// names nobody else so.
    fn bearer_by_title(&self, hit: &Hit) -> Option<EntityId> {
        let (word, title) = self.surroundings.title_before(hit.tokens)?;
        if title.kind == TitleKind::Role
            || self.surroundings.is_given_name(word)
            || self.strangers.contains(self.document.text_of(hit.tokens))
        {
            return None;
        }
        let (one, part) = only(self.gazetteer.candidates(hit, self.document))?;
        let gender = self.gazetteer.profile(one).gender;
        let told = title.kind != TitleKind::Honorific || title.gender.is_some() && title.gender == gender;
        (part == Part::Surname && told && fits(gender, title.gender)).then_some(one)
    }

    fn is_given(&self, hit: &Hit, entity: EntityId) -> bool {
        self.gazetteer.candidates(hit, self.document).any(|(id, part)| id == entity && part == Part::Given)
    }

    /// Whom a name names for itself, whatever else the article says.
    fn full(&self, found: &Found) -> Option<(EntityId, Resolution)> {
        let hit = match found {
            Found::Variant(_, entity) => return Some((*entity, Resolution::Alias)),
            Found::Hit(hit) => hit,
        };
        let mut whole = self.gazetteer.candidates(hit, self.document).filter(|(_, part)| *part <= Part::Alias);
        let (entity, part) = whole.next()?;
        let ambiguous = whole.next().is_some();
        let bare = hit.tokens.len() == 1 && self.gazetteer.profile(entity).kind == EntityKind::Person;
        if ambiguous || (bare && (self.has_rivals(hit, entity) || self.surroundings.part_of_another_name(hit.tokens))) {
            return None;
        }
        Some((entity, if part == Part::Whole { Resolution::Exact } else { Resolution::Alias }))
    }

    /// Whether another listed person bears this word as last name.
    fn has_rivals(&self, hit: &Hit, entity: EntityId) -> bool {
        self.gazetteer.candidates(hit, self.document).any(|(other, part)| other != entity && part != Part::Given)
    }

    fn resolve(&mut self, found: &Found) -> Option<EntityId> {
        let tokens = found.tokens();
        if self.is_a_persons(tokens, found) {
            return None;
        }
        if let Some((entity, resolution)) = self.full(found) {
            self.last_full.insert(entity, tokens.start);
            if self.within_longer.contains(&tokens.start) {
                return None;
            }
            if let Some((word, _)) = self.surroundings.title_before(tokens) {
                self.offices.insert((entity, word));
            }
            self.mentions.push(Mention { entity, tokens, resolution });
            return Some(entity);
        }
        let Found::Hit(hit) = found else { return None };
        if self.surroundings.part_of_another_name(tokens) {
            if self.surroundings.after_another_given_name(tokens) {
                self.outsiders.insert(self.document.text_of(tokens), tokens.start);
            }
            return None;
        }
        if self.surroundings.is_an_outlet(tokens) || self.surroundings.is_mere_word(tokens) {
            return None;
        }
        let (entity, resolution) = self.whose(hit)?;
        if resolution == Resolution::Surname && self.is_given(hit, entity) && !self.is_called_by_given_name(tokens) {
            return None;
        }
        self.mentions.push(Mention { entity, tokens, resolution });
        Some(entity)
    }

    /// Whether an article calls somebody by a given name alone: nobody else in it bears that, and it stands there more than once, in
    /// the headline, in a quotation, behind a title or can be nothing else.
    fn is_called_by_given_name(&self, tokens: TokenSpan) -> bool {
        let name = self.document.text_of(tokens);
        let often = || self.given_uses.get(name).copied().unwrap_or(0) >= 2;
        let addressed =
            || self.surroundings.title_before(tokens).is_some() || self.quotations.number(tokens.start).is_some();
        let in_title = tokens.start < self.title_end;
        !self.shared.contains(name) && (in_title || often() || addressed() || self.surroundings.is_only_a_name(tokens))
    }

    /// Whether the name of a place is here somebody's last name: Peter Holland, and then Holland, but not in Holland.
    fn is_a_persons(&mut self, tokens: TokenSpan, found: &Found) -> bool {
        let Some((entity, _)) = self.full(found) else { return false };
        if tokens.len() != 1 || self.gazetteer.profile(entity).kind != EntityKind::Place {
            return false;
        }
        let word = self.document.text_of(tokens);
        if self.surroundings.after_given_name(tokens) {
            self.outsiders.insert(word, tokens.start);
            return true;
        }
        self.outsiders.contains_key(word) && !self.surroundings.after_preposition(tokens)
    }

    /// Whose name part it is, by what the article has said so far.
    fn whose(&mut self, hit: &Hit) -> Option<(EntityId, Resolution)> {
        let title = self.surroundings.title_before(hit.tokens);
        let told = title.and_then(|(_, title)| title.gender);
        let office = title.filter(|(_, title)| title.kind != TitleKind::Honorific).map(|(word, _)| word);
        let fitting: Vec<(EntityId, Part)> = self
            .gazetteer
            .candidates(hit, self.document)
            .filter(|&(id, _)| fits(self.gazetteer.profile(id).gender, told))
            .collect();
        let owner = fitting.iter().find(|(_, part)| *part <= Part::Alias).map(|&(id, _)| id);
        let named: Vec<EntityId> =
            fitting.iter().map(|&(id, _)| id).filter(|&id| self.is_named(id, hit.tokens)).collect();
        let holder =
            office.and_then(|office| only(named.iter().copied().filter(|id| self.offices.contains(&(*id, office)))));
        let chosen = match holder {
            Some(one) => Some(one),
            None if office.is_some() && named.len() > 1 => None,
            None if office.is_some() && owner.is_some() => owner,
            None => self.by_naming(hit, &fitting, &named, owner),
        };
        if let (Some(one), [_]) = (chosen, &named[..]) {
            let settled = self.settled.entry(self.document.text_of(hit.tokens)).or_insert((one, 0));
            *settled = if settled.0 == one { (one, settled.1 + 1) } else { (one, 1) };
        }
        match chosen {
            None if named.len() > 1 || (fitting.len() > 1 && named.is_empty()) => self.unresolved += 1,
            Some(one) if office.is_some() && (owner == Some(one) || named.is_empty()) => {
                self.last_full.insert(one, hit.tokens.start);
            }
            _ => {}
        }
        chosen.map(|id| (id, if owner == Some(id) { Resolution::Alias } else { Resolution::Surname }))
    }

    /// Whether the article has named the entity in full; for a headline, whether it does so anywhere.
    fn is_named(&self, id: EntityId, tokens: TokenSpan) -> bool {
        self.last_full.contains_key(&id) || (tokens.start < self.title_end && self.first_full.contains_key(&id))
    }

    /// The bearer by who has been named in full.
    fn by_naming(
        &self,
        hit: &Hit,
        fitting: &[(EntityId, Part)],
        named: &[EntityId],
        owner: Option<EntityId>,
    ) -> Option<EntityId> {
        let outsider = self.outsiders.get(self.document.text_of(hit.tokens)).copied();
        let after = |id: EntityId, at: u32| self.last_full.get(&id).is_some_and(|&full| full > at);
        match named {
            [one] if outsider.is_none_or(|at| after(*one, at) || owner == Some(*one)) => Some(*one),
            [_] => None,
            [] if outsider.is_some() => None,
            [] => owner.or_else(|| self.later(fitting)).or_else(|| self.bearer_by_title(hit)),
            _ => {
                let settled = self.settled.get(self.document.text_of(hit.tokens)).copied();
                let usual = owner.map(|owner| (owner, 0)).or(settled).filter(|(usual, _)| named.contains(usual));
                if owner.is_some() && usual.is_some() { owner } else { self.nearest(hit.tokens, named, usual) }
            }
        }
    }

    /// The only one who bears the name, where the article gives it in full or with the office further on.
    fn later(&self, fitting: &[(EntityId, Part)]) -> Option<EntityId> {
        match fitting {
            [(one, Part::Surname)] if self.first_full.contains_key(one) => Some(*one),
            _ => None,
        }
    }

    /// The usual bearer, with how often he was meant, or else the one last named in full; nobody if another was named in this
    /// or the last paragraph. One often meant stays the usual one in the paragraph behind another's name.
    fn nearest(&self, tokens: TokenSpan, named: &[EntityId], usual: Option<(EntityId, u32)>) -> Option<EntityId> {
        /// Times from which on a usual bearer stays so in the paragraph behind another's name.
        const OFTEN: u32 = 3;
        let paragraph = |token: u32| self.document.sentences[self.document.sentence_of(token as usize)].paragraph;
        let here = paragraph(tokens.start);
        let mut recent: Vec<(u32, EntityId)> =
            named.iter().filter_map(|id| Some((*self.last_full.get(id)?, *id))).collect();
        recent.sort_unstable();
        let (last, one) = recent.pop()?;
        if let Some((usual, times)) = usual {
            let apart = if times < OFTEN { 1 } else { 0 };
            let other = recent.iter().chain([&(last, one)]).filter(|(_, id)| *id != usual).map(|&(at, _)| at).max();
            return other.is_none_or(|other| paragraph(other) + apart < here).then_some(usual);
        }
        let other = recent.pop().map(|(at, _)| paragraph(at));
        other.is_none_or(|other| other + 1 < here && other < paragraph(last)).then_some(one)
    }

    /// Mentions by an introduced acronym between two names.
    fn acronyms_between(&mut self, from: usize, to: usize, acronyms: &Acronyms<'_>) {
        if acronyms.is_empty() {
            return;
        }
        for at in from..to {
            if self.document.tokens[at].kind != TokenKind::Upper {
                continue;
            }
            if let Some(entity) = acronyms.entity(self.document.word(at)) {
                let tokens = TokenSpan::new(at, at + 1);
                self.mentions.push(Mention { entity, tokens, resolution: Resolution::Alias });
            }
        }
    }
}

/// The item, where there is just one.
fn only<T>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let one = items.next()?;
    items.next().is_none().then_some(one)
}

/// Whether a person of this gender can bear a title that tells that one.
fn fits(gender: Option<Gender>, told: Option<Gender>) -> bool {
    match (gender, told) {
        (Some(gender), Some(told)) => gender == told,
        _ => true,
    }
}

fn title_end(document: &Document) -> u32 {
    document.sentences.iter().take_while(|sentence| sentence.in_title).last().map_or(0, |sentence| sentence.tokens.end)
}
