//! A word of a text as three numbers, so that hashing and comparing take no loop.

use std::ops::Range;

/// The longest reachable word of the lexicon has 19 bytes; the last byte of a key holds the length.
pub(super) const KEY_BYTES: usize = 24;

/// An ASCII word in lower case, padded with zeros so that hashing and comparing take no loop.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Key(u64, u64, u64);

impl Key {
    /// The key of `padded[span]`, which is in lower case; `None` if it is longer than any word in the lexicon.
    #[inline]
    pub(super) fn of(padded: &[u8], span: &Range<usize>) -> Option<Key> {
        let length = span.end - span.start;
        let masks = MASKS.get(length)?;
        let bytes: &[u8; KEY_BYTES] = padded[span.start..].first_chunk().expect("the padding is a key long");
        let (parts, _) = bytes.as_chunks();
        let part = |at: usize| u64::from_le_bytes(parts[at]) & masks[at];
        Some(Key(part(0), part(1), part(2) | (length as u64) << 56))
    }

    /// The key of an entry of the lexicon.
    pub(super) fn of_entry(surface: &str) -> Key {
        let mut padded = [0; 2 * KEY_BYTES];
        padded[..surface.len()].copy_from_slice(surface.as_bytes());
        Self::of(&padded, &(0..surface.len())).expect("a key holds every entry")
    }

    /// Whether both are the same; told without a branch.
    #[inline]
    pub(super) fn is(&self, other: &Key) -> bool {
        (self.0 ^ other.0) | (self.1 ^ other.1) | (self.2 ^ other.2) == 0
    }

    /// Its high bits are the well mixed ones.
    #[inline]
    pub(super) fn hash(&self) -> u64 {
        let folded = self.0 ^ self.1.rotate_left(25) ^ self.2.rotate_left(50);
        let product = u128::from(folded ^ 0x2d35_8dcc_aa6c_78a5) * 0x8bb8_4b93_962e_acc9;
        product as u64 ^ (product >> 64) as u64
    }
}

/// For each length the bytes of a key that a word of this length fills.
const MASKS: [[u64; 3]; KEY_BYTES] = {
    let mut masks = [[0; 3]; KEY_BYTES];
    let mut length = 0;
    while length < KEY_BYTES {
        let mut at = 0;
        while at < length {
            masks[length][at / 8] |= 0xff << (at % 8 * 8);
            at += 1;
        }
        length += 1;
    }
    masks
};
