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
    ids: HashMap<Box<str>, WordId, FixedState>,
    words: Vec<Box<str>>,
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self { ids: HashMap::with_hasher(FixedState::with_seed(0)), words: vec![Box::from("")] }
    }
}

impl Vocabulary {
    /// The number of a word, given one if it has none yet.
    pub fn intern(&mut self, word: &str) -> WordId {
        if let Some(&id) = self.ids.get(word) {
            return id;
        }
        let id = WordId(self.words.len() as u32);
        self.ids.insert(Box::from(word), id);
        self.words.push(Box::from(word));
        id
    }

    /// The number of a lower-cased word.
    #[must_use]
    pub fn id(&self, word: &str) -> WordId {
        self.ids.get(word).copied().unwrap_or(WordId::UNKNOWN)
    }

    /// The word with this number; empty for unknown.
    #[must_use]
    pub fn word(&self, id: WordId) -> &str {
        &self.words[id.0 as usize]
    }

    /// How many numbers are given out, the unknown word's included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Whether no word is known.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.len() == 1
    }
}
