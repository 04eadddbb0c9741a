//! Verbs that a time parts from their preposition: "voted in 2001 for the sale", "spoke on Tuesday against it".

use std::iter::once;

use super::hit::CueHit;
use crate::lexicon::{Class, Lexicon, WordKind};
use crate::text::{Document, Phrase, Tag, TokenKind, TokenSpan};

/// The cue of a verb at a token and a preposition behind the time that follows it.
pub(super) fn parted(document: &Document, at: usize, end: usize, lexicon: &Lexicon) -> Option<CueHit> {
    let preposition = behind_time(document, at, end, lexicon)?;
    let words = once(document.tokens[at].word).chain(document.words_from(preposition, end));
    let found = lexicon.frames().forms().longest(words).filter(|found| found.words > 1)?;
    let fits = |entry: &&crate::lexicon::Entry| entry.class == Class::Verb && lexicon.frames().tail(entry).is_empty();
    let last = preposition + found.words - 2;
    let governs = matches!(document.tags[last], Tag::In | Tag::To);
    let entry = found.values.iter().find(fits).filter(|_| governs)?;
    Some(CueHit { cue: entry.cue, tokens: TokenSpan::new(at, last + 1), gap: None })
}

/// The word behind the phrases of time that follow a verb with a tense, if there are any.
fn behind_time(document: &Document, at: usize, end: usize, lexicon: &Lexicon) -> Option<usize> {
    let auxiliary = lexicon.auxiliary(document.tokens[at].word).is_some();
    if !document.tags[at].is_verb() || auxiliary || at + 1 >= end {
        return None;
    }
    let phrase = document.phrase_of(at + 1);
    let governed = usize::from(document.tags[at + 1] == Tag::In);
    let Phrase::Noun(noun) = document.phrases.get(phrase + governed)? else { return None };
    let head = noun.head as usize;
    let year = document.tokens[head].kind == TokenKind::Number && noun.tokens.len() == 1 && governed == 1;
    let time = (year || document.is_of(head, WordKind::Time, lexicon)) && noun.possessor.is_none();
    let next = noun.tokens.end as usize;
    (time && next < end && matches!(document.tags[next], Tag::In | Tag::To)).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(text: &str) -> Option<String> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let verb = (0..document.tokens.len()).find(|&at| document.word(at) == "voted").unwrap();
        let hit = parted(&document, verb, document.tokens.len(), &lexicon)?;
        Some(document.text_of(hit.tokens).to_owned())
    }

    #[test]
    fn a_year_or_day_may_stand_between_a_verb_and_its_preposition() {
        assert_eq!(cue("The mayor voted in 2001 for the sale.").as_deref(), Some("voted in 2001 for"));
        assert_eq!(cue("The mayor voted last week against the sale.").as_deref(), Some("voted last week against"));
        assert_eq!(cue("The mayor voted on Tuesday for the sale.").as_deref(), Some("voted on Tuesday for"));
    }

    #[test]
    fn a_place_may_not() {
        assert_eq!(cue("The mayor voted in the hall for an hour."), None);
        assert_eq!(cue("The mayor voted on Tuesday."), None);
    }
}
