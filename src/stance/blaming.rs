//! Whom a holder praises or blames for a deed, and so where it stands to what the deed is done to.

use super::pair::Pair;
use super::relating::Reach;
use crate::frames::Predicate;
use crate::lexicon::WordKind;
use crate::text::{Phrase, VerbForm};

impl Pair<'_> {
    /// "Criticised the council for blocking the sale", "accused the guild of bullying Orrin": 1 where the holder is for who does what a
    /// gerund says, -1 where it is against them for it.
    pub(super) fn praised_or_blamed(&self, deed: &Predicate, reach: Reach) -> Option<f32> {
        let gerund =
            matches!(self.document.phrases[deed.phrase], Phrase::Verb(group) if group.form == VerbForm::Gerund);
        let reason = deed.phrase.checked_sub(1).filter(|_| gerund)?;
        let accused = reach != Reach::Topic && self.document.is_lone_word(reason, "of");
        let doer = deed.understood.filter(|_| accused || self.is_lone_of(reason, WordKind::Blamed))?;
        let judged = self.frames.frames.iter().find(|frame| {
            let predicate = self.predicate_of(frame).filter(|it| it.phrase < deed.phrase);
            predicate.is_some_and(|it| it.patient() == Some(doer) && self.does(it))
                && self.lexicon.frames().cue(frame.cue).stance != 0
        })?;
        let value = f32::from(self.lexicon.frames().cue(judged.cue).stance) * judged.shift.factor;
        (value != 0.0).then(|| value.signum())
    }
}
