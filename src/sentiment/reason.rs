//! What a target is praised for: "praised Orrin for turning grief into action".

use crate::frames::Frame;
use crate::lexicon::Class;

use super::target::Target;
use super::valence::ValenceHit;

impl Target<'_> {
    /// Whether a bad word only tells for what a verb praises the target.
    pub(super) fn is_reason(&self, hit: &ValenceHit) -> bool {
        let at = self.document.phrase_of(hit.tokens.start as usize);
        hit.value < 0.0
            && self.frames.frames.iter().filter(|frame| self.is_praised(frame)).any(|frame| {
                let verb = self.document.phrase_of(frame.tokens.end as usize - 1);
                let behind = verb.max(frame.patient.map_or(verb, |it| it.phrase)) + 1;
                behind < at && self.document.lone_word(behind) == "for" && !self.parted(behind + 1, at)
            })
    }

    fn is_praised(&self, frame: &Frame) -> bool {
        let cue = self.lexicon.frames().cue(frame.cue);
        let effect = f32::from(cue.patient.unwrap_or(0)) * frame.shift.factor;
        let is_it = |it| self.is_whole(it);
        cue.class == Class::Verb && effect > 0.0 && frame.patient.as_ref().is_some_and(is_it)
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn what_somebody_is_praised_for_is_no_blame() {
        let behind = |text| {
            let of = |rule| value(text, "Brandt", rule).unwrap_or(0.0);
            of(Rule::ValenceClauseAfter) + of(Rule::ValenceAfter)
        };
        assert_eq!(behind("The union praised Brandt for turning grief into bread."), 0.0);
        assert!(behind("The union met Brandt, turning grief into bread.") < 0.0);
        assert_eq!(behind("Brandt was praised for bread in the disaster."), 0.0);
        assert!(behind("Brandt was seen for bread in the disaster.") < 0.0);
    }
}
