//! Whom an adjective, an epithet or a predicate phrase describes, and who calls them so.

use super::cue::CueHit;
use super::frame::{Frame, Participant, Reader};
use crate::lexicon::{Class, Cue};
use crate::text::{Phrase, Tag};

impl Reader<'_> {
    pub(super) fn fill_description(&self, frame: &mut Frame, hit: &CueHit, cue: &Cue, phrase: usize) {
        if cue.patient.is_some() {
            let owner = || self.possessor(phrase, hit).filter(|_| cue.class == Class::Epithet);
            frame.patient = self.patient_of(hit).or_else(owner);
        }
        frame.agent = self.described(hit, cue.class, phrase);
        if let Some((holder, described)) = self.named(phrase) {
            frame.holder = holder;
            frame.agent = Some(described);
        }
    }

    /// Whom an adjective, an epithet or a predicate phrase describes.
    fn described(&self, hit: &CueHit, class: Class, phrase: usize) -> Option<Participant> {
        if let Some(own) = self.own_head(phrase, hit) {
            return Some(own);
        }
        if let Some(predicate) = self.predicates.iter().rev().find(|predicate| self.is_complement(predicate, phrase)) {
            return self.whole(predicate.understood.or(predicate.subject)?);
        }
        let next_to = || self.next_to(phrase).filter(|_| class != Class::Epithet);
        let opened = || self.opened(phrase).filter(|_| class != Class::Epithet);
        let themselves = || self.whole(phrase).filter(|_| class == Class::Epithet);
        let subject = || self.nearest_subject(phrase, hit);
        self.apposed(phrase).or_else(next_to).or_else(opened).or_else(subject).or_else(themselves)
    }

    /// "Governor under fire over ferry", "a man guilty of murder": the noun phrase that the words follow, unless it is
    /// governed.
    fn next_to(&self, phrase: usize) -> Option<Participant> {
        let before = phrase.checked_sub(1).filter(|&before| before >= self.sentence.phrases.0 as usize)?;
        let governed = before.checked_sub(1).is_some_and(|at| {
            at >= self.sentence.phrases.0 as usize
                && matches!(self.document.phrases[at], Phrase::Word(token) if matches!(self.document.tags[token as usize], Tag::In | Tag::To))
        });
        self.whole(before).filter(|_| !governed)
    }

    /// "Accused of fraud, Brandt resigned": the noun phrase behind the comma, for words that open the sentence.
    fn opened(&self, phrase: usize) -> Option<Participant> {
        let (first, end) = (self.sentence.phrases.0 as usize, self.sentence.phrases.1 as usize);
        let marks = |at: &usize| matches!(self.document.phrases[*at], Phrase::Word(token) if self.document.tags[token as usize] == Tag::Comma);
        let comma = (phrase..end).find(marks).filter(|_| phrase == first)?;
        self.whole(comma + 1)
    }

    /// "Orrin, a veteran of the docks, …" and "The gambler, Ilse Brandt".
    fn apposed(&self, phrase: usize) -> Option<Participant> {
        let first = self.sentence.phrases.0 as usize;
        let comma = |at: usize| matches!(self.document.phrases[at], Phrase::Word(token) if self.document.tags[token as usize] == Tag::Comma);
        let joins = |at: usize| matches!(self.document.phrases[at], Phrase::Word(token) if self.document.tags[token as usize] == Tag::Cc);
        let mut phrase = phrase;
        while phrase >= first + 3 && joins(phrase - 1) && self.whole(phrase - 2).is_some() && comma(phrase - 3) {
            phrase -= 2;
        }
        if phrase >= first + 2
            && comma(phrase - 1)
            && let Some(before) = self.whole(phrase - 2)
        {
            return Some(before);
        }
        let next = phrase + 2;
        if next < self.sentence.phrases.1 as usize && comma(phrase + 1) {
            return self.whole(next).filter(|whole| self.document.tags[whole.head] == Tag::Nnp);
        }
        None
    }

    /// The subject of the verb before a predicate phrase: "came under fire", "found herself at odds with".
    fn nearest_subject(&self, phrase: usize, hit: &CueHit) -> Option<Participant> {
        if matches!(self.document.phrases[phrase], Phrase::Noun(_)) && hit.tokens.len() == 1 {
            return None;
        }
        let predicate = self.predicates.iter().rev().find(|predicate| predicate.phrase < phrase)?;
        if self.parted(predicate.phrase + 1, phrase) {
            return None;
        }
        self.whole(predicate.understood.or(predicate.subject)?)
    }

    /// Namer, of a passive verb perhaps none, and named where the phrase is what a verb calls its object: "called her a gambler".
    fn named(&self, phrase: usize) -> Option<(Option<Participant>, Participant)> {
        let predicate = self.predicates.iter().rev().find(|predicate| predicate.phrase < phrase)?;
        let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return None };
        if !self.lexicon.takes_complement(self.document.tokens[group.head as usize].word) {
            return None;
        }
        let named = predicate.patient()?;
        if named == phrase || (named > phrase && !predicate.passive) || self.parted(predicate.phrase + 1, phrase) {
            return None;
        }
        let namer = predicate.agent().and_then(|at| self.whole(at));
        (namer.is_some() || predicate.passive).then_some((namer, self.whole(named)?))
    }
}
