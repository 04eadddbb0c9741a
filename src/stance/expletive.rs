//! The "it" that stands for nothing: "it is too late to stop them", "it seems that nobody asked".

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, Phrase, Sentence, Tag, TokenKind};

/// Tokens between such an "it" and the clause that says what it announces, at most.
const REACH: usize = 10;

/// Whether the "it" at a token announces a clause: a form of be or seem follows, then, before any comma, "to" or "that".
pub(super) fn is_expletive(document: &Document, sentence: &Sentence, at: usize, lexicon: &Lexicon) -> bool {
    let Some(Phrase::Verb(verb)) = document.phrases.get(document.phrase_of(at) + 1) else { return false };
    if !verb.copula && !document.is_of(verb.head as usize, WordKind::Linking, lexicon) {
        return false;
    }
    let after = verb.tokens.end as usize..(sentence.tokens.end as usize).min(verb.tokens.end as usize + REACH);
    let mut said = after.take_while(|&at| document.tokens[at].kind != TokenKind::Comma);
    said.any(|at| document.tags[at] == Tag::To || document.is_word_in_any_case(at, "that"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stands_for_nothing(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let it = (0..document.tokens.len()).find(|&at| document.word(at).eq_ignore_ascii_case("it")).unwrap();
        is_expletive(&document, &document.sentences[document.sentence_of(it)], it, &lexicon)
    }

    #[test]
    fn an_it_before_be_and_a_clause_stands_for_nothing() {
        assert!(stands_for_nothing("It is too late to stop the sale."));
        assert!(stands_for_nothing("The mayor says it was a mistake that nobody asked."));
        assert!(stands_for_nothing("It seems that the union has won."));
    }

    #[test]
    fn an_it_that_is_judged_or_fought_stands_for_something() {
        assert!(!stands_for_nothing("It is a scandal."));
        assert!(!stands_for_nothing("The union wants to stop it."));
        assert!(!stands_for_nothing("It is wrong, and the union means to fight."));
        assert!(!stands_for_nothing("It threatens to ruin the port."));
    }
}
