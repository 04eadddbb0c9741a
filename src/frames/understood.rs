//! Who is understood as the subject of a relative clause, an infinitive, a gerund or a participle.

use super::clause::Clauses;
use crate::text::{Phrase, Tag, VerbForm, VerbGroup};

impl Clauses<'_> {
    /// The noun phrase that a relative pronoun stands for.
    pub(super) fn antecedent(&self, at: usize) -> Option<usize> {
        if !self.is_relative(at) {
            return None;
        }
        let mut left = at;
        while left > self.first {
            left -= 1;
            match self.document.phrases[left] {
                Phrase::Noun(_) => return Some(left),
                Phrase::Word(token)
                    if matches!(self.document.tags[token as usize], Tag::Comma | Tag::In | Tag::Open | Tag::Close) => {}
                _ => return None,
            }
        }
        None
    }

    /// The subject that a gerund has to itself: "heard him promise", "with Vey leading", "they were cheering and clapping".
    pub(super) fn subject_of_gerund(&self, at: usize) -> Option<usize> {
        let before = (self.first..at).rev().find(|&before| self.word_tag(before) != Some(Tag::Rb))?;
        if let Some(noun) = self.noun(before) {
            let pronoun = self.head_tag(noun) == Tag::Prp;
            let with = before > self.first && self.is_word(before - 1, "with");
            return (pronoun || with).then_some(before);
        }
        let last = self.found().last().filter(|_| self.word_tag(before) == Some(Tag::Cc))?;
        let progressive = self
            .verb(last.phrase)
            .is_some_and(|group| group.tokens.len() > 1 && self.document.tags[group.head as usize] == Tag::Vbg);
        last.subject.filter(|_| progressive)
    }

    /// Who would be the subject of an infinitive, gerund or participle.
    pub(super) fn understood_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        if at == self.first {
            return None;
        }
        let before = at - 1;
        if group.form == VerbForm::Participle || group.form == VerbForm::Gerund {
            if self.noun(before).is_some() {
                return Some(before);
            }
            if self.word_tag(before) == Some(Tag::Comma)
                && before > self.first
                && self.noun(before - 1).is_some()
                && group.form == VerbForm::Participle
            {
                return Some(before - 1);
            }
        }
        let Some(governor) = self.found().last() else {
            let inserted = self.word_tag(before) == Some(Tag::Comma) && before > self.first;
            return inserted.then(|| before - 1).filter(|&noun| self.noun(noun).is_some() && !self.is_governed(noun));
        };
        if group.form == VerbForm::Infinitive && self.noun(before).is_some() {
            return (governor.object == Some(before)).then_some(before);
        }
        if governor.passive {
            return governor.patient();
        }
        governor.understood.or(governor.subject)
    }
}
