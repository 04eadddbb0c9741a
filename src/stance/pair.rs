//! What the rules find between a holder and a target in one sentence.

use super::rule::StanceRule;
use crate::evidence::Finding;
use crate::frames::{Frame, Participant, SentenceFrames, shift};
use crate::lexicon::Lexicon;
use crate::sentiment::{Relation, ValenceHit, relation};
use crate::text::{Document, Phrase, QuoteMark, Sentence, Tag, TokenKind, TokenSpan};

/// A holder and a target in a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// The document.
    pub document: &'a Document,
    /// The lexicons.
    pub lexicon: &'a Lexicon,
    /// The sentence of the target.
    pub sentence: &'a Sentence,
    /// Its frames.
    pub frames: &'a SentenceFrames,
    /// Its polar words.
    pub valences: &'a [ValenceHit],
    /// The clause of each of its tokens.
    pub clauses: &'a [u16],
    /// The holder's words, where it stands in the sentence.
    pub holder: Option<TokenSpan>,
    /// What the holder says.
    pub speech: &'a [TokenSpan],
    /// What the target says.
    pub target_speech: &'a [TokenSpan],
    /// The target's words.
    pub target: TokenSpan,
}

/// Words around the target that count as near.
const NEAR: u32 = 6;

impl Pair<'_> {
    /// All findings, rule by rule in the order of the text.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<StanceRule>> {
        let mut found = Vec::with_capacity(16);
        self.of_cues(&mut found);
        for hit in self.valences {
            self.of_valence(hit, &mut found);
        }
        self.of_place(&mut found);
        found
    }

    /// Whether some finding by itself makes a statement. Most pairs have none, and frames alone can tell.
    #[must_use]
    pub fn relates(&self) -> bool {
        let mut found = Vec::new();
        self.of_cues(&mut found);
        found.iter().any(|finding| finding.rule.relates())
    }

    fn of_cues(&self, found: &mut Vec<Finding<StanceRule>>) {
        for frame in &self.frames.frames {
            self.of_frame(frame, found);
        }
        self.of_deed(found);
    }

    /// A target that names a deed, "sell the harbour": who does it, or means to, is for it.
    fn of_deed(&self, found: &mut Vec<Finding<StanceRule>>) {
        const FOR_IT: f32 = 2.0;
        for predicate in &self.frames.predicates {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { continue };
            let head = group.head as usize;
            if !self.target.holds(head) || predicate.passive {
                continue;
            }
            let agent = predicate.agent().and_then(|at| Participant::at(self.document, at));
            if agent.is_some_and(|agent| self.is_holder(&agent)) {
                let cue = TokenSpan::new(head, head + 1);
                let shift = shift(self.document, self.sentence, predicate.phrase, cue, self.lexicon);
                found.push(Finding { rule: StanceRule::Towards, value: FOR_IT * shift.factor, tokens: cue });
            }
        }
    }

    fn of_frame(&self, frame: &Frame, found: &mut Vec<Finding<StanceRule>>) {
        if frame.tokens.overlaps(self.target) || self.holder.is_some_and(|holder| frame.tokens.overlaps(holder)) {
            return;
        }
        let cue = self.lexicon.frames().cue(frame.cue);
        let factor = frame.shift.factor;
        let mut add = |rule, effect: f32| {
            if effect != 0.0 {
                found.push(Finding { rule, value: effect * factor, tokens: frame.tokens });
            }
        };
        let (agent, patient) = (f32::from(cue.agent.unwrap_or(0)), f32::from(cue.patient.unwrap_or(0)));
        let stance = f32::from(cue.stance);
        let spoken = self.is_spoken(frame.tokens);
        let holder_acts = frame.agent.is_some_and(|agent| self.is_holder(&agent));
        let target_as =
            |participant: Option<Participant>| participant.and_then(|it| relation(self.document, &it, self.target));
        let as_agent = target_as(frame.agent);
        let as_patient = target_as(frame.patient);
        let as_oblique = frame.obliques.iter().find(|(participant, _)| target_as(Some(*participant)).is_some());
        if frame.holder.is_some_and(|holder| self.is_holder(&holder)) && as_agent == Some(Relation::Whole) {
            return add(StanceRule::Names, agent);
        }
        if holder_acts {
            match (as_patient, as_oblique) {
                (Some(Relation::Whole), _) => {
                    add(StanceRule::Towards, stance);
                    add(StanceRule::Does, patient);
                }
                (Some(_), _) => add(StanceRule::TowardsPart, stance),
                (None, Some((_, effect))) => add(StanceRule::Oblique, f32::from(*effect)),
                (None, None) => add(StanceRule::HolderEffect, agent),
            }
            return;
        }
        let holder_as_patient = frame.patient.is_some_and(|patient| self.is_holder(&patient));
        if as_agent == Some(Relation::Whole) && holder_as_patient {
            add(StanceRule::Reverse, stance);
            return add(StanceRule::ReverseDoes, patient);
        }
        match (as_agent, as_patient) {
            (Some(Relation::Whole), _) => add(if spoken { StanceRule::Says } else { StanceRule::TargetEffect }, agent),
            (_, Some(_)) => {
                add(if spoken { StanceRule::Says } else { StanceRule::TargetEffect }, patient);
                if spoken && frame.agent.is_none() {
                    add(StanceRule::SaysLiked, stance);
                }
            }
            _ if holder_as_patient => add(StanceRule::HolderEffect, patient),
            _ => add(self.frame_place(frame.tokens), agent + patient + 0.5 * stance),
        }
    }

    /// Whether a participant is the holder: by its words, or by a pronoun in its speech.
    fn is_holder(&self, participant: &Participant) -> bool {
        if self.holder.is_some_and(|holder| relation(self.document, participant, holder) == Some(Relation::Whole)) {
            return true;
        }
        let word = self.document.tokens[participant.head].word;
        let means_itself = self.lexicon.is_first_person(word) || self.lexicon.is_third_person(word);
        means_itself && self.speech.iter().any(|speech| speech.holds(participant.head)) && {
            self.lexicon.is_first_person(word) == self.inside_marks(participant.head)
        }
    }

    /// Whether an odd number of quotation marks stands before the token in its sentence.
    fn inside_marks(&self, token: usize) -> bool {
        self.marks(self.sentence.tokens.start as usize, token) % 2 == 1
    }

    fn marks(&self, from: usize, to: usize) -> usize {
        let double = |token: &&crate::text::Token| {
            matches!(token.kind, TokenKind::Quote(QuoteMark::Open | QuoteMark::Close | QuoteMark::Straight))
        };
        self.document.tokens[from..to].iter().filter(double).count()
    }

    /// Whether cue and target both stand in the holder's speech.
    fn is_spoken(&self, cue: TokenSpan) -> bool {
        self.speech.iter().any(|speech| speech.contains(cue))
            && self.speech.iter().any(|speech| speech.contains(self.target))
    }

    fn frame_place(&self, cue: TokenSpan) -> StanceRule {
        if self.is_between(cue) { StanceRule::FrameBetween } else { StanceRule::FrameElsewhere }
    }

    fn is_between(&self, cue: TokenSpan) -> bool {
        self.holder.is_some_and(|holder| {
            let (from, to) = (holder.end.min(self.target.end), holder.start.max(self.target.start));
            from <= cue.start && cue.end <= to
        })
    }

    fn of_valence(&self, hit: &ValenceHit, found: &mut Vec<Finding<StanceRule>>) {
        if hit.tokens.overlaps(self.target) || self.holder.is_some_and(|holder| hit.tokens.overlaps(holder)) {
            return;
        }
        let mut add = |rule| found.push(Finding { rule, value: hit.value, tokens: hit.tokens });
        let own = self.document.phrases[self.document.phrase_of(self.target.start as usize)].tokens();
        if own.contains(hit.tokens) {
            add(StanceRule::TargetPhrase);
        }
        if self.is_spoken(hit.tokens) {
            let gap =
                hit.tokens.start.saturating_sub(self.target.end).max(self.target.start.saturating_sub(hit.tokens.end));
            return add(if gap < NEAR { StanceRule::SaysNear } else { StanceRule::SaysAround });
        }
        let first = self.holder.map_or(self.target.start, |holder| holder.start.min(self.target.start));
        add(match () {
            () if self.is_between(hit.tokens) => StanceRule::ValenceBetween,
            () if hit.tokens.start < first => StanceRule::ValenceBefore,
            () => StanceRule::ValenceAfter,
        });
    }

    fn of_place(&self, found: &mut Vec<Finding<StanceRule>>) {
        let mut add = |rule, value| found.push(Finding { rule, value, tokens: TokenSpan::default() });
        add(StanceRule::Bias, 1.0);
        if self.speech.iter().any(|speech| speech.contains(self.target)) {
            add(StanceRule::HolderSpeaks, 1.0);
        }
        if self.marks(self.sentence.tokens.start as usize, self.sentence.tokens.end as usize) > 0 {
            add(StanceRule::HasQuote, 1.0);
        }
        let target_at = self.document.phrase_of(self.target.start as usize);
        if self.frames.predicates.iter().any(|predicate| predicate.patient() == Some(target_at)) {
            add(StanceRule::TargetIsObject, 1.0);
        }
        if self.target.start > self.sentence.tokens.start
            && matches!(self.document.tags[self.target.start as usize - 1], Tag::In | Tag::To)
        {
            add(StanceRule::TargetIsGoverned, 1.0);
        }
        if self.is_modifier(self.target) {
            add(StanceRule::TargetPossesses, 1.0);
        }
        let Some(holder) = self.holder else { return };
        if self.target_speech.iter().any(|speech| speech.contains(holder)) {
            add(StanceRule::TargetSpeaks, 1.0);
        }
        let holder_at = self.document.phrase_of(holder.start as usize);
        if self.frames.predicates.iter().any(|predicate| !predicate.passive && predicate.agent() == Some(holder_at)) {
            add(StanceRule::HolderIsSubject, 1.0);
        }
        if self.is_modifier(holder) {
            add(StanceRule::HolderPossesses, 1.0);
        }
        if holder.start < self.target.start {
            add(StanceRule::HolderFirst, 1.0);
        }
        let gap = holder.start.saturating_sub(self.target.end).max(self.target.start.saturating_sub(holder.end));
        add(StanceRule::Distance, gap as f32 / 10.0);
        if self.clause_of(holder) == self.clause_of(self.target) {
            add(StanceRule::SameClause, 1.0);
        }
        let participant =
            |at: usize, tokens: TokenSpan| Participant { phrase: at, tokens, head: tokens.end as usize - 1 };
        let (first, second) = if holder.start < self.target.start {
            (participant(holder_at, holder), self.target)
        } else {
            (participant(target_at, self.target), holder)
        };
        if relation(self.document, &first, second) == Some(Relation::Whole) {
            add(StanceRule::Joined, 1.0);
        }
    }

    fn clause_of(&self, tokens: TokenSpan) -> Option<u16> {
        tokens.start.checked_sub(self.sentence.tokens.start).and_then(|at| self.clauses.get(at as usize)).copied()
    }

    fn is_modifier(&self, tokens: TokenSpan) -> bool {
        match self.document.phrases[self.document.phrase_of(tokens.start as usize)] {
            Phrase::Noun(noun) => noun.head >= tokens.end,
            _ => false,
        }
    }
}
