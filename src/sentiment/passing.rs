//! Places in passing: "police killed nine in Halden", "the Halden banker", "the senator of Halden": little of what is said is
//! said of the place.

use crate::frames::Participant;
use crate::lexicon::{PlaceKind, Preposition, WordKind};
use crate::text::{Phrase, Tag};

use super::finding::Target;
use super::relation::{Relation, relation};

/// What is left of the effect of words on a place in passing.
const LEFT: f32 = 0.05;

impl Target<'_> {
    /// What the effects of words are multiplied by.
    pub(super) fn share(&self) -> f32 {
        let in_passing = || {
            self.is_where()
                || self.is_modifier()
                || self.is_contested()
                || (self.is_whose_or_where() && !self.takes_part())
        };
        if (self.is_place || self.is_known_place()) && in_passing() { LEFT } else { 1.0 }
    }

    fn is_known_place(&self) -> bool {
        let words = self.document.words_from(self.tokens.start as usize, self.tokens.end as usize);
        let place = self.lexicon.names().place(words);
        place.is_some_and(|(words, kind)| words == self.tokens.len() && kind != PlaceKind::Demonym)
    }

    /// Behind "in", "at", "from" and the like.
    fn is_where(&self) -> bool {
        self.before()
            .is_some_and(|at| self.lexicon.preposition(self.document.tokens[at].word) == Some(Preposition::Place))
    }

    /// Behind "of" or "for", or a name with a comma: "the senator of Halden", "Vaas, Halden".
    fn is_whose_or_where(&self) -> bool {
        let first = self.sentence.tokens.start as usize;
        self.before().is_some_and(|at| match self.document.word(at) {
            "of" | "for" => true,
            "," => at > first && self.document.tags[at - 1] == Tag::Nnp,
            _ => false,
        })
    }

    /// The token before the target's noun phrase in the sentence.
    fn before(&self) -> Option<usize> {
        let start = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)].tokens().start;
        start.checked_sub(1).filter(|_| start > self.sentence.tokens.start).map(|at| at as usize)
    }

    /// Before the head of its phrase, which it doesn't own.
    fn is_modifier(&self) -> bool {
        let phrase = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)];
        let owns = self.document.tags.get(self.tokens.end as usize) == Some(&Tag::Pos);
        matches!(phrase, Phrase::Noun(noun) if noun.head >= self.tokens.end) && !owns
    }

    /// "Vaas won Halden".
    fn is_contested(&self) -> bool {
        let own = Some(self.document.phrase_of(self.tokens.start as usize));
        self.frames.predicates.iter().filter(|predicate| predicate.patient() == own).any(|predicate| {
            matches!(self.document.phrases[predicate.phrase], Phrase::Verb(group)
                if self.lexicon.is(self.document.tokens[group.head as usize].word, WordKind::Contest))
        })
    }

    /// Whether a cue does something to the target itself.
    fn takes_part(&self) -> bool {
        let whole = |participant: Option<Participant>| {
            participant.is_some_and(|it| relation(self.document, &it, self.tokens) == Some(Relation::Whole))
        };
        self.frames.frames.iter().any(|frame| {
            let cue = self.lexicon.frames().cue(frame.cue);
            let does = |effect: Option<i8>| effect.unwrap_or(0) != 0 || cue.stance != 0;
            (does(cue.agent) && whole(frame.agent)) || (does(cue.patient) && whole(frame.patient))
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    /// The summed effects of polar words behind "Poland" in its clause.
    fn after(text: &str) -> f32 {
        value(text, "Poland", Rule::ValenceClauseAfter).map_or(0.0, f32::abs)
    }

    #[test]
    fn a_place_in_passing_gets_less_than_one_that_is_spoken_of() {
        assert!(after("In Poland the strike failed.") < after("Poland failed."));
        assert!(after("The Poland correspondent failed.") < after("Poland's correspondent failed."));
        assert!(after("The president of Poland failed.") < after("Poland failed."));
        assert!(after("Vaas left Gdansk, Poland, and failed.") < after("Vaas, Poland failed."));
    }

    #[test]
    fn a_place_that_a_cue_is_about_is_not_in_passing() {
        assert!(after("Criticism of Poland was splendid.") > after("The president of Poland was splendid."));
    }

    #[test]
    fn a_place_that_is_won_is_in_passing() {
        let suffered = |text| value(text, "Poland", Rule::ValenceSuffered).map_or(0.0, f32::abs);
        assert!(suffered("Brandt won Poland.") < suffered("Brandt saved Poland."));
    }
}
