//! Whom, the holder says, nobody surpasses: "nobody works harder than Orrin".

use super::pair::Pair;
use super::relating::Relating;
use crate::lexicon::ShifterKind;
use crate::text::{Tag, TokenSpan};

/// How much it tells to be surpassed by nobody.
const SURPASSED_BY_NOBODY: f32 = 2.0;
/// Tokens between "than" and the comparative before it, and between that and the "nobody" before it, at most.
const REACH: usize = 10;

impl Pair<'_> {
    /// "Nobody works harder than Orrin", "there is no man who has done more for the port than Orrin": by a comparative before
    /// "than" and the target, behind a negator; what is worse than nothing is worst.
    pub(super) fn surpassed(&self, found: &mut Vec<Relating>) {
        let first = self.sentence.tokens.start as usize;
        let phrase = self.document.phrases[self.document.phrase_of(self.target.start as usize)].tokens().start as usize;
        let Some(than) = phrase.checked_sub(1).filter(|&at| at > first && self.document.word(at) == "than") else {
            return;
        };
        let is_comparative = |at: &usize| {
            let word = self.document.word(*at);
            matches!(self.document.tags[*at], Tag::Jj | Tag::Rb)
                && (matches!(word, "more" | "better" | "worse") || word.ends_with("er"))
        };
        let Some(comparative) = (first.max(than.saturating_sub(REACH))..than).rev().find(is_comparative) else {
            return;
        };
        let from = first.max(comparative.saturating_sub(REACH));
        let negates = |at: usize| {
            let found = self.lexicon.shifters().longest(self.document.words_from(at, comparative));
            found.is_some_and(|found| found.values[0].kind == ShifterKind::Negator)
        };
        let tokens = TokenSpan::new(comparative, comparative + 1);
        if !(from..comparative).any(negates) || !self.holder_says(tokens) || found.iter().any(|it| it.tokens == tokens)
        {
            return;
        }
        let bad = self.valences.iter().any(|hit| hit.tokens.overlaps(tokens) && hit.value < 0.0 && !hit.negated)
            || self.document.word(comparative) == "worse";
        found.push(Relating {
            tokens,
            value: if bad { -SURPASSED_BY_NOBODY } else { SURPASSED_BY_NOBODY },
            negated: true,
        });
    }
}
