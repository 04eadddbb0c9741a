//! What is known of names: titles, given names, places, words of organisations and nouns for people.

use serde::{Deserialize, Serialize};

use super::phrases::Phrases;
use super::sparse;
use super::vocabulary::WordId;

/// The gender that a name, title or noun tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
}

/// What a title says of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TitleKind {
    /// Only addresses: `Mr.`, `Lady`
    Honorific,
    /// `senator`, `prime minister`
    Office,
    /// `colonel`
    Rank,
    /// `author`, `lawyer`
    Role,
}

/// A title before a name, or a description of its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// What it says.
    pub kind: TitleKind,
    /// The gender it tells, if it does.
    pub gender: Option<Gender>,
}

/// What a place name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlaceKind {
    /// A country, today or in former times.
    Country,
    /// A state, province, continent or sea.
    Region,
    /// A city or town.
    City,
    /// The adjective of a place, or those who live there.
    Demonym,
}

/// Where in an organisation's name a cue stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CuePosition {
    /// Begins it: `University of`
    Head,
    /// Ends it: `Council`
    Tail,
    /// Is the name itself.
    Whole,
}

/// What a name's last word says that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NameTail {
    /// An event, a law or a day: the Dock War.
    Event,
    /// A place: Saltmere City.
    Place,
}

/// What the words beside a name make of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LongerName {
    /// A part or an office of the place: the Saltmere Police.
    OwnOfPlace,
    /// What somebody leads: the Vost Administration.
    OwnOfPerson,
    /// A sports club, behind a place.
    Club,
    /// Something else: the Vost Prize.
    Namesake,
}

/// What single words say of the name that they stand in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct NameFacts {
    pub(super) given: bool,
    pub(super) gender: Option<Gender>,
    pub(super) person: Option<Number>,
    pub(super) person_gender: Option<Gender>,
    pub(super) is_body: bool,
    pub(super) stands_in: bool,
    pub(super) tail: Option<NameTail>,
}

/// One or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Number {
    /// `spokesman`
    Singular,
    /// `voters`
    Plural,
}

/// The lexicons of names, by word.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Names {
    #[serde(with = "sparse")]
    facts: Vec<NameFacts>,
    pub(super) titles: Phrases<Title>,
    pub(super) places: Phrases<PlaceKind>,
    pub(super) organisations: Phrases<CuePosition>,
    pub(super) longer: Phrases<(CuePosition, LongerName)>,
    pub(super) other_names: Vec<(String, String)>,
    pub(super) nicknames: Vec<(String, String)>,
    pub(super) states: Vec<(String, String)>,
    /// What else somebody so called can be called, by the first.
    pub(super) also: Vec<(WordId, WordId)>,
    /// Abbreviated titles with their nouns, by the first.
    pub(super) spelled_out: Vec<(WordId, WordId)>,
    /// The same of what several words call somebody: chief executive.
    pub(super) also_of_several: Phrases<WordId>,
}

impl Names {
    /// What is known of a word, to be added to.
    pub(super) fn of(&mut self, word: WordId) -> &mut NameFacts {
        let at = word.0 as usize;
        if self.facts.len() <= at {
            self.facts.resize(at + 1, NameFacts::default());
        }
        &mut self.facts[at]
    }

    fn facts(&self, word: WordId) -> NameFacts {
        if word.is_known() {
            self.facts.get(word.0 as usize).copied().unwrap_or_default()
        } else {
            NameFacts::default()
        }
    }

    /// Other names of well-known bodies and places, each with the usual one; in the order of the files.
    pub fn other_names(&self) -> impl Iterator<Item = (&str, &str)> {
        let abbreviated = self.states.iter().filter(|(short, _)| short.ends_with('.'));
        self.other_names.iter().chain(abbreviated).map(|(alias, name)| (alias.as_str(), name.as_str()))
    }

    /// The state behind a party: Florida for `R-Fla.` and `R-FL`. The full stop may be missing.
    #[must_use]
    pub fn state_of_party(&self, tag: &str) -> Option<&str> {
        let (party, short) = tag.split_once('-')?;
        if party.len() != 1 || !party.starts_with(|c: char| c.is_ascii_uppercase()) {
            return None;
        }
        self.state(short)
    }

    /// The state with this abbreviation; its full stop may be missing.
    #[must_use]
    pub fn state(&self, short: &str) -> Option<&str> {
        let whole = self.states.partition_point(|(known, _)| known.as_str() < short);
        let (known, name) = self.states.get(whole)?;
        (known == short || known.strip_suffix('.') == Some(short)).then_some(name.as_str())
    }

    /// The given name that this one is short for, else itself.
    #[must_use]
    pub fn formal_given_name<'a>(&'a self, name: &'a str) -> &'a str {
        match self.nicknames.binary_search_by(|(nickname, _)| nickname.as_str().cmp(name)) {
            Ok(at) => &self.nicknames[at].1,
            Err(_) => name,
        }
    }

    /// The given names that this one is short for or that are short for it.
    pub fn other_given_names<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.nicknames.iter().filter_map(move |(nickname, formal)| {
            if nickname == name {
                Some(formal.as_str())
            } else if formal == name {
                Some(nickname.as_str())
            } else {
                None
            }
        })
    }

    /// Whether people are given this name.
    #[must_use]
    pub fn is_given_name(&self, word: WordId) -> bool {
        self.facts(word).given
    }

    /// The gender of those who bear the given name, where it tells one.
    #[must_use]
    pub fn given_name_gender(&self, word: WordId) -> Option<Gender> {
        self.facts(word).gender
    }

    /// Whether the noun means a person or a body of persons, and whether one or many: `spokesman`, `voters`.
    #[must_use]
    pub fn person_noun(&self, word: WordId) -> Option<Number> {
        self.facts(word).person
    }

    /// The gender that a noun for a person tells.
    #[must_use]
    pub fn person_noun_gender(&self, word: WordId) -> Option<Gender> {
        self.facts(word).person_gender
    }

    /// Whether the noun means a body of persons: `crew`, `government`.
    #[must_use]
    pub fn is_body_noun(&self, word: WordId) -> bool {
        self.facts(word).is_body
    }

    /// Whether the noun can stand in for the name of whom an article is about: `billionaire`.
    #[must_use]
    pub fn stands_in(&self, word: WordId) -> bool {
        self.facts(word).stands_in
    }

    /// What else somebody called by the noun can be called: lawmaker for `senator`.
    pub fn also_called(&self, noun: WordId) -> impl Iterator<Item = WordId> + '_ {
        let first = self.also.partition_point(|(cue, _)| *cue < noun);
        self.also[first..].iter().take_while(move |(cue, _)| *cue == noun).map(|(_, also)| *also)
    }

    /// The noun for whoever bears an abbreviated title, else the word itself: senator for `sen.`
    #[must_use]
    pub fn spelled_out(&self, title: WordId) -> WordId {
        let at = self.spelled_out.binary_search_by_key(&title, |(short, _)| *short);
        at.map_or(title, |at| self.spelled_out[at].1)
    }

    /// What else somebody called by these words alone can be called, if they are several: premier for `prime minister`.
    #[must_use]
    pub fn called_by_several(&self, words: impl ExactSizeIterator<Item = WordId>) -> &[WordId] {
        let count = words.len();
        self.also_of_several.longest(words).filter(|found| found.words == count).map_or(&[], |found| found.values)
    }

    /// The longest title that these words begin with, and its number of words.
    #[must_use]
    pub fn title(&self, words: impl Iterator<Item = WordId>) -> Option<(usize, Title)> {
        self.titles.longest(words).map(|found| (found.words, found.values[0]))
    }

    /// The longest place name that these words begin with, and its number of words.
    #[must_use]
    pub fn place(&self, words: impl Iterator<Item = WordId>) -> Option<(usize, PlaceKind)> {
        self.places.longest(words).map(|found| (found.words, found.values[0]))
    }

    /// What a name of several words names that ends with the word.
    #[must_use]
    pub fn tail(&self, word: WordId) -> Option<NameTail> {
        self.facts(word).tail
    }

    /// The longest cue at this position of longer names that these words begin with, by its number of words, with all that it makes.
    #[must_use]
    pub fn longer_name(
        &self,
        words: impl Iterator<Item = WordId>,
        position: CuePosition,
    ) -> Option<(usize, impl Iterator<Item = LongerName>)> {
        let mut longest = None;
        self.longer.each(words, |found| {
            if found.values.iter().any(|(at, _)| *at == position) {
                longest = Some(found);
            }
        });
        longest.map(|found| {
            let makes = found.values.iter().filter(move |(at, _)| *at == position).map(|(_, makes)| *makes);
            (found.words, makes)
        })
    }

    /// Whether these words begin with a cue of organisations' names that stands at this position, and its number of words.
    #[must_use]
    pub fn organisation_cue(&self, words: impl Iterator<Item = WordId>, position: CuePosition) -> Option<usize> {
        let mut longest = None;
        self.organisations.each(words, |found| {
            if found.values.contains(&position) {
                longest = Some(found.words);
            }
        });
        longest
    }
}
