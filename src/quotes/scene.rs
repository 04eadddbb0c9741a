//! A sentence as the search for cues sees it: its phrases, and which of them stand inside quotation marks.

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Quotations, Sentence, Tag, Token, TokenKind, TokenSpan, VerbGroup};

/// One sentence with what is needed to read it.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) document: &'a Document,
    pub(super) lexicon: &'a Lexicon,
    pub(super) quotations: &'a Quotations,
    pub(super) sentence: &'a Sentence,
    pub(super) phrases: &'a [Phrase],
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        document: &'a Document,
        lexicon: &'a Lexicon,
        quotations: &'a Quotations,
        sentence: &'a Sentence,
    ) -> Self {
        Self { document, lexicon, quotations, sentence, phrases: document.phrases_of(sentence) }
    }

    pub(super) fn start(&self) -> usize {
        self.sentence.tokens.start as usize
    }

    pub(super) fn end(&self) -> usize {
        self.sentence.tokens.end as usize
    }

    pub(super) fn tag(&self, token: usize) -> Tag {
        self.document.tags[token]
    }

    pub(super) fn kind(&self, token: usize) -> TokenKind {
        self.document.tokens[token].kind
    }

    /// Whether the token is one of these lower-case words. Most are told from all of them by their length.
    #[inline]
    pub(super) fn is(&self, token: usize, words: &[&str]) -> bool {
        let Token { span, word, .. } = self.document.tokens[token];
        let written = &self.document.text.as_bytes()[span.range()];
        if words.iter().any(|word| word.len() == written.len() && word.as_bytes().eq_ignore_ascii_case(written)) {
            return word.is_known();
        }
        !written.is_ascii() && words.contains(&self.lexicon.words().word(word))
    }

    /// Whether the word of a token is of a kind.
    pub(super) fn is_of(&self, token: usize, kind: WordKind) -> bool {
        self.document.is_of(token, kind, self.lexicon)
    }

    pub(super) fn names_person(&self, token: usize) -> bool {
        self.document.names_person(token, self.lexicon)
    }

    /// Position of the phrase that holds the token, or of the first behind it.
    pub(super) fn phrase_at(&self, token: usize) -> usize {
        let (first, end) = self.sentence.phrases;
        self.document.phrase_of(token).clamp(first as usize, end as usize) - first as usize
    }

    pub(super) fn noun(&self, at: usize) -> Option<&'a NounPhrase> {
        self.phrases.get(at)?.noun()
    }

    pub(super) fn verb(&self, at: usize) -> Option<&'a VerbGroup> {
        self.phrases.get(at)?.verb()
    }

    pub(super) fn finite(&self, at: usize) -> bool {
        self.verb(at).is_some_and(VerbGroup::is_finite)
    }

    /// The token of a phrase that is a single preposition, conjunction, adverb or mark.
    pub(super) fn lone(&self, at: usize) -> Option<usize> {
        self.phrases.get(at)?.word()
    }

    pub(super) fn first_token(&self, at: usize) -> usize {
        self.phrases[at].tokens().start as usize
    }

    pub(super) fn end_token(&self, at: usize) -> usize {
        self.phrases[at].tokens().end as usize
    }

    /// A preposition, the infinitive's `to` not counted.
    pub(super) fn is_preposition(&self, at: usize) -> bool {
        self.lone(at).is_some_and(|token| matches!(self.tag(token), Tag::In | Tag::To) && !self.opens_clause(token))
    }

    /// `because`, `that`, `when` and others that open a clause.
    pub(super) fn is_subordinator(&self, token: usize) -> bool {
        self.tag(token) == Tag::Wrb || (self.tag(token) == Tag::In && self.opens_clause(token))
    }

    fn opens_clause(&self, token: usize) -> bool {
        self.is_of(token, WordKind::OpensClause)
    }

    pub(super) fn is_comma(&self, token: usize) -> bool {
        self.kind(token) == TokenKind::Comma
    }

    pub(super) fn is_quote(&self, token: usize) -> bool {
        matches!(self.kind(token), TokenKind::Quote(_))
    }

    /// A day, a week, a time of day: adverbial without a preposition.
    pub(super) fn is_time(&self, noun: &NounPhrase) -> bool {
        self.is_of(noun.head as usize, WordKind::TellsWhen)
    }

    /// Whether the phrase is a relative or interrogative pronoun.
    pub(super) fn is_wh(&self, noun: &NounPhrase) -> bool {
        noun.tokens.len() == 1 && self.tag(noun.head as usize).is_relative()
    }

    /// Whether two tokens are on the same side of all outer quotation marks.
    pub(super) fn together(&self, left: usize, right: usize) -> bool {
        self.quotations.together(left, right)
    }

    /// The token span without the sentence's last terminator, commas at its ends and a lone conjunction before it.
    pub(super) fn trimmed(&self, mut span: TokenSpan) -> TokenSpan {
        while !span.is_empty() && self.is_loose_mark(span.end as usize - 1) {
            span.end -= 1;
        }
        while !span.is_empty() && self.is_loose_mark(span.start as usize) {
            span.start += 1;
        }
        span
    }

    fn is_loose_mark(&self, token: usize) -> bool {
        matches!(self.kind(token), TokenKind::Terminator | TokenKind::Comma | TokenKind::Colon)
    }
}
