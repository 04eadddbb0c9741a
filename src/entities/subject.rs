//! Whom a pronoun is likely to mean as the subject of its own clause or of the sentence before: `Moss left when Brandt began her term`.

use super::pronoun::{self, Asks};
use super::reader::{Reader, WINDOW};
use super::referent::{Referent, Role, Sort, Weight, Who};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Sentence, Tag};

impl Reader<'_> {
    /// The subject of the clause of a possessive pronoun, where that is such a pronoun too: `he sold his mill`.
    pub(super) fn same_as_subject(&self, sentence: &Sentence, token: u32, asks: Asks) -> Option<Who> {
        let Asks::Person(gender) = asks else { return None };
        let here = self.referents.iter().rev().take(WINDOW).take_while(|it| it.token >= sentence.tokens.start);
        let subject = here.into_iter().find(|it| it.role == Role::Subject && it.token < token)?;
        let word = self.document.word(subject.token as usize);
        let same = pronoun::gender(word) == Some(gender) && self.document.tags[subject.token as usize] == Tag::Prp;
        (same && self.quotations.number(token) == subject.quotation).then_some(subject.who)
    }

    /// Who did something in the sentence before, nobody else being a subject in it, where a pronoun is the first to say or also do something
    /// in the next: `Brandt met Moss. She then left`.
    pub(super) fn subject_before(&self, sentence: &Sentence, phrases: &[Phrase], at: usize, asks: Asks) -> Option<Who> {
        let speaks = self.speaks_or_goes_on(phrases, at);
        let number = self.document.sentence_of(sentence.tokens.start as usize).checked_sub(1).filter(|_| speaks)?;
        let before = &self.document.sentences[number];
        let token = phrases[at].tokens().start;
        let fits = |it: &&Referent| it.quotation.is_none() && self.fits(it.sort, asks);
        let spoken_of = |it: &&Referent| it.role == Role::Subject && fits(it);
        let mut here = self.referents.iter().rev().take(WINDOW).take_while(|it| it.token >= sentence.tokens.start);
        if before.in_title || here.any(|it| it.token < token && fits(&it)) {
            return None;
        }
        let earlier = self.referents.iter().rev().take(WINDOW).skip_while(|it| it.token >= sentence.tokens.start);
        let mut subjects = earlier.take_while(|it| it.token >= before.tokens.start).filter(spoken_of).map(|it| it.who);
        let last = subjects.next()?;
        subjects.all(|who| who == last).then_some(last)
    }

    /// Whether the verb beside a pronoun is a plain one of saying, or what it does comes on top of something else: `he also met`.
    fn speaks_or_goes_on(&self, phrases: &[Phrase], at: usize) -> bool {
        let verb = |at: usize| phrases.get(at).and_then(Phrase::verb);
        let says = |at: usize| {
            verb(at).is_some_and(|verb| {
                let is = |kind| self.is_of(verb.head as usize, kind);
                verb.is_finite() && !verb.passive && (is(WordKind::Says) || is(WordKind::Adding))
            })
        };
        let also = |token: usize| ["also", "then", "later"].contains(&self.document.word(token));
        let next = phrases.get(at + 1);
        let goes_on = next.is_some_and(|next| also(next.tokens().start as usize))
            || verb(at + 1).is_some_and(|verb| verb.tokens.range().any(also));
        says(at + 1) || at > 0 && says(at - 1) && verb(at + 1).is_none() || goes_on
    }

    /// Whether a referent of this sort can be meant.
    pub(super) fn fits(&self, sort: Sort, asks: Asks) -> bool {
        match (sort, asks) {
            (Sort::Person(Some(known)), Asks::Person(gender)) => known == gender,
            (Sort::Person(None) | Sort::Unknown, Asks::Person(_)) | (Sort::Thing, Asks::Thing) => true,
            _ => false,
        }
    }

    /// The subject of the only verb before a possessive pronoun in its clause, which is likelier than others to be meant: `Moss resigned when
    /// Brandt began her second term`, but not `Brandt praised Moss for keeping her word`.
    pub(super) fn own_subject(&self, sentence: &Sentence, phrases: &[Phrase], at: usize, asks: Asks) -> Option<Who> {
        /// Phrases between the two, at most.
        const FAR: usize = 20;
        let opens = phrases.get(at + 1).is_some_and(Phrase::is_finite);
        let token = phrases[at].tokens().start;
        let mut here = self.referents.iter().rev().take(WINDOW).take_while(|it| it.token >= sentence.tokens.start);
        // "Brandt blamed Moss for his plan": somebody else is nearer
        let person = |it: &Referent| self.fits(it.sort, asks) && it.role != Role::Modifier;
        let subject = here.find(|it| it.token < token && (it.role == Role::Subject || person(it)))?;
        if opens || subject.role != Role::Subject {
            return None;
        }
        let is_verb = |phrase: &&Phrase| phrase.verb().is_some();
        let behind = phrases[at.saturating_sub(FAR)..at].iter().skip_while(|it| it.tokens().end <= subject.token);
        let mut rest = behind.skip_while(|phrase| !is_verb(phrase)).skip_while(is_verb);
        let alone = !rest.any(|phrase| is_verb(&phrase));
        let known = !matches!(subject.sort, Sort::Unknown | Sort::Person(None));
        let whole = matches!(subject.weight, Weight::Whole | Weight::Relative);
        let spoken = subject.quotation == self.quotations.number(token);
        (alone && known && whole && spoken && self.fits(subject.sort, asks)).then_some(subject.who)
    }

    /// The `who` in whose clause a possessive pronoun stands alone with its verb, and whom it may mean: `met a guard who had lost his
    /// keys`.
    pub(super) fn who_of_own_clause(&self, phrases: &[Phrase], at: usize) -> Option<Who> {
        /// Phrases between the two, at most.
        const NEAR: usize = 8;
        let inner = |at: &usize| match phrases.get(*at) {
            Some(Phrase::Verb(_)) => true,
            Some(Phrase::Word(word)) => {
                matches!(self.document.tags[*word as usize], Tag::In | Tag::To | Tag::Rb | Tag::Rp)
            }
            _ => false,
        };
        let who = (0..at).rev().take(NEAR).find(|at| !inner(at))?;
        if !self.is_word_who(phrases, who) || who + 1 == at {
            return None;
        }
        Some(self.antecedent(phrases, who)?.who)
    }
}
