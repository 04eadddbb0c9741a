//! A corpus as blocks of whole rows, cut in one pass so that workers can read them in parallel.

mod recovery;

use std::collections::VecDeque;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, atomic::AtomicU64};

use memchr::{memchr, memchr_iter};

use super::decode::{self, Metered, SharedDigest};
use super::input::Input;
use super::issue::{IssueKind, RowIssue};
use super::kind::other_kind;
use super::layout::{Begin, Format, Layout, begin};
use super::numbered::has_numbers;
use super::options::ReadOptions;
use super::records::Scan;
use super::source::{Rest, Source};
use crate::error::{Error, Result};
use crate::hashed::Hashed;

/// Bytes that a block has, unless a row is larger. Larger ones gained nothing on a 200 MB corpus; smaller ones keep more
/// threads busy on small ones and their evidence, some seven times as large, small.
const BLOCK_BYTES: usize = 256 << 10;

/// A row larger than this is taken for an unclosed quotation mark.
const LARGEST_ROW: usize = 256 << 20;

/// Whole rows of one file.
#[derive(Debug)]
pub struct Block {
    /// How its file is laid out.
    pub layout: Arc<Layout>,
    /// Position of its first row in the whole corpus, from 1.
    pub first_row: u64,
    /// How many rows it has.
    pub rows: u64,
    /// The line on which its bytes begin, from 1.
    pub first_line: u64,
    /// The rows, line ends included.
    pub bytes: Vec<u8>,
    /// Where each of them stands in the bytes.
    pub records: Vec<Range<usize>>,
    /// A row that couldn't even be cut out, in which case there are no bytes.
    pub issues: Vec<RowIssue>,
}

/// Cuts the files of a corpus into blocks, in order, holding one block and the beginning of the next row.
pub struct Blocks {
    inputs: VecDeque<Input>,
    options: Arc<ReadOptions>,
    file: Option<File>,
    next_row: u64,
    read: Arc<AtomicU64>,
    total: Option<u64>,
    digesting: bool,
    digests: Vec<Hashed>,
    block_bytes: usize,
}

impl Blocks {
    /// The blocks of `inputs`.
    #[must_use]
    pub fn new(inputs: Vec<Input>, options: Arc<ReadOptions>) -> Self {
        let total = inputs.iter().map(|input| input.bytes).sum();
        Self {
            inputs: inputs.into(),
            options,
            file: None,
            next_row: 1,
            read: Arc::default(),
            total,
            digesting: false,
            digests: Vec::new(),
            block_bytes: BLOCK_BYTES,
        }
    }

    /// The same, taking each file's SHA-256 while it is read.
    #[must_use]
    pub fn with_digests(self) -> Self {
        Self { digesting: true, ..self }
    }

    /// The same rows in blocks of another size, in bytes, for those who measure what the size costs.
    #[must_use]
    pub fn in_blocks_of(self, bytes: usize) -> Self {
        Self { block_bytes: bytes.max(1), ..self }
    }

    /// Bytes read from disk so far, shared so that a progress bar can watch it.
    #[must_use]
    pub fn bytes_read(&self) -> Arc<AtomicU64> {
        Arc::clone(&self.read)
    }

    /// Bytes on disk of all files; `None` if one is a stream.
    #[must_use]
    pub fn bytes_in_all(&self) -> Option<u64> {
        self.total
    }

    /// The files read to their end, in order, if digests were asked for.
    #[must_use]
    pub fn digests(&self) -> &[Hashed] {
        &self.digests
    }

    /// The next block; `None` after the last.
    ///
    /// # Errors
    /// If a file can't be read, or its columns can't be found.
    pub fn next_block(&mut self) -> Result<Option<Block>> {
        loop {
            if let Some(file) = &mut self.file {
                if let Some(mut block) = file.next_block(&self.options)? {
                    block.first_row = self.next_row;
                    self.next_row += block.rows;
                    return Ok(Some(block));
                }
                self.digests.extend(file.digest.as_ref().map(|digest| digested(&file.input.name, digest)));
                self.file = None;
            }
            let Some(input) = self.inputs.pop_front() else { return Ok(None) };
            match self.open(input)? {
                Opened::File(file) => self.file = Some(file),
                Opened::Empty(block) => return Ok(Some(block)),
            }
        }
    }

    fn open(&mut self, input: Input) -> Result<Opened> {
        let digest = self.digesting.then(Arc::default);
        let raw = Box::new(Metered::new(input.open()?, Arc::clone(&self.read), digest.clone()));
        let name = input.name.clone();
        let decoded = decode::decoded(raw, self.options.encoding).map_err(|source| Error::io(&name, source))?;
        let mut source = Source::new(decoded.reader);
        let encoding = decoded.encoding.name();
        let mut wanted = self.block_bytes;
        loop {
            source.fill(&name, wanted)?;
            if let Some(kind) = other_kind(source.bytes()) {
                return Err(Error::Corpus { path: name, line: None, message: format!("this is {kind}") });
            }
            let declared = self.options.encoding.is_some() || self.options.on_bad_bytes.is_some();
            if encoding == "UTF-8"
                && !declared
                && let Some((line, message)) = decode::foreign(source.bytes())
            {
                return Err(Error::Corpus { path: name, line, message });
            }
            match begin(&name, encoding, source.bytes(), source.rest, &self.options)? {
                Begin::Rows(opening) => {
                    let mut opening = *opening;
                    let rows = &source.bytes()[opening.skipped..];
                    opening.layout.numbered = has_numbers(&opening.layout.format, rows, source.rest);
                    let layout = Arc::new(opening.layout);
                    let block_bytes = self.block_bytes;
                    let mut file = File { input, layout, source, line: 1, digest, block_bytes };
                    file.discard(opening.skipped);
                    return Ok(Opened::File(file));
                }
                Begin::Empty => {
                    self.digests.extend(digest.as_ref().map(|digest| digested(&name, digest)));
                    return Ok(Opened::Empty(empty_file(&name, encoding)));
                }
                Begin::More if source.bytes().len() >= LARGEST_ROW => {
                    let message = format!("the first line doesn't end within {} MB: is it a table?", LARGEST_ROW >> 20);
                    return Err(Error::Corpus { path: name, line: Some(1), message });
                }
                Begin::More => wanted *= 2,
            }
        }
    }
}

enum Opened {
    File(File),
    Empty(Block),
}

/// A block without rows that says so.
fn empty_file(name: &Path, encoding: &'static str) -> Block {
    let format = Format::JsonLines(super::json_keys::Keys::default());
    let issue = RowIssue {
        file: name.display().to_string(),
        line: 0,
        id: String::new(),
        kind: IssueKind::Warning,
        reason: "the file is empty".to_owned(),
    };
    Block {
        layout: Arc::new(Layout { path: name.to_owned(), encoding, format, numbered: false }),
        first_row: 0,
        rows: 0,
        first_line: 1,
        bytes: Vec::new(),
        records: Vec::new(),
        issues: vec![issue],
    }
}

/// A file whose layout is known.
struct File {
    input: Input,
    layout: Arc<Layout>,
    source: Source,
    /// The line on which the buffer begins.
    line: u64,
    digest: Option<SharedDigest>,
    block_bytes: usize,
}

/// What stands at the beginning of the buffer.
struct Cut {
    /// Bytes of whole rows.
    end: usize,
    records: Vec<Range<usize>>,
    then: Then,
}

enum Then {
    More,
    Malformed,
}

impl File {
    fn next_block(&mut self, options: &ReadOptions) -> Result<Option<Block>> {
        let mut wanted = self.block_bytes;
        loop {
            self.source.fill(&self.input.name, wanted)?;
            let cut = self.cut();
            if cut.end > 0 {
                return Ok(Some(self.block(cut.end, cut.records)));
            }
            let length = self.source.bytes().len();
            if length == 0 {
                return Ok(None);
            }
            let endless = self.source.rest == Rest::Nothing || length >= LARGEST_ROW;
            match cut.then {
                Then::More if !endless => wanted = length * 2,
                Then::More | Then::Malformed => return self.bad_row(options).map(Some),
            }
        }
    }

    /// Whole rows, no more of them than make a block.
    fn cut(&self) -> Cut {
        let length = self.source.bytes().len();
        let (mut end, mut records) = (0, Vec::new());
        loop {
            match self.scan(end) {
                Scan::Record(length) => {
                    records.push(end..end + length);
                    end += length;
                }
                Scan::Blank(length) => end += length,
                Scan::Incomplete => return Cut { end, records, then: Then::More },
                Scan::Malformed => return Cut { end, records, then: Then::Malformed },
            }
            if end == length || end >= self.block_bytes {
                return Cut { end, records, then: Then::More };
            }
        }
    }

    fn scan(&self, from: usize) -> Scan {
        let bytes = &self.source.bytes()[from..];
        match &self.layout.format {
            Format::Csv { dialect, .. } => dialect.scan(bytes, self.source.rest),
            Format::JsonLines(_) => scan_line(bytes, self.source.rest),
        }
    }

    fn newline(&self) -> u8 {
        match &self.layout.format {
            Format::Csv { dialect, .. } => dialect.newline,
            Format::JsonLines(_) => b'\n',
        }
    }

    fn block(&mut self, end: usize, records: Vec<Range<usize>>) -> Block {
        let bytes = self.source.take(end);
        let first_line = self.line;
        self.line += memchr_iter(self.newline(), &bytes).count() as u64;
        let (layout, rows) = (Arc::clone(&self.layout), records.len() as u64);
        Block { layout, first_row: 0, rows, first_line, bytes, records, issues: Vec::new() }
    }

    fn discard(&mut self, length: usize) {
        self.line += memchr_iter(self.newline(), &self.source.bytes()[..length]).count() as u64;
        self.source.skip(length);
    }
}

/// A file that was read to its end.
fn digested(name: &Path, digest: &SharedDigest) -> Hashed {
    let digest = digest.lock().expect("no holder of this lock can panic").clone();
    digest.finish(&name.display().to_string())
}

fn scan_line(bytes: &[u8], rest: Rest) -> Scan {
    match memchr(b'\n', bytes) {
        Some(length) if bytes[..length].trim_ascii().is_empty() => Scan::Blank(length + 1),
        Some(length) => Scan::Record(length + 1),
        None if rest == Rest::Nothing && bytes.trim_ascii().is_empty() => Scan::Blank(bytes.len()),
        None if rest == Rest::Nothing => Scan::Record(bytes.len()),
        None => Scan::Incomplete,
    }
}
