//! Who is meant by an office that nobody is told to hold: the person of whom nothing else is told.

use super::entity::EntityId;
use super::reader::Reader;
use super::referent::{Referent, Sort, Who};
use crate::lexicon::{TitleKind, WordKind};
use crate::text::{NounPhrase, Sentence};

impl Reader<'_> {
    /// The only person of whom an article has spoken so far without telling what he is, where an office that nobody is told to hold
    /// stands soon behind his name: `Ilse Brandt spoke. The mayor said`. Of some offices all know the holder without his name.
    pub(super) fn officer(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        /// Sentences since the office was spoken of, at most.
        const NEAR: u32 = 2;
        let head = noun.head as usize;
        let word = self.document.tokens[head].word;
        let (_, title) = self.lexicon.names().title(self.document.words_from(head, head + 1))?;
        let first = noun.tokens.start as usize + 1;
        let whole = self.lexicon.names().title(self.document.words_from(first, head + 1));
        let several =
            first < head && !self.is_former_office(noun) && whole.is_some_and(|(length, _)| first + length == head + 1);
        let plain = several
            || (first..head).all(|at| {
                let word = self.document.tokens[at].word;
                self.lexicon.is(word, WordKind::Ornament) || self.lexicon.names().stands_in(word)
            });
        let sitting = (first..=head).any(|at| self.is_of(at, WordKind::Sitting));
        let known = sitting || self.lexicon.names().stands_in(word);
        let office = title.kind == TitleKind::Office && !known;
        let taken = self.descriptions.is_taken(self.document, self.lexicon, noun);
        if !office || !plain || taken || sentence.in_title || self.quotations.number(noun.head).is_some() {
            return None;
        }
        let body = self.document.sentences.iter().find(|sentence| !sentence.in_title)?;
        let before = &self.document.tokens[body.tokens.start as usize..noun.tokens.start as usize];
        if before.iter().any(|token| token.word == word) {
            return None;
        }
        let in_body = |it: &&Referent| !self.document.sentences[self.document.sentence_of(it.token as usize)].in_title;
        let free = |it: &&Referent| {
            let named = self.is_named_person(it) || it.sort == Sort::Unknown;
            let told = self.descriptions.holds_office(it.who) || self.descriptions.has_a_trade(self.lexicon, it.who);
            named && !told
        };
        let mut open = self.referents.iter().rev().filter(in_body).filter(free);
        let last = open.next()?;
        let Who::Listed(entity) = last.who else { return None };
        let near = last.clock + NEAR >= self.clock && last.token < sentence.tokens.start;
        let person = self.is_named_person(last) && self.may_be(last.sort, noun);
        (near && person && open.all(|it| it.who == last.who)).then_some(entity)
    }

    /// The person who was subject of the sentence before and of whom nothing is told, where the next opens with an office or role and
    /// whose it is: `Ilse Brandt came home in May. The director of the harbour board said`.
    pub(super) fn officer_of(&self, sentence: &Sentence, noun: &NounPhrase) -> Option<EntityId> {
        let head = noun.head as usize;
        let (_, title) = self.lexicon.names().title(self.document.words_from(head, head + 1))?;
        let sitting = self.is_of(head, WordKind::Sitting);
        let office = matches!(title.kind, TitleKind::Office | TitleKind::Role) && !sitting;
        let opens = noun.tokens.start == sentence.tokens.start && !sentence.in_title;
        if !office || !opens || self.descriptions.is_taken(self.document, self.lexicon, noun) {
            return None;
        }
        let number = self.document.sentence_of(noun.tokens.start as usize).checked_sub(1)?;
        let before = self.document.sentences[number];
        let inside = self.referents.iter().rev().take_while(|it| it.token >= before.tokens.start);
        let mut persons = inside.filter(|it| self.is_named_person(it) || it.sort == Sort::Unknown);
        let last = persons.next()?;
        let Who::Listed(entity) = last.who else { return None };
        let told = self.descriptions.holds_office(last.who) || self.descriptions.has_a_trade(self.lexicon, last.who);
        let alone = persons.all(|it| it.who == last.who) && self.is_subject_in(&before, last.who);
        (alone && !told && !before.in_title && self.is_person(entity) && self.may_be(last.sort, noun)).then_some(entity)
    }
}
