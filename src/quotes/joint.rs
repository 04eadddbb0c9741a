//! Who speaks together: the heads of a source that `and` joins.

use super::attribution::Attribution;
use crate::text::{Document, Phrase, Tag, TokenKind};

/// The heads of those who speak beside the first: `Vey and | Orrin | said`, `Vey, | Orrin | and | Brandt | say`. Whom a preposition governs
/// is none of them, nor is who stands in a clause that describes one.
#[must_use]
pub fn joint_heads(document: &Document, attribution: &Attribution) -> Vec<u32> {
    let Some((source, head)) = attribution.speaker() else { return Vec::new() };
    let together = |token: usize| document.tags[token] == Tag::Cc && document.is_word_in_any_case(token, "and");
    if !source.range().any(together) {
        return Vec::new();
    }
    let mut heads = Vec::new();
    let mut current = head;
    let (mut joined, mut governed, mut conjunction) = (false, false, false);
    let first = document.phrase_of(head as usize) + 1;
    for phrase in document.phrases[first..].iter().take_while(|phrase| phrase.tokens().end <= source.end) {
        match phrase {
            Phrase::Word(word) if together(*word as usize) => (joined, conjunction) = (true, true),
            Phrase::Word(word) if document.tokens[*word as usize].kind == TokenKind::Comma => joined = true,
            Phrase::Word(_) => (joined, governed) = (false, true),
            Phrase::Verb(_) => break,
            Phrase::Noun(noun) if document.tags[noun.head as usize].is_relative() => break,
            Phrase::Noun(noun) if joined => {
                if !governed || document.tags[current as usize] == Tag::Nnp {
                    current = noun.head;
                    heads.push(noun.head);
                }
                (joined, governed) = (false, false);
            }
            Phrase::Noun(_) => {}
        }
    }
    if conjunction { heads } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::attributions;
    use crate::quotes::traps::LEXICON;

    fn joint(text: &str) -> Vec<String> {
        let document = Document::new("", text, &LEXICON);
        let found = attributions(&document, &LEXICON);
        joint_heads(&document, &found[0]).iter().map(|head| document.word(*head as usize).to_owned()).collect()
    }

    #[test]
    fn those_whom_and_joins_speak_together() {
        assert_eq!(joint("Rosa Vey and Otto Orrin said that the port was poor."), ["Orrin"]);
        assert_eq!(joint("Rosa Vey, Otto Orrin and Dana Brandt say that the port is poor."), ["Orrin", "Brandt"]);
        assert_eq!(joint("“The port is old and poor,” said Vey of the guild and Orrin of the mill."), ["Orrin"]);
        assert_eq!(joint("Rosa Vey said that the port and the mill were poor."), Vec::<String>::new());
        assert_eq!(joint("A friend of Vey and Orrin said that the port was poor."), Vec::<String>::new());
    }
}
