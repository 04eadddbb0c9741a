//! How the words of a list begin: most words of a text are told from all of them by two letters, before they are folded and looked up.

use serde::{Deserialize, Serialize};

/// The first two letters of words as [`folded`](super::pattern::folded) makes them: a bit for each two, by their last five bits.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Beginnings([u32; 32]);

/// What a second character stands for that isn't a letter or digit of ASCII, or isn't there: any.
const ANY: u8 = 0;

impl Beginnings {
    /// Enters a word as it is folded.
    pub(super) fn add(&mut self, word: &str) {
        if let [first, rest @ ..] = word.as_bytes() {
            self.0[usize::from(first % 32)] |= 1 << second(rest) | 1 << ANY;
        }
    }

    /// Whether the first word of a text can be one of them once it is folded; true if it begins beyond ASCII.
    pub(super) fn may_have(&self, text: &str) -> bool {
        match text.as_bytes() {
            [] => false,
            [first, rest @ ..] => !first.is_ascii() || self.0[usize::from(first % 32)] & 1 << second(rest) != 0,
        }
    }
}

fn second(rest: &[u8]) -> u8 {
    rest.first().filter(|second| second.is_ascii_alphanumeric()).map_or(ANY, |second| second % 32)
}

#[cfg(test)]
mod tests {
    use super::super::pattern::folded;
    use super::*;

    #[test]
    fn a_word_s_beginning_is_known_however_it_is_written() {
        let mut beginnings = Beginnings::default();
        for word in ["reporting", "-", "(c)", "a"] {
            beginnings.add(word);
        }
        for written in ["Reporting", "reporting.", "–", "--", "(C)", "A.", "a"] {
            assert!(beginnings.may_have(written), "{written} is {}", folded(written));
        }
        for other in ["", "the", "Rising", "Brandt said", "an"] {
            assert!(!beginnings.may_have(other), "{other}");
        }
    }

    #[test]
    fn words_beyond_ascii_may_be_any_and_no_other_folds_to_one() {
        let mut beginnings = Beginnings::default();
        beginnings.add("©");
        assert!(beginnings.may_have("Élan") && beginnings.may_have("©"));
        assert!(!beginnings.may_have("the"));
    }
}
