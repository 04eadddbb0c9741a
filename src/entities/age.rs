//! Ages that an article tells of those whom it names: the 52-year-old Ilse Brandt; Brandt, who is 52; Brandt turned 52.

use super::entity::EntityId;
use super::mention::Mention;
use super::reader::Reader;
use super::referent::Who;
use crate::text::{NounPhrase, Phrase, Tag, TokenKind};

/// How an age ends that stands before a noun or for its bearer.
const AGED: &str = "-year-old";

impl Reader<'_> {
    /// Notes the age before a name in its phrase: `52-year-old Ilse Brandt`.
    pub(super) fn learn_age_before(&mut self, noun: &NounPhrase, mention: &Mention) {
        self.learn_age_among(noun.tokens.start, mention.tokens.start, mention.entity);
    }

    /// Notes the age among the tokens of a description: `a 52-year-old baker`.
    pub(super) fn learn_age_among(&mut self, start: u32, end: u32, entity: EntityId) {
        let words = (start..end).map(|at| self.document.word(at as usize));
        for age in words.filter_map(|word| word.strip_suffix(AGED)) {
            self.descriptions.learn_age(age, Who::Listed(entity));
        }
    }

    /// Whether a number alone, or with `years old`, stands at a position as age, which is noted.
    pub(super) fn learn_age(&mut self, phrases: &[Phrase], at: usize, entity: EntityId) -> bool {
        /// Years that a person lives at most.
        const OLDEST: usize = 120;
        let Some(phrase) = phrases.get(at) else { return false };
        let tokens = phrase.tokens();
        let written = self.document.word(tokens.start as usize);
        let is = |at: usize, word: &str| {
            self.document.tokens.get(at).is_some_and(|next| next.span.of(&self.document.text) == word)
        };
        let years = is(tokens.start as usize + 1, "years") && is(tokens.start as usize + 2, "old");
        let counts = |tag: &Tag| tag.is_noun() || matches!(tag, Tag::Jj);
        let ends = |at: usize| {
            !self.document.tags.get(at).is_some_and(counts)
                && !self.document.tokens.get(at).is_some_and(|next| next.kind == TokenKind::Symbol)
        };
        let age = written.parse().is_ok_and(|age: usize| age <= OLDEST);
        let aged = age && (years || tokens.len() == 1 && ends(tokens.end as usize));
        if aged {
            self.descriptions.learn_age(written, Who::Listed(entity));
        }
        aged
    }
}
