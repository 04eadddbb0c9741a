//! Words by key in a table without collisions: a look-up is two loads, whether the word is there or not.

use std::cmp::Reverse;

use super::key::Key;
use super::lexicon::Word;

/// A perfect hash: a key's hash names a seed, hash and seed name the one slot where the key can stand.
pub(super) struct Table {
    seeds: Vec<u64>,
    slots: Vec<(Key, Word)>,
}

/// Four keys a seed and two slots a key, so that the first few seeds tried will do.
const SEED_BITS: u32 = 11;
const SLOT_BITS: u32 = 14;

impl Table {
    /// # Panics
    /// If no seed below 2^16 keeps some keys apart; for the words of VADER one does.
    pub(super) fn new(words: impl Iterator<Item = (Key, Word)>) -> Self {
        let mut groups: Vec<Vec<(Key, Word)>> = vec![Vec::new(); 1 << SEED_BITS];
        words.for_each(|(key, word)| groups[group(key.hash())].push((key, word)));
        groups.sort_by_key(|keys| Reverse(keys.len()));
        let mut table = Self { seeds: vec![0; 1 << SEED_BITS], slots: vec![Default::default(); 1 << SLOT_BITS] };
        for keys in groups.iter().take_while(|keys| !keys.is_empty()) {
            let seed = (0..1 << 16).find(|&seed| table.takes(keys, seed));
            table.seeds[group(keys[0].0.hash())] = seed.expect("a seed keeps a handful of keys apart");
        }
        table
    }

    /// Puts keys into their slots by `seed`, if all of these are free.
    fn takes(&mut self, keys: &[(Key, Word)], seed: u64) -> bool {
        for (taken, (key, word)) in keys.iter().enumerate() {
            let at = slot(key.hash(), seed);
            if self.slots[at].0 != Key::default() {
                for (key, _) in &keys[..taken] {
                    self.slots[slot(key.hash(), seed)] = Default::default();
                }
                return false;
            }
            self.slots[at] = (*key, *word);
        }
        true
    }

    /// What is known of a word; nothing of one that isn't there.
    #[inline]
    pub(super) fn word(&self, key: &Key) -> Word {
        let hash = key.hash();
        let (found, word) = &self.slots[slot(hash, self.seeds[group(hash)])];
        if found == key { *word } else { Word::default() }
    }
}

#[inline]
fn group(hash: u64) -> usize {
    (hash >> (u64::BITS - SEED_BITS)) as usize
}

#[inline]
fn slot(hash: u64, seed: u64) -> usize {
    ((hash ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SLOT_BITS)) as usize
}
