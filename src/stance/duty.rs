//! What somebody is made to do, or ought to by another's word, so that doing it takes no side: "was ordered to sell the harbour".

use super::pair::Pair;
use crate::frames::Predicate;
use crate::lexicon::{Auxiliary, WordKind};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

impl Pair<'_> {
    /// Whether a predicate tells only what its subject has to do or, by what is no word of the holder's, ought to.
    pub(super) fn is_duty(&self, predicate: &Predicate) -> bool {
        self.is_made_to(predicate) || self.is_proposed(predicate) || self.is_said_to_be_due(predicate)
    }

    /// "Was forced to sell", "had to sell", "is under a court order to sell".
    fn is_made_to(&self, predicate: &Predicate) -> bool {
        let infinitive = self.verb(predicate).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        let before = predicate.phrase.checked_sub(1).filter(|_| infinitive).and_then(|at| self.document.verb(at));
        let has = |verb: &VerbGroup| {
            self.lexicon.auxiliary(self.document.tokens[verb.head as usize].word) == Some(Auxiliary::Have)
        };
        before.is_some_and(has) || self.is_forced_to(predicate)
    }

    /// "Was forced to back it", "is under pressure to back it".
    pub(super) fn is_forced_to(&self, predicate: &Predicate) -> bool {
        let infinitive = self.verb(predicate).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        let Some(before) = predicate.phrase.checked_sub(1).filter(|_| infinitive) else { return false };
        match self.document.phrases[before] {
            Phrase::Verb(verb) => verb.passive && self.is_of(verb.head as usize, WordKind::Obliging),
            Phrase::Noun(noun) => {
                let under = before.checked_sub(1).is_some_and(|at| self.document.lone_word(at) == "under");
                under && self.is_of(noun.head as usize, WordKind::Obliging)
            }
            Phrase::Word(_) => false,
        }
    }

    /// "Suggested that the council sell": whether a base form in a clause behind a verb says what another proposes.
    fn is_proposed(&self, predicate: &Predicate) -> bool {
        let Some(verb) = self.verb(predicate).filter(|verb| verb.is_finite()) else { return false };
        let base = matches!(self.document.tags[verb.tokens.start as usize], Tag::Vb | Tag::Vbp);
        let Some(subject) = predicate.subject.filter(|_| base) else { return false };
        let that = |at: usize| self.document.lone_word(at) == "that";
        let governor = subject.checked_sub(1).map(|at| if that(at) { at.saturating_sub(1) } else { at });
        let governor = governor.and_then(|at| self.document.verb(at));
        governor.is_some_and(|verb| self.demands_it(verb.head) || self.is_of(verb.head as usize, WordKind::Proposing))
    }

    /// "The council must sell": whether a modal says what ought to be, outside what the holder says.
    fn is_said_to_be_due(&self, predicate: &Predicate) -> bool {
        let modal = self.verb(predicate).and_then(|verb| verb.modal);
        modal.is_some_and(|at| self.demands_it(at) && !self.holder_says(TokenSpan { start: at, end: at + 1 }))
    }
}
