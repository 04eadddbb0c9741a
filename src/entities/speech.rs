//! Who speaks the quotations of an article, and to whom, as far as pronouns need to know.

use super::coreference::Reader;
use super::entity::{EntityId, EntityKind};
use super::pronoun::{self, Answer};
use super::referent::Who;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Sentence, Tag, VerbForm};

impl Reader<'_> {
    /// Notes who speaks the quotations of a sentence: the subject or inverted subject of a reporting verb outside them.
    pub(super) fn find_speakers(&mut self, sentence: &Sentence, phrases: &[Phrase]) {
        let first = self.quotations.inside.partition_point(|span| span.end <= sentence.tokens.start);
        if self.quotations.inside.get(first).is_none_or(|span| span.start >= sentence.tokens.end) {
            return;
        }
        let speaker = (0..phrases.len()).find_map(|at| self.reporting_subject(sentence, phrases, at));
        let addressee = (0..phrases.len()).find_map(|at| self.told(sentence, phrases, at));
        for number in first..self.quotations.inside.len() {
            if self.quotations.inside[number].start >= sentence.tokens.end {
                break;
            }
            let known = self.speakers[number].or(speaker);
            self.speakers[number] = known.or_else(|| self.speaker_before(number, sentence));
            self.addressees[number] = addressee;
        }
    }

    /// The speaker of the quotation before, where a quotation has no cue of its own and follows in the same paragraph.
    fn speaker_before(&self, number: usize, sentence: &Sentence) -> Option<Who> {
        let before = self.quotations.inside[number.checked_sub(1)?].end as usize - 1;
        let paragraph = self.document.sentences[self.document.sentence_of(before)].paragraph;
        (paragraph + 1 >= sentence.paragraph).then(|| self.speakers[number - 1]).flatten()
    }

    /// The person who is told what a sentence quotes: `"…," Brandt told Orrin`.
    fn told(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<EntityId> {
        let Phrase::Verb(verb) = &phrases[at] else { return None };
        let word = self.document.tokens[verb.head as usize].word;
        let tells = self.lexicon.is(word, WordKind::ReportingVerb) && self.lexicon.is(word, WordKind::Ditransitive);
        if !tells || verb.form != VerbForm::Finite || verb.passive || self.quotations.number(verb.head).is_some() {
            return None;
        }
        let Who::Listed(told) = self.speaks(sentence, phrases.get(at + 1)?, true)? else { return None };
        (self.gazetteer.profile(told).kind == EntityKind::Person).then_some(told)
    }

    /// Whom `you` at a token stands for.
    pub(super) fn addressee(&self, token: u32) -> Option<EntityId> {
        let means = self.lexicon.is(self.document.tokens[token as usize].word, WordKind::SecondPerson);
        self.addressees[self.quotations.number(token).filter(|_| means)?]
    }

    pub(super) fn reporting_subject(&self, sentence: &Sentence, phrases: &[Phrase], at: usize) -> Option<Who> {
        let Phrase::Verb(verb) = &phrases[at] else { return None };
        let reports = self.lexicon.is(self.document.tokens[verb.head as usize].word, WordKind::ReportingVerb);
        if !reports || verb.form != VerbForm::Finite || self.quotations.number(verb.head).is_some() {
            return None;
        }
        let before = phrases[..at].iter().rev().find(|phrase| matches!(phrase, Phrase::Noun(_)));
        let subject = before.and_then(|phrase| {
            self.speaks(sentence, phrase, at.checked_sub(1).is_some_and(|before| &phrases[before] == phrase))
        });
        subject.or_else(|| phrases.get(at + 1).and_then(|phrase| self.speaks(sentence, phrase, true)))
    }

    /// Whom a phrase beside a reporting verb names, if it stands outside quotations: who speaks or is told.
    fn speaks(&self, sentence: &Sentence, phrase: &Phrase, beside: bool) -> Option<Who> {
        let Phrase::Noun(noun) = phrase else { return None };
        if !beside || self.quotations.number(noun.head).is_some() {
            return None;
        }
        if let Some(mention) = self.mention_at(noun.head) {
            return Some(Who::Listed(mention.entity));
        }
        if self.document.tags[noun.head as usize] != Tag::Prp {
            return Some(self.known_elsewhere(noun).unwrap_or(Who::Other(noun.head)));
        }
        let (asks, case) = pronoun::read(self.document.word(noun.head as usize), false)?;
        match self.answer(sentence, noun.head, asks, case, None) {
            Answer::One(who) => Some(who),
            _ => None,
        }
    }
}
