//! Whether what a cue acts on is the target's, and what it is to it: its bill, its campaign, its neighbours.

use super::pair::Pair;
use super::relating::position_by;
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Number, WordKind};
use crate::sentiment::{Relation, relation};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan};

impl Pair<'_> {
    /// "Halden Capital's bill", "the Halden Capital spokesman": whether what a cue acts on belongs to the target or acts for it, and
    /// doesn't only bear its name.
    pub(super) fn owns(&self, frame: &Frame) -> bool {
        frame.patient.is_some_and(|patient| {
            let Phrase::Noun(noun) = self.document.phrases[patient.phrase] else { return false };
            let is = |kind| self.is_of(noun.head as usize, kind);
            is(WordKind::Agreement)
                || is(WordKind::Staff)
                || is(WordKind::Proposal)
                || noun.possessor.is_some_and(|possessor| possessor.overlaps(self.target))
        })
    }

    /// "Orrin, whose plan Vey opposed": whether the target is whom the "whose" before a participant stands for.
    pub(super) fn is_whose(&self, participant: &Participant) -> bool {
        let first = self.sentence.phrases.0 as usize;
        let Some(whose) = participant.phrase.checked_sub(1).filter(|&at| at > first) else { return false };
        let tokens = self.document.phrases[whose].tokens();
        if !self.document.is_word_in_any_case(tokens.start as usize, "whose") {
            return false;
        }
        let comma = usize::from(self.document.tags[tokens.start as usize - 1] == Tag::Comma);
        let owner = whose.checked_sub(1 + comma).filter(|&at| at >= first);
        let owner = self.participant(owner);
        owner.is_some_and(|owner| relation(self.text, &owner, self.target) == Some(Relation::Whole))
    }

    /// "The plan by Orrin": whether the target stands behind the preposition of who does or makes something.
    pub(super) fn is_behind_by(&self, frame: &Frame) -> bool {
        let passive = self.predicate_of(frame).is_some_and(|predicate| predicate.passive);
        let Phrase::Noun(noun) = self.document.phrases[self.document.phrase_of(self.target.start as usize)] else {
            return false;
        };
        let by = noun.tokens.start.checked_sub(1).is_some_and(|at| self.document.is_word(at as usize, "by"));
        by && !passive && self.target.holds(noun.head as usize)
    }

    /// "Praised gun control opponents", but not "attacked gun owners": the position by way of people whom the target only tells apart,
    /// by where they stand on it.
    pub(super) fn on_its_people(&self, people: &Participant, stance: f32) -> Option<f32> {
        let is_bond = |it: &&Frame| it.tokens.holds(people.head) && self.lexicon.frames().cue(it.cue).patient.is_some();
        let bond = self.frames.frames.iter().find(|it| self.is_within(it, people) && is_bond(it))?;
        position_by(self.lexicon.frames().cue(bond.cue).stance.signum())
            .filter(|_| stance != 0.0)
            .map(|side| stance * side)
    }

    /// Whether a participant are people whom the target, before the word for them, tells apart from others.
    pub(super) fn is_people_of_target(&self, participant: &Participant) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let word = self.document.tokens[noun.head as usize].word;
        let before = noun.tokens.contains(self.target) && self.target.end <= noun.head && noun.possessor.is_none();
        before && self.lexicon.names().person_noun(word) == Some(Number::Plural)
    }

    /// "Rejected an offer from Orrin": whether the target stands right behind "from" and what it said, which by itself takes no side.
    pub(super) fn is_sent_by_target(&self, frame: &Frame) -> bool {
        let Some(Participant { phrase: said, head, .. }) = frame.patient else { return false };
        if self.frames.frames.iter().any(|it| it.tokens.holds(head) && it.tokens != frame.tokens) {
            return false;
        }
        let from = self.document.is_lone_word(said + 1, "from");
        from && self.target_in(Participant::at(self.document, said + 2)) == Some(Relation::Whole)
    }

    /// "Blamed the strike on Orrin's decision": whether a participant is a thing that the target possesses.
    pub(super) fn is_doing_of_target(&self, participant: &Participant) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let word = self.document.tokens[noun.head as usize].word;
        self.possesses(&noun) && self.lexicon.names().person_noun(word).is_none()
    }

    /// "Orrin's decision", but not "Orrin's clerk's decision": whether the target is the last whose a noun is.
    pub(super) fn possesses(&self, noun: &NounPhrase) -> bool {
        let owned = |owner: TokenSpan| owner.overlaps(self.target) && self.target.end + 1 >= owner.end;
        noun.possessor.is_some_and(owned)
    }

    /// "Orrin gave a speech": whether the target is said to make, say or do a thing.
    pub(super) fn is_made_by_target(&self, thing: &Participant) -> bool {
        let makes = |it: &Predicate| {
            let made =
                self.verb(it).is_some_and(|verb| !verb.negated && self.is_of(verb.head as usize, WordKind::Making));
            made && !it.passive && self.target_in(self.participant(it.agent())) == Some(Relation::Whole)
        };
        let common = matches!(self.document.tags[thing.head], Tag::Nn | Tag::Nns);
        common && self.frames.before(thing.phrase).iter().any(|it| it.object == Some(thing.phrase) && makes(it))
    }

    /// 1 where what is said of a participant that is the target's is said of it too; -1 of those who are against it: "Orrin's
    /// opponents are cowards"; 0 of who did it harm.
    pub(super) fn share_in(&self, theirs: &Participant) -> f32 {
        if self.is_of(theirs.head, WordKind::Harming) {
            return 0.0;
        }
        let against = |it: &Frame| {
            let bond = it.tokens.holds(theirs.head) && self.target_in(it.patient).is_some();
            bond && self.lexicon.frames().cue(it.cue).stance < 0
        };
        let people = self.names_person(theirs.head);
        if people && self.frames.frames.iter().any(against) { -1.0 } else { 1.0 }
    }

    /// "Backed the campaign of Orrin", "rejected the plan of Orrin": whether the target stands right behind those who act for it, or
    /// what it does.
    pub(super) fn is_doing_or_staff_of(&self, frame: &Frame) -> bool {
        let Some(patient) = frame.patient else { return false };
        let of = self.document.is_lone_word(patient.phrase + 1, "of");
        let word = self.document.tokens[patient.head].word;
        let theirs = [WordKind::Staff, WordKind::Proposal, WordKind::Act, WordKind::Work]
            .iter()
            .any(|&kind| self.lexicon.is(word, kind));
        of && theirs
            && self.document.phrase_of(self.target.start as usize) == patient.phrase + 2
            && self.target_in(Participant::at(self.document, patient.phrase + 2)) == Some(Relation::Whole)
    }

    /// "The Brandt rival Tom Orrin": whether the target, no possessor, stands before a common noun and a name, which tell who is
    /// meant.
    pub(super) fn tells_which_somebody(&self, participant: &Participant) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let next = self.target.end as usize;
        noun.possessor.is_none()
            && next < noun.head as usize
            && self.document.tags[next] == Tag::Nn
            && self.document.tags[noun.head as usize] == Tag::Nnp
            && self.names_person(next)
    }

    /// Whether a cue's words lie in those of a participant's phrase.
    pub(super) fn is_within(&self, frame: &Frame, participant: &Participant) -> bool {
        self.document.phrases[participant.phrase].tokens().contains(frame.tokens)
    }

    /// "The White House aide", "Senate justices": whether the target, no possessor, tells where the persons meant belong.
    pub(super) fn tells_whose_people(&self, participant: &Participant) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let word = self.document.tokens[noun.head as usize].word;
        let people =
            self.lexicon.names().person_noun(word) == Some(Number::Plural) && !self.lexicon.is(word, WordKind::Staff);
        noun.possessor.is_none() && people
    }

    /// "Orrin's advisers' reluctance": whether whose a participant is are people of the target's who don't act for it.
    pub(super) fn is_of_their_people(&self, participant: &Participant) -> bool {
        let Phrase::Noun(noun) = self.document.phrases[participant.phrase] else { return false };
        let owner = noun.possessor.filter(|owner| owner.contains(self.target) && self.target.end + 1 < owner.end);
        owner.is_some_and(|owner| {
            let word = self.document.tokens[owner.end as usize - 1].word;
            self.lexicon.names().person_noun(word).is_some() && !self.lexicon.is(word, WordKind::Staff)
        })
    }
}
