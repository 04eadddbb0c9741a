//! Offices that clauses tell of those whom they name: who was elected what, who serves as what, whom somebody appointed as what.

use super::entity::EntityId;
use super::mention::Mention;
use super::reader::Reader;
use super::referent::Who;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

impl Reader<'_> {
    /// What a clause makes of a person whose name is the phrase at this position or ends within it: `Ilse Brandt was elected mayor`,
    /// `Brandt, who serves as mayor`, `the council appointed Brandt as mayor`, `the council elected Brandt mayor`.
    pub(super) fn learn_office(&mut self, phrases: &[Phrase], at: usize, mention: &Mention) {
        if at > 0 && self.supposes(phrases, at - 1) {
            return;
        }
        let relative = self.is_comma(phrases, at + 1) && self.is_who(phrases, at + 2);
        let verb = if relative { at + 3 } else { at + 1 };
        let told = self.office_behind(phrases, verb).or_else(|| {
            let gives = self.office_verb(phrases, at.checked_sub(1)?)?;
            let named = self.behind_as(phrases, at + 1)?;
            gives_to_object(&gives).then_some(named)
        });
        if let Some(noun) = told {
            return self.learn_as_office(phrases, noun, mention.entity);
        }
        let Some(Phrase::Noun(noun)) = phrases.get(at).filter(|_| !relative) else { return };
        let gives = at.checked_sub(1).and_then(|before| self.office_verb(phrases, before));
        let behind = TokenSpan { start: mention.tokens.end, end: noun.head + 1 };
        if gives.is_some_and(|verb| gives_to_object(&verb)) && behind.start < behind.end {
            let office = NounPhrase { tokens: behind, head: noun.head, possessor: None };
            if self.is_title(noun.head as usize)
                && self.explains(&office, mention.entity)
                && self.document.tags[behind.start as usize] != Tag::Pos
            {
                self.descriptions.learn(self.document, self.lexicon, behind, Who::Listed(mention.entity));
                self.learn_past(noun.head, mention.entity);
            }
        }
    }

    /// The position of what the verb at another says that its subject is: `was elected mayor`, `served as mayor`, `became mayor`.
    fn office_behind(&self, phrases: &[Phrase], at: usize) -> Option<usize> {
        let verb = self.office_verb(phrases, at)?;
        let becomes = self.is_of(verb.head as usize, WordKind::Becoming);
        let title = matches!(phrases.get(at + 1), Some(Phrase::Noun(noun)) if self.is_title(noun.head as usize));
        let bare = Some(at + 1).filter(|_| title && verb.passive || becomes);
        self.behind_as(phrases, at + 1).or(bare)
    }

    /// The position of the phrase behind `as`, a particle passed over: `stayed on as`.
    fn behind_as(&self, phrases: &[Phrase], at: usize) -> Option<usize> {
        let word = |at: usize| self.document.word_of(phrases.get(at));
        let particle = self.is_word_of(phrases, at, WordKind::Particle) || word(at) == "in";
        let at = at + usize::from(particle);
        (word(at) == "as").then_some(at + 1)
    }

    /// The verb at a position that gives somebody an office or finds one in it, if that is a fact.
    fn office_verb(&self, phrases: &[Phrase], at: usize) -> Option<VerbGroup> {
        let Phrase::Verb(verb) = phrases.get(at)? else { return None };
        let office = self.is_of(verb.head as usize, WordKind::Office);
        let fact = matches!(verb.form, VerbForm::Finite | VerbForm::Participle | VerbForm::Gerund);
        (office && fact && !verb.negated && verb.modal.is_none()).then_some(*verb)
    }

    fn learn_as_office(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) {
        let Some(Phrase::Noun(noun)) = phrases.get(at) else { return };
        let named = self.named.iter().any(|mention| mention.tokens.holds(noun.head as usize));
        if !named && self.explains(noun, entity) {
            self.learn_noun_phrase(phrases, at, entity);
            self.learn_past(noun.head, entity);
        }
    }
}

/// Whether a verb of office has an object: a participle alone before a name is no passive.
fn gives_to_object(verb: &VerbGroup) -> bool {
    (!verb.passive || verb.tokens.len() == 1) && matches!(verb.form, VerbForm::Finite | VerbForm::Participle)
}
