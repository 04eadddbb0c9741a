//! What a holder denies having said or done, which tells of no side: "denied calling Orrin a thief".

use super::pair::Pair;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::ValenceHit;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

impl Pair<'_> {
    /// Whether words stand in what the holder says that it didn't say or do.
    pub(super) fn is_disowned(&self, tokens: TokenSpan) -> bool {
        if self.is_claimed_of_holder(tokens) {
            return true;
        }
        if !self.kinds.has(WordKind::Disowning) {
            return false;
        }
        let phrase = self.document.phrase_of(tokens.start as usize);
        let before = self.frames.predicates.iter().rev().filter(|it| it.phrase < phrase);
        before.into_iter().any(|denial| self.disowns(denial) && self.is_own_deed(denial, phrase))
    }

    /// "The claim that he had insulted Orrin is false": whether words stand in what others claim that the holder did, or in what it says bad of
    /// that.
    fn is_claimed_of_holder(&self, words: TokenSpan) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        self.frames.predicates.windows(2).any(|pair| {
            let [deed, is] = pair else { return false };
            let denies = |hit: &ValenceHit| {
                let denied = self.document.phrase_of(hit.tokens.start as usize);
                hit.value < 0.0
                    && denied > is.phrase
                    && (deed.phrase..=denied).contains(&at)
                    && self.is_one_complement(is.phrase + 1, denied)
            };
            let copula = self.verb(is).is_some_and(|verb| verb.copula);
            copula && self.is_claimed(deed) && self.valences.iter().any(denies)
        })
    }

    /// "The claim that he had insulted Orrin": whether a clause behind such a noun says what the holder did.
    fn is_claimed(&self, deed: &Predicate) -> bool {
        let claim = deed.subject.and_then(|subject| subject.checked_sub(2));
        let noun = claim.and_then(|claim| {
            let that = self.document.phrases[claim + 1].tokens().start as usize;
            self.document.noun(claim).filter(|_| self.document.is_word(that, "that"))
        });
        noun.is_some_and(|noun| {
            self.is_of(noun.head as usize, WordKind::ContentNoun)
                && self.holder_says(self.document.phrases[deed.phrase].tokens())
        }) && self.participant(deed.agent()).is_some_and(|it| self.acts(&it))
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
