//! Texts that were read in a wrong encoding before they came here: `â€œDÃ¼nkelâ€`.

use memchr::{memchr_iter, memmem};

/// How many articles have such a text, and where the first stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Garbled {
    /// How many.
    pub articles: u64,
    /// File and line of the first.
    pub first: Option<(String, u64)>,
}

impl Garbled {
    pub(super) fn add(&mut self, file: &str, line: u64) {
        self.articles += 1;
        self.first.get_or_insert_with(|| (file.to_owned(), line));
    }

    /// Adds those of the rows behind.
    pub fn merge(&mut self, behind: Self) {
        self.articles += behind.articles;
        self.first = self.first.take().or(behind.first);
    }
}

/// Whether UTF-8 stands in a text as windows-1252 shows it: `Ã` before what no letter is, or `â€`. Neither is written on purpose.
pub(super) fn is_garbled(text: &str) -> bool {
    let bytes = text.as_bytes();
    let shows_letter = |at: usize| match bytes.get(at + 1..at + 4) {
        // A hard space may well stand behind the last letter of MAÇÃ.
        Some([0x83, 0xC2, next]) => *next != 0xA0,
        _ => false,
    };
    !text.is_ascii() && (memchr_iter(0xC3, bytes).any(shows_letter) || memmem::find(bytes, "â€".as_bytes()).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_that_was_read_as_windows_1252_is_told_from_letters_with_accents() {
        for text in ["â€œNo,â€\u{9d} she said.", "The DÃ¼nkel works closed.", "Itâ€™s cafÃ©."] {
            assert!(is_garbled(text), "{text}");
        }
        for text in ["“No,” she said.", "The Dünkel café.", "A MAÇÃ\u{a0}e SÃO Paulo.", "â € à Ã", "Ã", ""]
        {
            assert!(!is_garbled(text), "{text}");
        }
    }
}
