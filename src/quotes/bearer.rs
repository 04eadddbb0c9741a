//! Nouns whose clause ends right before a verb of which they are the subject.

use super::scene::Scene;
use super::telling::{reports, tells};
use crate::text::{Phrase, Tag};

/// The noun whose clause ends right before the verb at `verb`, so that it is the subject: `the claim that Brandt lied to the court |
/// angered the crews`.
pub(super) fn bearer_of_clause(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    /// Phrases looked back, at most.
    const LONGEST: usize = 24;
    let mut finite = 0;
    for at in (verb.saturating_sub(LONGEST)..verb).rev() {
        match &scene.phrases[at] {
            _ if !scene.together(scene.first_token(at), scene.first_token(verb)) => return None,
            Phrase::Noun(noun) if scene.is_wh(noun) => return None,
            Phrase::Verb(group) if group.is_finite() && reports(scene, at) => return None,
            Phrase::Verb(group) => finite += usize::from(group.is_finite()),
            Phrase::Word(_) => {
                let word = scene.first_token(at);
                if scene.is(word, &["that"]) {
                    let bearer = at.checked_sub(1)?;
                    let whole = finite == 1 && (0..bearer).all(|before| !scene.finite(before));
                    return scene.noun(bearer).filter(|noun| whole && tells(scene, noun.head as usize)).map(|_| bearer);
                }
                if matches!(scene.tag(word), Tag::Cc | Tag::Comma | Tag::Colon) || scene.is_subordinator(word) {
                    return None;
                }
            }
            Phrase::Noun(_) => {}
        }
    }
    None
}
