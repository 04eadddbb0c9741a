//! Places in passing: "police killed nine in Halden", "the Halden banker": little of what is said is said of the place.

use crate::lexicon::{PlaceKind, Preposition};
use crate::text::{Phrase, Tag};

use super::finding::Target;

/// What is left of the effect of words on a place in passing.
const LEFT: f32 = 0.2;

impl Target<'_> {
    /// What the effects of words are multiplied by.
    pub(super) fn share(&self) -> f32 {
        if self.is_place() && (self.is_where() || self.is_modifier()) { LEFT } else { 1.0 }
    }

    fn is_place(&self) -> bool {
        let words = self.document.words_from(self.tokens.start as usize, self.tokens.end as usize);
        let place = self.lexicon.names().place(words);
        place.is_some_and(|(words, kind)| words == self.tokens.len() && kind != PlaceKind::Demonym)
    }

    /// Behind "in", "at", "from" and the like.
    fn is_where(&self) -> bool {
        let start = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)].tokens().start;
        let before = start.checked_sub(1).filter(|_| start > self.sentence.tokens.start);
        before.is_some_and(|at| {
            self.lexicon.preposition(self.document.tokens[at as usize].word) == Some(Preposition::Place)
        })
    }

    /// Before the head of its phrase, which it doesn't own.
    fn is_modifier(&self) -> bool {
        let phrase = self.document.phrases[self.document.phrase_of(self.tokens.start as usize)];
        let owns = self.document.tags.get(self.tokens.end as usize) == Some(&Tag::Pos);
        matches!(phrase, Phrase::Noun(noun) if noun.head >= self.tokens.end) && !owns
    }
}

#[cfg(test)]
mod tests {
    use crate::sentiment::Rule;
    use crate::sentiment::trial::value;

    #[test]
    fn a_place_in_passing_gets_less_than_one_that_is_spoken_of() {
        let of = |text, rule| value(text, "Poland", rule).map_or(0.0, f32::abs);
        let after = Rule::ValenceClauseAfter;
        assert!(of("In Poland the strike failed.", after) < of("Poland failed.", after));
        assert!(of("The Poland correspondent failed.", after) < of("Poland's correspondent failed.", after));
    }
}
