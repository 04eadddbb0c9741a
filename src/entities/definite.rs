//! Whether a definite noun phrase can pick somebody by what he was called: `the former mayor`, `the US senator from Saltmere`.

use std::collections::BTreeSet;
use std::ops::Range;

use super::description::{Called, Descriptions};
use crate::lexicon::{Lexicon, PlaceKind, TitleKind, WordId, WordKind};
use crate::text::{Document, NounPhrase, Tag, TokenKind, TokenSpan};

/// A definite noun phrase that asks whom it picks.
pub(super) struct Definite<'a> {
    descriptions: &'a Descriptions,
    document: &'a Document,
    lexicon: &'a Lexicon,
    /// Its head.
    word: WordId,
    /// The words between whose it is and its head.
    modifiers: Range<usize>,
    /// The words that it is restricted to.
    owner: TokenSpan,
    /// Whether who once was what it names isn't any more: a former pilot is a pilot, a former mayor no mayor.
    held: bool,
}

impl<'a> Definite<'a> {
    pub(super) fn new(
        descriptions: &'a Descriptions,
        document: &'a Document,
        lexicon: &'a Lexicon,
        noun: &NounPhrase,
        owner: TokenSpan,
    ) -> Self {
        let head = noun.head as usize;
        let word = document.tokens[head].word;
        let owned = noun.possessor.map_or(0, |possessor| possessor.end as usize + 1);
        let modifiers = owned.max(noun.tokens.start as usize + 1)..head.max(owned);
        let title = lexicon.names().title(std::iter::once(word)).filter(|_| word.is_known());
        let trade = title.is_none_or(|(_, title)| matches!(title.kind, TitleKind::Role | TitleKind::Rank));
        let held = !trade || lexicon.names().stands_in(word);
        Self { descriptions, document, lexicon, word, modifiers, owner, held }
    }

    /// The words that tell whom it picks.
    fn words(&self) -> impl Iterator<Item = usize> + '_ {
        self.modifiers.clone().chain(self.owner.range()).filter(|&at| self.document.tags[at] != Tag::Dt)
    }

    pub(super) fn fits(&self, called: &Called) -> bool {
        self.is_of_its_rank(called) && self.words().all(|at| self.is_told(called, at))
    }

    /// Whether nothing that was said of somebody speaks against it.
    pub(super) fn may_fit(&self, called: &Called) -> bool {
        let from_elsewhere = |at: &u32| {
            let at = *at as usize;
            let words = self.document.words_from(at, (at + 2).min(self.document.tokens.len()));
            matches!(self.lexicon.names().place(words), Some((_, PlaceKind::Region | PlaceKind::City)))
        };
        let placeless =
            !self.descriptions.places.contains_key(&called.who) && !called.modifiers.iter().any(from_elsewhere);
        let said = |at: usize| self.descriptions.said_of(self.document, called, at);
        let known = self.words().any(|at| self.place(at).is_none() && said(at));
        let of_home = |at: usize| placeless && (self.is_home(at) || known && self.place(at).is_some());
        let fits = |at: usize| self.is_told(called, at) || of_home(at) || self.is_untold(called, at);
        self.is_of_its_rank(called) && self.words().all(fits)
    }

    /// Whether the words of rank are the same: the vice president is not the president.
    fn is_of_its_rank(&self, called: &Called) -> bool {
        let own = self.ranks(called.modifiers.iter().map(|&at| at as usize), called.past);
        own == self.ranks(self.modifiers.clone(), called.past)
    }

    fn ranks(&self, words: impl Iterator<Item = usize>, past: bool) -> BTreeSet<WordId> {
        let ranked = |at: &usize| self.document.is_of(*at, WordKind::Rank, self.lexicon);
        let ranks = words.filter(|at| ranked(at) && !((past || !self.held) && self.is_former(*at)));
        ranks.map(|at| self.document.tokens[at].word).collect()
    }

    fn is_former(&self, at: usize) -> bool {
        self.document.is_of(at, WordKind::Former, self.lexicon)
    }

    /// Whether the word at a token was said of somebody, or tells nobody apart.
    fn is_told(&self, called: &Called, at: usize) -> bool {
        (called.past && self.is_former(at))
            || self.descriptions.said_of(self.document, called, at)
            || self.document.is_of(at, WordKind::Ornament, self.lexicon)
            || self.descriptions.of_age(self.document.word(at)).contains(&called.who)
    }

    /// Whether a word names a party or an age and none was told of somebody.
    fn is_untold(&self, called: &Called, at: usize) -> bool {
        let party = self.document.is_of(at, WordKind::Party, self.lexicon)
            && !self.lexicon.names().stands_in(self.word)
            && !self.descriptions.has_a_party(self.lexicon, called.who);
        party || self.document.word(at).ends_with("-year-old") && !self.descriptions.age_is_told(called.who)
    }

    fn place(&self, at: usize) -> Option<PlaceKind> {
        self.lexicon.names().place(self.document.words_from(at, at + 1)).map(|(_, kind)| kind)
    }

    /// The US senator, but not the French president, unless another word tells who: the Chinese finance minister.
    fn is_home(&self, at: usize) -> bool {
        let capitals = self.document.tokens[at].kind == TokenKind::Upper || self.document.word(at).contains('.');
        self.place(at).is_some_and(|kind| capitals || matches!(kind, PlaceKind::Region | PlaceKind::City))
    }
}
