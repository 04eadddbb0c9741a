//! Who keeps somebody from doing something: "stopped Orrin from selling the port", "kept the crowd from hurting Orrin".

use super::pair::Pair;
use super::relating::{Relating, TELLS};
use crate::frames::{Frame, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::VerbForm;

/// Verbs before "from" among which the one that keeps somebody from a deed is looked for.
const CLAUSES: usize = 3;

impl Pair<'_> {
    /// "Stopped Orrin from selling the port": who so hinders the target is against it, unless what it would do is bad for itself.
    pub(super) fn hindered(&self, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Preventing) {
            return;
        }
        for deed in &self.frames.predicates {
            let Some(keeper) = self.keeper(deed) else { continue };
            let head = self.verb(keeper).map_or(0, |verb| verb.head as usize);
            let kept = self.target_in(self.participant(keeper.object)) == Some(Relation::Whole);
            let named = self.verb(keeper).is_some_and(|verb| verb.form == VerbForm::Gerund);
            if !kept || named || !self.is_of(head, WordKind::Preventing) || !self.does(keeper) || self.is_harmful(deed)
            {
                continue;
            }
            let hinders = self.stated_by(keeper, head, -TELLS);
            if !hinders.negated && !self.is_supposed(hinders.tokens) && !found.iter().any(|it| it.tokens.holds(head)) {
                found.push(hinders);
            }
        }
    }

    /// Whether the holder keeps somebody from doing what a predicate says, so that it is for whom that would harm.
    pub(super) fn keeps_from(&self, deed: &Predicate) -> bool {
        self.keeper(deed).is_some_and(|keeper| self.does(keeper))
            && self.verb(deed).is_some_and(|verb| self.stated_by(deed, verb.head as usize, 1.0).negated)
    }

    /// The predicate of a verb whose object "from" and a gerund stand right behind.
    fn keeper(&self, deed: &Predicate) -> Option<&Predicate> {
        let gerund = self.verb(deed).is_some_and(|verb| verb.form == VerbForm::Gerund);
        let from = deed.phrase.checked_sub(1).filter(|&at| gerund && self.document.is_lone_word(at, "from"))?;
        let somebody = from.checked_sub(1)?;
        self.frames
            .before(from)
            .iter()
            .rev()
            .take(CLAUSES)
            .find(|it| it.object == Some(somebody) && it.phrase < somebody)
    }

    /// Whether a cue says of what somebody does that it is bad.
    fn is_harmful(&self, deed: &Predicate) -> bool {
        let bad = |frame: &Frame| self.lexicon.frames().cue(frame.cue).agent.is_some_and(|effect| effect < 0);
        let in_deed = |frame: &&Frame| self.document.phrase_of(frame.tokens.start as usize) == deed.phrase;
        self.frames.frames.iter().filter(in_deed).any(bad)
    }
}
