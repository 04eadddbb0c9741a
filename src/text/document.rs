//! A document: title and body as paragraphs, sentences, tokens, tags and phrases.

use super::chunk::{self, NounPhrase, Phrase, VerbGroup};
use super::glossed::Glossed;
use super::prose::paragraphs;
use super::quotations::Quotations;
use super::sentence::sentence_ends;
use super::span::{Span, TokenSpan};
use super::surnames::{self, Surnames};
use super::tag::Tagger;
use super::token::{Token, TokenKind};
use super::tokenizer::Tokenizer;
use crate::lexicon::{Boilerplate, Lead, Lexicon, Tag, Tags, WordId, WordKind, WordKinds};

/// An analysed text. All positions are bytes into [`Document::text`].
#[derive(Debug, Default)]
pub struct Document {
    /// Title, a blank line, body; the body alone where there is no title.
    pub text: String,
    /// Where the body begins in `text`.
    pub body: u32,
    /// All tokens, in order.
    pub tokens: Vec<Token>,
    /// The part of speech of each token.
    pub tags: Vec<Tag>,
    /// All sentences, in order; they cover all tokens.
    pub sentences: Vec<Sentence>,
    /// Noun phrases, verb groups and single tokens, in order, by the sentences' `phrases`.
    pub phrases: Vec<Phrase>,
    /// What stands in quotation marks.
    pub quotations: Quotations,
    /// The phrase of each token.
    phrase_of: Vec<u32>,
    /// The sentence of each token.
    sentence_of: Vec<u32>,
}

/// A sentence of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: TokenSpan,
    /// From its first token to its last.
    pub span: Span,
    /// Number of its paragraph, the title's being 0 where there is one.
    pub paragraph: u32,
    /// Whether it is in the title.
    pub in_title: bool,
    /// Number of the sentence as reports give it: 0 in the title, from 1 in the body.
    pub number: u32,
    /// Its phrases: positions in [`Document::phrases`].
    pub phrases: (u32, u32),
    /// The kinds of its words: a rule that turns on one needn't look at a sentence without it.
    pub kinds: WordKinds,
    /// The parts of speech of its words.
    pub tags: Tags,
}

/// Bytes of text for a token, fewer than news have: what is set aside at first mostly suffices.
const BYTES_PER_TOKEN: usize = 5;

impl Document {
    /// Reads a text, all of which is prose. A title that the body opens with is read once, as title.
    #[must_use]
    pub fn new(title: &str, body: &str, lexicon: &Lexicon) -> Self {
        Self::read(title, body, lexicon, None)
    }

    /// Reads an article as archives give it: what isn't prose, such as bylines, datelines and notices, gets no tokens,
    /// though it stays in the text.
    #[must_use]
    pub fn of_article(title: &str, body: &str, lexicon: &Lexicon) -> Self {
        Self::read(title, body, lexicon, Some(lexicon.boilerplate()))
    }

    fn read(title: &str, body: &str, lexicon: &Lexicon, boilerplate: Option<&Boilerplate>) -> Self {
        let mut text = String::with_capacity(title.len() + body.len() + 2);
        if !title.is_empty() {
            text.push_str(title);
            text.push_str("\n\n");
        }
        let mut document = Self { body: text.len() as u32, ..Self::default() };
        text.push_str(body);
        document.tokens.reserve(text.len() / BYTES_PER_TOKEN);
        let mut tokenizer = Tokenizer::new(&text, lexicon.words());
        let kicker = boilerplate.map_or(0, |known| known.kicker(title));
        let title_span = (!title.is_empty()).then(|| Span::new(kicker, title.len()));
        let paragraphs = title_span.into_iter().chain(paragraphs(title, &text, document.body as usize, boilerplate));
        for (number, span) in (0..).zip(paragraphs) {
            document.paragraph(&text, span, number, &mut tokenizer, lexicon, boilerplate);
        }
        document.text = text;
        document.tag_and_chunk(lexicon);
        document.quotations = Quotations::new(&document);
        document
    }

    fn paragraph(
        &mut self,
        text: &str,
        span: Span,
        number: u32,
        tokenizer: &mut Tokenizer<'_>,
        lexicon: &Lexicon,
        boilerplate: Option<&Boilerplate>,
    ) {
        let first = self.tokens.len();
        tokenizer.tokenize(span.range().start, span.range().end, &mut self.tokens);
        let in_title = span.start < self.body;
        // where the sentence begins as tokenized, and where it stands when boilerplate before it is out
        let (mut start, mut place) = (first, first);
        for end in sentence_ends(&self.tokens[first..], text, lexicon.grammar()) {
            let (begun, end) = (start, first + end);
            start = end;
            let span = self.tokens[begun].span.hull(self.tokens[end - 1].span);
            if !in_title && boilerplate.is_some_and(|known| known.is_sentence(span.of(text))) {
                continue;
            }
            self.tokens.copy_within(begun..end, place);
            let previous = self.sentences.last().map_or(0, |sentence| sentence.number);
            self.sentences.push(Sentence {
                tokens: TokenSpan::new(place, place + end - begun),
                span,
                paragraph: number,
                in_title,
                number: if in_title { 0 } else { previous + 1 },
                phrases: (0, 0),
                kinds: WordKinds::default(),
                tags: Tags::default(),
            });
            place += end - begun;
        }
        self.tokens.truncate(place);
    }

    fn tag_and_chunk(&mut self, lexicon: &Lexicon) {
        let sentences = self.sentences.iter().map(|sentence| &self.tokens[sentence.tokens.range()]);
        let surnames = Surnames::of(sentences, &self.text, lexicon);
        surnames.forget(&mut self.tokens, &self.text, lexicon);
        let mut tagger = Tagger::new(lexicon, surnames);
        self.tags.reserve_exact(self.tokens.len());
        self.phrases.reserve(self.tokens.len() * 4 / 5);
        self.phrase_of.reserve_exact(self.tokens.len());
        self.sentence_of.reserve_exact(self.tokens.len());
        for (number, sentence) in self.sentences.iter_mut().enumerate() {
            let tokens = &self.tokens[sentence.tokens.range()];
            tagger.tag(tokens, &self.text, &mut self.tags);
            sentence.kinds = lexicon.kinds_of(tokens.iter().map(|token| token.word));
            sentence.tags = Tags::of(&self.tags[sentence.tokens.range()]);
            let from = self.phrases.len();
            let view = chunk::Chunking { tokens: &self.tokens, tags: &self.tags, lexicon };
            chunk::phrases(&view, sentence.tokens, &mut self.phrases);
            sentence.phrases = (from as u32, self.phrases.len() as u32);
            self.sentence_of.resize(sentence.tokens.end as usize, number as u32);
            for (at, phrase) in self.phrases.iter().enumerate().skip(from) {
                self.phrase_of.resize(phrase.tokens().end as usize, at as u32);
            }
        }
    }

    /// "In May", "Black voters": whether a word that may be somebody's surname is none where it stands, whoever bears it.
    #[must_use]
    pub fn is_mere_word(&self, position: usize, lexicon: &Lexicon) -> bool {
        surnames::is_mere_word(&self.tokens, position, &self.text, lexicon)
    }

    /// The document with the lexicon beside it.
    #[inline]
    #[must_use]
    pub fn with<'a>(&'a self, lexicon: &'a Lexicon) -> Glossed<'a> {
        Glossed { document: self, lexicon }
    }

    /// The words of a token, as written.
    #[must_use]
    pub fn word(&self, position: usize) -> &str {
        self.tokens[position].span.of(&self.text)
    }

    /// Whether a token is this word; behind the text none is. Most are told from it by their length, without a look at the text.
    #[inline]
    #[must_use]
    pub fn is_word(&self, position: usize, word: &str) -> bool {
        let Some(Token { span, .. }) = self.tokens.get(position) else { return false };
        span.range().len() == word.len() && self.text.as_bytes()[span.range()] == *word.as_bytes()
    }

    /// The same, be its letters of ASCII capitals or not.
    #[inline]
    #[must_use]
    pub fn is_word_in_any_case(&self, position: usize, word: &str) -> bool {
        let Some(Token { span, .. }) = self.tokens.get(position) else { return false };
        span.range().len() == word.len() && self.text.as_bytes()[span.range()].eq_ignore_ascii_case(word.as_bytes())
    }

    /// Whether the word of a token is of a kind.
    #[inline]
    #[must_use]
    pub fn is_of(&self, position: usize, kind: WordKind, lexicon: &Lexicon) -> bool {
        lexicon.is(self.tokens[position].word, kind)
    }

    /// Whether a token is a known word and can't be a name: no capital.
    #[inline]
    #[must_use]
    pub fn is_plain_word(&self, position: usize) -> bool {
        let token = &self.tokens[position];
        token.kind == TokenKind::Lower && token.word.is_known() && self.tags[position] != Tag::Nnp
    }

    /// Whether the word of a token is a noun for persons, or a body of them: "senator", "union".
    #[inline]
    #[must_use]
    pub fn names_person(&self, position: usize, lexicon: &Lexicon) -> bool {
        lexicon.names().person_noun(self.tokens[position].word).is_some()
    }

    /// The numbers of the words from `position` on, to the sentence's end or the document's.
    pub fn words_from(&self, position: usize, end: usize) -> impl Iterator<Item = WordId> + '_ {
        self.tokens[position..end].iter().map(|token| token.word)
    }

    /// The bytes that a range of tokens covers; empty at the text's start for an empty range.
    #[must_use]
    pub fn span(&self, tokens: TokenSpan) -> Span {
        if tokens.is_empty() {
            return Span::default();
        }
        self.tokens[tokens.start as usize].span.hull(self.tokens[tokens.end as usize - 1].span)
    }

    /// The text that a range of tokens covers.
    #[must_use]
    pub fn text_of(&self, tokens: TokenSpan) -> &str {
        self.span(tokens).of(&self.text)
    }

    /// Position of the sentence that holds the token.
    #[must_use]
    pub fn sentence_of(&self, token: usize) -> usize {
        self.sentence_of.get(token).map_or(self.sentences.len(), |&at| at as usize)
    }

    /// Whether a paragraph begins with the token.
    #[must_use]
    pub fn begins_paragraph(&self, token: usize) -> bool {
        let sentence = self.sentence_of(token);
        self.sentences[sentence].tokens.start as usize == token
            && (sentence == 0 || self.sentences[sentence - 1].paragraph != self.sentences[sentence].paragraph)
    }

    /// The phrases of a sentence.
    #[must_use]
    pub fn phrases_of(&self, sentence: &Sentence) -> &[Phrase] {
        &self.phrases[sentence.phrases.0 as usize..sentence.phrases.1 as usize]
    }

    /// Position of the phrase that holds the token.
    #[must_use]
    pub fn phrase_of(&self, token: usize) -> usize {
        self.phrase_of.get(token).map_or(self.phrases.len(), |&at| at as usize)
    }

    /// The noun phrase at a position among the phrases.
    #[inline]
    #[must_use]
    pub fn noun(&self, phrase: usize) -> Option<&NounPhrase> {
        self.phrases.get(phrase)?.noun()
    }

    /// The verb group at a position among the phrases.
    #[inline]
    #[must_use]
    pub fn verb(&self, phrase: usize) -> Option<&VerbGroup> {
        self.phrases.get(phrase)?.verb()
    }

    /// The word that a phrase is, as written; empty for a noun phrase, a verb group and behind the last phrase.
    #[inline]
    #[must_use]
    pub fn lone_word(&self, phrase: usize) -> &str {
        self.word_of(self.phrases.get(phrase))
    }

    /// The same of a phrase that may not be there.
    #[inline]
    #[must_use]
    pub fn word_of(&self, phrase: Option<&Phrase>) -> &str {
        phrase.and_then(Phrase::word).map_or("", |token| self.word(token))
    }

    /// Whether a phrase is this word, and neither a noun phrase nor a verb group.
    #[inline]
    #[must_use]
    pub fn is_lone_word(&self, phrase: usize, word: &str) -> bool {
        self.phrases.get(phrase).and_then(Phrase::word).is_some_and(|token| self.is_word(token, word))
    }

    /// Whether a phrase is a word of a kind, and neither a noun phrase nor a verb group.
    #[inline]
    #[must_use]
    pub fn is_lone_of(&self, phrase: usize, kind: WordKind, lexicon: &Lexicon) -> bool {
        let word = self.phrases.get(phrase).and_then(Phrase::word);
        word.is_some_and(|token| self.is_of(token, kind, lexicon))
    }

    /// The part of speech of the word that a phrase is; `None` for a noun phrase, a verb group and behind the last phrase.
    #[inline]
    #[must_use]
    pub fn lone_tag(&self, phrase: usize) -> Option<Tag> {
        self.phrases.get(phrase)?.word().map(|token| self.tags[token])
    }

    /// Whether a phrase is a relative or interrogative pronoun: "who", "what".
    #[must_use]
    pub fn is_relative(&self, phrase: usize) -> bool {
        self.noun(phrase).is_some_and(|noun| self.tags[noun.head as usize].is_relative())
    }

    /// Whether a phrase is a noun phrase whose head is a name: "Mayor Brandt".
    #[inline]
    #[must_use]
    pub fn bears_name(&self, phrase: usize) -> bool {
        self.noun(phrase).is_some_and(|noun| self.tags[noun.head as usize] == Tag::Nnp)
    }

    /// What a preposition or a "to" right before a phrase is tagged as: "critics of | the embargo".
    #[must_use]
    pub fn governor(&self, phrase: usize) -> Option<Tag> {
        let start = self.phrases.get(phrase)?.tokens().start as usize;
        let opens = self.sentences[self.sentence_of(start)].phrases.0 as usize == phrase;
        let before = phrase.checked_sub(1).filter(|_| !opens)?;
        self.lone_tag(before).filter(|tag| matches!(tag, Tag::In | Tag::To))
    }

    /// Where the words begin that lead so to the token at `end`, if they stand right before it and not before `first`: "| in contrast to | Vey".
    #[must_use]
    pub fn lead_before(&self, first: usize, end: usize, lead: Lead, lexicon: &Lexicon) -> Option<usize> {
        /// Words that a lead has at most.
        const WORDS: usize = 3;
        let leads = |&start: &usize| {
            let found = lexicon.leads().longest(self.words_from(start, end));
            found.is_some_and(|found| found.words == end - start && found.values.contains(&lead))
        };
        (first.max(end.saturating_sub(WORDS))..end).find(leads)
    }

    /// Where a span of bytes becomes tokens: all tokens that share a byte with it.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> TokenSpan {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        TokenSpan::new(start, end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_told_from_words_of_other_letters_length_or_case() {
        let document = Document::new("", "Of café", &Lexicon::bundled().unwrap());
        assert!(document.is_word(0, "Of") && document.is_word(1, "café") && !document.is_word(1, "cafe"));
        assert!(!document.is_word(0, "of") && !document.is_word(0, "Off") && !document.is_word(0, "Or"));
        assert!(document.is_word_in_any_case(0, "of") && !document.is_word_in_any_case(1, "CAFÉ"));
    }

    #[test]
    fn a_phrase_is_a_word_only_where_it_is_neither_noun_nor_verb() {
        let document = Document::new("", "The head of the port left.", &Lexicon::bundled().unwrap());
        let phrases = |word| (0..=document.phrases.len()).filter(|&at| document.is_lone_word(at, word)).count();
        assert_eq!([phrases("of"), phrases("head"), phrases("left")], [1, 0, 0]);
    }
}
