//! Nouns for what neither speaks nor acts.

use super::scene::Scene;
use crate::lexicon::{CuePosition, WordKind};
use crate::text::Tag;

/// Whether a noun names no person and no body.
pub(super) fn is_thing(scene: &Scene<'_>, noun: usize) -> bool {
    let names = scene.lexicon.names();
    let words = || scene.document.words_from(noun, noun + 1);
    let body = names.organisation_cue(words(), CuePosition::Tail).is_some();
    let person = scene.names_person(noun) || names.title(words()).is_some();
    let staff = scene.is_of(noun, WordKind::Staff);
    matches!(scene.tag(noun), Tag::Nn | Tag::Nns) && !body && !person && !staff
}
