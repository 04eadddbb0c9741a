//! What polar words near a target say of it, by where they stand and what they are to it.

use std::sync::LazyLock;

use super::relation::Relation;
use super::rule::Rule;
use super::target::Target;
use super::valence::ValenceHit;
use crate::evidence::Finding;
use crate::frames::{Frame, Participant, Predicate};
use crate::text::{Tag, TokenSpan};

/// What a word of the lowest valence counts of it: many colour a sentence without judging anybody ("senior", "pledge").
const MILD: f32 = 0.6;
/// Words around the target that count as near.
const NEAR: usize = 4;
/// Words over which a word of VADER's lexicon loses all but 1/e of its effect.
const DECAY: f32 = 5.0;

impl Target<'_> {
    /// The cues of several words that say something of the target, each with what it says: "refused a bribe".
    pub(super) fn overruling(&self) -> Vec<(&Frame, f32)> {
        let whole = |participant: &Option<Participant>| {
            participant.as_ref().is_some_and(|it| self.relation_to(it) == Some(Relation::Whole))
        };
        let says = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let effects = [(cue.agent, &frame.agent), (cue.patient, &frame.patient)];
            let says = effects.into_iter().find(|(effect, participant)| effect.is_some() && whole(participant));
            says.and_then(|(effect, _)| effect).map(|effect| f32::from(effect) * frame.shift.factor)
        };
        let several = self.frames.with_deeds().iter().filter(|frame| frame.tokens.len() > 1);
        several.filter_map(|frame| says(frame).map(|effect| (frame, effect))).collect()
    }

    /// Whether a polar word says nothing of the target, wherever it stands.
    fn is_silent(&self, hit: &ValenceHit, overruling: &[(&Frame, f32)]) -> bool {
        hit.tokens.overlaps(self.tokens)
            || self.only_colours(hit.tokens)
            || is_overruled(hit, overruling)
            || self.is_reason(hit)
            || self.is_occasion(hit.tokens)
    }

    /// What a polar word of the valence lexicon says of the target.
    pub(super) fn of_valence(
        &self,
        hit: &ValenceHit,
        handling: &[&Predicate],
        overruling: &[(&Frame, f32)],
        found: &mut Vec<Finding<Rule>>,
    ) {
        if self.is_silent(hit, overruling) {
            return;
        }
        let hit = &ValenceHit { value: hit.value * if hit.mild { MILD } else { 1.0 }, ..*hit };
        let mut add = |rule: Rule, value: f32| found.push(Finding { rule, value, tokens: hit.tokens });
        if self.document.tags[hit.tokens.start as usize] == Tag::Jj {
            add(Rule::ValenceAdjective, hit.value);
        }
        if hit.negated {
            add(Rule::ValenceTurned, hit.value);
        }
        match self.part_in(hit.tokens) {
            Some((_, None)) => return,
            Some((rule, Some(share))) => return add(rule, hit.value * share),
            None => {}
        }
        let own = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)].tokens();
        if own.contains(hit.tokens) {
            return add(Rule::ValencePhrase, hit.value);
        }
        if self.is_handled(hit.tokens, handling) {
            return;
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

    /// The rule for a polar word that is itself a cue in whose frame the target acts or suffers, and what the word is
    /// multiplied by, if it counts.
    fn part_in(&self, words: TokenSpan) -> Option<(Rule, Option<f32>)> {
        let frame = self.frames.with_deeds().iter().find(|frame| frame.tokens.overlaps(words))?;
        let cue = self.lexicon.frames().cue(frame.cue);
        let is = |participant: Option<Participant>| participant.is_some_and(|it| self.is_whole(&it));
        match (cue.patient, is(frame.agent), is(frame.patient)) {
            (Some(_), true, _) if self.only_takes_sides(cue) => Some((Rule::ValenceAct, None)),
            (Some(_), true, _) => Some((Rule::ValenceAct, Some(self.share_of_act(cue)))),
            (Some(_), _, true) => Some((Rule::ValenceSuffered, Some(1.0))),
            _ => None,
        }
    }

    /// Words between the target and other words.
    fn distance(&self, words: TokenSpan) -> usize {
        words.start.saturating_sub(self.tokens.end).max(self.tokens.start.saturating_sub(words.end)) as usize
    }

    /// What a word of VADER's lexicon says of it.
    pub(super) fn of_second(
        &self,
        hit: &ValenceHit,
        handling: &[&Predicate],
        overruling: &[(&Frame, f32)],
        found: &mut Vec<Finding<Rule>>,
    ) {
        if self.is_silent(hit, overruling) || self.is_handled(hit.tokens, handling) || self.only_does(hit.tokens) {
            return;
        }
        let mut add = |rule: Rule, value: f32| found.push(Finding { rule, value, tokens: hit.tokens });
        add(Rule::SecondSentence, hit.value);
        add(Rule::SecondNear, hit.value * left_at(self.distance(hit.tokens)));
        if hit.tokens.start > self.tokens.start {
            add(Rule::SecondAfter, hit.value);
        }
    }
}

/// Whether a polar word stands in a cue of several words that says the opposite of the target.
fn is_overruled(hit: &ValenceHit, overruling: &[(&Frame, f32)]) -> bool {
    overruling.iter().any(|(frame, effect)| frame.shares(hit.tokens) && effect * hit.value < 0.0)
}

/// What is left of the effect of a word of VADER's lexicon at so many words' distance.
fn left_at(distance: usize) -> f32 {
    static LEFT: LazyLock<[f32; 64]> = LazyLock::new(|| std::array::from_fn(decayed));
    LEFT.get(distance).copied().unwrap_or_else(|| decayed(distance))
}

fn decayed(distance: usize) -> f32 {
    (-(distance as f32) / DECAY).exp()
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn a_word_inside_a_phrase_of_the_other_sign_says_nothing_of_its_own() {
        let second = |text| value(text, "Brandt", Rule::SecondSentence).map(f32::signum);
        assert_eq!(second("The secret weapon of Brandt is a clerk."), None);
        assert_eq!(second("The weapon of Brandt is a clerk."), Some(-1.0));
    }

    #[test]
    fn turned_words_are_told_from_plain_ones() {
        let turned = |text| value(text, "Brandt", Rule::ValenceTurned).map(f32::signum);
        assert_eq!(turned("Brandt was not honest."), Some(-1.0));
        assert_eq!(turned("Brandt was honest."), None);
    }

    #[test]
    fn a_cue_of_several_words_overrules_those_in_it() {
        let second = |text| value(text, "Brandt", Rule::SecondSentence);
        assert_eq!(second("Brandt is past his best."), None);
        assert!(second("Brandt is the best pilot.").is_some_and(|value| value > 0.0));
    }

    #[test]
    fn mild_words_count_for_less_than_a_step_below_clear_ones() {
        let after = |text| value(text, "Brandt", Rule::ValenceClauseAfter);
        assert_eq!(after("Brandt met a senior pilot."), Some(0.6));
        assert_eq!(after("Brandt met an honest pilot."), Some(2.0));
    }

    #[test]
    fn polar_adjectives_count_beside_their_place() {
        let adjective = |text| value(text, "Brandt", Rule::ValenceAdjective).map(f32::signum);
        assert_eq!(adjective("Brandt opened a splendid theatre."), Some(1.0));
        assert_eq!(adjective("Brandt opened the theatre with success."), None);
    }
}
