//! All attributions of a document, sentence by sentence.

use super::attribution::{Attribution, AttributionKind};
use super::candidate::{Candidate, candidates};
use super::continuity;
use super::evidence;
use super::marks::Quotations;
use super::scene::Scene;
use crate::lexicon::Lexicon;
use crate::text::{Document, TokenSpan};

/// The attributions of a document, in order of their contents.
///
/// Sentences without a cue and without a quotation mark cost next to nothing.
#[must_use]
pub fn attributions(document: &Document, lexicon: &Lexicon) -> Vec<Attribution> {
    let quotations = &Quotations::new(document);
    let mut found: Vec<Attribution> = Vec::new();
    let mut scratch = Vec::new();
    for (number, sentence) in document.sentences.iter().enumerate() {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        if number == 0 || document.sentences[number - 1].paragraph != sentence.paragraph {
            continuity::labelled(&scene, &document.sentences[number + 1..], &mut found);
        }
        scratch.clear();
        candidates(&scene, &mut scratch);
        for (at, candidate) in scratch.iter().enumerate() {
            if evidence::is_certain(candidate) || evidence::log_odds(&scene, &scratch[..at], candidate) > THRESHOLD {
                found.push(attribution(document, quotations, candidate));
            }
        }
    }
    continuity::leftovers(document, lexicon, quotations, &mut found);
    found.sort_by_key(|attribution| (attribution.hull().start, attribution.cue.map(|cue| cue.start)));
    nest(&mut found);
    found
}

/// Log-odds, in thousandths, from which on a possible attribution counts.
const THRESHOLD: i32 = -700;

/// Every possible attribution by a cue with the features that decide on it, by the names in the file of weights.
#[must_use]
pub fn possible_attributions(document: &Document, lexicon: &Lexicon) -> Vec<(Attribution, Vec<String>)> {
    let quotations = &Quotations::new(document);
    let mut rows = Vec::new();
    for sentence in &document.sentences {
        let scene = Scene::new(document, lexicon, quotations, sentence);
        let mut found = Vec::new();
        candidates(&scene, &mut found);
        for (at, candidate) in found.iter().enumerate() {
            let features = evidence::features(&scene, &found[..at], candidate);
            rows.push((attribution(document, quotations, candidate), features));
        }
    }
    rows
}

pub(super) fn attribution(document: &Document, quotations: &Quotations, candidate: &Candidate) -> Attribution {
    let mut content = candidate.content.clone();
    for part in &mut content {
        *part = to_closing_mark(quotations, candidate.cue.start as usize, *part);
    }
    let kind = kind(document, quotations, candidate.cue.start as usize, &content);
    Attribution {
        source: candidate.source.map(|source| source.tokens),
        source_head: candidate.source.map(|source| source.head),
        cue: Some(candidate.cue),
        entry: Some(candidate.entry),
        content,
        kind,
        construction: candidate.construction,
        parent: None,
        depth: 0,
    }
}

/// A part that ends inside a quotation which it began is taken to the closing mark.
fn to_closing_mark(quotations: &Quotations, cue: usize, mut part: TokenSpan) -> TokenSpan {
    let last = part.end as usize - 1;
    if let Some(outer) = quotations.around(last).filter(|_| quotations.around(cue).is_none()) {
        part.end = part.end.max(quotations.all()[outer].tokens.end);
    }
    part
}

/// Direct where all words stand inside marks, function words before the first mark not counted.
pub(super) fn kind(document: &Document, quotations: &Quotations, cue: usize, content: &[TokenSpan]) -> AttributionKind {
    let own = quotations.around(cue);
    let mut words = 0;
    let mut quoted = 0;
    for token in content.iter().flat_map(|part| part.range()) {
        let kind = document.tokens[token].kind;
        if kind.is_word() || kind == crate::text::TokenKind::Number {
            words += 1;
            quoted += usize::from(quotations.around(token).is_some_and(|around| Some(around) != own));
        }
    }
    match quoted {
        0 => AttributionKind::Indirect,
        _ if quoted * 8 >= words * 7 => AttributionKind::Direct,
        _ => AttributionKind::Mixed,
    }
}

/// Sets parents and depths: the innermost attribution whose content holds the cue, or else the content, of another.
fn nest(found: &mut [Attribution]) {
    const REACH: usize = 64;
    for at in 0..found.len() {
        let anchor = found[at].cue.map_or(found[at].hull().start, |cue| cue.start) as usize;
        let own = found[at].hull();
        let parent = (at.saturating_sub(REACH)..at)
            .filter(|&other| found[other].holds(anchor) && found[other].hull() != own)
            .min_by_key(|&other| (found[other].hull().len(), other));
        found[at].parent = parent;
        found[at].depth = parent.map_or(0, |parent| found[parent].depth + 1);
    }
}
