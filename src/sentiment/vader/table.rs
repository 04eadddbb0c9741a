//! Words by key in a table without collisions: a look-up is two loads, whether the word is there or not.

use std::cmp::Reverse;

use super::key::Key;
use super::lexicon::Word;

/// A perfect hash: a key's hash names a seed, hash and seed name the one slot where the key can stand.
pub(super) struct Table {
    seeds: Box<[u16; 1 << SEED_BITS]>,
    slots: Box<[Slot; 1 << SLOT_BITS]>,
    /// By number.
    words: Vec<(Key, Word)>,
}

/// Which word can stand here, and a part of its hash that most others don't share: four bytes a slot stay in the cache.
#[derive(Clone, Copy, Default)]
struct Slot {
    part: u16,
    number: WordNumber,
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
        let mut hashes: Vec<(u64, WordNumber)> =
            words.iter().zip(1..).map(|((key, _), number)| (key.hash(), WordNumber(number))).collect();
        hashes.sort_unstable_by_key(|(hash, _)| *hash);
        let mut groups: Vec<&[(u64, WordNumber)]> =
            hashes.chunk_by(|(one, _), (other, _)| group(*one) == group(*other)).collect();
        groups.sort_by_key(|words| Reverse(words.len()));
        let unknown = (Key::default(), Word::default());
        let words = std::iter::once(unknown).chain(words).collect();
        let mut table = Self { seeds: zeroed(), slots: zeroed(), words };
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
            if self.slots[at].number != WordNumber::UNKNOWN {
                for &(hash, _) in &words[..taken] {
                    self.slots[slot(hash, seed)] = Slot::default();
                }
                return false;
            }
            self.slots[at] = Slot { part: part(hash), number };
        }
        true
    }

    /// The number of a word; [`WordNumber::UNKNOWN`] of one that isn't there.
    #[inline]
    pub(super) fn number(&self, key: &Key) -> WordNumber {
        let hash = key.hash();
        let Slot { part: known, number } = self.slots[slot(hash, self.seeds[group(hash)])];
        let is_it = known == part(hash) && self.words[usize::from(number.0)].0 == *key;
        if is_it { number } else { WordNumber::UNKNOWN }
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
fn part(hash: u64) -> u16 {
    hash as u16
}

#[inline]
fn slot(hash: u64, seed: u16) -> usize {
    ((hash ^ u64::from(seed)).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOT_BITS)) as usize
}
