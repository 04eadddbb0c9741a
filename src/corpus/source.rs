//! The text of a file as it is read: what was read and isn't taken yet, at its front.

use std::io::Read;
use std::path::Path;

use crate::error::{Error, Result};

/// What follows the bytes of a file that are at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// Nothing: they end it.
    Nothing,
    /// More, or nothing.
    More,
}

/// Text that is read as it is needed.
pub(super) struct Source {
    reader: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    /// Where what isn't taken yet begins in the buffer.
    from: usize,
    pub(super) rest: Rest,
}

impl Source {
    pub(super) fn new(reader: Box<dyn Read + Send>) -> Self {
        Self { reader, buffer: Vec::new(), from: 0, rest: Rest::More }
    }

    /// What was read and isn't taken yet.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.buffer[self.from..]
    }

    /// Reads until there are `length` bytes or the file ends.
    pub(super) fn fill(&mut self, name: &Path, length: usize) -> Result<()> {
        let missing = length.saturating_sub(self.bytes().len());
        if missing > 0 && self.rest == Rest::More {
            self.buffer.drain(..self.from);
            self.from = 0;
            self.buffer.reserve(missing);
            let read = self.reader.by_ref().take(missing as u64).read_to_end(&mut self.buffer);
            if read.map_err(|source| Error::io(name, source))? < missing {
                self.rest = Rest::Nothing;
            }
        }
        Ok(())
    }

    /// The first `length` bytes. Of them and what is left the smaller part is copied: behind a long row much is left.
    pub(super) fn take(&mut self, length: usize) -> Vec<u8> {
        let rest = &self.bytes()[length..];
        if self.from == 0 && rest.len() <= length {
            let rest = rest.to_vec();
            let mut taken = std::mem::replace(&mut self.buffer, rest);
            taken.truncate(length);
            return taken;
        }
        let taken = self.bytes()[..length].to_vec();
        self.from += length;
        taken
    }

    /// Passes over the first `length` bytes.
    pub(super) fn skip(&mut self, length: usize) {
        self.from += length;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_and_what_is_left_are_the_text_whichever_is_the_larger() {
        let mut source = Source::new(Box::new(&b"abcdefghij"[..]));
        source.fill(Path::new("x"), 6).unwrap();
        assert_eq!((source.take(4), source.bytes()), (b"abcd".to_vec(), &b"ef"[..]));
        source.fill(Path::new("x"), 20).unwrap();
        assert_eq!((source.take(1), source.bytes()), (b"e".to_vec(), &b"fghij"[..]));
        source.skip(2);
        assert_eq!((source.take(3), source.bytes(), source.rest), (b"hij".to_vec(), &b""[..], Rest::Nothing));
    }
}
