//! The words of a topic's pattern, cut as texts are, so that "9/11", "$15" and "Mrs. Vey's" are found where texts have them.

use serde::{Deserialize, Serialize};

use crate::lexicon::Vocabulary;
use crate::text::{Token, TokenKind, lower_folded, tokens};

/// A row of topics.csv.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pattern {
    /// Words, `*` standing for any characters within one.
    pub written: String,
    /// -1 where the words name the opposite of the topic, else 1.
    pub sign: i8,
}

/// A letter that stands for `*` while a pattern is cut, since `*` isn't one.
const STAND_IN: &str = "\u{a66e}";

impl Pattern {
    /// The tokens that it asks for, in lower case. Quotation marks are left out: a text may set any words in them.
    #[must_use]
    pub fn words(&self, vocabulary: &Vocabulary) -> Vec<String> {
        let cut = cut(&self.written, vocabulary).into_iter();
        cut.filter(|(kind, _)| !matches!(kind, TokenKind::Quote(_))).map(|(_, word)| word).collect()
    }

    /// Its first mark that belongs to no word: a comma, a bracket, a full stop.
    #[must_use]
    pub fn punctuation(&self, vocabulary: &Vocabulary) -> Option<String> {
        use TokenKind::{Close, Colon, Comma, Open, Terminator};
        let is_mark = |(kind, word): &(TokenKind, String)| {
            matches!(kind, Comma | Terminator | Colon | Open | Close) || word == "|"
        };
        cut(&self.written, vocabulary).into_iter().find(is_mark).map(|(_, mark)| mark)
    }
}

fn cut(pattern: &str, vocabulary: &Vocabulary) -> Vec<(TokenKind, String)> {
    let written = |chunk: &str, token: &Token| {
        let mut word = String::new();
        lower_folded(token.span.of(chunk), &mut word);
        (token.kind, word.replace(STAND_IN, "*"))
    };
    pattern
        .split_whitespace()
        .flat_map(|chunk| {
            let mut chunk = chunk.replace('*', STAND_IN);
            let mut found = tokens(&chunk, vocabulary);
            if chunk.ends_with('.') && found.len() > 1 {
                let titled = with_capital(&chunk);
                let in_texts = tokens(&titled, vocabulary);
                if in_texts.len() == 1 {
                    (chunk, found) = (titled, in_texts);
                }
            }
            found.iter().map(|token| written(&chunk, token)).collect::<Vec<_>>()
        })
        .collect()
}

/// As an abbreviation of names is written: "mrs." as "Mrs.".
fn with_capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn words(written: &str) -> Vec<String> {
        Pattern { written: written.to_owned(), sign: 1 }.words(Lexicon::bundled().unwrap().words())
    }

    #[test]
    fn a_pattern_is_cut_as_texts_are() {
        assert_eq!(words("Mrs. Vey's *loan*"), ["mrs.", "vey", "'s", "*loan*"]);
        assert_eq!(words("mrs. Vey’s sale"), ["mrs.", "vey", "'s", "sale"]);
        assert_eq!(words("$15 wage"), ["$", "15", "wage"]);
    }

    #[test]
    fn quotation_marks_are_no_part_of_a_pattern_and_other_marks_are() {
        assert_eq!(words("the “right to moor” bill"), ["the", "right", "to", "moor", "bill"]);
        let mark = |written: &str| Pattern { written: written.to_owned(), sign: 1 }.punctuation(&Vocabulary::default());
        assert_eq!(mark("the \"right to moor\" bill"), None);
        assert_eq!(mark("harbour, sale").as_deref(), Some(","));
        assert_eq!(mark("harbour|sale").as_deref(), Some("|"));
    }
}
