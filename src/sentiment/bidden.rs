//! What somebody is told to do he hasn't done: "urged Orrin to keep his word". What he is told to stop he does: "told Orrin to stop
//! lying".

use crate::frames::{Frame, is_bidden};
use crate::lexicon::WordKind;
use crate::text::VerbForm;

use super::target::Target;

/// What a bad deed tells of whoever is told to stop it.
const TOLD_TO_STOP: f32 = 0.7;

impl Target<'_> {
    /// What is left of the effect of a frame on the target as its agent, its shifters taken into account: a good deed that it is told
    /// to do is none, and a bad one that it is told to stop is bad.
    pub(super) fn left_of_bidden(&self, frame: &Frame, effect: f32) -> f32 {
        let shifted = effect * frame.shift.factor;
        let asked = |kind| self.setting.kinds.has(kind);
        if shifted <= 0.0 || !(asked(WordKind::Bidding) || asked(WordKind::Demand)) {
            return effect;
        }
        let stops = self.stopping(frame);
        match frame.agent {
            Some(agent) if is_bidden(self.text, agent.phrase) || stops.is_some_and(|verb| self.is_due(verb)) => {
                if stops.is_some() { -TOLD_TO_STOP * effect } else { 0.0 }
            }
            _ => effect,
        }
    }

    /// The verb that says that what a frame tells ends, be it a word that turns its cue or one of the cue's own: "stop lying",
    /// "end the abuse".
    fn stopping(&self, frame: &Frame) -> Option<usize> {
        let turning = frame.shift.words.iter().flatten();
        let mut words = turning.chain([&frame.tokens]).flat_map(|words| words.range());
        let at = words.find(|&at| self.document.tags[at].is_verb() && self.is_of(at, WordKind::Ceasing))?;
        Some(self.document.phrase_of(at))
    }

    /// "Must stop", "needs to stop": whether what a verb says ought to be.
    fn is_due(&self, verb: usize) -> bool {
        let demands = |at: usize| self.is_of(at, WordKind::Demand);
        let Some(group) = self.document.verb(verb) else { return false };
        let ought = group.modal.is_some_and(|at| demands(at as usize));
        let before = || verb.checked_sub(1).and_then(|at| self.document.verb(at));
        ought || group.form == VerbForm::Infinitive && before().is_some_and(|it| demands(it.head as usize))
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    fn agent(text: &str) -> Option<f32> {
        value(text, "Brandt", Rule::Agent).map(f32::signum)
    }

    #[test]
    fn a_good_deed_that_somebody_is_told_to_do_is_none() {
        for text in [
            "The guild told Brandt to tell the truth.",
            "The guild called on Brandt to keep her word.",
            "Brandt was urged to tell the truth.",
            "The guild demanded that Brandt tell the truth.",
        ] {
            assert_eq!(agent(text), None, "{text}");
        }
        assert_eq!(agent("The guild heard Brandt tell the truth."), Some(1.0));
        assert_eq!(agent("Brandt told the truth."), Some(1.0));
        assert_eq!(agent("The guild thought that Brandt told the truth."), Some(1.0));
    }

    #[test]
    fn who_is_told_to_stop_something_bad_does_it() {
        for text in [
            "The guild told Brandt to stop lying.",
            "The guild urged Brandt to end the abuse.",
            "Brandt was told to stop lying.",
            "Brandt must stop lying.",
            "Brandt needs to stop lying.",
        ] {
            assert_eq!(agent(text), Some(-1.0), "{text}");
        }
        assert_eq!(agent("Brandt stopped lying."), Some(1.0));
        assert_eq!(agent("Brandt promised to end the abuse."), Some(1.0));
    }

    #[test]
    fn a_bad_deed_that_somebody_is_told_to_do_stays_bad() {
        assert_eq!(agent("The guild told Brandt to lie."), Some(-1.0));
    }
}
