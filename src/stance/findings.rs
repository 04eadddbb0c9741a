//! What the rules find between a holder and a target in one sentence.

use super::pair::Pair;
use super::relating::Reach;
use super::rule::{Effect, Place, Polar, Role, Speech, StanceRule};
use super::situation::situation;
use crate::evidence::Finding;
use crate::frames::{Frame, Participant};
use crate::sentiment::ValenceHit;
use crate::text::{Tag, TokenSpan};

/// How the rules of target sentiment make somebody look: probabilities of bad and of good.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Look {
    /// Probability of bad.
    pub bad: f32,
    /// Probability of good.
    pub good: f32,
}

/// Words around the target that count as near.
const NEAR: u32 = 6;
/// Phrases behind a participant that still belong to it.
const BEHIND: usize = 3;

impl Pair<'_> {
    /// All findings, rule by rule in the order of the text; the looks are the holder's and the target's, `target_speech` what
    /// the target says.
    #[must_use]
    pub fn findings(
        &self,
        holder_look: Look,
        target_look: Look,
        target_speech: &[TokenSpan],
    ) -> Vec<Finding<StanceRule>> {
        let mut found = Vec::with_capacity(32);
        for frame in &self.frames.frames {
            self.of_frame(frame, target_speech, &mut found);
        }
        for hit in self.valences {
            self.of_valence(hit, &mut found);
        }
        self.of_relating(&mut found);
        self.of_look(Polar::TargetLook, target_look, &mut found);
        self.of_look(Polar::HolderLook, holder_look, &mut found);
        situation(self, target_speech, &mut found);
        found
    }

    fn of_frame(&self, frame: &Frame, target_speech: &[TokenSpan], found: &mut Vec<Finding<StanceRule>>) {
        if self.is_cue_of(frame) {
            return;
        }
        let is_holder = |participant: &Participant| self.is_holder(participant);
        let is_target = |participant: &Participant| participant.tokens.overlaps(self.target);
        let holder = self.role(frame, self.holder, &is_holder);
        let target = self.role(frame, Some(self.target), &is_target);
        let speech = if self.holder_says(frame.tokens) {
            Some(Speech::Holder)
        } else if target_speech.iter().any(|speech| speech.contains(frame.tokens)) {
            Some(Speech::Target)
        } else {
            None
        };
        let cue = self.lexicon.frames().cue(frame.cue);
        let effects = [
            (Effect::OnAgent, cue.agent.unwrap_or(0)),
            (Effect::OnPatient, cue.patient.unwrap_or(0)),
            (Effect::Stance, cue.stance),
        ];
        for (effect, strength) in effects.into_iter().filter(|(_, strength)| *strength != 0) {
            let factor = if effect == Effect::Stance { self.stance_factor(frame) } else { frame.shift.factor };
            let value = f32::from(strength) * factor;
            let mut add = |rule| found.push(Finding { rule, value, tokens: frame.tokens });
            if (holder, target) == (Role::Nothing, Role::Nothing) {
                add(StanceRule::Roleless(effect, self.place_of(frame.tokens), self.order()));
            }
            add(StanceRule::Frame(effect, holder, target, Speech::Anyone));
            if let Some(speech) = speech {
                add(StanceRule::Frame(effect, holder, target, speech));
            }
        }
    }

    fn role(&self, frame: &Frame, tokens: Option<TokenSpan>, is_it: &dyn Fn(&Participant) -> bool) -> Role {
        let roles = [(frame.agent, Role::Agent), (frame.patient, Role::Patient), (frame.holder, Role::Namer)];
        if let Some((_, role)) = roles.iter().find(|(participant, _)| participant.as_ref().is_some_and(is_it)) {
            return *role;
        }
        if frame.obliques.iter().any(|(participant, _)| is_it(participant)) {
            return Role::Oblique;
        }
        let Some(tokens) = tokens else { return Role::Nothing };
        let phrase = self.document.phrase_of(tokens.start as usize);
        let is_behind = |participant: Option<Participant>| {
            participant.is_some_and(|it| phrase > it.phrase && phrase - it.phrase <= BEHIND)
        };
        if is_behind(frame.agent) {
            Role::BehindAgent
        } else if is_behind(frame.patient) {
            Role::BehindPatient
        } else {
            Role::Nothing
        }
    }

    fn of_valence(&self, hit: &ValenceHit, found: &mut Vec<Finding<StanceRule>>) {
        if self.is_of_the_two(hit.tokens) {
            return;
        }
        let order = self.order();
        let mut add =
            |polar| found.push(Finding { rule: StanceRule::Polar(polar, order), value: hit.value, tokens: hit.tokens });
        let own = self.document.phrases[self.document.phrase_of(self.target.start as usize)].tokens();
        if own.contains(hit.tokens) {
            add(Polar::TargetPhrase);
        }
        if self.holder_says(hit.tokens) && self.holder_says(self.target) {
            let gap =
                hit.tokens.start.saturating_sub(self.target.end).max(self.target.start.saturating_sub(hit.tokens.end));
            return add(if gap < NEAR { Polar::SaysNear } else { Polar::SaysAround });
        }
        add(match self.place_of(hit.tokens) {
            Place::Between => Polar::ValenceBetween,
            Place::Before => Polar::ValenceBefore,
            Place::After => Polar::ValenceAfter,
        });
    }

    /// The cues from which a run would make a statement; whatever isn't named is taken for a topic.
    fn of_relating(&self, found: &mut Vec<Finding<StanceRule>>) {
        let head = self.document.tags[self.target.end as usize - 1];
        let reach =
            if matches!(head, Tag::Nnp | Tag::Prp | Tag::PrpPossessive) { Reach::Somebody } else { Reach::Topic };
        let rule = StanceRule::Polar(Polar::Relates, self.order());
        let findings = self.relating(reach).into_iter();
        found.extend(findings.map(|it| Finding { rule, value: it.value, tokens: it.tokens }));
    }

    fn of_look(&self, polar: Polar, look: Look, found: &mut Vec<Finding<StanceRule>>) {
        let rule = StanceRule::Polar(polar, self.order());
        for value in [look.good, -look.bad].into_iter().filter(|value| *value != 0.0) {
            found.push(Finding { rule, value, tokens: TokenSpan::default() });
        }
    }
}
