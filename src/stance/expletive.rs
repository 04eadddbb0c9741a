//! The "it" that stands for nothing: "it is too late to stop them", "it seems that nobody asked".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Sentence, Tag, TokenKind};

/// Tokens between such an "it" and the clause that says what it announces, at most.
const REACH: usize = 10;

/// Whether the "it" at a token announces a clause: a form of be or seem follows, then, before any comma, "to" or "that".
pub(super) fn is_expletive(text: Glossed<'_>, sentence: &Sentence, at: usize) -> bool {
    let Some(Phrase::Verb(verb)) = text.phrases.get(text.phrase_of(at) + 1) else { return false };
    if !verb.copula && !text.is_of(verb.head as usize, WordKind::Linking) {
        return false;
    }
    let after = verb.tokens.end as usize..(sentence.tokens.end as usize).min(verb.tokens.end as usize + REACH);
    let mut said = after.take_while(|&at| text.tokens[at].kind != TokenKind::Comma);
    said.any(|at| text.tags[at] == Tag::To || text.is_word_in_any_case(at, "that"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn stands_for_nothing(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let it = (0..document.tokens.len()).find(|&at| document.word(at).eq_ignore_ascii_case("it")).unwrap();
        is_expletive(document.with(&lexicon), &document.sentences[document.sentence_of(it)], it)
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
