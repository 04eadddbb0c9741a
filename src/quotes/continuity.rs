//! Quotations without a cue of their own: who speaks on, and `Name: "…"`.

use super::attribution::{Attribution, AttributionKind};
use super::extract::kind;
use super::marks::Quotations;
use super::scene::Scene;
use crate::lexicon::{Construction, Lexicon};
use crate::text::{Document, Tag, TokenSpan};

/// Words of a name before a colon.
const LABEL: usize = 12;

/// What the sentence attributes by its shape: `Orrin: "…"`, `"…" — Orrin`.
pub(super) fn sentence(scene: &Scene<'_>, found: &mut Vec<Attribution>) {
    let Some(colon) = label(scene) else { return };
    let start = colon + 1;
    let quotation = scene.quotations.around(start).filter(|_| scene.is_quote(start));
    let content = match quotation {
        Some(at) => scene.quotations.all()[at].tokens,
        None => return,
    };
    if found.iter().rev().take(4).any(|known| known.holds(content.start as usize)) {
        return;
    }
    let label = TokenSpan::new(scene.start(), colon);
    let head = scene.noun(scene.phrase_at(colon - 1)).map_or(label.end - 1, |noun| noun.head);
    found.push(Attribution {
        source: Some(label),
        source_head: Some(head),
        cue: Some(TokenSpan::new(colon, colon + 1)),
        entry: None,
        content: vec![content],
        kind: AttributionKind::Direct,
        construction: Construction::Colon,
        parent: None,
        depth: 0,
    });
}

/// The colon behind a name at the sentence's start.
fn label(scene: &Scene<'_>) -> Option<usize> {
    let limit = scene.end().min(scene.start() + LABEL);
    let colon = (scene.start() + 1..limit).find(|&token| scene.document.word(token) == ":")?;
    let named = scene.document.tokens[scene.start()].kind.is_capital();
    let verbless = (scene.start()..colon).all(|token| !scene.tag(token).is_verb() && scene.tag(token) != Tag::Md);
    (named && verbless && colon + 1 < scene.end()).then_some(colon)
}

/// Gives the quotations that no cue claimed to who spoke last.
pub(super) fn leftovers(
    document: &Document,
    _lexicon: &Lexicon,
    quotations: &Quotations,
    found: &mut Vec<Attribution>,
) {
    let claimed = claimed(quotations, found);
    let mut last: Option<(usize, usize)> = None; // quotation, attribution
    for (at, quotation) in quotations.all().iter().enumerate() {
        if quotation.nested {
            continue;
        }
        if let Some(owner) = claimed[at] {
            last = found[owner].construction.speaks_on().then_some((at, owner));
            continue;
        }
        let Some((previous, owner)) = last else { continue };
        let gap = quotations.all()[previous].tokens.end..quotation.tokens.start;
        if is_whole(document, quotation.tokens)
            && follows_on(document, quotations, previous, quotation.tokens, owner, found)
        {
            let _ = gap;
            found[owner].content.push(quotation.tokens);
            found[owner].content.sort_by_key(|part| part.start);
            let cue = found[owner].cue.map_or(0, |cue| cue.start as usize);
            found[owner].kind = kind(document, quotations, cue, &found[owner].content);
            last = Some((at, owner));
        }
    }
}

/// For each quotation the attribution whose content holds its first word.
fn claimed(quotations: &Quotations, found: &[Attribution]) -> Vec<Option<usize>> {
    let mut claimed = vec![None; quotations.all().len()];
    for (owner, attribution) in found.iter().enumerate() {
        for part in &attribution.content {
            let first = quotations.all().partition_point(|quotation| quotation.tokens.start < part.start);
            for (at, quotation) in quotations.all().iter().enumerate().skip(first) {
                if quotation.tokens.start >= part.end {
                    break;
                }
                let slot: &mut Option<usize> = &mut claimed[at];
                if slot.is_none_or(|known| prefers(&found[owner], &found[known])) {
                    *slot = Some(owner);
                }
            }
        }
    }
    claimed
}

fn prefers(new: &Attribution, known: &Attribution) -> bool {
    new.construction.speaks_on() && !known.construction.speaks_on()
}

/// Whether a quotation is made of whole sentences: nothing but it stands in them.
fn is_whole(document: &Document, tokens: TokenSpan) -> bool {
    let first = &document.sentences[document.sentence_of(tokens.start as usize)];
    let last = &document.sentences[document.sentence_of(tokens.end as usize - 1)];
    first.tokens.start == tokens.start && last.tokens.end == tokens.end
}

/// Whether nothing but the owner's cue and source lies between its last quotation and this one.
fn follows_on(
    document: &Document,
    quotations: &Quotations,
    previous: usize,
    tokens: TokenSpan,
    owner: usize,
    found: &[Attribution],
) -> bool {
    let before = quotations.all()[previous].tokens;
    let left = document.sentence_of(before.end as usize - 1);
    let right = document.sentence_of(tokens.start as usize);
    let _ = (owner, found);
    right <= left + 1
        && (document.sentences[left].paragraph == document.sentences[right].paragraph
            || document.sentences[left].paragraph + 1 == document.sentences[right].paragraph)
}
