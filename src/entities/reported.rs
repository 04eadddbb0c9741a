//! Of whom "who" tells, and whom "he" means in what somebody is said or asked to say: `Brandt met Moss, who said he would stay`, `a lawyer for Moss said he was ill`.

use super::mention::Mention;
use super::pronoun::{self, Asks};
use super::reader::{Reader, WINDOW};
use super::referent::{Referent, Role, Sort, Weight, Who};
use crate::lexicon::{Gender, WordKind};
use crate::text::{NounPhrase, Phrase, Tag};

impl Reader<'_> {
    /// Whom a pronoun means that begins what is said by `who`, if that fits, or by the spokesman or lawyer of somebody who does.
    pub(super) fn whose_words(&self, phrases: &[Phrase], at: usize, asks: Asks) -> Option<Who> {
        let Asks::Person(gender) = asks else { return None };
        let says = self.says_before(phrases, at)?;
        let subject = says.checked_sub(1)?;
        let who = if self.is_word_who(phrases, subject) {
            self.antecedent(phrases, subject)?
        } else if self.pronoun_at(phrases, subject) == Some(gender) {
            self.referent_of(phrases[subject].noun()?)?
        } else {
            self.client(phrases, says)?
        };
        self.fits(who.sort, asks).then_some(who.who)
    }

    /// Who is asked whether a pronoun does something: `A pupil asked Brandt if she would run`.
    pub(super) fn asked(&self, phrases: &[Phrase], at: usize, asks: Asks) -> Option<Who> {
        let [Phrase::Verb(verb), Phrase::Noun(noun), Phrase::Word(whether)] = phrases.get(at.checked_sub(3)?..at)?
        else {
            return None;
        };
        let whether = ["if", "whether"].contains(&self.document.word(*whether as usize));
        let asks_so = verb.is_finite() && matches!(self.document.word(verb.head as usize), "ask" | "asks" | "asked");
        let who = self.referent_of(noun).filter(|_| whether && asks_so)?;
        let Asks::Person(gender) = asks else { return None };
        (who.sort == Sort::Person(Some(gender))).then_some(who.who)
    }

    fn pronoun_at(&self, phrases: &[Phrase], at: usize) -> Option<Gender> {
        let head = phrases[at].noun()?.head as usize;
        if self.document.tags[head] == Tag::Prp { pronoun::gender(self.document.word(head)) } else { None }
    }

    /// Somebody before the `who` at a position, as far as that is no name of a listed one: it makes nobody who isn't listed more salient.
    pub(super) fn unlisted_antecedent(&self, phrases: &[Phrase], at: usize) -> Option<(Who, Sort, Weight)> {
        let acts = phrases.get(at + 1).is_some_and(Phrase::is_finite);
        let it = self.antecedent(phrases, at).filter(|_| acts && self.is_word_who(phrases, at))?;
        let weight = if matches!(it.who, Who::Listed(_)) { Weight::Relative } else { Weight::Open };
        matches!(it.sort, Sort::Person(_)).then_some((it.who, it.sort, weight))
    }

    /// The verb of saying whose clause begins at a position, with or without "that".
    fn says_before(&self, phrases: &[Phrase], at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        let that = self.document.word_of(phrases.get(before)) == "that";
        let says = if that { before.checked_sub(1)? } else { before };
        let verb = phrases[says].verb().filter(|verb| verb.is_finite() && !verb.passive)?;
        let is = |kind| self.is_of(verb.head as usize, kind);
        (is(WordKind::ReportingVerb) && is(WordKind::TakesClause)).then_some(says)
    }

    /// Whether a phrase is "who".
    pub(super) fn is_word_who(&self, phrases: &[Phrase], at: usize) -> bool {
        let noun = phrases.get(at).and_then(Phrase::noun);
        noun.is_some_and(|noun| self.document.is_word(noun.head as usize, "who"))
    }

    /// The referent right before a relative pronoun, or a comma and that; where it only says what somebody is, who that is.
    pub(super) fn antecedent(&self, phrases: &[Phrase], who: usize) -> Option<&Referent> {
        let it = self.referent_of(self.noun_before(phrases, who)?)?;
        let first = phrases[0].tokens().start;
        let mut earlier = self.referents.iter().rev().take(WINDOW).take_while(|other| other.token >= first);
        match it.role {
            Role::Apposition => earlier.find(|other| {
                other.token < it.token && !matches!(other.role, Role::Apposition | Role::Possessor | Role::Predicate)
            }),
            Role::Predicate => earlier.find(|other| other.token < it.token && other.role == Role::Subject),
            _ => Some(it),
        }
    }

    /// The person of whom a clause with `who` right behind the name tells: `Brandt, who said`.
    pub(super) fn antecedent_of_who(&self, phrases: &[Phrase], at: usize) -> Option<Mention> {
        let noun = self.noun_before(phrases, at).filter(|_| self.is_word_who(phrases, at))?;
        let mention = self.mention_at(noun.head)?;
        let verb = phrases.get(at + 1).is_some_and(Phrase::is_finite);
        (verb && self.is_person(mention.entity)).then_some(*mention)
    }

    /// The noun phrase right before a relative pronoun, or a comma and that.
    fn noun_before<'p>(&self, phrases: &'p [Phrase], who: usize) -> Option<&'p NounPhrase> {
        let before = who.checked_sub(1)?;
        let before = if self.is_comma(phrases, before) { before.checked_sub(1)? } else { before };
        phrases.get(before)?.noun()
    }

    /// The last referent that a noun phrase, not its owner, stands for.
    fn referent_of(&self, noun: &NounPhrase) -> Option<&Referent> {
        let mut near = self.referents.iter().rev().take_while(|it| it.token >= noun.tokens.start);
        near.find(|it| it.token < noun.tokens.end && it.role != Role::Possessor)
    }

    /// For whom the subject of the verb at a position speaks: `A lawyer for Moss said`, `Moss's spokesman said`.
    fn client(&self, phrases: &[Phrase], says: usize) -> Option<&Referent> {
        let speaks = |noun: &NounPhrase| self.is_of(noun.head as usize, WordKind::SpeaksFor);
        let subject = phrases.get(says.checked_sub(1)?)?.noun()?;
        if let Some(owner) = subject.possessor.filter(|_| speaks(subject)) {
            let near = self.referents.iter().rev().take_while(|it| it.token >= owner.start);
            return near.filter(|it| it.token < owner.end).last();
        }
        let [Phrase::Noun(noun), Phrase::Word(word)] = phrases.get(says.checked_sub(3)?..says - 1)? else {
            return None;
        };
        let helps = speaks(noun) || self.is_of(noun.head as usize, WordKind::Staff);
        (helps && self.document.is_word(*word as usize, "for")).then(|| self.referent_of(subject)).flatten()
    }
}
