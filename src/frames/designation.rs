//! What news sets between a name and what is said of its bearer: "Vey (D-Oro), who", "Vey, R-Oro, who", "Vey, 56, who", "Vey, Republican of
//! Oro, who".

use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, NounPhrase, Phrase, Tag};

/// The name before a bracket, an age, or a party and place, of which a phrase is the last.
pub(super) fn name_before(text: Glossed<'_>, first: usize, at: usize) -> Option<usize> {
    let name = match text.phrases[at] {
        Phrase::Word(token) if text.tags[token as usize] == Tag::Bracket => bracketed(&text, first, at),
        Phrase::Noun(noun) if is_label(&text, &noun) => {
            at.checked_sub(2).filter(|_| is_tagged(&text, at - 1, Tag::Comma))
        }
        Phrase::Noun(_) => of_party(text, at),
        _ => None,
    };
    name.filter(|&name| name >= first && text.bears_name(name))
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
fn of_party(text: Glossed<'_>, place: usize) -> Option<usize> {
    let party = place.checked_sub(2)?;
    let from = matches!(text.lone_word(place - 1), "of" | "from");
    party
        .checked_sub(2)
        .filter(|_| text.is_noun_of(party, WordKind::Party) && from && is_tagged(&text, party - 1, Tag::Comma))
}

fn is_tagged(document: &Document, at: usize, tag: Tag) -> bool {
    document.lone_tag(at) == Some(tag)
}
