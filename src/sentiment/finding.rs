//! What the rules of target sentiment find about a target.

use crate::evidence::{Finding, RuleSet};
use crate::frames::{Frame, Participant, SentenceFrames};
use crate::lexicon::Lexicon;
use crate::text::{Document, Phrase, QuoteMark, Sentence, Tag, TokenKind, TokenSpan};

use super::relation::{Relation, relation};
use super::valence::ValenceHit;

/// A rule of target sentiment. The names are those of the weights file and of the evidence column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs)] // described in `Rule::NAMES`
pub enum Rule {
    Agent,
    AgentPart,
    AgentAttached,
    Patient,
    PatientPart,
    PatientAttached,
    Oblique,
    Liked,
    LikedPart,
    Liking,
    Named,
    FrameClause,
    FrameBefore,
    FrameAfter,
    FrameSpoken,
    ValencePhrase,
    ValencePredicate,
    ValenceClauseBefore,
    ValenceClauseAfter,
    ValenceNear,
    ValenceBefore,
    ValenceAfter,
    ValenceSpoken,
    ValenceAct,
    ValenceSuffered,
    SecondNear,
    SecondSentence,
    SecondAfter,
    Bias,
    IsSubject,
    IsObject,
    IsGoverned,
    IsPossessor,
    IsPronoun,
    IsQuoted,
    IsSpeaker,
    IsName,
    HasQuote,
    Length,
}

impl Rule {
    /// Every rule with its name and what it counts.
    pub const NAMES: [(Self, &'static str, &'static str); 39] = [
        (Self::Agent, "agent", "target is the agent of a frame cue, by the cue's effect on its agent"),
        (Self::AgentPart, "agent_part", "target is possessor or modifier of the agent"),
        (Self::AgentAttached, "agent_attached", "target stands in a prepositional phrase behind the agent"),
        (Self::Patient, "patient", "target is the patient, by the cue's effect on its patient"),
        (Self::PatientPart, "patient_part", "target is possessor or modifier of the patient"),
        (Self::PatientAttached, "patient_attached", "target stands in a prepositional phrase behind the patient"),
        (Self::Oblique, "oblique", "target is another participant, by the cue's effect on it"),
        (Self::Liked, "liked", "target is the patient, by the agent's stance towards it"),
        (Self::LikedPart, "liked_part", "target is a part of the patient, by the agent's stance"),
        (Self::Liking, "liking", "target is the agent, by its stance towards the patient"),
        (Self::Named, "named", "target is called something, by what it is called"),
        (Self::FrameClause, "frame_clause", "a frame of the clause in which the target has no role, by its effects"),
        (Self::FrameBefore, "frame_before", "a frame of another clause before the target"),
        (Self::FrameAfter, "frame_after", "a frame of another clause behind the target"),
        (Self::FrameSpoken, "frame_spoken", "a frame in the target's own speech in which it has no role"),
        (Self::ValencePhrase, "valence_phrase", "a polar word in the target's noun phrase"),
        (
            Self::ValencePredicate,
            "valence_predicate",
            "a polar word in the predicate of which the target is the subject",
        ),
        (Self::ValenceClauseBefore, "valence_clause_before", "a polar word before the target in its clause"),
        (Self::ValenceClauseAfter, "valence_clause_after", "a polar word behind the target in its clause"),
        (Self::ValenceNear, "valence_near", "a polar word within four words, less by distance"),
        (Self::ValenceBefore, "valence_before", "a polar word of another clause before the target"),
        (Self::ValenceAfter, "valence_after", "a polar word of another clause behind the target"),
        (Self::ValenceSpoken, "valence_spoken", "a polar word in the target's own speech"),
        (Self::ValenceAct, "valence_act", "a polar word for what the target does"),
        (Self::ValenceSuffered, "valence_suffered", "a polar word for what is done to the target"),
        (Self::SecondNear, "second_near", "a word of VADER's lexicon, less by distance"),
        (Self::SecondSentence, "second_sentence", "a word of VADER's lexicon in the sentence"),
        (Self::SecondAfter, "second_after", "a word of VADER's lexicon behind the target"),
        (Self::Bias, "bias", "every mention"),
        (Self::IsSubject, "is_subject", "target is the subject of a verb"),
        (Self::IsObject, "is_object", "target is the object of a verb"),
        (Self::IsGoverned, "is_governed", "target stands behind a preposition"),
        (Self::IsPossessor, "is_possessor", "target is a possessor or modifier"),
        (Self::IsPronoun, "is_pronoun", "target is a pronoun"),
        (Self::IsQuoted, "is_quoted", "target stands inside quotation marks"),
        (Self::IsSpeaker, "is_speaker", "target is the source of an attribution in the sentence"),
        (Self::IsName, "is_name", "target is a proper name"),
        (Self::HasQuote, "has_quote", "the sentence has quotation marks"),
        (Self::Length, "length", "tens of words in the sentence"),
    ];
}

impl RuleSet for Rule {
    const ALL: &'static [Self] = &{
        let mut rules = [Self::Bias; Self::NAMES.len()];
        let mut at = 0;
        while at < rules.len() {
            rules[at] = Self::NAMES[at].0;
            at += 1;
        }
        rules
    };

    fn index(self) -> usize {
        self as usize
    }

    fn name(self) -> &'static str {
        Self::NAMES[self as usize].1
    }

    fn is_structural(self) -> bool {
        self >= Self::Bias
    }
}

/// A target in its sentence.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The document.
    pub document: &'a Document,
    /// The lexicons.
    pub lexicon: &'a Lexicon,
    /// The sentence around it.
    pub sentence: &'a Sentence,
    /// The sentence's frames.
    pub frames: &'a SentenceFrames,
    /// The sentence's polar words.
    pub valences: &'a [ValenceHit],
    /// The words of VADER's lexicon in the sentence.
    pub second: &'a [ValenceHit],
    /// The clause of each token of the sentence.
    pub clauses: &'a [u16],
    /// What the target itself says.
    pub own_speech: &'a [TokenSpan],
    /// The target's words.
    pub tokens: TokenSpan,
}

/// Words around the target that count as near.
const NEAR: usize = 4;
/// Words over which a word of VADER's lexicon loses all but 1/e of its effect.
const DECAY: f32 = 5.0;

impl Target<'_> {
    /// All findings, rule by rule in the order of the text.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<Rule>> {
        let mut found = Vec::with_capacity(16);
        for frame in &self.frames.frames {
            self.of_frame(frame, &mut found);
        }
        for hit in self.valences {
            self.of_valence(hit, &mut found);
        }
        for hit in self.second {
            self.of_second(hit, &mut found);
        }
        self.of_place(&mut found);
        found
    }

    fn of_frame(&self, frame: &Frame, found: &mut Vec<Finding<Rule>>) {
        if frame.tokens.overlaps(self.tokens) {
            return;
        }
        let cue = self.lexicon.frames().cue(frame.cue);
        let factor = frame.shift.factor;
        let mut add = |rule: Rule, effect: f32| {
            if effect != 0.0 {
                found.push(Finding { rule, value: effect * factor, tokens: frame.tokens });
            }
        };
        let relation_to = |participant: &Option<Participant>| {
            participant.as_ref().and_then(|participant| relation(self.document, participant, self.tokens))
        };
        let agent_effect = f32::from(cue.agent.unwrap_or(0));
        let patient_effect = f32::from(cue.patient.unwrap_or(0));
        let stance = f32::from(cue.stance);
        let mut takes_part = true;
        match (relation_to(&frame.agent), relation_to(&frame.patient)) {
            (Some(Relation::Whole), _) => {
                add(if frame.holder.is_some() { Rule::Named } else { Rule::Agent }, agent_effect);
                add(Rule::Liking, stance);
            }
            (_, Some(Relation::Whole)) => {
                add(Rule::Patient, patient_effect);
                add(Rule::Liked, stance);
            }
            (_, Some(Relation::Part)) => {
                add(Rule::PatientPart, patient_effect);
                add(Rule::LikedPart, stance);
            }
            (Some(Relation::Part), _) => add(Rule::AgentPart, agent_effect),
            (_, Some(Relation::Attached)) => {
                add(Rule::PatientAttached, patient_effect);
                add(Rule::LikedPart, stance);
            }
            (Some(Relation::Attached), _) => add(Rule::AgentAttached, agent_effect),
            (None, None) => takes_part = false,
        }
        for (participant, effect) in &frame.obliques {
            if relation(self.document, participant, self.tokens).is_some() {
                takes_part = true;
                add(Rule::Oblique, f32::from(*effect));
            }
        }
        if !takes_part {
            add(self.place_of(frame.tokens, true), agent_effect + patient_effect + 0.5 * stance);
        }
    }

    /// The rule for a cue that isn't tied to the target.
    fn place_of(&self, cue: TokenSpan, frame: bool) -> Rule {
        let before = cue.start < self.tokens.start;
        if self.own_speech.iter().any(|speech| speech.contains(cue)) {
            return if frame { Rule::FrameSpoken } else { Rule::ValenceSpoken };
        }
        match (frame, self.same_clause(cue), before) {
            (true, true, _) => Rule::FrameClause,
            (true, false, true) => Rule::FrameBefore,
            (true, false, false) => Rule::FrameAfter,
            (false, true, true) => Rule::ValenceClauseBefore,
            (false, true, false) => Rule::ValenceClauseAfter,
            (false, false, true) => Rule::ValenceBefore,
            (false, false, false) => Rule::ValenceAfter,
        }
    }

    fn same_clause(&self, cue: TokenSpan) -> bool {
        let clause = |at: u32| self.clauses[(at - self.sentence.tokens.start) as usize];
        clause(cue.start) == clause(self.tokens.start)
    }

    fn of_valence(&self, hit: &ValenceHit, found: &mut Vec<Finding<Rule>>) {
        if hit.tokens.overlaps(self.tokens) {
            return;
        }
        let mut add = |rule: Rule, value: f32| found.push(Finding { rule, value, tokens: hit.tokens });
        if let Some(rule) = self.part_in(hit.tokens) {
            return add(rule, hit.value);
        }
        let own = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)].tokens();
        if own.contains(hit.tokens) {
            return add(Rule::ValencePhrase, hit.value);
        }
        let place = self.place_of(hit.tokens, false);
        add(place, hit.value);
        let distance = self.distance(hit.tokens);
        if distance < NEAR && place != Rule::ValenceSpoken {
            add(Rule::ValenceNear, hit.value * (NEAR - distance) as f32 / NEAR as f32);
        }
        if place == Rule::ValenceClauseAfter && self.is_subject() {
            add(Rule::ValencePredicate, hit.value);
        }
    }

    /// The rule for a polar word that is itself a cue in whose frame the target acts or suffers.
    fn part_in(&self, words: TokenSpan) -> Option<Rule> {
        let frame = self.frames.frames.iter().find(|frame| frame.tokens.overlaps(words))?;
        let cue = self.lexicon.frames().cue(frame.cue);
        let is = |participant: Option<Participant>| {
            participant.is_some_and(|it| relation(self.document, &it, self.tokens) == Some(Relation::Whole))
        };
        match (cue.patient, is(frame.agent), is(frame.patient)) {
            (Some(_), true, _) => Some(Rule::ValenceAct),
            (Some(_), _, true) => Some(Rule::ValenceSuffered),
            _ => None,
        }
    }

    /// Words between the target and other words.
    fn distance(&self, words: TokenSpan) -> usize {
        words.start.saturating_sub(self.tokens.end).max(self.tokens.start.saturating_sub(words.end)) as usize
    }

    fn of_second(&self, hit: &ValenceHit, found: &mut Vec<Finding<Rule>>) {
        if hit.tokens.overlaps(self.tokens) {
            return;
        }
        let mut add = |rule: Rule, value: f32| found.push(Finding { rule, value, tokens: hit.tokens });
        add(Rule::SecondSentence, hit.value);
        add(Rule::SecondNear, hit.value * (-(self.distance(hit.tokens) as f32) / DECAY).exp());
        if hit.tokens.start > self.tokens.start {
            add(Rule::SecondAfter, hit.value);
        }
    }

    fn is_subject(&self) -> bool {
        let at = self.document.phrase_of(self.tokens.start as usize);
        self.frames
            .predicates
            .iter()
            .any(|predicate| predicate.understood.or(predicate.subject) == Some(at) && !predicate.passive)
    }

    fn of_place(&self, found: &mut Vec<Finding<Rule>>) {
        let mut add = |rule: Rule, value: f32| found.push(Finding { rule, value, tokens: TokenSpan::default() });
        add(Rule::Bias, 1.0);
        let at = self.document.phrase_of(self.tokens.start as usize);
        if self.is_subject() {
            add(Rule::IsSubject, 1.0);
        }
        if self.frames.predicates.iter().any(|predicate| predicate.patient() == Some(at)) {
            add(Rule::IsObject, 1.0);
        }
        let tag_before = (self.tokens.start > self.sentence.tokens.start)
            .then(|| self.document.tags[self.tokens.start as usize - 1]);
        if matches!(tag_before, Some(Tag::In | Tag::To)) {
            add(Rule::IsGoverned, 1.0);
        }
        if let Phrase::Noun(noun) = self.document.phrases[at]
            && !self.tokens.holds(noun.head as usize)
            && (noun.head >= self.tokens.end)
        {
            add(Rule::IsPossessor, 1.0);
        }
        match self.document.tags[self.tokens.end as usize - 1] {
            Tag::Prp | Tag::PrpPossessive => add(Rule::IsPronoun, 1.0),
            Tag::Nnp => add(Rule::IsName, 1.0),
            _ => {}
        }
        if !self.own_speech.is_empty() {
            add(Rule::IsSpeaker, 1.0);
        }
        let marks = |range: std::ops::Range<usize>| {
            range
                .filter(|&at| {
                    matches!(
                        self.document.tokens[at].kind,
                        TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight)
                    )
                })
                .count()
        };
        let whole = self.sentence.tokens.range();
        if marks(whole.clone()) > 0 {
            add(Rule::HasQuote, 1.0);
            if marks(whole.start..self.tokens.start as usize) % 2 == 1 {
                add(Rule::IsQuoted, 1.0);
            }
        }
        add(Rule::Length, whole.len() as f32 / 10.0);
    }
}

/// The clause of each token of a sentence, numbered from 0: subordinators, relative pronouns, dashes, semicolons, and
/// conjunctions before a subject with its verb begin a new one.
#[must_use]
pub fn clauses(document: &Document, sentence: &Sentence, lexicon: &Lexicon) -> Vec<u16> {
    let mut numbers = Vec::with_capacity(sentence.tokens.len());
    let mut clause = 0;
    let (first, end) = (sentence.phrases.0 as usize, sentence.phrases.1 as usize);
    for at in first..end {
        if at > first && begins_clause(document, at, end, lexicon) {
            clause += 1;
        }
        numbers.resize(numbers.len() + document.phrases[at].tokens().len(), clause);
    }
    numbers
}

fn begins_clause(document: &Document, at: usize, end: usize, lexicon: &Lexicon) -> bool {
    match document.phrases[at] {
        Phrase::Verb(_) => false,
        Phrase::Noun(noun) => matches!(document.tags[noun.head as usize], Tag::Wp | Tag::Wdt),
        Phrase::Word(token) => match document.tags[token as usize] {
            Tag::Colon | Tag::Wrb => true,
            Tag::In => lexicon.is_subordinator(document.tokens[token as usize].word),
            Tag::Cc => {
                let noun = matches!(document.phrases.get(at + 1), Some(Phrase::Noun(_))) && at + 1 < end;
                let verb = (at + 2..end.min(at + 4)).any(|at| matches!(document.phrases[at], Phrase::Verb(_)));
                noun && verb
            }
            _ => false,
        },
    }
}
