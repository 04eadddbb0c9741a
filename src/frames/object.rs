//! Objects and by-phrases of verb groups.

use super::clause::Clauses;
use crate::text::{Phrase, Tag, VerbForm, VerbGroup};

/// How far behind a passive verb its by-phrase may stand, in phrases.
const BY_REACH: usize = 7;

impl Clauses<'_> {
    pub(super) fn object(&self, verb: usize, group: VerbGroup, subject: Option<usize>) -> Option<usize> {
        if group.passive && group.form == VerbForm::Finite {
            return None;
        }
        let word = self.document.tokens[group.head as usize].word;
        let relative = subject.is_some_and(|subject| self.is_relative(subject));
        let plain = group.form != VerbForm::Finite || relative;
        let takes_clause = !plain || self.lexicon.is_reporting_verb(word);
        let begins_clause = |at: usize| takes_clause && self.begins_clause(at);
        let mut at = verb + 1;
        while at < self.end {
            match self.word_tag(at) {
                Some(Tag::Rb | Tag::Rp | Tag::Open | Tag::Close) => at += 1,
                Some(Tag::In) if self.is_particle(at) => at += 1,
                Some(Tag::In)
                    if self.is_word(at, "that") && self.noun(at + 1).is_some() && !self.begins_clause(at + 1) =>
                {
                    at += 1;
                }
                Some(Tag::In) if at + 2 < self.end && self.is_time(at + 1) && self.noun(at + 2).is_some() => at += 2,
                _ => break,
            }
        }
        let fronted = || self.fronted(subject?);
        if at + 1 < self.end && self.is_word(at, "nor") && self.verb(at + 1).is_some() {
            return Some(at + 2).filter(|&object| object < self.end && self.noun(object).is_some());
        }
        if at >= self.end || self.noun(at).is_none() || self.is_relative(at) || begins_clause(at) {
            return fronted();
        }
        if self.is_time(at) {
            return fronted();
        }
        let second =
            self.noun(at + 1).is_some() && at + 1 < self.end && !self.is_time(at + 1) && !self.is_relative(at + 1);
        if second && self.lexicon.is_ditransitive(word) && !self.begins_clause(at + 1) {
            Some(at + 1)
        } else {
            Some(at)
        }
    }

    /// "The sale that Orrin condemned", "whom the union praised": what stands before the subject of a relative clause.
    fn fronted(&self, subject: usize) -> Option<usize> {
        let before = subject.checked_sub(1).filter(|&before| before >= self.first)?;
        if self.is_relative(before) {
            return Some(self.antecedent(before).unwrap_or(before));
        }
        let noun = before.checked_sub(1).filter(|&at| at >= self.first && self.is_word(before, "that"))?;
        let thing = self.noun(noun).is_some_and(|it| !matches!(self.head_tag(it), Tag::Nnp | Tag::Prp));
        (thing && !self.is_time(noun) && !self.is_told(noun)).then_some(noun)
    }

    /// "Told voters that Orrin lied": the object of a verb of saying, to which what follows is said.
    fn is_told(&self, noun: usize) -> bool {
        let says = |verb: &VerbGroup| self.lexicon.is_reporting_verb(self.document.tokens[verb.head as usize].word);
        self.found().iter().any(|it| it.object == Some(noun) && self.verb(it.phrase).is_some_and(says))
    }

    /// Whether the word stands between a verb and its object.
    pub(super) fn is_particle(&self, at: usize) -> bool {
        at < self.end
            && matches!(self.document.phrases[at], Phrase::Word(token) if self.lexicon.is_particle(self.document.tokens[token as usize].word))
    }

    /// Whether the noun phrase is the subject of a verb behind it: "said the plan failed".
    pub(super) fn begins_clause(&self, at: usize) -> bool {
        let mut next = at + 1;
        while next < self.end {
            match self.document.phrases[next] {
                Phrase::Verb(group) => {
                    return group.form == VerbForm::Finite && !self.is_relative(next - 1);
                }
                Phrase::Noun(_) if self.is_governed(next) || self.word_tag(next - 1) == Some(Tag::Cc) => next += 1,
                Phrase::Word(_) if self.is_preposition(next) || matches!(self.word_tag(next), Some(Tag::Rb)) => {
                    next += 1;
                }
                Phrase::Word(_) if self.word_tag(next) == Some(Tag::Cc) && self.noun(next + 1).is_some() => next += 1,
                _ => return false,
            }
        }
        false
    }

    pub(super) fn by_phrase(&self, verb: usize) -> Option<usize> {
        for at in verb + 1..self.end.min(verb + BY_REACH) {
            if self.is_word(at, "by") {
                return self.noun(at + 1).filter(|_| at + 1 < self.end && !self.is_time(at + 1)).map(|_| at + 1);
            }
            if self.verb(at).is_some() || self.token(at) == usize::MAX {
                return None;
            }
        }
        None
    }
}
