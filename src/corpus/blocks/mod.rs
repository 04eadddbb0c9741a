//! A corpus as blocks of whole rows, cut in one pass so that workers can read them in parallel.

mod beginnings;
mod opening;
mod recovery;

use std::collections::VecDeque;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, atomic::AtomicU64};

use memchr::{memchr, memchr_iter};

use super::decode::{Metered, SharedDigest};
use super::input::Input;
use super::issue::{IssueKind, RowIssue};
use super::layout::{Format, Layout};
use super::options::ReadOptions;
use super::records::Scan;
use super::source::{Rest, Source};
use super::unfit_columns::no_such_column;
use crate::error::{Error, Result};
use crate::hashed::Hashed;
use opening::{Opening, open};

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
    /// How many they were.
    files: usize,
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
            files: inputs.len(),
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

    /// The same, as some of so many files: a column that was asked for may then be in another.
    #[must_use]
    pub fn among(self, files: usize) -> Self {
        Self { files, ..self }
    }

    /// Looks at the beginnings of several files, as long as no block was taken.
    ///
    /// # Errors
    /// If one of them can't be used, or a column that was asked for is in none.
    pub fn ensure_usable(&mut self) -> Result<()> {
        if self.files == 1 || self.inputs.len() < self.files {
            return Ok(());
        }
        beginnings::ensure_usable(self.inputs.make_contiguous(), &self.options)
    }

    /// The next block; `None` after the last.
    ///
    /// # Errors
    /// If a file can't be read, or its columns can't be found. The beginnings of all files are looked at before the first block.
    pub fn next_block(&mut self) -> Result<Option<Block>> {
        self.ensure_usable()?;
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
        Ok(match open(raw, &input.name, self.block_bytes, &self.options)? {
            Opening::Rows { layout, source, skipped, overruled } => {
                let mut issues = self.lacking(&layout)?;
                if let Some(declared) = self.options.encoding.filter(|_| overruled) {
                    let declared = declared.name();
                    issues.push(of_file(&layout.path, format!("read as UTF-8, which it is, and not as {declared}")));
                }
                let block_bytes = self.block_bytes;
                let mut file = File { input, layout: Arc::new(*layout), source, line: 1, digest, block_bytes, issues };
                file.discard(skipped);
                Opened::File(file)
            }
            Opening::Empty { encoding } => {
                self.digests.extend(digest.as_ref().map(|digest| digested(&input.name, digest)));
                Opened::Empty(empty_file(&input.name, encoding))
            }
        })
    }

    /// What is told of a file that lacks columns which were asked for and which others may have.
    ///
    /// # Errors
    /// If there is no other file.
    fn lacking(&self, layout: &Layout) -> Result<Vec<RowIssue>> {
        let Format::Csv { columns, .. } = &layout.format else { return Ok(Vec::new()) };
        let path = layout.path.display();
        let told = |(column, asked_by): &(String, &'static str)| match self.files {
            1 => Err(Error::Usage(format!("{path}: {}", no_such_column(&columns.headers, column, asked_by)))),
            _ => {
                let reason = format!("no column `{column}` (for {asked_by}) in this file: empty for its articles");
                Ok(of_file(&layout.path, reason))
            }
        };
        columns.lacking.iter().map(told).collect()
    }
}

enum Opened {
    File(File),
    Empty(Block),
}

/// A block without rows that says so.
fn empty_file(name: &Path, encoding: &'static str) -> Block {
    let format = Format::JsonLines(super::json_keys::Keys::default());
    Block {
        layout: Arc::new(Layout { path: name.to_owned(), encoding, format, numbered: false }),
        first_row: 0,
        rows: 0,
        first_line: 1,
        bytes: Vec::new(),
        records: Vec::new(),
        issues: vec![of_file(name, "the file is empty".to_owned())],
    }
}

/// What is told of a file as a whole.
fn of_file(name: &Path, reason: String) -> RowIssue {
    RowIssue { file: name.display().to_string(), line: 0, id: String::new(), kind: IssueKind::Warning, reason }
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
    /// What is told of the file with its first block.
    issues: Vec<RowIssue>,
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
        Block { layout, first_row: 0, rows, first_line, bytes, records, issues: std::mem::take(&mut self.issues) }
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
