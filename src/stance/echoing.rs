//! What others feel or do that a holder tells as its own: "voters are fed up with Orrin", "Orrin attacked me".

use super::pair::Pair;
use super::relating::{Reach, TELLS, position_by};
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, Cue, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

impl Pair<'_> {
    /// Whether a cue tells what people at large do or feel towards the target.
    pub(super) fn is_felt_by_all(&self, frame: &Frame, reach: Reach) -> bool {
        let whole = self.target_in(frame.patient) == Some(Relation::Whole);
        whole
            && reach.is_somebody()
            && frame.agent.is_some_and(|agent| self.is_public(&agent) || self.is_nobody(&agent))
    }

    /// The position that people at large are said to take, which a speaker who tells of it shares.
    pub(super) fn felt_by_all(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let told_of_some = |it: &Predicate| {
            let past = self.document.tags[self.document.phrases[it.phrase].tokens().end as usize - 1] == Tag::Vbd;
            (it.understood.is_some() && !self.is_wish_of_now(it)) || past
        };
        let tells = !self.predicate_of(frame).is_some_and(told_of_some) && !self.is_asked();
        position_by(cue.stance).filter(|stance| stance.abs() >= TELLS && tells)
    }

    /// "Nobody wants to vote for Orrin": whether a deed is what a verb in the present right before it says that its subject means to do.
    fn is_wish_of_now(&self, deed: &Predicate) -> bool {
        let infinitive = self.verb(deed).is_some_and(|verb| verb.form == VerbForm::Infinitive);
        let before = deed.phrase.checked_sub(1).filter(|&at| infinitive && at >= self.sentence.phrases.0 as usize);
        before.and_then(|at| self.document.verb(at)).is_some_and(|verb| {
            let now = matches!(self.document.tags[verb.head as usize], Tag::Vbz | Tag::Vbp) && verb.tokens.len() == 1;
            now && self.is_of(verb.head as usize, WordKind::Intending)
        })
    }

    /// "Voters are fed up with Orrin": whether a participant is people at large.
    pub(super) fn is_public(&self, participant: &Participant) -> bool {
        let word = self.document.tokens[participant.head].word;
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let counted = noun.tokens.range().any(|at| {
            self.document.tags[at] == Tag::Cd || self.is_of(at, WordKind::Quantity) || self.is_of(at, WordKind::Nothing)
        });
        self.lexicon.is(word, WordKind::Public) && noun.possessor.is_none() && !counted
    }

    /// "Nobody trusts Orrin", "no one likes Orrin".
    fn is_nobody(&self, participant: &Participant) -> bool {
        let is = |at: usize, word: &str| self.document.is_word_in_any_case(at, word);
        let head = participant.head;
        is(head, "nobody") || (head > 0 && is(head, "one") && is(head - 1, "no"))
    }

    /// "Orrin attacked me", "said Orrin had backed him": whether a cue tells of the target's deed for or against the holder.
    pub(super) fn is_done_to_holder(&self, frame: &Frame, cue: &Cue) -> bool {
        let deed = matches!(cue.class, Class::Verb | Class::Noun) && !cue.received;
        let by_target = self.target_in(frame.agent) == Some(Relation::Whole);
        let to_holder =
            frame.patient.is_some_and(|patient| self.is_holder(&patient) || self.is_holders_people(frame, &patient));
        deed && f32::from(cue.stance).abs() >= TELLS && by_target && to_holder && !frame.shift.irrealis
    }

    /// "Saved my daughter", "abandoned our workers", but not "beat our team": whether a participant in the holder's quoted words is what it
    /// calls its own, and no contest was.
    fn is_holders_people(&self, frame: &Frame, participant: &Participant) -> bool {
        let first = frame.tokens.start as usize;
        let contest = [WordKind::Outcome, WordKind::Contest].iter().any(|&kind| self.is_of(first, kind));
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let own = |owner: TokenSpan| owner.len() == 1 && self.is_of(owner.start as usize, WordKind::FirstPerson);
        !contest && noun.possessor.is_some_and(own) && self.is_quoted(first) && self.holder_says(noun.tokens)
    }

    /// Who tells of a deed for or against itself returns it; that somebody didn't attack it is no favour.
    pub(super) fn done_to_holder(&self, frame: &Frame, cue: &Cue) -> Option<f32> {
        let spared = cue.stance < 0 && frame.shift.negated;
        position_by(cue.stance).filter(|_| !spared)
    }
}
