//! Quotations that no cue of the lexicon claims: who speaks on.

use super::attribution::{Attribution, AttributionKind};
use super::named::Source;
use super::scene::Scene;
use crate::lexicon::{Class, Construction, Lexicon, Takes};
use crate::text::{Document, Quotations, Sentence, Tag, TokenSpan};

/// Words that a name before a colon has at most.
pub(super) const LABEL: usize = 12;
/// Tokens, marks included, from which on a quotation without a cue is speech and no term or title.
pub(super) const SPEECH: usize = 7;

/// Gives the quotations that no cue claimed to a source, where the text shows one.
pub(super) fn leftovers(document: &Document, lexicon: &Lexicon, quotations: &Quotations, found: &mut Vec<Attribution>) {
    let claimed = claimed(quotations, found);
    let text = Text { document, lexicon, quotations };
    let (dialogue, reported) = (text.is_dialogue(), found.len());
    let mut turns = Turns { text, dialogue, reported, found, owners: claimed, last: None, grown: Vec::new() };
    for (at, quotation) in quotations.all().iter().enumerate().filter(|(_, quotation)| !quotation.nested) {
        let tokens = quotation.tokens;
        match turns.owners[at] {
            Some(owner) => turns.pass_claimed(at, owner, tokens),
            None => {
                let _ = turns.add_beside(at, tokens)
                    || turns.join_fragment(at, tokens)
                    || turns.pass_question(at, tokens)
                    || turns.join_whole(at, tokens)
                    || turns.add_announced(at, tokens);
            }
        }
    }
    turns.give_back();
    turns.settle();
}

/// The quotations of a text given so far. What gives one, or tells that it is nobody's, returns whether it did.
struct Turns<'a, 'f> {
    text: Text<'a>,
    dialogue: bool,
    /// How many attributions have cues; they are in the order of sentences.
    reported: usize,
    found: &'f mut Vec<Attribution>,
    /// For each quotation the attribution that it belongs to.
    owners: Vec<Option<usize>>,
    /// The quotation before, and the attribution that it belongs to.
    last: Option<(usize, usize)>,
    /// Attributions to which a quotation was added.
    grown: Vec<usize>,
}

impl Turns<'_, '_> {
    fn pass_claimed(&mut self, at: usize, owner: usize, tokens: TokenSpan) {
        let last_owner = self.last.map(|(_, owner)| owner);
        self.last = self.text.speaker_behind(last_owner, owner, self.found, tokens).map(|speaker| (at, speaker));
    }

    fn add_beside(&mut self, at: usize, tokens: TokenSpan) -> bool {
        let beside = self.text.beside(tokens);
        self.add(at, tokens, beside)
    }

    /// Joins part of a sentence to a speech that the cue before it parts; others say nothing.
    fn join_fragment(&mut self, at: usize, tokens: TokenSpan) -> bool {
        if self.text.is_whole(tokens) {
            return false;
        }
        let split = |&(_, owner): &(usize, usize)| self.found[owner].construction == Construction::AroundQuote;
        let last = self.last.filter(|last| self.follows(last, tokens)).filter(split);
        if let Some(((_, owner), part)) = last.zip(self.text.opening(tokens)) {
            self.join(at, part, owner);
        }
        true
    }

    /// Passes the question of an interview, behind which the speaker goes on.
    fn pass_question(&mut self, at: usize, tokens: TokenSpan) -> bool {
        let asks = self.dialogue && self.text.asks(tokens);
        if asks {
            self.last = self.last.map(|(_, owner)| (at, owner));
        }
        asks
    }

    fn join_whole(&mut self, at: usize, tokens: TokenSpan) -> bool {
        let goes_on =
            |it: &(usize, usize)| self.follows(it, tokens) || self.text.speaks_alone(it.1, self.found, tokens);
        let owner = self.last.filter(goes_on).map(|(_, owner)| owner);
        let owner = owner.or_else(|| self.text.reported_before(tokens, &self.found[..self.reported]));
        if let Some(owner) = owner {
            self.join(at, tokens, owner);
        }
        owner.is_some()
    }

    fn add_announced(&mut self, at: usize, tokens: TokenSpan) -> bool {
        let announced = self.text.named_behind(tokens).or_else(|| self.text.announced(tokens));
        self.add(at, tokens, announced)
    }

    fn follows(&self, &(previous, _): &(usize, usize), tokens: TokenSpan) -> bool {
        self.text.follows_on(self.text.quotations.all()[previous].tokens, tokens)
    }

    fn join(&mut self, at: usize, part: TokenSpan, owner: usize) {
        self.found[owner].content.push(part);
        self.owners[at] = Some(owner);
        self.grown.push(owner);
        self.last = Some((at, owner));
    }

    fn add(&mut self, at: usize, tokens: TokenSpan, speaker: Option<(Source, TokenSpan)>) -> bool {
        let Some((source, cue)) = speaker else { return false };
        self.last = Some((at, self.found.len()));
        self.owners[at] = Some(self.found.len());
        self.found.push(alone(source, cue, tokens));
        true
    }

    /// Gives paragraphs that their quotation leaves open, and nobody claims, to the speaker whom the last one names.
    fn give_back(&mut self) {
        let outer = self.text.quotations.all().iter().enumerate().rev().filter(|(_, quotation)| !quotation.nested);
        let mut next = None;
        for (at, quotation) in outer {
            let speaker = next.filter(|&owner| quotation.runs_on && speaks_on(&self.found[owner]));
            if let (None, Some(owner)) = (self.owners[at], speaker) {
                self.join(at, quotation.tokens, owner);
            }
            next = self.owners[at];
        }
    }

    fn settle(mut self) {
        self.grown.sort_unstable();
        self.grown.dedup();
        for owner in self.grown {
            self.text.settle(&mut self.found[owner]);
        }
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

/// A text whose quotations are given to speakers.
pub(super) struct Text<'a> {
    pub(super) document: &'a Document,
    pub(super) lexicon: &'a Lexicon,
    pub(super) quotations: &'a Quotations,
}

impl<'a> Text<'a> {
    pub(super) fn scene(&self, sentence: &'a Sentence) -> Scene<'a> {
        Scene::new(self.document, self.lexicon, self.quotations, sentence)
    }

    pub(super) fn sentence(&self, token: usize) -> usize {
        self.document.sentence_of(token)
    }

    /// Who may go on speaking behind a quotation that a cue claims: the speaker before, where the claimed one is a title or an aside in his
    /// sentence, else its owner.
    fn speaker_behind(
        &self,
        last: Option<usize>,
        owner: usize,
        found: &[Attribution],
        tokens: TokenSpan,
    ) -> Option<usize> {
        let title = tokens.len() < SPEECH && found[owner].construction == Construction::Quote;
        let speaker = last.filter(|&speaker| {
            (title || is_aside(&found[speaker], &found[owner])) && self.in_one_sentence(&found[speaker], tokens)
        });
        speaker.or_else(|| speaks_on(&found[owner]).then_some(owner))
    }

    /// Puts the parts of an attribution in order, and says anew of which kind it is.
    fn settle(&self, attribution: &mut Attribution) {
        if attribution.content.is_sorted_by_key(|part| part.start) && attribution.kind == AttributionKind::Direct {
            return;
        }
        attribution.content.sort_by_key(|part| part.start);
        let cue = attribution.cue.map_or(0, |cue| cue.start as usize);
        attribution.kind = AttributionKind::of(self.document, self.quotations, cue, &attribution.content);
    }

    /// Whether nobody but one speaker has spoken so far in the paragraph of a quotation, which narration parts from what he said: `"We
    /// came late," Orrin said. Was it worth it? "Every hour of it."`
    fn speaks_alone(&self, owner: usize, found: &[Attribution], tokens: TokenSpan) -> bool {
        /// Sentences between the two, at most.
        const FAR: usize = 4;
        let speech = &found[owner];
        let Some(cue) = speech.cue.filter(|_| speech.construction.speaks_on() && tokens.len() >= SPEECH) else {
            return false;
        };
        let number = self.sentence(tokens.start as usize);
        let spoke = self.sentence(cue.start as usize);
        let paragraph = self.document.sentences[number].paragraph;
        let here = |attribution: &Attribution| {
            attribution.cue.is_some_and(|other| {
                let sentence = self.sentence(other.start as usize);
                sentence > spoke && sentence <= number && self.quotations.around(other.start as usize).is_none()
            })
        };
        let before = self.document.sentences[number].tokens.start as usize - 1;
        let asked = number > spoke + 1 && self.document.is_word(before, "?");
        asked
            && number <= spoke + FAR
            && self.document.sentences[spoke].paragraph == paragraph
            && !found.iter().any(here)
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

    /// Whether quotations that are a question and a paragraph of their own stand before others again and again: an interview, in
    /// which the questions aren't the speaker's.
    fn is_dialogue(&self) -> bool {
        /// How often it must happen.
        const LEAST: usize = 2;
        let outer: Vec<TokenSpan> =
            self.quotations.all().iter().filter(|it| !it.nested && it.closed).map(|it| it.tokens).collect();
        let asked = outer.windows(2).filter(|pair| {
            self.document.is_word(pair[0].end as usize - 2, "?")
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
            && self.document.begins_paragraph(tokens.start as usize)
            && next.is_none_or(|next| next.paragraph != paragraph);
        alone && tokens.len() > 2 && self.document.is_word(tokens.end as usize - 2, "?")
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
