//! What stands between a cue and its content, most often between commas: an apposition, a time, a place.

use super::candidate::Complement;
use super::scene::Scene;
use super::telling::reports;
use super::whole::clause_follows;
use crate::lexicon::{Construction, WordKind};
use crate::text::Tag;

/// The phrase behind the comma that closes the apposition which the one at `comma` opens, where what somebody is told begins there.
pub(super) fn behind_apposition(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<usize> {
    const LONGEST: usize = 8;
    let apposed = scene.noun(comma + 1).filter(|noun| !scene.is_wh(noun))?;
    let limit = scene.phrases.len().min(comma + LONGEST);
    let inside = (comma + 2..limit).take_while(|&at| {
        let part = scene.noun(at).is_some() || scene.is_preposition(at);
        let closes = scene.lone(at).is_some_and(|word| scene.is_comma(word));
        scene.together(scene.first_token(at), cue) && (part || closes)
    });
    let close = inside.into_iter().find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    let told = scene.phrases.get(close + 1)?.tokens().start as usize;
    let person = scene.tag(apposed.tokens.start as usize) != Tag::Prp;
    (person && scene.is(told, &["that", "if", "whether"]) || opens_quotation(scene, told, cue)).then_some(close + 1)
}

/// `said, without any proof, that …`
pub(super) fn that_behind_aside(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<Complement> {
    const LONGEST: usize = 8;
    let limit = scene.phrases.len().min(comma + LONGEST);
    let inside = (comma + 1..limit).take_while(|&at| scene.together(scene.first_token(at), cue) && !scene.finite(at));
    let close = inside.into_iter().find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    let aside = scene.is_preposition(comma + 1);
    let that = scene.phrases.get(close + 1)?.tokens().start as usize;
    (aside && scene.is(that, &["that"])).then_some(Complement { construction: Construction::That, start: that })
}

/// Whether a conjunction governs a noun and no clause: `since the spring`.
pub(super) fn is_before_a_time(scene: &Scene<'_>, at: usize) -> bool {
    let Some(word) = scene.lone(at) else { return false };
    let time = scene.is(word, &["since", "after", "before", "until"]);
    time && scene.noun(at + 1).is_some() && !clause_follows(scene, at + 1)
}

/// `told the men in the spring, at dinners and in letters, that …`
pub(super) fn told_behind_asides(scene: &Scene<'_>, cue: usize, comma: usize) -> Option<Complement> {
    is_telling(scene, cue).then(|| that_behind_aside(scene, cue, comma)).flatten()
}

/// A quotation later in the sentence behind a comma or a colon: `said in the spring, when it rained, "…"`.
pub(super) fn quotation_ahead(scene: &Scene<'_>, cue: usize, from: usize) -> Option<Complement> {
    const AWAY: usize = 24;
    let limit = scene.phrases.len().min(from + AWAY);
    let at = (from..limit).find(|&at| !scene.together(scene.first_token(at), cue))?;
    let token = scene.first_token(at);
    let introduced = matches!(scene.tag(token - 1), Tag::Comma | Tag::Colon);
    let other = (from..at).any(|at| scene.finite(at) && reports(scene, at));
    (introduced && !other && scene.is_quote(token))
        .then_some(Complement { construction: Construction::Quote, start: token })
}

/// Whether the object of a cue is who hears what it says: `told the men`.
pub(super) fn is_telling(scene: &Scene<'_>, cue: usize) -> bool {
    scene.lexicon.is(scene.document.tokens[cue].word, WordKind::Telling)
}

pub(super) fn opens_quotation(scene: &Scene<'_>, token: usize, cue: usize) -> bool {
    token < scene.end() && scene.is_quote(token) && !scene.together(token, cue)
}
