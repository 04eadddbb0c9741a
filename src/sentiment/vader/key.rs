//! A word of a text as three numbers, so that hashing and comparing take no loop.

use std::ops::Range;

/// The longest reachable word of the lexicon has 19 bytes; the last byte of a key holds the length.
pub(super) const KEY_BYTES: usize = 24;

/// An ASCII word in lower case, padded with zeros so that hashing and comparing take no loop.
#[derive(Clone, Copy, Eq, Hash, PartialEq)]
pub(super) struct Key(u64, u64, u64);

impl Key {
    /// The key of `padded[span]`; `None` if it is longer than any word in the lexicon.
    #[inline]
    pub(super) fn of(padded: &[u8], span: Range<usize>) -> Option<Key> {
        let masks = MASKS.get(span.len())?;
        let bytes = padded[span.start..].first_chunk().expect("the padding is a key long");
        let parts = Key::parts(bytes);
        let [first, second, third] = std::array::from_fn(|i| lower_case(parts[i] & masks[i]));
        Some(Key(first, second, third | (span.len() as u64) << 56))
    }

    fn parts(bytes: &[u8; KEY_BYTES]) -> [u64; 3] {
        let (parts, _) = bytes.as_chunks();
        std::array::from_fn(|part| u64::from_le_bytes(parts[part]))
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

/// One byte in each of eight.
pub(super) const EACH: u64 = 0x0101_0101_0101_0101;
pub(super) const HIGH_BITS: u64 = 0x80 * EACH;

/// Eight bytes with ASCII capitals made small.
#[inline]
fn lower_case(bytes: u64) -> u64 {
    let low_bits = bytes & !HIGH_BITS;
    let from_a = low_bits + (0x80 - b'A' as u64) * EACH;
    let beyond_z = low_bits + (0x7f - b'Z' as u64) * EACH;
    bytes | ((from_a ^ beyond_z) & !bytes & HIGH_BITS) >> 2
}
