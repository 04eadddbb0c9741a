//! Deeds: verbs and nouns that say something of their doer by what they are done to: "closed the clinic", "hid the minutes".

use super::bidden::is_bidden;
use super::clause::Predicate;
use super::frame::{FOR, Frame, Participant, Reader};
use super::hit::CueHit;
use super::supposed::{SUPPOSED, is_supposed_deed};
use super::undoing::is_bad;
use crate::lexicon::{Begins, Class, Deed, ObjectKind, ObjectMark, WordId, WordKind};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// Phrases behind a verb in which the preposition before its object may stand.
const REACH: usize = 6;
/// Prepositional phrases behind an object's head that tell what it is: "the wages of the crew of the ferry".
const OF_PHRASES: usize = 2;

/// How close to the head of an object the word stands that tells its kind; the lower the closer.
type Distance = usize;

impl Reader<'_> {
    /// The frames of the sentence with its deeds among them; `None` where there are none. A deed gives way to a cue that says more
    /// on the same word, and cues give way to it that say something else of the doer.
    pub(super) fn with_deeds(&self, frames: &[Frame]) -> Option<Vec<Frame>> {
        let deeds = self.predicates.iter().filter_map(|predicate| self.deed_of(predicate));
        let begins = |at: &usize| self.document.tokens[*at].begins.any(Begins::DEED);
        let named = self.sentence.tokens.range().filter(begins).filter_map(|at| self.deed_of_noun(at));
        let mut found: Vec<(usize, Frame)> = deeds.chain(named).collect();
        found.retain(|(at, deed)| !frames.iter().any(|frame| frame.tokens.holds(*at) && self.outdoes(frame, deed)));
        if found.is_empty() {
            return None;
        }
        let outdone = |frame: &&Frame| found.iter().any(|(at, _)| frame.tokens.holds(*at) && self.effect(frame) != 0);
        let mut all: Vec<Frame> = frames.iter().filter(|frame| !outdone(frame)).cloned().collect();
        all.extend(found.into_iter().map(|(_, deed)| deed));
        all.sort_by_key(|frame| frame.tokens.start);
        Some(all)
    }

    /// Whether a cue says more than a deed: in several words, be it nothing, where the doer stands, or the same of the doer.
    fn outdoes(&self, frame: &Frame, deed: &Frame) -> bool {
        let cue = self.lexicon.frames().cue(frame.cue);
        let effect = self.effect(frame);
        let silences = cue.stance == 0 && effect == 0 && cue.patient.unwrap_or(0) == 0;
        let agrees = effect * self.effect(deed) > 0;
        match cue.class {
            Class::Verb if frame.tokens.len() > 1 => silences || effect != 0,
            Class::Verb => agrees && cue.stance.abs() >= FOR,
            _ => agrees || (frame.tokens.len() > 1 && effect != 0),
        }
    }

    /// How a frame makes its agent look.
    fn effect(&self, frame: &Frame) -> i8 {
        self.lexicon.frames().cue(frame.cue).agent.unwrap_or(0)
    }

    /// What a verb with its object says of the verb's agent; of several, the deed of most words, then that whose kind of object
    /// the closest word tells.
    fn deed_of(&self, predicate: &Predicate) -> Option<(usize, Frame)> {
        let group = *self.document.verb(predicate.phrase)?;
        let verb = group.head as usize;
        if self.is_asked_how(predicate.phrase, group.form) {
            return None;
        }
        let agent = self.whole(predicate.agent()?)?;
        let fits = |deed: &Deed| {
            let object = self.object_of(deed, predicate, verb)?;
            let (distance, token) = self.kind_told(&object, deed)?;
            Some(((deed.mark == ObjectMark::Bare, distance), *deed, object, token))
        };
        let deeds = self.deeds_at(verb).iter().filter(|deed| deed.class == Class::Verb);
        let (_, deed, object, token) = deeds.filter_map(fits).min_by_key(|(rank, ..)| *rank)?;
        let own = TokenSpan::new(verb, verb + 1);
        let (tokens, gap) = spanning(own, TokenSpan::new(token, token + 1));
        let mut shift = self.shifts.of(predicate.phrase, own);
        let good = self.lexicon.frames().cue(deed.cue).agent > Some(0);
        if good {
            self.shifts.keep_measure(&mut shift, predicate.phrase, own);
        }
        if is_supposed_deed(self.text, self.sentence, predicate.phrase) {
            shift.irrealis = true;
            shift.factor *= SUPPOSED;
        }
        if good && !self.is_of(verb, WordKind::Ceasing) && is_bidden(self.text, agent.phrase) {
            shift.irrealis = true;
            shift.factor = 0.0;
        }
        let told = Frame::new(&CueHit { cue: deed.cue, tokens, gap }, shift);
        Some((verb, Frame { agent: Some(agent), patient: Some(object), ..told }))
    }

    /// "How to fund the bridge", "whether to close the school": whether an infinitive asks rather than tells.
    fn is_asked_how(&self, verb: usize, form: VerbForm) -> bool {
        let start = self.document.phrases[verb].tokens().start as usize;
        let before = start.checked_sub(1).filter(|at| self.sentence.tokens.holds(*at));
        form == VerbForm::Infinitive
            && before.is_some_and(|at| {
                let at = if self.document.tags[at] == Tag::To { at.saturating_sub(1) } else { at };
                self.document.tags[at] == Tag::Wrb || self.document.is_word(at, "whether")
            })
    }

    fn deeds_at(&self, token: usize) -> &[Deed] {
        let begins = self.document.tokens[token].begins.any(Begins::DEED);
        let words = self.document.words_from(token, token + 1);
        let found = begins.then(|| self.lexicon.frames().deeds().acts().longest(words)).flatten();
        found.map_or(&[], |found| found.values)
    }

    /// "Brandt's eviction of the tenants", "the eviction of the tenants by Brandt".
    fn deed_of_noun(&self, at: usize) -> Option<(usize, Frame)> {
        let deeds = self.deeds_at(at);
        if deeds.is_empty() || !self.document.tags[at].is_noun() || at + 1 >= self.sentence.tokens.end as usize {
            return None;
        }
        let next = self.document.tokens[at + 1].word;
        let phrase = self.document.phrase_of(at);
        let tokens = TokenSpan::new(at, at + 2);
        let deed = deeds.iter().filter(|deed| deed.class == Class::Noun && deed.mark == ObjectMark::Preposition(next));
        let object = self.noun_after(at + 2)?;
        let deed = deed.into_iter().find(|deed| self.kind_told(&object, deed).is_some())?;
        let hit = CueHit { cue: deed.cue, tokens, gap: None };
        let mut frame = Frame::new(&hit, self.shifts.of(phrase, tokens));
        self.fill_noun(&mut frame, &hit, self.lexicon.frames().cue(deed.cue), phrase);
        frame.agent.is_some().then_some((at, frame))
    }

    fn object_of(&self, deed: &Deed, predicate: &Predicate, verb: usize) -> Option<Participant> {
        let object = || predicate.patient().and_then(|at| self.whole(at));
        let is = |at: usize, word: WordId| self.document.tokens.get(at).is_some_and(|token| token.word == word);
        match deed.mark {
            ObjectMark::Bare if deed.kind == ObjectKind::Suffering => object().or_else(|| self.noun_after(verb + 1)),
            ObjectMark::Bare => object().filter(|_| self.document.tags.get(verb + 1) != Some(&Tag::Rp)),
            ObjectMark::Particle(word) if is(verb + 1, word) => object().or_else(|| self.noun_after(verb + 2)),
            ObjectMark::Particle(word) => object().filter(|object| {
                let behind = self.document.phrases[object.phrase].tokens().end as usize;
                behind > verb && is(behind, word)
            }),
            ObjectMark::Preposition(word) => {
                self.governed_behind(predicate.phrase, |at| is(at, word)).or_else(|| self.given(predicate, word))
            }
            ObjectMark::Both(particle, word) => {
                self.governed_behind(predicate.phrase, |at| is(at, word) && is(at - 1, particle))
            }
        }
    }

    /// "Brought the prisoners blankets": who is given something, before it, in the place of "to" and a noun phrase behind it.
    fn given(&self, predicate: &Predicate, preposition: WordId) -> Option<Participant> {
        let first = predicate.phrase + 1;
        let gets = [Some(first), Some(first + 1)].contains(&predicate.object) && self.whole(first + 1).is_some();
        self.whole(first).filter(|_| gets && preposition == self.lexicon.words().id("to"))
    }

    /// The noun phrase behind a preposition that belongs to a verb.
    fn governed_behind(&self, verb: usize, is_preposition: impl Fn(usize) -> bool) -> Option<Participant> {
        let end = (self.sentence.phrases.1 as usize).min(verb + REACH);
        let finite = |at: &usize| self.document.phrases[*at].is_finite();
        let is_it =
            |at: &usize| matches!(self.document.phrases[*at], Phrase::Word(token) if is_preposition(token as usize));
        (verb + 1..end).take_while(|at| !finite(at)).find(is_it).and_then(|at| self.whole(at + 1))
    }

    /// The word of an object that tells that it is of a kind.
    fn kind_told(&self, object: &Participant, deed: &Deed) -> Option<(Distance, usize)> {
        if deed.kind == ObjectKind::Suffering {
            return self.suffering(object).map(|token| (0, token));
        }
        let (mut at, mut distance) = (object.phrase, 0);
        loop {
            let Phrase::Noun(noun) = self.document.phrases[at] else { return None };
            if let Some(found) = self.kind_in(noun.tokens, noun.head as usize, deed) {
                return Some((distance + found.0, found.1));
            }
            distance += 1;
            let of = self.document.is_lone_word(at + 1, "of");
            if !of || distance > OF_PHRASES || at + 2 >= self.sentence.phrases.1 as usize {
                return None;
            }
            at += 2;
        }
    }

    /// The word of a noun phrase, its head or one before it, that is of a kind; not where the head is of another.
    fn kind_in(&self, words: TokenSpan, head: usize, deed: &Deed) -> Option<(Distance, usize)> {
        let objects = self.lexicon.frames().deeds().objects();
        let wrongs = self.lexicon.frames().cue(deed.cue).agent.is_some_and(|effect| effect < 0);
        let is_it = |kind: &ObjectKind| {
            *kind == deed.kind || (wrongs && deed.kind == ObjectKind::Needy && *kind == ObjectKind::Person)
        };
        let mut told = false;
        let found = (words.start as usize..=head).rev().find_map(|at| {
            let known = objects.longest(self.document.words_from(at, head + 1))?;
            let is_head = at + known.words == head + 1;
            told |= is_head;
            known.values.iter().any(is_it).then_some((usize::from(!is_head), at + known.words - 1))
        });
        found.filter(|(distance, _)| *distance == 0 || !told).or_else(|| {
            let harm = deed.kind == ObjectKind::Harm && !told && self.document.tags[head].is_noun();
            let own = TokenSpan::new(head, head + 1);
            (harm && is_bad(self.text, self.sentence, own, Class::Noun)).then_some((0, head))
        })
    }

    /// "Let the ferry sink", "left the guard to die": the verb behind an object that says what bad befalls it, be it taken for
    /// the head of the object.
    fn suffering(&self, object: &Participant) -> Option<usize> {
        let behind = object.phrase + 1;
        let to = self.document.lone_tag(behind) == Some(Tag::To);
        let verb = match self.document.phrases.get(behind + usize::from(to)) {
            Some(Phrase::Verb(group)) => group.head as usize,
            _ if object.head > 0 && self.document.tags[object.head - 1].is_noun() && object.tokens.len() > 1 => {
                object.head
            }
            _ => return None,
        };
        let own = TokenSpan::new(verb, verb + 1);
        let base = !matches!(self.document.tags[verb], Tag::Vbd | Tag::Vbz);
        let inside = verb < self.sentence.tokens.end as usize;
        (base && inside && is_bad(self.text, self.sentence, own, Class::Verb)).then_some(verb)
    }
}

/// Two spans and what lies between them as one span with its gap.
fn spanning(one: TokenSpan, other: TokenSpan) -> (TokenSpan, Option<TokenSpan>) {
    let (first, last) = if one.start < other.start { (one, other) } else { (other, one) };
    let gap = TokenSpan { start: first.end, end: last.start };
    (TokenSpan { start: first.start, end: last.end }, (gap.start < gap.end).then_some(gap))
}
