//! What a holder is for or against by way of what something or somebody else does, or is to do: "backs a bill to scrap the sale", "supports
//! calls for Orrin to quit".

use super::pair::Pair;
use super::relating::{Reach, TELLS};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Number, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, VerbForm};

impl Pair<'_> {
    /// The position by way of what the patient is to do: who "backs a bill to scrap the sale" is against the sale.
    pub(super) fn by_a_deed(&self, frame: &Frame, stance: f32, reach: Reach) -> Option<f32> {
        let patient = frame.patient.filter(|_| stance != 0.0)?;
        if self.is_of(patient.head, WordKind::Occasion) {
            return None;
        }
        if let Some(value) = self.by_a_call(&patient, stance) {
            return Some(value);
        }
        let next = patient.phrase + 1;
        let infinitive = |at: &Phrase| matches!(at, Phrase::Verb(group) if group.form == VerbForm::Infinitive);
        let deed = match self.document.phrases.get(next)? {
            phrase if infinitive(phrase) => next,
            _ => self.deed_of_thing(&patient).filter(|_| stance.abs() >= TELLS || !self.are_people(&patient))?,
        };
        let to_act = deed == next && infinitive(&self.document.phrases[next]);
        if let Some(good) = self.is_to_be(deed) {
            let whole = self.target_in(Some(patient)) == Some(Relation::Whole);
            return whole.then_some(stance.signum() * good);
        }
        let inner = self
            .frames
            .frames
            .iter()
            .find(|it| it.tokens != frame.tokens && self.document.phrase_of(it.tokens.start as usize) == deed)
            .filter(|it| !it.shares(self.target))?;
        let cue = self.lexicon.frames().cue(inner.cue);
        let reached = match self.target_in(inner.patient)? {
            Relation::Whole => true,
            _ => to_act && reach == Reach::Topic,
        };
        (reached && cue.stance != 0).then(|| stance.signum() * f32::from(cue.stance) * inner.shift.factor.signum())
    }

    /// "Those", "the senators", whom one may join without being for what they do.
    fn are_people(&self, somebody: &Participant) -> bool {
        let those = self.document.is_word_in_any_case(somebody.head, "those");
        those || self.names_person(somebody.head)
    }

    /// "A bill that would scrap the sale", "a motion criticising Orrin", "those who backed Orrin": the verb of the clause that tells what a
    /// thing, or people of whom no more is said, do.
    fn deed_of_thing(&self, thing: &Participant) -> Option<usize> {
        let word = self.document.tokens[thing.head].word;
        let common = matches!(self.document.tags[thing.head], Tag::Nn | Tag::Nns);
        let any = self.document.is_word_in_any_case(thing.head, "those");
        let meant = any || common && self.lexicon.names().person_noun(word) != Some(Number::Singular);
        let gerund = |it: &Predicate| {
            it.phrase == thing.phrase + 1 && self.verb(it).is_some_and(|verb| verb.form == VerbForm::Gerund)
        };
        let tells = |it: &&Predicate| {
            it.understood == Some(thing.phrase) && (it.subject == Some(thing.phrase + 1) || gerund(it))
        };
        self.frames.predicates.iter().find(tells).filter(|it| meant && !it.passive).map(|it| it.phrase)
    }

    /// "Supports calls for Orrin to quit", "rejected demands for Orrin to stay": the position by way of what others would have the target
    /// do.
    fn by_a_call(&self, call: &Participant, stance: f32) -> Option<f32> {
        let told = Participant::at(self.document, call.phrase + 2)
            .filter(|_| self.document.is_lone_word(call.phrase + 1, "for"))?;
        let deed = told.phrase + 1;
        let group = self.document.verb(deed).filter(|group| group.form == VerbForm::Infinitive && !group.negated)?;
        if self.target_in(Some(told)) != Some(Relation::Whole) {
            return None;
        }
        if self.is_of(group.head as usize, WordKind::Staying) {
            return Some(stance.signum() * TELLS);
        }
        self.goes_by(deed).map(|reproach| stance.signum() * reproach)
    }

    /// "Renewed its calls for Orrin to resign": the position that the infinitive behind a cue's patient tells where it is to go.
    pub(super) fn dismissal(&self, frame: &Frame) -> Option<f32> {
        self.goes_by(frame.patient?.phrase + 1)
    }

    /// The position that a verb at a phrase tells by which somebody goes.
    fn goes_by(&self, deed: usize) -> Option<f32> {
        let goes = |it: &&Frame| {
            let cue = self.lexicon.frames().cue(it.cue);
            let bad = cue.agent.is_some_and(|effect| effect < 0);
            self.document.phrase_of(it.tokens.start as usize) == deed
                && cue.class == Class::Verb
                && cue.patient.is_none()
                && bad
                && !it.shift.negated
        };
        let deed = self.frames.frames.iter().find(goes);
        deed.map(|deed| self.reproach(self.lexicon.frames().cue(deed.cue)))
    }
}
