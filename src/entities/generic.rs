//! Persons of a sort in general, whoever they are: "was told that a woman would find the hours trying", "whether any man could".

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag};

/// Determiners of whoever it is.
const WHOEVER: [&str; 4] = ["any", "every", "no", "whatever"];
/// Words before an indefinite person that make him one of a sort.
const LIKENED: [&str; 6] = ["as", "if", "like", "than", "unless", "whether"];

/// Whether a noun phrase for a person means no one in particular.
pub(super) fn is_generic(document: &Document, lexicon: &Lexicon, sentence: &Sentence, noun: &NounPhrase) -> bool {
    let first = noun.tokens.start as usize;
    let common = document.tags[noun.head as usize] == Tag::Nn;
    if common && WHOEVER.iter().any(|word| document.is_word_in_any_case(first, word)) {
        return true;
    }
    if !common || !document.is_of(first, WordKind::Indefinite, lexicon) {
        return false;
    }
    let before = if first > sentence.tokens.start as usize { document.word(first - 1) } else { "" };
    let kind = document.is_of(noun.head as usize, WordKind::Anybody, lexicon);
    let next = document.phrases.get(document.phrase_of(noun.head as usize) + 1);
    let supposed = matches!(next, Some(Phrase::Verb(verb)) if verb.modal.is_some());
    LIKENED.contains(&before) || kind && before == "that" && supposed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generic(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let sentence = &document.sentences[0];
        let mut nouns = document.phrases_of(sentence).iter().filter_map(Phrase::noun);
        let noun = nouns.find(|noun| ["man", "woman", "clerk"].contains(&document.word(noun.head as usize)));
        is_generic(&document, &lexicon, sentence, noun.expect("a person"))
    }

    #[test]
    fn whoever_is_supposed_or_likened_to_is_nobody_in_particular() {
        for text in [
            "She was told that a woman would find the hours trying.",
            "She asked whether a man could live on that.",
            "They said no woman could do it.",
            "She spoke like a clerk.",
        ] {
            assert!(generic(text), "{text}");
        }
    }

    #[test]
    fn somebody_of_whom_something_is_told_is_one() {
        for text in [
            "Police said that a man had been seen on the quay.",
            "A woman would later tell police that it was dark.",
            "The clerk would find the hours trying.",
        ] {
            assert!(!generic(text), "{text}");
        }
    }
}
