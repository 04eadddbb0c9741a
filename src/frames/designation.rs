//! What news sets between a name and what is said of its bearer: "Vey (D-Oro), who", "Vey, R-Oro, who", "Vey, 56, who", "Vey, Republican of
//! Oro, who".

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Tag};

/// The name before a bracket, an age, or a party and place, of which a phrase is the last.
pub(super) fn name_before(document: &Document, lexicon: &Lexicon, first: usize, at: usize) -> Option<usize> {
    let name = match document.phrases[at] {
        Phrase::Word(token) if document.tags[token as usize] == Tag::Bracket => bracketed(document, first, at),
        Phrase::Noun(noun) if is_label(document, &noun) => {
            at.checked_sub(2).filter(|_| is_tagged(document, at - 1, Tag::Comma))
        }
        Phrase::Noun(_) => of_party(document, lexicon, at),
        _ => None,
    };
    name.filter(|&name| {
        name >= first && noun(document, name).is_some_and(|it| document.tags[it.head as usize] == Tag::Nnp)
    })
}

/// The phrase before the bracket that closes at a position.
fn bracketed(document: &Document, first: usize, close: usize) -> Option<usize> {
    /// Phrases from the closing bracket to the opening one, at most.
    const LENGTH: usize = 4;
    let open = (first..close).rev().take(LENGTH).find(|&open| is_tagged(document, open, Tag::Bracket))?;
    open.checked_sub(1)
}

/// "56", "R-Oro".
fn is_label(document: &Document, noun: &NounPhrase) -> bool {
    let head = noun.head as usize;
    let joined = || document.word(head).as_bytes().get(1) == Some(&b'-') && document.tags[head] == Tag::Nnp;
    noun.tokens.len() == 1 && (document.tags[head] == Tag::Cd || joined())
}

/// "Republican of Oro", "a Democrat from Oro".
fn of_party(document: &Document, lexicon: &Lexicon, place: usize) -> Option<usize> {
    let party = place.checked_sub(2)?;
    let is_party = noun(document, party).is_some_and(|it| document.is_of(it.head as usize, WordKind::Party, lexicon));
    let from = matches!(document.lone_word(place - 1), "of" | "from");
    party.checked_sub(2).filter(|_| is_party && from && is_tagged(document, party - 1, Tag::Comma))
}

fn noun(document: &Document, at: usize) -> Option<NounPhrase> {
    match document.phrases[at] {
        Phrase::Noun(noun) => Some(noun),
        _ => None,
    }
}

fn is_tagged(document: &Document, at: usize, tag: Tag) -> bool {
    document.lone_tag(at) == Some(tag)
}
