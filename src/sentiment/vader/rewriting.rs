//! What stands in a text for the characters outside ASCII that matter: emoji as words, white space as ASCII.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::lexicon::VADER_EMOJI;

/// White space of Python's `str.split` outside ASCII.
pub(super) const UNICODE_SPACES: &str = "\u{85}\u{a0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\
    \u{2007}\u{2008}\u{2009}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}";
/// The Kelvin sign, the one character outside ASCII whose lower case is within.
pub(super) const KELVIN: char = '\u{212a}';

/// What stands in a text for characters outside ASCII that matter. An emoji of several code points goes by its parts.
pub(super) fn rewrites() -> HashMap<char, &'static str, FixedState> {
    let others = UNICODE_SPACES.chars().map(|space| (space, " ")).chain([(KELVIN, "K")]);
    let mut rewrites = HashMap::with_capacity_and_hasher(ROOM, FixedState::default());
    rewrites.extend(VADER_EMOJI.iter().copied().chain(others));
    rewrites
}

/// Characters for which there is room at first: more than there are.
const ROOM: usize = 1500;

/// Bytes that are told to be ASCII at once.
const BLOCK: usize = 16;

/// The next character outside ASCII at or after the byte `from`, and its place.
#[inline]
pub(super) fn next_beyond_ascii(text: &str, from: usize) -> Option<(usize, char)> {
    let (blocks, rest) = text.as_bytes()[from..].as_chunks::<BLOCK>();
    let plain = BLOCK * blocks.iter().take_while(|block| block.is_ascii()).count();
    let near = blocks.get(plain / BLOCK).map_or(rest, <[u8; BLOCK]>::as_slice);
    let at = from + plain + near.iter().position(|byte| !byte.is_ascii())?;
    Some((at, text[at..].chars().next()?))
}
