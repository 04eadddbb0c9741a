//! Who and what a text has spoken of: the candidates for pronouns, with the salience of their roles (after Lappin & Leass 1994).

use super::entity::EntityId;
use crate::lexicon::{CuePosition, Gender, Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Tag, TokenKind};

/// Somebody or something spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Who {
    /// A listed entity.
    Listed(EntityId),
    /// Somebody else, by the token at which he is first spoken of.
    Other(u32),
}

/// What sort of pronoun can stand for a referent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// he or she
    Person(Option<Gender>),
    /// it
    Thing,
    /// they
    Many,
    /// A name of which nothing is known.
    Unknown,
}

/// Place of a noun phrase in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Subject,
    Object,
    Oblique,
    Possessor,
    /// Before the head of another phrase: the Brandt campaign.
    Modifier,
    /// Behind a copula or "as".
    Predicate,
    /// Explains the name before it.
    Apposition,
}

/// One occurrence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Referent {
    pub(super) who: Who,
    pub(super) sort: Sort,
    pub(super) role: Role,
    pub(super) token: u32,
    /// Number of narrated sentences up to its own.
    pub(super) clock: u32,
    /// The quotation that it stands in.
    pub(super) quotation: Option<usize>,
    pub(super) weight: Weight,
}

/// How much of the salience of its role a referent has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// A name, a pronoun, somebody or something new.
    Whole,
    /// `who` behind a name, which is a referent itself.
    Relative,
    /// A definite person who may be one already spoken of.
    MaybeKnown,
    /// A pronoun that several fit.
    Open,
    /// Any person of a sort, for whom pronouns stand only in his own sentence.
    Generic,
}

impl Weight {
    pub(super) fn percent(self) -> u32 {
        match self {
            Self::Whole => 100,
            Self::Relative => 80,
            Self::MaybeKnown => 60,
            Self::Open | Self::Generic => 25,
        }
    }
}

impl Role {
    /// How salient the role makes a referent.
    pub(super) fn salience(self) -> u32 {
        match self {
            Self::Subject => 100,
            Self::Object => 60,
            Self::Possessor => 50,
            Self::Oblique => 45,
            Self::Modifier => 15,
            Self::Predicate | Self::Apposition => 0,
        }
    }
}

/// The role of the noun phrase at position `at` of its sentence.
pub(super) fn role(document: &Document, lexicon: &Lexicon, phrases: &[Phrase], at: usize) -> Role {
    let before = at.checked_sub(1).map(|before| &phrases[before]);
    if document.tags[phrases[at].tokens().start as usize] == Tag::Wp && is_finite(phrases.get(at + 1)) {
        return Role::Subject;
    }
    let verb_behind = verb_behind(document, phrases, at);
    match before {
        Some(Phrase::Verb(verb)) => {
            let reports = document.is_of(verb.head as usize, WordKind::ReportingVerb, lexicon);
            let after_quote =
                at >= 2 && matches!(mark(document, &phrases[at - 2]), Some(TokenKind::Comma | TokenKind::Quote(_)));
            if verb.copula && is_existential(document, phrases, at - 1) {
                Role::Subject
            } else if verb.copula {
                Role::Predicate
            } else if reports && after_quote && verb.is_finite() || verb_behind {
                Role::Subject
            } else {
                Role::Object
            }
        }
        Some(Phrase::Word(at_word)) => {
            let tag = document.tags[*at_word as usize];
            let word = document.tokens[*at_word as usize].word;
            match tag {
                Tag::In if is_compared(document, phrases, at) => Role::Oblique,
                Tag::In
                    if document.is_word(*at_word as usize, "as")
                        && (!verb_behind || is_behind_who(document, phrases, at)) =>
                {
                    Role::Predicate
                }
                Tag::In | Tag::To if lexicon.is(word, WordKind::MerePreposition) => Role::Oblique,
                Tag::In | Tag::To if !verb_behind => Role::Oblique,
                Tag::Cc if at >= 2 && !verb_behind && matches!(phrases[at - 2], Phrase::Noun(_)) => {
                    role(document, lexicon, phrases, at - 2)
                }
                _ if at >= 2 && parts_aside(document, &phrases[at - 1]) && explains(document, phrases, at - 2, at) => {
                    Role::Apposition
                }
                Tag::Rb | Tag::In
                    if at >= 3 && explains(document, phrases, at - 3, at) && is_once(document, phrases, at) =>
                {
                    Role::Apposition
                }
                _ if verb_behind || comma_behind(document, phrases, at) => Role::Subject,
                _ => Role::Oblique,
            }
        }
        _ if verb_behind || comma_behind(document, phrases, at) => Role::Subject,
        None if is_modified_subject(document, phrases) => Role::Subject,
        _ => Role::Oblique,
    }
}

/// "A clerk who lost his keys wept", "A guard at the gate wept": whether the phrase that opens a sentence is parted from its verb by
/// what describes it.
fn is_modified_subject(document: &Document, phrases: &[Phrase]) -> bool {
    let describes = match phrases.get(1) {
        Some(Phrase::Noun(noun)) => document.tags[noun.head as usize] == Tag::Wp,
        Some(Phrase::Word(word)) => matches!(document.tags[*word as usize], Tag::In | Tag::Jj),
        _ => false,
    };
    describes && phrases[2..].iter().any(Phrase::is_finite)
}

/// `Brandt, who as a deputy fought it`: whether a preposition before the phrase at `at` stands behind a relative pronoun.
fn is_behind_who(document: &Document, phrases: &[Phrase], at: usize) -> bool {
    let who = at.checked_sub(2).and_then(|at| phrases.get(at)).and_then(Phrase::noun);
    who.is_some_and(|noun| document.tags[noun.head as usize] == Tag::Wp)
}

/// "There was Ilse Brandt."
fn is_existential(document: &Document, phrases: &[Phrase], verb: usize) -> bool {
    let before = verb.checked_sub(1).map(|before| phrases[before].tokens());
    before.is_some_and(|tokens| document.tags[tokens.end as usize - 1] == Tag::Ex)
}

fn is_finite(phrase: Option<&Phrase>) -> bool {
    phrase.is_some_and(Phrase::is_finite)
}

/// `as old as the mayor`
fn is_compared(document: &Document, phrases: &[Phrase], at: usize) -> bool {
    /// Phrases between the two.
    const NEAR: usize = 6;
    let is_as = |phrase: &Phrase| document.word_of(Some(phrase)) == "as";
    let before = at.saturating_sub(1);
    is_as(&phrases[before]) && phrases[before.saturating_sub(NEAR)..before].iter().any(is_as)
}

/// Whether a finite verb stands behind a phrase or the one joined to it by `and`, adverbs passed over, of which two may be joined: `the
/// club simply and clearly could not`.
fn verb_behind(document: &Document, phrases: &[Phrase], at: usize) -> bool {
    let is = |at: usize, tag: Tag| phrases.get(at).and_then(Phrase::word).is_some_and(|it| document.tags[it] == tag);
    let joined = is(at + 1, Tag::Cc) && matches!(phrases.get(at + 2), Some(Phrase::Noun(_)));
    let at = if joined { at + 2 } else { at };
    let passed = |at: &usize| is(*at, Tag::Rb) || is(*at, Tag::Cc) && is(at - 1, Tag::Rb) && is(at + 1, Tag::Rb);
    (at + 1..at + 6).find(|at| !passed(at)).and_then(|at| phrases.get(at)).is_some_and(Phrase::is_finite)
}

fn comma_behind(document: &Document, phrases: &[Phrase], at: usize) -> bool {
    phrases.get(at + 1).is_some_and(|next| parts_aside(document, next))
}

/// Whether a phrase is a mark that can part an aside from a name: `Ilse Brandt, the mayor,`, `Ilse Brandt – the mayor –`, `Ilse Brandt (the mayor)`.
fn parts_aside(document: &Document, phrase: &Phrase) -> bool {
    match mark(document, phrase) {
        Some(TokenKind::Comma | TokenKind::Open) => true,
        Some(TokenKind::Colon) => !matches!(document.word_of(Some(phrase)), ":" | ";"),
        _ => false,
    }
}

/// Whether a comma and an adverb stand before a phrase: `Ilse Brandt, once the mayor`.
fn is_once(document: &Document, phrases: &[Phrase], at: usize) -> bool {
    let adverb = phrases[at - 1].word().is_some_and(|it| document.tags[it] == Tag::Rb || document.is_word(it, "once"));
    adverb && mark(document, &phrases[at - 2]) == Some(TokenKind::Comma)
}

/// Whether a phrase explains the name before it and a comma: `Ilse Brandt, the mayor of …`.
fn explains(document: &Document, phrases: &[Phrase], name: usize, at: usize) -> bool {
    let (Phrase::Noun(name), Phrase::Noun(noun)) = (&phrases[name], &phrases[at]) else { return false };
    let named = document.tags[name.head as usize] == Tag::Nnp;
    let head = noun.head as usize;
    let number = document.tags[head] == Tag::Cd;
    named && (number || document.tags[head] == Tag::Nn && !verb_behind(document, phrases, at))
}

fn mark(document: &Document, phrase: &Phrase) -> Option<TokenKind> {
    match phrase {
        Phrase::Word(word) => Some(document.tokens[*word as usize].kind),
        _ => None,
    }
}

/// What sort of thing a noun phrase without a listed name speaks of.
pub(super) fn sort(document: &Document, lexicon: &Lexicon, noun: &NounPhrase) -> Sort {
    let head = noun.head as usize;
    let names = lexicon.names();
    let word = document.tokens[head].word;
    match document.tags[head] {
        Tag::Nns => Sort::Many,
        Tag::Nnp => proper_sort(document, lexicon, noun),
        Tag::Nn | Tag::Jj => {
            let own = || document.words_from(head, head + 1);
            let body = || names.is_body_noun(word) || names.organisation_cue(own(), CuePosition::Tail).is_some();
            match names.person_noun(word).filter(|_| !body()) {
                Some(_) => Sort::Person(names.person_noun_gender(word)),
                None => names.title(own()).map_or(Sort::Thing, |(_, title)| Sort::Person(title.gender)),
            }
        }
        _ => Sort::Thing,
    }
}

fn proper_sort(document: &Document, lexicon: &Lexicon, noun: &NounPhrase) -> Sort {
    let names = lexicon.names();
    // "Ilse Brandt's Norvia" is no person
    let owned = noun.possessor.filter(|owner| owner.end <= noun.head).map(|owner| owner.end + 1);
    let start = owned.map_or(noun.tokens.start, |start| start.min(noun.head)) as usize;
    let end = noun.tokens.end as usize;
    for at in start..end - 1 {
        if let Some((_, title)) = names.title(document.words_from(at, end)) {
            return Sort::Person(title.gender.or_else(|| given_gender(document, lexicon, at + 1, end)));
        }
    }
    let first = (start..end).find(|&at| document.tokens[at].kind.is_capital()).unwrap_or(start);
    if is_named_as_many(document, start, first, end) {
        return Sort::Many;
    }
    if names.is_given_name(document.tokens[first].word) && first + 1 < end {
        return Sort::Person(names.given_name_gender(document.tokens[first].word));
    }
    let place = names.place(document.words_from(first, end)).is_some();
    let organisation = (first..end).any(|at| {
        names.organisation_cue(document.words_from(at, end), CuePosition::Tail).is_some()
            || names.organisation_cue(document.words_from(at, end), CuePosition::Whole).is_some()
    });
    let gender = names.given_name_gender(document.tokens[first].word);
    if gender.is_some() && first + 1 == end && !place && !organisation {
        return Sort::Person(gender);
    }
    let upper = document.tokens[first].kind == TokenKind::Upper;
    if upper && first + 1 < end && !place && !organisation && is_initials(document.word(first)) {
        return Sort::Person(None);
    }
    let common = first + 1 == end && is_common_at_the_start(document, lexicon, first);
    if place || organisation || upper || common || document.is_of(first, WordKind::Stopword, lexicon) {
        Sort::Thing
    } else {
        Sort::Unknown
    }
}

/// "Lack of order reigned", "Rustication followed": whether a word has its capital for opening a sentence, being a common noun by what it is of or by
/// its ending. "Moss followed" may be somebody.
fn is_common_at_the_start(document: &Document, lexicon: &Lexicon, at: usize) -> bool {
    let opens =
        at.checked_sub(1).is_none_or(|before| matches!(document.tags[before], Tag::Stop | Tag::Open | Tag::Close));
    let word = document.word(at);
    let abstracts = word.len() > LONG_ENDING && ENDINGS.iter().any(|ending| word.ends_with(ending));
    let of = document.tokens.get(at + 1).is_some() && document.is_word(at + 1, "of");
    opens && (abstracts || of && lexicon.tag_model().is_ordinary(document.tokens[at].word))
}

/// What abstract nouns end with, and names don't.
const ENDINGS: [&str; 2] = ["tion", "ment"];
/// Bytes of a word that is more than such an ending.
const LONG_ENDING: usize = 7;

/// "The Gannets": whether a name is one word in the plural behind "the".
fn is_named_as_many(document: &Document, start: usize, first: usize, end: usize) -> bool {
    let word = document.word(first);
    let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
    plural && first + 1 == end && first == start + 1 && document.is_word_in_any_case(start, "the")
}

/// "J.B.": whether a word is letters that each have a full stop.
fn is_initials(word: &str) -> bool {
    let mut letters = word.split_terminator('.');
    word.ends_with('.') && letters.all(|letter| letter.chars().count() == 1 && letter.starts_with(char::is_uppercase))
}

fn given_gender(document: &Document, lexicon: &Lexicon, from: usize, to: usize) -> Option<Gender> {
    (from..to).find_map(|at| lexicon.names().given_name_gender(document.tokens[at].word))
}
