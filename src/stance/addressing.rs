//! The "you" of a quotation whose speaker tells it to the target: “You are a liar,” Orrin told Brandt.

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::text::Phrase;

impl Pair<'_> {
    /// Whether the holder speaks of the target: names it, or tells it what it says in quotation marks.
    pub(super) fn speaks_of_target(&self) -> bool {
        self.holder_says(self.target) || (!self.speech.is_empty() && self.is_told())
    }

    /// Whether a participant is the "you" of what the holder tells the target.
    pub(super) fn is_addressed(&self, participant: &Participant) -> bool {
        let word = self.document.word(participant.head);
        (word.eq_ignore_ascii_case("you") || word.eq_ignore_ascii_case("your"))
            && self.speech.iter().any(|speech| speech.holds(participant.head))
            && self.is_quoted(participant.head)
            && self.is_told()
    }

    /// Whether the target is whom the holder tells something.
    fn is_told(&self) -> bool {
        let phrase = self.document.phrase_of(self.target.end as usize - 1);
        let told = |predicate: &&Predicate| {
            predicate.object == Some(phrase)
                && matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                    if self.lexicon.is_reporting_verb(self.document.tokens[group.head as usize].word))
        };
        self.frames.predicates.iter().find(told).is_some_and(|predicate| self.does(predicate))
    }
}
