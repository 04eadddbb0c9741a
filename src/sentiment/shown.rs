//! What a work shows, which isn't how its maker is: "a harrowing account by Orrin", "Brandt's disturbing film".

use crate::lexicon::WordKind;
use crate::text::TokenSpan;

use super::target::Target;

impl Target<'_> {
    /// Whether words that say something bad before a noun for a work of the target's tell what that shows.
    pub(super) fn is_shown_in_its_work(&self, words: TokenSpan, value: f32) -> bool {
        let at = words.start as usize;
        let grim = self.is_of(at, WordKind::Grave) || self.is_of(at, WordKind::Harsh);
        if words.len() > 1 || value >= 0.0 || !grim {
            return false;
        }
        let phrase = self.document.phrase_of(at);
        let Some(noun) = self.document.noun(phrase).filter(|noun| words.end <= noun.head) else { return false };
        let works = [WordKind::Work, WordKind::Inquiry, WordKind::Remark];
        let work = works.into_iter().any(|kind| self.is_of(noun.head as usize, kind));
        let owns = noun.possessor.is_some_and(|owner| owner.overlaps(self.tokens));
        let made = || {
            let own = self.document.phrase_of(self.tokens.start as usize);
            own == phrase + 2 && self.document.is_lone_word(phrase + 1, "by")
        };
        work && (owns || made())
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn what_a_work_shows_is_not_how_its_maker_is() {
        let said = |text| {
            let rules = [Rule::AgentPart, Rule::AgentAttached, Rule::ValenceAdjective];
            rules.iter().any(|&rule| value(text, "Orrin", rule).is_some_and(|value| value != 0.0))
        };
        assert!(!said("A harrowing report by Orrin led to the trial."));
        assert!(!said("Orrin's disturbing film opens in May."));
        assert!(said("A clumsy report by Orrin led to the trial."));
        assert!(said("Orrin's disturbing habits led to the trial."));
        assert!(said("A harrowing lie by Orrin led to the trial."));
    }
}
