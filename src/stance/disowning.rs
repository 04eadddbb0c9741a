//! What a holder denies having said or done, which tells of no side: "denied calling Orrin a thief".

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

impl Pair<'_> {
    /// Whether words stand in what the holder says that it didn't say or do.
    pub(super) fn is_disowned(&self, tokens: TokenSpan) -> bool {
        if !self.kinds.has(WordKind::Disowning) {
            return false;
        }
        let phrase = self.document.phrase_of(tokens.start as usize);
        let before = self.frames.predicates.iter().rev().filter(|it| it.phrase < phrase);
        before.into_iter().any(|denial| self.disowns(denial) && self.is_own_deed(denial, phrase))
    }

    fn disowns(&self, predicate: &Predicate) -> bool {
        matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
            if !group.negated && self.is_of(group.head as usize, WordKind::Disowning))
    }

    /// Whether a phrase belongs to a gerund behind a denial, or to the clause there whose subject the holder is.
    fn is_own_deed(&self, denial: &Predicate, phrase: usize) -> bool {
        let that = |at: usize| self.document.is_lone_word(at, "that");
        let next = denial.phrase + 1 + usize::from(that(denial.phrase + 1));
        let own = match self.document.phrases.get(next) {
            Some(Phrase::Verb(group)) => group.form == VerbForm::Gerund && self.does(denial),
            Some(Phrase::Noun(noun)) => {
                let pronoun = self.document.tags[noun.head as usize] == Tag::Prp;
                pronoun && Participant::at(self.document, next).is_some_and(|subject| self.acts(&subject))
            }
            _ => false,
        };
        let ends = |at: usize| {
            matches!(self.document.lone_tag(at), Some(Tag::Comma | Tag::Colon)) || self.document.is_lone_word(at, "but")
        };
        own && next <= phrase && !(next..phrase).any(ends)
    }
}
