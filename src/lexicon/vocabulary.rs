//! Every word that any lexicon knows, numbered, so that a token is looked up once.

use foldhash::fast::FixedState;
use hashbrown::HashMap;
use serde::{Deserialize, Serialize};

/// Number of a known word; 0 is every unknown one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WordId(pub u32);

impl WordId {
    /// A word that no lexicon knows.
    pub const UNKNOWN: Self = Self(0);

    /// Whether some lexicon knows the word.
    #[must_use]
    pub fn is_known(self) -> bool {
        self != Self::UNKNOWN
    }

    /// One of 64 bits, by which a set of words tells of most others that it doesn't hold them.
    #[inline]
    pub(super) fn bit(self) -> u64 {
        1 << self.bit_place()
    }

    /// The place of that bit.
    #[inline]
    pub(super) fn bit_place(self) -> u8 {
        (self.0 & 63) as u8
    }
}

/// The lexicons that have a phrase beginning with a word, as a set. Tokens carry it, so that most words of a text are passed
/// over without a look into any of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Begins(u8);

impl Begins {
    /// The frame lexicon.
    pub const FRAME: Self = Self(1);
    /// The general valence lexicon.
    pub const VALENCE: Self = Self(1 << 1);
    /// VADER's lexicon.
    pub const SECOND: Self = Self(1 << 2);
    /// The valence shifters.
    pub const SHIFTER: Self = Self(1 << 3);
    /// The reporting cues.
    pub const REPORTING: Self = Self(1 << 4);
    /// The verbs and nouns of deeds.
    pub const DEED: Self = Self(1 << 5);

    /// Whether it shares a member with `other`.
    #[inline]
    #[must_use]
    pub fn any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// With the members of `other` if `so`.
    pub(super) fn and(self, other: Self, so: bool) -> Self {
        if so { Self(self.0 | other.0) } else { self }
    }
}

/// What a token is looked up for.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Known {
    pub(crate) word: WordId,
    pub(crate) begins: Begins,
}

/// Words by number and numbers by word: lower case, straight apostrophes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(into = "Listed", from = "Listed")]
pub struct Vocabulary {
    /// The words that fit a [`ShortWord`]: nineteen tokens of twenty are found without a string.
    short: HashMap<ShortWord, Known, FixedState>,
    long: HashMap<Box<str>, Known, FixedState>,
    /// All words, one behind the other, and where each ends.
    spelled: String,
    ends: Vec<u32>,
    /// What stands for every word that begins with it and isn't known, sorted; none but of a user's.
    stems: Vec<(Box<str>, Known)>,
}

/// The words in the order of their numbers: what a vocabulary is written as, since the tables follow from it.
#[derive(Serialize, Deserialize)]
struct Listed {
    spelled: String,
    ends: Vec<u32>,
    begins: Vec<Begins>,
}

impl From<Vocabulary> for Listed {
    fn from(vocabulary: Vocabulary) -> Self {
        let words = (1..vocabulary.len()).map(|at| vocabulary.word(WordId(at as u32)));
        let begins = words.map(|word| vocabulary.known(word).begins).collect();
        Self { begins, spelled: vocabulary.spelled, ends: vocabulary.ends }
    }
}

impl From<Listed> for Vocabulary {
    fn from(Listed { spelled, ends, begins }: Listed) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.short.reserve(begins.len());
        for ((at, begins), span) in (1..).zip(begins).zip(ends.windows(2)) {
            let known = Known { word: WordId(at), begins };
            vocabulary.enter(&spelled[span[0] as usize..span[1] as usize], known);
        }
        Self { spelled, ends, ..vocabulary }
    }
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

    /// The word, which has `len` bytes, with one more.
    pub(crate) fn with(self, len: usize, byte: u8) -> Option<Self> {
        match len {
            0..8 => Some(Self(self.0 | u64::from(byte) << (8 * len), self.1)),
            8..16 => Some(Self(self.0, self.1 | u64::from(byte) << (8 * (len - 8)))),
            _ => None,
        }
    }

    /// The word with a capital, which begins with a small ASCII letter.
    pub(crate) fn with_capital(self) -> Self {
        Self(self.0 & !0x20, self.1)
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
            stems: Vec::new(),
        }
    }
}

impl Vocabulary {
    /// The number of a word, given one if it has none yet.
    pub fn intern(&mut self, word: &str) -> WordId {
        let next = WordId(self.ends.len() as u32);
        let new = Known { word: next, begins: Begins::default() };
        let id = self.enter(word, new).word;
        if id == next {
            self.spelled.push_str(word);
            self.ends.push(self.spelled.len() as u32);
        }
        id
    }

    /// The number of a stem, as which every word is read from now on that begins with it and isn't known; its word is the stem with a `*`.
    pub(super) fn intern_stem(&mut self, stem: &str) -> WordId {
        let word = self.intern(&format!("{stem}*"));
        if let Err(at) = self.stems.binary_search_by(|(known, _)| (**known).cmp(stem)) {
            self.stems.insert(at, (Box::from(stem), Known { word, begins: Begins::default() }));
        }
        word
    }

    /// The numbers of all stems.
    pub(crate) fn stems(&self) -> impl Iterator<Item = WordId> {
        self.stems.iter().map(|(_, known)| known.word)
    }

    /// The longest stem with which a word begins. It is a beginning of what the word has in common with the one that sorts before it.
    pub(super) fn stem_of(&self, mut word: &str) -> Option<Known> {
        loop {
            let behind = self.stems.partition_point(|(stem, _)| **stem <= *word);
            let (stem, known) = &self.stems[behind.checked_sub(1)?];
            let common = stem.char_indices().zip(word.chars()).find(|((_, one), other)| one != other);
            let common = common.map_or(stem.len().min(word.len()), |((at, _), _)| at);
            if common == stem.len() {
                return Some(*known);
            }
            word = &word[..common];
        }
    }

    /// What is known of the word, or from now on this.
    fn enter(&mut self, word: &str, new: Known) -> Known {
        match ShortWord::new(word) {
            Some(short) => *self.short.entry(short).or_insert(new),
            None => *self.long.entry(Box::from(word)).or_insert(new),
        }
    }

    /// Notes of every word which lexicons have a phrase that begins with it.
    pub(super) fn note(&mut self, begins: impl Fn(WordId) -> Begins) {
        let known = self.short.values_mut().chain(self.long.values_mut());
        let stems = self.stems.iter_mut().map(|(_, known)| known);
        known.chain(stems).for_each(|known| known.begins = begins(known.word));
    }

    /// The number of a lower-cased word.
    #[must_use]
    pub fn id(&self, word: &str) -> WordId {
        self.known(word).word
    }

    /// The number of a word in whatever case it is written.
    #[must_use]
    pub fn id_in_any_case(&self, written: &str) -> WordId {
        self.id(&written.to_lowercase())
    }

    /// What a regular plural, in whatever case it is written, is the plural of, if that is known: guild, company.
    #[must_use]
    pub fn singular_of(&self, plural: &str) -> Option<WordId> {
        let plural = plural.to_lowercase();
        let stem = plural.strip_suffix('s')?;
        let word = stem.strip_suffix("ie").map_or_else(|| stem.to_owned(), |stem| format!("{stem}y"));
        Some(self.id(&word)).filter(|word| word.is_known())
    }

    /// What is known of a lower-cased word.
    pub(crate) fn known(&self, word: &str) -> Known {
        match ShortWord::new(word) {
            Some(short) => self.known_short(short),
            None => self.long.get(word).copied().unwrap_or_default(),
        }
    }

    /// The same for a short word.
    #[inline]
    pub(crate) fn known_short(&self, word: ShortWord) -> Known {
        self.short.get(&word).copied().unwrap_or_default()
    }

    /// What is known of a word of a text, or of the stem with which one begins that isn't known.
    #[inline]
    pub(crate) fn known_or_stem(&self, word: &str) -> Known {
        let known = self.known(word);
        if known.word.is_known() || self.stems.is_empty() { known } else { self.stem_of(word).unwrap_or_default() }
    }

    /// The same for a short word.
    #[inline]
    pub(crate) fn short_or_stem(&self, word: ShortWord) -> Known {
        let known = self.known_short(word);
        if known.word.is_known() || self.stems.is_empty() { known } else { self.stem_of_short(word) }
    }

    #[cold]
    fn stem_of_short(&self, word: ShortWord) -> Known {
        let bytes = (u128::from(word.1) << 64 | u128::from(word.0)).to_le_bytes();
        let length = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
        std::str::from_utf8(&bytes[..length]).ok().and_then(|word| self.stem_of(word)).unwrap_or_default()
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
        let [ill, capital] = ["ill.", "Ill."].map(|word| ShortWord::new(word).unwrap());
        assert_eq!(ShortWord::new("ill").unwrap().with(3, b'.'), Some(ill));
        assert_eq!(ill.with_capital(), capital);
        assert_eq!(["harbou", "seventeen-letter"].map(|word| vocabulary.id(word)), [WordId::UNKNOWN; 2]);
    }

    #[test]
    fn a_plural_is_that_of_a_word_that_is_known() {
        let mut vocabulary = Vocabulary::default();
        let [guild, company] = ["guild", "company"].map(|word| vocabulary.intern(word));
        let singulars = ["guilds", "Guilds", "companies", "guild", "barges", "s"].map(|it| vocabulary.singular_of(it));
        assert_eq!(singulars, [Some(guild), Some(guild), Some(company), None, None, None]);
    }

    #[test]
    fn a_word_that_is_not_known_is_read_as_the_longest_stem_with_which_it_begins() {
        let mut vocabulary = Vocabulary::default();
        vocabulary.intern("harbour");
        let stems = ["har", "harbourm", "harbinger-of-s", "zoë"].map(|stem| vocabulary.intern_stem(stem));
        let read = |word: &str| {
            let known = vocabulary.known_or_stem(word);
            if let Some(short) = ShortWord::new(word) {
                assert_eq!(vocabulary.short_or_stem(short).word, known.word, "{word}");
            }
            known.word
        };
        assert_eq!(read("harbour"), vocabulary.id("harbour"));
        assert_eq!(["hard", "harbourmaster", "harbinger-of-spring", "zoës"].map(read), stems);
        assert_eq!(["har", "harbinger-of-rain", "harbours", "zoë"].map(read), [stems[0], stems[0], stems[0], stems[3]]);
        assert_eq!(["ha", "zo", "zebra", "a"].map(read), [WordId::UNKNOWN; 4]);
        assert_eq!(vocabulary.word(stems[1]), "harbourm*");
    }
}
