//! What a holder does about a topic, or wants to become of it.

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// What one does or means to do, one is for.
const FOR_IT: f32 = 2.0;

impl Pair<'_> {
    /// The positions towards a topic by what is done about it, or ought to become of it.
    pub(super) fn courses(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { continue };
            let head = group.head as usize;
            let known = found.iter().any(|it| it.tokens.holds(head));
            let course = self.deed(predicate, head).or_else(|| {
                let course = || self.furthered(predicate, head).or_else(|| self.proceeds(predicate, head));
                if known { None } else { course() }
            });
            if let Some(value) = course.filter(|_| !self.is_supposed(TokenSpan::new(head, head + 1))) {
                found.push(self.stated_by(predicate, head, value));
            }
        }
        self.demands(found);
    }

    /// A target that names a deed, "sell the harbour": who does it, or means to, is for it.
    fn deed(&self, predicate: &Predicate, verb: usize) -> Option<f32> {
        if !self.target.holds(verb) || predicate.passive || self.is_deemed_deed(predicate) {
            return None;
        }
        let tokens = TokenSpan::new(verb, verb + 1);
        let told = || (self.is_imperative(predicate.phrase) && self.holder_says(tokens)).then_some(1.0);
        self.does_or_wishes(predicate).or_else(told).map(|wish| wish * FOR_IT)
    }

    /// Who builds or doubles what the target names is for it, who closes it against it; or means to. So is who would adopt it: "urged
    /// the council to pass the sale".
    fn furthered(&self, predicate: &Predicate, verb: usize) -> Option<f32> {
        let is_infinitive =
            |phrase: usize| self.document.verb(phrase).is_some_and(|group| group.form == VerbForm::Infinitive);
        let infinitive = is_infinitive(predicate.phrase);
        let adopted = || (infinitive && self.is_of(verb, WordKind::Enacting)).then_some(FOR_IT);
        let done = self.one_or_other(verb, WordKind::Furthering, WordKind::Hindering);
        let value = done.or_else(adopted)?;
        let patient = predicate.patient().and_then(|at| Participant::at(self.document, at));
        let relation = self.target_in(patient).filter(|relation| done.is_some() || *relation == Relation::Whole)?;
        let to_act = patient.is_some_and(|patient| is_infinitive(patient.phrase + 1));
        let light = self.is_of(verb, WordKind::Light);
        if relation == Relation::Attached && (light || to_act) {
            return None;
        }
        self.does_or_wishes(predicate).map(|wish| wish * value)
    }

    /// "Wants the sale to go ahead", "said the sale must stop": what the target, the holder says or wants, is to do.
    fn proceeds(&self, predicate: &Predicate, verb: usize) -> Option<f32> {
        let value = self.one_or_other(verb, WordKind::Proceeding, WordKind::Ceasing)?;
        let agent = predicate.agent().and_then(|at| Participant::at(self.document, at));
        if predicate.passive || self.target_in(agent) != Some(Relation::Whole) {
            return None;
        }
        let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { return None };
        let ought = group.modal.is_some_and(|at| self.is_of(at as usize, WordKind::Demand));
        let said = ought && self.holder_says(TokenSpan::new(verb, verb + 1));
        let wish = if said { Some(1.0) } else { self.wish(predicate) };
        wish.map(|wish| wish * value)
    }

    /// "An increase in the wage", "cuts to the wage": whether what somebody is for or against would be more of the target, or
    /// less.
    pub(super) fn amount(&self, patient: &Participant) -> Option<f32> {
        let Phrase::Noun(noun) = self.document.phrases[patient.phrase] else { return None };
        let value = self.one_or_other(noun.head as usize, WordKind::Furthering, WordKind::Hindering)?;
        let joins = matches!(self.document.phrases.get(patient.phrase + 1), Some(Phrase::Word(at))
            if self.is_of(*at as usize, WordKind::Amounting));
        let of = Participant::at(self.document, patient.phrase + 2).filter(|_| joins);
        (self.target_in(of) == Some(Relation::Whole)).then_some(value)
    }

    /// In favour for a word of the first kind, against for one of the second.
    fn one_or_other(&self, verb: usize, good: WordKind, bad: WordKind) -> Option<f32> {
        let word = self.document.tokens[verb].word;
        if self.lexicon.is(word, good) { Some(FOR_IT) } else { self.lexicon.is(word, bad).then_some(-FOR_IT) }
    }

    fn does_or_wishes(&self, predicate: &Predicate) -> Option<f32> {
        match self.does(predicate) {
            true if self.is_given_up(predicate) => Some(-1.0),
            true => Some(1.0),
            false => self.wish(predicate),
        }
    }

    /// "There should be a ban": the holder says that the target ought to be.
    fn demands(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Phrase::Verb(group) = self.document.phrases[predicate.phrase] else { continue };
            let Some(modal) = group.modal.map(|at| at as usize).filter(|_| group.copula) else { continue };
            let there = predicate.phrase.checked_sub(1).map(|at| self.document.phrases[at].tokens());
            let existential = there.is_some_and(|tokens| self.document.tags[tokens.end as usize - 1] == Tag::Ex);
            let subject = predicate.subject.and_then(|at| Participant::at(self.document, at));
            let tokens = TokenSpan::new(modal, modal + 1);
            if existential
                && self.is_of(modal, WordKind::Demand)
                && self.target_in(subject).is_some()
                && self.holder_says(tokens)
            {
                let sign = if group.negated { -FOR_IT } else { FOR_IT };
                found.push(Relating { tokens, value: sign, negated: group.negated });
            }
        }
    }
}
