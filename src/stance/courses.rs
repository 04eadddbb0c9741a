//! What a holder does about a topic, or wants to become of it.

use super::pair::Pair;
use super::relating::Relating;
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// What one does or means to do, one is for.
const FOR_IT: f32 = 2.0;

impl Pair<'_> {
    /// The positions towards a topic by what is done about it, or ought to become of it.
    pub(super) fn courses(&self, found: &mut Vec<Relating>) {
        for predicate in &self.frames.predicates {
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let head = group.head as usize;
            let known = found.iter().any(|it| it.tokens.holds(head)) || self.is_deemed(predicate.phrase);
            let course = || self.furthered(predicate, head).or_else(|| self.proceeds(predicate, head));
            let told = match self.target.holds(head) {
                true => self.deed(predicate, head),
                false if known => None,
                false => course().map(|value| self.stated_by(predicate, head, value)),
            };
            found.extend(told.filter(|it| !self.is_supposed(it.tokens)));
        }
        self.demands(found);
    }

    /// By the verb of a target that names a deed, "sell the harbour": who does it, or means to, is for it.
    fn deed(&self, predicate: &Predicate, verb: usize) -> Option<Relating> {
        let idle = predicate.passive || self.is_deemed_deed(predicate) || self.tells_how_it_is(predicate);
        if idle || self.is_duty(predicate) || self.is_inquiring(predicate) {
            return None;
        }
        let tokens = TokenSpan::new(verb, verb + 1);
        let told = || (self.is_imperative(predicate.phrase) && self.holder_says(tokens)).then_some(1.0);
        let value = self.does_or_wishes(predicate).or_else(told)? * FOR_IT;
        let Some(feeling) = self.feeling_about(predicate) else {
            return Some(self.unturned(self.stated_by(predicate, verb, value)));
        };
        let stance = f32::from(self.lexicon.frames().cue(feeling.cue).stance) * self.stance_factor(feeling);
        Some(Relating { tokens, value: value * stance.signum(), negated: feeling.shift.negated })
    }

    /// "Is wary of selling", "has reservations about selling": the cue right before a gerund that says where the holder stands on it.
    fn feeling_about(&self, deed: &Predicate) -> Option<&Frame> {
        let gerund = self.verb(deed).filter(|verb| verb.form == VerbForm::Gerund)?;
        self.frames.frames.iter().find(|it| {
            let feels = self.lexicon.frames().cue(it.cue).stance != 0;
            feels && it.tokens.end == gerund.tokens.start && it.agent.is_some_and(|agent| self.acts(&agent))
        })
    }

    /// A position towards a deed as it is named, "not selling the harbour", whose own negator turns nothing.
    fn unturned(&self, deed: Relating) -> Relating {
        let mut before = self.target.start as usize..deed.tokens.start as usize;
        if deed.negated && before.any(|at| self.is_of(at, WordKind::Negation)) {
            return Relating { value: -deed.value, negated: false, ..deed };
        }
        deed
    }

    /// "Working people", "living wages": whether a gerund tells how what stands behind it is.
    fn tells_how_it_is(&self, deed: &Predicate) -> bool {
        let gerund = self.verb(deed).filter(|verb| verb.form == VerbForm::Gerund);
        gerund.is_some_and(|verb| self.is_of(verb.head as usize, WordKind::Faring))
    }

    /// "Conducting an inquiry": whether somebody only holds what looks into something, be it for or against it.
    fn is_inquiring(&self, deed: &Predicate) -> bool {
        let light = self.is_verb_of(deed.phrase, WordKind::Light);
        let object = self.participant(deed.object);
        light && object.is_some_and(|object| self.is_of(object.head, WordKind::Inquiry))
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
        let patient = self.participant(predicate.patient());
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
        let agent = self.participant(predicate.agent());
        if predicate.passive || self.target_in(agent) != Some(Relation::Whole) {
            return None;
        }
        let group = *self.document.verb(predicate.phrase)?;
        let had_to = || group.form == VerbForm::Infinitive && self.is_had_to(predicate.phrase);
        let ought = group.modal.is_some_and(|at| self.is_of(at as usize, WordKind::Demand)) || had_to();
        let said = ought && self.holder_says(TokenSpan::new(verb, verb + 1));
        let wish = if said { Some(1.0) } else { self.wish(predicate) };
        wish.map(|wish| wish * value)
    }

    /// "An increase in the wage", "cuts to the wage", "the end of the wage": whether what somebody is for or against would be more of the target, or
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
    pub(super) fn one_or_other(&self, verb: usize, good: WordKind, bad: WordKind) -> Option<f32> {
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
            let Some(&group) = self.document.verb(predicate.phrase) else { continue };
            let Some(modal) = group.modal.map(|at| at as usize).filter(|_| group.copula) else { continue };
            let there = predicate.phrase.checked_sub(1).map(|at| self.document.phrases[at].tokens());
            let existential = there.is_some_and(|tokens| self.document.tags[tokens.end as usize - 1] == Tag::Ex);
            let subject = self.participant(predicate.subject);
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
