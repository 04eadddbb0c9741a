//! How often each name was seen, and whose the short ones were in their articles.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::scan::{Sighting, sightings};
use crate::entities::entity::EntityKind;
use crate::entities::pronoun::{self, Asks};
use crate::entities::spelling::folded;
use crate::lexicon::{CuePosition, Gender, Lexicon};
use crate::text::{Document, Token, TokenKind, TokenSpan};

/// Counts of one name as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) seen: u32,
    /// Seen where its capital isn't only the sentence's.
    pub(super) sure: u32,
    pub(super) person: u32,
    pub(super) org: u32,
    pub(super) place: u32,
    pub(super) group: u32,
    pub(super) male: u32,
    pub(super) female: u32,
    /// Seen before a common noun, as an adjective.
    pub(super) adjectival: u32,
    /// Seen behind `the`.
    pub(super) the: u32,
    /// Seen behind a preposition of place.
    pub(super) located: u32,
    /// Seen beside a reporting verb.
    pub(super) speaks: u32,
}

/// How a short name belongs to a longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Link {
    /// Its last word: Brandt for Ilse Brandt.
    Last,
    /// Its first word.
    First,
    /// In brackets behind it.
    Acronym,
}

/// Counts over a corpus.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    pub(super) forms: HashMap<Box<str>, Form, FixedState>,
    /// By short name, long name and kind of link.
    pub(super) links: HashMap<(Box<str>, Box<str>, Link), u32, FixedState>,
}

impl Counts {
    pub(super) fn add(&mut self, document: &Document, lexicon: &Lexicon) {
        let found = sightings(document, lexicon);
        let people = People::new(&found, document, lexicon);
        for (at, sighting) in found.iter().enumerate() {
            let text = spelled(document, sighting.tokens);
            let next = found.get(at + 1).map_or(document.tokens.len(), |next| next.tokens.start as usize);
            let pronoun = pronoun_behind(document, sighting.tokens, next);
            match people.whose(at, sighting, document) {
                Some((owner, link)) => {
                    let full = spelled(document, found[owner].tokens);
                    let form = self.form(full.clone());
                    form.count_pronoun(pronoun);
                    form.person += u32::from(found[owner].kind.is_none() && link == Link::Last);
                    self.link(text, full, link, 1);
                }
                None => {
                    let form = self.form(text);
                    form.observe(sighting);
                    form.count_pronoun(pronoun);
                }
            }
            if let Some(short) = introduced(document, sighting.tokens) {
                self.link(Box::from(short), spelled(document, sighting.tokens), Link::Acronym, 1);
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        for (name, form) in other.forms {
            self.forms.entry(name).or_default().merge(form);
        }
        for ((short, long, link), count) in other.links {
            self.link(short, long, link, count);
        }
    }

    fn form(&mut self, name: Box<str>) -> &mut Form {
        self.forms.entry(name).or_default()
    }

    fn link(&mut self, short: Box<str>, long: Box<str>, link: Link, count: u32) {
        *self.links.entry((short, long, link)).or_default() += count;
    }
}

impl Form {
    fn observe(&mut self, sighting: &Sighting) {
        let one = |fact: bool| u32::from(fact);
        self.merge(Self {
            seen: 1,
            sure: one(!sighting.doubtful),
            person: one(sighting.kind == Some(EntityKind::Person)),
            org: one(sighting.kind == Some(EntityKind::Org)),
            place: one(sighting.kind == Some(EntityKind::Place)),
            group: one(sighting.kind == Some(EntityKind::Group)),
            male: one(sighting.gender == Some(Gender::Male)),
            female: one(sighting.gender == Some(Gender::Female)),
            adjectival: one(sighting.adjectival),
            the: one(sighting.the),
            located: one(sighting.located),
            speaks: one(sighting.speaks),
        });
    }

    /// Counts the gender that a pronoun behind the name tells.
    fn count_pronoun(&mut self, gender: Option<Gender>) {
        self.male += u32::from(gender == Some(Gender::Male));
        self.female += u32::from(gender == Some(Gender::Female));
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.seen += other.seen;
        self.sure += other.sure;
        self.person += other.person;
        self.org += other.org;
        self.place += other.place;
        self.group += other.group;
        self.male += other.male;
        self.female += other.female;
        self.adjectival += other.adjectival;
        self.the += other.the;
        self.located += other.located;
        self.speaks += other.speaks;
    }
}

/// Whether a name of several words can be a person's.
fn may_be_person(sighting: &Sighting, document: &Document, lexicon: &Lexicon) -> bool {
    let first = sighting.tokens.start as usize;
    let unlisted = || {
        let words = || document.words_from(first, sighting.tokens.end as usize);
        !sighting.the
            && sighting.tokens.len() <= 3
            && !lexicon.tag_model().is_ordinary(document.tokens[first].word)
            && lexicon.names().title(words()).is_none()
            && sighting.tokens.range().all(|at| document.tokens[at].kind == TokenKind::Capitalised)
            && lexicon.names().place(words()).is_none()
            && lexicon.names().organisation_cue(words(), CuePosition::Whole).is_none()
    };
    sighting.kind == Some(EntityKind::Person) || (sighting.kind.is_none() && unlisted())
}

/// The people whom an article names in full, by last and by first word.
struct People<'a> {
    found: &'a [Sighting],
    by_last: HashMap<&'a str, Vec<usize>, FixedState>,
    by_first: HashMap<&'a str, Vec<usize>, FixedState>,
}

impl<'a> People<'a> {
    fn new(found: &'a [Sighting], document: &'a Document, lexicon: &Lexicon) -> Self {
        let mut people = Self { found, by_last: HashMap::default(), by_first: HashMap::default() };
        for (at, sighting) in found.iter().enumerate() {
            if sighting.tokens.len() > 1 && may_be_person(sighting, document, lexicon) {
                let (first, last) = (sighting.tokens.start as usize, sighting.tokens.end as usize - 1);
                people.by_first.entry(document.word(first)).or_default().push(at);
                people.by_last.entry(document.word(last)).or_default().push(at);
            }
        }
        people
    }

    /// Whether somebody who is surely a person bears the last name.
    fn is_sure(&self, word: &str) -> bool {
        self.by_last.get(word).is_some_and(|owners| owners.iter().any(|&owner| self.found[owner].kind.is_some()))
    }

    /// The full name that a single word stands for: the one last given before it, else the first after it.
    fn whose(&self, at: usize, sighting: &Sighting, document: &Document) -> Option<(usize, Link)> {
        if sighting.tokens.len() != 1 || matches!(sighting.kind, Some(EntityKind::Org | EntityKind::Group)) {
            return None;
        }
        let word = document.word(sighting.tokens.start as usize);
        let otherwise = sighting.kind == Some(EntityKind::Place) || (sighting.adjectival && sighting.kind.is_none());
        if otherwise && !self.is_sure(word) {
            return None;
        }
        let pick = |owners: &Vec<usize>| {
            let fits = |&&owner: &&usize| {
                let other = self.found[owner].gender;
                sighting.gender.is_none() || other.is_none() || !sighting.titled || other == sighting.gender
            };
            let after = owners.partition_point(|&owner| owner < at);
            owners[..after].iter().rev().find(fits).or_else(|| owners[after..].iter().find(fits)).copied()
        };
        let last = self.by_last.get(word).and_then(pick).map(|owner| (owner, Link::Last));
        last.or_else(|| self.by_first.get(word).and_then(pick).map(|owner| (owner, Link::First)))
    }
}

/// The gender of the first pronoun behind a name, before the next name and the sentence's end.
fn pronoun_behind(document: &Document, name: TokenSpan, next: usize) -> Option<Gender> {
    /// Tokens behind a name among which a pronoun may tell of it.
    const REACH: usize = 16;
    let end = name.end as usize;
    // "“I know Brandt,” he said": he is who speaks
    let ends = |token: &&Token| matches!(token.kind, TokenKind::Terminator | TokenKind::Quote(_));
    document.tokens[end..next.min(end + REACH)].iter().take_while(|token| !ends(token)).find_map(|token| {
        match pronoun::read(token.span.of(&document.text), false) {
            Some((Asks::Person(gender), _)) => Some(gender),
            _ => None,
        }
    })
}

fn spelled(document: &Document, tokens: TokenSpan) -> Box<str> {
    let text = document.text_of(tokens);
    let mut name = folded(text);
    if name.contains(['\n', '\t']) || name.contains("  ") {
        name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    name.into_boxed_str()
}

/// The acronym in brackets behind a name.
fn introduced(document: &Document, name: TokenSpan) -> Option<&str> {
    let at = name.end as usize;
    let kind = |at: usize| document.tokens.get(at).map(|token| token.kind);
    let bracketed = name.len() > 1
        && kind(at) == Some(TokenKind::Open)
        && kind(at + 1) == Some(TokenKind::Upper)
        && kind(at + 2) == Some(TokenKind::Close);
    bracketed.then(|| document.word(at + 1))
}
