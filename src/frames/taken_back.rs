//! Judgements that the sentence calls improper: "it would be wrong to call Orrin a liar", "to call Orrin a liar is unfair".

use super::shift::Shifts;
use crate::lexicon::{Shifter, ShifterKind, WordKind};
use crate::text::{VerbForm, VerbGroup};

/// What is left, turned, of such a judgement.
pub(super) const TAKEN_BACK: Shifter = Shifter { kind: ShifterKind::Negator, factor: -0.5 };

/// Phrases from an infinitive to a cue behind it, at most.
const REACH: usize = 6;
/// Phrases from an infinitive that opens a sentence to the verb that judges it, at most.
const JUDGED: usize = 10;
/// Words between a form of be and what it says, at most.
const DEGREE: usize = 2;

impl Shifts<'_> {
    /// Whether the cue in a phrase is a judgement in an infinitive of which the sentence says that it is wrong.
    pub(super) fn is_taken_back(&self, phrase: usize) -> bool {
        let first = self.sentence.phrases.0 as usize;
        let lowest = first.max(phrase.saturating_sub(REACH));
        let verb = (lowest..=phrase).rev().find(|&at| self.document.verb(at).is_some());
        let infinitive = |at: &usize| self.document.verb(*at).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        verb.filter(infinitive).is_some_and(|verb| self.is_announced(verb, first) || self.is_judged(verb, first))
    }

    /// "It would be wrong to call".
    fn is_announced(&self, infinitive: usize, first: usize) -> bool {
        let improper = self.document.phrases[infinitive].tokens().start.checked_sub(1);
        let lowest = first.max(infinitive.saturating_sub(DEGREE + 2));
        let copula = (lowest..infinitive).rev().find(|&at| self.document.verb(at).is_some());
        let it_is = copula.is_some_and(|at| self.is_plain_copula(at) && at > first && self.is_it(at - 1));
        it_is && improper.is_some_and(|at| self.is_of(at as usize, WordKind::Improper))
    }

    fn is_it(&self, at: usize) -> bool {
        self.document
            .noun(at)
            .is_some_and(|noun| noun.tokens.len() == 1 && self.document.is_word_in_any_case(noun.head as usize, "it"))
    }

    /// "To call Orrin a liar is unfair".
    fn is_judged(&self, infinitive: usize, first: usize) -> bool {
        let end = self.sentence.phrases.1 as usize;
        let finite = |at: &usize| self.document.verb(*at).is_some_and(VerbGroup::is_finite);
        let copula = (infinitive + 1..end.min(infinitive + JUDGED)).find(finite);
        let said = |at: usize| {
            let behind = self.document.phrases[at].tokens().end as usize;
            let close = behind..(self.sentence.tokens.end as usize).min(behind + DEGREE);
            close.into_iter().any(|at| self.is_of(at, WordKind::Improper))
        };
        infinitive <= first + 1 && copula.is_some_and(|at| self.is_plain_copula(at) && said(at))
    }

    fn is_plain_copula(&self, at: usize) -> bool {
        self.document.verb(at).is_some_and(|verb| verb.copula && !verb.negated && verb.is_finite())
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn what_it_would_be_wrong_to_say_is_not_said() {
        for text in [
            "It would be wrong to attack Orrin.",
            "Brandt said it was unfair to attack Orrin.",
            "To attack Orrin is absurd.",
        ] {
            assert!(factor(text, "attack") < 0.0, "{text}");
        }
        for text in
            ["It would be easy to attack Orrin.", "Brandt was wrong to attack Orrin.", "To attack Orrin is fair."]
        {
            assert!(factor(text, "attack") > 0.0, "{text}");
        }
    }
}
