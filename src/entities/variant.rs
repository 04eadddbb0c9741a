//! Names that the text cuts in two: given name and last name with initials, a middle name or a nickname between.

use std::ops::Range;

use super::entity::{EntityId, EntityKind};
use super::gazetteer::{Gazetteer, Hit, Part};
use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, TokenKind, TokenSpan};

/// A name in the text.
#[derive(Clone, Copy)]
pub(super) enum Found {
    /// As the trie has it.
    Hit(Hit),
    /// Given name and last name of this entity with initials, a middle name or a nickname between.
    Variant(TokenSpan, EntityId),
}

impl Found {
    pub(super) fn tokens(&self) -> TokenSpan {
        match self {
            Self::Hit(hit) => hit.tokens,
            Self::Variant(tokens, _) => *tokens,
        }
    }
}

/// Joins a given name and a last name of the same person that only a middle name parts.
pub(super) fn join_variants(
    hits: Vec<Hit>,
    document: &Document,
    gazetteer: &Gazetteer,
    lexicon: &Lexicon,
) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::with_capacity(hits.len());
    for hit in hits {
        if let Some(last) = joined.last_mut()
            && let Found::Hit(before) = last
            && let Some(entity) = variant(before, &hit, document, gazetteer, lexicon)
        {
            *last = Found::Variant(before.tokens.hull(hit.tokens), entity);
        } else {
            joined.push(Found::Hit(hit));
        }
    }
    joined
}

/// The one person whose given name `left` is and whose last name `right` is, if only a middle name stands between in one
/// sentence.
fn variant(left: &Hit, right: &Hit, document: &Document, gazetteer: &Gazetteer, lexicon: &Lexicon) -> Option<EntityId> {
    let between = left.tokens.end as usize..right.tokens.start as usize;
    let sentences = [left, right].map(|hit| document.sentence_of(hit.tokens.start as usize));
    if between.len() > 4 || sentences[0] != sentences[1] || !is_middle_name(document, between.clone(), lexicon) {
        return None;
    }
    let last_name = |id: EntityId| {
        gazetteer.candidates(right, document).any(|(other, part)| {
            other == id && (part == Part::Surname || (part == Part::Alias && right.tokens.len() == 1))
        })
    };
    let mut fitting = gazetteer
        .candidates(left, document)
        .filter(|&(id, part)| {
            (part == Part::Given || left.tokens.len() == 1)
                && gazetteer.profile(id).kind == EntityKind::Person
                && last_name(id)
        })
        .map(|(id, _)| id);
    let one = fitting.next()?;
    fitting.next().is_none().then_some(one)
}

fn is_middle_name(document: &Document, between: Range<usize>, lexicon: &Lexicon) -> bool {
    let mut marks = 0;
    let words = between
        .clone()
        .filter(|&at| {
            let token = &document.tokens[at];
            marks += usize::from(matches!(token.kind, TokenKind::Quote(_) | TokenKind::Open | TokenKind::Close));
            token.kind.is_capital() && !lexicon.is(token.word, WordKind::Stopword)
        })
        .count();
    match marks {
        0 => words == between.len() && words <= 2,
        _ => marks == 2 && words + marks == between.len() && words >= 1,
    }
}
