//! The plain case of a word, nine in ten of them: ASCII letters and nothing else, read eight bytes at a time.

use super::token::TokenKind;
use crate::lexicon::ShortWord;

/// A run of ASCII letters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct PlainWord {
    /// Bytes of the run.
    pub(super) len: usize,
    /// Its first 16 bytes in lower case: all of it unless `len` is more.
    pub(super) lower: ShortWord,
    /// How many are capitals.
    capitals: u32,
    /// Whether the first is one.
    capital_first: bool,
}

/// The run of letters at the start of `bytes`; of length 0 where another character stands there. A run of 16 letters
/// and more may be given up as one of length 0: the plain case is what must be fast.
#[inline]
pub(super) fn plain_word(bytes: &[u8]) -> PlainWord {
    let first = Letters::of(bytes);
    let mut word = PlainWord {
        len: first.len,
        lower: ShortWord(first.lower, 0),
        capitals: first.capitals.count_ones(),
        capital_first: first.capitals & 0x80 != 0,
    };
    if first.len == 8 {
        let second = Letters::of(&bytes[8..]);
        if second.len == 8 {
            return PlainWord::default();
        }
        word.len += second.len;
        word.lower.1 = second.lower;
        word.capitals += second.capitals.count_ones();
    }
    word
}

impl PlainWord {
    /// Whether the first letter is a capital.
    pub(super) fn capital_first(&self) -> bool {
        self.capital_first
    }

    /// What the word is by its case.
    #[inline]
    pub(super) fn kind(&self) -> TokenKind {
        match self.capitals {
            0 => TokenKind::Lower,
            1 if self.capital_first => TokenKind::Capitalised,
            capitals if capitals as usize == self.len => TokenKind::Upper,
            _ => TokenKind::Mixed,
        }
    }
}

/// Up to eight letters.
struct Letters {
    len: usize,
    lower: u64,
    /// The high bit of every byte that is a capital.
    capitals: u64,
}

const EACH: u64 = 0x0101_0101_0101_0101;
const HIGH: u64 = 0x80 * EACH;

impl Letters {
    /// A byte is a letter if it is ASCII and, with the bit of lower case set, lies from `a` to `z`. Sums of seven bits
    /// don't carry into the next byte.
    #[inline]
    fn of(bytes: &[u8]) -> Self {
        let word = match bytes.first_chunk::<8>() {
            Some(chunk) => u64::from_le_bytes(*chunk),
            None => last_bytes(bytes),
        };
        let lower = word | (0x20 * EACH);
        let seven = lower & !HIGH;
        let from_a = seven + (0x80 - 0x61) * EACH;
        let past_z = seven + (0x80 - 0x7b) * EACH;
        let letters = from_a & !past_z & !word & HIGH;
        let len = (!letters & HIGH).trailing_zeros() as usize / 8;
        let mask = if len == 8 { u64::MAX } else { (1 << (8 * len)) - 1 };
        Self { len, lower: lower & mask, capitals: letters & !(word << 2) & mask }
    }
}

#[cold]
fn last_bytes(bytes: &[u8]) -> u64 {
    let mut chunk = [0; 8];
    chunk[..bytes.len()].copy_from_slice(bytes);
    u64::from_le_bytes(chunk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_but_a_letter_ends_the_run() {
        for byte in 0..=u8::MAX {
            let text = [b'a', b'Z', byte, b'm'];
            let expected = if byte.is_ascii_alphabetic() { 4 } else { 2 };
            assert_eq!(plain_word(&text).len, expected, "{byte}");
        }
    }

    #[test]
    fn the_key_is_that_of_the_lower_cased_word() {
        for word in ["a", "Harbour", "harbours", "HARBOURMASTER", "fifteen-", "Fifteenletters"] {
            for text in [word.to_owned(), format!("{word} and more of the text")] {
                let plain = plain_word(text.as_bytes());
                let letters = word.trim_end_matches('-');
                assert_eq!(plain.len, letters.len(), "{text}");
                assert_eq!(Some(plain.lower), ShortWord::new(&letters.to_lowercase()), "{text}");
            }
        }
    }

    #[test]
    fn case_is_told_by_all_letters() {
        let kinds = ["port", "Port", "NATO", "McAvoy", "I", "eBay"].map(|word| plain_word(word.as_bytes()).kind());
        use TokenKind::{Capitalised, Lower, Mixed, Upper};
        assert_eq!(kinds, [Lower, Capitalised, Upper, Mixed, Capitalised, Mixed]);
    }

    #[test]
    fn long_runs_and_other_characters_are_left_to_the_general_case() {
        assert_eq!(["sixteenlettersss", "’s", "1990s", ""].map(|text| plain_word(text.as_bytes()).len), [0; 4]);
    }
}
