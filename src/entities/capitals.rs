//! Sentences whose capitals tell nothing: headlines in title case, and all in capitals.

use crate::text::{Document, Sentence, TokenKind};

/// Whether more than two thirds of a headline's longer words have a capital. What ends with a full stop is no headline.
pub(crate) fn capitals_throughout(document: &Document, sentence: &Sentence) -> bool {
    /// Bytes from which on a word is long.
    const LONG: u32 = 4;
    let last = sentence.tokens.end as usize - 1;
    if !sentence.in_title && document.is_word(last, ".") {
        return false;
    }
    let (mut long, mut capital) = (0, 0);
    for token in &document.tokens[sentence.tokens.range()] {
        if token.kind.is_word() && token.span.end - token.span.start >= LONG {
            long += 1;
            capital += usize::from(token.kind.is_capital());
        }
    }
    long >= 3 && capital * 3 > long * 2
}

/// Whether four fifths of a sentence's words are all capitals.
pub(crate) fn in_capitals(document: &Document, sentence: &Sentence) -> bool {
    let tokens = &document.tokens[sentence.tokens.range()];
    let (mut upper, mut all) = (0, 0);
    for token in tokens.iter().filter(|token| token.kind.is_word() && token.span.end - token.span.start > 1) {
        all += 1;
        upper += usize::from(token.kind == TokenKind::Upper);
    }
    all >= 2 && upper * 5 >= all * 4
}
