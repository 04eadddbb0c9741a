//! All possible attributions of one sentence, cue by cue.

use std::cell::LazyCell;

use super::adverbial::{GAP, phrase_candidate, resumption};
use super::candidate::{Candidate, Hit};
use super::nominal::{adjective_candidate, noun_candidate};
use super::scene::Scene;
use super::verbal::verb_candidate;
use crate::lexicon::{Ahead, Begins, Class, Construction, CueForm as Form, ReportingCueId};

/// Appends the candidates of a sentence, in order of their cues.
pub(super) fn candidates(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let mut token = scene.start();
    while token < scene.end() {
        if !scene.document.tokens[token].begins.any(Begins::REPORTING) {
            token += 1;
            continue;
        }
        let before = out.len();
        let matched = at_token(scene, token, out);
        token += if out.len() > before { matched.max(1) } else { 1 };
    }
}

/// Tries the cues that begin at a token, phrases first, longer ones before shorter ones of their class; the number of words
/// of the one that fits.
fn at_token(scene: &Scene<'_>, token: usize, out: &mut Vec<Candidate>) -> usize {
    const MOST: usize = 6;
    let mut hits: [Option<(usize, ReportingCueId)>; MOST] = [None; MOST];
    let mut count = 0;
    let reporting = scene.lexicon.reporting();
    reporting.each(scene.document.words_from(token, scene.end()), |found| {
        let gap = token + found.words;
        let ahead = LazyCell::new(|| Ahead::new(scene.document.words_from(gap, scene.end().min(gap + GAP))));
        for &id in found.values {
            let complete = !reporting.has_gap(id)
                || reporting.may_end_in(id, *ahead) && resumption(scene, gap, reporting.cue(id)).is_some();
            if complete && count < MOST {
                hits[count] = Some((found.words, id));
                count += 1;
            }
        }
    });
    if count == 0 {
        return 1;
    }
    let participle = scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.passive);
    let rank = |class: Class| match class {
        Class::Phrase => 0,
        Class::Adjective if participle => 1,
        Class::Verb => 2,
        Class::Adjective => 3,
        _ => 4,
    };
    let hits = &mut hits[..count];
    hits.sort_by_key(|hit| hit.map(|(words, id)| (rank(reporting.cue(id).class), std::cmp::Reverse(words))));
    for (words, id) in hits.iter().flatten().copied() {
        let cue = reporting.cue(id);
        let hit = Hit { token, end: token + words, id, cue };
        let candidate = match cue.class {
            Class::Phrase => phrase_candidate(scene, &hit),
            Class::Verb => verb_candidate(scene, &hit),
            Class::Adjective => adjective_candidate(scene, &hit),
            _ => noun_candidate(scene, &hit),
        };
        if let Some(candidate) = candidate {
            if !repeats_quotation(out, &candidate) {
                out.push(candidate);
            }
            return words;
        }
    }
    1
}

/// Whether a noun claims the quotation that the verb before it has: `said in a statement: "…"`.
fn repeats_quotation(before: &[Candidate], candidate: &Candidate) -> bool {
    candidate.form == Form::Noun
        && candidate.construction == Construction::Quote
        && before
            .iter()
            .rev()
            .take(4)
            .any(|other| other.construction == Construction::Quote && other.content[0].contains(candidate.content[0]))
}
