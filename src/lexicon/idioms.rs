//! Idioms of a verb and its object by words that may stand apart: "the sanctions that Orrin imposed on Brandt".

use super::cue::CueId;
use super::inflection::Class;
use super::kind::WordKind;
use super::phrases::Phrases;
use super::vocabulary::WordId;
use super::{Entry, Lexicon};

/// What tells that a verb does something to somebody by its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idiom {
    /// Verb, noun and preposition together: "impose sanctions on".
    Whole(CueId),
    /// Noun and preposition, behind a verb that lends its subject: "make attacks on".
    OfNoun(CueId),
}

/// Articles that a noun can have in an idiom.
const ARTICLES: [&str; 3] = ["the", "a", "an"];

impl Lexicon {
    /// The idiom of a verb, the head of its object and the preposition behind.
    #[must_use]
    pub fn idiom(&self, verb: WordId, noun: WordId, preposition: WordId) -> Option<Idiom> {
        let of_verb = |words: &[WordId]| self.whole_cue(words, Class::Verb);
        let with_article = |article| of_verb(&[verb, self.words().id(article), noun, preposition]);
        let whole = of_verb(&[verb, noun, preposition]).or_else(|| ARTICLES.into_iter().find_map(with_article));
        let lends = || [WordKind::Light, WordKind::Making].into_iter().any(|kind| self.is(verb, kind));
        let of_noun = || self.whole_cue(&[noun, preposition], Class::Noun).filter(|_| lends());
        whole.map(Idiom::Whole).or_else(|| of_noun().map(Idiom::OfNoun))
    }

    /// Whether a verb gives somebody what a noun names: "give support".
    #[must_use]
    pub fn is_given(&self, verb: WordId, noun: WordId) -> bool {
        let gives = [WordKind::Giving, WordKind::Heaping].into_iter().any(|kind| self.is(verb, kind));
        gives && entry(self.frames().gifts(), &[noun]).is_some()
    }

    /// The cue of a class that is made of no more than some words and has a patient behind them.
    fn whole_cue(&self, words: &[WordId], class: Class) -> Option<CueId> {
        let frames = self.frames();
        let fits =
            |it: &&Entry| it.class == class && frames.tail(it).is_empty() && frames.cue(it.cue).patient.is_some();
        entry(frames.forms(), words)?.iter().find(fits).map(|it| it.cue)
    }
}

/// What is entered under no more and no fewer than some words.
fn entry<'a>(phrases: &'a Phrases<Entry>, words: &[WordId]) -> Option<&'a [Entry]> {
    let found = phrases.longest(words.iter().copied())?;
    (found.words == words.len()).then_some(found.values)
}
