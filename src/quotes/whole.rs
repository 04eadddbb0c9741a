//! A source's whole phrase: a noun phrase with the prepositional phrases and the apposition behind it.

use super::named::Source;
use super::scene::Scene;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Tag, TokenKind, TokenSpan};

/// The noun phrase at `at` with the prepositional phrases and the apposition behind it.
pub(super) fn whole(scene: &Scene<'_>, at: usize) -> Source {
    let head = scene.noun(at).map_or_else(|| scene.first_token(at) as u32, |noun| noun.head);
    Source { tokens: TokenSpan::new(scene.first_token(at), source_end(scene, at)), head }
}

/// End of a source that begins with the noun phrase at `at` and stands behind its cue.
fn source_end(scene: &Scene<'_>, at: usize) -> usize {
    let token = scene.first_token(at);
    let pronoun = scene.tag(token) == Tag::Prp;
    let mut end = at + 1;
    let mut apposed = false;
    while !pronoun && end + 1 < scene.phrases.len() && scene.together(scene.first_token(end + 1), token) {
        let Some(word) = scene.lone(end) else { break };
        let next_noun = scene.noun(end + 1).filter(|noun| !scene.is_time(noun));
        let joined = scene.is_preposition(end) || (scene.tag(word) == Tag::Cc && !clause_follows(scene, end + 1));
        let bracketed = scene.tag(word) == Tag::Bracket && next_noun.is_some();
        let quality = scene.tag(word) == Tag::Jj && scene.is_preposition(end + 1) && scene.noun(end + 2).is_some();
        if joined && next_noun.is_some() {
            end += 2;
        } else if quality {
            // "two people familiar with the talks"
            end += 3;
        } else if scene.is_comma(word) && !apposed && next_noun.is_some_and(|noun| apposes(scene, noun.tokens)) {
            if clause_follows(scene, end + 1) {
                break;
            }
            // "Ilse Brandt, 52, a clerk of the port"
            apposed = scene.noun(end + 1).is_none_or(|noun| scene.kind(noun.head as usize) != TokenKind::Number);
            end += 2;
        } else if bracketed {
            let close = (end + 1..scene.phrases.len().min(end + 12))
                .find(|&at| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Bracket));
            match close {
                Some(close) => end = close + 1,
                None => break,
            }
        } else {
            break;
        }
    }
    scene.end_token(end - 1)
}

/// Whether a noun phrase behind a comma can be an apposition: `the deputy harbour master`, `chairman of`.
fn apposes(scene: &Scene<'_>, tokens: TokenSpan) -> bool {
    !matches!(scene.tag(tokens.start as usize), Tag::Prp | Tag::PrpPossessive | Tag::Wp | Tag::Wdt | Tag::Ex)
}

/// Whether a finite verb follows the noun phrase at `at`: it is the subject of a clause.
pub(super) fn clause_follows(scene: &Scene<'_>, at: usize) -> bool {
    if scene.noun(at).is_none() {
        return false;
    }
    let mut next = at + 1;
    let limit = scene.phrases.len().min(at + 10);
    while next < limit {
        if scene.finite(next) {
            return true;
        }
        let herself = |noun: &NounPhrase| {
            let word = scene.document.tokens[noun.head as usize].word;
            scene.lexicon.is(word, WordKind::Reflexive)
        };
        if next == at + 1 && scene.noun(next).is_some_and(herself) {
            // "Vey herself is"
            next += 1;
            continue;
        }
        if scene.lone(next).is_some_and(|word| matches!(scene.tag(word), Tag::Rb)) {
            next += 1;
        } else if scene.noun(next + 1).is_some()
            && (scene.is_preposition(next) || scene.lone(next).is_some_and(|word| scene.tag(word) == Tag::Cc))
        {
            next += 2;
        } else {
            return false;
        }
    }
    false
}
