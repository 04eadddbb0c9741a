//! What somebody is told to do he hasn't done: "urged Orrin to keep his word". What he is told to stop he does: "told Orrin to stop
//! lying".

use crate::frames::Frame;
use crate::lexicon::WordKind;
use crate::text::{Phrase, VerbForm};

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
            Some(agent) if self.is_bidden(agent.phrase) || stops.is_some_and(|verb| self.is_due(verb)) => {
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

    /// "Told Orrin to", "called on Orrin to", "demanded that Orrin", "Orrin was told to": whether somebody wants of a noun phrase what the
    /// verb behind it says.
    fn is_bidden(&self, phrase: usize) -> bool {
        let infinitive = |at| self.document.verb(at).is_some_and(|group| group.form == VerbForm::Infinitive);
        let bids = |at: usize, passive: bool| {
            let verb = self.document.verb(at);
            verb.is_some_and(|it| it.passive == passive && self.is_of(it.head as usize, WordKind::Bidding))
        };
        let before = |back: usize| phrase.checked_sub(back);
        let called_on = || {
            let Some(Phrase::Word(token)) = before(1).map(|at| self.document.phrases[at]) else { return false };
            self.is_of(token as usize, WordKind::CallingOn) && before(2).is_some_and(|at| bids(at, false))
        };
        let demanded = || {
            let demands = |at: usize| {
                let verb = self.document.verb(at);
                verb.is_some_and(|it| !it.negated && self.is_of(it.head as usize, WordKind::Demand))
            };
            before(1).is_some_and(|at| self.document.is_lone_word(at, "that")) && before(2).is_some_and(demands)
        };
        infinitive(phrase + 1) && (before(1).is_some_and(|at| bids(at, false)) || called_on())
            || bids(phrase + 1, true) && infinitive(phrase + 2)
            || demanded()
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
