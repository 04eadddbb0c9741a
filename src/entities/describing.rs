//! Descriptions that stand for somebody named: the senator, the governor of the hills, the billionaire.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::coreference::Reader;
use super::description::title_words;
use super::entity::{EntityId, EntityKind};
use super::gazetteer::Gazetteer;
use super::mention::Mention;
use super::referent::{Role, Sort, Who, sort};
use crate::lexicon::TitleKind;
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag, TokenKind, TokenSpan, VerbForm};

/// Words that tell a described one from the others: the other candidate.
const APART: [&str; 12] =
    ["other", "only", "next", "new", "first", "second", "third", "last", "best", "average", "same", "right"];

/// What the words behind a description add to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Restriction {
    /// Nothing: the senator.
    None,
    /// A place: the senator from Saltmere.
    Place(TokenSpan),
    /// Whose or which it is, or a name: the senator who resigned.
    Other,
}

/// Whom a noun phrase describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Described {
    /// A listed entity, by these words.
    As(EntityId, TokenSpan),
    /// Somebody who isn't listed.
    Unlisted(Who),
    /// One of several.
    Open,
    /// Nobody known.
    Nobody,
}

impl Reader<'_> {
    /// What stands before a name as title: `former Mayor Ilse Brandt`.
    pub(super) fn learn_title(&mut self, mention: &Mention) {
        if self.gazetteer.profile(mention.entity).kind != EntityKind::Person {
            let head = self.gazetteer.profile(mention.entity).head;
            return self.descriptions.learn_noun(head, Who::Listed(mention.entity));
        }
        let who = Who::Listed(mention.entity);
        self.descriptions.learn_place(self.document, self.lexicon, mention.tokens, who);
        self.descriptions.learn_age_or_party(self.document, self.lexicon, mention.tokens, who);
        let Some(words) = title_words(self.document, self.lexicon, mention.tokens) else { return };
        let title = self.lexicon.names().title(self.document.words_from(words.end as usize - 1, words.end as usize));
        if let Some(gender) = title.and_then(|(_, title)| title.gender) {
            self.genders.entry(mention.entity).or_insert(gender);
        }
        self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(mention.entity));
    }

    /// What explains the name that a noun phrase ends with.
    pub(super) fn learn_apposition(&mut self, mention: &Mention) {
        let last = mention.tokens.end as usize - 1;
        let sentence = &self.document.sentences[self.document.sentence_of(last)];
        let phrases = self.document.phrases_of(sentence);
        let Some(at) = self.document.phrase_of(last).checked_sub(sentence.phrases.0 as usize) else { return };
        let Some(Phrase::Noun(noun)) = phrases.get(at) else { return };
        let possessor = noun.possessor.is_some_and(|possessor| possessor.overlaps(mention.tokens));
        if !possessor && (mention.tokens.holds(noun.head as usize) || mention.tokens.end > noun.head) {
            self.learn_explanation(phrases, at, mention.entity);
        }
    }

    /// What explains a name behind a comma or a copula: `Ilse Brandt, the mayor of …`, `Brandt is the mayor`.
    fn learn_explanation(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) {
        let copula = match phrases.get(at + 1) {
            Some(Phrase::Word(word)) if self.document.tokens[*word as usize].kind == TokenKind::Comma => false,
            Some(Phrase::Verb(verb)) if verb.copula && !verb.negated && verb.modal.is_none() => true,
            _ => return,
        };
        let Some(Phrase::Noun(noun)) = phrases.get(at + 2) else { return };
        let ends = copula
            || phrases
                .get(at + 3)
                .is_none_or(|next| !matches!(next, Phrase::Verb(verb) if verb.form == VerbForm::Finite));
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        let fits = match sort(self.document, self.lexicon, noun) {
            Sort::Person(_) => true,
            Sort::Thing => !person && self.document.tags[noun.head as usize] == Tag::Nn,
            _ => false,
        };
        let told = self.lexicon.names().person_noun(self.document.tokens[noun.head as usize].word).is_some();
        let proper = self.document.tags[noun.head as usize] == Tag::Nnp && !told && !self.is_title(noun.head as usize);
        let fits = fits || (person && told);
        if ends && fits && !proper && noun.possessor.is_none() {
            let words = TokenSpan { start: noun.tokens.start, end: noun.head + 1 };
            self.descriptions.learn(self.document, self.lexicon, words, Who::Listed(entity));
        }
    }

    /// Whom a noun phrase describes, `words` being those of it that name nobody.
    pub(super) fn described(
        &self,
        sentence: &Sentence,
        noun: &NounPhrase,
        words: TokenSpan,
        role: Role,
        restriction: Restriction,
    ) -> Described {
        let referring = !matches!(role, Role::Predicate | Role::Apposition);
        let explains = noun.tokens.start.checked_sub(1).is_some_and(|at| {
            let token = &self.document.tokens[at as usize];
            let role_of = role != Role::Subject && token.span.of(&self.document.text).eq_ignore_ascii_case("as");
            let name = self.named[..self.next].iter().rev().take(2).any(|mention| mention.tokens.holds(at as usize));
            self.lexicon.is_linking(token.word) || role_of || name || token.kind == TokenKind::Colon
        });
        let refers = is_definite(self.document, noun) && referring && !explains && words.start <= noun.head;
        let many = self.document.tags[noun.head as usize] == Tag::Nns;
        if !refers || many || restriction == Restriction::Other || !self.is_of_a_party(noun) {
            return Described::Nobody;
        }
        let place = match restriction {
            Restriction::Place(place) => place,
            _ => TokenSpan { start: noun.tokens.end, end: noun.tokens.end },
        };
        let aged = self.descriptions.of_age(self.document.word(noun.tokens.end as usize - 1));
        let fitting =
            if aged.is_empty() { self.descriptions.fitting(self.document, self.lexicon, noun, place) } else { aged };
        let one = match &fitting[..] {
            [] => return self.varied(sentence, noun, words, restriction),
            [one] => *one,
            _ => match self.spoken_of_lately(&fitting) {
                Some(one) => one,
                None => return Described::Open,
            },
        };
        match one {
            Who::Listed(entity)
                if self.is_recent(entity)
                    && self.can_be_called(entity, noun.head as usize)
                    && self.times.contains_key(&one) =>
            {
                Described::As(entity, words)
            }
            Who::Listed(_) => Described::Nobody,
            who => Described::Unlisted(who),
        }
    }

    /// Two descriptions of one person side by side: `the billionaire real estate magnate`.
    pub(super) fn apposed(&self, phrases: &[Phrase], at: usize) -> Option<NounPhrase> {
        let [Phrase::Noun(one), Phrase::Noun(other)] = phrases.get(at..at + 2)? else { return None };
        let stands_in =
            |noun: &NounPhrase| self.lexicon.names().stands_in(self.document.tokens[noun.head as usize].word);
        let adjective = self.document.tags[other.tokens.start as usize] == Tag::Jj;
        let both = adjective && is_definite(self.document, one) && stands_in(one) && stands_in(other);
        both.then(|| NounPhrase { tokens: one.tokens.hull(other.tokens), ..*other })
    }

    /// Whether nobody has what a noun phrase describes, or a party whose one candidate it is: the party's front-runner.
    fn is_of_a_party(&self, noun: &NounPhrase) -> bool {
        noun.possessor.is_none_or(|possessor| {
            let word = self.document.tokens[possessor.end as usize - 1].word;
            let unnamed = !self.named.iter().any(|mention| mention.tokens.overlaps(possessor));
            unnamed && self.lexicon.words().word(word) == "party"
        })
    }

    /// Of several whom a description fits, the one spoken of in this sentence or the last where it is long since the others were.
    fn spoken_of_lately(&self, fitting: &[Who]) -> Option<Who> {
        const LONG: u32 = 4;
        let mut latest: Vec<(u32, Who)> = Vec::new();
        for &who in fitting {
            let last = self.referents.iter().rev().find(|referent| referent.who == who)?;
            latest.push((last.clock, who));
        }
        latest.sort_unstable();
        let (last, one) = latest.pop()?;
        let (other, _) = latest.pop()?;
        (last + 1 >= self.clock && other + LONG < self.clock).then_some(one)
    }

    /// The person spoken of, where a noun stands in for his name: the billionaire, the candidate, the former governor.
    fn varied(&self, sentence: &Sentence, noun: &NounPhrase, words: TokenSpan, restriction: Restriction) -> Described {
        let head = self.document.tokens[noun.head as usize].word;
        let stands_in = self.lexicon.names().stands_in(head) || self.is_former_office(noun);
        let told_apart =
            noun.tokens.range().any(|at| APART.iter().any(|word| self.document.word(at).eq_ignore_ascii_case(word)));
        if !stands_in || told_apart || restriction != Restriction::None || words.start != noun.tokens.start {
            return Described::Nobody;
        }
        match self.foremost(sentence, noun).or_else(|| self.main_person(sentence, noun)) {
            Some(entity) if self.may_be_varied(noun, Who::Listed(entity)) => Described::As(entity, words),
            _ => Described::Nobody,
        }
    }

    /// Whether nothing that the article says of somebody speaks against a noun in place of his name: another is called so, his
    /// party isn't told, or he holds an office where the noun tells of a former one.
    fn may_be_varied(&self, noun: &NounPhrase, who: Who) -> bool {
        let head = self.document.tokens[noun.head as usize].word;
        let mut words = noun.tokens.range().map(|at| self.document.tokens[at].word);
        let parties = words.all(|word| !self.lexicon.is_party(word) || self.descriptions.is_said(word, who));
        let officer = self.is_former_office(noun) && self.descriptions.holds_office(who);
        let called = self.descriptions.is_called(head, who);
        parties && (called || !self.descriptions.is_taken(head) && !officer)
    }

    /// `the former governor`, `the former secretary of state`
    fn is_former_office(&self, noun: &NounPhrase) -> bool {
        let former = noun.tokens.range().any(|at| self.document.word(at).eq_ignore_ascii_case("former"));
        let title = || {
            let range = noun.tokens.start as usize..noun.head as usize + 1;
            let found =
                |at: usize| self.lexicon.names().title(self.document.words_from(at, self.document.tokens.len()));
            range.into_iter().any(|at| {
                found(at)
                    .is_some_and(|(length, title)| title.kind == TitleKind::Office && at + length > noun.head as usize)
            })
        };
        former && title()
    }

    /// The person spoken of lately, of those who aren't named in the sentence: the only one, or one spoken of far more often than
    /// the others.
    fn foremost(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        const LEAST: u32 = 2;
        const NEAR: u32 = 2;
        const FAR_MORE: u32 = 3;
        const WINDOW: usize = 200;
        let mut near: Vec<(u32, u32, Who)> = Vec::new();
        let lately = self.referents.iter().rev().take(WINDOW).take_while(|it| it.clock + NEAR >= self.clock);
        for referent in lately {
            let fits = matches!(referent.sort, Sort::Person(_)) && self.may_be(referent.sort, noun);
            if fits && near.iter().all(|(_, _, who)| *who != referent.who) {
                near.push((self.times.get(&referent.who).copied().unwrap_or(0), referent.clock, referent.who));
            }
        }
        let business = self.lexicon.is_business(self.document.tokens[noun.head as usize].word);
        near.retain(|&(_, _, who)| {
            !(self.is_named_in(sentence, who) || business && self.descriptions.holds_office(who))
        });
        near.sort_unstable();
        let (times, last, who) = near.pop()?;
        let rivalled = near.iter().any(|&(other, at, _)| other * FAR_MORE > times || at > last);
        match who {
            Who::Listed(entity) if times >= LEAST && !rivalled => Some(entity),
            _ => None,
        }
    }

    /// The person whom the article names far more often than any other, where it has spoken of him lately.
    fn main_person(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        const NEAR: u32 = 3;
        const WINDOW: usize = 300;
        let entity = self.main?;
        let who = Who::Listed(entity);
        let mut lately = self.referents.iter().rev().take(WINDOW).take_while(|it| it.clock + NEAR >= self.clock);
        let near = lately.any(|referent| referent.who == who);
        (near && self.may_be(self.sort_of(entity), noun) && !self.is_named_in(sentence, who)).then_some(entity)
    }

    /// Whether a person of this sort can be of the gender that a noun tells.
    fn may_be(&self, person: Sort, noun: &NounPhrase) -> bool {
        match (person, sort(self.document, self.lexicon, noun)) {
            (Sort::Person(Some(known)), Sort::Person(Some(gender))) => known == gender,
            _ => true,
        }
    }

    /// Whether somebody's name stands in the sentence, not counted where it only says whose something is.
    fn is_named_in(&self, sentence: &Sentence, who: Who) -> bool {
        match who {
            Who::Listed(entity) => {
                let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
                let inside = |mention: &&Mention| mention.tokens.start < sentence.tokens.end;
                self.named[from..]
                    .iter()
                    .take_while(inside)
                    .any(|mention| mention.entity == entity && !self.is_possessor(mention))
            }
            Who::Other(_) => {
                self.referents.iter().rev().take_while(|it| it.token >= sentence.tokens.start).any(|it| it.who == who)
            }
        }
    }

    fn is_possessor(&self, mention: &Mention) -> bool {
        self.document.tags.get(mention.tokens.end as usize) == Some(&Tag::Pos)
    }

    fn is_title(&self, at: usize) -> bool {
        self.lexicon.names().title(self.document.words_from(at, at + 1)).is_some()
    }

    /// Whether an organisation was spoken of a little before; people are described from afar.
    fn is_recent(&self, entity: EntityId) -> bool {
        const WINDOW: usize = 60;
        const SENTENCES: u32 = 3;
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        person
            || self
                .referents
                .iter()
                .rev()
                .take(WINDOW)
                .take_while(|referent| referent.clock + SENTENCES >= self.clock)
                .any(|referent| referent.who == Who::Listed(entity))
    }

    /// Whether a noun describes: any said of a person; of others a body of people, or a part of the name with its capital.
    fn can_be_called(&self, entity: EntityId, head: usize) -> bool {
        let token = &self.document.tokens[head];
        let person = self.gazetteer.profile(entity).kind == EntityKind::Person;
        person || token.kind == TokenKind::Capitalised || self.lexicon.names().person_noun(token.word).is_some()
    }

    /// What says whose or which a described one is.
    pub(super) fn restriction(&self, phrases: &[Phrase], at: usize) -> Restriction {
        let named = |position: Option<usize>| {
            position.and_then(|position| phrases.get(position)).is_some_and(
                |phrase| matches!(phrase, Phrase::Noun(noun) if self.document.tags[noun.head as usize] == Tag::Nnp),
            )
        };
        let word = |position: usize| match phrases.get(position) {
            Some(Phrase::Word(word)) => Some(*word as usize),
            _ => None,
        };
        let comma = |position: Option<usize>| {
            position.and_then(word).is_some_and(|at| self.document.tokens[at].kind == TokenKind::Comma)
        };
        let explains = comma(at.checked_sub(1)) && named(at.checked_sub(2));
        let explained = comma(Some(at + 1)) && named(Some(at + 2));
        let next_is_name = named(Some(at + 1));
        let title = self.title_behind(&phrases[at]);
        let restricted = word(at + 1).filter(|_| !title).is_some_and(|at| {
            let written = self.document.word(at);
            ["of", "for", "in", "from", "at", "who", "that", "whose", "to", "with", "out", "up", "-", "where"]
                .iter()
                .any(|word| written.eq_ignore_ascii_case(word))
        }) || matches!(phrases.get(at + 1), Some(Phrase::Noun(_)));
        match () {
            () if explains || explained || next_is_name => Restriction::Other,
            () if restricted => self.place_behind(phrases, at).map_or(Restriction::Other, Restriction::Place),
            () => Restriction::None,
        }
    }

    /// The place behind `from`, `of` or `in`.
    fn place_behind(&self, phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
        let Phrase::Word(preposition) = phrases.get(at + 1)? else { return None };
        let Phrase::Noun(noun) = phrases.get(at + 2)? else { return None };
        let words = self.document.words_from(noun.tokens.start as usize, noun.tokens.end as usize);
        let whole = self.lexicon.names().place(words).is_some_and(|(length, _)| length == noun.tokens.len());
        let from = ["from", "of", "in"].contains(&self.document.word(*preposition as usize));
        (from && whole && noun.possessor.is_none()).then_some(noun.tokens)
    }

    /// Whether a title of several words begins at the head of a phrase and goes on behind it: secretary of state.
    fn title_behind(&self, phrase: &Phrase) -> bool {
        let Phrase::Noun(noun) = phrase else { return false };
        let head = noun.head as usize;
        let words = self.document.words_from(head, (head + 4).min(self.document.tokens.len()));
        self.lexicon.names().title(words).is_some_and(|(length, _)| head + length > noun.tokens.end as usize)
    }
}

/// Whether a noun phrase begins with `the`.
pub(super) fn is_definite(document: &Document, noun: &NounPhrase) -> bool {
    document.word(noun.tokens.start as usize).eq_ignore_ascii_case("the")
}

/// The person named at least twice as often as any other, and some times.
pub(super) fn main_person(named: &[Mention], gazetteer: &Gazetteer) -> Option<EntityId> {
    const LEAST: u32 = 4;
    let mut counts = times_named(named, gazetteer);
    let (count, entity) = counts.pop()?;
    let apart = counts.pop().is_none_or(|(next, _)| next * 2 < count);
    (count >= LEAST && apart).then_some(entity)
}

/// The two persons each named at least three times as often as any third, and some times.
pub(super) fn duel(named: &[Mention], gazetteer: &Gazetteer) -> Option<[EntityId; 2]> {
    const LEAST: u32 = 4;
    let mut counts = times_named(named, gazetteer);
    let ((_, one), (count, other)) = (counts.pop()?, counts.pop()?);
    let apart = counts.pop().is_none_or(|(next, _)| next * 3 <= count);
    (count >= LEAST && apart).then_some([one, other])
}

/// How often each person is named, the fewest times first.
fn times_named(named: &[Mention], gazetteer: &Gazetteer) -> Vec<(u32, EntityId)> {
    let mut counts: HashMap<EntityId, u32, FixedState> = HashMap::default();
    for mention in named.iter().filter(|it| gazetteer.profile(it.entity).kind == EntityKind::Person) {
        *counts.entry(mention.entity).or_default() += 1;
    }
    let mut counts: Vec<(u32, EntityId)> = counts.into_iter().map(|(entity, count)| (count, entity)).collect();
    counts.sort_unstable();
    counts
}
