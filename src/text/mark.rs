//! Marks: what stands between words.

use super::token::{QuoteMark, TokenKind};

/// What the character at the start of `rest` is, which is no part of a word, and the width of its token in bytes.
pub(super) fn mark(rest: &str, spaced: bool) -> (TokenKind, usize) {
    let c = rest.chars().next().expect("a mark has a character");
    let width = c.len_utf8();
    let kind = match c {
        '.' if rest.starts_with("...") => {
            return (TokenKind::Terminator, rest.len() - rest.trim_start_matches('.').len());
        }
        '-' if rest.starts_with("--") => {
            return (TokenKind::Colon, rest.len() - rest.trim_start_matches('-').len());
        }
        '`' if rest.starts_with("``") => return (TokenKind::Quote(QuoteMark::Open), 2),
        '\'' if rest.starts_with("''") => return (TokenKind::Quote(QuoteMark::Straight), 2),
        '.' | '!' | '?' | '…' => TokenKind::Terminator,
        ',' => TokenKind::Comma,
        ';' | ':' | '—' | '–' | '―' => TokenKind::Colon,
        '-' if spaced && rest.len() == 1 => TokenKind::Colon,
        '“' | '«' | '„' | '‟' => TokenKind::Quote(QuoteMark::Open),
        '”' | '»' => TokenKind::Quote(QuoteMark::Close),
        '"' | '＂' => TokenKind::Quote(QuoteMark::Straight),
        '‘' | '‚' | '`' => TokenKind::Quote(QuoteMark::SingleOpen),
        '’' => TokenKind::Quote(QuoteMark::SingleClose),
        '\'' => TokenKind::Quote(QuoteMark::SingleStraight),
        '(' | '[' | '{' => TokenKind::Open,
        ')' | ']' | '}' => TokenKind::Close,
        _ => TokenKind::Symbol,
    };
    (kind, width)
}
