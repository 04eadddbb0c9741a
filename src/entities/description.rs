//! Descriptions that pick one entity of the article: what titles and appositions have called whom.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

use super::referent::Who;
use crate::lexicon::{Lexicon, WordId};
use crate::text::{Document, NounPhrase, Tag, TokenKind, TokenSpan};

/// Who has been called what so far.
#[derive(Debug, Default)]
pub(super) struct Descriptions {
    by_noun: HashMap<WordId, Vec<Called>, FixedState>,
    /// Places that a person comes from or stands for: Bernie Sanders of Vermont.
    places: HashMap<Who, Vec<WordId>, FixedState>,
}

#[derive(Debug)]
struct Called {
    who: Who,
    /// Words that stood before the noun.
    modifiers: Vec<WordId>,
}

/// What a description picks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    One(Who),
    Several,
    Nobody,
}

/// Abbreviated titles and the noun that describes their bearer.
const SPELLED_OUT: [(&str, &str); 12] = [
    ("sen.", "senator"),
    ("gov.", "governor"),
    ("rep.", "congressman"),
    ("pres.", "president"),
    ("prof.", "professor"),
    ("dr.", "doctor"),
    ("gen.", "general"),
    ("lt.", "lieutenant"),
    ("sgt.", "sergeant"),
    ("rev.", "reverend"),
    ("capt.", "captain"),
    ("supt.", "superintendent"),
];

/// Words before a title without which it is another: the vice president is not the president.
const RANKS: [&str; 8] = ["former", "vice", "deputy", "acting", "assistant", "ex", "late", "then"];

impl Descriptions {
    /// Notes that somebody is called by the noun at the end of `words`, with what stands before it in them.
    pub(super) fn learn(&mut self, document: &Document, lexicon: &Lexicon, words: TokenSpan, who: Who) {
        let Some(last) = words.range().last() else { return };
        let noun = spelled_out(document, lexicon, last);
        if !noun.is_known() {
            return;
        }
        let modifiers = (words.start as usize..last)
            .filter(|&at| document.tags[at] != Tag::Dt && document.tokens[at].kind.is_word())
            .map(|at| document.tokens[at].word);
        self.called(noun, who).extend(modifiers);
    }

    /// Notes a place behind a name: `Ilse Brandt of Saltmere`, `Ilse Brandt (Saltmere)`.
    pub(super) fn learn_place(&mut self, place: WordId, who: Who) {
        if place.is_known() {
            self.places.entry(who).or_default().push(place);
        }
    }

    /// Notes that somebody can be called by a noun alone.
    pub(super) fn learn_noun(&mut self, noun: WordId, who: Who) {
        if noun.is_known() {
            self.called(noun, who);
        }
    }

    fn called(&mut self, noun: WordId, who: Who) -> &mut Vec<WordId> {
        let all = self.by_noun.entry(noun).or_default();
        let at = all.iter().position(|called| called.who == who).unwrap_or_else(|| {
            all.push(Called { who, modifiers: Vec::new() });
            all.len() - 1
        });
        &mut all[at].modifiers
    }

    /// Whom a definite noun phrase picks.
    pub(super) fn pick(&self, document: &Document, lexicon: &Lexicon, noun: &NounPhrase) -> Picked {
        let head = noun.head as usize;
        let word = document.tokens[head].word;
        let Some(all) = self.by_noun.get(&word).filter(|_| word.is_known()) else { return Picked::Nobody };
        let telling = RANKS.map(|word| lexicon.words().id(word));
        let modifiers = noun.tokens.start as usize + 1..head;
        let mut fitting = all.iter().filter(|called| {
            telling.iter().all(|word| {
                called.modifiers.contains(word) == modifiers.clone().any(|at| document.tokens[at].word == *word)
            }) && modifiers.clone().all(|at| self.said_of(called, document.tokens[at].word))
        });
        match (fitting.next(), fitting.next()) {
            (Some(one), None) => Picked::One(one.who),
            (Some(_), Some(_)) => Picked::Several,
            (None, _) => Picked::Nobody,
        }
    }
}

impl Descriptions {
    fn said_of(&self, called: &Called, word: WordId) -> bool {
        let place = || self.places.get(&called.who).is_some_and(|places| places.contains(&word));
        word.is_known() && (called.modifiers.contains(&word) || place())
    }
}

fn spelled_out(document: &Document, lexicon: &Lexicon, at: usize) -> WordId {
    let text = document.word(at);
    match SPELLED_OUT.iter().find(|(short, _)| text.eq_ignore_ascii_case(short)) {
        Some((_, long)) => lexicon.words().id(long),
        None => document.tokens[at].word,
    }
}

/// The words of title and description directly before a name, the article not included: `former Harbour Master`.
pub(super) fn title_words(document: &Document, lexicon: &Lexicon, name: TokenSpan) -> Option<TokenSpan> {
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
