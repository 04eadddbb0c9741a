//! Persons of a sort in general, whoever they are: "was told that a woman would find the hours trying", "whether any man could".

use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Sentence, Tag};

/// Whether a noun phrase for a person means no one in particular.
pub(super) fn is_generic(document: &Document, lexicon: &Lexicon, sentence: &Sentence, noun: &NounPhrase) -> bool {
    let first = noun.tokens.start as usize;
    let common = document.tags[noun.head as usize] == Tag::Nn;
    if common && document.is_of(first, WordKind::Whoever, lexicon) {
        return true;
    }
    if !common || !document.is_of(first, WordKind::Indefinite, lexicon) {
        return false;
    }
    let before = first.checked_sub(1).filter(|_| first > sentence.tokens.start as usize);
    let likened = before.is_some_and(|at| document.is_of(at, WordKind::Likening, lexicon));
    let that = before.is_some_and(|at| document.is_word(at, "that"));
    let kind = document.is_of(noun.head as usize, WordKind::Anybody, lexicon);
    let next = document.phrases.get(document.phrase_of(noun.head as usize) + 1);
    let supposed = matches!(next, Some(Phrase::Verb(verb)) if verb.modal.is_some());
    likened || kind && that && supposed
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
