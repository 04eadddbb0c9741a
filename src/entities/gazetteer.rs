//! The entity list compiled for look-up: every name and alias, and the parts of persons' names.

use hashbrown::HashMap;

use super::capitals::in_capitals;
use super::entity::{Entity, EntityId, EntityKind, Pronouns, Register};
use super::name::{Name, short_organisation, words};
use super::spelling::same_but_for_case;
use super::trie::{Node, Trie};
use crate::lexicon::{Gender, Lexicon, WordId, WordKind};
use crate::text::{Document, Sentence, Token, TokenKind, TokenSpan};

/// What of an entity's names a word sequence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// The entity's name.
    Whole,
    /// A listed alias, or one that follows from the name: without middle initials, without `Inc.`
    Alias,
    /// A person's last name.
    Surname,
    /// A person's given or middle name.
    Given,
}

/// In which writing an entry was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As listed.
    Written,
    /// In capitals, for headlines and datelines.
    Upper,
    /// A lower-case alias with a capital, for the start of a sentence and for headlines.
    Initial,
}

/// An entity under one of its names.
#[derive(Clone, Copy, Debug)]
struct Entry {
    entity: EntityId,
    part: Part,
    form: Form,
}

/// A name found in a text: who it can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Hit {
    pub(crate) tokens: TokenSpan,
    node: Node,
    place: Lettering,
}

/// The names in a document, in order.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    /// Those of listed entities, none overlapping another.
    pub(crate) names: Vec<Hit>,
    /// The last names of listed persons at the end of a longer name that `exclude` keeps apart: Dora Keel, for Bruno Keel.
    pub(crate) namesakes: Vec<TokenSpan>,
}

/// Where a token stands, as far as its capitals go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Lettering {
    /// The whole sentence is in capitals, so that they tell nothing.
    capitals: bool,
    /// The word may be in capitals for its place: headline, dateline.
    upper: bool,
    /// The word may have a capital for its place.
    initial: bool,
}

/// What recognition needs to know of an entity.
#[derive(Clone, Debug)]
pub(crate) struct Profile {
    pub(crate) kind: EntityKind,
    pub(crate) pronouns: Option<Pronouns>,
    /// By title or given name; `None` if they don't tell.
    pub(crate) gender: Option<Gender>,
    /// The last word of an organisation's name: Council.
    pub(crate) head: WordId,
    /// A person's last name; empty if the name is a single word.
    pub(crate) surname: Box<str>,
    excludes: Box<[Box<[String]>]>,
}

/// An entity list, ready to find its entities in texts.
#[derive(Clone, Debug)]
pub struct Gazetteer {
    register: Register,
    profiles: Vec<Profile>,
    names: Trie<Entry>,
    by_name: HashMap<String, EntityId>,
}

impl Gazetteer {
    /// Compiles a list.
    #[must_use]
    pub fn new(register: Register, lexicon: &Lexicon) -> Self {
        let mut names = Trie::default();
        let mut profiles = Vec::with_capacity(register.entities.len());
        for id in register.ids() {
            let entity = register.get(id);
            enter(&mut names, &words(&entity.name, lexicon), id, Part::Whole);
            for alias in &entity.aliases {
                enter(&mut names, &words(alias, lexicon), id, Part::Alias);
            }
            profiles.push(profile(entity, lexicon));
        }
        for id in register.ids() {
            enter_parts(&mut names, register.get(id), id, lexicon);
        }
        let by_name = register.ids().map(|id| (register.get(id).name.clone(), id)).collect();
        Self { register, profiles, names, by_name }
    }

    /// The list that it was made from.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The entity of exactly this name.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<EntityId> {
        self.by_name.get(name).copied()
    }

    pub(crate) fn profile(&self, id: EntityId) -> &Profile {
        &self.profiles[id.0 as usize]
    }

    /// The names in a document, the longest where several begin at a token.
    pub(crate) fn hits(&self, document: &Document, lexicon: &Lexicon) -> Hits {
        let mut hits = Hits::default();
        let mut scratch = String::new();
        let mut paragraph = u32::MAX;
        let may_begin = |token: &Token| self.names.may_begin(&document.text.as_bytes()[token.span.range()]);
        for sentence in &document.sentences {
            let capitals = in_capitals(document, sentence);
            let opens = sentence.paragraph != paragraph;
            paragraph = sentence.paragraph;
            let mut dateline = opens;
            let mut opening = true;
            let mut at = sentence.tokens.start as usize;
            while at < sentence.tokens.end as usize {
                let token = &document.tokens[at];
                let kind = token.kind;
                dateline &= !matches!(kind, TokenKind::Lower | TokenKind::Capitalised);
                let place = Lettering { capitals, upper: capitals || dateline, initial: sentence.in_title || opening };
                opening = match kind {
                    TokenKind::Quote(_) | TokenKind::Colon => true,
                    kind => opening && !kind.is_word() && kind != TokenKind::Number,
                };
                if kind != TokenKind::Mixed && !may_begin(token) {
                    at += 1;
                    continue;
                }
                let (name, namesake) = self.longest(document, sentence, at, place, lexicon, &mut scratch);
                match name {
                    Some(hit) => {
                        at = hit.tokens.end as usize;
                        hits.names.push(hit);
                    }
                    None => {
                        hits.namesakes.extend(namesake);
                        at += 1;
                    }
                }
            }
        }
        hits
    }

    /// Who a hit can be, listed entities whose `exclude` covers it left out; in the order of the list.
    pub(crate) fn candidates<'a>(
        &'a self,
        hit: &'a Hit,
        document: &'a Document,
    ) -> impl Iterator<Item = (EntityId, Part)> + 'a {
        self.fitting(hit, document).map(|entry| (entry.entity, entry.part))
    }

    fn fitting<'a>(&'a self, hit: &'a Hit, document: &'a Document) -> impl Iterator<Item = &'a Entry> + 'a {
        let entries = self.names.values(hit.node);
        let written = entries.iter().any(|entry| entry.form == Form::Written);
        entries
            .iter()
            .filter(move |entry| match entry.form {
                Form::Written => true,
                Form::Upper => !written && (hit.place.upper || hit.tokens.len() > 1),
                Form::Initial => !written && hit.place.initial,
            })
            .filter(move |entry| !self.excluded(entry.entity, hit.tokens, document))
    }

    /// The longest name that begins at a token, and the last name there that belongs to an excluded namesake.
    fn longest(
        &self,
        document: &Document,
        sentence: &Sentence,
        at: usize,
        place: Lettering,
        lexicon: &Lexicon,
        scratch: &mut String,
    ) -> (Option<Hit>, Option<TokenSpan>) {
        let (mut found, mut namesake) = (None, None);
        let mut node = self.names.begin(document.word(at), scratch);
        if node.is_none() && document.tokens[at].kind == TokenKind::Mixed {
            node = named_in_compound(document.word(at), lexicon).and_then(|name| self.names.begin(name, scratch));
        }
        let mut end = at + 1;
        while let Some(here) = node {
            if !self.names.values(here).is_empty() {
                let hit = Hit { tokens: TokenSpan::new(at, end), node: here, place };
                let is_word = place.capitals && end == at + 1 && document.is_of(at, WordKind::Stopword, lexicon);
                if !is_word && self.fitting(&hit, document).next().is_some() {
                    found = Some(hit);
                } else if self.is_namesake(&hit, document) {
                    namesake = Some(hit.tokens);
                }
            }
            if end >= sentence.tokens.end as usize {
                break;
            }
            node = self.names.step(here, document.word(end), scratch);
            end += 1;
        }
        (found, namesake)
    }

    fn excluded(&self, entity: EntityId, tokens: TokenSpan, document: &Document) -> bool {
        self.profiles[entity.0 as usize].excludes.iter().any(|phrase| {
            let from = (tokens.start as usize + 1).saturating_sub(phrase.len());
            (from..tokens.end as usize).any(|at| stands_at(phrase, at, document))
        })
    }

    /// Whether a last name ends a longer name that is excluded for its bearer.
    fn is_namesake(&self, hit: &Hit, document: &Document) -> bool {
        let end = hit.tokens.end as usize;
        let ends_with_it = |phrase: &[String]| {
            let from = end.checked_sub(phrase.len()).filter(|_| phrase.len() > hit.tokens.len());
            from.is_some_and(|from| stands_at(phrase, from, document))
        };
        self.names.values(hit.node).iter().any(|entry| {
            let excludes = &self.profiles[entry.entity.0 as usize].excludes;
            entry.part == Part::Surname && excludes.iter().any(|phrase| ends_with_it(phrase))
        })
    }
}

/// Whether the words of a phrase stand at a token, in any case.
fn stands_at(phrase: &[String], at: usize, document: &Document) -> bool {
    phrase.len() <= document.tokens.len() - at
        && phrase.iter().enumerate().all(|(n, word)| same_but_for_case(word, document.word(at + n)))
}

/// The name that a compound is made with: the anti-Brandt vote, the Brandt-Moss debate.
fn named_in_compound<'w>(word: &'w str, lexicon: &Lexicon) -> Option<&'w str> {
    let (before, behind) = word.split_once('-')?;
    if lexicon.is(lexicon.words().id_in_any_case(before), WordKind::Prefix) {
        return Some(behind);
    }
    (before.starts_with(char::is_uppercase) && behind.starts_with(char::is_uppercase)).then_some(before)
}

fn profile(entity: &Entity, lexicon: &Lexicon) -> Profile {
    let name_words = words(&entity.name, lexicon);
    let gender = match entity.pronouns {
        Some(Pronouns::He) => Some(Gender::Male),
        Some(Pronouns::She) => Some(Gender::Female),
        Some(_) => None,
        None if entity.kind == EntityKind::Person => Name::of_person(&entity.name, lexicon).gender(lexicon),
        None => None,
    };
    let head = match entity.kind {
        EntityKind::Org | EntityKind::Group if name_words.len() > 1 => head_of_body(&name_words, lexicon),
        _ => WordId::UNKNOWN,
    };
    let excludes = entity.exclude.iter().map(|phrase| words(phrase, lexicon).into_boxed_slice()).collect();
    let surname = match entity.kind {
        EntityKind::Person => {
            Name::of_person(&entity.name, lexicon).surname().map_or(String::new(), |words| words.join(" "))
        }
        _ => String::new(),
    };
    Profile { kind: entity.kind, pronouns: entity.pronouns, gender, head, surname: surname.into(), excludes }
}

/// What a body's name says that it is: the last word, or the one before a preposition, the *Ministry* of Health, if bodies are called so.
fn head_of_body(name: &[String], lexicon: &Lexicon) -> WordId {
    let id = |word: &String| lexicon.words().id_in_any_case(word);
    let preposition = name.iter().position(|word| lexicon.is(id(word), WordKind::MerePreposition));
    let led = preposition.and_then(|at| at.checked_sub(1)).map(|at| id(&name[at]));
    led.filter(|head| lexicon.names().is_body_noun(*head)).or(name.last().map(id)).unwrap_or(WordId::UNKNOWN)
}

/// Enters a name in all its writings.
fn enter(names: &mut Trie<Entry>, words: &[String], entity: EntityId, part: Part) {
    if words.is_empty() {
        return;
    }
    let mut add = |words: &[String], form: Form| {
        let entries = names.entry(words.iter().map(String::as_str));
        if !entries.iter().any(|entry| entry.entity == entity && (entry.form == form || entry.form == Form::Written)) {
            entries.push(Entry { entity, part, form });
        }
    };
    add(words, Form::Written);
    let upper: Vec<String> = words.iter().map(|word| word.to_uppercase()).collect();
    if upper != words {
        add(&upper, Form::Upper);
    }
    if words[0].starts_with(char::is_lowercase) {
        let mut initial = words.to_vec();
        initial[0] = capitalised(&words[0]);
        add(&initial, Form::Initial);
        let title_case: Vec<String> = words.iter().map(|word| capitalised(word)).collect();
        if title_case != initial {
            add(&title_case, Form::Initial);
        }
    }
}

/// Enters what follows from an entity's name.
fn enter_parts(names: &mut Trie<Entry>, entity: &Entity, id: EntityId, lexicon: &Lexicon) {
    match entity.kind {
        EntityKind::Person => {
            let name = Name::of_person(&entity.name, lexicon);
            if let Some(short) = name.without_middle() {
                enter_if_free(names, &short, id);
            }
            if let Some(surname) = name.surname() {
                for given in name.given().into_iter().flat_map(|given| lexicon.names().other_given_names(given)) {
                    let other: Vec<String> = std::iter::once(given.to_owned()).chain(surname.iter().cloned()).collect();
                    enter_if_free(names, &other, id);
                }
                enter(names, surname, id, Part::Surname);
            }
            if let Some(double) = name.double_surname() {
                enter(names, double, id, Part::Surname);
            }
            for given in name.given().into_iter().chain(name.middle()) {
                enter(names, &[given.to_owned()], id, Part::Given);
            }
        }
        EntityKind::Org => {
            if let Some(short) = short_organisation(&entity.name, lexicon) {
                enter_if_free(names, &short, id);
            }
        }
        EntityKind::Place | EntityKind::Group | EntityKind::Other => {}
    }
}

/// Enters a name that isn't listed, unless another entity already bears it.
fn enter_if_free(names: &mut Trie<Entry>, words: &[String], id: EntityId) {
    let taken = names.entry(words.iter().map(String::as_str)).iter().any(|entry| entry.form == Form::Written);
    if !taken {
        enter(names, words, id, Part::Alias);
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
