//! Noun phrases that take up the clause before them: "Orrin shut two schools, a move Vey condemned".

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::{Relation, relation};
use crate::text::{Phrase, Tag, VerbGroup};

impl Pair<'_> {
    /// Whether a participant is what the clause before it says that the target does, or what somebody does about a target that
    /// is a topic: "Orrin proposed the sale, an idea Vey condemned".
    pub(super) fn is_deed_taken_up(&self, participant: &Participant) -> bool {
        let Some(deed) = self.deed_taken_up(participant.phrase) else { return false };
        let is_target = |at: Option<usize>| {
            let participant = self.participant(at);
            participant.is_some_and(|it| relation(self.text, &it, self.target) == Some(Relation::Whole))
        };
        is_target(deed.agent()) || is_target(self.favoured(deed))
    }

    /// "Proposed the sale", "voted for it", "passed it": what whoever does a deed is for.
    fn favoured(&self, deed: &Predicate) -> Option<usize> {
        let group = *self.document.verb(deed.phrase)?;
        let verb = self.frames.frames.iter().find(|it| it.tokens.holds(group.head as usize));
        let favours = verb.filter(|it| self.lexicon.frames().cue(it.cue).stance > 0);
        let is = |kind| self.is_of(group.head as usize, kind);
        let enacted = || deed.patient().filter(|_| is(WordKind::Enacting) || is(WordKind::Furthering));
        let behind = favours.and_then(|it| it.patient).map(|it| it.phrase);
        behind.or_else(enacted).filter(|_| !group.negated)
    }

    /// The last clause before a noun such as "a move" behind a comma or dash, or behind a comma and "in", for "a claim" the last in which somebody says something.
    fn deed_taken_up(&self, phrase: usize) -> Option<&Predicate> {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return None };
        let first = noun.tokens.start as usize;
        let comma = first.checked_sub(1).filter(|&at| at >= self.sentence.tokens.start as usize)?;
        let word = self.document.tokens[noun.head as usize].word;
        let named =
            || [WordKind::Act, WordKind::Proposal, WordKind::Utterance].iter().any(|&kind| self.lexicon.is(word, kind));
        let article = || self.is_of(first, WordKind::Indefinite);
        let comma =
            comma - usize::from(self.document.is_word(comma, "in") && comma > self.sentence.tokens.start as usize);
        let dash = self.document.tags[comma] == Tag::Colon && !matches!(self.document.word(comma), ":" | ";");
        if !(dash || self.document.tags[comma] == Tag::Comma) || !article() || !named() {
            return None;
        }
        let finite = |it: &&Predicate| self.document.verb(it.phrase).is_some_and(VerbGroup::is_finite);
        let mut clauses = self.frames.before(phrase).iter().rev().filter(finite);
        let says = |it: &&Predicate| {
            self.verb(it)
                .is_some_and(|group| !group.passive && self.is_of(group.head as usize, WordKind::ReportingVerb))
        };
        let deed = [WordKind::Act, WordKind::Proposal].iter().any(|&kind| self.lexicon.is(word, kind));
        let said = clauses.clone().find(says).filter(|_| !deed);
        said.or_else(|| clauses.next())
    }
}
