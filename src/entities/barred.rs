//! Whom a pronoun can't mean, by the grammar of its clause or of the quotation beside it.

use super::coreference::Reader;
use super::entity::EntityKind;
use super::referent::{Role, Who};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Sentence, Tag, TokenSpan, VerbForm};

impl Reader<'_> {
    /// The persons named inside the quotations of a sentence, whom a speaker outside them doesn't call by name if they are he: `"Moss
    /// must go," he said.`
    pub(super) fn named_in_quotation(&self, sentence: &Sentence, token: u32) -> Vec<Who> {
        let from = self.named.partition_point(|mention| mention.tokens.start < sentence.tokens.start);
        let inside = self.named[from..].iter().take_while(|mention| mention.tokens.start < token);
        let person = |entity| self.gazetteer.profile(entity).kind == EntityKind::Person;
        if self.quotations.number(token).is_some() {
            return Vec::new();
        }
        inside
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
        to && verb && self.lexicon.is(self.document.tokens[noun.head as usize].word, WordKind::Help)
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
}

/// The phrase before the infinitive or gerund whose object stands at `at`: `Ryan's refusal to support him`.
pub(super) fn agent(phrases: &[Phrase], at: usize) -> Option<TokenSpan> {
    let verb = at.checked_sub(1).and_then(|before| phrases.get(before))?;
    let Phrase::Verb(verb) = verb else { return None };
    let before = at.checked_sub(2).and_then(|before| phrases.get(before))?;
    let dependent = matches!(verb.form, VerbForm::Gerund | VerbForm::Infinitive);
    (dependent && matches!(before, Phrase::Noun(_))).then(|| before.tokens())
}
