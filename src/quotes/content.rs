//! How far a content reaches that begins behind a cue.

use super::aside::resumed_object;
use super::candidate::Complement;
use super::complement::opens_adjunct;
use super::contact::taken_up;
use super::ending::{self, Place};
use super::judged_on::judged_on;
use super::predicate::{of_speaker, predicate_of_described, predicate_of_subject};
use super::resumed::resumed;
use super::scene::Scene;
use crate::lexicon::{Construction, Group, WordKind};
use crate::text::{Tag, TokenSpan};

/// Tokens that a content may have after its cue; no sentence of prose reaches it.
const LONGEST: usize = 400;

/// The content that begins at `start`: to the end of what the construction governs.
pub(super) fn content(scene: &Scene<'_>, cue: usize, complement: Complement) -> TokenSpan {
    let start = complement.start;
    let end = match ending::group(complement.construction) {
        Some(Group::Quote) if ends_clause(scene, start) => quotation_end(scene, start),
        Some(group) => {
            let mut limit = limit(scene, cue, start);
            limit = taken_up(scene, start, limit).unwrap_or(limit);
            if matches!(complement.construction, Construction::That | Construction::Bare) {
                limit = resumed(scene, cue, start, limit).unwrap_or(limit);
                limit = predicate_of_subject(scene, cue, start, limit)
                    .or_else(|| predicate_of_described(scene, cue, start, limit))
                    .unwrap_or(limit);
            } else if complement.construction == Construction::Object {
                limit = adjunct(scene, start).map_or(limit, |adjunct| limit.min(adjunct));
            }
            let resumed = matches!(complement.construction, Construction::Object | Construction::ObjectTo)
                .then(|| resumed_object(scene, cue, scene.phrase_at(start)))
                .flatten();
            let end = ending::likeliest(scene, cue, resumed.unwrap_or(start), limit, group);
            match complement.construction {
                Construction::That | Construction::Bare => {
                    let whole = ending::completed(scene, cue, start, end, limit);
                    let end = of_speaker(scene, cue, start, whole).unwrap_or(whole);
                    judged_on(scene, cue, start, end, limit).unwrap_or(end)
                }
                Construction::Wh => of_speaker(scene, cue, start, end).unwrap_or(end),
                _ => end,
            }
        }
        None => limit(scene, cue, start),
    };
    let end = if is_behind_colon(scene, cue, start) { end.max(limit(scene, cue, start)) } else { end };
    scene.trimmed(TokenSpan::new(start, end.max(start)))
}

/// `Orrin put it more bluntly: | everyone has a price, and she will find hers`: what a colon leads into runs to the sentence's end.
fn is_behind_colon(scene: &Scene<'_>, cue: usize, start: usize) -> bool {
    let colon = start > cue + 1 && scene.document.is_word(start - 1, ":") && !scene.is_quote(start);
    let reports = scene.is_of(cue, WordKind::ReportingVerb);
    colon && (scene.is(cue + 1, &["it"]) || reports && cue + 2 == start)
}

/// `defended Brandt | even as crews cheered`: where a clause begins that tells when or why, behind a noun phrase.
fn adjunct(scene: &Scene<'_>, start: usize) -> Option<usize> {
    let clause = |at: &usize| {
        opens_adjunct(scene, *at) && scene.noun(at + 1).is_some_and(|noun| !scene.is_wh(noun)) && scene.finite(at + 2)
    };
    let opens = (scene.phrase_at(start) + 1..scene.phrases.len()).take_while(|&at| !scene.finite(at)).find(clause)?;
    let adverb = scene.lone(opens - 1).filter(|&word| scene.tag(word) == Tag::Rb);
    Some(adverb.unwrap_or(scene.first_token(opens)))
}

/// The places where the content could end; none where that is no matter of choice.
pub(super) fn endings(scene: &Scene<'_>, cue: usize, complement: Complement) -> Vec<Place> {
    let start = complement.start;
    match ending::group(complement.construction) {
        Some(Group::Quote) if ends_clause(scene, start) => Vec::new(),
        Some(group) => ending::places(scene, cue, start, limit(scene, cue, start), group),
        None => Vec::new(),
    }
}

fn quotation_end(scene: &Scene<'_>, start: usize) -> usize {
    scene.quotations.around(start).map_or(start, |at| scene.quotations.all()[at].tokens.end as usize)
}

/// Whether the quotation at `start` ends what the cue governs.
fn ends_clause(scene: &Scene<'_>, start: usize) -> bool {
    let end = quotation_end(scene, start);
    end > start + 1
        && (end >= scene.end()
            || matches!(scene.tag(end - 2), Tag::Comma | Tag::Stop)
            || matches!(scene.tag(end), Tag::Comma | Tag::Stop | Tag::Colon))
}

/// The likeliest end of the clause that begins at `start`.
pub(super) fn clause_end(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    ending::likeliest(scene, cue, start, limit(scene, cue, start), Group::Clause)
}

/// The farthest end of a content that begins at `start`: the sentence's, a bracket's around the cue, or that of the quotation
/// around it. A quotation inside runs to its closing mark, even beyond the sentence.
pub(super) fn limit(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    let mut depth = 0_i32;
    let mut token = start;
    let limit = scene.end().min(start + LONGEST);
    while token < limit {
        if !scene.together(token, cue) {
            match scene.quotations.around(token) {
                Some(inner) if scene.quotations.around(cue).is_none() => {
                    token = scene.quotations.all()[inner].tokens.end as usize;
                    continue;
                }
                _ => return token,
            }
        }
        if scene.tag(token) == Tag::Bracket {
            let opens = matches!(scene.document.word(token), "(" | "[" | "{");
            depth += if opens { 1 } else { -1 };
            if depth < 0 {
                return token;
            }
        }
        if scene.quotations.around(cue).is_some() && closes_quotation(scene, cue, token) {
            return token;
        }
        token += 1;
    }
    token
}

fn closes_quotation(scene: &Scene<'_>, cue: usize, token: usize) -> bool {
    scene.quotations.around(cue).is_some_and(|at| {
        scene.quotations.all()[at].closed && scene.quotations.all()[at].tokens.end as usize == token + 1
    })
}
