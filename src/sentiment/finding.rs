//! What the rules of target sentiment find about a target.

use crate::evidence::Finding;
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Cue, WordKind};
use crate::text::TokenSpan;

use super::comparison::Comparison;
use super::relation::{Relation, relation};
use super::rule::Rule;
use super::target::Target;
use super::valence::ValenceHit;

/// Effect on its agent from which on what a cue does to its patient is a wrong: its victim looks no worse for it.
const WRONG: i8 = -2;
/// What the stance of an agent counts beside the effects of its cue, towards a target that takes no part: it concerns another.
const STANCE_SHARE: f32 = 0.5;

/// Whether a cue says that its agent wrongs its patient: "Orrin blackmailed Brandt".
fn harms(cue: &Cue) -> bool {
    cue.agent.is_some_and(|effect| effect <= WRONG) && cue.patient.is_some_and(|effect| effect < 0)
}

impl Target<'_> {
    /// All findings, rule by rule in the order of the text; none in a dateline.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding<Rule>> {
        if self.is_in_dateline() || self.is_signature() {
            return Vec::new();
        }
        let mut found = Vec::with_capacity(40);
        let comparison = self.comparison();
        let opposed = self.is_opposed();
        let side = if opposed { -1.0 } else { 1.0 };
        let silent = self.silent();
        let speaks = |tokens: TokenSpan| !silent.iter().any(|it| it.overlaps(tokens));
        let elsewhere = self.elsewhere();
        let is_elsewhere = |words: TokenSpan| elsewhere.iter().any(|it| it.contains(words));
        for frame in self.frames.with_deeds().iter().filter(|frame| speaks(frame.tokens)) {
            self.of_frame(frame, side, comparison, &mut found);
        }
        found.retain(|it| !(it.rule.is_of_bystander() && is_elsewhere(it.tokens)));
        if opposed {
            found.push(self.against());
        }
        self.of_unequal(&mut found);
        self.of_part_alone(&mut found);
        let another = |hit: &ValenceHit| {
            let words = hit.tokens;
            self.is_topic(words)
                || self.is_its_censure(words)
                || self.is_wronged(words)
                || self.is_shown_in_its_work(words, hit.value)
        };
        let speaks = |hit: &ValenceHit| speaks(hit.tokens) && !is_elsewhere(hit.tokens) && !another(hit);
        let (handling, overruling) = (self.handling(), self.overruling());
        for hit in self.valences.iter().filter(|hit| speaks(hit)) {
            self.of_valence(&comparison.turned(hit), &handling, &overruling, &mut found);
        }
        for hit in self.second.iter().filter(|hit| speaks(hit)) {
            self.of_second(&comparison.turned(hit), &handling, &overruling, &mut found);
        }
        let share = self.share();
        for same in found.chunk_by_mut(|one, next| one.tokens == next.tokens) {
            let words = same[0].tokens;
            let (aside, speech) = (self.share_of_aside(words), self.share_of_speech(words));
            let anothers = self.share_of_anothers(words);
            for finding in same {
                finding.value *= aside;
                finding.value *= share * speech;
                if finding.rule.is_of_bystander() {
                    finding.value *= anothers;
                }
            }
        }
        found.retain(|finding| finding.value != 0.0);
        self.of_place(&mut found);
        self.of_setting(&mut found);
        self.of_background(&mut found);
        found
    }

    /// Words that say nothing of the target: those that turn something bad that it is said to do into its opposite ("refused to
    /// take the bribe").
    fn silent(&self) -> Vec<TokenSpan> {
        let is = |participant: &Option<Participant>| participant.as_ref().is_some_and(|it| self.is_whole(it));
        let governs = |words: &&TokenSpan| self.document.is_word(words.end as usize - 1, "to");
        let mut silent = Vec::new();
        for frame in self.frames.with_deeds() {
            let cue = self.lexicon.frames().cue(frame.cue);
            if frame.shift.negated && cue.agent.is_some_and(|effect| effect <= WRONG) && is(&frame.agent) {
                silent.extend(frame.shift.words.iter().flatten().filter(|words| governs(words)));
            }
        }
        silent
    }

    /// What a cue says of the target, whose side is -1 where others are against it by its name.
    fn of_frame(&self, frame: &Frame, side: f32, comparison: Comparison, found: &mut Vec<Finding<Rule>>) {
        let cue = self.lexicon.frames().cue(frame.cue);
        let shown = || self.is_shown_in_its_work(frame.tokens, f32::from(cue.agent.unwrap_or(0)));
        if frame.shares(self.tokens) || self.is_only_measured(frame.tokens) || self.is_wronged(frame.tokens) || shown()
        {
            return;
        }
        let factor = frame.shift.factor;
        let mut add = |rule: Rule, effect: f32| {
            if effect != 0.0 {
                found.push(Finding { rule, value: effect * factor, tokens: frame.tokens });
            }
        };
        let relation_to = |participant: &Option<Participant>| {
            participant.as_ref().and_then(|participant| self.relation_to(participant))
        };
        let acts = if self.is_verbal_attack(frame.tokens) { 0.0 } else { f32::from(cue.agent.unwrap_or(0)) };
        let agent_effect = side * acts;
        let patient_effect = side * f32::from(cue.patient.unwrap_or(0));
        let stance = side * f32::from(cue.stance);
        let mut takes_part = true;
        match (relation_to(&frame.agent), relation_to(&frame.patient)) {
            (Some(Relation::Whole), _) => {
                let effect = self.left_of_bidden(frame, agent_effect);
                add(if frame.holder.is_some() { Rule::Named } else { Rule::Agent }, effect);
            }
            (_, Some(_)) if harms(cue) || self.is_refused_offer(cue, frame) => {}
            (_, Some(Relation::Whole)) => {
                add(Rule::Patient, patient_effect);
                add(Rule::Liked, stance);
            }
            (_, Some(Relation::Part | Relation::Attached)) if self.is_adversary(frame.patient) => {}
            (_, Some(Relation::Part | Relation::Attached)) if self.is_looked_into_as_suffered(cue, frame) => {}
            (Some(Relation::Part | Relation::Attached), _) if self.is_adversary(frame.agent) => {}
            (_, Some(Relation::Part)) => {
                add(Rule::PatientPart, patient_effect);
                add(Rule::LikedPart, stance);
            }
            (Some(Relation::Part), _) if self.is_anothers_quality(cue, frame) => {}
            (Some(Relation::Part), _) => add(Rule::AgentPart, agent_effect),
            (_, Some(Relation::Attached)) => {
                add(Rule::PatientAttached, patient_effect);
                add(Rule::LikedPart, stance);
            }
            (Some(Relation::Attached), _) if self.is_behind_by(frame.agent) => {}
            (Some(Relation::Attached), _) => add(Rule::AgentAttached, agent_effect),
            (None, None) => takes_part = false,
        }
        for (participant, effect) in &frame.obliques {
            if relation(self.text, participant, self.tokens).is_some() {
                takes_part = true;
                add(Rule::Patient, f32::from(*effect));
            }
        }
        if !takes_part && !self.is_topic(frame.tokens) && !self.is_occasion(frame.tokens) {
            let compared = side * comparison.factor(frame.tokens);
            let effect = agent_effect + patient_effect + STANCE_SHARE * stance;
            add(self.place_of(frame.tokens, true), compared * effect);
        }
    }

    /// "Accused of fraud by Orrin": whether the target is who does what a passive verb before a participant says.
    fn is_behind_by(&self, participant: Option<Participant>) -> bool {
        let at = self.document.phrase_of(self.tokens.start as usize);
        let within = |it: &Predicate| participant.is_some_and(|other| it.phrase < other.phrase && other.phrase < at);
        self.frames.predicates.iter().any(|it| it.by == Some(at) && within(it))
    }

    /// Whether what a participant does and suffers isn't the target's, whose adversary it is.
    fn is_adversary(&self, participant: Option<Participant>) -> bool {
        participant
            .is_some_and(|it| self.frames.is_adversary(it.head, self.lexicon) || self.is_of(it.head, WordKind::Harming))
    }

    /// What a part in a frame says is the more of the sentence's point the fewer polar words stand beside it; those inside a cue of
    /// several words belong to it, and such a cue seldom means anything else.
    fn of_part_alone(&self, found: &mut Vec<Finding<Rule>>) {
        for at in 0..found.len() {
            let Finding { rule, value, tokens } = found[at];
            if matches!(rule, Rule::Agent | Rule::Patient | Rule::Named) {
                let beside = |hit: &&ValenceHit| {
                    !hit.tokens.overlaps(self.tokens) && (tokens.len() == 1 || !hit.tokens.overlaps(tokens))
                };
                let words = self.valences.iter().chain(self.second).filter(beside).count();
                found.push(Finding { rule: Rule::Alone, value: value / (1 + words) as f32, tokens });
                if tokens.len() > 1 {
                    found.push(Finding { rule: Rule::Idiom, value, tokens });
                }
            }
        }
    }

    /// The rule for a cue that isn't tied to the target.
    pub(super) fn place_of(&self, cue: TokenSpan, frame: bool) -> Rule {
        let before = cue.start < self.tokens.start;
        if self.says(cue) {
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
}

#[cfg(test)]
mod tests {
    use crate::evidence::RuleSet;
    use crate::sentiment::Rule;
    use crate::sentiment::trial::{found_of, value};

    #[test]
    fn a_cue_that_is_left_without_effect_is_none() {
        let fires = |text| found_of(text, "Brandt", None).iter().any(|it| !it.rule.is_structural());
        assert!(!fires("Brandt has not been charged."));
        assert!(fires("Brandt has been charged."));
    }

    #[test]
    fn who_is_wronged_looks_no_worse_for_it_and_who_is_blamed_does() {
        let patient = |text| value(text, "Brandt", Rule::Patient).map(f32::signum);
        assert_eq!(patient("Orrin kidnapped Brandt."), None);
        assert_eq!(patient("Orrin denounced Brandt."), Some(-1.0));
        assert_eq!(value("Orrin kidnapped Brandt.", "Orrin", Rule::Agent).map(f32::signum), Some(-1.0));
    }

    #[test]
    fn what_adversaries_do_and_suffer_is_not_his_against_whom_they_are() {
        let part = |text| [Rule::AgentPart, Rule::PatientPart].iter().find_map(|&rule| value(text, "Brandt", rule));
        assert_eq!(part("Brandt's opponents cheated."), None);
        assert_eq!(part("Brandt's critics were jailed."), None);
        assert!(part("Brandt's aides cheated.").is_some());
        assert!(part("Brandt's deputies were jailed.").is_some());
    }

    #[test]
    fn whose_property_is_wronged_looks_no_worse_for_it() {
        let part = |text| value(text, "Brandt", Rule::PatientPart).map(f32::signum);
        assert_eq!(part("Orrin kidnapped Brandt's pilot."), None);
        assert_eq!(part("Orrin denounced Brandt's pilot."), Some(-1.0));
    }

    #[test]
    fn a_refusal_says_nothing_by_itself_where_what_is_refused_is_bad() {
        let agent = |text| value(text, "Brandt", Rule::Agent).map(f32::signum);
        assert_eq!(agent("Brandt refused to torture the prisoners."), Some(1.0));
        assert_eq!(agent("Brandt refused to leave."), Some(-1.0));
    }

    #[test]
    fn the_subject_of_a_second_clause_is_no_object_of_the_first() {
        let patient = |text| value(text, "Brandt", Rule::Patient).map(f32::signum);
        assert_eq!(patient("Dockers denounced the sale, but Brandt loved it."), None);
        assert_eq!(patient("The crews shouted at the mayor and Brandt left."), None);
        assert_eq!(patient("Dockers denounced the sale, but Brandt and Orrin loved it."), None);
        assert_eq!(patient("In a blow to the guild, Brandt on Monday left."), None);
        assert_eq!(patient("Dockers denounced the mayor, Brandt and Orrin."), Some(-1.0));
        assert_eq!(patient("Dockers denounced the mayor and Brandt."), Some(-1.0));
        assert_eq!(patient("The mayor and Brandt were denounced."), Some(-1.0));
        assert_eq!(patient("Orrin said the mayor and Brandt were denounced."), Some(-1.0));
        assert_eq!(patient("Crews left when the mayor and Brandt were denounced."), Some(-1.0));
    }

    #[test]
    fn a_part_in_a_frame_counts_for_more_where_it_stands_alone() {
        let alone = |text| value(text, "Brandt", Rule::Alone);
        assert_eq!(alone("The league relegated Brandt."), Some(-2.0));
        assert_eq!(alone("The splendid league relegated Brandt."), Some(-2.0 / 3.0));
        assert_eq!(alone("The league that relegated Orrin met Brandt."), None);
    }

    #[test]
    fn polar_words_inside_a_cue_of_several_words_do_not_stand_beside_it() {
        let alone = |text| value(text, "Brandt", Rule::Alone);
        assert_eq!(alone("The clerk threw out the case against Brandt."), Some(2.0));
        assert_eq!(alone("The splendid clerk threw out the case against Brandt."), Some(2.0 / 3.0));
    }

    #[test]
    fn a_cue_of_several_words_tells_by_itself_and_one_word_does_not() {
        let idiom = |text| value(text, "Brandt", Rule::Idiom);
        assert_eq!(idiom("The clerk threw out the case against Brandt."), Some(2.0));
        assert_eq!(idiom("The league relegated Brandt."), None);
    }
}
