//! Who a cue belongs to: the subject of a verb, before it or behind it, with all that belongs to the phrase.

use super::controller::{controller, finite_subject};
use super::named::Source;
use super::past::is_past_tense;
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbForm};

/// The subject of the verb group at `verb`.
pub(super) fn subject(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    if let Some(before) = before_then(scene, verb) {
        return finite_subject(scene, before, 0);
    }
    match scene.verb(verb)?.form {
        VerbForm::Finite => finite_subject(scene, verb, 0),
        VerbForm::Participle if is_past_tense(scene, verb) => finite_subject(scene, verb, 0),
        _ => match auxiliary(scene, verb) {
            Some(auxiliary) => finite_subject(scene, auxiliary, 0),
            None => headlined(scene, verb).or_else(|| controller(scene, verb, 0)),
        },
    }
}

/// `Brandt thanked Vey, then accused him`: the past tense before a comma, "then" and another.
fn before_then(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let token = scene.verb(verb).filter(|group| group.tokens.len() == 1)?.head as usize;
    let then = verb.checked_sub(1).and_then(|at| scene.lone(at)).is_some_and(|word| scene.is(word, &["then"]));
    let mark = verb.checked_sub(2).filter(|_| then && scene.tag(token) == Tag::Vbd)?;
    let joined = scene.lone(mark).is_some_and(|word| matches!(scene.tag(word), Tag::Comma | Tag::Cc));
    let before = (0..mark).rev().find(|&at| scene.verb(at).is_some()).filter(|_| joined)?;
    let past = scene.tag(scene.end_token(before) - 1) == Tag::Vbd && scene.finite(before);
    (past && scene.together(scene.first_token(before), token)).then_some(before)
}

/// The auxiliary that words between commas part from its participle: `has, however, shown`, `has, in the past, shown`.
fn auxiliary(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    /// Phrases between the commas, at most.
    const INSERTED: usize = 6;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let close = verb.checked_sub(1).filter(|&at| comma(at))?;
    let inserted = |at: &usize| scene.verb(*at).is_none();
    let open = (close.saturating_sub(INSERTED + 1)..close).rev().take_while(inserted).find(|&at| comma(at))?;
    let at = open.checked_sub(1).filter(|&at| scene.finite(at))?;
    scene.is_of(scene.end_token(at) - 1, WordKind::Perfect).then_some(at)
}

/// `Orrin to sell port`, `Guild demanding new cranes`: who stands before the first verb of a headline's clause, where it is none that
/// tells when.
fn headlined(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    let last = verb.checked_sub(1).filter(|&at| headline && scene.noun(at).is_some())?;
    let source = subject_ending_at(scene, last);
    let first = scene.phrase_at(source.tokens.start as usize);
    let head = source.head as usize;
    let named = scene.tag(head) == Tag::Nnp || scene.names_person(head);
    let opens = first == 0 || scene.lone(first - 1).is_some_and(|word| scene.tag(word) == Tag::Colon);
    let clause = |at: &usize| scene.lone(*at).is_none_or(|word| scene.tag(word) != Tag::Colon);
    let verbless = (verb + 1..scene.phrases.len()).take_while(clause).all(|at| !scene.finite(at));
    (named && opens && verbless).then_some(source)
}
