//! A document: title and body as paragraphs, sentences, tokens, tags and phrases.

use super::chunk::{self, Phrase};
use super::sentence::sentence_ends;
use super::span::{Span, TokenSpan};
use super::tag::Tagger;
use super::token::Token;
use super::tokenizer::Tokenizer;
use crate::lexicon::{Lexicon, Tag, WordId};

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
}

/// Bytes of text for a token, fewer than news have: what is set aside at first mostly suffices.
const BYTES_PER_TOKEN: usize = 5;

impl Document {
    /// Reads an article. A title that the body opens with is read once, as title.
    #[must_use]
    pub fn new(title: &str, body: &str, lexicon: &Lexicon) -> Self {
        let mut document = Self::default();
        document.text.reserve(title.len() + body.len() + 2);
        if !title.is_empty() {
            document.text.push_str(title);
            document.text.push_str("\n\n");
        }
        document.body = document.text.len() as u32;
        document.text.push_str(body);
        document.read(title, lexicon);
        document
    }

    fn read(&mut self, title: &str, lexicon: &Lexicon) {
        let text = std::mem::take(&mut self.text);
        let body = self.body as usize;
        self.tokens.reserve(text.len() / BYTES_PER_TOKEN);
        let mut tokenizer = Tokenizer::new(&text, lexicon.words());
        let mut paragraph = 0;
        if !title.is_empty() {
            self.paragraph(&text, Span::new(0, title.len()), paragraph, &mut tokenizer, lexicon);
            paragraph += 1;
        }
        let from = body + repeated_title(title, &text[body..]);
        for span in paragraphs(&text, from) {
            self.paragraph(&text, span, paragraph, &mut tokenizer, lexicon);
            paragraph += 1;
        }
        self.text = text;
        self.tag_and_chunk(lexicon);
    }

    fn paragraph(&mut self, text: &str, span: Span, number: u32, tokenizer: &mut Tokenizer<'_>, lexicon: &Lexicon) {
        let first = self.tokens.len();
        tokenizer.tokenize(span.range().start, span.range().end, &mut self.tokens);
        let in_title = span.start < self.body;
        let mut start = first;
        for end in sentence_ends(&self.tokens[first..], text, lexicon) {
            let tokens = TokenSpan::new(start, first + end);
            let previous = self.sentences.last().map_or(0, |sentence| sentence.number);
            self.sentences.push(Sentence {
                tokens,
                span: self.tokens[start].span.hull(self.tokens[first + end - 1].span),
                paragraph: number,
                in_title,
                number: if in_title { 0 } else { previous + 1 },
                phrases: (0, 0),
            });
            start = first + end;
        }
    }

    fn tag_and_chunk(&mut self, lexicon: &Lexicon) {
        let mut tagger = Tagger::new(lexicon.tag_model());
        self.tags.reserve_exact(self.tokens.len());
        self.phrases.reserve(self.tokens.len() * 4 / 5);
        self.phrase_of.reserve_exact(self.tokens.len());
        self.sentence_of.reserve_exact(self.tokens.len());
        for (number, sentence) in self.sentences.iter_mut().enumerate() {
            let tokens = &self.tokens[sentence.tokens.range()];
            tagger.tag(tokens, &self.text, &mut self.tags);
            let from = self.phrases.len();
            let view = chunk::View { tokens: &self.tokens, tags: &self.tags, lexicon };
            chunk::phrases(&view, sentence.tokens, &mut self.phrases);
            sentence.phrases = (from as u32, self.phrases.len() as u32);
            self.sentence_of.resize(sentence.tokens.end as usize, number as u32);
            for (at, phrase) in self.phrases.iter().enumerate().skip(from) {
                self.phrase_of.resize(phrase.tokens().end as usize, at as u32);
            }
        }
    }

    /// The words of a token, as written.
    #[must_use]
    pub fn word(&self, position: usize) -> &str {
        self.tokens[position].span.of(&self.text)
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

    /// Where a span of bytes becomes tokens: all tokens that share a byte with it.
    #[must_use]
    pub fn tokens_in(&self, span: Span) -> TokenSpan {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        TokenSpan::new(start, end.max(start))
    }
}

/// Bytes of the body's opening that repeat the title, a closing full stop included; 0 where it doesn't.
fn repeated_title(title: &str, body: &str) -> usize {
    let title = title.trim().trim_end_matches('.');
    let opening = body.len() - body.trim_start().len();
    let Some(rest) = body[opening..].strip_prefix(title) else { return 0 };
    let stop = rest.len() - rest.trim_start_matches('.').len();
    let ends = title.is_empty() || rest[stop..].is_empty() || rest[stop..].starts_with('\n');
    if ends && !title.is_empty() { opening + title.len() + stop } else { 0 }
}

/// The paragraphs of `text[from..]`: blank lines part them, and so does a line's end where the line can't run on.
fn paragraphs(text: &str, from: usize) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        let trimmed = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        let span = Span::new(start, start + trimmed.len());
        at += line.len();
        if trimmed.is_empty() {
            found.extend(open.take());
            continue;
        }
        open = match open {
            Some(before) if runs_on(last_line(before.of(text)), trimmed) => Some(before.hull(span)),
            before => {
                found.extend(before);
                Some(span)
            }
        };
    }
    found.extend(open);
    found
}

fn last_line(paragraph: &str) -> &str {
    paragraph.rsplit('\n').next().unwrap_or(paragraph)
}

/// Whether a hard-wrapped line goes on in the next one.
fn runs_on(line: &str, next: &str) -> bool {
    const WRAPPED: usize = 40;
    let ended = line.ends_with(['.', '!', '?', ':', '”', '"', '…']);
    let bullet =
        next.starts_with(['-', '*', '•', '–', '—', '·', '▪', '●']) || next.starts_with(|c: char| c.is_ascii_digit());
    !ended && !bullet && (line.len() >= WRAPPED || next.starts_with(char::is_lowercase))
}
