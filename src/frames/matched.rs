//! Against whom somebody plays, which tells of no more than the match: "scored twice against Halden", "won 3-1 against Orrin".

use super::hit::CueHit;
use super::scope::clause_start;
use crate::lexicon::WordKind;
use crate::text::{Glossed, Sentence, Tag, TokenKind};

/// Words before "against" among which one for what happens in a match is looked for.
const REACH: usize = 14;

/// Whether a cue is no more than the "against" of a match: a word for playing stands before it in its clause, or a score right before it, and
/// nobody votes.
pub(super) fn is_of_match(text: Glossed<'_>, sentence: &Sentence, hit: &CueHit) -> bool {
    let at = hit.tokens.start as usize;
    if hit.tokens.len() > 1 || !text.is_word(at, "against") {
        return false;
    }
    let clause = clause_start(text, sentence, text.phrase_of(at));
    let first = text.phrases[clause].tokens().start as usize;
    let own = || (first.max(at.saturating_sub(REACH))..at).rev().take_while(|&at| text.tags[at] != Tag::Comma);
    let is = |kind: WordKind| own().any(|at| text.is_of(at, kind));
    // "won 3-1 against", but not "ruled 5-4 against"
    let score = at > first + 1
        && text.tokens[at - 1].kind == TokenKind::Number
        && text.word(at - 1).contains('-')
        && text.is_of(at - 2, WordKind::Outcome);
    (score || is(WordKind::Playing)) && !is(WordKind::Balloting)
}

#[cfg(test)]
mod tests {
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn fires(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        found.iter().any(|frame| document.text_of(frame.tokens) == "against")
    }

    #[test]
    fn who_is_only_played_against_has_nobody_against_him() {
        for text in [
            "Brandt scored twice against Halden on Sunday.",
            "The Saltmere club won 3-1 against Halden.",
            "Brandt had nine rebounds against Halden.",
            "Brandt will miss the match against Halden.",
        ] {
            assert!(!fires(text), "{text}");
        }
    }

    #[test]
    fn who_meets_against_somebody_is_against_him() {
        for text in ["The rebels met in numbers against Halden.", "The board came down 7-2 against Halden."] {
            assert!(fires(text), "{text}");
        }
    }
}
