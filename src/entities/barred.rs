//! Whom a pronoun can't mean, by the grammar of its clause or of the quotation beside it.

use super::entity::EntityKind;
use super::mention::Resolution;
use super::reader::Reader;
use super::referent::{Role, Who};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Sentence, Tag, TokenSpan, VerbForm};

impl Reader<'_> {
    /// The persons named inside the quotations of a sentence, whom a speaker outside them doesn't call by name if they are he: `"Moss
    /// must go," he said.`
    pub(super) fn named_in_quotation(&self, sentence: &Sentence, token: u32) -> Vec<Who> {
        let person = |entity| self.gazetteer.profile(entity).kind == EntityKind::Person;
        if self.quotations.number(token).is_some() {
            return Vec::new();
        }
        let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        let named = self.named[from..].iter().take_while(|mention| mention.tokens.start < token);
        let described = self.found.iter().rev().take_while(|mention| mention.tokens.start >= sentence.tokens.start);
        let described = described.filter(|mention| mention.resolution == Resolution::Title);
        named
            .chain(described)
            .filter(|mention| self.quotations.number(mention.tokens.start).is_some() && person(mention.entity))
            .map(|mention| Who::Listed(mention.entity))
            .collect()
    }

    /// "Came to his defence", "rushed to her aid": what somebody does for another.
    pub(super) fn is_helped(&self, phrases: &[Phrase], at: usize) -> bool {
        let Phrase::Noun(noun) = &phrases[at] else { return false };
        let to = at.checked_sub(1).is_some_and(
            |before| matches!(phrases[before], Phrase::Word(word) if self.document.tags[word as usize] == Tag::To),
        );
        let verb = at.checked_sub(2).is_some_and(|before| matches!(phrases[before], Phrase::Verb(_)));
        to && verb && self.is_of(noun.head as usize, WordKind::Help)
    }

    /// The phrase that `and` joins to the last subject before a token: `Moss and a mentor turned on him`.
    pub(super) fn joined_to_subject(&self, sentence: &Sentence, token: u32) -> Option<TokenSpan> {
        let mut before = self.referents.iter().rev().take_while(|it| it.token >= sentence.tokens.start);
        let subject = before.find(|it| it.role == Role::Subject && it.token < token)?.token as usize;
        let at = self.document.phrase_of(subject);
        let [Phrase::Noun(other), Phrase::Word(and)] = self.document.phrases.get(at.checked_sub(2)?..at)? else {
            return None;
        };
        (self.document.tags[*and as usize] == Tag::Cc && other.tokens.start >= sentence.tokens.start)
            .then_some(other.tokens)
    }

    /// The phrase before the infinitive or gerund whose object stands at `at`, `Ryan's refusal to support him`, or, for a gerund behind a
    /// comma, the subject of the main clause: `Ryan repeated that Moss had lied, calling him a crook`; behind "for", the object before it.
    pub(super) fn agent(&self, phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
        let verb = at.checked_sub(1).and_then(|before| phrases.get(before))?;
        let Phrase::Verb(verb) = verb else { return None };
        let before = at.checked_sub(2).and_then(|before| phrases.get(before))?;
        let dependent = matches!(verb.form, VerbForm::Gerund | VerbForm::Infinitive);
        if verb.form == VerbForm::Gerund && self.is_comma(phrases, at - 2) {
            return self.main_subject(&phrases[..at - 2]);
        }
        if verb.form == VerbForm::Gerund
            && let Some(blamed) = self.blamed(phrases, at - 2)
        {
            return Some(blamed);
        }
        (dependent && matches!(before, Phrase::Noun(_))).then(|| before.tokens())
    }

    /// Whose deed a gerund behind the preposition at `at` is: `never forgave Moss for calling her`, `accused Moss of cheating her`.
    fn blamed(&self, phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
        let reason = matches!(self.document.word_of(phrases.get(at)), "for" | "of");
        let [Phrase::Verb(_), Phrase::Noun(object)] = phrases.get(at.checked_sub(2)?..at)? else { return None };
        reason.then_some(object.tokens)
    }

    /// The subject of the last finite verb that hangs on no other: behind no conjunction, relative pronoun or verb of saying.
    fn main_subject(&self, phrases: &[Phrase]) -> Option<TokenSpan> {
        (1..phrases.len()).rev().find_map(|at| {
            let (Phrase::Noun(subject), Phrase::Verb(verb)) = (&phrases[at - 1], &phrases[at]) else { return None };
            let relative = self.document.tags[subject.head as usize].is_relative();
            let governed = at.checked_sub(2).is_some_and(|before| match &phrases[before] {
                Phrase::Word(word) => matches!(self.document.tags[*word as usize], Tag::In | Tag::Wrb | Tag::To),
                Phrase::Noun(noun) => self.document.tags[noun.head as usize].is_relative(),
                Phrase::Verb(_) => true,
            });
            (verb.is_finite() && !relative && !governed).then_some(subject.tokens)
        })
    }
}
