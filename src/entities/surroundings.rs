//! What the words beside a part of a name say of it.

use super::capitals::capitals_throughout;
use crate::lexicon::{CuePosition, Lexicon, LongerName, Title, WordId, WordKind};
use crate::text::{Document, Tag, TokenKind, TokenSpan};

/// Looks at the words beside a name.
pub(super) struct Surroundings<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    /// For each sentence, whether it is a headline with capitals throughout, so that they tell nothing.
    capitals_throughout: Vec<bool>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(document: &'a Document, lexicon: &'a Lexicon) -> Self {
        let capitals_throughout =
            document.sentences.iter().map(|sentence| capitals_throughout(document, sentence)).collect();
        Self { document, lexicon, capitals_throughout }
    }

    /// Whether a last or given name belongs to a longer name: `Chelsea Clinton`, `Clinton Foundation`.
    pub(super) fn part_of_another_name(&self, tokens: TokenSpan) -> bool {
        self.after_another_given_name(tokens) || self.before_another_name(tokens)
    }

    /// Whether a given name, or a name that no list knows, stands before.
    pub(super) fn after_another_given_name(&self, tokens: TokenSpan) -> bool {
        let number = self.document.sentence_of(tokens.start as usize);
        let sentence = &self.document.sentences[number];
        let Some(before) = (tokens.start as usize).checked_sub(1).filter(|&at| sentence.tokens.holds(at)) else {
            return false;
        };
        let token = &self.document.tokens[before];
        if !token.kind.is_capital() || self.lexicon.is(token.word, WordKind::Stopword) || self.is_title(before) {
            return self.is_initial(before);
        }
        if self.lexicon.names().is_given_name(token.word) {
            return true;
        }
        let listed = self.lexicon.names().place(self.document.words_from(before, before + 1)).is_some()
            || self.is_organisation(before);
        if self.is_initial(before) {
            return !listed;
        }
        token.kind == TokenKind::Capitalised
            && self.document.tags[before] == Tag::Nnp
            && !listed
            && !self.is_call(before)
            && !self.capitals_throughout[number]
            && (before > sentence.tokens.start as usize || !token.word.is_known())
    }

    /// Whether a word is most often a verb or an adverb, so that it names nobody: the Stop Brandt movement.
    fn is_call(&self, at: usize) -> bool {
        let tags = self.lexicon.tag_model().of_word(self.document.tokens[at].word);
        tags.and_then(|tags| tags.first()).is_some_and(|(tag, _)| tag.is_verb() || *tag == Tag::Rb)
    }

    fn is_organisation(&self, at: usize) -> bool {
        let word = || self.document.words_from(at, at + 1);
        let names = self.lexicon.names();
        names.organisation_cue(word(), CuePosition::Tail).is_some()
            || names.organisation_cue(word(), CuePosition::Whole).is_some()
    }

    fn before_another_name(&self, tokens: TokenSpan) -> bool {
        let number = self.document.sentence_of(tokens.start as usize);
        let sentence = &self.document.sentences[number];
        let next = tokens.end as usize;
        if !sentence.tokens.holds(next) || !self.document.tokens[next].kind.is_capital() {
            return false;
        }
        if self.document.is_of(next, WordKind::Generation, self.lexicon) {
            return true;
        }
        let rest = || self.document.words_from(next, (next + 3).min(sentence.tokens.end as usize));
        let mut longer =
            self.lexicon.names().longer_name(rest(), CuePosition::Tail).into_iter().flat_map(|(_, makes)| makes);
        if longer.any(|makes| makes == LongerName::OwnOfPerson) {
            return false;
        }
        if self.lexicon.names().organisation_cue(rest(), CuePosition::Tail).is_some() {
            return true;
        }
        let token = &self.document.tokens[next];
        let given = tokens.len() == 1 && self.lexicon.names().is_given_name(self.document.tokens[next - 1].word);
        (given || !self.capitals_throughout[number])
            && self.document.tags[next] == Tag::Nnp
            && !self.lexicon.is(token.word, WordKind::Stopword)
            && (!self.is_title(next) || given && !self.is_capital(next + 1))
    }

    fn is_capital(&self, at: usize) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.kind.is_capital())
    }

    /// Whether a word that no lexicon knows stands before, so that it can be a given name, if only its place gives it the capital.
    pub(super) fn after_unknown_name(&self, tokens: TokenSpan) -> bool {
        let sentence = &self.document.sentences[self.document.sentence_of(tokens.start as usize)];
        let before = (tokens.start as usize).checked_sub(1).filter(|&at| sentence.tokens.holds(at));
        before.is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.kind == TokenKind::Capitalised && !token.word.is_known()
        })
    }

    /// Whether a listed given name stands directly before.
    pub(super) fn after_given_name(&self, tokens: TokenSpan) -> bool {
        let before = (tokens.start as usize).checked_sub(1);
        let sentence = self.document.sentence_of(tokens.start as usize);
        before.filter(|&at| self.document.sentences[sentence].tokens.holds(at)).is_some_and(|at| {
            let token = &self.document.tokens[at];
            let given =
                self.lexicon.names().is_given_name(token.word) && !self.lexicon.is(token.word, WordKind::Stopword);
            given && token.kind == TokenKind::Capitalised && self.document.tags[at] == Tag::Nnp && !self.is_title(at)
        })
    }

    /// Whether a preposition stands before the name.
    pub(super) fn after_preposition(&self, tokens: TokenSpan) -> bool {
        let before = (tokens.start as usize).checked_sub(1);
        before.is_some_and(|at| matches!(self.document.tags[at], Tag::In | Tag::To))
    }

    /// Whether a word, perhaps a title too, is a given name: Dean.
    pub(super) fn is_given_name(&self, word: WordId) -> bool {
        self.lexicon.names().is_given_name(word)
    }

    /// Whether a given name is no other word, no place and no last name that the lexicon knows.
    pub(super) fn is_only_a_name(&self, tokens: TokenSpan) -> bool {
        let words = || self.document.words_from(tokens.start as usize, tokens.end as usize);
        let word = self.document.tokens[tokens.start as usize].word;
        let names = self.lexicon.names();
        names.is_given_name(word)
            && !self.lexicon.tag_model().is_ordinary(word)
            && names.place(words()).is_none()
            && !self.is_title(tokens.start as usize)
    }

    /// Whether a last name that is an outlet's as well stands where outlets do: `told Forbes`, `according to Forbes`, `Forbes
    /// reported`.
    pub(super) fn is_an_outlet(&self, tokens: TokenSpan) -> bool {
        let word = |at: usize| self.document.tokens.get(at).map_or("", |_| self.document.word(at));
        let (start, end) = (tokens.start as usize, tokens.end as usize);
        let words = self.document.words_from(start, end);
        if self.lexicon.names().organisation_cue(words, CuePosition::Whole).is_none() || start == 0 {
            return false;
        }
        let told = self.document.is_of(start - 1, WordKind::Briefing, self.lexicon);
        let sourced = start > 1
            && matches!((word(start - 2), word(start - 1)), ("According" | "according", "to") | ("interview", "with"));
        let cited = self.document.tokens.get(end).is_some_and(|next| self.lexicon.is(next.word, WordKind::PassingOn));
        told || sourced || cited
    }

    /// Whether a name is one word and here no more than that: `in May`, `Black voters`.
    pub(super) fn is_mere_word(&self, tokens: TokenSpan) -> bool {
        tokens.len() == 1 && self.document.is_mere_word(tokens.start as usize, self.lexicon)
    }

    /// The title of one word before the name, unless the two name a body: `Mother Jones`.
    pub(super) fn title_before(&self, tokens: TokenSpan) -> Option<(WordId, Title)> {
        let before = (tokens.start as usize).checked_sub(1)?;
        let both = self.document.words_from(before, tokens.end as usize);
        if self.lexicon.names().organisation_cue(both, CuePosition::Whole).is_some_and(|words| words > 1) {
            return None;
        }
        let title = self.lexicon.names().title(self.document.words_from(before, before + 1))?.1;
        Some((self.document.tokens[before].word, title))
    }

    fn is_title(&self, at: usize) -> bool {
        self.lexicon.names().title(self.document.words_from(at, at + 1)).is_some()
    }

    /// `J.` or `J.R.` before a last name.
    fn is_initial(&self, at: usize) -> bool {
        let word = self.document.word(at);
        word.len().is_multiple_of(2)
            && word.as_bytes().chunks(2).all(|pair| pair[0].is_ascii_uppercase() && pair[1] == b'.')
    }
}
