//! The opening of a corpus file: what it is, in which encoding, and how it is laid out.

use std::io::Read;
use std::path::Path;

use super::LARGEST_ROW;
use crate::corpus::decode;
use crate::corpus::kind::other_kind;
use crate::corpus::layout::{Begin, Layout, begin};
use crate::corpus::numbered::has_numbers;
use crate::corpus::options::ReadOptions;
use crate::corpus::source::Source;
use crate::error::{Error, Result};

/// A file whose first bytes were read.
pub(super) enum Opening {
    /// Its layout, and its text from the first row on. Bytes before it are left in the source, so that their lines can be counted.
    Rows {
        layout: Box<Layout>,
        source: Source,
        /// Bytes before the first row.
        skipped: usize,
        /// Whether the file is UTF-8, though another encoding was declared.
        overruled: bool,
    },
    /// Nothing stands in it.
    Empty {
        /// The encoding's name.
        encoding: &'static str,
    },
}

/// Opens a file of this name, reading `wanted` bytes of it or as many more as its first row takes.
///
/// # Errors
/// If it can't be read, is no corpus, or its columns don't do.
pub(super) fn open(raw: Box<dyn Read + Send>, name: &Path, wanted: usize, options: &ReadOptions) -> Result<Opening> {
    let fail = |line, message| Err(Error::Corpus { path: name.to_owned(), line, message });
    let decoded = decode::decoded(raw, options.encoding).map_err(|source| Error::io(name, source))?;
    let mut source = Source::new(decoded.reader);
    let (encoding, overruled) = (decoded.encoding.name(), decoded.overruled);
    let mut wanted = wanted;
    loop {
        source.fill(name, wanted)?;
        if let Some(kind) = other_kind(source.bytes()) {
            return fail(None, format!("this is {kind}"));
        }
        let declared = options.encoding.is_some() || options.on_bad_bytes.is_some();
        if encoding == "UTF-8"
            && !declared
            && let Some((line, message)) = decode::foreign(source.bytes())
        {
            return fail(line, message);
        }
        match begin(name, encoding, source.bytes(), source.rest, options)? {
            Begin::Rows(beginning) => {
                let mut layout = beginning.layout;
                let skipped = beginning.skipped;
                layout.numbered = has_numbers(&layout.format, &source.bytes()[skipped..], source.rest);
                return Ok(Opening::Rows { layout: Box::new(layout), source, skipped, overruled });
            }
            Begin::Empty => return Ok(Opening::Empty { encoding }),
            Begin::More if source.bytes().len() >= LARGEST_ROW => {
                return fail(
                    Some(1),
                    format!("the first line doesn't end within {} MB: is it a table?", LARGEST_ROW >> 20),
                );
            }
            Begin::More => wanted *= 2,
        }
    }
}
