//! Quotations that no cue of the lexicon claims: who speaks on, who stands beside them, and `Orrin: "…"`.

use super::attribution::{Attribution, AttributionKind};
use super::candidate::mistaken_subject;
use super::complement;
use super::extract::kind;
use super::marks::Quotations;
use super::scene::Scene;
use super::source::{self, Source};
use crate::lexicon::{Construction, Lexicon};
use crate::text::{Document, Sentence, Tag, TokenKind, TokenSpan, VerbForm};

/// Words of a name before a colon.
const LABEL: usize = 12;
/// Tokens, marks included, from which on a quotation without a cue is speech and no term or title.
const SPEECH: usize = 7;

/// Gives the quotations that no cue claimed to a source, where the text shows one.
pub(super) fn leftovers(document: &Document, lexicon: &Lexicon, quotations: &Quotations, found: &mut Vec<Attribution>) {
    let claimed = claimed(quotations, found);
    let text = Text { document, lexicon, quotations };
    let mut last: Option<(usize, usize)> = None;
    let mut grown: Vec<usize> = Vec::new();
    for (at, quotation) in quotations.all().iter().enumerate() {
        if quotation.nested {
            continue;
        }
        if let Some(owner) = claimed[at] {
            last = found[owner].construction.speaks_on().then_some((at, owner));
            continue;
        }
        if let Some((source, cue)) = text.beside(quotation.tokens) {
            found.push(alone(source, cue, quotation.tokens));
            last = Some((at, found.len() - 1));
            continue;
        }
        if !text.is_whole(quotation.tokens) {
            continue;
        }
        let follows =
            |(previous, _): &(usize, usize)| text.follows_on(quotations.all()[*previous].tokens, quotation.tokens);
        if let Some((_, owner)) = last.filter(follows) {
            found[owner].content.push(quotation.tokens);
            grown.push(owner);
            last = Some((at, owner));
        } else if let Some((source, cue)) = text.announced(quotation.tokens) {
            found.push(alone(source, cue, quotation.tokens));
            last = Some((at, found.len() - 1));
        }
    }
    grown.dedup();
    for owner in grown {
        let attribution = &mut found[owner];
        if attribution.content.is_sorted_by_key(|part| part.start) && attribution.kind == AttributionKind::Direct {
            continue;
        }
        attribution.content.sort_by_key(|part| part.start);
        let cue = attribution.cue.map_or(0, |cue| cue.start as usize);
        attribution.kind = kind(document, quotations, cue, &attribution.content);
    }
}

fn alone(source: Source, cue: TokenSpan, content: TokenSpan) -> Attribution {
    Attribution {
        source: Some(source.tokens),
        source_head: Some(source.head),
        cue: Some(cue),
        entry: None,
        content: vec![content],
        kind: AttributionKind::Direct,
        construction: Construction::Alone,
        parent: None,
        depth: 0,
    }
}

/// For each quotation the attribution whose content holds its first word and whose cue stands outside.
fn claimed(quotations: &Quotations, found: &[Attribution]) -> Vec<Option<usize>> {
    let mut claimed: Vec<Option<usize>> = vec![None; quotations.all().len()];
    for (owner, attribution) in found.iter().enumerate() {
        let own = attribution.cue.and_then(|cue| quotations.around(cue.start as usize));
        for part in &attribution.content {
            let first = quotations.all().partition_point(|quotation| quotation.tokens.start < part.start);
            let inside = quotations.all()[first..].iter().take_while(|quotation| quotation.tokens.start < part.end);
            let count = inside.count();
            for (at, slot) in claimed.iter_mut().enumerate().skip(first).take(count) {
                let better = slot.is_none_or(|known| prefers(attribution, &found[known]));
                if own != Some(at) && better {
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

/// `mused Orrin`: a verb, then its subject.
fn inverted(scene: &Scene<'_>, at: usize) -> Option<(Source, TokenSpan)> {
    let verb = scene.verb(at).filter(|verb| matches!(verb.form, VerbForm::Finite | VerbForm::Participle))?;
    let noun = scene.noun(at + 1).filter(|noun| !scene.is_wh(noun) && !scene.is_time(noun))?;
    let named = scene.tag(noun.head as usize) == Tag::Nnp || scene.tag(noun.tokens.start as usize) == Tag::Dt;
    (named && !verb.copula).then(|| (source::whole(scene, at + 1), verb.tokens))
}

/// `Orrin notes`, where the verb passes for the last noun of its subject's phrase.
fn mistaken(scene: &Scene<'_>, at: usize) -> Option<(Source, TokenSpan)> {
    let noun = scene.noun(at)?;
    let last = noun.tokens.end as usize - 1;
    let source = mistaken_subject(scene, last, noun.tokens)?;
    Some((source, TokenSpan::new(last, last + 1)))
}

/// `Said Orrin:`, where the verb passes for a part of the name.
fn fronted(scene: &Scene<'_>, mark: usize) -> Option<(Source, TokenSpan)> {
    const LONGEST: usize = 6;
    let verb = scene.start();
    let name = TokenSpan::new(verb + 1, mark.max(verb + 1));
    let named = !name.is_empty() && name.len() < LONGEST && name.range().all(|token| scene.kind(token).is_capital());
    (named && source::speaks(scene, verb))
        .then(|| (Source { tokens: name, head: name.end - 1 }, TokenSpan::new(verb, verb + 1)))
}

/// `Will asked`, where the name passes for something else: words with a capital, then a verb that speaks.
fn named(scene: &Scene<'_>, start: usize) -> Option<(Source, TokenSpan)> {
    const LONGEST: usize = 5;
    let limit = scene.end().min(start + LONGEST);
    let verb = (start..limit).find(|&token| !scene.kind(token).is_capital())?;
    let source = source::capitals(scene, verb).filter(|source| source.tokens.start as usize == start)?;
    source::speaks(scene, verb).then(|| (source, TokenSpan::new(verb, verb + 1)))
}

/// What a sentence attributes by a label before a colon: a headline's `Orrin: port will close`, a transcript's `ORRIN: No.`,
/// which runs to the paragraph's end.
pub(super) fn labelled(scene: &Scene<'_>, following: &[Sentence], found: &mut Vec<Attribution>) {
    let limit = scene.end().min(scene.start() + LABEL);
    let Some(colon) = (scene.start() + 1..limit).find(|&token| scene.document.word(token) == ":") else { return };
    let Some(source) = label(scene, colon) else { return };
    let start = colon + 1;
    if start >= scene.end() || scene.is_quote(start) {
        return;
    }
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    let turn = (scene.start()..colon).all(|token| {
        let kind = scene.kind(token);
        kind == TokenKind::Upper || !kind.is_word() || scene.document.word(token).len() == 1
    });
    if !headline && !turn {
        return;
    }
    let paragraph = scene.sentence.paragraph;
    let rest = following.iter().take_while(|sentence| turn && sentence.paragraph == paragraph).last();
    let end = rest.map_or(scene.end(), |sentence| sentence.tokens.end as usize);
    let mut attribution = alone(source, TokenSpan::new(colon, start), scene.trimmed(TokenSpan::new(start, end)));
    if attribution.content[0].is_empty() {
        return;
    }
    attribution.construction = Construction::Colon;
    attribution.kind = kind(scene.document, scene.quotations, colon, &attribution.content);
    found.push(attribution);
}

/// What a sentence that ends with a colon sets off: the paragraph behind it, without marks of its own. `Orrin wrote:`
pub(super) fn set_off(scene: &Scene<'_>, following: &[Sentence], found: &mut Vec<Attribution>) {
    const LEAST: usize = 4;
    let colon = scene.end() - 1;
    let Some(next) = following.first().filter(|next| next.paragraph == scene.sentence.paragraph + 1) else { return };
    if scene.document.word(colon) != ":" || scene.sentence.in_title {
        return;
    }
    let block = following.iter().take_while(|sentence| sentence.paragraph == next.paragraph);
    let end = block.last().map_or(next.tokens.end, |last| last.tokens.end);
    let content = scene.trimmed(TokenSpan::new(next.tokens.start as usize, end as usize));
    let marked = content.range().any(|token| scene.quotations.around(token).is_some());
    let last = (0..scene.phrases.len()).rev().find(|&at| scene.finite(at));
    let Some(verb) = last.filter(|_| !marked && content.len() >= LEAST) else { return };
    let cue = scene.phrases[verb].tokens();
    if !source::speaks(scene, cue.end as usize - 1) {
        return;
    }
    let Some(source) = source::subject(scene, verb) else { return };
    let before = |attribution: &Attribution| attribution.cue.is_some_and(|cue| (cue.start as usize) < scene.start());
    let here = found.split_off(found.iter().rposition(before).map_or(0, |last| last + 1));
    found.extend(here.into_iter().filter(|known| known.cue.is_none_or(|known| !known.overlaps(cue))));
    let construction = Construction::Colon;
    found.push(Attribution { kind: AttributionKind::Indirect, construction, ..alone(source, cue, content) });
}

struct Text<'a> {
    document: &'a Document,
    lexicon: &'a Lexicon,
    quotations: &'a Quotations,
}

impl<'a> Text<'a> {
    fn scene(&self, sentence: &'a Sentence) -> Scene<'a> {
        Scene::new(self.document, self.lexicon, self.quotations, sentence)
    }

    fn sentence(&self, token: usize) -> usize {
        self.document.sentence_of(token)
    }

    /// The source and the cue that stand right before or behind a quotation of some length.
    fn beside(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        if tokens.len() < SPEECH {
            return None;
        }
        self.behind(tokens).or_else(|| self.before(tokens)).or_else(|| self.signed(tokens))
    }

    /// `"…," the deputy, back from leave, shot back`, `"…," mused Orrin`
    fn behind(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        const REACH: usize = 24;
        let after = tokens.end as usize;
        let scene = self.scene(&self.document.sentences[self.sentence(after - 1)]);
        let pauses = matches!(scene.tag(after - 2), Tag::Comma | Tag::Stop);
        if after >= scene.end() || !pauses {
            return None;
        }
        let first = scene.phrase_at(after);
        if let Some(found) = named(&scene, after).or_else(|| inverted(&scene, first)) {
            return Some(found);
        }
        let noun = scene.noun(first).filter(|noun| !scene.is_wh(noun))?;
        if let Some(found) = mistaken(&scene, first) {
            return Some(found);
        }
        let verb = (first + 1..scene.phrases.len().min(first + REACH))
            .take_while(|&at| scene.together(scene.first_token(at), after))
            .find(|&at| scene.finite(at))?;
        let source = Source { tokens: TokenSpan::new(after, scene.end_token(verb - 1)), head: noun.head };
        Some((source, scene.phrases[verb].tokens()))
    }

    /// `… struck back: "…"`, the colon or comma in this sentence or the colon at the end of the one before.
    fn before(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        let start = tokens.start as usize;
        let mark = start.checked_sub(1)?;
        let tag = self.document.tags[mark];
        let colon = self.document.word(mark) == ":";
        let sentence = self.sentence(mark);
        if !colon && (tag != Tag::Comma || sentence != self.sentence(start)) {
            return None;
        }
        let scene = self.scene(&self.document.sentences[sentence]);
        if let Some(found) = fronted(&scene, mark) {
            return Some(found);
        }
        if let Some(source) = label(&scene, mark).filter(|_| colon) {
            return Some((source, TokenSpan::new(mark, mark + 1)));
        }
        let at = scene.phrase_at(mark);
        let verb = (0..at)
            .rev()
            .take(if colon { 40 } else { 6 })
            .find(|&at| scene.finite(at) && scene.together(scene.first_token(at), mark))?;
        let source = source::subject(&scene, verb)?;
        Some((source, scene.phrases[verb].tokens()))
    }

    /// `Orrin went on in that vein. "…"`: the subject of the sentence before, where that has no quotation of its own.
    fn announced(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        if tokens.len() < SPEECH {
            return None;
        }
        let number = self.sentence(tokens.start as usize).checked_sub(1)?;
        let sentence = &self.document.sentences[number];
        let paragraph = self.document.sentences[number + 1].paragraph;
        let scene = self.scene(sentence);
        let quoted = sentence.tokens.range().any(|token| self.quotations.around(token).is_some());
        if quoted || sentence.in_title || paragraph - sentence.paragraph > 1 {
            return None;
        }
        let verb = (0..scene.phrases.len()).find(|&at| scene.finite(at))?;
        let source = source::subject(&scene, verb)?;
        let head = source.head as usize;
        let person = matches!(scene.tag(head), Tag::Nnp) || scene.is(head, &["he", "she", "they"]);
        let speaks = complement::reports(&scene, verb) || scene.is(scene.end_token(verb) - 1, &["continued", "agreed"]);
        (person && speaks).then(|| (source, scene.phrases[verb].tokens()))
    }

    /// `"…" — Orrin`, in the quotation's sentence or as the next one.
    fn signed(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        let dash = tokens.end as usize;
        self.document.tokens.get(dash)?;
        let is_dash = self.document.tags[dash] == Tag::Colon && !matches!(self.document.word(dash), ":" | ";");
        let scene = self.scene(&self.document.sentences[self.sentence(dash)]);
        let name = scene.noun(scene.phrase_at(dash + 1)).filter(|_| dash + 1 < scene.end())?;
        let behind = scene.phrase_at(dash)..scene.phrases.len();
        let verbless = behind.len() <= LABEL && behind.into_iter().all(|at| scene.verb(at).is_none());
        let named = scene.tag(name.head as usize) == Tag::Nnp;
        let source = Source { tokens: TokenSpan::new(dash + 1, scene.end()), head: name.head };
        let source = Source { tokens: scene.trimmed(source.tokens), ..source };
        (is_dash && verbless && named).then_some((source, TokenSpan::new(dash, dash + 1)))
    }

    /// Whether a quotation is made of whole sentences: nothing but it stands in them.
    fn is_whole(&self, tokens: TokenSpan) -> bool {
        let first = &self.document.sentences[self.sentence(tokens.start as usize)];
        let last = &self.document.sentences[self.sentence(tokens.end as usize - 1)];
        first.tokens.start == tokens.start && last.tokens.end == tokens.end
    }

    /// Whether a quotation begins in the sentence behind another's, in the same paragraph or the next; the title's speaker
    /// doesn't go on in the body.
    fn follows_on(&self, before: TokenSpan, tokens: TokenSpan) -> bool {
        let left = self.sentence(before.end as usize - 1);
        let right = self.sentence(tokens.start as usize);
        let [first, second] = [left, right].map(|sentence| &self.document.sentences[sentence]);
        right <= left + 1 && second.paragraph - first.paragraph <= 1 && first.in_title == second.in_title
    }
}

/// The name before a colon, at the sentence's start or behind a dash.
fn label(scene: &Scene<'_>, colon: usize) -> Option<Source> {
    let dash = (scene.start().max(colon.saturating_sub(LABEL))..colon)
        .rev()
        .find(|&token| scene.tag(token) == Tag::Colon && scene.document.word(token) != ":");
    let start = dash.map_or(scene.start(), |dash| dash + 1);
    let named = start < colon && scene.document.tokens[start].kind.is_capital();
    let short = colon > start && colon - start <= LABEL;
    if !named || !short || !scene.together(start, colon) {
        return None;
    }
    let verbless = (start..colon).all(|token| !scene.tag(token).is_verb() && scene.tag(token) != Tag::Md);
    let head = scene.noun(scene.phrase_at(colon - 1)).map_or(colon as u32 - 1, |noun| noun.head);
    verbless.then_some(Source { tokens: TokenSpan::new(start, colon), head })
}
