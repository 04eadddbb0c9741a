//! A text cut into words: at white space, freed of the punctuation around them.

use std::ops::Range;

use super::key::KEY_BYTES;
use super::table::WordNumber;

/// A core of so few characters isn't stripped of its punctuation: it may be an emoticon.
const EMOTICON_CORE: usize = 2;

/// A word of the text, without the punctuation around it.
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) word: WordNumber,
}

impl Token {
    #[inline]
    pub(super) fn span(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Stands after each text: fills the last block, and lets a key read beyond its word.
pub(super) const PADDING: &str = "                                                                ";
const _: () = assert!(PADDING.len() >= BLOCK && PADDING.len() >= KEY_BYTES);

/// Hands over the runs without white space in the first `length` bytes; behind them stands [`PADDING`].
#[inline]
pub(super) fn cut_at_space(padded: &[u8], length: usize, mut take: impl FnMut(Range<usize>)) {
    let mut start = 0;
    let (blocks, _) = padded.as_chunks();
    for (block, bytes) in blocks.iter().enumerate() {
        let mut spaces = spaces(bytes);
        while spaces != 0 {
            let end = block * BLOCK + spaces.trailing_zeros() as usize;
            spaces &= spaces - 1;
            if end > start {
                take(start..end);
            }
            if end >= length {
                return;
            }
            start = end + 1;
        }
    }
}

/// As many bytes as a mask has bits.
const BLOCK: usize = 64;

/// A bit for each byte of `block`, the first byte's lowest, set where it is white space.
#[inline]
fn spaces(block: &[u8; BLOCK]) -> u64 {
    // Flags first, a byte each, so that the compiler tells sixteen at a time.
    let mut flags = [0; BLOCK];
    for (flag, byte) in flags.iter_mut().zip(block) {
        *flag = u8::from(is_space(*byte));
    }
    let (eights, _) = flags.as_chunks();
    let mut mask = 0;
    for (at, eight) in eights.iter().enumerate() {
        mask |= gathered(u64::from_le_bytes(*eight)) << (8 * at);
    }
    mask
}

/// White space of Python's `str.split` within ASCII: four separators more than Rust's.
#[inline]
const fn is_space(byte: u8) -> bool {
    byte.wrapping_sub(b'\t') < 5 || byte.wrapping_sub(0x1c) < 5
}

/// Eight bytes that are 0 or 1 as the bits of one, the first byte's lowest.
#[inline]
fn gathered(flags: u64) -> u64 {
    flags.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// Whether one of the marks that rules ask for is in a text: `!`, `?` or an apostrophe. Most texts have
/// none and need no search for each.
#[inline]
pub(super) fn is_marked(padded: &[u8]) -> bool {
    // Flags of a byte each without a branch, so that the compiler tells sixteen at a time.
    let is_mark = |byte: &u8| u8::from(*byte == b'!') | u8::from(*byte == b'?') | u8::from(*byte == b'\'');
    padded.iter().fold(0, |any, byte| any | is_mark(byte)) != 0
}

/// `chunk` without the ASCII punctuation around it, or all of it if that leaves but an emoticon's core.
#[inline]
pub(super) fn stripped(text: &str, chunk: Range<usize>) -> Range<usize> {
    let bytes = &text.as_bytes()[chunk.clone()];
    if !IS_PUNCTUATION[bytes[0] as usize] & !IS_PUNCTUATION[bytes[bytes.len() - 1] as usize] {
        return chunk;
    }
    let is_core = |byte: &u8| !IS_PUNCTUATION[*byte as usize];
    let Some(head) = bytes.iter().position(is_core) else {
        return chunk;
    };
    let tail = bytes.iter().rev().position(is_core).unwrap_or(0);
    let core = chunk.start + head..chunk.end - tail;
    let is_word = core.len() >= LONG_CORE || text[core.clone()].chars().nth(EMOTICON_CORE).is_some();
    if is_word { core } else { chunk }
}

/// Bytes of a core that has more characters than an emoticon's, whatever they are.
const LONG_CORE: usize = 4 * EMOTICON_CORE + 1;

const IS_PUNCTUATION: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_punctuation();
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_of_a_block_is_marked_by_itself() {
        for byte in 0..=u8::MAX {
            for at in 0..BLOCK {
                let mut block = [b'x'; BLOCK];
                block[at] = byte;
                let expected = u64::from(matches!(byte, b'\t'..=b'\r' | 0x1c..=b' ')) << at;
                assert_eq!(spaces(&block), expected, "{byte:#x} at {at}");
            }
        }
    }
}
