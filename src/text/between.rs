//! What stands between an auxiliary and its verb: adverbs, a time, where words are spoken.

use super::chunk::Chunking;
use super::token::TokenKind;
use crate::lexicon::{Auxiliary, Tag, WordKind};

/// Adverbs and quotation marks between an auxiliary and its verb, at most.
const ADVERBS: usize = 3;
/// Words of a noun phrase between them, at most.
const PHRASE: usize = 4;

impl Chunking<'_> {
    /// The next verb from `at` on, adverbs and quotation marks passed over.
    pub(super) fn next_verb(&self, at: usize, end: usize) -> Option<usize> {
        let found = self.past_adverbs(at, end)?;
        (self.tags[found].is_verb() && self.tokens[found].kind != TokenKind::Number).then_some(found)
    }

    /// "Was last week accused", "has in an interview praised", "was in 2019 convicted": the verb behind a time or behind where words are
    /// spoken, for an auxiliary at `left` with a subject before it; not "had two days left".
    pub(super) fn next_verb_past_time(&self, left: usize, end: usize) -> Option<usize> {
        let auxiliary = self.lexicon.auxiliary(self.tokens[left].word);
        let modal = self.tags[left] == Tag::Md;
        let parts = modal || matches!(auxiliary, Some(Auxiliary::Be | Auxiliary::Have));
        if !parts || !self.has_subject(left) {
            return None;
        }
        let start = self.past_adverbs(left + 1, end)?;
        let governed = self.tags[start] == Tag::In && !self.is_of(start, WordKind::OpensClause);
        let behind = if governed { self.past_place(start + 1, end) } else { self.past_time(start, end) }?;
        self.next_verb(behind, end)
    }

    fn has_subject(&self, auxiliary: usize) -> bool {
        let ends_subject = |tag: Tag| {
            tag.is_noun() || matches!(tag, Tag::Prp | Tag::Wp | Tag::Wdt | Tag::Comma | Tag::Close | Tag::Cd)
        };
        auxiliary > 0 && ends_subject(self.tags[auxiliary - 1])
    }

    fn past_adverbs(&self, at: usize, end: usize) -> Option<usize> {
        let between = |at: &usize| !matches!(self.tags[*at], Tag::Rb | Tag::Open | Tag::Close);
        (at..end.min(at + ADVERBS + 1)).find(between)
    }

    /// Behind the time that begins at a token: "last week", "this year", "Monday", "three times".
    fn past_time(&self, start: usize, end: usize) -> Option<usize> {
        let behind = self.past_words(start, end)?;
        let last = behind - 1;
        let told_apart = match self.tags[start] {
            Tag::Jj => true,
            Tag::Dt => [WordKind::Demonstrative, WordKind::Universal].iter().any(|&kind| self.is_of(start, kind)),
            Tag::Cd => false,
            _ => self.is_of(start, WordKind::TellsWhen) && self.tags[start] != Tag::Nns,
        };
        (told_apart && self.is_a_time(last)).then_some(behind)
    }

    /// Behind the time, or what words are spoken in, that begins at a token: "the past", "2019", "a letter to voters".
    fn past_place(&self, start: usize, end: usize) -> Option<usize> {
        let behind = self.past_words(start, end)?;
        let last = behind - 1;
        let spoken = [WordKind::Forum, WordKind::Bearer].iter().any(|&kind| self.is_of(last, kind));
        let year = start == last && self.tags[start] == Tag::Cd;
        if spoken && behind < end && matches!(self.tags[behind], Tag::In | Tag::To) {
            return self.past_words(behind + 1, end);
        }
        (spoken || year || self.is_a_time(last)).then_some(behind)
    }

    fn is_a_time(&self, at: usize) -> bool {
        self.is_of(at, WordKind::Time) || self.is_of(at, WordKind::TellsWhen)
    }

    /// Behind the words of a short noun phrase that names nobody.
    fn past_words(&self, start: usize, end: usize) -> Option<usize> {
        let within = |&at: &usize| match self.tags[at] {
            Tag::Dt | Tag::Jj | Tag::Cd | Tag::Nn | Tag::Nns | Tag::PrpPossessive => true,
            Tag::Nnp => self.is_a_time(at),
            _ => false,
        };
        let behind = (start..end.min(start + PHRASE + 1)).find(|at| !within(at))?;
        (behind > start && behind - start <= PHRASE).then_some(behind)
    }
}
