//! Quotations that no cue of the lexicon claims: who speaks on, and who stands beside them.

use super::attribution::{Attribution, AttributionKind};
use super::complement;
use super::extract::kind;
use super::label::{label, named_before};
use super::marks::{Quotations, begins_paragraph};
use super::nominal::mistaken_subject;
use super::scene::Scene;
use super::source::{self, Source};
use super::whole::whole;
use crate::lexicon::{Class, Construction, Lexicon, Takes};
use crate::text::{Document, Sentence, Tag, TokenSpan, VerbForm};

/// Words of a name before a colon.
pub(super) const LABEL: usize = 12;
/// Tokens, marks included, from which on a quotation without a cue is speech and no term or title.
const SPEECH: usize = 7;

/// Gives the quotations that no cue claimed to a source, where the text shows one.
pub(super) fn leftovers(document: &Document, lexicon: &Lexicon, quotations: &Quotations, found: &mut Vec<Attribution>) {
    let reported = found.len();
    let claimed = claimed(quotations, found);
    let text = Text { document, lexicon, quotations };
    let dialogue = text.is_dialogue();
    let mut last: Option<(usize, usize)> = None;
    let mut grown: Vec<usize> = Vec::new();
    for (at, quotation) in quotations.all().iter().enumerate() {
        if quotation.nested {
            continue;
        }
        if let Some(owner) = claimed[at] {
            let title = quotation.tokens.len() < SPEECH && found[owner].construction == Construction::Quote;
            let speaker = last.filter(|&(_, speaker)| {
                (title || is_aside(&found[speaker], &found[owner]))
                    && text.in_one_sentence(&found[speaker], quotation.tokens)
            });
            last = match speaker {
                Some((_, speaker)) => Some((at, speaker)),
                None => speaks_on(&found[owner]).then_some((at, owner)),
            };
            continue;
        }
        if let Some((source, cue)) = text.beside(quotation.tokens) {
            found.push(alone(source, cue, quotation.tokens));
            last = Some((at, found.len() - 1));
            continue;
        }
        let follows =
            |(previous, _): &(usize, usize)| text.follows_on(quotations.all()[*previous].tokens, quotation.tokens);
        if !text.is_whole(quotation.tokens) {
            let split = |&(_, owner): &(usize, usize)| found[owner].construction == Construction::AroundQuote;
            let opening = last.filter(follows).filter(split).zip(text.opening(quotation.tokens));
            if let Some(((_, owner), part)) = opening {
                found[owner].content.push(part);
                grown.push(owner);
                last = Some((at, owner));
            }
            continue;
        }
        if dialogue && text.asks(quotation.tokens) {
            last = last.map(|(_, owner)| (at, owner));
        } else if let Some((_, owner)) = last.filter(follows) {
            found[owner].content.push(quotation.tokens);
            grown.push(owner);
            last = Some((at, owner));
        } else if let Some(owner) = text.reported_before(quotation.tokens, &found[..reported]) {
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

/// Whether a report only hangs on the cue of a speech, so that what follows its sentence belongs to the speech: `"…," Orrin said
/// after hinting that the price "may change". "…"`
fn is_aside(speech: &Attribution, report: &Attribution) -> bool {
    let behind = |cue: TokenSpan| report.cue.is_some_and(|other| other.start > cue.start);
    speech.construction == Construction::AroundQuote
        && report.kind != AttributionKind::Direct
        && speech.cue.is_some_and(behind)
}

/// Whether a quotation that stands alone behind goes on with an attribution: with speech, also where it is reported.
fn speaks_on(attribution: &Attribution) -> bool {
    let reported = matches!(attribution.construction, Construction::That | Construction::Bare | Construction::Around);
    attribution.construction.speaks_on() || (reported && attribution.source.is_some())
}

pub(super) fn alone(source: Source, cue: TokenSpan, content: TokenSpan) -> Attribution {
    Attribution {
        source: Some(source.tokens),
        source_head: Some(source.head),
        antecedent: None,
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
    (named && !verb.copula).then(|| (whole(scene, at + 1), verb.tokens))
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
        let mut scene = self.scene(&self.document.sentences[self.sentence(after - 1)]);
        let pauses = matches!(scene.tag(after - 2), Tag::Comma | Tag::Stop);
        if after == scene.end() {
            let asks = matches!(scene.document.word(after - 2), "?" | "!");
            scene = self.tag_behind(scene.sentence, after, asks)?;
        }
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

    /// The next sentence, where it is a subject and a verb that speaks, without a content of its own: `“Who pays?” Senator Orrin
    /// asked as he left.` Behind a full stop nothing but a time may follow: `“We pay.” Orrin said on Monday.`
    fn tag_behind(&self, sentence: &Sentence, after: usize, asks: bool) -> Option<Scene<'a>> {
        let next = self.document.sentences.get(self.sentence(after - 1) + 1)?;
        let scene = self.scene(next);
        if next.paragraph != sentence.paragraph {
            return None;
        }
        let finite = scene.verb(1).filter(|verb| scene.noun(0).is_some() && verb.form == VerbForm::Finite);
        let verb = match finite {
            Some(verb) => verb.head as usize,
            None => named(&scene, scene.start())?.1.start as usize,
        };
        let rest = verb + 1;
        let ends = rest >= scene.end() || scene.tag(rest) == Tag::Stop;
        let time = |at: usize| scene.noun(at).is_some_and(|noun| scene.is_time(noun));
        let last = |at: usize| scene.end_token(at) + 1 >= scene.end();
        let at = scene.phrase_at(rest.min(scene.end() - 1));
        let timed = time(at) && last(at) || scene.is_preposition(at) && time(at + 1) && last(at + 1);
        let bare = match asks {
            true => ends || matches!(scene.tag(rest), Tag::Comma | Tag::In | Tag::Rb) || time(at),
            false => ends || timed,
        };
        let speaks = source::speaks(&scene, verb) && !scene.is(rest.min(scene.end() - 1), &["that", "if"]);
        (bare && speaks).then_some(scene)
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
        let verbs = || {
            let near = (0..at).rev().take(if colon { 40 } else { 6 });
            near.filter(|&at| scene.finite(at) && scene.together(scene.first_token(at), mark))
        };
        let nearest = verbs().next();
        let speaking = verbs().find(|&at| complement::reports(&scene, at)).filter(|_| {
            nearest.is_some_and(|at| {
                let related = at.checked_sub(1).and_then(|before| scene.noun(before)).is_some_and(|it| scene.is_wh(it));
                complement::reports(&scene, at) || related || scene.verb(at).is_some_and(|verb| verb.copula)
            })
        });
        if speaking.is_none()
            && colon
            && let Some(source) = named_before(&scene, at)
        {
            return Some((source, TokenSpan::new(mark, mark + 1)));
        }
        let verb = speaking.or(nearest)?;
        let source = source::subject(&scene, verb)?;
        Some((source, scene.phrases[verb].tokens()))
    }

    /// Whether a quotation stands in the sentence of an attribution's cue: a title beside speech, `Orrin said on "Harbour Hour"`.
    fn in_one_sentence(&self, attribution: &Attribution, tokens: TokenSpan) -> bool {
        let sentence = self.sentence(tokens.start as usize);
        attribution.cue.is_some_and(|cue| self.sentence(cue.start as usize) == sentence)
    }

    /// The widest speech reported in the sentence before, with which a quotation goes on: `The cranes are old, Orrin said. "…"`
    /// `found` is in the order of sentences.
    fn reported_before(&self, tokens: TokenSpan, found: &[Attribution]) -> Option<usize> {
        if tokens.len() < SPEECH {
            return None;
        }
        let number = self.sentence(tokens.start as usize).checked_sub(1)?;
        let sentence = &self.document.sentences[number];
        let near = self.document.sentences[number + 1].paragraph - sentence.paragraph <= 1 && !sentence.in_title;
        let says = |attribution: &Attribution| {
            let cue = attribution.entry.map(|entry| self.lexicon.reporting().cue(entry));
            speaks_on(attribution) && cue.is_some_and(|cue| cue.class == Class::Verb && cue.takes.any(Takes::QUOTE))
        };
        let place = |attribution: &Attribution| attribution.cue.map_or(0, |cue| cue.start);
        let first = found.partition_point(|attribution| place(attribution) < sentence.tokens.start);
        let count = found[first..].iter().take_while(|attribution| place(attribution) < sentence.tokens.end).count();
        let speech = (first..first + count).filter(|&at| near && says(&found[at]));
        speech.max_by_key(|&at| (found[at].hull().len(), at))
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

    /// Whether quotations that are a question and a paragraph of their own stand before others again and again: an interview, in
    /// which the questions aren't the speaker's.
    fn is_dialogue(&self) -> bool {
        const LEAST: usize = 2;
        let outer: Vec<TokenSpan> =
            self.quotations.all().iter().filter(|it| !it.nested && it.closed).map(|it| it.tokens).collect();
        let asked = outer.windows(2).filter(|pair| {
            self.document.word(pair[0].end as usize - 2) == "?"
                && self.asks(pair[0])
                && self.sentence(pair[1].start as usize) == self.sentence(pair[0].end as usize - 1) + 1
        });
        asked.take(LEAST).count() == LEAST
    }

    /// Whether a quotation is a question and a paragraph of its own.
    fn asks(&self, tokens: TokenSpan) -> bool {
        let number = self.sentence(tokens.end as usize - 1);
        let paragraph = self.document.sentences[number].paragraph;
        let next = self.document.sentences.get(number + 1);
        let alone = self.is_whole(tokens)
            && begins_paragraph(self.document, tokens.start as usize)
            && next.is_none_or(|next| next.paragraph != paragraph);
        alone && tokens.len() > 2 && self.document.word(tokens.end as usize - 2) == "?"
    }

    /// Whether a quotation is made of whole sentences: nothing but it stands in them.
    fn is_whole(&self, tokens: TokenSpan) -> bool {
        let first = &self.document.sentences[self.sentence(tokens.start as usize)];
        let last = &self.document.sentences[self.sentence(tokens.end as usize - 1)];
        first.tokens.start == tokens.start && last.tokens.end == tokens.end
    }

    /// The part of a sentence that opens with a quotation of some length, where unmarked words follow that no cue claims: the
    /// quotation, up to the sentence's end where no pause parts them. `"…," Orrin said. "We are in support" of the sale.`
    fn opening(&self, tokens: TokenSpan) -> Option<TokenSpan> {
        let sentence = &self.document.sentences[self.sentence(tokens.start as usize)];
        let last = &self.document.sentences[self.sentence(tokens.end as usize - 1)];
        let scene = self.scene(last);
        let rest = TokenSpan::new(tokens.end as usize, scene.end());
        if sentence.tokens.start != tokens.start || tokens.len() < SPEECH || rest.is_empty() {
            return None;
        }
        let verb = (scene.phrase_at(rest.start as usize)..scene.phrases.len()).any(|at| scene.finite(at));
        let marked = rest.range().any(|token| self.quotations.around(token).is_some());
        let paused = matches!(scene.tag(rest.start as usize), Tag::Comma | Tag::Colon | Tag::Bracket);
        match (paused, verb || marked) {
            (true, _) => Some(tokens),
            (false, true) => None,
            (false, false) => Some(scene.trimmed(TokenSpan::new(tokens.start as usize, rest.end as usize))),
        }
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
