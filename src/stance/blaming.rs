//! Whom a holder praises or blames for a deed, and so where it stands to what the deed is done to.

use super::pair::Pair;
use super::relating::Reach;
use crate::frames::{Frame, Predicate};
use crate::lexicon::{Class, WordKind};
use crate::text::{Phrase, Tag, VerbForm};

impl Pair<'_> {
    /// "Criticised the council for not blocking the sale", "accused the guild of bullying Orrin": 1 where the holder is for who does what a
    /// gerund says, -1 where it is against them for it.
    pub(super) fn praised_or_blamed(&self, deed: &Predicate, reach: Reach) -> Option<f32> {
        let gerund =
            matches!(self.document.phrases[deed.phrase], Phrase::Verb(group) if group.form == VerbForm::Gerund);
        let first = self.sentence.phrases.0 as usize;
        let adverb = |at: &usize| self.document.lone_tag(*at) == Some(Tag::Rb);
        let reason = (first..deed.phrase).rev().find(|at| !adverb(at)).filter(|_| gerund)?;
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

    /// "Criticised Orrin for his vote against the sale", "went after him over his support for Brandt": 1 where the holder is for whom it judges for
    /// what a noun says, -1 where it is against them for it.
    pub(super) fn praised_or_blamed_for(&self, deed: &Frame) -> Option<f32> {
        let judged =
            self.judged_for(deed).filter(|it| self.predicate_of(it).is_some_and(|judges| self.does(judges)))?;
        let value = f32::from(self.lexicon.frames().cue(judged.cue).stance) * judged.shift.factor;
        (value != 0.0).then(|| value.signum())
    }

    /// "Criticised Orrin for repeated votes against the sale": whether the holder is judged for what a noun says, and so did it.
    pub(super) fn is_judged_for(&self, deed: &Frame) -> bool {
        self.judged_for(deed).and_then(|it| it.patient).is_some_and(|judged| self.acts(&judged))
    }

    /// The cue that judges somebody for the deed which a noun names, somebody's who is judged or nobody's.
    fn judged_for(&self, deed: &Frame) -> Option<&Frame> {
        let cue = self.lexicon.frames().cue(deed.cue);
        let phrase = self.document.phrase_of(deed.tokens.start as usize);
        let own = self
            .document
            .noun(phrase)?
            .possessor
            .is_none_or(|owner| owner.len() == 1 && self.document.tags[owner.start as usize] == Tag::PrpPossessive);
        let reason = phrase.checked_sub(1).filter(|&at| own && self.is_lone_of(at, WordKind::Blamed))?;
        let behind = self.document.phrases[reason].tokens().start;
        let judges = |it: &&Frame| {
            let patient = it.patient.filter(|patient| patient.phrase < reason);
            self.lexicon.frames().cue(it.cue).stance != 0
                && patient.is_some_and(|patient| patient.phrase + 1 == reason || it.tokens.end == behind)
        };
        self.frames.frames.iter().rfind(judges).filter(|_| cue.class == Class::Noun && !cue.received)
    }
}
