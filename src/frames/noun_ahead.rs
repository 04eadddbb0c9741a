//! Idioms whose noun stands before their verb: "the sanctions that Orrin imposed on Brandt", "the claims made by Orrin against Brandt".

use super::clause::Predicate;
use super::frame::{Participant, Reader};
use super::hit::CueHit;
use crate::lexicon::{Idiom, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

/// Phrases between a verb and the preposition of its idiom, at most: "imposed by Orrin on Monday on".
const REACH: usize = 5;

/// A cue whose noun stands before its verb, who does it and to whom.
pub(super) struct NounAhead {
    pub(super) hit: CueHit,
    /// The verb, whose shifters turn it.
    pub(super) verb: usize,
    pub(super) agent: Option<Participant>,
    pub(super) patient: Participant,
}

impl Reader<'_> {
    /// The cues of which a verb's preposition and the noun before the verb make one; none where another of several words says it.
    pub(super) fn nouns_ahead(&self, hits: &[CueHit]) -> Vec<NounAhead> {
        let known = |it: &NounAhead| hits.iter().any(|hit| hit.tokens.len() > 1 && hit.tokens.overlaps(it.hit.tokens));
        self.predicates.iter().filter_map(|it| self.noun_ahead_of(it)).filter(|it| !known(it)).collect()
    }

    fn noun_ahead_of(&self, predicate: &Predicate) -> Option<NounAhead> {
        let group = self.document.verb(predicate.phrase)?;
        // "The charges that Orrin may bring"
        let maybe = |at: u32| self.is_of(at as usize, WordKind::Maybe) || self.is_of(at as usize, WordKind::Unreal);
        if group.modal.is_some_and(maybe) {
            return None;
        }
        let verb = group.head as usize;
        let noun = self.document.noun(self.object_ahead(predicate)?)?.head as usize;
        let preposition = self.preposition_behind(predicate)?;
        let word = |at: usize| self.document.tokens[at].word;
        let at = self.document.phrases[preposition].tokens().start as usize;
        let (cue, token) = match self.lexicon.idiom(word(verb), word(noun), word(at))? {
            Idiom::Whole(cue) => (cue, verb),
            Idiom::OfNoun(cue) => (cue, noun),
        };
        let hit = CueHit { cue, tokens: TokenSpan::new(token, token + 1), gap: None };
        let patient = self.whole(preposition + 1).filter(|it| !self.document.tags[it.head].is_relative())?;
        Some(NounAhead { hit, verb: predicate.phrase, agent: predicate.agent().and_then(|at| self.whole(at)), patient })
    }

    /// The common noun before a verb that is its object, if of a passive one: right before its subject, be there a pronoun between.
    pub(super) fn object_ahead(&self, predicate: &Predicate) -> Option<usize> {
        let first = self.sentence.phrases.0 as usize;
        let contact = || {
            let before = predicate.subject?.checked_sub(1)?;
            let joins = self.document.is_relative(before) || self.document.is_lone_word(before, "that");
            let object = before.checked_sub(usize::from(joins)).filter(|&at| at >= first)?;
            let article = self.document.tags[self.document.phrases[object].tokens().start as usize] == Tag::Dt;
            (joins || article).then_some(object)
        };
        let object = match predicate.patient().filter(|&object| object < predicate.phrase) {
            None if predicate.passive => None,
            object => object.or_else(contact),
        };
        let common = |at: usize| {
            self.document.noun(at).is_some_and(|it| matches!(self.document.tags[it.head as usize], Tag::Nn | Tag::Nns))
        };
        object.filter(|&at| common(at))
    }

    /// The preposition behind a verb, past by whom and when.
    fn preposition_behind(&self, predicate: &Predicate) -> Option<usize> {
        let end = self.sentence.phrases.1 as usize;
        let tells_when = |at: usize| self.whole(at).is_some_and(|it| self.is_of(it.head, WordKind::Time));
        let mut at = predicate.phrase + 1;
        while at < end.min(predicate.phrase + 1 + REACH) {
            match self.document.phrases[at] {
                Phrase::Noun(_) if tells_when(at) => at += 1,
                Phrase::Word(token) => match self.document.tags[token as usize] {
                    Tag::Rb => at += 1,
                    Tag::In if predicate.by == Some(at + 1) || tells_when(at + 1) => at += 2,
                    Tag::In | Tag::To | Tag::Rp => return Some(at),
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::frames;
    use super::super::shift::Shifts;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// Who does what to whom by the word of a text.
    fn done(text: &str, cue: &str) -> Option<(String, String)> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        let frame = found.into_iter().find(|it| document.text_of(it.tokens) == cue)?;
        let words = |tokens| document.text_of(tokens).to_owned();
        Some((words(frame.agent?.tokens), words(frame.patient?.tokens)))
    }

    #[test]
    fn the_noun_of_an_idiom_may_stand_before_its_verb() {
        let orrin = Some(("Orrin".to_owned(), "Brandt".to_owned()));
        assert_eq!(done("The sanctions that Orrin imposed on Brandt will stay.", "imposed"), orrin);
        assert_eq!(done("The sanctions Orrin imposed on Brandt will stay.", "imposed"), orrin);
        assert_eq!(done("The sanctions imposed by Orrin on Brandt will stay.", "imposed"), orrin);
        assert_eq!(done("Sanctions were imposed on Monday on Brandt by Orrin.", "imposed"), orrin);
        assert_eq!(done("The pressure put on Brandt by Orrin worked.", "put"), orrin);
        assert_eq!(done("The attacks Orrin made on Brandt were unfair.", "attacks"), orrin);
        assert_eq!(done("The faith that Orrin has put in Brandt was rewarded.", "put"), orrin);
    }

    #[test]
    fn another_noun_before_the_verb_makes_no_idiom() {
        assert_eq!(done("The crates that Orrin placed before Brandt were old.", "placed"), None);
        assert_eq!(done("The play that Orrin put on for Brandt was long.", "put"), None);
        assert_eq!(done("The sanctions grew, and Orrin put a hat on Brandt.", "put"), None);
    }
}
