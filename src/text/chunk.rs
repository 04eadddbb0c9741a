//! Noun phrases and verb groups, cut from the parts of speech by a finite-state grammar (chunking; Abney 1991).

use super::contact::begins_contact_clause;
use super::span::TokenSpan;
use super::token::Token;
use crate::lexicon::{Auxiliary, Lexicon, Tag, WordKind};

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phrase {
    /// `the mayor's former deputy`, `she`, `who`
    Noun(NounPhrase),
    /// `has not been accused`, `to sell`, `selling`
    Verb(VerbGroup),
    /// A preposition, conjunction, adverb, predicative adjective or mark.
    Word(u32),
}

/// A base noun phrase: no prepositional phrase, no relative clause, no coordination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// All its tokens.
    pub tokens: TokenSpan,
    /// Its head word.
    pub head: u32,
    /// Whose it is: the phrase before `'s`, or a possessive pronoun.
    pub possessor: Option<TokenSpan>,
}

/// Auxiliaries, adverbs between and the main verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// All its tokens.
    pub tokens: TokenSpan,
    /// The main verb.
    pub head: u32,
    /// What it can be: the predicate of a clause, or dependent on another verb or noun.
    pub form: VerbForm,
    /// A form of be or get before a past participle, or a past participle alone.
    pub passive: bool,
    /// A negator inside the group: `did not sell`, `never sold`.
    pub negated: bool,
    /// A modal: `would sell`.
    pub modal: Option<u32>,
    /// A form of be as main verb: `was a gambler`.
    pub copula: bool,
}

impl VerbGroup {
    /// Whether it has a subject of its own.
    #[inline]
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.form == VerbForm::Finite
    }
}

/// What a verb group can be in a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerbForm {
    /// Has a subject of its own: `sold`, `has sold`, `would sell`.
    Finite,
    /// `to sell`
    Infinitive,
    /// `selling` without an auxiliary
    Gerund,
    /// `sold` as a past participle without an auxiliary
    Participle,
}

impl Phrase {
    /// Whether it is a verb group with a subject of its own.
    #[inline]
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.verb().is_some_and(VerbGroup::is_finite)
    }

    /// All its tokens.
    #[must_use]
    pub fn tokens(&self) -> TokenSpan {
        match self {
            Self::Noun(noun) => noun.tokens,
            Self::Verb(verb) => verb.tokens,
            Self::Word(at) => TokenSpan { start: *at, end: at + 1 },
        }
    }

    /// The noun phrase, if it is one.
    #[inline]
    #[must_use]
    pub fn noun(&self) -> Option<&NounPhrase> {
        match self {
            Self::Noun(noun) => Some(noun),
            _ => None,
        }
    }

    /// The verb group, if it is one.
    #[inline]
    #[must_use]
    pub fn verb(&self) -> Option<&VerbGroup> {
        match self {
            Self::Verb(verb) => Some(verb),
            _ => None,
        }
    }

    /// Position of the token, if it is a single word.
    #[inline]
    #[must_use]
    pub fn word(&self) -> Option<usize> {
        match self {
            Self::Word(at) => Some(*at as usize),
            _ => None,
        }
    }
}

/// What the chunker reads.
pub(super) struct Chunking<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) tags: &'a [Tag],
    pub(super) lexicon: &'a Lexicon,
}

impl Chunking<'_> {
    pub(super) fn is_of(&self, token: usize, kind: WordKind) -> bool {
        self.lexicon.is(self.tokens[token].word, kind)
    }
}

/// Appends the phrases of a sentence, in order; together they cover all its tokens.
pub(super) fn phrases(view: &Chunking<'_>, sentence: TokenSpan, out: &mut Vec<Phrase>) {
    let end = sentence.end as usize;
    let mut at = sentence.start as usize;
    while at < end {
        let phrase = verb_group(view, at, end)
            .map(Phrase::Verb)
            .or_else(|| noun_phrase(view, at, end).map(Phrase::Noun))
            .unwrap_or(Phrase::Word(at as u32));
        at = phrase.tokens().end as usize;
        out.push(phrase);
    }
}

fn noun_phrase(view: &Chunking<'_>, start: usize, end: usize) -> Option<NounPhrase> {
    if matches!(view.tags[start], Tag::Prp | Tag::Wp | Tag::Wdt | Tag::Ex) || is_quantity(view, start, end) {
        let tokens = TokenSpan::new(start, start + 1);
        return Some(NounPhrase { tokens, head: start as u32, possessor: None });
    }
    let mut head = None;
    let mut possessor = None;
    let mut at = start;
    while at < end && (at == start || !begins_another(view, start, at, end)) {
        let next = view.tags.get(at + 1).copied().filter(|_| at + 1 < end);
        match view.tags[at] {
            Tag::PrpPossessive if at == start => possessor = Some(TokenSpan::new(at, at + 1)),
            Tag::Pos if at > start => {
                possessor = Some(TokenSpan::new(start, at));
                head = None;
            }
            tag if tag.is_noun() && head.is_some() && follows_name(view, start, at) => {}
            tag if tag.is_noun() => head = Some(at),
            Tag::X if head.is_some_and(|head| head + 1 == at) && joins_names(view, at, end) => {}
            Tag::Cc | Tag::Comma if head.is_none() && joins_adjectives(view, start, at, end) => {}
            _ if !continues(view, start, at, head, next) => break,
            _ => {}
        }
        at += 1;
    }
    let tokens = TokenSpan::new(start, at);
    let head = head.or_else(|| headless(view, tokens, possessor))?;
    Some(NounPhrase { tokens, head: head as u32, possessor })
}

/// "Ilse Brandt MP", "Tomas Vey Jr.": whether letters behind a name belong to it; those of a member of parliament, "a Labour MP", only behind a
/// given name and a last one.
fn follows_name(view: &Chunking<'_>, start: usize, at: usize) -> bool {
    let named = view.tags[at - 1] == Tag::Nnp;
    let always = || [WordKind::Generation, WordKind::Postnominal].iter().any(|&kind| view.is_of(at, kind));
    let given = |first: usize| view.lexicon.names().is_given_name(view.tokens[first].word);
    let member = || view.is_of(at, WordKind::Member) && (start..at - 1).any(given);
    named && (always() || member())
}

/// `Foghorn/Saltmere`: a sign without spaces between two names.
fn joins_names(view: &Chunking<'_>, at: usize, end: usize) -> bool {
    let name = |at: usize| view.tags[at] == Tag::Nnp;
    at + 1 < end && !view.tokens[at].spaced && !view.tokens[at + 1].spaced && name(at - 1) && name(at + 1)
}

/// "A long and bitter fight", "deep, lasting scorn": whether a conjunction or a comma stands between two adjectives of one noun, of which the
/// first is no predicate: "is unfair and poor people pay".
fn joins_adjectives(view: &Chunking<'_>, start: usize, at: usize, end: usize) -> bool {
    let adjective = |at: usize| at < end && view.tags[at] == Tag::Jj && !view.is_of(at, WordKind::Quantity);
    let noun = |at: usize| at < end && matches!(view.tags[at], Tag::Nn | Tag::Nns);
    let opened = matches!(view.tags[start], Tag::Dt | Tag::PrpPossessive);
    let links = |at: usize| {
        view.lexicon.auxiliary(view.tokens[at].word) == Some(Auxiliary::Be) || view.is_of(at, WordKind::Linking)
    };
    let governs = |at: usize| view.tags[at] == Tag::In || view.tags[at].is_verb() && !links(at);
    let second = at + 1;
    let described = noun(second + 1) || adjective(second + 1) && noun(second + 2);
    let governed = || start.checked_sub(1).is_some_and(governs);
    at > start && adjective(at - 1) && adjective(second) && described && (opened || governed())
}

/// Whether a noun phrase ends behind its first words since a word begins another phrase.
fn begins_another(view: &Chunking<'_>, start: usize, at: usize, end: usize) -> bool {
    let name = view.tags[at] == Tag::Nnp
        && (begins_name_after_time(view, start, at)
            || begins_subject(view, start, at, end)
            || begins_holder_of_office(view, start, at)
            || begins_contact_clause(view, start, at, end));
    name || begins_time(view, start, at, end) || begins_what_it_is_called(view, start, at)
}

/// "Called Brandt's opponents cowards": a plural right behind another, in the object of a verb that says what its object is, is a phrase of its
/// own.
fn begins_what_it_is_called(view: &Chunking<'_>, start: usize, at: usize) -> bool {
    let plurals = view.tags[at - 1] == Tag::Nns && view.tags[at] == Tag::Nns;
    plurals && start > 0 && view.tags[start - 1].is_verb() && view.is_of(start - 1, WordKind::Complement)
}

/// "On Friday Brandt left", "for weeks Brandt waited": a name right behind a time that a preposition governs is a phrase of its own.
fn begins_name_after_time(view: &Chunking<'_>, start: usize, at: usize) -> bool {
    let time = |at: usize| view.is_of(at, WordKind::Time);
    let governed = start > 0 && view.tags[start - 1] == Tag::In;
    if !governed || !view.tags[at - 1].is_noun() {
        return false;
    }
    time(at - 1) && !time(at) && (at == start + 1 || view.tags[at - 1] != Tag::Nnp)
}

/// "In his speech Brandt left", "whose speech Brandt praised": a name with a verb right behind it, after a thing that a preposition
/// governs at the head of a sentence or "whose" tells of, is a phrase of its own.
fn begins_subject(view: &Chunking<'_>, start: usize, at: usize, end: usize) -> bool {
    let heads = start > 0
        && view.tags[start - 1] == Tag::In
        && (start == 1 || matches!(view.tags[start - 2], Tag::Stop | Tag::Open));
    let whose = start > 0 && view.tags[start - 1].is_relative();
    if !(heads || whose) || !matches!(view.tags[at - 1], Tag::Nn | Tag::Nns) {
        return false;
    }
    let behind = (at..end).find(|&next| !matches!(view.tags[next], Tag::Nnp | Tag::Rb));
    let verb = behind.is_some_and(|next| matches!(view.tags[next], Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md));
    verb && view.lexicon.names().person_noun(view.tokens[at - 1].word).is_none()
}

/// "Minister for Health Ilse Brandt", "Chancellor of the Exchequer Ilse Brandt": a given name and another behind what an office without an
/// article is of are a phrase of their own.
fn begins_holder_of_office(view: &Chunking<'_>, start: usize, at: usize) -> bool {
    let Some(office) = start.checked_sub(2).filter(|_| view.tags[start - 1] == Tag::In) else { return false };
    let word = view.tokens[office].word;
    let names = view.lexicon.names();
    let capital = view.tokens[office].kind.is_capital();
    let held = capital && (names.person_noun(word).is_some() || names.title(std::iter::once(word)).is_some());
    let full = names.is_given_name(view.tokens[at].word) && view.tags.get(at + 1) == Some(&Tag::Nnp);
    held && full && !view.is_of(at - 1, WordKind::NameParticle)
}

/// "Most of the crew", "many left": a word for how many that stands for them.
fn is_quantity(view: &Chunking<'_>, start: usize, end: usize) -> bool {
    let next = start + 1;
    matches!(view.tags[start], Tag::Jj | Tag::Rb)
        && next < end
        && view.is_of(start, WordKind::Quantity)
        && (view.is_of(next, WordKind::Of)
            || (view.tags[start] == Tag::Jj && matches!(view.tags[next], Tag::Vbp | Tag::Vbd | Tag::Vbz | Tag::Md)))
}

/// "Told voters Tuesday night", "Orrin Tuesday told voters", "endorsed Orrin last week", "won the seat two years ago", "quit the board days before it met": a phrase of time behind a noun is a
/// phrase of its own, unless it owns something.
fn begins_time(view: &Chunking<'_>, start: usize, at: usize, end: usize) -> bool {
    if !view.tags[at - 1].is_noun() {
        return false;
    }
    let time = |at: usize| at < end && view.is_of(at, WordKind::Time);
    // a day's name, not the Saltmere Times
    let named = !view.lexicon.tag_model().is_ordinary(view.tokens[at].word);
    let day =
        view.tags[at] == Tag::Nnp && named && time(at) && !time(at - 1) && view.tags.get(at + 1) != Some(&Tag::Pos);
    let verb = |at: usize| at < end && matches!(view.tags[at], Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    let given = || view.lexicon.names().is_given_name(view.tokens[at - 1].word);
    let before_verb = view.is_of(at, WordKind::TellsWhen) && verb(at + 1) && !given();
    let common = matches!(view.tags[at - 1], Tag::Nn | Tag::Nns)
        || view.tags[at - 1] == Tag::Nnp && (at - start > 1 || before_verb);
    let clause = |at: usize| at < end && view.is_of(at, WordKind::OpensClause);
    let some = view.tags[at] == Tag::Nns && time(at) && clause(at + 1);
    let from_now =
        view.tags[at] == Tag::Nn && view.is_of(at, WordKind::Day) && view.tags.get(at + 1) != Some(&Tag::Pos);
    some || from_now || (day && common) || (matches!(view.tags[at], Tag::Jj | Tag::Cd) && time(at + 1))
}

/// Whether a word that is no noun can stand at this place of a noun phrase.
fn continues(view: &Chunking<'_>, start: usize, at: usize, head: Option<usize>, next: Option<Tag>) -> bool {
    let opens_noun = next.is_some_and(|tag| tag.is_noun() || matches!(tag, Tag::Jj | Tag::Cd));
    match view.tags[at] {
        Tag::Dt => at == start || (at == start + 1 && view.tags[start] == Tag::Dt),
        Tag::Cd | Tag::Currency => head.is_none() || opens_noun,
        Tag::Jj => head.is_none_or(|head| opens_noun && view.tags[head] == Tag::Nnp),
        Tag::Vbn | Tag::Vbg => at > start && head.is_none() && opens_noun,
        Tag::Open | Tag::Close => at > start && head.is_none() && opens_noun,
        Tag::Rb => at > start && head.is_none() && matches!(next, Some(Tag::Jj | Tag::Vbn | Tag::Cd)),
        _ => false,
    }
}

/// The head of a phrase without a noun: `the poor`, `those`, `12`; a bare adjective is no phrase.
fn headless(view: &Chunking<'_>, tokens: TokenSpan, possessor: Option<TokenSpan>) -> Option<usize> {
    if tokens.is_empty() {
        return None;
    }
    let last = tokens.end as usize - 1;
    match view.tags[last] {
        Tag::Dt | Tag::Cd | Tag::Nnp => Some(last),
        Tag::Jj if tokens.len() > 1 && (possessor.is_some() || view.tags[tokens.start as usize] == Tag::Dt) => {
            Some(last)
        }
        Tag::PrpPossessive | Tag::Pos => Some(last),
        _ => None,
    }
}

fn verb_group(view: &Chunking<'_>, start: usize, end: usize) -> Option<VerbGroup> {
    let first = view.tags[start];
    let to = first == Tag::To && view.next_verb(start + 1, end).is_some_and(|at| is_base(view.tags[at]));
    if !to && first != Tag::Md && !first.is_verb() {
        return None;
    }
    let mut group = VerbGroup {
        tokens: TokenSpan::new(start, start + 1),
        head: start as u32,
        form: form_of(first),
        passive: first == Tag::Vbn,
        negated: false,
        modal: (first == Tag::Md).then_some(start as u32),
        copula: false,
    };
    if to {
        group.form = VerbForm::Infinitive;
    }
    let governed = |left: usize| {
        let verb = |at: Option<usize>| at.filter(|&at| governs(view, left, at));
        verb(view.next_verb(left + 1, end)).or_else(|| verb(view.next_verb_past_time(left, end)))
    };
    while let Some(at) = governed(group.head as usize) {
        let auxiliary = view.lexicon.auxiliary(view.tokens[group.head as usize].word);
        let participle = matches!(view.tags[at], Tag::Vbn | Tag::Vbd);
        group.passive = participle && matches!(auxiliary, Some(Auxiliary::Be | Auxiliary::Get));
        group.head = at as u32;
    }
    group.tokens.end = group.head + 1;
    finish(view, &mut group, end);
    Some(group)
}

/// Negation and copula, and `not` behind the verb: `is not`.
fn finish(view: &Chunking<'_>, group: &mut VerbGroup, end: usize) {
    let head = group.head as usize;
    group.copula = view.lexicon.auxiliary(view.tokens[head].word) == Some(Auxiliary::Be);
    if group.copula || group.modal == Some(group.head) {
        while (group.tokens.end as usize) < end && view.is_of(group.tokens.end as usize, WordKind::Negation) {
            group.tokens.end += 1;
        }
    }
    let before = (group.tokens.start as usize).checked_sub(1);
    group.negated = group.tokens.range().any(|at| view.is_of(at, WordKind::Negation))
        || before.is_some_and(|at| view.tags[at] == Tag::Rb && view.is_of(at, WordKind::Negation));
}

fn form_of(first: Tag) -> VerbForm {
    match first {
        Tag::Vbg => VerbForm::Gerund,
        Tag::Vbn => VerbForm::Participle,
        _ => VerbForm::Finite,
    }
}

fn is_base(tag: Tag) -> bool {
    matches!(tag, Tag::Vb | Tag::Vbp)
}

/// Whether the word at `left` is an auxiliary of the verb at `right`.
fn governs(view: &Chunking<'_>, left: usize, right: usize) -> bool {
    let verb = view.tags[right];
    match (view.tags[left], view.lexicon.auxiliary(view.tokens[left].word)) {
        (Tag::Md, _) => is_base(verb) || verb == Tag::Vbd || verb == Tag::Vbn,
        (Tag::To, _) => is_base(verb),
        (_, Some(Auxiliary::Do)) => is_base(verb),
        (_, Some(Auxiliary::Have)) => matches!(verb, Tag::Vbn | Tag::Vbd),
        (_, Some(Auxiliary::Be)) => matches!(verb, Tag::Vbn | Tag::Vbd | Tag::Vbg),
        (_, Some(Auxiliary::Get)) => verb == Tag::Vbn,
        _ => false,
    }
}
