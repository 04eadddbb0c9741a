//! Words by key in a table without collisions: a look-up is two loads, whether the word is there or not.

use std::cmp::Reverse;
use std::hint::select_unpredictable;

use super::key::Key;
use super::lexicon::Word;

/// A perfect hash: a key's hash names a seed, hash and seed name the one slot where the key can stand.
pub(super) struct Table {
    seeds: Box<[u16; 1 << SEED_BITS]>,
    /// Which word can stand here.
    slots: Box<[WordNumber; 1 << SLOT_BITS]>,
    /// By number: the unknown word, those that count by themselves, those that only change others.
    words: Vec<(Key, Word)>,
    counting: u16,
}

/// Which word a token is, among those that the table has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct WordNumber(u16);

impl WordNumber {
    pub(super) const UNKNOWN: Self = Self(0);
}

/// Four keys a seed and two slots a key, so that the first few seeds tried will do.
const SEED_BITS: u32 = 11;
const SLOT_BITS: u32 = 14;

impl Table {
    /// # Panics
    /// If no seed below 2^16 keeps some keys apart; for the words of VADER one does.
    pub(super) fn new(words: Vec<(Key, Word)>) -> Self {
        let (counting, others): (Vec<_>, Vec<_>) = words.into_iter().partition(|(_, word)| word.counts());
        let unknown = (Key::default(), Word::default());
        let words: Vec<_> = std::iter::once(unknown).chain(counting.iter().copied()).chain(others).collect();
        let mut hashes: Vec<(u64, WordNumber)> =
            words.iter().zip(0..).skip(1).map(|((key, _), number)| (key.hash(), WordNumber(number))).collect();
        hashes.sort_unstable_by_key(|(hash, _)| *hash);
        let mut groups: Vec<&[(u64, WordNumber)]> =
            hashes.chunk_by(|(one, _), (other, _)| group(*one) == group(*other)).collect();
        groups.sort_by_key(|words| Reverse(words.len()));
        let mut table = Self { seeds: zeroed(), slots: zeroed(), words, counting: counting.len() as u16 };
        for words in groups {
            let seed = (0..u16::MAX).find(|&seed| table.takes(words, seed));
            table.seeds[group(words[0].0)] = seed.expect("a seed keeps a handful of words apart");
        }
        table
    }

    /// Puts words into their slots by `seed`, if all of these are free.
    fn takes(&mut self, words: &[(u64, WordNumber)], seed: u16) -> bool {
        for (taken, &(hash, number)) in words.iter().enumerate() {
            let at = slot(hash, seed);
            if self.slots[at] != WordNumber::UNKNOWN {
                for &(hash, _) in &words[..taken] {
                    self.slots[slot(hash, seed)] = WordNumber::UNKNOWN;
                }
                return false;
            }
            self.slots[at] = number;
        }
        true
    }

    /// The number of a word; [`WordNumber::UNKNOWN`] of one that isn't there.
    #[inline]
    pub(super) fn number(&self, key: &Key) -> WordNumber {
        let hash = key.hash();
        let candidate = self.slots[slot(hash, self.seeds[group(hash)])];
        // Every other word of a text is known, in no order: a branch would be foreseen wrongly.
        select_unpredictable(self.words[usize::from(candidate.0)].0.is(key), candidate, WordNumber::UNKNOWN)
    }

    /// [`Word::counts`], told from the number.
    #[inline]
    pub(super) fn counts(&self, number: WordNumber) -> bool {
        number.0.wrapping_sub(1) < self.counting
    }

    /// What is known of a word; nothing of an unknown one.
    #[inline]
    pub(super) fn word(&self, number: WordNumber) -> &Word {
        &self.words[usize::from(number.0)].1
    }
}

/// An array on the heap whose length the compiler knows, so that no look-up is checked.
fn zeroed<T: Clone + Default, const LENGTH: usize>() -> Box<[T; LENGTH]> {
    vec![T::default(); LENGTH].try_into().unwrap_or_else(|_| unreachable!("it has the length"))
}

#[inline]
fn group(hash: u64) -> usize {
    (hash >> (u64::BITS - SEED_BITS)) as usize
}

#[inline]
fn slot(hash: u64, seed: u16) -> usize {
    ((hash ^ u64::from(seed)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOT_BITS)) as usize
}
