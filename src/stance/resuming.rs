//! Noun phrases that take up the clause before them: "Orrin shut two schools, a move Vey condemned".

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::{Relation, relation};
use crate::text::{Phrase, Tag, VerbForm};

impl Pair<'_> {
    /// Whether a participant is what the clause before it says that the target does, or what somebody does about a target that
    /// is a topic: "Orrin proposed the sale, an idea Vey condemned".
    pub(super) fn is_deed_taken_up(&self, participant: &Participant) -> bool {
        let Some(deed) = self.deed_taken_up(participant.phrase) else { return false };
        let is_target = |at: Option<usize>| {
            let participant = at.and_then(|at| Participant::at(self.document, at));
            participant
                .is_some_and(|it| relation(self.document, self.lexicon, &it, self.target) == Some(Relation::Whole))
        };
        is_target(deed.agent()) || is_target(deed.patient()) && self.is_for_its_object(deed)
    }

    /// "Proposed the sale": whether a deed is one of those who are for what is its object.
    fn is_for_its_object(&self, deed: &Predicate) -> bool {
        let Phrase::Verb(group) = self.document.phrases[deed.phrase] else { return false };
        let verb = self.frames.frames.iter().find(|it| it.tokens.holds(group.head as usize));
        !group.negated && verb.is_some_and(|it| self.lexicon.frames().cue(it.cue).stance > 0)
    }

    /// The last clause before a noun such as "a move" behind a comma.
    fn deed_taken_up(&self, phrase: usize) -> Option<&Predicate> {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return None };
        let first = noun.tokens.start as usize;
        let comma = first.checked_sub(1).filter(|&at| at >= self.sentence.tokens.start as usize)?;
        let word = self.document.tokens[noun.head as usize].word;
        let named =
            || [WordKind::Act, WordKind::Proposal, WordKind::Utterance].iter().any(|&kind| self.lexicon.is(word, kind));
        let article = matches!(self.document.word(first), "a" | "an");
        if self.document.tags[comma] != Tag::Comma || !article || !named() {
            return None;
        }
        let finite =
            |it: &&Predicate| self.document.verb(it.phrase).is_some_and(|group| group.form == VerbForm::Finite);
        let before = self.frames.predicates.partition_point(|it| it.phrase < phrase);
        self.frames.predicates[..before].iter().rev().find(finite)
    }
}
