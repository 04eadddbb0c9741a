//! Words that are tagged as prepositions and are something else beside the words around them.

use super::retag::{Retagging, begins_object};
use super::verb_of_body::is_liked_by_many;
use crate::lexicon::{Tag, WordKind};

/// "Has since said": an adverb; "don't like it", "we like it": a verb; "they did that.", "called that a scandal": a pronoun.
pub(super) fn preposition(view: Retagging<'_>, at: usize, tags: &mut [Tag]) {
    let next = tags.get(at + 1);
    let calls = || tags[at - 1].is_verb() && view.is(at - 1, WordKind::Calling);
    let of_word = match view.word(at) {
        "since" if view.is(at - 1, WordKind::Perfect) && matches!(next, Some(Tag::Vbn | Tag::Vbd)) => Tag::Rb,
        "like" if tags[at - 1] == Tag::Rb && view.word(at - 1).ends_with(['t', 'T']) => Tag::Vb,
        "like" if view.is(at - 1, WordKind::BareSubject) && begins_object(next) => Tag::Vbp,
        "like" if at == 1 && is_liked_by_many(tags) => Tag::Vbp,
        "that" if matches!(next, None | Some(Tag::Stop | Tag::Close | Tag::Colon)) => Tag::Dt,
        "that" if calls() && matches!(next, Some(Tag::Dt | Tag::Open)) => Tag::Dt,
        "that" if is_of_thing_called(view, at, tags) => Tag::Wdt,
        _ => Tag::In,
    };
    tags[at] = of_word;
}

/// "A speech that Orrin called reckless": whether "that" stands for the noun before it, since the verb of a name behind it says what that is.
fn is_of_thing_called(view: Retagging<'_>, at: usize, tags: &[Tag]) -> bool {
    let noun = matches!(tags[at - 1], Tag::Nn | Tag::Nns);
    let verb = (at + 1..tags.len()).find(|&at| !matches!(tags[at], Tag::Nnp | Tag::Prp | Tag::Rb));
    let calls = verb.filter(|&verb| noun && verb > at + 1 && tags[verb].is_verb());
    calls.filter(|&verb| view.is(verb, WordKind::Complement)).is_some_and(|verb| {
        let says = (verb + 1..tags.len()).find(|&at| !matches!(tags[at], Tag::Rb | Tag::Open));
        says.is_some_and(|said| tags[said] == Tag::Jj || view.word(said) == "as")
    })
}
