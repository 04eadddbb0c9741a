//! Who stands beside a quotation that no cue of the lexicon claims: `"…," mused Orrin`, `Orrin struck back: "…"`, `"…" — Orrin`.

use super::continuity::{LABEL, SPEECH, Text};
use super::label::{label, named_before};
use super::mistaken::mistaken_subject;
use super::named::{Source, capitals};
use super::scene::Scene;
use super::source;
use super::telling::{reports, speaks};
use super::whole::whole;
use crate::lexicon::WordKind;
use crate::text::{Sentence, Tag, TokenSpan, VerbForm};

/// Phrases before the mark among which the verb is looked for; what leads up to a colon may be long.
const BEFORE_COLON: usize = 40;
const BEFORE_COMMA: usize = 6;

impl<'a> Text<'a> {
    /// The source and the cue that stand right before or behind a quotation of some length.
    pub(super) fn beside(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        if tokens.len() < SPEECH {
            return self.signed(tokens).filter(|_| self.document.begins_paragraph(tokens.start as usize));
        }
        self.behind(tokens).or_else(|| self.before(tokens)).or_else(|| self.signed(tokens))
    }

    /// `"…," the deputy, back from leave, shot back`, `"…," mused Orrin`
    fn behind(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        /// Phrases from the subject to the verb, at most.
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
        let inverted = || inverted(&scene, first).filter(|_| !self.is_part_of_clause(tokens));
        if let Some(found) = named(&scene, after).or_else(inverted) {
            return Some(found);
        }
        let noun = scene.noun(first).filter(|noun| !scene.is_wh(noun))?;
        if let Some(found) = mistaken(&scene, first) {
            return Some(found);
        }
        let verb = (first + 1..scene.phrases.len().min(first + REACH))
            .take_while(|&at| scene.together(scene.first_token(at), after))
            .find(|&at| scene.finite(at))?;
        if self.is_part_of_clause(tokens) && !reports(&scene, verb) {
            return None;
        }
        let source = Source { tokens: TokenSpan::new(after, scene.end_token(verb - 1)), head: noun.head };
        Some((source, scene.phrases[verb].tokens()))
    }

    /// Whether words without a pause lead into a quotation: `is "sure of the sale," she may go`.
    fn is_part_of_clause(&self, tokens: TokenSpan) -> bool {
        let start = tokens.start as usize;
        let opens = self.document.sentences[self.sentence(start)].tokens.start == tokens.start;
        let pauses = |tag: Tag| matches!(tag, Tag::Comma | Tag::Colon | Tag::Stop | Tag::Open | Tag::Bracket);
        !opens && !pauses(self.document.tags[start - 1])
    }

    /// The next sentence, where it is a subject and a verb that speaks, without a content of its own: `“Who pays?” Senator Orrin
    /// asked as he left.` Behind a full stop nothing but a time may follow: `“We pay.” Orrin said on Monday.`
    fn tag_behind(&self, sentence: &Sentence, after: usize, asks: bool) -> Option<Scene<'a>> {
        let next = self.document.sentences.get(self.sentence(after - 1) + 1)?;
        let scene = self.scene(next);
        if next.paragraph != sentence.paragraph {
            return None;
        }
        let finite = scene.verb(1).filter(|verb| scene.noun(0).is_some() && verb.is_finite());
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
        let speaks = speaks(&scene, verb) && !scene.is(rest.min(scene.end() - 1), &["that", "if"]);
        (bare && speaks).then_some(scene)
    }

    /// `… struck back: "…"`, the colon or comma in this sentence or the colon at the end of the one before.
    fn before(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        let start = tokens.start as usize;
        let mark = start.checked_sub(1)?;
        let tag = self.document.tags[mark];
        let colon = self.document.is_word(mark, ":");
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
            let near = (0..at).rev().take(if colon { BEFORE_COLON } else { BEFORE_COMMA });
            near.filter(|&at| scene.finite(at) && scene.together(scene.first_token(at), mark))
        };
        let nearest = verbs().next();
        let speaking = verbs().find(|&at| reports(&scene, at)).filter(|_| {
            nearest.is_some_and(|at| {
                let related = at.checked_sub(1).and_then(|before| scene.noun(before)).is_some_and(|it| scene.is_wh(it));
                reports(&scene, at) || related || scene.verb(at).is_some_and(|verb| verb.copula)
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

    /// `Orrin went on in that vein. "…"`: the subject of the sentence before, where that has no quotation of its own.
    pub(super) fn announced(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
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
        let person = matches!(scene.tag(head), Tag::Nnp) || scene.is_of(head, WordKind::ThirdPerson);
        let goes_on = |kind| scene.is_of(scene.end_token(verb) - 1, kind);
        let speaks = reports(&scene, verb) || goes_on(WordKind::Adding) || goes_on(WordKind::Agreeing);
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

    /// Whom the sentence behind a quotation that stands alone names as its speaker: `So said Orrin.`, `Those were the words of Orrin.`
    pub(super) fn named_behind(&self, tokens: TokenSpan) -> Option<(Source, TokenSpan)> {
        let last = self.sentence(tokens.end as usize - 1);
        let next = self.document.sentences.get(last + 1)?;
        let alone = self.document.begins_paragraph(tokens.start as usize) && tokens.len() >= SPEECH;
        if !alone || next.paragraph - self.document.sentences[last].paragraph > 1 {
            return None;
        }
        let scene = self.scene(next);
        let first = scene.start();
        if scene.is(first, &["so", "thus"]) && first + 1 < scene.end() {
            return inverted(&scene, scene.phrase_at(first + 1))
                .filter(|(_, cue)| speaks(&scene, cue.end as usize - 1));
        }
        let copula = scene.verb(1).is_some_and(|verb| verb.copula && !verb.negated);
        let words = scene.noun(2).filter(|_| copula && scene.is_of(first, WordKind::Demonstrative))?;
        let head = words.head as usize;
        let tells = scene.is(head, &["words"]) || self.document.is_of(head, WordKind::ContentNoun, scene.lexicon);
        let of = scene.lone(3).is_some_and(|word| scene.is(word, &["of"])) && scene.noun(4).is_some();
        (tells && of).then(|| (whole(&scene, 4), words.tokens))
    }
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
    /// Tokens, which a name is shorter than.
    const LONGEST: usize = 6;
    let verb = scene.start();
    let name = TokenSpan::new(verb + 1, mark.max(verb + 1));
    let named = !name.is_empty() && name.len() < LONGEST && name.range().all(|token| scene.kind(token).is_capital());
    (named && speaks(scene, verb))
        .then(|| (Source { tokens: name, head: name.end - 1 }, TokenSpan::new(verb, verb + 1)))
}

/// `Will asked`, where the name passes for something else: words with a capital, then a verb that speaks.
fn named(scene: &Scene<'_>, start: usize) -> Option<(Source, TokenSpan)> {
    /// Tokens of a name with its verb, at most.
    const LONGEST: usize = 5;
    let limit = scene.end().min(start + LONGEST);
    let verb = (start..limit).find(|&token| !scene.kind(token).is_capital())?;
    let source = capitals(scene, verb).filter(|source| source.tokens.start as usize == start)?;
    speaks(scene, verb).then(|| (source, TokenSpan::new(verb, verb + 1)))
}
