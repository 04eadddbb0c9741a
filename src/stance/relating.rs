//! The cues that by themselves give a holder's position towards a target.
//!
//! Whether a statement is made, and with which sign, follows from them alone; how sure it is, the weighed findings say.

use super::pair::Pair;
use crate::frames::{Frame, Participant, Predicate, Shifts};
use crate::lexicon::{Class, Cue, WordKind};
use crate::sentiment::{Relation, ValenceHit, relation};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// A cue that relates a holder to a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Relating {
    /// The words of the cue.
    pub tokens: TokenSpan,
    /// In favour above 0, against below.
    pub value: f32,
    /// Whether a negator or reverser turned it.
    pub negated: bool,
}

impl Relating {
    /// The position that a cue tells by one of its effects, as shifters turn it.
    pub(super) fn by(frame: &Frame, effect: i8) -> Self {
        let value = f32::from(effect) * frame.shift.factor;
        Self { tokens: frame.tokens, value, negated: frame.shift.negated }
    }
}

impl From<&ValenceHit> for Relating {
    fn from(hit: &ValenceHit) -> Self {
        Self { tokens: hit.tokens, value: hit.value, negated: hit.negated }
    }
}

/// What a position towards a target may be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A place: only cues of which it is the patient; an event there says nothing of it.
    Place,
    /// Somebody: also what the holder says of them and theirs.
    Somebody,
    /// A group or office: the same, but whatever only bears its name, "the Senate bill", isn't its own.
    Group,
    /// A topic: also as a part of what the holder is for or against.
    Topic,
}

/// Least stance by which a verb or noun tells of a position towards somebody: whom one joins, surpasses or has a contest
/// with one needn't be for or against.
pub(super) const TELLS: f32 = 2.0;

impl Reach {
    /// Whether the target is a person or a group.
    pub(super) fn is_somebody(self) -> bool {
        matches!(self, Self::Somebody | Self::Group)
    }
}

impl Pair<'_> {
    /// The cues that by themselves relate the holder to the target, in the order of the text.
    #[must_use]
    pub fn relating(&self, reach: Reach) -> Vec<Relating> {
        let mut found = Vec::new();
        let says_of_target = self.holder_says(self.target) || self.is_so_called(self.target);
        let joined = self.are_coordinated();
        if joined {
            self.mutual(&mut found);
        } else {
            self.framed(reach, says_of_target, &mut found);
        }
        self.done_or_felt(reach, &mut found);
        if reach != Reach::Place && says_of_target {
            self.said_of_target(reach, &mut found);
        }
        found.retain(|it| it.value != 0.0 && !self.stops_short(it.tokens) && !self.is_disowned(it.tokens));
        found.sort_by_key(|it| it.tokens);
        found
    }

    /// The cues with a place for either of the two.
    fn framed(&self, reach: Reach, says_of_target: bool, found: &mut Vec<Relating>) {
        for frame in &self.frames.frames {
            if self.is_cue_of(frame) || self.is_deemed(self.document.phrase_of(frame.tokens.start as usize)) {
                continue;
            }
            let Some(position) = self.position(frame, reach, says_of_target) else { continue };
            let taken_back = if self.is_regretted(frame) { -1.0 } else { 1.0 };
            let value = position * self.stance_factor(frame) * taken_back;
            if value != 0.0 && (frame.shift.negated || !self.is_supposed(frame.tokens)) {
                found.push(Relating { tokens: frame.tokens, value, negated: frame.shift.negated });
            }
        }
    }

    /// What the holder does or feels, whether or not its words are given.
    fn done_or_felt(&self, reach: Reach, found: &mut Vec<Relating>) {
        if reach == Reach::Topic {
            self.courses(found);
            self.stands_behind(found);
        }
        self.names_called(reach, found);
        if reach != Reach::Topic {
            self.returned(found);
        }
        if reach.is_somebody() {
            self.deplored(found);
            self.assaults(found);
            self.retorts(found);
            self.sent_or_kept(found);
            self.sent_away(found);
            self.donations(found);
            self.hindered(found);
            self.believed(found);
            self.admonished(found);
        }
        self.feelings(found);
        self.reactions(reach, found);
        self.forebodings(found);
        if reach != Reach::Place {
            self.requests(reach, found);
        }
        if reach == Reach::Somebody {
            self.appointments(found);
        }
        self.siding(found);
        self.bonds(reach, found);
    }

    /// What the holder says of the target.
    fn said_of_target(&self, reach: Reach, found: &mut Vec<Relating>) {
        self.judgements(reach, found);
        self.verbless(found);
        self.denials(found);
        self.needs(reach, found);
        self.credits(reach, found);
        self.named_last(found);
        self.deemed(reach, found);
        if reach.is_somebody() {
            self.what_they_did(found);
            self.told_deeds(found);
            self.agreed_with(found);
            self.missed(found);
            self.treatments(found);
            self.wronged(found);
            self.kept_on(found);
            self.accusations(found);
            self.surpassed(found);
            self.outdone(found);
            self.likened(found);
            self.set_apart(found);
            self.demanded_of(found);
            self.reproaches(found);
            self.needled(found);
        }
    }

    /// "Stopped short of blaming Orrin": whether it is said that words weren't said or done, which tells of no side.
    pub(super) fn stops_short(&self, tokens: TokenSpan) -> bool {
        let first = self.sentence.tokens.start as usize;
        let ends = |at: &usize| matches!(self.document.tags[*at], Tag::Comma | Tag::Colon | Tag::Cc);
        let clause = (first..tokens.start as usize).rev().take_while(|at| !ends(at));
        clause.into_iter().any(|at| {
            at > first && self.document.is_word(at, "of") && matches!(self.document.word(at - 1), "short" | "shy")
        })
    }

    /// Whether the two stand in one list, so that a cue relates both to others: "rivals Orrin, Vey and Brandt".
    fn are_coordinated(&self) -> bool {
        let Some(holder) = self.holder else { return false };
        let phrase = |tokens: TokenSpan| self.document.phrase_of(tokens.end as usize - 1);
        let modifies =
            |tokens: TokenSpan| self.document.noun(phrase(tokens)).is_some_and(|noun| noun.head >= tokens.end);
        if modifies(holder) || modifies(self.target) {
            return false;
        }
        let (first, last) = (phrase(holder.min(self.target)), phrase(holder.max(self.target)));
        let joins = |at: usize| match self.document.phrases[at] {
            Phrase::Noun(noun) => !self.document.tags[noun.head as usize].is_relative(),
            Phrase::Word(token) => matches!(self.document.tags[token as usize], Tag::Cc | Tag::Comma),
            Phrase::Verb(_) => false,
        };
        let is_and = |at: usize| self.document.lone_tag(at) == Some(Tag::Cc);
        let listed = first < last && (first + 1..last).all(joins);
        let paired =
            || self.sentence.in_title && first == self.sentence.phrases.0 as usize && self.is_said_of_two(last + 1);
        listed && ((first + 1..last).any(is_and) || is_and(last + 1) || self.is_last(last) || paired())
    }

    /// "Orrin, Brandt clash", "Orrin, Brandt at odds": whether a phrase is a verb that several have as subject, or a preposition.
    fn is_said_of_two(&self, phrase: usize) -> bool {
        let tokens = self.document.phrases.get(phrase).map(Phrase::tokens);
        let tag =
            tokens.filter(|it| self.sentence.tokens.contains(*it)).map(|it| self.document.tags[it.start as usize]);
        matches!(tag, Some(Tag::Vbp | Tag::In))
    }

    /// Whether no words follow a phrase in its sentence.
    fn is_last(&self, phrase: usize) -> bool {
        let behind = self.document.phrases[phrase].tokens().end as usize..self.sentence.tokens.end as usize;
        behind.into_iter().all(|at| !self.document.tokens[at].kind.is_word())
    }

    /// The holder's position towards the target by one cue, unshifted. Of what the holder says only where
    /// that is of the target too.
    fn position(&self, frame: &Frame, reach: Reach, says_of_target: bool) -> Option<f32> {
        let cue = self.lexicon.frames().cue(frame.cue);
        let names_itself = frame.holder.is_some() && frame.holder == frame.agent;
        if frame.holder.is_some_and(|namer| self.acts(&namer)) && !names_itself {
            let named = self.target_in(frame.agent) == Some(Relation::Whole) && !self.only_tells_which(frame);
            return self.named(cue).filter(|_| named).or_else(|| self.judged_plan(frame, cue));
        }
        if cue.received && self.is_only_sought(frame, cue) || self.is_between_others(frame) {
            return None;
        }
        let is_verb = cue.class == Class::Verb && !cue.received;
        let predicate = is_verb.then(|| self.predicate_of(frame)).flatten();
        let takes_sides = cue.stance != 0 || !frame.obliques.is_empty();
        if !takes_sides && !says_of_target && predicate.and_then(|it| self.wish(it)).is_none() {
            debug_assert_eq!(self.acted_on(frame, cue, reach), None, "who only does it stands nowhere");
            return None;
        }
        let does = match predicate.filter(|it| !it.passive) {
            Some(predicate) => self.does(predicate),
            None => match frame.agent {
                Some(_) if self.is_lent_to_somebody(frame) => false,
                Some(agent) => self.acts(&agent) || cue.class != Class::Epithet && self.stages(&agent),
                None => cue.class == Class::Noun && (self.comes_with(frame) || self.is_judged_for(frame)),
            },
        };
        if let Some(deed) = self.praised_or_blamed_for(frame) {
            return self.wished(frame, cue, reach).map(|outcome| deed * outcome);
        }
        if self.is_said_of_holder_above_all(frame) {
            return self.acted_on(frame, cue, reach).map(|stance| stance * self.stance_factor(frame).signum());
        }
        let no_deed = |deed: &Predicate| self.is_felt(deed) || reach != Reach::Topic && self.is_alleged(deed);
        if does && predicate.is_some_and(no_deed) {
            return None;
        }
        if does {
            let lent = predicate.map_or(1.0, |predicate| self.share_in_thing_of(predicate));
            let turned = if self.is_about_misfortune(frame) { -lent } else { lent };
            return self.acted_on(frame, cue, reach).map(|stance| turned * stance);
        }
        if let Some(wish) = predicate.and_then(|predicate| self.wish(predicate)) {
            let outcome =
                if self.is_to_go(frame, cue) { Some(self.reproach(cue)) } else { self.wished(frame, cue, reach) };
            return outcome.map(|outcome| wish * outcome);
        }
        if let Some(deed) = predicate.and_then(|predicate| self.praised_or_blamed(predicate, reach)) {
            return self.wished(frame, cue, reach).map(|outcome| deed * outcome);
        }
        let says = |tokens| self.holder_says(tokens) || self.is_so_called(tokens);
        if !(says_of_target && says(frame.tokens)) || self.is_wrong_done_to_target(frame.tokens) {
            return None;
        }
        self.said_of(frame, cue, reach).map(|said| said * self.belief(frame.tokens))
    }

    /// "To win over the union", "may alienate the union": whether a verb that would move whom it is done to isn't said to have done so, or to be
    /// going to: "would alienate the union", "is certain to alienate it".
    fn is_only_sought(&self, frame: &Frame, cue: &Cue) -> bool {
        let Some(verb) = self.predicate_of(frame).and_then(|predicate| self.verb(predicate)) else {
            return cue.class == Class::Verb && frame.shift.negated;
        };
        let is = |at: u32, kind: WordKind| self.is_of(at as usize, kind);
        let would = |modal: u32| is(modal, WordKind::Unreal) && !is(modal, WordKind::Maybe);
        let foreseen = |modal: u32| (is(modal, WordKind::Future) || would(modal)) && !verb.negated;
        let sure = verb.tokens.start.checked_sub(1).is_some_and(|at| is(at, WordKind::Certainty) && !verb.passive);
        let infinitive = verb.form == VerbForm::Infinitive && !sure || verb.modal.is_some_and(|at| !foreseen(at));
        cue.class == Class::Verb && (infinitive || frame.shift.negated)
    }

    /// By a cue that the holder wants somebody to bring about: its stance, or else what it does to the target.
    fn wished(&self, frame: &Frame, cue: &Cue, reach: Reach) -> Option<f32> {
        let stance = self.acted_on(frame, cue, reach);
        let suffers = self.target_in(frame.patient) == Some(Relation::Whole);
        let gains = cue.class == Class::Verb && self.target_in(frame.agent) == Some(Relation::Whole);
        match cue.agent {
            _ if stance.is_some() => stance,
            _ if suffers && cue.stance != 0 => position_by(cue.stance),
            _ if suffers => position_by(cue.patient.unwrap_or(0)),
            _ if self.is_probed(frame, cue, reach) => Some(-TELLS),
            Some(2..) if gains && frame.tokens.len() == 1 && reach.is_somebody() => Some(TELLS),
            _ => None,
        }
    }

    /// "Called for a judge to investigate Orrin's spending": whether a cue bad for its patient reaches what is the target's own.
    fn is_probed(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        let bad = cue.class == Class::Verb && cue.stance <= 0 && cue.patient.is_some_and(|effect| effect < 0);
        let theirs = || self.target_in(frame.patient) == Some(Relation::Part) && self.owns(frame);
        bad && reach.is_somebody() && !frame.shift.negated && theirs()
    }

    /// Whether somebody's doings have the holder as subject of a light verb: "held a rally against the sale".
    pub(super) fn stages(&self, doings: &Participant) -> bool {
        let name = matches!(self.document.tags[doings.head], Tag::Nnp | Tag::Prp);
        !name
            && self.frames.predicates.iter().any(|predicate| {
                let Some(&group) = self.document.verb(predicate.phrase) else { return false };
                predicate.object == Some(doings.phrase)
                    && self.is_of(group.head as usize, WordKind::Light)
                    && self.does(predicate)
            })
    }

    /// The position that a predicate's verb states by itself, as negators and reversers turn it.
    pub(super) fn stated_by(&self, predicate: &Predicate, verb: usize, value: f32) -> Relating {
        let tokens = TokenSpan::new(verb, verb + 1);
        let shift = Shifts::new(self.document, self.sentence, self.lexicon).of(predicate.phrase, tokens);
        Relating { tokens, value: value * shift.factor, negated: shift.negated }
    }

    /// Whether the participant is the holder itself and not what is the holder's.
    pub(super) fn acts(&self, participant: &Participant) -> bool {
        let whole = |holder: TokenSpan| {
            let between = participant.tokens.end.min(holder.start) as usize..holder.start as usize;
            let quoted = || self.document.tags[between].iter().any(|tag| matches!(tag, Tag::Open | Tag::Close));
            relation(self.text, participant, holder) == Some(Relation::Whole)
                && !quoted()
                && !self.has_clause_behind(participant, holder)
        };
        match self.holder {
            Some(holder) if participant.tokens.overlaps(holder) => whole(holder) || self.acts_for_holder(participant),
            Some(holder) if whole(holder) || self.is_among(holder, participant) => true,
            _ if self.document.tags[participant.head] == Tag::Prp => self.is_holder(participant),
            _ => self.acts_for_holder(participant) || self.owns_its(participant) || self.is_most_of_holder(participant),
        }
    }

    pub(super) fn target_in(&self, participant: Option<Participant>) -> Option<Relation> {
        let participant = participant.filter(|it| !self.has_clause_behind(it, self.target))?;
        let found = relation(self.text, &participant, self.target);
        match found {
            None if self.is_whom_it_is(&participant) || self.is_taken_up_by(&participant) => Some(Relation::Whole),
            None if self.is_one_of_them(&participant) => Some(Relation::Whole),
            None if self.is_deed_taken_up(&participant) || self.is_whose(&participant) => Some(Relation::Part),
            _ => found,
        }
    }

    /// "Attacked Orrin, but Vey defended him", "backs the sale, and its author, Orrin, tours the country": whether somebody behind a
    /// participant is in the subject of a verb of which that one isn't.
    fn has_clause_behind(&self, participant: &Participant, somebody: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(somebody.start as usize);
        let word = |at: usize, tag| self.document.lone_tag(at) == Some(tag);
        let joined = |subject: usize| {
            subject > participant.phrase + 2 && word(subject - 2, Tag::Comma) && word(subject - 1, Tag::Cc)
        };
        let acts = |it: &Predicate| {
            it.subject.is_some_and(|subject| {
                subject == phrase && it.phrase == phrase + 1
                    || joined(subject) && (subject..it.phrase).contains(&phrase)
            }) && self.document.phrases[it.phrase].is_finite()
        };
        phrase > participant.phrase && self.frames.predicates.iter().any(acts)
    }
}

/// The position that an effect of a cue tells, if it has any.
pub(super) fn position_by(effect: i8) -> Option<f32> {
    (effect != 0).then(|| f32::from(effect))
}

/// Adds a polar word unless a cue is found there already.
pub(super) fn add_new(found: &mut Vec<Relating>, hit: &ValenceHit) {
    if !found.iter().any(|it| it.tokens.overlaps(hit.tokens)) {
        found.push(hit.into());
    }
}
