//! Descriptions that pick one entity of the article: what titles and appositions have called whom.

use foldhash::fast::FixedState;
use hashbrown::{HashMap, HashSet};

use super::definite::Definite;
use super::referent::Who;
use crate::lexicon::{Lexicon, PlaceKind, TitleKind, WordId, WordKind};
use crate::text::{Document, NounPhrase, Tag, TokenKind, TokenSpan};

/// Who has been called what so far.
#[derive(Debug, Default)]
pub(super) struct Descriptions {
    by_noun: HashMap<WordId, Vec<Called>, FixedState>,
    /// Places that a person comes from or stands for: Bernie Sanders of Vermont.
    pub(super) places: HashMap<Who, Vec<WordId>, FixedState>,
    /// Who has been called by the title of an office.
    officers: HashSet<Who, FixedState>,
    /// Ages as written: Ilse Brandt, 52, …
    ages: Vec<(String, Who)>,
}

#[derive(Debug)]
pub(super) struct Called {
    pub(super) who: Who,
    /// Tokens that stood before the noun, or behind it as what its bearer belongs to.
    pub(super) modifiers: Vec<u32>,
    /// Whether the article tells it as past, so that the former one can be meant.
    pub(super) past: bool,
}

/// The letters of parties before a state and what their members are called.
const PARTIES: [(&str, &str); 3] = [("D-", "democrat"), ("R-", "republican"), ("I-", "independent")];

impl Descriptions {
    /// Notes that somebody is called by the noun at the end of `words`, with what stands before it in them.
    pub(super) fn learn(&mut self, document: &Document, lexicon: &Lexicon, words: TokenSpan, who: Who) {
        let Some(last) = words.range().last() else { return };
        let noun = lexicon.names().spelled_out(document.tokens[last].word);
        if !noun.is_known() {
            return;
        }
        let modifiers: Vec<u32> = (words.start..last as u32)
            .filter(|&at| {
                let at = at as usize;
                !matches!(document.tags[at], Tag::Dt | Tag::Pos) && document.tokens[at].kind.is_word()
            })
            .collect();
        let of_a_body = |at: usize| at + 1 < last && document.tokens[at + 1].kind.is_capital();
        let told = modifiers.iter().map(|&at| at as usize).filter(|&at| !of_a_body(at));
        let parties = told.map(|at| document.tokens[at].word).filter(|word| lexicon.is(*word, WordKind::Party));
        let title = lexicon.names().title(std::iter::once(noun));
        // a candidate holds no office yet
        if title.is_some_and(|(_, title)| title.kind == TitleKind::Office) && !lexicon.names().stands_in(noun) {
            self.officers.insert(who);
        }
        for also in lexicon.names().also_called(noun) {
            self.called(also, who).extend(&modifiers);
        }
        for start in words.start as usize..last {
            let title = document.tokens[start..=last].iter().map(|token| token.word);
            for &also in lexicon.names().called_by_several(title) {
                self.called(also, who).extend(modifiers.iter().filter(|&&at| at < start as u32));
            }
        }
        for also in parties.flat_map(|party| lexicon.names().also_called(party).chain([party])) {
            self.called(also, who);
        }
        self.called(noun, who).extend(modifiers);
    }

    /// Notes what the bearer of a description belongs to: the mayor of Saltmere, the head of the harbour board.
    pub(super) fn learn_owner(&mut self, document: &Document, noun: usize, owner: TokenSpan, who: Who) {
        let noun = document.tokens[noun].word;
        if noun.is_known() {
            let words = owner.range().filter(|&at| document.tags[at] != Tag::Dt);
            self.called(noun, who).extend(words.map(|at| at as u32));
        }
    }

    /// Notes a place behind a name: `Ilse Brandt of Saltmere`, `Ilse Brandt (R-Fla.)`.
    pub(super) fn learn_place(&mut self, document: &Document, lexicon: &Lexicon, name: TokenSpan, who: Who) {
        let at = name.end as usize;
        let kind = |at: usize| document.tokens.get(at).map(|token| token.kind);
        let mut words: Vec<WordId> = Vec::new();
        if matches!(kind(at), Some(TokenKind::Open | TokenKind::Comma)) && kind(at + 1).is_some() {
            let names = lexicon.names();
            let bracketed = || names.state(document.word(at + 1)).filter(|_| kind(at) == Some(TokenKind::Open));
            let state = names.state_of_party(document.word(at + 1)).or_else(bracketed);
            words
                .extend(state.iter().flat_map(|name| name.split(' ')).map(|word| lexicon.words().id_in_any_case(word)));
        } else if kind(at + 1).is_some() && document.is_word(at, "of") {
            let end = (at + 4).min(document.tokens.len());
            let length = lexicon.names().place(document.words_from(at + 1, end)).map_or(0, |(length, _)| length);
            words.extend(document.words_from(at + 1, at + 1 + length));
        }
        words.retain(|word| word.is_known());
        if !words.is_empty() {
            self.places.entry(who).or_default().extend(words);
        }
    }

    /// Notes an age behind a name, and the party in `Ilse Brandt (R-Fla.)`.
    pub(super) fn learn_age_or_party(&mut self, document: &Document, lexicon: &Lexicon, name: TokenSpan, who: Who) {
        let at = name.end as usize;
        let Some(number) = document.tokens.get(at + 1) else { return };
        let comma = |at: usize| document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma);
        let written = number.span.of(&document.text);
        if comma(at) && number.kind == TokenKind::Number && written.len() <= 3 {
            if document.tokens.get(at + 2).is_none_or(|next| !next.kind.is_word()) {
                self.learn_age(written, who);
            }
        } else if document.tokens[at].kind == TokenKind::Open || comma(at) {
            let party = PARTIES.iter().find(|(letter, _)| written.starts_with(letter));
            let alone = PARTIES.iter().find(|(letter, _)| letter.strip_suffix('-') == Some(written));
            let bracketed = document.tokens[at].kind == TokenKind::Open;
            let named = |it: &&(&str, &str)| {
                lexicon.names().state_of_party(written).is_some()
                    || bracketed && written[it.0.len()..].starts_with(char::is_uppercase)
            };
            if let Some((_, noun)) = party.filter(named).or(alone.filter(|_| bracketed)) {
                let noun = lexicon.words().id(noun);
                self.learn_noun(noun, who);
                for also in lexicon.names().also_called(noun) {
                    self.learn_noun(also, who);
                }
            }
        }
    }

    /// Notes an age as written.
    pub(super) fn learn_age(&mut self, age: &str, who: Who) {
        if self.ages.iter().all(|(known, aged)| known != age || *aged != who) {
            self.ages.push((age.to_owned(), who));
        }
    }

    /// Notes that somebody called by a noun was that once, or may be so no more.
    pub(super) fn learn_past(&mut self, noun: WordId, who: Who) {
        let all = self.by_noun.get_mut(&noun);
        if let Some(called) = all.and_then(|all| all.iter_mut().find(|called| called.who == who)) {
            called.past = true;
        }
    }

    /// All of that age: the 52-year-old.
    pub(super) fn of_age(&self, word: &str) -> Vec<Who> {
        let Some(age) = word.strip_suffix("-year-old") else { return Vec::new() };
        self.ages.iter().filter(|(known, _)| known == age).map(|(_, who)| *who).collect()
    }

    /// Whether somebody's age has been told.
    pub(super) fn age_is_told(&self, who: Who) -> bool {
        self.ages.iter().any(|(_, aged)| *aged == who)
    }

    /// Notes that somebody can be called by a noun alone.
    pub(super) fn learn_noun(&mut self, noun: WordId, who: Who) {
        if noun.is_known() {
            self.called(noun, who);
        }
    }

    fn called(&mut self, noun: WordId, who: Who) -> &mut Vec<u32> {
        let all = self.by_noun.entry(noun).or_default();
        let at = all.iter().position(|called| called.who == who).unwrap_or_else(|| {
            all.push(Called { who, modifiers: Vec::new(), past: false });
            all.len() - 1
        });
        &mut all[at].modifiers
    }

    /// Whether somebody has been called by the noun.
    pub(super) fn is_called(&self, noun: WordId, who: Who) -> bool {
        self.by_noun.get(&noun).is_some_and(|all| all.iter().any(|called| called.who == who))
    }

    /// Whether somebody has been called by the title of an office.
    pub(super) fn holds_office(&self, who: Who) -> bool {
        self.officers.contains(&who)
    }

    /// Whether a word has been said of somebody, as a description or in one.
    pub(super) fn is_said(&self, document: &Document, word: WordId, who: Who) -> bool {
        let says = |called: &Called| called.modifiers.iter().any(|&at| document.tokens[at as usize].word == word);
        self.is_called(word, who) || self.by_noun.values().flatten().any(|called| called.who == who && says(called))
    }

    /// Whether anybody has been called by the noun and rank of a phrase: a vice president is no president, a former mayor no mayor.
    pub(super) fn is_taken(&self, document: &Document, lexicon: &Lexicon, noun: &NounPhrase) -> bool {
        let word = |word| lexicon.words().id(word);
        let (vice, former) = (word("vice"), word("former"));
        let is = |at: usize, word| document.tokens[at].word == word;
        let told = |called: &Called, word| called.modifiers.iter().any(|&at| is(at as usize, word));
        let told_of_noun = |word| noun.tokens.range().any(|at| is(at, word));
        let taken = |called: &Called| {
            told(called, vice) == told_of_noun(vice) && (told_of_noun(former) || !told(called, former))
        };
        self.by_noun.get(&document.tokens[noun.head as usize].word).is_some_and(|all| all.iter().any(taken))
    }

    /// Whether a party has been said of anybody, or another of this one.
    pub(super) fn is_party_told(&self, lexicon: &Lexicon, party: WordId, who: Who) -> bool {
        let other = |(noun, all): (&WordId, &Vec<Called>)| {
            lexicon.is(*noun, WordKind::Party) && (*noun == party || all.iter().any(|called| called.who == who))
        };
        self.by_noun.iter().any(other)
    }

    /// Whether a word before the head of a noun phrase tells of a country that the article doesn't tell of somebody: `the former
    /// Norvian president`.
    pub(super) fn is_of_another_country(
        &self,
        document: &Document,
        lexicon: &Lexicon,
        noun: &NounPhrase,
        who: Who,
    ) -> bool {
        (noun.tokens.start..noun.head).any(|at| {
            let at = at as usize;
            let place = lexicon.names().place(document.words_from(at, at + 1));
            let country = place.is_some_and(|(_, kind)| matches!(kind, PlaceKind::Country | PlaceKind::Demonym));
            country && !self.is_said(document, document.tokens[at].word, who)
        })
    }

    /// Whether somebody has a trade in which nobody stands for office or makes a fortune, as far as is told: a reporter, an adviser.
    pub(super) fn has_a_trade(&self, lexicon: &Lexicon, who: Who) -> bool {
        let names = lexicon.names();
        let kind = |noun: WordId| names.title(std::iter::once(noun)).map(|(_, title)| title.kind);
        let mut called = self.by_noun.iter().filter(|(_, all)| all.iter().any(|it| it.who == who)).peekable();
        let told = called.peek().is_some();
        let mut trade = false;
        let other = called.all(|(&noun, _)| {
            trade |= kind(noun) == Some(TitleKind::Role);
            !names.stands_in(noun) && !lexicon.is(noun, WordKind::Party) && kind(noun) != Some(TitleKind::Office)
        });
        told && trade && other
    }

    /// Whether all words with a capital before the head of a noun phrase have been said of somebody and tell whence he is: `the Texas
    /// Republican`, where the article has told of a senator from Texas.
    pub(super) fn is_from_there(&self, document: &Document, lexicon: &Lexicon, noun: &NounPhrase, who: Who) -> bool {
        let party = document.tokens[noun.head as usize].word;
        let also = || lexicon.names().also_called(party).any(|also| lexicon.is(also, WordKind::Party));
        let partisan = lexicon.is(party, WordKind::Party) || also();
        let another = partisan && !self.is_said(document, party, who) && self.has_a_party(lexicon, who);
        let mut words = (noun.tokens.start as usize + 1..noun.head as usize).peekable();
        let told = words.peek().is_some();
        let said = |word: WordId| {
            let place = || self.places.get(&who).is_some_and(|places| places.contains(&word));
            self.is_said(document, word, who) || place()
        };
        let mut place = false;
        let fits = words.all(|at| {
            let token = &document.tokens[at];
            let found = lexicon.names().place(document.words_from(at, noun.head as usize));
            place |= found.is_some_and(|(_, kind)| matches!(kind, PlaceKind::Region | PlaceKind::City));
            token.kind.is_capital() && said(token.word) || lexicon.is(token.word, WordKind::Ornament)
        });
        told && place && fits && !another
    }

    /// Whether somebody has been called a member of a party.
    pub(super) fn has_a_party(&self, lexicon: &Lexicon, who: Who) -> bool {
        self.by_noun.iter().any(|(&noun, all)| lexicon.is(noun, WordKind::Party) && all.iter().any(|it| it.who == who))
    }

    /// All whom a definite noun phrase can pick; `owner` are the words that it is restricted to: the senator from Saltmere. A place of which the
    /// article says nothing else tells nobody apart: the Saltmere mayor is the one mayor.
    pub(super) fn fitting(
        &self,
        document: &Document,
        lexicon: &Lexicon,
        noun: &NounPhrase,
        owner: TokenSpan,
    ) -> Vec<Who> {
        let word = document.tokens[noun.head as usize].word;
        let Some(all) = self.by_noun.get(&word).filter(|_| word.is_known()) else { return Vec::new() };
        let definite = Definite::new(self, document, lexicon, noun, owner);
        let fitting: Vec<Who> = all.iter().filter(|called| definite.fits(called)).map(|called| called.who).collect();
        if !fitting.is_empty() {
            return fitting;
        }
        all.iter().filter(|called| definite.may_fit(called)).map(|called| called.who).collect()
    }
}

impl Descriptions {
    /// Whether the word at a token has been said of somebody; words that no lexicon holds are compared as written.
    pub(super) fn said_of(&self, document: &Document, called: &Called, at: usize) -> bool {
        let word = document.tokens[at].word;
        let written = document.word(at);
        let said = |&known: &u32| {
            let known = known as usize;
            if word.is_known() { document.tokens[known].word == word } else { document.word(known) == written }
        };
        let place = || self.places.get(&called.who).is_some_and(|places| places.contains(&word));
        called.modifiers.iter().any(said) || word.is_known() && (self.is_called(word, called.who) || place())
    }
}

/// The words of title and description directly before a name, the article not included: `former Harbour Master`.
pub(super) fn title_words(document: &Document, lexicon: &Lexicon, name: TokenSpan) -> Option<TokenSpan> {
    /// Tokens that a title before a name has at most.
    const REACH: usize = 5;
    let end = name.start as usize;
    let sentence = document.sentences[document.sentence_of(end)].tokens.start as usize;
    let from = end.saturating_sub(REACH).max(sentence);
    let names = lexicon.names();
    let title = (from..end)
        .find(|&at| names.title(document.words_from(at, end)).is_some_and(|(length, _)| at + length == end))?;
    let before = (from..title)
        .rev()
        .take_while(|&at| {
            matches!(document.tags[at], Tag::Jj | Tag::Nn | Tag::Nnp) && document.tokens[at].kind != TokenKind::Open
        })
        .last();
    let last = (title..end).find(|&at| document.tags[at] == Tag::In).unwrap_or(end);
    Some(TokenSpan::new(before.unwrap_or(title), last))
}
