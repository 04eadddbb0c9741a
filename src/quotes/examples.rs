//! Whom a source names as examples of those who speak: `critics such as Vey say`, `critics, Vey among them, say`, `a group led by
//! Vey says`.

use super::attribution::Attribution;
use crate::lexicon::{Lexicon, WordKind};
use crate::text::{Document, NounPhrase, Phrase, Tag};

/// The heads of the names that a source which tells of several gives as examples of them.
#[must_use]
pub fn example_heads(document: &Document, lexicon: &Lexicon, attribution: &Attribution) -> Vec<u32> {
    let Some((source, head)) = attribution.speaker() else { return Vec::new() };
    if matches!(document.tags[head as usize], Tag::Nnp | Tag::Prp) {
        return Vec::new();
    }
    let mut heads = Vec::new();
    let mut begun = false;
    let first = document.phrase_of(head as usize) + 1;
    for phrase in document.phrases[first..].iter().take_while(|phrase| phrase.tokens().end <= source.end) {
        match phrase {
            Phrase::Noun(noun) if document.tags[noun.head as usize] == Tag::Nnp => {
                if begun || is_among_them(document, noun) {
                    heads.push(noun.head);
                }
            }
            Phrase::Noun(_) => begun = false,
            Phrase::Word(_) | Phrase::Verb(_) => {
                let words = phrase.tokens();
                let word = document.tokens[words.start as usize].word;
                let by = words.end < source.end && document.is_word(words.end as usize, "by");
                let led = by && lexicon.is(word, WordKind::Leading);
                let begins = led || lexicon.is(word, WordKind::Exemplifying);
                let goes_on = matches!(document.tags[words.start as usize], Tag::Comma | Tag::Cc)
                    || matches!(document.word(words.start as usize), "as" | "by");
                begun = begins || begun && goes_on;
            }
        }
    }
    heads
}

/// `Critics, Vey among them, say`
fn is_among_them(document: &Document, noun: &NounPhrase) -> bool {
    let start = noun.tokens.start as usize;
    let behind = noun.tokens.end as usize;
    let word = |at: usize| (at < document.tokens.len()).then(|| document.word(at));
    document.tags[start - 1] == Tag::Comma && word(behind) == Some("among") && word(behind + 1) == Some("them")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quotes::attributions;
    use crate::quotes::traps::LEXICON;

    fn examples(text: &str) -> Vec<String> {
        let document = Document::new("", text, &LEXICON);
        let found = attributions(&document, &LEXICON);
        let heads = example_heads(&document, &LEXICON, &found[0]);
        heads.iter().map(|head| document.word(*head as usize).to_owned()).collect()
    }

    #[test]
    fn those_named_as_examples_of_a_source_speak_too() {
        assert_eq!(
            examples("Critics, including Rosa Vey and Otto Orrin, say that the port is poor."),
            ["Vey", "Orrin"]
        );
        assert_eq!(examples("Critics like Rosa Vey say that the port is poor."), ["Vey"]);
        assert_eq!(examples("Critics, Rosa Vey among them, say that the port is poor."), ["Vey"]);
        assert_eq!(examples("A guild led by Rosa Vey says that the port is poor."), ["Vey"]);
    }

    #[test]
    fn a_source_may_end_the_text() {
        let document = Document::new("", "“The port is poor,” said a guild led", &LEXICON);
        for attribution in attributions(&document, &LEXICON) {
            assert!(example_heads(&document, &LEXICON, &attribution).is_empty(), "{attribution:?}");
        }
    }

    #[test]
    fn whom_a_source_only_speaks_of_is_no_example() {
        assert_eq!(examples("Critics of Rosa Vey say that the port is poor."), Vec::<String>::new());
        assert_eq!(examples("Critics unlike Rosa Vey say that the port is poor."), Vec::<String>::new());
        assert_eq!(examples("Critics, who fear Rosa Vey, say that the port is poor."), Vec::<String>::new());
    }
}
