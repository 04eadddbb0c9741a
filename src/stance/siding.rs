//! Words that carry a side with them: "the anti-Orrin delegate Tomas Vey", "the pro-sale union", "Vey, the man behind the sale".

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::Participant;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag};

/// The position of whoever is called by a side.
const SIDES: f32 = 2.0;

/// Whether a word with a side may begin with this byte; most words don't.
#[inline]
#[must_use]
pub fn may_begin_side(first: u8) -> bool {
    matches!(first, b'a' | b'A' | b'p' | b'P')
}

/// The side that a word takes of what it names behind its hyphen: -1 and "Orrin" of "anti-Orrin".
#[must_use]
pub fn sided(word: &str) -> Option<(i8, &str)> {
    let (side, sign) = match word.as_bytes() {
        [b'a' | b'A', ..] => ("anti-", -1),
        [b'p' | b'P', ..] => ("pro-", 1),
        _ => return None,
    };
    let (start, named) = word.split_at_checked(side.len())?;
    start.eq_ignore_ascii_case(side).then_some((sign, named))
}

impl Pair<'_> {
    /// Where the target's words carry a side, whoever is called by them is on it: it stands behind them, they are said of it,
    /// or it does something with what is called so, makes or leads it.
    pub(super) fn siding(&self, found: &mut Vec<Relating>) {
        let at = self.target.start as usize;
        if self.target.len() != 1 || sided(self.document.word(at)).is_none() {
            return;
        }
        let phrase = self.document.phrase_of(at);
        let Some(called) = Participant::at(self.document, phrase) else { return };
        if self.document.is_word(self.document.phrases[phrase].tokens().start as usize, "no") {
            return;
        }
        let within = self.holder.is_some_and(|holder| holder.holds(called.head));
        let person = self.names_person(called.head);
        let leads = || self.leads(phrase) || self.is_said_to_lead(phrase);
        let brings = || self.stages(&called) || self.makes(phrase);
        if within || self.is_said_of_holder(phrase) || leads() || (!person && brings()) {
            found.push(Relating { tokens: self.target, value: SIDES, negated: false });
        }
    }

    /// "Vey is a leader of the anti-Orrin movement".
    fn is_said_to_lead(&self, led: usize) -> bool {
        let of = led >= self.sentence.phrases.0 as usize + 2 && self.document.is_lone_word(led - 1, "of");
        let leader = of.then(|| Participant::at(self.document, led - 2)).flatten();
        leader.is_some_and(|it| self.is_of(it.head, WordKind::Leading) && self.is_said_of_holder(it.phrase))
    }

    /// "Vey, the man behind the sale", "the company behind the sale": whoever is said to stand behind a plan is for it.
    pub(super) fn stands_behind(&self, found: &mut Vec<Relating>) {
        let phrase = self.document.phrase_of(self.target.start as usize);
        let Some(behind) = phrase.checked_sub(2).map(|_| self.document.phrases[phrase - 1].tokens()) else { return };
        let (at, first) = (behind.start as usize, self.sentence.tokens.start as usize);
        if at <= first || !self.document.is_word(at, "behind") {
            return;
        }
        let Some(somebody) = Participant::at(self.document, phrase - 2) else { return };
        let described = matches!(self.document.tags[somebody.head], Tag::Nn | Tag::Nns);
        if described && self.is_said_of_holder(phrase - 2) {
            found.push(Relating { tokens: behind, value: SIDES, negated: false });
        }
    }

    /// "Vey, an anti-Orrin delegate", "Vey is an anti-Orrin delegate".
    fn is_said_of_holder(&self, phrase: usize) -> bool {
        let first = self.sentence.phrases.0 as usize;
        let is_comma = |at: usize| self.document.lone_tag(at) == Some(Tag::Comma);
        let is_subject = self.frames.predicates.iter().any(|it| it.subject == Some(phrase));
        let apposed = phrase >= first + 2 && is_comma(phrase - 1) && !is_subject;
        let before = apposed.then(|| Participant::at(self.document, phrase - 2)).flatten();
        let copula = self.frames.predicates.iter().find(|it| {
            it.phrase + 1 == phrase
                && matches!(self.document.phrases[it.phrase], Phrase::Verb(group) if group.copula && !group.negated)
        });
        before.is_some_and(|before| self.acts(&before)) || copula.is_some_and(|predicate| self.does(predicate))
    }
}
