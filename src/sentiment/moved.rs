//! What moves a target to act tells of the occasion: "the violence led Orrin to call for calm".

use crate::frames::Predicate;
use crate::lexicon::WordKind;
use crate::text::{TokenSpan, VerbForm};

use super::target::Target;

impl Target<'_> {
    /// Whether words stand in the subject of a verb that moves the target to do something.
    pub(super) fn is_occasion(&self, words: TokenSpan) -> bool {
        if !self.setting.kinds.has(WordKind::Occasioning) || words.start >= self.tokens.start {
            return false;
        }
        let own = self.document.phrase_of(self.tokens.start as usize);
        let at = self.document.phrase_of(words.start as usize);
        let acts = |phrase: usize| self.document.verb(phrase).is_some_and(|group| group.form == VerbForm::Infinitive);
        let moves = |it: &&Predicate| {
            let verb = self.document.verb(it.phrase);
            it.object == Some(own) && verb.is_some_and(|group| self.is_of(group.head as usize, WordKind::Occasioning))
        };
        let within = |it: &Predicate| it.subject.is_some_and(|subject| subject <= at) && at < it.phrase;
        acts(own + 1) && self.frames.predicates.iter().filter(moves).any(within)
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    fn before(text: &str) -> f32 {
        let rules = [Rule::ValenceClauseBefore, Rule::ValenceBefore, Rule::ValenceNear, Rule::FrameClause];
        rules.into_iter().filter_map(|rule| value(text, "Brandt", rule)).sum()
    }

    #[test]
    fn what_moves_somebody_to_act_is_not_his() {
        assert_eq!(before("The violence led Brandt to call the minister."), 0.0);
        assert_eq!(before("The scandal prompted Brandt to order a review."), 0.0);
        assert_eq!(before("Fears of violence in the port have prompted Brandt to order a review."), 0.0);
        assert!(before("The scandal hurt Brandt.") < 0.0);
        assert!(before("The scandal prompted Brandt's exit.") < 0.0);
    }

    #[test]
    fn what_he_is_moved_to_do_is_his() {
        let agent = |text| value(text, "Brandt", Rule::Agent).map(f32::signum);
        assert_eq!(agent("The scandal forced Brandt to resign."), Some(-1.0));
    }
}
