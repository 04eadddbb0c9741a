//! Who votes or stands for or against what was just spoken of: "Vey voted against", "in favour were Vey and Roth", "opponents include Vey".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, VerbGroup};

/// The position of whoever votes or stands so.
const CAMPS: f32 = 2.0;

impl Pair<'_> {
    /// The position that the target's word, for or against what it leaves unsaid, tells of the holder.
    pub(super) fn camp(&self, found: &mut Vec<Relating>) {
        let at = self.target.start as usize;
        let is = |kind| self.is_of(at, kind);
        let value = match (is(WordKind::Opposing), is(WordKind::Favouring)) {
            (true, _) => -CAMPS,
            (_, true) => CAMPS,
            _ => return,
        };
        let belongs = if self.document.tags[at] == Tag::Nns { self.is_called_so(at) } else { self.stands_so(at) };
        if belongs && !self.is_asked() && !self.is_supposed(self.target) {
            found.push(Relating { tokens: self.target, value, negated: false });
        }
    }

    /// "Opponents include Vey", "among the opponents are Vey and Roth".
    fn is_called_so(&self, at: usize) -> bool {
        let called = Participant::at(self.document, self.document.phrase_of(at));
        called.is_some_and(|called| self.holder.is_some_and(|holder| self.is_among(holder, &called)))
    }

    /// "Vey voted against", "Vey is firmly in favour", "Vey is in favour, Roth against", "voting against were Vey and Roth".
    fn stands_so(&self, at: usize) -> bool {
        let phrase = self.document.phrase_of(at);
        if self.is_opposed(phrase, at) {
            return true;
        }
        let first = self.sentence.phrases.0 as usize;
        let bare = at - usize::from(at > 0 && self.document.is_word(at - 1, "in"));
        let adverb = |phrase: &usize| self.document.lone_tag(*phrase) == Some(Tag::Rb);
        let before = self.document.phrase_of(bare).checked_sub(1).filter(|&before| before >= first);
        let Some(before) = before.and_then(|before| (first..=before).rev().find(|phrase| !adverb(phrase))) else {
            return false;
        };
        match self.document.phrases[before] {
            Phrase::Verb(group) => self.votes_or_is(before, group),
            Phrase::Noun(_) => self.joins_contrast(before, at),
            Phrase::Word(_) => false,
        }
    }

    /// "Vey is opposed".
    fn is_opposed(&self, phrase: usize, at: usize) -> bool {
        let Some(&group) = self.document.verb(phrase) else { return false };
        let predicate = self.frames.predicates.iter().find(|it| it.phrase == phrase && it.by.is_none());
        let subject = predicate.and_then(Predicate::subject_meant);
        let opposed = group.tokens.len() > 1 && group.head as usize == at && group.passive && !group.negated;
        opposed && self.participant(subject).is_some_and(|subject| self.acts(&subject))
    }

    fn votes_or_is(&self, phrase: usize, group: VerbGroup) -> bool {
        let word = |token: u32| self.document.tokens[token as usize].word;
        let votes = self.lexicon.is(word(group.head), WordKind::Balloting);
        let open = group.modal.is_some_and(|modal| self.lexicon.is(word(modal), WordKind::Maybe));
        if group.negated || open || !(votes || group.copula) {
            return false;
        }
        let does = |it: &Predicate| it.phrase == phrase && self.does(it);
        self.frames.predicates.iter().any(does)
    }

    /// "Vey is in favour, Roth against": whether the holder stands right before a word for a camp behind another such word.
    fn joins_contrast(&self, phrase: usize, at: usize) -> bool {
        let first = self.sentence.tokens.start as usize;
        let start = self.document.phrases[phrase].tokens().start as usize;
        let set_off = start > first && matches!(self.document.tags[start - 1], Tag::Comma | Tag::Cc | Tag::Colon);
        let is_camp = |token: usize| {
            let word = self.document.tokens[token].word;
            self.lexicon.is(word, WordKind::Opposing) || self.lexicon.is(word, WordKind::Favouring)
        };
        let named = Participant::at(self.document, phrase).filter(|named| self.acts(named));
        set_off && at < self.sentence.tokens.end as usize && named.is_some() && (first..start).any(is_camp)
    }
}
