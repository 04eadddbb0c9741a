//! What stands right before a word or phrase.

use super::scene::Scene;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Tag};

/// Whether what parts clauses stands before a token.
pub(super) fn begins_clause(scene: &Scene<'_>, token: usize) -> bool {
    let before = || token - 1;
    token == scene.start()
        || matches!(scene.tag(before()), Tag::Comma | Tag::Colon | Tag::Open)
        || is_joined(scene, token)
}

/// Whether a conjunction or an opening mark stands before a token.
pub(super) fn is_joined(scene: &Scene<'_>, token: usize) -> bool {
    token
        .checked_sub(1)
        .filter(|&before| before >= scene.start())
        .is_some_and(|before| scene.tag(before) == Tag::Cc || scene.is_subordinator(before) || scene.is_quote(before))
}

/// `most said`, `few believe`: a word for how many that begins the clause.
pub(super) fn stands_alone(scene: &Scene<'_>, word: usize) -> bool {
    let counts = scene.is_of(word, WordKind::Quantity) || scene.is_of(word, WordKind::EachOf);
    counts && begins_clause(scene, word)
}

/// `Vey and Orrin | both | said`, `they | all | said`: a word that tells how many of the subject before it are meant.
pub(super) fn is_floated(scene: &Scene<'_>, at: usize) -> bool {
    let tokens = scene.phrases[at].tokens();
    let token = tokens.start as usize;
    let subject = |noun: &NounPhrase| !scene.is_time(noun) && scene.together(noun.head as usize, token);
    tokens.len() == 1
        && scene.is_of(token, WordKind::Floating)
        && at.checked_sub(1).and_then(|before| scene.noun(before)).is_some_and(subject)
}

pub(super) fn follows_verb(scene: &Scene<'_>, at: usize) -> bool {
    at > 0 && scene.verb(at - 1).is_some()
}

/// The noun phrase that ends before the phrase at `at`, brackets passed over.
pub(super) fn noun_before(scene: &Scene<'_>, at: usize) -> Option<usize> {
    /// Phrases in the brackets, at most.
    const BRACKETED: usize = 10;
    let before = at.checked_sub(1)?;
    if scene.noun(before).is_some_and(|noun| !scene.is_time(noun)) {
        return Some(before);
    }
    let bracket = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Bracket);
    if !bracket(before) {
        return None;
    }
    let open = (before.saturating_sub(BRACKETED)..before).rev().find(|&at| bracket(at))?;
    open.checked_sub(1).filter(|&at| scene.noun(at).is_some())
}
