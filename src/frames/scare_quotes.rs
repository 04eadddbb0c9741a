//! Words in quotation marks that aren't meant: his "reforms".

use std::ops::Range;

use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, Phrase, Sentence, Tag, TokenKind, TokenSpan};

/// Most words between scare quotes: more are somebody's speech.
const LONGEST: usize = 3;
/// Phrases before the marks among which a verb of saying or naming makes them a quotation.
const NAMING: usize = 5;

/// Whether words stand in quotation marks that keep a distance: a word or three behind an article or possessor, that nobody is
/// said to say or to call anything.
pub(super) fn are_scare_quoted(text: Glossed<'_>, sentence: &Sentence, words: TokenSpan) -> bool {
    let Some(open) = open_mark(&text, sentence, words) else { return false };
    let end = sentence.tokens.end as usize;
    let close = (words.start as usize..end.min(open + LONGEST + 2)).find(|&at| is_mark(&text, at));
    let Some(close) = close else { return false };
    close - open - 1 <= LONGEST
        && is_determined(&text, sentence, open)
        && (sentence.in_title || !are_title(&text, open + 1..close))
        && !is_said(text, sentence, open)
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

fn is_said(text: Glossed<'_>, sentence: &Sentence, open: usize) -> bool {
    let at = text.phrase_of(open);
    let first = (sentence.phrases.0 as usize).max(at.saturating_sub(NAMING));
    text.phrases[first..at].iter().any(|phrase| match phrase {
        Phrase::Verb(group) => {
            let verb = text.tokens[group.head as usize].word;
            text.lexicon.is(verb, WordKind::Complement) || text.lexicon.is(verb, WordKind::ReportingVerb)
        }
        Phrase::Word(token) => text.is_word(*token as usize, "as"),
        Phrase::Noun(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn scared(text: &str, word: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        are_scare_quoted(document.with(&lexicon), &document.sentences[0], TokenSpan::new(at, at + 1))
    }

    #[test]
    fn a_word_or_three_behind_an_article_keep_a_distance() {
        assert!(scared("The “reform” closed nine clinics.", "reform"));
        assert!(scared("Brandt's “generous offer” came to nothing.", "generous"));
    }

    #[test]
    fn the_title_of_a_work_keeps_none() {
        assert!(!scared("They paid for the ‘Gallant Miller’ statue at the gate.", "Gallant"));
        assert!(scared("They paid for the ‘gallant miller’ of the gate.", "gallant"));
    }

    #[test]
    fn what_somebody_calls_it_is_a_quotation() {
        assert!(!scared("Orrin called it a “triumph” for the city.", "triumph"));
        assert!(!scared("He described her as a “hero” of the docks.", "hero"));
        assert!(!scared("“The triumph is complete now,” she said.", "triumph"));
    }
}
