//! Infinitives that a time, a place or words between commas part from the verb that turns them: "declined for weeks to back Orrin",
//! "refused in court to back him", "refused, through a clerk, to back him".

use super::shift::Shifts;
use crate::lexicon::{Shifter, ShifterKind, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan, VerbForm};

/// Phrases between the two, at most.
const INSERTION: usize = 10;

impl Shifts<'_> {
    /// The negator or reverser of such an infinitive, with its words.
    pub(super) fn put_off(&self, phrase: usize) -> Option<(Shifter, TokenSpan)> {
        let infinitive = self.document.verb(phrase).filter(|verb| verb.form == VerbForm::Infinitive)?;
        let first = self.sentence.phrases.0 as usize;
        let governor = self.governor_before(phrase, first)?;
        let verb = self.document.verb(governor).filter(|verb| !verb.negated)?.head as usize;
        let to = infinitive.tokens.start as usize;
        let words = [verb, to].map(|at| self.document.tokens[at].word);
        let found = self.lexicon.shifters().longest(words.into_iter()).filter(|found| found.words > 1)?;
        let turns = matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Reverser);
        turns.then(|| (found.values[0], TokenSpan::new(verb, to)))
    }

    /// The phrase before the adverbs, times, prepositional phrases and insertions that end at an infinitive, if there are any.
    fn governor_before(&self, phrase: usize, first: usize) -> Option<usize> {
        let is_comma = |at: usize| self.document.lone_tag(at) == Some(Tag::Comma);
        let last = phrase.checked_sub(1).filter(|&last| last > first)?;
        if is_comma(last) {
            let opens = (first + 1..last).rev().take(INSERTION).find(|&at| is_comma(at))?;
            return Some(opens - 1);
        }
        let mut at = phrase;
        while at > first && phrase - at < INSERTION && self.stands_between(at - 1, first) {
            at -= 1;
        }
        at.checked_sub(1).filter(|&before| at < phrase && before >= first)
    }

    /// Whether a phrase is a time or an adverb, leads to a noun phrase, or is one behind a preposition.
    fn stands_between(&self, at: usize, first: usize) -> bool {
        let time = |noun: &NounPhrase| self.is_of_time(noun.head as usize);
        let leads = |at: usize| {
            let subordinates = self.is_lone_of(at, WordKind::Subordinator);
            self.document.lone_tag(at) == Some(Tag::In) && !subordinates
        };
        match self.document.lone_tag(at) {
            Some(Tag::Rb) => true,
            Some(Tag::In) => self.document.noun(at + 1).is_some_and(|noun| time(noun) || leads(at)),
            _ => self.document.noun(at).is_some_and(|noun| time(noun) || at > first && leads(at - 1)),
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
    fn a_place_or_an_insertion_parts_no_less() {
        for words in ["in court", "at the meeting in Halden", ", through a clerk,", ", when asked by reporters,"] {
            assert!(factor(&format!("Brandt refused {words} to back Orrin.").replace(" ,", ",")) < 0.0, "{words}");
        }
        assert!(factor("Brandt refused the post, and came to back Orrin.") > 0.0);
    }

    #[test]
    fn what_somebody_waits_for_weeks_to_do_is_done_and_what_is_declined_for_another_is_none_of_it() {
        assert!(factor("Brandt waited for weeks to back Orrin.") > 0.0);
        assert!(factor("Brandt declined a seat to back Orrin.") > 0.0);
    }
}
