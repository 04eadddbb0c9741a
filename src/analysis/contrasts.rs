//! Somebody whom words set beside a clause's subject without a verb of their own: "unlike Vey", "all but Vey", "Vey disagrees".

use super::ellipses::{Clauses, Ellipsis};
use crate::entities::Mention;
use crate::lexicon::{Lead, WordKind};
use crate::text::{Phrase, Tag, TokenSpan, VerbGroup};

impl Clauses<'_> {
    /// "Unlike Vey, Brandt backs the sale", "Brandt, in contrast to Vey, opposes it".
    pub(super) fn contrasted(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let first = self.opener(name, Lead::Contrast)?;
        let set_off = first == self.sentence.tokens.start as usize || self.document.tags[first - 1] == Tag::Comma;
        if !set_off || self.document.tags.get(name.end as usize) != Some(&Tag::Comma) {
            return None;
        }
        let (subject, group) = self.whole().find(|it| it.1.tokens.start > name.end)?;
        let says = self.is_of(group.head as usize, WordKind::Says);
        let words = TokenSpan::new(first, name.end as usize);
        let subject = if subject.overlaps(words) { self.parted(words)? } else { subject };
        (!says).then(|| Ellipsis::new(mention, words, subject, group.tokens.start, true))
    }

    /// "All but Vey back the sale", "the parties, but not Vey, back it", "backed by Brandt but not by Vey".
    pub(super) fn excepted(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let of_all = |first: &usize| first.checked_sub(1).is_some_and(|at| self.counts_all(at));
        let rest = || self.opener(name, Lead::Rest).filter(of_all);
        let first = self.opener(name, Lead::Exception).or_else(rest)?;
        let words = TokenSpan::new(first, name.end as usize);
        if let Some(beside) = self.beside(first, name) {
            return Some(Ellipsis { excepted: true, ..Ellipsis::new(mention, words, beside, 0, true) });
        }
        let before = self.whole().rev().find(|it| it.1.tokens.end <= words.start && !it.0.overlaps(words));
        let behind = || self.whole().find(|it| it.1.tokens.start >= words.end);
        let of_clause = before.filter(|_| self.ends_clause(name.end as usize)).or_else(behind);
        let (subject, group) = of_clause?;
        Some(Ellipsis { excepted: true, ..Ellipsis::new(mention, words, subject, group.tokens.start, true) })
    }

    /// "Vey disagrees", "Vey agreed" behind what a sentence says of another.
    pub(super) fn answering(&self, mention: &Mention) -> Option<Ellipsis> {
        let name = self.whole_phrase(mention)?;
        let opens = name.start == self.sentence.tokens.end;
        let Some(Phrase::Verb(answer)) =
            self.document.phrases.get(self.document.phrase_of(mention.tokens.start as usize) + 1)
        else {
            return None;
        };
        let is = |kind| self.is_of(answer.head as usize, kind);
        let turned = is(WordKind::Differing);
        let plain = !answer.negated && answer.tokens.len() == 1 && self.ends_clause(answer.tokens.end as usize);
        let (subject, group) = self.answered().filter(|_| opens && plain && (turned || is(WordKind::Agreeing)))?;
        let words = name.hull(answer.tokens);
        Some(Ellipsis { answers: true, ..Ellipsis::new(mention, words, subject, group.tokens.start, turned) })
    }

    /// The clause that says who speaks, else the first.
    fn answered(&self) -> Option<(TokenSpan, VerbGroup)> {
        let says = |it: &(TokenSpan, VerbGroup)| self.is_of(it.1.head as usize, WordKind::Says);
        self.whole().find(says).or_else(|| self.whole().next())
    }

    /// Where the words that lead to a name begin, an article or "by" between them left out.
    fn opener(&self, name: TokenSpan, lead: Lead) -> Option<usize> {
        let mut end = name.start as usize;
        let floor = self.sentence.tokens.start as usize;
        let by = end > floor && matches!(self.document.word(end - 1), "by" | "of");
        end -= usize::from(by && end > floor + 1 && self.document.is_word(end - 2, "not"));
        self.document.lead_before(floor, end, lead, self.lexicon)
    }

    /// "By Brandt but not by Vey": the phrase behind the same preposition before the words that leave somebody out.
    fn beside(&self, first: usize, name: TokenSpan) -> Option<TokenSpan> {
        let preposition = self.document.word(name.start as usize - 1);
        let comma = usize::from(first > 0 && self.document.tags[first - 1] == Tag::Comma);
        let phrase = self.document.phrases[self.document.phrase_of(first.checked_sub(1 + comma)?)];
        let before = phrase.tokens().start.checked_sub(1)? as usize;
        let governed = matches!(preposition, "by" | "of") && self.document.is_word(name.start as usize - 2, "not");
        (governed && self.document.word(before) == preposition).then(|| phrase.tokens())
    }

    /// "All", "all parties", "everybody": whether words before a token mean everyone.
    fn counts_all(&self, last: usize) -> bool {
        let all = |at: usize| self.is_of(at, WordKind::Universal);
        let first = self.document.phrases[self.document.phrase_of(last)].tokens().start as usize;
        all(last) || all(first)
    }

    /// "The Greens, unlike Vey, oppose it": the noun phrase before words between commas.
    fn parted(&self, words: TokenSpan) -> Option<TokenSpan> {
        let comma = (words.start as usize).checked_sub(2)?;
        let phrase = self.document.phrases[self.document.phrase_of(comma)];
        matches!(phrase, Phrase::Noun(_)).then(|| phrase.tokens())
    }
}
