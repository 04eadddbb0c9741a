//! What a holder's own words say by their cues that the target is, has or does.

use super::calling::is_pitied;
use super::pair::Pair;
use super::relating::{Reach, position_by};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Auxiliary, Class, Cue, WordKind};
use crate::sentiment::{Relation, ValenceHit};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

/// Least effect by which a verb or noun in the holder's words judges its agent.
const JUDGES: i8 = 2;
/// Least effect by which one praises somebody: "deserves our thanks"; whoever wins, saves or leads isn't praised.
const DESERVES: i8 = 3;
/// Least effect of a good deed for whose absence one is blamed: "doesn't care", "never delivered".
const LACKS: i8 = 1;
/// The effect of an adjective that, before a noun, only tells of which sort it is: "moderate members".
const SORT: i8 = 1;
/// The effect of an epithet that tells of somebody's standing rather than judges: "the front-runner".
pub(super) const STANDING: i8 = 1;

impl Pair<'_> {
    /// By a cue in the holder's words of which it isn't the agent.
    pub(super) fn said_of(&self, frame: &Frame, cue: &Cue, reach: Reach) -> Option<f32> {
        let nobodys = (cue.class == Class::Phrase && cue.agent.is_none() && frame.tokens.len() > 1)
            || frame.agent.is_none_or(|agent| self.stands_for_nobody(&agent));
        let whole = self.target_in(frame.patient) == Some(Relation::Whole);
        if whole && self.predicate_of(frame).is_some_and(|predicate| self.is_asked_in_vain(predicate)) {
            return position_by(-cue.stance);
        }
        if let Some(position) = self.wanted_of_others(frame, cue, reach) {
            return Some(position);
        }
        if let Some(position) = self.judged_plan(frame, cue) {
            return Some(position);
        }
        if self.is_felt_by_all(frame, reach) {
            return self.felt_by_all(frame, cue);
        }
        if nobodys && whole {
            let own = cue.class == Class::Phrase
                || self.is_demanded(frame)
                || self.is_impossible(frame)
                || self.is_possible(frame, cue)
                || self.is_exhorted(frame);
            return position_by(cue.stance).filter(|_| own);
        }
        if self.is_no_judgement(frame, cue, reach) {
            return None;
        }
        if self.is_done_to_holder(frame, cue) {
            return self.done_to_holder(frame, cue);
        }
        let effect = cue.agent.unwrap_or(0);
        let harm = self
            .harm(frame, cue)
            .filter(|_| reach == Reach::Topic && self.target_in(frame.agent) == Some(Relation::Whole));
        if harm.is_some() {
            return harm;
        }
        if let Some(fate) = self.fate_in(frame.agent) {
            let describes = matches!(cue.class, Class::Adjective | Class::Epithet);
            return position_by(effect).filter(|_| describes).map(|effect| effect * fate);
        }
        if cue.class == Class::Noun && self.is_fate(frame.tokens.end as usize - 1) {
            return None;
        }
        self.by_class(frame, cue, reach)
    }

    /// Whether a cue of whose agent something is said tells nothing of what the holder thinks of him: it is asked, supposed or another's
    /// word, only says which one is meant, or belongs to a place.
    fn is_no_judgement(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        (reach == Reach::Place && !self.is_a_states_deed(frame, cue))
            || self.only_tells_which(frame)
            || self.is_judged_as_a_whole(frame.tokens)
            || self.is_asked_openly(f32::from(cue.agent.unwrap_or(0)) * frame.shift.factor)
            || (self.is_supposed(frame.tokens) && (!frame.shift.negated || cue.agent < Some(0)))
            || self.is_outcome(frame, cue)
            || (cue.class == Class::Epithet && self.is_noncommittal(frame.tokens))
            || self.is_anothers_word(frame)
            || self.is_anothers_belief(frame.tokens)
            || self.is_ascribed(frame.tokens)
            || self.is_said_of_treatment(frame.tokens)
            || reach.is_somebody() && self.is_suffered(frame.tokens)
            || (reach == Reach::Topic && frame.agent.is_some_and(|agent| self.is_people_of_target(&agent)))
    }

    /// "Lost the election", "lost the county to Orrin": whether a verb only tells how a contest ended.
    fn is_outcome(&self, frame: &Frame, cue: &Cue) -> bool {
        let (first, last) = (frame.tokens.start as usize, frame.tokens.end as usize - 1);
        let contest = || {
            let of_contest = |&kind: &WordKind| self.is_of(last, kind);
            [WordKind::Seat, WordKind::Rise, WordKind::Balloting].iter().any(of_contest)
                || self.document.tags[last] == Tag::To
        };
        let ended = cue.class == Class::Verb && !frame.shift.negated && self.is_of(first, WordKind::Outcome);
        ended && (first == last || contest()) && !self.is_deemed_able(frame, cue)
    }

    /// "Orrin's killer", "Orrin's cold-blooded killer": whether a cue is said of who did the target harm.
    fn is_of_who_harmed(&self, frame: &Frame) -> bool {
        frame.agent.is_some_and(|agent| self.is_of(agent.head, WordKind::Harming))
    }

    /// What a cue says of its agent, by its class and by what the target is of him.
    fn by_class(&self, frame: &Frame, cue: &Cue, reach: Reach) -> Option<f32> {
        let effect = cue.agent.unwrap_or(0);
        let position = position_by(effect);
        let ought = self.is_to_go(frame, cue) && self.is_demanded(frame);
        match (self.target_in(frame.agent), cue.class) {
            (Some(Relation::Whole), Class::Adjective)
                if f32::from(effect) * frame.shift.factor > 0.0 && self.ought_to_be(frame.tokens) =>
            {
                None
            }
            (Some(Relation::Whole), Class::Adjective)
                if effect == SORT && reach != Reach::Topic && self.is_attributive(frame) =>
            {
                None
            }
            (Some(Relation::Whole | Relation::Part), Class::Adjective | Class::Phrase)
                if reach.is_somebody() && self.is_condition(frame.tokens) =>
            {
                None
            }
            (Some(Relation::Whole), Class::Adjective)
                if reach.is_somebody() && self.describes_something_else(frame.tokens, f32::from(effect)) =>
            {
                None
            }
            (Some(Relation::Whole), Class::Adjective) => position,
            (Some(Relation::Whole), Class::Epithet) if effect != STANDING => self.named(cue),
            (Some(Relation::Whole), Class::Verb) if is_pitied(cue) => self.named(cue).filter(|_| !frame.shift.negated),
            (Some(Relation::Part), _) if self.is_of_who_harmed(frame) => None,
            (Some(Relation::Part | Relation::Attached), _)
                if frame.agent.is_some_and(|it| self.frames.is_adversary(it.head, self.lexicon)) =>
            {
                None
            }
            (Some(Relation::Part), Class::Adjective | Class::Epithet) if effect < 0 => position,
            (Some(Relation::Part), Class::Adjective) if frame.shift.factor < 0.0 && self.owns_thing(frame) => position,
            (Some(Relation::Part), Class::Adjective) if effect >= JUDGES && self.owns_thing(frame) => position,
            (Some(Relation::Part), Class::Verb | Class::Phrase)
                if !cue.received && self.owns_thing(frame) && self.judges(frame, cue, reach) =>
            {
                position
            }
            (Some(Relation::Whole), Class::Phrase) if effect < 0 && self.ought_to_be(frame.tokens) => {
                Some(self.reproach(cue))
            }
            (Some(Relation::Whole), Class::Verb) if ought => Some(self.reproach(cue)),
            (Some(Relation::Whole), _) if self.judges(frame, cue, reach) => position,
            _ => None,
        }
    }

    /// "Norvia has lied about its catches": whether a place is a state that does ill, and not where it happens.
    fn is_a_states_deed(&self, frame: &Frame, cue: &Cue) -> bool {
        let ill = cue.class == Class::Verb && cue.agent.is_some_and(|effect| effect <= -JUDGES);
        let is_done = |group: &VerbGroup| {
            let finite = group.is_finite() && group.modal.is_none();
            finite && self.document.tags[group.head as usize] != Tag::Vb
        };
        let done = |phrase: usize| self.document.verb(phrase).is_some_and(is_done);
        let deed = self.predicate_of(frame).filter(|deed| !deed.passive && done(deed.phrase));
        ill && deed.is_some() && self.target_in(frame.agent) == Some(Relation::Whole)
    }

    /// "Said prosecutors accused Brandt of lying", "quoted a man who called Brandt a liar": whether somebody else says in the
    /// holder's words what a cue says of the target.
    fn is_anothers_word(&self, frame: &Frame) -> bool {
        let another = |somebody: Participant| !self.is_holder(&somebody) && !self.acts(&somebody);
        let deed = self.predicate_of(frame).filter(
            |deed| matches!(self.document.phrases[deed.phrase], Phrase::Verb(group) if group.form == VerbForm::Gerund),
        );
        let accused = deed.is_some_and(|deed| {
            let of = deed.phrase.checked_sub(1);
            let is_of = of.is_some_and(|at| self.document.is_lone_word(at, "of"));
            let accuses = |it: &&Predicate| {
                is_of && it.phrase < deed.phrase && it.patient().is_some() && it.patient() == deed.understood
            };
            let accuser = self.frames.predicates.iter().rev().find(accuses).and_then(Predicate::agent);
            self.participant(accuser).is_some_and(another)
        });
        accused || frame.holder.is_some_and(|namer| frame.agent != Some(namer) && another(namer))
    }

    /// "Said some members believe Brandt should go": whether the clause of a cue is what somebody else believes, and not people at
    /// large.
    pub(super) fn is_anothers_belief(&self, tokens: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(tokens.start as usize);
        let Some(clause) = self.frames.before(phrase + 1).last() else { return false };
        let Some(subject) = clause.subject.filter(|&it| !self.tells_when(it)) else { return false };
        let that = |at: usize| self.document.is_lone_word(at, "that");
        let before_that = |at: usize| if that(at) { at.checked_sub(1) } else { Some(at) };
        let Some(verb) = subject.checked_sub(1).and_then(before_that) else { return false };
        let Some(&group) = self.document.verb(verb) else { return false };
        let thinks = self.is_of(group.head as usize, WordKind::TakesClause);
        let told = thinks && !group.negated && group.is_finite();
        let predicate = self.frames.predicates.iter().find(|it| it.phrase == verb && told);
        let believer = self.participant(predicate.and_then(Predicate::agent));
        believer.is_some_and(|it| {
            let named_or_known = matches!(self.document.tags[it.head], Tag::Nn | Tag::Nns | Tag::Nnp);
            named_or_known
                && self.holder_says(it.tokens)
                && !self.is_holder(&it)
                && !self.acts(&it)
                && !self.is_public(&it)
        })
    }

    /// "Today", "last week": whether a noun phrase is a time.
    fn tells_when(&self, phrase: usize) -> bool {
        let word = self.document.tokens[self.document.phrases[phrase].tokens().end as usize - 1].word;
        self.lexicon.is(word, WordKind::Time) || self.lexicon.is(word, WordKind::Day)
    }

    /// Whether a cue stands in the noun phrase that it describes.
    fn is_attributive(&self, frame: &Frame) -> bool {
        frame.agent.is_some_and(|agent| self.document.phrases[agent.phrase].tokens().contains(frame.tokens))
    }

    /// "Time for Brandt to go": whether the agent is the "it" or "there" of a clause without a subject of its own.
    fn stands_for_nobody(&self, agent: &Participant) -> bool {
        self.document.tags[agent.head] == Tag::Ex || self.document.is_word_in_any_case(agent.head, "it")
    }

    /// What a deed that does harm or good tells of what is said to do it: "the tax hurts the poor", but not "the tax hurts
    /// thieves".
    fn harm(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let sign = cue.agent.unwrap_or(0).signum();
        let plain = cue.class == Class::Verb && sign != 0 && cue.patient.unwrap_or(0).signum() == sign;
        let patient = frame.patient.filter(|_| plain && !frame.shift.negated)?;
        let own = self.document.phrases[patient.phrase].tokens();
        let the = |at: u32| at > 0 && self.document.is_word(at as usize - 1, "the");
        let is_bad = |hit: &ValenceHit| hit.value < 0.0 && own.contains(hit.tokens) && !the(hit.tokens.start);
        let bad = self.valences.iter().any(is_bad);
        let cued = self.frames.frames.iter().any(|it| {
            let inner = self.lexicon.frames().cue(it.cue);
            own.contains(it.tokens) && inner.agent.unwrap_or(0) + inner.patient.unwrap_or(0) < 0
        });
        (!bad && !cued).then(|| f32::from(sign * JUDGES))
    }

    /// Whether what a cue describes is a thing of the target's, "Orrin's plan", "the Orrin report", and no other person,
    /// "Orrin's friend".
    fn owns_thing(&self, frame: &Frame) -> bool {
        frame.agent.is_some_and(|agent| {
            let Phrase::Noun(noun) = self.document.phrases[agent.phrase] else { return false };
            let word = self.document.tokens[noun.head as usize].word;
            let owns = noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target));
            (owns || (noun.tokens.contains(self.target) && self.lexicon.is(word, WordKind::Work)))
                && self.lexicon.names().person_noun(word).is_none()
        })
    }

    /// Whether a verb tells of its agent, the target, what looks bad on it and is done to nobody: "resign", "step down".
    pub(super) fn is_to_go(&self, frame: &Frame, cue: &Cue) -> bool {
        cue.class == Class::Verb
            && (cue.patient.is_none() || (frame.patient.is_none() && self.is_wished(frame)))
            && cue.agent.is_some_and(|effect| effect < 0)
            && self.target_in(frame.agent) == Some(Relation::Whole)
    }

    /// Whether somebody wants done what a cue's verb says.
    fn is_wished(&self, frame: &Frame) -> bool {
        self.predicate_of(frame).is_some_and(|predicate| self.bidding(predicate).is_some())
    }

    /// The position towards somebody who, the holder says, ought to do what looks bad on him.
    pub(super) fn reproach(&self, cue: &Cue) -> f32 {
        f32::from(cue.agent.unwrap_or(0).min(-JUDGES))
    }

    /// Whether a verb or noun judges its agent: by a bad deed; one that might be, only where it harms another or is what a
    /// topic would do.
    fn judges(&self, frame: &Frame, cue: &Cue, reach: Reach) -> bool {
        let effect = cue.agent.unwrap_or(0);
        let least = match reach {
            Reach::Topic => JUDGES,
            _ if frame.shift.negated && cue.class == Class::Verb || self.is_deemed_able(frame, cue) => LACKS,
            _ if self.is_praised_for(frame, cue) || self.is_foretold(frame, cue) => JUDGES,
            _ => DESERVES,
        };
        let good = effect >= least;
        let strong = (effect <= -JUDGES && (!frame.shift.negated || self.is_rebutted(frame))) || good;
        strong
            && (!frame.shift.irrealis
                || reach == Reach::Topic
                || self.asks_why()
                || self.is_foretold(frame, cue)
                || self.is_deemed_able(frame, cue)
                || (cue.class == Class::Verb && cue.patient.is_some_and(|effect| effect < 0)))
    }

    /// "Gets things done", "has led by example": whether several words in quotation marks tell how somebody is by what he does to nobody, and
    /// not how he fares.
    fn is_praised_for(&self, frame: &Frame, cue: &Cue) -> bool {
        self.tells_of_conduct(frame, cue)
            && (self.is_quoted(frame.tokens.start as usize) || self.is_said_to_be_so(frame))
    }

    /// "Would hurt families", "will cost jobs": whether several words foretell what the target will do to others or bring about.
    fn is_foretold(&self, frame: &Frame, cue: &Cue) -> bool {
        let first = frame.tokens.start as usize;
        let Some(group) = self.document.verb(self.document.phrase_of(first)) else { return false };
        let is = |at: u32, kind: WordKind| self.is_of(at as usize, kind);
        let foreseen =
            |modal: u32| (is(modal, WordKind::Future) || is(modal, WordKind::Unreal)) && !is(modal, WordKind::Maybe);
        self.is_of(first, WordKind::Effecting)
            && !group.negated
            && group.modal.is_some_and(foreseen)
            && self.tells_of_conduct(frame, cue)
    }

    /// Whether several words tell how somebody is by what he does to nobody named, and not how he fares.
    pub(super) fn tells_of_conduct(&self, frame: &Frame, cue: &Cue) -> bool {
        let first = frame.tokens.start as usize;
        let fares = [WordKind::Outcome, WordKind::Contest, WordKind::Office, WordKind::Becoming];
        let several = frame.tokens.len() > 1 && matches!(cue.class, Class::Verb | Class::Phrase);
        several
            && cue.patient.is_none()
            && cue.stance == 0
            && !fares.iter().any(|&kind| self.is_of(first, kind))
            && !frame.tokens.range().any(|at| self.is_of(at, WordKind::Rise) || self.is_of(at, WordKind::Contending))
    }

    /// "Said Orrin makes sense", "said Orrin was right all along", "said Orrin has the right stuff": whether the holder tells in a clause, and not
    /// of what somebody might do, what a verb with a tense says.
    fn is_said_to_be_so(&self, frame: &Frame) -> bool {
        let at = self.document.phrase_of(frame.tokens.start as usize);
        let has = |verb: &VerbGroup| {
            self.lexicon.auxiliary(self.document.tokens[verb.head as usize].word) == Some(Auxiliary::Have)
        };
        let said_of = |it: &&Predicate| {
            let is_or_has = self.verb(it).is_some_and(|verb| verb.copula || has(verb));
            is_or_has && self.is_one_complement(it.phrase + 1, at)
        };
        let led = || self.frames.before(at).last().filter(said_of).and_then(|it| self.verb(it));
        let phrase = self.lexicon.frames().cue(frame.cue).class == Class::Phrase;
        let own = self.document.verb(at).filter(|verb| verb.is_finite() && (phrase || !verb.passive));
        let finite = own.or_else(led).is_some_and(|verb| verb.is_finite() && verb.modal.is_none());
        finite && self.holder_says(frame.tokens) && !self.is_supposed(frame.tokens)
    }

    /// Whether a cue outside quotation marks stands before a name in its noun phrase, so that it may be the reporter's way to
    /// say who is meant: "said the front-runner Orrin had left".
    pub(super) fn only_tells_which(&self, frame: &Frame) -> bool {
        let at = frame.tokens.start as usize;
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(at)] else { return false };
        let name = noun.head >= frame.tokens.end && self.document.tags[noun.head as usize] == Tag::Nnp;
        name && !self.is_quoted(at)
    }

    /// Whether a cue's infinitive completes another cue, which judges the deed: "was right to refuse".
    pub(super) fn is_judged_as_a_whole(&self, cue: TokenSpan) -> bool {
        let phrase = self.document.phrase_of(cue.start as usize);
        let Some(&group) = self.document.verb(phrase) else { return false };
        let completes = |outer: &Frame| {
            let end = outer.tokens.end;
            let to = (group.tokens.start..=group.head).contains(&end) && self.document.is_word(end as usize - 1, "to");
            to && outer.agent.is_some_and(|agent| self.target_in(Some(agent)) == Some(Relation::Whole))
        };
        self.frames.frames.iter().any(completes)
    }
}
