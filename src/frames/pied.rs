//! Prepositions that a relative clause takes along: "the sale, against which she voted", "a man for whom he has only contempt".

use super::clause::Predicate;
use super::frame::{Participant, Reader};
use super::hit::CueHit;
use crate::lexicon::{Entry, WordId};
use crate::text::{Phrase, Tag, TokenSpan};

/// Words of a cue whose preposition stands before its clause, at most.
const WORDS: usize = 3;
/// Tokens of the clause among which the cue is looked for.
const CLAUSE: usize = 8;

/// A cue whose preposition stands before its clause, and whom the relative pronoun behind that stands for.
pub(super) struct Pied {
    pub(super) hit: CueHit,
    pub(super) patient: Participant,
}

impl Reader<'_> {
    /// The cues that a preposition before a relative pronoun completes.
    pub(super) fn pied(&self) -> Vec<Pied> {
        self.predicates.iter().filter_map(|predicate| self.pied_in(predicate)).collect()
    }

    fn pied_in(&self, predicate: &Predicate) -> Option<Pied> {
        let pronoun = predicate.subject?.checked_sub(1)?;
        let preposition = pronoun.checked_sub(1).filter(|&at| at > self.sentence.phrases.0 as usize)?;
        let tag = |at: usize| self.document.tags[self.document.phrases[at].tokens().end as usize - 1];
        let relative = matches!(self.document.phrases[pronoun], Phrase::Noun(_)) && tag(pronoun).is_relative();
        if !relative || !matches!(tag(preposition), Tag::In | Tag::To) {
            return None;
        }
        let comma = usize::from(tag(preposition - 1) == Tag::Comma);
        let patient = preposition.checked_sub(1 + comma).and_then(|at| self.whole(at))?;
        let word = self.document.tokens[self.document.phrases[preposition].tokens().start as usize].word;
        let from = self.document.phrases[predicate.phrase].tokens().start as usize;
        let end = (self.sentence.tokens.end as usize).min(from + CLAUSE);
        let hit = (from..end).take_while(|&at| self.document.tags[at] != Tag::Comma).find_map(|start| {
            (start + 1..=end.min(start + WORDS)).rev().find_map(|behind| self.cue_before(start, behind, word))
        })?;
        Some(Pied { hit, patient })
    }

    /// The cue of words with a preposition that stands elsewhere.
    fn cue_before(&self, start: usize, behind: usize, preposition: WordId) -> Option<CueHit> {
        let whole = behind - start + 1;
        let words = self.document.words_from(start, behind).chain([preposition]);
        let found = self.lexicon.frames().forms().longest(words).filter(|found| found.words == whole)?;
        let fits = |entry: &&Entry| {
            self.lexicon.frames().tail(entry).is_empty() && self.lexicon.frames().cue(entry.cue).patient.is_some()
        };
        let entry = found.values.iter().find(fits)?;
        Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(start, behind), gap: None })
    }
}
