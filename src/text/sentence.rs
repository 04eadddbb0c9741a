//! Where sentences end.
//!
//! A paragraph always ends one. Inside a paragraph a full stop, a question mark, an exclamation mark or an ellipsis does,
//! with the closing marks behind it, where what follows can begin a sentence.

use super::token::{QuoteMark, Token, TokenKind};
use crate::lexicon::{AbbreviationEnd, Lexicon};

/// The token positions one past each sentence's last token, for the tokens of one paragraph.
pub(super) fn sentence_ends(tokens: &[Token], text: &str, lexicon: &Lexicon) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !may_end(&tokens[at], text, lexicon) {
            at += 1;
            continue;
        }
        let after = past_closing_marks(tokens, at + 1);
        if ends_here(tokens, at, after, text, lexicon) {
            ends.push(after);
        }
        at = after;
    }
    if ends.last() != Some(&tokens.len()) && !tokens.is_empty() {
        ends.push(tokens.len());
    }
    ends
}

/// A terminator, or an abbreviation that carries its full stop along.
fn may_end(token: &Token, text: &str, lexicon: &Lexicon) -> bool {
    match token.kind {
        TokenKind::Terminator => true,
        kind if kind.is_word() => {
            token.span.of(text).ends_with('.') && lexicon.abbreviation(token.word) != Some(AbbreviationEnd::Never)
        }
        _ => false,
    }
}

/// Past further terminators, brackets and quotation marks that close.
fn past_closing_marks(tokens: &[Token], mut at: usize) -> usize {
    while at < tokens.len() && !tokens[at].spaced {
        let closes = matches!(
            tokens[at].kind,
            TokenKind::Terminator
                | TokenKind::Close
                | TokenKind::Quote(
                    QuoteMark::Close | QuoteMark::Straight | QuoteMark::SingleClose | QuoteMark::SingleStraight
                )
        );
        if !closes {
            break;
        }
        at += 1;
    }
    at
}

fn ends_here(tokens: &[Token], at: usize, after: usize, text: &str, lexicon: &Lexicon) -> bool {
    let Some(next) = tokens.get(after) else { return true };
    let token = &tokens[at];
    let quoted = tokens[at + 1..after].iter().any(|token| matches!(token.kind, TokenKind::Quote(_)));
    // a full stop inside the marks ends the sentence; before a cue a comma stands in its place
    if quoted && token.span.of(text) != "." && reports(&tokens[after..], lexicon) {
        return false;
    }
    let abbreviated = token.kind != TokenKind::Terminator;
    match next.kind {
        TokenKind::Lower => false,
        TokenKind::Number | TokenKind::Symbol => !abbreviated && next.spaced,
        TokenKind::Quote(QuoteMark::Open | QuoteMark::Straight | QuoteMark::SingleOpen | QuoteMark::SingleStraight) => {
            next.spaced && (!abbreviated || follows_capital(&tokens[after + 1..]))
        }
        TokenKind::Open => next.spaced && !abbreviated,
        TokenKind::Capitalised | TokenKind::Upper | TokenKind::Mixed if abbreviated => {
            !is_initial(token, text) && lexicon.is_stopword(next.word)
        }
        TokenKind::Capitalised | TokenKind::Upper | TokenKind::Mixed => {
            next.spaced || token.span.of(text) != "." || next.kind == TokenKind::Capitalised
        }
        TokenKind::Colon => next.spaced && token.span.of(text) == "." && follows_capital(&tokens[after + 1..]),
        _ => false,
    }
}

fn follows_capital(rest: &[Token]) -> bool {
    rest.first().is_some_and(|token| token.kind.is_capital())
}

/// `J.` before a surname.
fn is_initial(token: &Token, text: &str) -> bool {
    token.span.of(text).chars().filter(|c| c.is_alphabetic()).count() == 1
}

/// Whether "said Orrin", "she asked" or "Mayor Ilse Brandt replied" follows: the quotation's own cue.
fn reports(rest: &[Token], lexicon: &Lexicon) -> bool {
    const REACH: usize = 5;
    for (at, token) in rest.iter().take(REACH).enumerate() {
        if lexicon.is_reporting_verb(token.word) && token.kind == TokenKind::Lower {
            return at <= 1 || rest[at + 1..].first().is_none_or(|next| !next.kind.is_word() || at <= 3);
        }
        let function_word = lexicon.is_stopword(token.word);
        let in_name = if token.kind.is_capital() { !function_word } else { at == 0 && function_word };
        if !in_name {
            return false;
        }
    }
    false
}
