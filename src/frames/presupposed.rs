//! What a sentence takes for granted, so that a negator before it leaves it alone.

use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, NounPhrase, Phrase, Tag};

/// Whether a noun phrase has a possessor: "did not discuss its criticism". A reverser turns it all the same, "withdrew its support",
/// and so does the negator of what somebody is or is called: "is not Orrin's enemy", but not "is not Orrin's first scandal".
pub(super) fn is_presupposed(text: Glossed<'_>, phrase: usize) -> bool {
    let Phrase::Noun(noun) = &text.phrases[phrase] else { return false };
    (noun.possessor.is_some() || is_title(&text, noun))
        && (!is_predicate(text, phrase) || is_one_of_several(text, noun))
}

/// "Did not mention the front-runner Ilse Brandt": whether a phrase ends with a name, so that the words before it tell who that is.
fn is_title(document: &Document, noun: &NounPhrase) -> bool {
    let (first, head) = (noun.tokens.start as usize, noun.head as usize);
    document.tags[head] == Tag::Nnp && (first..head).any(|at| matches!(document.tags[at], Tag::Nn | Tag::Jj))
}

/// Whether a phrase says what the subject of the verb before it is or is called.
fn is_predicate(text: Glossed<'_>, phrase: usize) -> bool {
    let adverb = |at: &usize| text.lone_tag(*at) == Some(Tag::Rb);
    let before = (0..phrase).rev().find(|at| !adverb(at));
    before.is_some_and(|at| match text.phrases[at] {
        Phrase::Verb(verb) => {
            let calls = text.is_of(verb.head as usize, WordKind::Complement);
            verb.copula || verb.passive && calls
        }
        _ => false,
    })
}

/// Whether a word tells a noun from others that its possessor has: "her first scandal".
fn is_one_of_several(text: Glossed<'_>, noun: &NounPhrase) -> bool {
    noun.tokens.range().any(|at| text.is_of(at, WordKind::Apart))
}
