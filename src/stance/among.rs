//! Who a sentence says is, or is among, those whom one of its noun phrases describes.

use super::pair::Pair;
use crate::frames::{Participant, Predicate, counts};
use crate::lexicon::WordKind;
use crate::sentiment::{RELATION_REACH, Relation, relation};
use crate::text::{Phrase, TokenSpan};

impl Pair<'_> {
    /// "Her critics include Vey", "the man who backed her was Vey", "among those who backed her was Vey": whether somebody is
    /// said to be one of those whom a participant names.
    pub(super) fn is_among(&self, somebody: TokenSpan, participant: &Participant) -> bool {
        if somebody.start <= participant.tokens.end {
            return false;
        }
        let names = |at: usize| {
            let named = Participant::at(self.document, at);
            named.is_some_and(|it| relation(self.document, &it, somebody) == Some(Relation::Whole))
        };
        let phrase = self.document.phrase_of(somebody.start as usize);
        let before = self.frames.predicates.partition_point(|it| it.phrase < phrase);
        self.frames.predicates[..before]
            .iter()
            .rev()
            .take_while(|it| it.phrase + 1 + RELATION_REACH >= phrase)
            .any(|it| self.tells_who(it, participant.phrase) && names(it.phrase + 1))
    }

    /// "One of her critics": whether a phrase says how many of those another names.
    fn is_one_of(&self, phrase: usize, many: usize) -> bool {
        let of = matches!(self.document.phrases.get(phrase + 1), Some(Phrase::Word(token)) if self.document.word(*token as usize) == "of");
        phrase + 2 == many && of && counts(self.document, phrase, self.lexicon)
    }

    /// Whether a verb says who those are that a phrase describes.
    fn tells_who(&self, predicate: &Predicate, described: usize) -> bool {
        let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return false };
        if group.negated {
            return false;
        }
        let subject = predicate
            .understood
            .or(predicate.subject)
            .is_some_and(|subject| subject == described || self.is_one_of(subject, described));
        let among = || {
            let before = self.document.phrases[described].tokens().start.checked_sub(1);
            let governed = before.is_some_and(|at| self.document.word(at as usize).eq_ignore_ascii_case("among"));
            governed && predicate.subject.is_none() && predicate.phrase > described
        };
        let includes = || self.lexicon.is(self.document.tokens[group.head as usize].word, WordKind::Including);
        subject && (group.copula || includes()) || group.copula && among()
    }
}
