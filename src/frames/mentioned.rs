//! Words that are spoken of, not used: "got as far as the word ‘progress’".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Sentence, TokenKind, TokenSpan};

/// Most words between the marks: more are somebody's speech.
const LONGEST: usize = 3;

/// Whether words stand in quotation marks right behind a noun for words: "the word ‘progress’", but not "used the word ‘liar’ of Orrin".
pub(super) fn is_only_mentioned(text: Glossed<'_>, sentence: &Sentence, words: TokenSpan) -> bool {
    let first = sentence.tokens.start as usize;
    let mark = |at: &usize| matches!(text.tokens[*at].kind, TokenKind::Quote(_));
    let start = words.start as usize;
    let Some(open) = (first.max(start.saturating_sub(LONGEST))..start).rev().find(mark) else { return false };
    let reach = (open + LONGEST + 2).min(sentence.tokens.end as usize);
    let Some(close) = (words.end as usize..reach).find(mark) else { return false };
    let term = open > first && text.is_of(open - 1, WordKind::Term);
    let of = close + 1 < sentence.tokens.end as usize && text.is_of(close + 1, WordKind::SaidOf);
    term && !of
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn mentioned(text: &str, word: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        is_only_mentioned(document.with(&lexicon), &document.sentences[0], TokenSpan::new(at, at + 1))
    }

    #[test]
    fn a_word_that_is_spoken_of_says_nothing() {
        assert!(mentioned("Orrin got as far as the word \"progress\" when the hall rose.", "progress"));
        assert!(mentioned("Orrin never used the term “great success”.", "success"));
        assert!(mentioned("Under the heading ‘Freedom’ stood a list of fees.", "Freedom"));
        assert!(mentioned("Orrin never used the term “great success.” For years he wept.", "success"));
    }

    #[test]
    fn a_word_that_is_said_of_somebody_or_quoted_says_something() {
        assert!(!mentioned("Vey used the word \"liar\" of Orrin.", "liar"));
        assert!(!mentioned("Vey called Orrin a \"liar\".", "liar"));
        assert!(!mentioned("In a word, \"progress\" is what Orrin wants from the whole of the north.", "wants"));
        assert!(!mentioned("He gave his word to the progress of the club.", "progress"));
    }
}
