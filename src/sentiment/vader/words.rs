//! A text cut into words: at white space, freed of the punctuation around them.

use std::ops::Range;

use super::key::{EACH, HIGH_BITS, KEY_BYTES};
use super::lexicon::Word;

/// A core of so few characters isn't stripped of its punctuation: it may be an emoticon.
const EMOTICON_CORE: usize = 2;

/// A word of the text, without the punctuation around it.
pub(super) struct Token {
    pub(super) span: Range<usize>,
    pub(super) word: Word,
}

/// White space of Python's `str.split` within ASCII: four separators more than Rust's.
pub(super) const fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t'..=b'\r' | 0x1c..=b' ')
}

/// Stands after each text: fills the last block, and lets a key read beyond its word.
pub(super) const PADDING: &str = "                                                                ";
const _: () = assert!(PADDING.len() >= BLOCK && PADDING.len() >= KEY_BYTES);

/// The runs without white space, their words still unknown. `padded` ends in white space.
#[inline]
pub(super) fn cut_at_space(padded: &[u8], tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut start = 0;
    let mut is_word = false;
    let (blocks, _) = padded.as_chunks();
    for (block, bytes) in blocks.iter().enumerate() {
        let spaces = spaces(bytes);
        let mut edges = spaces ^ (spaces << 1 | u64::from(!is_word));
        while edges != 0 {
            let at = block * BLOCK + edges.trailing_zeros() as usize;
            if is_word {
                tokens.push(Token { span: start..at, word: Word::default() });
            }
            start = at;
            is_word = !is_word;
            edges &= edges - 1;
        }
    }
}

/// As many bytes as a mask has bits.
const BLOCK: usize = 64;

/// A bit for each byte of `block`, the first byte's lowest, set where it is white space.
fn spaces(block: &[u8; BLOCK]) -> u64 {
    let (eights, _) = block.as_chunks();
    eights.iter().rev().fold(0, |mask, &eight| mask << 8 | gathered(space_marks(u64::from_le_bytes(eight))))
}

/// The high bit of each byte that is white space.
fn space_marks(bytes: u64) -> u64 {
    let low_bits = bytes & !HIGH_BITS;
    let above = |limit: u64| low_bits + (0x7f - limit) * EACH;
    (above(8) & !above(13) | above(27) & !above(32)) & !bytes & HIGH_BITS
}

/// The eight high bits of `marks` as one byte, the first byte's bit lowest.
fn gathered(marks: u64) -> u64 {
    (marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// `chunk` without the ASCII punctuation around it, or all of it if that leaves but an emoticon's core.
#[inline]
pub(super) fn stripped(text: &str, chunk: Range<usize>) -> Range<usize> {
    let bytes = &text.as_bytes()[chunk.clone()];
    if !IS_PUNCTUATION[bytes[0] as usize] & !IS_PUNCTUATION[bytes[bytes.len() - 1] as usize] {
        return chunk;
    }
    let is_core = |byte: &u8| !byte.is_ascii_punctuation();
    let Some(head) = bytes.iter().position(is_core) else {
        return chunk;
    };
    let tail = bytes.iter().rev().position(is_core).unwrap_or(0);
    let core = chunk.start + head..chunk.end - tail;
    let is_word = text[core.clone()].chars().nth(EMOTICON_CORE).is_some();
    if is_word { core } else { chunk }
}

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
    fn eight_bytes_are_marked_as_each_by_itself() {
        for byte in 0..=u8::MAX {
            for at in 0..8 {
                let mut bytes = [b'x'; 8];
                bytes[at] = byte;
                let expected = u64::from(is_space(byte)) << at;
                assert_eq!(gathered(space_marks(u64::from_le_bytes(bytes))), expected, "{byte:#x} at {at}");
            }
        }
    }
}
