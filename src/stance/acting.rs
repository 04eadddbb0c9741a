//! The position towards a target that a cue tells of whoever acts by it.

use super::pair::Pair;
use super::relating::{Reach, TELLS, position_by};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Cue, ShifterKind, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// How much a position towards what is somebody's tells of the position towards them.
const TOWARDS_THEIRS: f32 = 0.5;

impl Pair<'_> {
    /// By a cue whose agent the holder is.
    pub(super) fn acted_on(&self, frame: &Frame, cue: &Cue, reach: Reach) -> Option<f32> {
        let stance = f32::from(cue.stance);
        if self.is_no_act(frame, cue, reach) {
            return None;
        }
        if let Some(value) = self.by_a_deed(frame, stance, reach) {
            return Some(value).filter(|_| !(self.is_told_of_in_gerund(frame) && self.is_denied(frame)));
        }
        if stance > 0.0 && reach.is_somebody() && self.is_glad_of_loss(frame, cue) {
            return Some(-stance);
        }
        if (cue.class == Class::Noun || self.is_need_for(frame)) && reach.is_somebody() && self.is_to_act(frame) {
            return self.dismissal(frame).filter(|_| stance > 0.0);
        }
        if let Some(effect) = self.on_oblique(frame) {
            return position_by(effect);
        }
        if self.is_passed_over(frame) {
            return (stance > 0.0).then_some(-stance);
        }
        let target = self.target_in(frame.patient);
        let beside = matches!(target, Some(Relation::Attached)) || (target.is_none() && reach != Reach::Place);
        if let Some(value) = beside.then(|| self.through(frame, stance)).flatten() {
            return Some(value);
        }
        if let Some(people) = frame.patient.filter(|it| reach == Reach::Topic && self.is_people_of_target(it)) {
            return self.on_its_people(&people, stance);
        }
        let position = position_by(cue.stance);
        if reach == Reach::Topic && cue.class == Class::Verb && self.is_reason(frame) {
            return position;
        }
        match target {
            Some(_) if reach == Reach::Topic && (self.is_close(frame) || self.is_dealing_with_it(frame)) => None,
            Some(_) if reach == Reach::Topic => position,
            Some(Relation::Whole) => {
                let meant = || self.is_meant(frame) || self.is_demanded(frame);
                let tells = cue.class == Class::Adjective
                    || stance.abs() >= TELLS
                    || (stance < 0.0 && meant())
                    || (stance > 0.0 && self.is_put_first(frame));
                position.filter(|_| tells)
            }
            target if stance != 0.0 && self.reaches_theirs(frame, target, stance, reach) => {
                self.towards_theirs(frame, stance)
            }
            None if stance.abs() >= TELLS && self.is_what_target_does(frame) => Some(stance * TOWARDS_THEIRS),
            _ => None,
        }
    }

    /// Whether the cue tells nothing of the holder's own acts: he tells others to do it, ought to do it, is asked or reported or denies to.
    fn is_no_act(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        let predicate = self.predicate_of(frame);
        let verb_of_others = || cue.class == Class::Verb && !self.holder_says(frame.tokens);
        (predicate.is_some_and(|predicate| self.tells_to_act(predicate)) && !self.names_deed(frame))
            || (verb_of_others() && (self.is_demanded(frame) || self.is_open(frame)))
            || self.is_unsettled(frame, cue, reach)
            || (reach == Reach::Topic && self.is_held_out(frame))
            || (verb_of_others() && self.is_asked_whether())
            || (reach.is_somebody() && self.is_dread(frame, cue))
            || predicate.is_some_and(|predicate| self.is_disbelieved(predicate) || self.is_called_untrue(predicate))
            || cue.stance > 0 && predicate.is_some_and(|predicate| self.is_forced_to(predicate))
            || (cue.stance < 0 && (self.is_mere_denial(frame, cue, reach) || self.is_match_result(frame)))
            || (cue.stance > 0 && reach != Reach::Topic && self.is_denied_with_its_contrary(frame))
    }

    /// "Refused to sign a letter condemning Orrin": whether a gerund tells of the deed of a thing that somebody is for or against.
    fn is_told_of_in_gerund(&self, frame: &Frame) -> bool {
        let behind = frame.patient.and_then(|patient| self.document.phrases.get(patient.phrase + 1)?.verb());
        behind.is_some_and(|verb| verb.form == VerbForm::Gerund)
    }

    /// "Fears Orrin", who needn't be against him.
    fn is_dread(&self, frame: &Frame, cue: &Cue) -> bool {
        cue.class == Class::Verb
            && !cue.received
            && frame.tokens.len() == 1
            && self.is_of(frame.tokens.start as usize, WordKind::Fearing)
    }

    /// "Neither backed nor opposed Orrin", "didn't back Orrin but didn't oppose her either": whether it is also denied that somebody is against
    /// whom he isn't for.
    fn is_denied_with_its_contrary(&self, frame: &Frame) -> bool {
        let or = |at: usize| self.document.tags[at] == Tag::Cc;
        frame.shift.negated
            && self.frames.frames.iter().any(|it| {
                let against = self.lexicon.frames().cue(it.cue).stance < 0 && it.shift.negated;
                let close = it.tokens.start == frame.tokens.end + 1 && or(frame.tokens.end as usize);
                let joined = || (frame.tokens.end as usize..it.tokens.start as usize).any(or);
                let same = || self.predicate_of(it).and_then(Predicate::agent) == frame.agent.map(|agent| agent.phrase);
                let taken_up = || {
                    it.patient.is_some_and(|it| matches!(self.document.tags[it.head], Tag::Prp | Tag::PrpPossessive))
                };
                against && (close && self.target_in(it.patient).is_some() || joined() && same() && taken_up())
            })
    }

    /// "Threatened new sanctions": whether the target is what somebody would do to others.
    fn is_held_out(&self, frame: &Frame) -> bool {
        let brandished = self.is_of(frame.tokens.start as usize, WordKind::Brandishing) && frame.tokens.len() == 1;
        brandished && frame.patient.is_some_and(|it| self.is_of(it.head, WordKind::Weapon))
    }

    /// "Didn't blame Orrin", "is not at odds with Orrin", "refused to call the sale a fraud": whether somebody only isn't against another, or
    /// doesn't call a thing bad or fear it.
    fn is_mere_denial(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        let first = frame.tokens.start as usize;
        match cue.class {
            Class::Verb | Class::Adjective if self.is_of(first, WordKind::Fearing) => self.is_denied(frame),
            Class::Adjective => {
                reach.is_somebody() && self.is_denied(frame) && !self.is_said_of_holder_above_all(frame)
            }
            Class::Verb => (reach != Reach::Topic || self.is_of(first, WordKind::Complement)) && self.is_denied(frame),
            Class::Phrase => frame.shift.negated && self.document.word(first) == "at",
            _ => false,
        }
    }

    /// Whether a position towards a cue's patient, which the target isn't itself, is one towards what is the target's.
    fn reaches_theirs(&self, frame: &Frame, target: Option<Relation>, stance: f32, reach: Reach) -> bool {
        let strong = stance.abs() >= TELLS;
        match target {
            Some(Relation::Part) if reach.is_somebody() => {
                (strong && (reach == Reach::Somebody || self.owns(frame)))
                    || (self.is_answered(frame) && self.owns(frame))
            }
            Some(Relation::Part) => reach == Reach::Place && stance <= -TELLS && self.is_act_of_target(frame),
            Some(Relation::Attached) if stance < 0.0 && self.is_offer(frame) => false,
            Some(Relation::Attached) if reach.is_somebody() => {
                (strong && (self.is_behind_by(frame) || self.is_doing_or_staff_of(frame)))
                    || (self.is_answered(frame) && self.is_behind_by(frame))
            }
            None => reach.is_somebody() && self.is_answered(frame) && self.is_sent_by_target(frame),
            _ => false,
        }
    }

    /// "Turned down a bid by Orrin".
    fn is_offer(&self, frame: &Frame) -> bool {
        frame.patient.is_some_and(|it| self.is_of(it.head, WordKind::Offer))
    }

    /// "Backed Vey over Orrin", "chose Vey instead of Orrin", "sided with Vey against Orrin": whether the target is whom a cue's
    /// patient is put before.
    fn is_passed_over(&self, frame: &Frame) -> bool {
        let end = self.end_of_rivalry(frame);
        end.is_some_and(|end| end == self.target.start as usize)
    }

    /// "Picked Orrin over Vey": whether a cue's patient is put before somebody.
    fn is_put_first(&self, frame: &Frame) -> bool {
        let end = self.end_of_rivalry(frame);
        end.is_some_and(|end| end < self.sentence.tokens.end as usize && self.document.tags[end] == Tag::Nnp)
    }

    /// Where the words behind a cue's patient end that say before whom it is put, if it bears a name.
    fn end_of_rivalry(&self, frame: &Frame) -> Option<usize> {
        let patient = frame.patient.filter(|it| self.document.tags[it.head] == Tag::Nnp)?;
        let from = self.document.phrases[patient.phrase].tokens().end as usize;
        let mut words = (from..self.sentence.tokens.end as usize).map(|at| self.document.word(at));
        match (words.next()?, words.next()?) {
            ("over" | "against", _) => Some(from + 1),
            ("instead", "of") | ("rather", "than") => Some(from + 2),
            _ => None,
        }
    }

    /// "Sued the city over the sale", "criticised Orrin for it": whether the target is that for which a cue's patient is attacked.
    fn is_reason(&self, frame: &Frame) -> bool {
        let Some(patient) = frame.patient.filter(|it| it.tokens.start >= frame.tokens.end) else { return false };
        let reason = Participant::at(self.document, patient.phrase + 2);
        self.is_lone_of(patient.phrase + 1, WordKind::Blamed)
            && f32::from(self.lexicon.frames().cue(frame.cue).stance) <= -TELLS
            && self.target_in(reason) == Some(Relation::Whole)
            && self.target_in(Some(patient)).is_none()
    }

    /// "Begged Orrin to stay": whether a cue's own words say what its patient is to do.
    fn names_deed(&self, frame: &Frame) -> bool {
        frame.gap.is_some_and(|gap| {
            self.document.tags[gap.end as usize..frame.tokens.end as usize].iter().any(|tag| tag.is_verb())
        })
    }

    /// "Close to Orrin", which of a thing tells no position: "close to a deal".
    fn is_close(&self, frame: &Frame) -> bool {
        self.is_of(frame.tokens.start as usize, WordKind::Closeness)
    }

    /// "Criticised the mayor's immigration record": whether the target only tells of what somebody's sayings or doings are, which are judged.
    fn is_dealing_with_it(&self, frame: &Frame) -> bool {
        let noun = frame.patient.and_then(|patient| self.document.noun(patient.phrase));
        noun.is_some_and(|noun| {
            let somebodys = noun.possessor.is_some_and(|owner| !owner.overlaps(self.target));
            somebodys && noun.head >= self.target.end && self.is_of(noun.head as usize, WordKind::Dealing)
        })
    }

    /// "Renewed its calls for Orrin to sell": whether it is said what the patient of a cue is to do.
    fn is_to_act(&self, frame: &Frame) -> bool {
        let behind = frame.patient.and_then(|patient| self.document.phrases.get(patient.phrase + 1));
        matches!(behind, Some(Phrase::Verb(group)) if group.form == VerbForm::Infinitive)
            && self.target_in(frame.patient) == Some(Relation::Whole)
    }

    /// "Stressed the need for": whether the last words of a cue are a noun and "for".
    fn is_need_for(&self, frame: &Frame) -> bool {
        let last = frame.tokens.end as usize - 1;
        frame.tokens.len() > 2 && self.document.is_word(last, "for") && self.document.tags[last - 1].is_noun()
    }

    /// "Heeded Orrin's warning", "brushed aside Orrin's concerns": whether what a cue acts on is something that is said.
    fn is_answered(&self, frame: &Frame) -> bool {
        frame.patient.is_some_and(|patient| {
            let Phrase::Noun(noun) = self.document.phrases[patient.phrase] else { return false };
            self.is_of(noun.head as usize, WordKind::Utterance)
        })
    }

    /// What a cue does to the target behind a preposition: "blamed the strike on Orrin".
    fn on_oblique(&self, frame: &Frame) -> Option<i8> {
        let reaches = |it: &Participant, effect: i8| match self.target_in(Some(*it)) {
            Some(Relation::Part) => self.is_of(it.head, WordKind::Staff) || (effect < 0 && self.is_doing_of_target(it)),
            relation => relation == Some(Relation::Whole),
        };
        frame.obliques.iter().find(|(it, effect)| reaches(it, *effect)).map(|(_, effect)| *effect)
    }

    /// Whether a cue's infinitive says what its agent means to do: "vowed to beat Orrin", "spent millions to beat Orrin".
    fn is_meant(&self, frame: &Frame) -> bool {
        let phrase = self.document.phrase_of(frame.tokens.start as usize);
        let group = |at: usize| match self.document.phrases[at] {
            Phrase::Verb(group) => Some(group),
            _ => None,
        };
        let infinitive = group(phrase).is_some_and(|it| it.form == VerbForm::Infinitive);
        let governs = |at: Option<usize>, kind: WordKind| {
            at.and_then(group).is_some_and(|it| !it.negated && self.is_of(it.head as usize, kind))
        };
        let means = || self.frames.predicates.iter().find(|it| it.object.is_some_and(|object| object + 1 == phrase));
        infinitive
            && (governs(phrase.checked_sub(1), WordKind::Intending)
                || governs(means().map(|it| it.phrase), WordKind::Making)
                || self.aim(phrase).is_some_and(|aim| aim > 0.0))
            || self.is_pondered(frame)
            || self.is_notion(phrase)
    }

    /// "Floated the idea of firing Orrin": whether a gerund says what plan of the holder's is meant.
    fn is_notion(&self, phrase: usize) -> bool {
        let gerund = self.document.verb(phrase).is_some_and(|it| it.form == VerbForm::Gerund);
        let notion = phrase.checked_sub(2).filter(|_| gerund && self.document.is_lone_word(phrase - 1, "of"));
        let held = |at: usize| self.is_noun_of(at, WordKind::Notion);
        let puts = |it: &Predicate| it.object == notion && self.does(it) && !self.verb(it).is_some_and(|it| it.negated);
        notion.is_some_and(held) && self.frames.before(phrase).last().is_some_and(puts)
    }

    /// Whether it is said that a deed isn't done: who "never blamed Orrin" needn't be for him, though who "opposed
    /// blaming" him is.
    fn is_denied(&self, frame: &Frame) -> bool {
        let negates = |words: &TokenSpan| {
            let found =
                self.lexicon.shifters().longest(self.document.words_from(words.start as usize, words.end as usize));
            found.is_some_and(|found| found.values[0].kind == ShifterKind::Negator)
        };
        frame.shift.negated
            && frame.shift.words.iter().flatten().any(|words| negates(words) || self.is_abstaining(words))
    }

    /// "I am not attacking Orrin": whether words are those of a deed against somebody that isn't done.
    pub(super) fn is_of_denied_attack(&self, words: TokenSpan) -> bool {
        let attacks = |frame: &Frame| self.lexicon.frames().cue(frame.cue).stance < 0;
        self.frames.frames.iter().any(|it| it.tokens == words && attacks(it) && self.is_denied(it))
    }

    /// "Stopped attacking Orrin", "denied attacking Orrin", "was cleared of attacking Orrin": whether words are a verb by which the holder only says that it doesn't
    /// do something.
    fn is_abstaining(&self, words: &TokenSpan) -> bool {
        let at = self.document.phrase_of(words.start as usize);
        let takes_side = |frame: &Frame| {
            self.document.phrase_of(frame.tokens.start as usize) == at
                && self.lexicon.frames().cue(frame.cue).stance != 0
        };
        let predicate = self.frames.predicates.iter().find(|it| it.phrase == at);
        let cleared = |it: &Predicate| it.passive && self.participant(it.patient()).is_some_and(|it| self.acts(&it));
        predicate.is_some_and(|it| it.object.is_none() && (self.does(it) || cleared(it)))
            && !self.frames.frames.iter().any(takes_side)
    }

    /// The position towards whose something the holder is for or against: "rejected Orrin's offer"; who is against
    /// somebody's critics is for them.
    fn towards_theirs(&self, frame: &Frame, stance: f32) -> Option<f32> {
        let theirs = |patient: &Participant| !self.tells_whose_people(patient) && !self.is_of_their_people(patient);
        let patient = frame.patient.filter(theirs).filter(|it| !self.is_of(it.head, WordKind::Kin))?;
        if self.tells_which_somebody(&patient) && !self.is_within(frame, &patient) {
            let bond = self
                .frames
                .frames
                .iter()
                .find(|it| self.target_in(it.patient) == Some(Relation::Whole) && self.is_within(it, &patient));
            let side = bond.and_then(|bond| position_by(self.lexicon.frames().cue(bond.cue).stance.signum()));
            return side.map(|side| stance * side * TOWARDS_THEIRS);
        }
        if let Some(fate) = self.fate_in(Some(patient)) {
            return Some(stance * fate * TOWARDS_THEIRS);
        }
        let head = self.frames.frames.iter().find(|it| it.tokens.holds(patient.head) && it.tokens != frame.tokens);
        let turned = head.map_or(1.0, |head| {
            let cue = self.lexicon.frames().cue(head.cue);
            let theirs = self.target_in(head.patient).is_some();
            if theirs && cue.stance != 0 { f32::from(cue.stance.signum()) } else { 1.0 }
        });
        Some(stance * turned * TOWARDS_THEIRS)
    }

    /// The position by way of what the holder is for or against: who "backs a ban on the sale" is against the sale, who
    /// "condemned the attack on Orrin" is for him, who "welcomed the end of the sale" against it.
    fn through(&self, frame: &Frame, stance: f32) -> Option<f32> {
        let patient = frame.patient.filter(|_| stance != 0.0)?;
        let head = patient.head;
        if let Some(amount) = self.amount(&patient) {
            return Some(stance.signum() * amount);
        }
        let is_named = |it: &&Frame| it.tokens.holds(head) || self.is_joined_to(&patient, it);
        let inner = self.frames.frames.iter().find(|it| is_named(it) && it.tokens != frame.tokens)?;
        let cue = self.lexicon.frames().cue(inner.cue);
        let effect = cue.on_patient();
        let reaches = effect != 0 && self.target_in(inner.patient) == Some(Relation::Whole);
        reaches.then(|| stance.signum() * f32::from(effect))
    }

    /// "A freeze and closure of the clinic": whether "and" joins the noun of a cue to a participant.
    fn is_joined_to(&self, participant: &Participant, frame: &Frame) -> bool {
        let conjunction = self.document.lone_tag(participant.phrase + 1) == Some(Tag::Cc);
        let noun = self.lexicon.frames().cue(frame.cue).class == Class::Noun;
        conjunction && noun && self.document.phrase_of(frame.tokens.start as usize) == participant.phrase + 2
    }
}
