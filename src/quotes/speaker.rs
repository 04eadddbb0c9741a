//! Who a source is, once it is found: noun phrases and pronouns speak, conjunctions and marks don't.

use super::attribution::Attribution;
use super::relative::antecedent;
use super::scene::Scene;
use crate::lexicon::{Construction, Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Quotations, Tag, TokenKind, TokenSpan};

/// Cuts from sources what names nobody, and finds whom relative pronouns stand for.
pub(super) fn settle(document: &Document, lexicon: &Lexicon, quotations: &Quotations, found: &mut [Attribution]) {
    for attribution in found {
        let Some(source) = attribution.source else { continue };
        let source = without_day(document, lexicon, source);
        set_source(attribution, source);
        if !is_suspect(document, source) {
            continue;
        }
        let first = source.start as usize;
        let scene = Scene::new(document, lexicon, quotations, &document.sentences[document.sentence_of(first)]);
        match trimmed(&scene, source, attribution.source_head.map(|head| head as usize)) {
            Some(source) => set_source(attribution, source),
            None => (attribution.source, attribution.source_head) = (None, None),
        }
        if let Some(source) = attribution.source.filter(|source| source.len() == 1) {
            name_antecedent(&scene, attribution, source.start as usize);
        }
    }
}

/// Cuts a source to these of its words: a head that was cut off is the nearest word left.
fn set_source(attribution: &mut Attribution, source: TokenSpan) {
    attribution.source = Some(source);
    attribution.source_head = attribution.source_head.map(|head| head.clamp(source.start, source.end - 1));
}

/// Gives a fragment without a source, `Adding: "…"`, to whom the sentence before it has speak last.
pub(super) fn resume(document: &Document, found: &mut [Attribution]) {
    for at in 1..found.len() {
        let Some(cue) = found[at].cue.filter(|_| found[at].source.is_none()) else { continue };
        let first = cue.start as usize;
        let number = document.sentence_of(first);
        let sentence = &document.sentences[number];
        let marked = found[at].construction == Construction::Quote
            && matches!(document.tags.get(cue.end as usize), Some(Tag::Comma | Tag::Colon));
        if sentence.tokens.start != cue.start || document.tags[first] != Tag::Vbg || number == 0 || !marked {
            continue;
        }
        let before = &document.sentences[number - 1];
        let near = sentence.paragraph - before.paragraph <= 1 && !before.in_title;
        let said = |other: &&Attribution| {
            other.source.is_some() && other.cue.is_some_and(|cue| before.tokens.holds(cue.start as usize))
        };
        let Some(known) = found[..at].iter().rev().filter(|_| near).find(said) else { continue };
        let (source, head, antecedent) = (known.source, known.source_head, known.antecedent);
        (found[at].source, found[at].source_head, found[at].antecedent) = (source, head, antecedent);
    }
}

/// The source without the day behind it, `The Foghorn today backs Orrin`, and without what stresses it or asks, `Even Orrin backs it`, `Did Orrin say`.
fn without_day(document: &Document, lexicon: &Lexicon, mut source: TokenSpan) -> TokenSpan {
    let stressed = document.is_of(source.start as usize, WordKind::Stressing, lexicon);
    source.start += u32::from(stressed && source.len() > 1);
    let last = source.end as usize - 1;
    let token = &document.tokens[last];
    let day = token.kind == TokenKind::Lower && lexicon.is(token.word, WordKind::Day);
    if source.len() > 1 && day && document.tags[last - 1].is_noun() {
        source.end -= 1;
    }
    source
}

/// Whether a source is a single word that may stand for another or for nobody, or begins with what begins no noun phrase.
fn is_suspect(document: &Document, source: TokenSpan) -> bool {
    let first = source.start as usize;
    let single = source.len() == 1 && !document.tags[first].is_noun();
    let opens = matches!(
        document.tags[first],
        Tag::Comma | Tag::Colon | Tag::Stop | Tag::Bracket | Tag::Close | Tag::Cc | Tag::In | Tag::Wrb
    );
    // "about 47 percent", "at least half"
    let amount = document.tags.get(first + 1) == Some(&Tag::Cd)
        || source.len() > 2 && ["least", "half"].contains(&document.word(first + 1));
    single || opens && !amount
}

/// The source without marks and conjunctions before it; where a preposition opens it, the noun phrase of its head.
fn trimmed(scene: &Scene<'_>, mut source: TokenSpan, head: Option<usize>) -> Option<TokenSpan> {
    let loose = |token: usize| {
        let bracket = scene.tag(token) == Tag::Bracket && !matches!(scene.document.word(token), "(" | "[");
        let counts = scene.is(token, &["both", "neither"]);
        bracket || !counts && matches!(scene.tag(token), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Close | Tag::Cc)
    };
    while source.len() > 1 && loose(source.start as usize) {
        source.start += 1;
    }
    let first = source.start as usize;
    if matches!(scene.tag(first), Tag::In | Tag::Wrb) && source.len() > 1 {
        let noun = head.and_then(|head| scene.noun(scene.phrase_at(head)))?;
        return Some(noun.tokens);
    }
    (!loose(first) && scene.tag(first) != Tag::Ex).then_some(source)
}

/// Finds whom a relative pronoun stands for; a `that` that stands for nobody is no source.
fn name_antecedent(scene: &Scene<'_>, attribution: &mut Attribution, token: usize) {
    let that = scene.is(token, &["that"]);
    if !that && !scene.tag(token).is_relative() {
        return;
    }
    let antecedent = antecedent(scene, token).filter(|source| {
        // "the price rose 14 percent, which suggests that": the clause is meant
        let noun = scene.noun(scene.phrase_at(source.head as usize));
        let number = |noun: &NounPhrase| scene.tag(noun.tokens.start as usize) == Tag::Cd && noun.tokens.len() < 3;
        !scene.is(token, &["which"]) || noun.is_none_or(|noun| !scene.is_time(noun) && !number(noun))
    });
    attribution.antecedent = antecedent.map(|antecedent| (antecedent.tokens, antecedent.head));
    if that && antecedent.is_none() && token > scene.start() {
        attribution.source = None;
        attribution.source_head = None;
    }
}
