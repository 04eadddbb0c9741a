//! Verbs of the main clause behind "but" and what that clause reports: "the report found that Orrin had lied, but cleared Vey".

use super::clause::Clauses;
use crate::lexicon::WordKind;
use crate::text::{Tag, VerbGroup};

impl Clauses<'_> {
    /// The subject of the verb that reports what the clause before "but" says, where a verb behind it without a subject of its own has that
    /// one's tense, and the clause an auxiliary that it lacks.
    pub(super) fn resumed_subject(&self, at: usize, group: VerbGroup) -> Option<usize> {
        let but = (self.first..at).rev().find(|&before| self.lone_tag(before) != Some(Tag::Rb))?;
        let judges = self.is_of(group.head as usize, WordKind::ReportingVerb) || self.takes_side(at);
        if group.tokens.len() > 1 || !self.is_word(but, "but") || !judges {
            return None;
        }
        let inner = self.found().last()?;
        let own = self.verb(inner.phrase).filter(|own| own.is_finite())?;
        let that = inner.subject?.checked_sub(1).filter(|&that| that > self.first && self.is_word(that, "that"))?;
        let main = self.found().iter().rev().find(|it| it.phrase == that - 1)?;
        let verb = self.verb(main.phrase).filter(|verb| verb.is_finite() && verb.tokens.len() == 1)?;
        let tag = |group: &VerbGroup| self.document.tags[group.head as usize];
        let clause = || self.is_word(at + 1, "that") || self.begins_clause(at + 1);
        let says = at + 1 < self.end && self.is_of(group.head as usize, WordKind::Says) && clause();
        let agrees = match tag(verb) {
            Tag::Vbd => {
                let perfect = own.tokens.len() > 1 && self.is_of(own.tokens.start as usize, WordKind::Perfect);
                matches!(tag(&group), Tag::Vbd | Tag::Vbn) && (says || perfect)
            }
            Tag::Vbz => tag(&group) == Tag::Vbz && (says || self.document.tags[own.tokens.start as usize] != Tag::Vbz),
            _ => false,
        };
        main.subject_meant().filter(|_| agrees)
    }
}
