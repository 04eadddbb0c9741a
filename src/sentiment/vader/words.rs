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

/// Hands over the runs without white space. `padded` ends in white space.
#[inline]
pub(super) fn cut_at_space(padded: &[u8], mut take: impl FnMut(Range<usize>)) {
    let mut open = None;
    let (blocks, _) = padded.as_chunks();
    for (block, bytes) in blocks.iter().enumerate() {
        let spaces = spaces(bytes);
        let mut edges = spaces ^ (spaces << 1 | u64::from(open.is_none()));
        let mut edge = || {
            let at = block * BLOCK + edges.trailing_zeros() as usize;
            (edges != 0).then(|| {
                edges &= edges - 1;
                at
            })
        };
        // A word begins at an edge and ends at the next, which is in another block for one word in ten.
        while let Some(start) = open.take().or_else(&mut edge) {
            let Some(end) = edge() else {
                open = Some(start);
                break;
            };
            take(start..end);
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
