//! Who does what a clause before tells of another, in words that leave it out: "Orrin opposes the sale, as does Vey".

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS};
use crate::frames::Frame;
use crate::lexicon::{Class, WordKind};
use crate::text::{Phrase, Tag, TokenSpan, VerbGroup};

impl Pair<'_> {
    /// By the last cue before of what somebody else does to the target, turned where only one of the two does it.
    pub(super) fn elided(&self, reach: Reach, found: &mut Vec<Relating>) {
        let Some(verb) = self.left_out_verb() else { return };
        let told = |frame: &&Frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let strong = f32::from(cue.stance).abs() >= TELLS || (reach == Reach::Topic && cue.stance != 0);
            let before = frame.tokens.end <= verb.tokens.start && cue.class == Class::Verb && !cue.received;
            before && strong && self.target_in(frame.patient).is_some() && frame.agent.is_some_and(|it| !self.acts(&it))
        };
        let Some(frame) = self.frames.frames.iter().rev().find(told) else { return };
        let value = f32::from(self.lexicon.frames().cue(frame.cue).stance) * frame.shift.factor;
        let turned = !self.is_echoed(verb.tokens);
        if !(turned && frame.shift.negated) {
            found.push(Relating { tokens: verb.tokens, value: if turned { -value } else { value }, negated: turned });
        }
    }

    /// The auxiliary that alone says what the holder does: "as does Vey", "but Vey does not".
    fn left_out_verb(&self) -> Option<VerbGroup> {
        let phrase = self.document.phrase_of(self.holder?.start as usize);
        let alone = |at: usize| match self.document.phrases.get(at) {
            Some(Phrase::Verb(group)) if self.is_auxiliary_alone(group) => Some(*group),
            _ => None,
        };
        let inverted = || {
            let verb = self.first_of_list(phrase).checked_sub(1)?;
            alone(verb).filter(|group| self.is_echoed(group.tokens))
        };
        inverted().or_else(|| alone(phrase + 1).filter(|group| self.ends_denied(group)))
    }

    /// "Does not": whether a negator is in a verb group or right behind it, and nothing more in their clause.
    fn ends_denied(&self, group: &VerbGroup) -> bool {
        let end = group.tokens.end as usize;
        let last = self.sentence.tokens.end as usize;
        let not = end < last && self.lexicon.is(self.document.tokens[end].word, WordKind::Negation);
        let end = end + usize::from(not);
        let ends = end >= last || matches!(self.document.tags[end], Tag::Comma | Tag::Stop | Tag::Colon | Tag::Close);
        (group.negated || not) && ends
    }

    /// The first of the names that "and" and commas join to the one at a phrase.
    fn first_of_list(&self, phrase: usize) -> usize {
        let joins = |at: usize| matches!(self.document.phrases[at], Phrase::Word(token) if matches!(self.document.tags[token as usize], Tag::Cc | Tag::Comma));
        let named = |at: usize| matches!(self.document.phrases[at], Phrase::Noun(_));
        let mut first = phrase;
        while first >= self.sentence.phrases.0 as usize + 2 && joins(first - 1) && named(first - 2) {
            first -= 2;
        }
        first
    }

    fn is_auxiliary_alone(&self, group: &VerbGroup) -> bool {
        group.tokens.range().all(|at| {
            let word = self.document.tokens[at].word;
            self.lexicon.auxiliary(word).is_some() || self.document.tags[at] == Tag::Rb
        })
    }

    /// "As does", "so does": whether a word before an auxiliary says that its subject does the same.
    fn is_echoed(&self, verb: TokenSpan) -> bool {
        let before = verb.start.checked_sub(1).filter(|at| *at >= self.sentence.tokens.start);
        before.is_some_and(|at| matches!(self.document.word(at as usize), "as" | "so"))
    }
}
