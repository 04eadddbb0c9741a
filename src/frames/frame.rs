//! A cue with its participants filled from the sentence.

use std::ops::Deref;

use super::bestowed::Bestowed;
use super::clause::{Predicate, predicates};
use super::cue::cues;
use super::hit::CueHit;
use super::matched::is_of_match;
use super::noun_ahead::NounAhead;
use super::shift::{Shift, Shifts};
use crate::lexicon::{Auxiliary, Class, Cue, CueId, Lexicon, ShifterKind, WordKind};
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, TokenSpan, VerbForm};

/// A participant: the noun phrase that fills the role, or its possessor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Position of the noun phrase in [`Document::phrases`].
    pub phrase: usize,
    /// The tokens that stand for the participant: the phrase's, or its possessor's.
    pub tokens: TokenSpan,
    /// The head among them.
    pub head: usize,
}

impl Participant {
    /// The noun phrase at this position of the document as a participant.
    #[must_use]
    pub fn at(document: &Document, phrase: usize) -> Option<Self> {
        match document.phrases.get(phrase) {
            Some(Phrase::Noun(noun)) => Some(Self { phrase, tokens: noun.tokens, head: noun.head as usize }),
            _ => None,
        }
    }

    /// The token behind its noun phrase.
    pub(super) fn end(&self, document: &Document) -> usize {
        document.phrases[self.phrase].tokens().end as usize
    }
}

/// A cue in the text with who does it to whom.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// Which cue.
    pub cue: CueId,
    /// Its words, with what stands in its gap: "asked … to resign".
    pub tokens: TokenSpan,
    /// The gap.
    pub gap: Option<TokenSpan>,
    /// Who acts, or is described.
    pub agent: Option<Participant>,
    /// Who is acted on.
    pub patient: Option<Participant>,
    /// Further participants with the effect on each.
    pub obliques: Vec<(Participant, i8)>,
    /// Negation and the like.
    pub shift: Shift,
    /// Whether it says what somebody calls somebody: `called her a gambler`; the namer is then `holder`.
    pub holder: Option<Participant>,
}

impl Frame {
    /// A cue as it is shifted, whose participants aren't known yet.
    pub(super) fn new(hit: &CueHit, shift: Shift) -> Self {
        let &CueHit { cue, tokens, gap } = hit;
        Self { cue, tokens, gap, agent: None, patient: None, obliques: Vec::new(), shift, holder: None }
    }

    /// Whether words share a token with the cue's own, its gap left out.
    #[must_use]
    pub fn shares(&self, words: TokenSpan) -> bool {
        self.tokens.overlaps(words) && !self.gap.is_some_and(|gap| gap.contains(words))
    }
}

/// The clauses and frames of a sentence.
#[derive(Clone, Debug, Default)]
pub struct SentenceFrames {
    /// Verb groups with subject and object.
    pub predicates: Vec<Predicate>,
    /// Cues with participants, in order.
    pub frames: Vec<Frame>,
    /// Noun phrases for what holds two together: relations, ties.
    pub bonds: Vec<usize>,
    /// The same with deeds in the place of cues that say less, where there is a deed.
    deeds: Option<Vec<Frame>>,
}

impl SentenceFrames {
    /// Cues and deeds with their participants, in order. Deeds tell how their doers look, not where they stand.
    #[must_use]
    pub fn with_deeds(&self) -> &[Frame] {
        self.deeds.as_ref().unwrap_or(&self.frames)
    }

    /// "Orrin's critics", "an opponent of Orrin": whether a noun calls somebody the adversary of another.
    #[must_use]
    pub fn is_adversary(&self, noun: usize, lexicon: &Lexicon) -> bool {
        self.frames.iter().any(|frame| {
            let cue = lexicon.frames().cue(frame.cue);
            frame.tokens.holds(noun) && cue.class == Class::Epithet && cue.patient.is_some() && cue.stance < 0
        })
    }

    /// The predicates whose verbs stand before a phrase, in order.
    #[must_use]
    pub fn before(&self, phrase: usize) -> &[Predicate] {
        &self.predicates[..self.predicates.partition_point(|it| it.phrase < phrase)]
    }

    /// Those from it on.
    #[must_use]
    pub fn onward(&self, phrase: usize) -> &[Predicate] {
        &self.predicates[self.predicates.partition_point(|it| it.phrase < phrase)..]
    }
}

/// The frames of the sentence whose shifters are given, in order.
#[must_use]
pub fn frames(shifts: &Shifts<'_>) -> SentenceFrames {
    let &Shifts { text, sentence, .. } = shifts;
    let hits = cues(shifts);
    let predicates = predicates(text, sentence);
    let reader = Reader { text, sentence, predicates: &predicates, shifts };
    let (pied, bestowed, worded) = (reader.pied(), reader.bestowed(&hits), reader.worded(&hits));
    let ahead = reader.nouns_ahead(&hits);
    let class = |hit: &CueHit| text.lexicon.frames().cue(hit.cue).class;
    let replaced = |hit: &&CueHit| {
        pied.iter().any(|it| it.hit.tokens.overlaps(hit.tokens))
            || bestowed.iter().any(|it| it.outdoes(hit, class(hit)))
            || worded.iter().any(|it| it.tokens.overlaps(hit.tokens))
            || ahead.iter().any(|it| it.hit.tokens.overlaps(hit.tokens))
            || is_of_match(text, sentence, hit)
    };
    let mut frames: Vec<Frame> = hits.iter().filter(|hit| !replaced(hit)).map(|hit| reader.frame(hit)).collect();
    frames.extend(pied.iter().map(|it| Frame { patient: Some(it.patient), ..reader.frame(&it.hit) }));
    let turned = |verb: usize| {
        let head = text.document.verb(verb).map_or(0, |group| group.head as usize);
        shifts.of(verb, TokenSpan::new(head, head + 1))
    };
    let done = |it: &NounAhead| {
        let shift = turned(it.verb);
        Frame { agent: it.agent, patient: Some(it.patient), shift, ..reader.frame(&it.hit) }
    };
    frames.extend(ahead.iter().map(done));
    let given = |it: &Bestowed| {
        let frame = reader.frame(&it.hit);
        let shift = it.ahead_of.map_or(frame.shift, turned);
        Frame { agent: it.agent, patient: Some(it.patient), shift, ..frame }
    };
    frames.extend(bestowed.iter().map(given).chain(worded.iter().map(|hit| reader.frame(hit))));
    frames.sort_by_key(|frame| frame.tokens);
    let deeds = reader.with_deeds(&frames);
    let is_bond = |at: &usize| text.is_noun_of(*at, WordKind::Bond);
    let bonds = (sentence.phrases.0 as usize..sentence.phrases.1 as usize).filter(is_bond).collect();
    SentenceFrames { predicates, frames, bonds, deeds }
}

/// Least stance of a noun for what somebody can get: support, praise.
pub(super) const FOR: i8 = 2;

/// How far behind a cue an oblique participant may stand, in phrases.
const OBLIQUE_REACH: usize = 8;

/// A sentence while the participants of its cues are filled.
pub(super) struct Reader<'a> {
    pub(super) text: Glossed<'a>,
    pub(super) sentence: &'a Sentence,
    pub(super) predicates: &'a [Predicate],
    pub(super) shifts: &'a Shifts<'a>,
}

impl<'a> Deref for Reader<'a> {
    type Target = Glossed<'a>;

    #[inline]
    fn deref(&self) -> &Glossed<'a> {
        &self.text
    }
}

impl Reader<'_> {
    fn frame(&self, hit: &CueHit) -> Frame {
        let cue = self.lexicon.frames().cue(hit.cue);
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let mut frame = Frame::new(hit, self.shifts.of(phrase, hit.tokens));
        if cue.agent > Some(0) && cue.class != Class::Verb {
            self.shifts.keep_distance(&mut frame.shift, hit.tokens);
        } else if cue.class == Class::Verb && cue.agent.unwrap_or(0) + cue.patient.unwrap_or(0) + cue.stance > 0 {
            self.shifts.keep_measure(&mut frame.shift, phrase, hit.tokens);
        }
        if cue.agent.unwrap_or(0) + cue.patient.unwrap_or(0) + cue.stance < 0 {
            self.shifts.keep_silence(&mut frame.shift, phrase);
        }
        if cue.class == Class::Noun && cue.agent.unwrap_or(0) + cue.patient.unwrap_or(0) > 0 {
            self.shifts.turn_mocked(&mut frame.shift, hit.tokens);
        }
        match cue.class {
            Class::Verb => self.fill_verb(&mut frame, hit, cue, phrase),
            Class::Noun => self.fill_noun(&mut frame, hit, cue, phrase),
            Class::Epithet | Class::Adjective | Class::Phrase => self.fill_description(&mut frame, hit, cue, phrase),
            Class::Adverb => {}
        }
        if cue.received {
            std::mem::swap(&mut frame.agent, &mut frame.patient);
            self.leave_received(&mut frame.shift);
        }
        if !cue.obliques.is_empty() {
            self.fill_obliques(&mut frame, cue);
        }
        frame
    }

    /// What somebody is given stays what it is when they reject it: "shrugged off criticism from the union".
    fn leave_received(&self, shift: &mut Shift) {
        let rejects = |words: &TokenSpan| {
            let denies = self.shifts.kind_of(*words) == Some(ShifterKind::Negator);
            self.document.tags[words.start as usize].is_verb() && !denies
        };
        if shift.negated && shift.words.iter().flatten().any(rejects) {
            shift.negated = false;
            shift.factor = shift.factor.abs();
        }
    }

    fn fill_verb(&self, frame: &mut Frame, hit: &CueHit, cue: &Cue, phrase: usize) {
        let Some(at) = self.verb_phrase(hit) else {
            return self.fill_premodifier(frame, hit, cue, phrase);
        };
        let Some(predicate) = self.predicates.iter().find(|predicate| predicate.phrase == at) else { return };
        if cue.patient.is_some() && hit.tokens.len() == 1 && self.lacks_copula(predicate) {
            frame.patient = predicate.subject_meant().and_then(|at| self.whole(at));
            frame.agent = predicate.by.and_then(|at| self.whole(at));
            return;
        }
        let group = self.document.phrases[at].tokens();
        let lacks_auxiliary = group.len() == 1 && self.sentence.in_title && predicate.by.is_some();
        // "Has been targeted by": of the auxiliaries "be" is the cue's
        let first = hit.tokens.start as usize;
        let is_be =
            group.holds(first) && self.lexicon.auxiliary(self.document.tokens[first].word) == Some(Auxiliary::Be);
        let own_auxiliary = (hit.tokens.holds(group.start as usize) || is_be) && !lacks_auxiliary;
        let passive = predicate.passive && (hit.gap.is_some() || hit.tokens.len() == 1 || !own_auxiliary);
        let subject = predicate.subject_meant();
        frame.agent = if passive { predicate.by } else { subject }.and_then(|at| self.whole(at));
        if cue.patient.is_none() {
            if passive && !(predicate.by.is_some() && self.is_of(group.end as usize - 1, WordKind::Wronging)) {
                frame.agent = subject.and_then(|at| self.whole(at));
            }
            return;
        }
        frame.patient = match hit.gap {
            Some(gap) => self.noun_in(gap),
            None if passive => subject.and_then(|at| self.whole(at)),
            None if hit.tokens.len() > 1 => {
                let end = hit.tokens.end as usize;
                let after = self.noun_after(end).or_else(|| self.inquired(end));
                after.or_else(|| self.fronted(hit)).or_else(|| self.owner(hit))
            }
            None => {
                let named = predicate.patient().and_then(|at| self.whole(at));
                named.or_else(|| self.inquired(hit.tokens.end as usize))
            }
        };
    }

    /// "The sale that Orrin turned against", "which he vowed to fight": what stands before the clause of a cue of several words.
    fn fronted(&self, hit: &CueHit) -> Option<Participant> {
        let phrases =
            self.document.phrase_of(hit.tokens.start as usize)..=self.document.phrase_of(hit.tokens.end as usize - 1);
        let last = self.predicates.iter().rfind(|it| phrases.contains(&it.phrase))?;
        last.object.filter(|&object| object < last.phrase).and_then(|at| self.whole(at))
    }

    /// "Had her back": whose one of the cue's own words is.
    fn owner(&self, hit: &CueHit) -> Option<Participant> {
        let owns = |&at: &usize| self.document.tags[at] == Tag::PrpPossessive;
        let head = hit.tokens.range().find(owns)?;
        Some(Participant { phrase: self.document.phrase_of(head), tokens: TokenSpan::new(head, head + 1), head })
    }

    /// The verb group whose main verb is among the cue's words.
    fn verb_phrase(&self, hit: &CueHit) -> Option<usize> {
        let first = self.document.phrase_of(hit.tokens.start as usize);
        let last = self.document.phrase_of(hit.tokens.end as usize - 1);
        (first..=last).find(|&at| match self.document.phrases[at] {
            Phrase::Verb(group) => hit.tokens.holds(group.head as usize),
            _ => false,
        })
    }

    /// "The indicted senator" is the patient, "the failing mayor" the agent.
    fn fill_premodifier(&self, frame: &mut Frame, hit: &CueHit, cue: &Cue, phrase: usize) {
        let participant = self.whole(phrase).filter(|whole| whole.head >= hit.tokens.end as usize);
        if self.document.tags[hit.tokens.start as usize] == Tag::Vbn && cue.patient.is_some() {
            frame.patient = participant;
        } else {
            frame.agent = participant;
        }
    }

    fn fill_obliques(&self, frame: &mut Frame, cue: &Cue) {
        let from = self.document.phrase_of(frame.tokens.end as usize - 1) + 1;
        let end = (self.sentence.phrases.1 as usize).min(from + OBLIQUE_REACH);
        for at in from..end {
            match self.document.phrases[at] {
                Phrase::Verb(group) if group.is_finite() => return,
                Phrase::Word(token) => {
                    let word = self.document.tokens[token as usize].word;
                    let effect = cue.obliques.iter().find(|(preposition, _)| *preposition == word);
                    if let (Some(&(_, effect)), Some(participant)) = (effect, self.whole(at + 1)) {
                        frame.obliques.push((participant, effect));
                    }
                }
                _ => {}
            }
        }
    }

    /// The noun phrase in the gap of a cue or right behind it.
    pub(super) fn patient_of(&self, hit: &CueHit) -> Option<Participant> {
        match hit.gap {
            Some(gap) => self.noun_in(gap),
            None => {
                let end = hit.tokens.end as usize;
                self.noun_after(end).or_else(|| self.inquired(end))
            }
        }
    }

    /// The noun phrase right behind a token position, quotation marks and adverbs passed over.
    pub(super) fn noun_after(&self, token: usize) -> Option<Participant> {
        let end = self.sentence.tokens.end as usize;
        let mut at = token;
        while at < end && matches!(self.document.tags[at], Tag::Open | Tag::Close | Tag::Rb) {
            at += 1;
        }
        if at >= end {
            return None;
        }
        let phrase = self.document.phrase_of(at);
        let describes = self
            .document
            .verb(phrase)
            .is_some_and(|group| group.form == VerbForm::Participle && group.tokens.len() == 1);
        let relative = |it: &Participant| self.document.tags[it.head].is_relative();
        self.whole(phrase + usize::from(describes)).filter(|whole| whole.head >= at && !relative(whole))
    }

    pub(super) fn noun_behind(&self, token: usize, preposition: &str) -> Option<Participant> {
        let at = self.document.phrase_of(token.min(self.sentence.tokens.end as usize - 1));
        if self.document.lone_word(at) == preposition { self.whole(at + 1) } else { None }
    }

    /// The noun phrase in a gap; of one that ends behind it, its possessor or what stands in the gap: "questioned Orrin's
    /// honesty", "held the clerk hostage".
    fn noun_in(&self, gap: TokenSpan) -> Option<Participant> {
        let last = self.document.phrase_of(gap.end as usize - 1);
        let found = (self.document.phrase_of(gap.start as usize)..=last).find_map(|at| self.whole(at))?;
        match self.document.phrases[found.phrase] {
            Phrase::Noun(noun) if noun.tokens.end > gap.end => {
                let inside = TokenSpan { start: noun.tokens.start.max(gap.start), end: gap.end };
                let tokens = noun.possessor.unwrap_or(inside);
                Some(Participant { tokens, head: tokens.end as usize - 1, ..found })
            }
            _ => Some(found),
        }
    }

    /// The noun phrase at this position of the sentence as a participant.
    pub(super) fn whole(&self, phrase: usize) -> Option<Participant> {
        if phrase >= self.sentence.phrases.1 as usize {
            return None;
        }
        Participant::at(self.document, phrase)
    }
}
