//! Infinitives that a time parts from the verb that turns them: "declined for weeks to back Orrin", "refused last spring to back him".

use super::shift::Shifts;
use crate::lexicon::{Shifter, ShifterKind, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan, VerbForm};

impl Shifts<'_> {
    /// The negator or reverser of such an infinitive, with its words.
    pub(super) fn put_off(&self, phrase: usize) -> Option<(Shifter, TokenSpan)> {
        let infinitive = self.document.verb(phrase).filter(|verb| verb.form == VerbForm::Infinitive)?;
        let first = self.sentence.phrases.0 as usize;
        let mut at = phrase;
        while at > first && self.tells_when(at - 1) {
            at -= 1;
        }
        let governor = at.checked_sub(1).filter(|&before| at < phrase && before >= first)?;
        let verb = self.document.verb(governor).filter(|verb| !verb.negated)?.head as usize;
        let to = infinitive.tokens.start as usize;
        let words = [verb, to].map(|at| self.document.tokens[at].word);
        let found = self.lexicon.shifters().longest(words.into_iter()).filter(|found| found.words > 1)?;
        let turns = matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Reverser);
        turns.then(|| (found.values[0], TokenSpan::new(verb, to)))
    }

    /// Whether a phrase is a time, leads to one, or is an adverb.
    fn tells_when(&self, at: usize) -> bool {
        let time = |noun: &NounPhrase| {
            let is = |kind| self.document.is_of(noun.head as usize, kind, self.lexicon);
            is(WordKind::Time) || is(WordKind::TellsWhen)
        };
        match self.document.lone_tag(at) {
            Some(Tag::Rb) => true,
            Some(Tag::In) => self.document.noun(at + 1).is_some_and(time),
            _ => self.document.noun(at).is_some_and(time),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::frames::trial;

    fn factor(text: &str) -> f32 {
        trial::factor(text, "back")
    }

    #[test]
    fn what_somebody_declines_for_weeks_to_do_is_not_done() {
        for time in ["for weeks", "for a month", "on Tuesday", "last spring"] {
            assert!(factor(&format!("Brandt declined {time} to back Orrin.")) < 0.0, "{time}");
        }
    }

    #[test]
    fn what_somebody_waits_for_weeks_to_do_is_done_and_what_is_declined_for_another_is_none_of_it() {
        assert!(factor("Brandt waited for weeks to back Orrin.") > 0.0);
        assert!(factor("Brandt declined a seat to back Orrin.") > 0.0);
    }
}
