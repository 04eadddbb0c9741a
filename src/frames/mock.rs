//! Good qualities measured by what has none of them: "the charm of a tax form", "the loyalty of a cat", but not "the courage of a lion".

use super::shift::{Shift, Shifts};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan};

/// What is left, turned, of a quality so measured.
const MOCKED: f32 = -0.8;

impl Shifts<'_> {
    /// Turns the shift of a noun that says something good, where it is so measured.
    pub fn turn_mocked(&self, shift: &mut Shift, cue: TokenSpan) {
        if !shift.negated && self.is_mocked(cue) {
            shift.negated = true;
            shift.factor *= MOCKED;
        }
    }

    fn is_mocked(&self, cue: TokenSpan) -> bool {
        let end = self.sentence.tokens.end as usize;
        let last = cue.end as usize - 1;
        let of = if self.document.is_word(last, "of") { last } else { last + 1 };
        let article = of + 1;
        if article >= end || !self.document.is_word(of, "of") || self.document.tags[article] != Tag::Dt {
            return false;
        }
        let a = self.is_of(article, WordKind::Indefinite);
        let measure = &self.document.phrases[self.document.phrase_of(article)];
        a && matches!(measure, Phrase::Noun(noun) if self.is_of(noun.head as usize, WordKind::Mock))
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn who_has_the_charm_of_a_tax_form_has_none() {
        assert!(factor("Orrin has the charm of a tax form.", "charm") < 0.0);
        assert!(factor("Orrin has all the warmth of a fridge.", "warmth") < 0.0);
        assert!(factor("Orrin, with the loyalty of a snake, left.", "loyalty") < 0.0);
    }

    #[test]
    fn who_has_the_courage_of_a_lion_has_it() {
        assert!(factor("Orrin has the courage of a lion.", "courage") > 0.0);
        assert!(factor("Orrin has the charm of the old port.", "charm") > 0.0);
        assert!(factor("Orrin has the loyalty of a majority.", "loyalty") > 0.0);
    }
}
