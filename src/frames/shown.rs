//! What an object is seen or made to do, told by a base form: "saw Orrin betray the town", "made Orrin sell the harbour".

use super::clause::Clauses;
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbGroup};

impl Clauses<'_> {
    /// Whether the base form at `verb`, right behind the object of such a verb group, tells what that object does.
    pub(super) fn is_shown_doing(&self, object: usize, governor: VerbGroup, verb: usize) -> bool {
        let base = self.verb(verb).is_some_and(|group| {
            let first = group.tokens.start as usize;
            group.modal.is_none() && matches!(self.document.tags[first], Tag::Vb | Tag::Vbp)
        });
        base && object + 1 == verb && self.is_of(governor.head as usize, WordKind::BaseTaking)
    }
}
