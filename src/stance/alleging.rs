//! Deeds of which somebody is only accused, so that they are nobody's word but the accuser's: "is charged with robbing Orrin".

use super::pair::Pair;
use crate::frames::Predicate;
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbForm, VerbGroup};

/// What leads from a verb of accusing to the deed.
const CHARGED: [&str; 5] = ["of", "with", "for", "to", "as"];

impl Pair<'_> {
    /// Whether a gerund, or an infinitive that one governs, says what its doer is accused of, charged with or tried for.
    pub(super) fn is_alleged(&self, deed: &Predicate) -> bool {
        if !self.kinds.has(WordKind::Alleging) && !self.kinds.has(WordKind::Negation) {
            return false;
        }
        let Some(gerund) = self.gerund_of(deed.phrase) else { return false };
        self.follows_charge(gerund) || self.is_brought_against_doer(deed, gerund)
    }

    /// The phrase of a gerund, or of the one before an infinitive: "wanting to rob".
    fn gerund_of(&self, deed: usize) -> Option<usize> {
        let form = |at: usize| self.document.verb(at).map(|verb| verb.form);
        let first = self.sentence.phrases.0 as usize;
        let mut at = deed;
        while at > first && form(at) == Some(VerbForm::Infinitive) && form(at - 1).is_some() {
            at -= 1;
        }
        (form(at) == Some(VerbForm::Gerund) && at > first).then_some(at)
    }

    /// "Faces charges of robbing", "stands accused of robbing", "pleaded not guilty to robbing": whether such a word and a preposition stand right
    /// before a gerund.
    fn follows_charge(&self, gerund: usize) -> bool {
        let start = self.document.phrases[gerund].tokens().start as usize;
        let preposition = if self.document.tags[start] == Tag::To { start } else { start - 1 };
        let led = CHARGED.contains(&self.document.word(preposition));
        let first = self.sentence.tokens.start as usize;
        let charge = preposition.checked_sub(1).filter(|&at| led && at >= first);
        charge.is_some_and(|at| {
            let denied = || at > first && self.document.is_word(at, "guilty") && self.is_of(at - 1, WordKind::Negation);
            // "Is in charge of defending Orrin", "took charge of it"
            let runs = self.document.is_word(at, "charge") && self.document.is_word(preposition, "of");
            !runs && self.is_of(at, WordKind::Alleging) || denied()
        })
    }

    /// "Was accused by critics of robbing", "the guild accused Vey of robbing": whether a verb of accusing before a gerund in its clause has
    /// its doer as patient.
    fn is_brought_against_doer(&self, deed: &Predicate, gerund: usize) -> bool {
        let accuses = |it: &Predicate| {
            self.is_verb_of(it.phrase, WordKind::Alleging) && it.patient().is_some() && it.patient() == deed.understood
        };
        let start = self.document.phrases[gerund].tokens().start as usize;
        let led = start.checked_sub(1).is_some_and(|at| CHARGED.contains(&self.document.word(at)))
            || self.document.tags[start] == Tag::To;
        let parted =
            |it: &Predicate| (it.phrase + 1..gerund).any(|at| self.document.verb(at).is_some_and(VerbGroup::is_finite));
        led && self.frames.before(gerund).iter().any(|it| accuses(it) && !parted(it))
    }
}
