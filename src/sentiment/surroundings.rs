//! What the sentence around a target is like, whatever its words mean: findings without a cue.

use crate::evidence::Finding;
use crate::frames::Frame;
use crate::lexicon::WordKind;
use crate::text::TokenSpan;

use super::rule::Rule;
use super::target::Target;

/// Conjunctions beyond which more make no difference.
const MOST_CONJUNCTIONS: u32 = 3;

impl Target<'_> {
    /// Whether the sentence has a polar word outside the target, or a cue that does something to a participant.
    fn has_polar_word(&self) -> bool {
        let does = |frame: &Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            cue.agent.unwrap_or(0) != 0 || cue.patient.unwrap_or(0) != 0
        };
        self.valences.iter().any(|hit| !hit.tokens.overlaps(self.tokens))
            || self.frames.with_deeds().iter().any(|frame| !frame.shares(self.tokens) && does(frame))
    }

    pub(super) fn of_setting(&self, found: &mut Vec<Finding<Rule>>) {
        let setting = self.setting;
        let some = |count: u32| f32::from(count > 0);
        let has = |kind| f32::from(setting.kinds.has(kind));
        let behind = |token: Option<u32>| f32::from(token.is_some_and(|token| token >= self.tokens.end));
        let marks_before = setting.marks.partition_point(|mark| *mark < self.tokens.start);
        let values = [
            (Rule::NoPolarWord, f32::from(!self.has_polar_word())),
            (Rule::NoSecondWord, f32::from(self.second.iter().all(|hit| hit.tokens.overlaps(self.tokens)))),
            (Rule::IsQuoted, f32::from(marks_before % 2 == 1)),
            (Rule::HasQuote, f32::from(!setting.marks.is_empty())),
            (Rule::HasNegation, has(WordKind::Negation)),
            (Rule::HasQuestion, some(setting.questions)),
            (Rule::HasCondition, some(setting.conditions)),
            (Rule::HasFuture, has(WordKind::Future)),
            (Rule::HasFirstPerson, has(WordKind::FirstPerson)),
            (Rule::HasNumber, some(setting.numbers)),
            (Rule::IsTakenUp, behind(setting.last_pronoun)),
            (Rule::IsTakenUpByHis, behind(setting.last_possessive)),
            (Rule::Adjectives, setting.adjectives as f32 / 3.0),
            (Rule::Adverbs, setting.adverbs as f32 / 3.0),
            (Rule::Conjunctions, setting.conjunctions.min(MOST_CONJUNCTIONS) as f32 / 2.0),
            (Rule::Names, setting.names as f32 / 10.0),
            (Rule::Pasts, setting.pasts as f32 / 3.0),
            (Rule::Parties, setting.others(self.tokens) as f32 / 3.0),
            (Rule::Length, self.sentence.tokens.len() as f32 / 10.0),
        ];
        let present = values.into_iter().filter(|(_, value)| *value != 0.0);
        found.extend(present.map(|(rule, value)| Finding { rule, value, tokens: TokenSpan::default() }));
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::{rules, value};

    #[test]
    fn negations_and_questions_are_those_of_the_sentence() {
        let text = "Brandt did not come. Who sold the harbour to Orrin?";
        let [brandt, orrin] = ["Brandt", "Orrin"].map(|target| rules(text, target));
        assert!(brandt.contains(&Rule::HasNegation) && !brandt.contains(&Rule::HasQuestion));
        assert!(orrin.contains(&Rule::HasQuestion) && !orrin.contains(&Rule::HasNegation));
    }

    #[test]
    fn other_parties_are_names_and_pronouns_but_not_things() {
        assert_eq!(value("Brandt sold the harbour.", "Brandt", Rule::Parties), None);
        assert_eq!(value("Brandt told Orrin that she would meet Vaas.", "Brandt", Rule::Parties), Some(1.0));
    }

    #[test]
    fn a_target_is_taken_up_by_pronouns_behind_it_alone() {
        let text = "She said that Brandt sold his ferry.";
        let [she, brandt] = ["She", "Brandt"].map(|target| rules(text, target));
        assert!(she.contains(&Rule::IsTakenUpByHis) && brandt.contains(&Rule::IsTakenUpByHis));
        assert!(!brandt.contains(&Rule::IsTakenUp));
        assert!(rules("Brandt said that she had left.", "Brandt").contains(&Rule::IsTakenUp));
    }

    #[test]
    fn what_may_come_is_told_from_what_is() {
        let rules = |text| rules(text, "Brandt");
        assert!(rules("Brandt will move the office.").contains(&Rule::HasFuture));
        assert!(rules("If Brandt moves, the office moves.").contains(&Rule::HasCondition));
        let plain = rules("Brandt moved the office.");
        assert!(!plain.contains(&Rule::HasFuture) && !plain.contains(&Rule::HasCondition));
    }

    #[test]
    fn a_sentence_without_polar_words_is_marked() {
        assert!(rules("Brandt opened the window.", "Brandt").contains(&Rule::NoPolarWord));
        assert!(!rules("Brandt opened the splendid window.", "Brandt").contains(&Rule::NoPolarWord));
        assert!(!rules("The league relegated Brandt.", "Brandt").contains(&Rule::NoPolarWord), "a cue with an effect");
    }
}
