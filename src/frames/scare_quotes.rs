//! Words in quotation marks that aren't meant: his "reforms".

use std::ops::Range;

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, Phrase, Sentence, Tag, TokenKind, TokenSpan};

/// Most words between scare quotes: more are somebody's speech.
const LONGEST: usize = 3;
/// Phrases before the marks among which a verb of saying or naming makes them a quotation.
const NAMING: usize = 5;

/// Whether words stand in quotation marks that keep a distance: a word or three behind an article or possessor, that nobody is
/// said to say or to call anything.
pub(super) fn are_scare_quoted(document: &Document, sentence: &Sentence, words: TokenSpan, lexicon: &Lexicon) -> bool {
    let Some(open) = open_mark(document, sentence, words) else { return false };
    let end = sentence.tokens.end as usize;
    let close = (words.start as usize..end.min(open + LONGEST + 2)).find(|&at| is_mark(document, at));
    let Some(close) = close else { return false };
    close - open - 1 <= LONGEST
        && is_determined(document, sentence, open)
        && (sentence.in_title || !are_title(document, open + 1..close))
        && !is_said(document, sentence, open, lexicon)
}

/// "The ‘Gallant Miller’ statue": whether several words are the title of a work, all of them capitalised.
fn are_title(document: &Document, mut words: Range<usize>) -> bool {
    words.len() > 1 && words.all(|at| document.tokens[at].kind == TokenKind::Capitalised)
}

fn open_mark(document: &Document, sentence: &Sentence, words: TokenSpan) -> Option<usize> {
    let first = (words.start as usize).saturating_sub(LONGEST).max(sentence.tokens.start as usize);
    (first..words.start as usize).rev().find(|&at| is_mark(document, at))
}

fn is_mark(document: &Document, at: usize) -> bool {
    matches!(document.tokens[at].kind, TokenKind::Quote(_))
}

fn is_determined(document: &Document, sentence: &Sentence, open: usize) -> bool {
    open > sentence.tokens.start as usize && matches!(document.tags[open - 1], Tag::Dt | Tag::PrpPossessive | Tag::Pos)
}

fn is_said(document: &Document, sentence: &Sentence, open: usize, lexicon: &Lexicon) -> bool {
    let at = document.phrase_of(open);
    let first = (sentence.phrases.0 as usize).max(at.saturating_sub(NAMING));
    document.phrases[first..at].iter().any(|phrase| match phrase {
        Phrase::Verb(group) => {
            let verb = document.tokens[group.head as usize].word;
            lexicon.is(verb, WordKind::Complement) || lexicon.is(verb, WordKind::ReportingVerb)
        }
        Phrase::Word(token) => document.is_word(*token as usize, "as"),
        Phrase::Noun(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scared(text: &str, word: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        are_scare_quoted(&document, &document.sentences[0], TokenSpan::new(at, at + 1), &lexicon)
    }

    #[test]
    fn a_word_or_three_behind_an_article_keep_a_distance() {
        assert!(scared("The “reform” closed nine clinics.", "reform"));
        assert!(scared("Brandt's “generous offer” came to nothing.", "generous"));
    }

    #[test]
    fn the_title_of_a_work_keeps_none() {
        assert!(!scared("They paid for the ‘Gallant Miller’ statue at the gate.", "gallant"));
        assert!(scared("They paid for the ‘gallant miller’ of the gate.", "gallant"));
    }

    #[test]
    fn what_somebody_calls_it_is_a_quotation() {
        assert!(!scared("Orrin called it a “triumph” for the city.", "triumph"));
        assert!(!scared("He described her as a “hero” of the docks.", "hero"));
        assert!(!scared("“The triumph is complete now,” she said.", "triumph"));
    }
}
