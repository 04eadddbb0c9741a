//! Whom a clause right behind tells from all others: "Orrin is the man Vey blames", "it is Orrin that Vey blames".

use super::clause::Clauses;
use crate::text::{Tag, VerbForm, VerbGroup};

impl Clauses<'_> {
    /// "Orrin is the man Vey blames": of whom a form of be says that he is the one whom the verb behind lacks, before whose subject the
    /// noun for him stands in one noun phrase.
    pub(super) fn somebody_before(&self, subject: usize, verb: usize) -> Option<usize> {
        let is = subject.checked_sub(1).filter(|&is| is > self.first)?;
        let copula = self.verb(is).is_some_and(|group| group.copula && !group.negated);
        let article = self.noun(subject)?.tokens.start as usize;
        let person = self.is_the_person(article, article + 1);
        let verb_at = |at: usize| self.verb(at).filter(|_| at < self.end);
        let infinitive = verb_at(verb + 1).is_some_and(|group| group.form == VerbForm::Infinitive);
        let deed = verb + usize::from(infinitive);
        let lacks = deed + 1 >= self.end
            || self.noun(deed + 1).is_none() && !verb_at(deed + 1).is_some_and(VerbGroup::is_finite);
        let told = self.found().iter().find(|it| it.phrase == is && copula)?;
        let who = told.subject_meant().filter(|_| person && lacks && self.takes_side(deed))?;
        Some(who).filter(|&who| self.bears_name(who))
    }

    /// "The man": whether these tokens are an article and the noun for one person.
    fn is_the_person(&self, article: usize, noun: usize) -> bool {
        self.document.tags[article] == Tag::Dt && self.document.tags[noun] == Tag::Nn && self.names_person(noun)
    }

    /// "It is Orrin that Vey blames", "Orrin is the man that Vey blames": who is meant by a noun phrase of which that is said.
    pub(super) fn one_singled_out(&self, at: usize) -> Option<usize> {
        let copula = |at: usize| self.verb(at).is_some_and(|verb| verb.copula && !verb.negated);
        let noun = self.noun(at)?;
        if self.is_the_person(noun.tokens.start as usize, noun.head as usize) {
            return self.described(at);
        }
        let it_is = at >= self.first + 2 && copula(at - 1) && self.is_bare_it(at - 2);
        (it_is && self.head_tag(noun) == Tag::Nnp).then_some(at)
    }

    fn is_bare_it(&self, at: usize) -> bool {
        self.noun(at)
            .is_some_and(|noun| noun.tokens.len() == 1 && self.document.is_word_in_any_case(noun.head as usize, "it"))
    }
}
