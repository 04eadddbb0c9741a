//! Whom "it" stands for in what a body says: `The Halden Bank said it had lied`.

use super::entity::{EntityId, EntityKind};
use super::reader::Reader;
use super::referent::Sort;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbForm};

impl Reader<'_> {
    /// The body named right before a verb of saying, of which the "it" at `at` is the subject of what it says.
    pub(super) fn sayer(&self, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let that = at.checked_sub(1).filter(|&before| self.document.word_of(phrases.get(before)) == "that");
        let says = that.unwrap_or(at).checked_sub(1)?;
        let Phrase::Verb(verb) = phrases.get(says)? else { return None };
        let reports = self.is_of(verb.head as usize, WordKind::ReportingVerb)
            && self.is_of(verb.head as usize, WordKind::TakesClause);
        let subject = says.checked_sub(1).filter(|_| reports && verb.form == VerbForm::Finite && !verb.passive)?;
        let Phrase::Noun(noun) = phrases.get(subject)? else { return None };
        let entity = self.mention_at(noun.head).filter(|it| it.tokens.end > noun.head)?.entity;
        let body = self.sort_of(entity) == Sort::Thing && self.gazetteer.profile(entity).kind != EntityKind::Place;
        (body && !self.is_empty(phrases, at)).then_some(entity)
    }

    /// Whether the "it" at `at` may stand for nothing: `it is clear that`, `it takes months`, `it was reported that`.
    fn is_empty(&self, phrases: &[Phrase], at: usize) -> bool {
        let Some(Phrase::Verb(verb)) = phrases.get(at + 1) else { return true };
        let head = verb.head as usize;
        let feels = phrases
            .get(at + 2)
            .and_then(Phrase::word)
            .is_some_and(|word| self.document.tags[word] == Tag::Jj && self.is_of(word, WordKind::Condition));
        self.is_of(head, WordKind::Expletive)
            || verb.copula && !feels
            || verb.passive && self.is_of(head, WordKind::ReportingVerb)
    }
}
