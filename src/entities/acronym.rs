//! Short names that an article introduces in brackets: the Free Harbour Alliance (FHA).

use super::entity::EntityId;
use crate::text::{Document, TokenKind, TokenSpan};

/// Acronyms introduced so far, each with its entity. Articles introduce few.
#[derive(Debug, Default)]
pub(super) struct Acronyms<'a> {
    introduced: Vec<(&'a str, EntityId)>,
}

impl<'a> Acronyms<'a> {
    /// Notes the short name in brackets behind a name, if one stands there.
    pub(super) fn learn(&mut self, document: &'a Document, name: TokenSpan, entity: EntityId) {
        let Some(at) = bracketed(document, name.end as usize) else { return };
        let word = document.word(at);
        if document.tokens[at].kind == TokenKind::Upper
            && abbreviates(word, document, name)
            && self.entity(word).is_none()
        {
            self.introduced.push((word, entity));
        }
    }

    /// Whose acronym a word is.
    pub(super) fn entity(&self, word: &str) -> Option<EntityId> {
        self.introduced.iter().find(|(short, _)| *short == word).map(|&(_, entity)| entity)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.introduced.is_empty()
    }
}

/// The single word in the brackets that open at `at`, marks of quotation passed over.
fn bracketed(document: &Document, at: usize) -> Option<usize> {
    let kind = |at: usize| document.tokens.get(at).map(|token| token.kind);
    if kind(at) != Some(TokenKind::Open) {
        return None;
    }
    let quoted = usize::from(matches!(kind(at + 1), Some(TokenKind::Quote(_))));
    let word = at + 1 + quoted;
    let close = word + 1 + quoted;
    (kind(close) == Some(TokenKind::Close) && kind(word).is_some_and(TokenKind::is_word)).then_some(word)
}

/// Whether the letters are found in this order in the name, the first at its start and each at a word's start or inside a
/// word already begun.
fn abbreviates(short: &str, document: &Document, name: TokenSpan) -> bool {
    let mut letters = short.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).peekable();
    let first_word = document.word(name.start as usize);
    let first_letter = if first_word.eq_ignore_ascii_case("the") { None } else { first_word.chars().next() };
    if let Some(first) = first_letter
        && letters.peek().copied() != first.to_lowercase().next()
    {
        return false;
    }
    for at in name.range() {
        for c in document.word(at).chars().flat_map(char::to_lowercase) {
            if letters.peek() == Some(&c) {
                letters.next();
            }
        }
    }
    letters.next().is_none()
}
