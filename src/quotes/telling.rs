//! Words that report or tell something.

use super::scene::Scene;
use crate::lexicon::{Begins, Class, CueKind, ReportingCue, Takes, WordKind};
use crate::text::{Tag, VerbForm};

/// Whether the verb group's main verb is a cue that takes words: a quotation or a that-clause.
pub(super) fn reports(scene: &Scene<'_>, verb: usize) -> bool {
    let Some(group) = scene.verb(verb) else { return false };
    let head = &scene.document.tokens[group.head as usize];
    if !head.begins.any(Begins::REPORTING) {
        return false;
    }
    let words = Takes::QUOTE.or(Takes::THAT);
    let reporting = scene.lexicon.reporting();
    let mut reports = reporting.verb_takes(head.word).any(words);
    if !reports {
        reporting.each(scene.document.words_from(group.head as usize, scene.end()), |found| {
            for &id in found.values {
                let cue = reporting.cue(id);
                reports |= cue.class == Class::Verb && cue.takes.any(words) && !reporting.has_gap(id);
            }
        });
    }
    reports
}

/// Whether the word is a form of a verb that takes a quotation.
pub(super) fn speaks(scene: &Scene<'_>, token: usize) -> bool {
    scene.lexicon.reporting().verb_takes(scene.document.tokens[token].word).any(Takes::QUOTE)
}

/// Whether a word is a cue of the lexicon by itself, of such a kind.
fn is_cue(scene: &Scene<'_>, token: usize, such: impl Fn(&ReportingCue) -> bool) -> bool {
    let reporting = scene.lexicon.reporting();
    let mut is_cue = false;
    reporting.each(scene.document.words_from(token, token + 1), |found| {
        is_cue |= found.values.iter().any(|&id| such(reporting.cue(id)));
    });
    is_cue
}

/// Whether the form is of a verb of saying, claiming, urging or asking.
pub(super) fn says(scene: &Scene<'_>, token: usize) -> bool {
    let tells = |cue: &ReportingCue| matches!(cue.kind, CueKind::Claim | CueKind::Urge | CueKind::Question);
    speaks(scene, token) || is_cue(scene, token, |cue| cue.class == Class::Verb && tells(cue))
}

/// Whether the form is of a verb or an adjective of feeling, thinking or wanting: `worried`, `convinced`, `determined`.
pub(super) fn feels(scene: &Scene<'_>, token: usize) -> bool {
    let inner = |cue: &ReportingCue| matches!(cue.kind, CueKind::Emotion | CueKind::Belief | CueKind::Intent);
    is_cue(scene, token, |cue| inner(cue) && matches!(cue.class, Class::Verb | Class::Adjective))
}

/// Whether a noun says something by itself or is a cue of the lexicon: a poll, a warning.
pub(super) fn tells(scene: &Scene<'_>, noun: usize) -> bool {
    scene.is_of(noun, WordKind::Bearer) || is_cue(scene, noun, |cue| cue.class == Class::Noun)
}

/// A noun for words, or for what is proposed or done: `claim`, `step`.
pub(super) fn says_something(scene: &Scene<'_>, noun: usize) -> bool {
    let word = scene.document.tokens[noun].word;
    tells(scene, noun)
        || [WordKind::Utterance, WordKind::Proposal, WordKind::Act].into_iter().any(|kind| scene.lexicon.is(word, kind))
}

/// `adding`, `according`: a verb that goes on with the cue's clause.
pub(super) fn is_adding(scene: &Scene<'_>, at: usize) -> bool {
    scene.is_of(scene.first_token(at), WordKind::According)
        || (scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Gerund) && reports(scene, at))
}

/// `…, the mayor said.`: a subject and a reporting verb with nothing behind.
pub(super) fn attributing_tail(scene: &Scene<'_>, at: usize) -> bool {
    scene.noun(at).is_some_and(|noun| !scene.is_wh(noun))
        && scene.finite(at + 1)
        && reports(scene, at + 1)
        && scene.phrases.get(at + 2).is_none_or(|phrase| {
            matches!(scene.tag(phrase.tokens().start as usize), Tag::Stop | Tag::Comma | Tag::Open | Tag::Close)
        })
}
