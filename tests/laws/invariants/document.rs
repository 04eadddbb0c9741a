//! Tokens and sentences: in order, apart, on character boundaries, and nothing of the text is passed over.

use appraise::text::{CodePoints, Document, Span};

use super::LEXICON;

pub(crate) fn holds(title: &str, body: &str) -> Document {
    let document = Document::new(title, body, &LEXICON);
    tokens_cover_the_text(&document, title);
    sentences_cover_the_tokens(&document);
    phrases_cover_the_tokens(&document);
    code_points_count(&document);
    document
}

/// What is no token is white space or invisible, but for a title that the body repeats, with its full stops or without.
fn tokens_cover_the_text(document: &Document, title: &str) {
    let text = document.text.as_str();
    let mut end = 0;
    for token in &document.tokens {
        let span = token.span;
        assert!(!span.is_empty() && span.start >= end, "tokens overlap or are empty: {span:?} in {text:?}");
        assert!(text.get(span.range()).is_some(), "no character boundary: {span:?} in {text:?}");
        passed_over(&text[end as usize..span.start as usize], title, text);
        end = span.end;
    }
    passed_over(&text[end as usize..], title, text);
    assert_eq!((document.tags.len(), document.body as usize <= text.len()), (document.tokens.len(), true));
}

fn passed_over(gap: &str, title: &str, text: &str) {
    let is_seen = gap.chars().any(char::is_alphanumeric);
    let is_title = !title.is_empty() && gap.contains(title.trim().trim_end_matches('.'));
    assert!(!is_seen || is_title, "{gap:?} is in no token of {text:?}");
}

fn sentences_cover_the_tokens(document: &Document) {
    let (mut next, mut number, mut paragraph) = (0, 0, 0);
    for sentence in &document.sentences {
        assert!(sentence.tokens.start == next && !sentence.tokens.is_empty(), "{sentence:?}");
        next = sentence.tokens.end;
        let [first, last] = [sentence.tokens.start, next - 1].map(|at| document.tokens[at as usize].span);
        assert_eq!(sentence.span, first.hull(last));
        assert!(sentence.number >= number && sentence.paragraph >= paragraph, "{sentence:?}");
        assert_eq!(sentence.in_title, sentence.span.start < document.body);
        (number, paragraph) = (sentence.number, sentence.paragraph);
    }
    assert_eq!(next as usize, document.tokens.len(), "tokens without a sentence");
}

fn phrases_cover_the_tokens(document: &Document) {
    let mut next = 0;
    for phrase in &document.phrases {
        assert!(phrase.tokens().start == next && !phrase.tokens().is_empty(), "{phrase:?}");
        next = phrase.tokens().end;
    }
    assert_eq!(next as usize, document.tokens.len(), "tokens without a phrase");
}

fn code_points_count(document: &Document) {
    let points = CodePoints::new(&document.text);
    let last = document.tokens.last().map_or(Span::default(), |token| token.span);
    for at in [last.start, last.end, document.body] {
        assert_eq!(points.at(at) as usize, document.text[..at as usize].chars().count());
    }
}
