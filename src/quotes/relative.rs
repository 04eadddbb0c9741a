//! Whom a relative pronoun stands for: `the man who sold the cranes said`.

use super::before::noun_before;
use super::named::{REACH, Source, is_adverb};
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::text::Tag;

/// Whom the relative pronoun at `token` stands for: the noun phrase before it, a comma or a bracket passed over.
pub(super) fn antecedent(scene: &Scene<'_>, token: usize) -> Option<Source> {
    let mut at = scene.phrase_at(token);
    while at > 0 && (is_adverb(scene, at - 1) || scene.lone(at - 1).is_some_and(|word| scene.is_comma(word))) {
        at -= 1;
    }
    let noun = noun_before(scene, at).filter(|&noun| scene.together(scene.first_token(noun), token))?;
    let wh = scene.noun(noun).is_some_and(|noun| scene.is_wh(noun));
    (!wh).then(|| subject_ending_at(scene, noun))
}

/// The phrase before a relative clause without a comma: `the man who spoke said`.
pub(super) fn relative_antecedent(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    for at in (verb.saturating_sub(REACH)..verb).rev() {
        let noun = scene.noun(at);
        if noun.is_some_and(|noun| scene.is_wh(noun)) {
            let before = at.checked_sub(1)?;
            scene.noun(before)?;
            let mut source = subject_ending_at(scene, before);
            source.tokens.end = scene.end_token(verb) as u32;
            return Some(source);
        }
        if scene.lone(at).is_some_and(|word| matches!(scene.tag(word), Tag::Comma | Tag::Stop | Tag::Colon)) {
            return None;
        }
    }
    None
}
