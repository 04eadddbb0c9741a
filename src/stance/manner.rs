//! What somebody does as the object of another's stand: "praised what Orrin had done", "dislikes the way Orrin runs the port".

use super::pair::Pair;
use crate::frames::{Frame, Participant, Predicate};
use crate::lexicon::{Class, WordKind};
use crate::sentiment::Relation;
use crate::text::{Phrase, Tag};

impl Pair<'_> {
    /// "Praised what Orrin had done", "mocked how Orrin spoke", "likes the way Orrin speaks": whether the target is the subject of a clause that is a
    /// verb's object.
    pub(super) fn is_what_target_does(&self, frame: &Frame) -> bool {
        let way = frame.patient.or_else(|| self.participant(self.predicate_of(frame).and_then(|it| it.object)));
        if way.is_some_and(|way| self.is_targets_way(way.phrase)) {
            return true;
        }
        let Some(predicate) = self.predicate_of(frame).filter(|it| it.object.is_none()) else {
            return self.is_of_how_target_acts(frame);
        };
        let asks = match self.document.phrases.get(predicate.phrase + 1) {
            Some(Phrase::Noun(noun)) => self.document.tags[noun.head as usize] == Tag::Wp,
            Some(Phrase::Word(token)) => self.document.is_word(*token as usize, "how"),
            _ => false,
        };
        let doer = predicate.phrase + 2;
        let what = asks
            && self.target_in(Participant::at(self.document, doer)) == Some(Relation::Whole)
            && !self.only_names(doer);
        what || self.is_of_how_target_acts(frame)
    }

    /// "The way Orrin runs the port", "the way that Orrin runs it": whether a word for a manner has a clause right behind it of which the target
    /// is the subject.
    fn is_targets_way(&self, way: usize) -> bool {
        let manner = self.is_noun_of(way, WordKind::Manner);
        let that = usize::from(self.document.is_lone_word(way + 1, "that"));
        let subject = way + 1 + that;
        let told = || self.frames.predicates.iter().any(|it| it.subject == Some(subject) && !it.passive);
        manner && self.target_in(self.participant(Some(subject))) == Some(Relation::Whole) && told()
    }

    /// "Praised what Orrin called a cure": whether somebody at a position only says what something is.
    fn only_names(&self, namer: usize) -> bool {
        let names = |it: &&Predicate| {
            let verb = self.verb(it).filter(|verb| self.is_of(verb.head as usize, WordKind::Complement));
            let next = verb.map(|verb| verb.tokens.end as usize).filter(|&at| at < self.document.tokens.len());
            next.is_some_and(|at| self.document.tags[at] != Tag::In || self.document.is_word(at, "as"))
        };
        self.frames.predicates.iter().find(|it| it.subject == Some(namer)).as_ref().is_some_and(names)
    }

    /// "Critical of how Orrin spoke", "anger over what Orrin said": whether words that lack a patient have the target's deed in its place.
    fn is_of_how_target_acts(&self, frame: &Frame) -> bool {
        let how = frame.tokens.end as usize;
        let asks = how + 1 < self.sentence.tokens.end as usize && matches!(self.document.word(how), "how" | "what");
        let cue = self.lexicon.frames().cue(frame.cue);
        let judged = matches!(cue.class, Class::Adjective | Class::Noun);
        asks && judged
            && !self.only_names(self.document.phrase_of(how + 1))
            && self.target_in(Participant::at(self.document, self.document.phrase_of(how + 1))) == Some(Relation::Whole)
    }
}
