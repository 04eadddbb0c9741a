//! Every word that any lexicon knows, numbered, so that a token is looked up once.

use foldhash::fast::FixedState;
use hashbrown::HashMap;

/// Number of a known word; 0 is every unknown one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WordId(pub u32);

impl WordId {
    /// A word that no lexicon knows.
    pub const UNKNOWN: Self = Self(0);

    /// Whether some lexicon knows the word.
    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::UNKNOWN
    }
}

/// Words by number and numbers by word: lower case, straight apostrophes.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The words that fit a [`ShortWord`]: nineteen tokens of twenty are found without a string.
    short: HashMap<ShortWord, WordId, FixedState>,
    long: HashMap<Box<str>, WordId, FixedState>,
    /// All words, one behind the other, and where each ends.
    spelled: String,
    ends: Vec<u32>,
}

/// A word of at most 16 bytes as two numbers, the first byte lowest, zeros behind the last. No word holds a NUL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct ShortWord(pub(crate) u64, pub(crate) u64);

impl ShortWord {
    /// The word, if it is short enough.
    pub(crate) fn new(word: &str) -> Option<Self> {
        let mut bytes = [0; 16];
        bytes.get_mut(..word.len())?.copy_from_slice(word.as_bytes());
        let number = u128::from_le_bytes(bytes);
        Some(Self(number as u64, (number >> 64) as u64))
    }
}

impl Default for Vocabulary {
    fn default() -> Self {
        let state = FixedState::with_seed(0);
        Self {
            short: HashMap::with_hasher(state.clone()),
            long: HashMap::with_hasher(state),
            spelled: String::new(),
            ends: vec![0],
        }
    }
}

impl Vocabulary {
    /// The number of a word, given one if it has none yet.
    pub fn intern(&mut self, word: &str) -> WordId {
        let next = WordId(self.ends.len() as u32);
        let id = match ShortWord::new(word) {
            Some(short) => *self.short.entry(short).or_insert(next),
            None => *self.long.entry(Box::from(word)).or_insert(next),
        };
        if id == next {
            self.spelled.push_str(word);
            self.ends.push(self.spelled.len() as u32);
        }
        id
    }

    /// The number of a lower-cased word.
    #[must_use]
    pub fn id(&self, word: &str) -> WordId {
        match ShortWord::new(word) {
            Some(short) => self.short_id(short),
            None => self.long.get(word).copied().unwrap_or(WordId::UNKNOWN),
        }
    }

    /// The same for a short word.
    #[inline]
    pub(crate) fn short_id(&self, word: ShortWord) -> WordId {
        self.short.get(&word).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The word with this number; empty for unknown.
    #[must_use]
    pub fn word(&self, id: WordId) -> &str {
        let at = id.0 as usize;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.spelled[start as usize..self.ends[at] as usize]
    }

    /// How many numbers are given out, the unknown word's included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether no word is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.len() == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_any_length_have_one_number_each_and_keep_their_spelling() {
        let mut vocabulary = Vocabulary::default();
        let words = ["a", "harbour", "sixteen-letters-", "seventeen-letters", "café", "a\u{301}"];
        let ids = words.map(|word| vocabulary.intern(word));
        assert_eq!(words.map(|word| vocabulary.intern(word)), ids);
        assert_eq!(words.map(|word| vocabulary.id(word)), ids);
        assert_eq!(ids.map(|id| vocabulary.word(id)), words);
        assert_eq!((vocabulary.len(), vocabulary.word(WordId::UNKNOWN)), (words.len() + 1, ""));
        assert_eq!(["harbou", "seventeen-letter"].map(|word| vocabulary.id(word)), [WordId::UNKNOWN; 2]);
    }
}
