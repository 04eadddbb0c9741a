//! What a holder calls a target: "called the sale worse than theft", "sees Orrin as an ally", "described him as a scapegoat".

use super::pair::Pair;
use super::relating::{Reach, Relating, TELLS, add_new, position_by};
use crate::frames::{Participant, Predicate};
use crate::lexicon::{Class, Cue, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag};

/// How far behind the verb or object a word may stand that says what somebody is, or is called, in phrases.
const CALLED: usize = 5;

/// A verb by which the holder calls the target, or what is the target's, something.
struct Call<'f> {
    predicate: &'f Predicate,
    /// What is called so.
    patient: Participant,
    /// The phrase behind which it stands what that is called.
    from: usize,
    /// Whether it is only the target's, or for it or against it.
    theirs: bool,
    /// Whether it is brought against the target.
    turned: bool,
    /// Whether it is what the target says, makes or does.
    doing: bool,
}

impl Pair<'_> {
    /// Polar words for what the holder calls the target: "called the sale worse than theft"; for what is somebody's, bad
    /// ones, and good ones of what he thought of or made.
    pub(super) fn names_called(&self, reach: Reach, found: &mut Vec<Relating>) {
        if !self.kinds.has(WordKind::Complement) {
            return;
        }
        for call in self.frames.predicates.iter().filter_map(|it| self.call(it, reach)) {
            let bare = || {
                let bare = self.called_bare(&call.patient);
                bare.filter(|_| reach != Reach::Place && call.predicate.fronted.is_none())
            };
            if let Some(hit) = self.valences.iter().find(|hit| self.is_called(hit, &call, reach)).or_else(bare) {
                let share = if call.theirs && reach.is_somebody() { self.share_of_called(&call.patient) } else { 1.0 };
                let hit = ValenceHit { value: hit.value * share, ..*hit };
                add_new(found, &if call.turned { self.turned_on_accusers(&hit) } else { hit });
            } else if !call.theirs {
                found.extend(self.called_ally(call.from));
            }
        }
    }

    /// What a predicate says that the holder calls the target, or what is the target's, as far as its object tells.
    fn call<'f>(&self, predicate: &'f Predicate, reach: Reach) -> Option<Call<'f>> {
        let patient = self.participant(predicate.patient()).filter(|_| self.names(predicate))?;
        let planned = self.planned(&patient).filter(|_| reach == Reach::Topic);
        let turned = reach.is_somebody() && self.is_brought_against_target(&patient);
        let made = || reach.is_somebody() && patient.phrase < predicate.phrase && self.is_made_by_target(&patient);
        let theirs = match self.target_in(Some(patient)) {
            Some(Relation::Whole) => false,
            Some(Relation::Part) => true,
            None if planned.is_some() => true,
            _ if turned || made() => true,
            _ => return None,
        };
        if !self.participant(predicate.agent()).is_some_and(|agent| self.acts(&agent)) {
            return None;
        }
        let last = if turned { self.document.phrase_of(self.target.end as usize - 1) } else { patient.phrase };
        let from = planned.unwrap_or(last).max(predicate.phrase);
        let said = [WordKind::Utterance, WordKind::Work, WordKind::Proposal, WordKind::Act, WordKind::Remark];
        let doing = reach == Reach::Somebody
            && !turned
            && self.is_doing_of_target(&patient)
            && said.iter().any(|&kind| self.is_of(patient.head, kind));
        Some(Call { predicate, patient, from, theirs, turned, doing })
    }

    /// Whether a verb says what its object is or is called.
    fn names(&self, predicate: &Predicate) -> bool {
        self.is_verb_of(predicate.phrase, WordKind::Complement)
    }

    /// Whether a polar word stands where it says what somebody is called, and counts for or against the target.
    fn is_called(&self, hit: &ValenceHit, call: &Call<'_>, reach: Reach) -> bool {
        let phrase = self.document.phrase_of(hit.tokens.start as usize);
        let is_close = || {
            let leads = |at: usize| self.document.word(at) == "as" || self.document.tags[at] != Tag::In;
            let [from, to] = [call.from, phrase].map(|at| self.document.phrases[at].tokens());
            (from.end as usize..to.start as usize).all(leads)
        };
        let counts = !call.theirs || reach == Reach::Topic || hit.value < 0.0 || call.doing && is_close();
        let finite = self.document.phrases[phrase].is_finite();
        let behind = phrase > call.from && !finite && self.is_one_complement(call.from + 1, phrase);
        counts && behind && !hit.negated && !self.is_word_of_pity(hit)
    }

    /// "Called the plan for the sale a joke": the phrase of the target, right behind a plan that is for it.
    fn planned(&self, plan: &Participant) -> Option<usize> {
        let leads = matches!(self.document.lone_word(plan.phrase + 1), "for" | "of" | "on");
        let target = Participant::at(self.document, plan.phrase + 2)
            .filter(|_| leads && self.is_of(plan.head, WordKind::Proposal))?;
        (self.target_in(Some(target)) == Some(Relation::Whole)).then_some(target.phrase)
    }

    /// "Called the sale madness": the polar noun without an article that the last words of a verb's object are, behind the
    /// target.
    fn called_bare(&self, object: &Participant) -> Option<&ValenceHit> {
        let noun = self.document.phrases[object.phrase].tokens();
        let behind = self.document.phrases.get(object.phrase + 1)?.tokens();
        let ends = matches!(self.document.tags[behind.start as usize], Tag::Stop | Tag::Comma | Tag::Close | Tag::Cc);
        let last = |hit: &&ValenceHit| {
            hit.tokens.start == self.target.end && hit.tokens.end == noun.end && hit.tokens.len() == 1
        };
        let mass = |hit: &&ValenceHit| self.document.tags[hit.tokens.start as usize] == Tag::Nn;
        let called = |hit: &&ValenceHit| last(hit) && mass(hit) && !hit.negated;
        self.valences.iter().filter(|_| ends && noun.contains(self.target)).find(called)
    }

    /// "Sees Orrin as an ally": what somebody is to others by the epithet that it is called behind a phrase.
    fn called_ally(&self, from: usize) -> Option<Relating> {
        let frame = self.frames.frames.iter().find(|frame| {
            let phrase = self.document.phrase_of(frame.tokens.start as usize);
            let cue = self.lexicon.frames().cue(frame.cue);
            let ally = cue.class == Class::Epithet && f32::from(cue.stance).abs() >= TELLS && frame.patient.is_none();
            ally && phrase > from && self.is_one_complement(from + 1, phrase)
        })?;
        Some(Relating::by(frame, self.lexicon.frames().cue(frame.cue).stance))
    }

    /// The share of the target in what people of its own are called: -1 of "called Orrin's critics cowards".
    fn share_of_called(&self, theirs: &Participant) -> f32 {
        let owned = self.document.noun(theirs.phrase).and_then(|noun| noun.possessor);
        if !owned.is_some_and(|owner| owner.overlaps(self.target)) {
            return 1.0;
        }
        let against = self.frames.is_adversary(theirs.head, self.lexicon);
        if against { -1.0 } else { self.share_in(theirs) }
    }

    /// Whether phrases lead to what stands behind them: adverbs, adjectives, "evidence of", "akin to".
    pub(super) fn is_one_complement(&self, from: usize, to: usize) -> bool {
        let leads = |at: usize| match self.document.phrases[at] {
            Phrase::Word(token) => match self.document.tags[token as usize] {
                Tag::Rb | Tag::Open | Tag::Close | Tag::Dt | Tag::Jj | Tag::To => true,
                Tag::In => matches!(self.document.word(token as usize), "as" | "of"),
                _ => false,
            },
            Phrase::Noun(_) => at == from || !self.document.is_relative(at) || self.document.noun(at - 1).is_none(),
            Phrase::Verb(_) => false,
        };
        to - from <= CALLED && (from..to).all(leads)
    }

    /// What a cue tells of whoever so names somebody: its effect on whom it describes, but for those one pities its stance.
    pub(super) fn named(&self, cue: &Cue) -> Option<f32> {
        position_by(if is_pitied(cue) { cue.stance } else { cue.agent.unwrap_or(0) })
    }

    /// Whether a polar word is one of those by which somebody is pitied: "described him as a scapegoat".
    fn is_word_of_pity(&self, hit: &ValenceHit) -> bool {
        self.frames
            .frames
            .iter()
            .any(|frame| frame.tokens.overlaps(hit.tokens) && is_pitied(self.lexicon.frames().cue(frame.cue)))
    }
}

/// "A scapegoat", "a martyr to the cause", "got a raw deal": whether words are bad for whom they describe and yet taken on their side.
pub(super) fn is_pitied(cue: &Cue) -> bool {
    let idiom = cue.class == Class::Verb && !cue.received;
    (cue.class == Class::Epithet || idiom)
        && cue.patient.is_none()
        && cue.stance > 0
        && cue.agent.is_some_and(|effect| effect < 0)
}
