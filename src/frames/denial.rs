//! Negators and reversers that deny a cue from outside the words before it in its clause: "nobody praised Orrin", "anything but honest".

use super::scope::GOVERNOR;
use super::shift::Shifts;
use crate::lexicon::{Shifter, ShifterKind, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

impl Shifts<'_> {
    /// What so denies a cue in a phrase, whose clause begins with the phrase at `clause` and whose scope at the token `start`.
    pub(super) fn denial(&self, phrase: usize, clause: usize, start: usize) -> Option<(Shifter, TokenSpan)> {
        self.denied_subject(clause)
            .or_else(|| self.close_phrase(phrase, start))
            .or_else(|| self.shared_denial(phrase))
            .or_else(|| self.put_off(phrase))
            .or_else(|| self.disbelieved(clause))
    }

    /// "Nobody praised Orrin", "neither Brandt nor Vey lied": the negator that opens the subject of the clause whose first
    /// phrase is at a position.
    pub(super) fn denied_subject(&self, clause: usize) -> Option<(Shifter, TokenSpan)> {
        let first = self.sentence.phrases.0 as usize;
        let noun = |at: usize| matches!(self.document.phrases[at], Phrase::Noun(_));
        let joins = |at: usize| self.document.lone_tag(at) == Some(Tag::Cc);
        let of = |at: usize| self.document.is_lone_word(at, "of");
        let begins = matches!(self.document.lone_tag(clause), Some(Tag::Cc | Tag::In));
        let mut at = clause.checked_sub(1).filter(|&at| at >= first && noun(at) && !begins)?;
        at = self.handed_on(at).unwrap_or(at);
        while at >= first + 2 && (joins(at - 1) && !self.ends_a_clause(at - 2) || of(at - 1)) && noun(at - 2) {
            at -= 2;
        }
        let tokens = self.document.phrases[at].tokens();
        let start = tokens.start as usize;
        let neither = at > first && self.document.is_word_in_any_case(start - 1, "neither");
        let hardly = || self.is_of(start - 1, WordKind::Scant);
        let opens = usize::from(neither || at > first && hardly());
        self.negator(start - opens, tokens.end as usize).or_else(|| {
            let even = start >= self.sentence.tokens.start as usize + 2
                && self.document.is_word(start - 1, "even")
                && self.document.is_word_in_any_case(start - 2, "not");
            if even { self.negator(start - 2, start - 1) } else { None }
        })
    }

    /// "The town has no mayor, and Orrin lied": whether a noun phrase is the object of a verb that reports nothing, so that `and` behind
    /// it joins clauses; not "said no mayor and no minister lied".
    fn ends_a_clause(&self, at: usize) -> bool {
        let before = at.checked_sub(1).filter(|&before| before >= self.sentence.phrases.0 as usize);
        before.is_some_and(|before| match self.document.phrases[before] {
            Phrase::Verb(verb) => !self.is_of(verb.head as usize, WordKind::ReportingVerb),
            _ => false,
        })
    }

    /// "Never liked or trusted Orrin": the negator of the verb that one behind "or" is joined to.
    fn shared_denial(&self, phrase: usize) -> Option<(Shifter, TokenSpan)> {
        let or = phrase.checked_sub(2).filter(|&at| at >= self.sentence.phrases.0 as usize)?;
        let is_or = matches!(self.document.lone_word(or + 1), "or" | "nor");
        match self.document.phrases[or] {
            Phrase::Verb(group) if is_or && group.negated => {
                let mut words = group.tokens.start as usize..group.head as usize;
                words.find_map(|at| self.negator(at, group.head as usize))
            }
            _ => None,
        }
    }

    /// The negator that begins at a token and ends before another.
    pub(super) fn negator(&self, from: usize, to: usize) -> Option<(Shifter, TokenSpan)> {
        let found = self.lexicon.shifters().longest(self.document.words_from(from, to))?;
        let span = TokenSpan::new(from, from + found.words);
        (found.values[0].kind == ShifterKind::Negator).then_some((found.values[0], span))
    }

    /// "Anything but honest", "stopped short of condemning": a negator or reverser of several words right before the phrase, that
    /// begins before its clause does.
    fn close_phrase(&self, phrase: usize, clause: usize) -> Option<(Shifter, TokenSpan)> {
        let end = self.document.phrases[phrase].tokens().start as usize;
        let first = (self.sentence.tokens.start as usize).max(end.saturating_sub(GOVERNOR));
        (first..end.min(clause)).find_map(|at| {
            let found = self.lexicon.shifters().longest(self.document.words_from(at, end))?;
            let turns = matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Reverser);
            let close = found.words > 1 && at + found.words == end;
            (turns && close).then(|| (found.values[0], TokenSpan::new(at, end)))
        })
    }
}
