//! What a run says about how its corpus is to be read.

use encoding_rs::Encoding;
use jiff::civil::Date;

use super::columns::ColumnMap;
use super::dates::DateReader;
use super::html::Html;
use super::sample::Sample;
use super::selection::Selection;

/// How to read a corpus. The default reads what needs no telling.
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// The cell separator; `None`: the most frequent of `,` tab `;` `|` in the first line.
    pub delimiter: Option<u8>,
    /// Whether the first row names the columns.
    pub header: bool,
    /// Columns named by the user.
    pub map: ColumnMap,
    /// Columns carried to the evidence files, by name or by number from 1.
    pub keep: Vec<String>,
    /// Those of them that only `--group-by` asks for.
    pub grouped: Vec<String>,
    /// The encoding of files without a byte order mark; `None`: UTF-8.
    pub encoding: Option<&'static Encoding>,
    /// What to do with bytes that the encoding doesn't know; `None`: reject their rows, but end the run if the whole
    /// file looks like another encoding.
    pub on_bad_bytes: Option<BadBytes>,
    /// What to do with HTML in titles, sources and bodies.
    pub html: Html,
    /// Whether articles in other languages than English count too.
    pub any_language: bool,
    /// How dates are written.
    pub dates: DateReader,
    /// The first day that counts.
    pub since: Option<Date>,
    /// The last day that counts.
    pub until: Option<Date>,
    /// What the cells of an article must hold for it to count.
    pub selections: Vec<Selection>,
    /// Only these articles count.
    pub sample: Option<Sample>,
    /// Whether dates are passed over, since nobody asks for them.
    pub undated: bool,
    /// Whether rows count that have no text, one in another language, or an id used before.
    pub every_row: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        Self {
            delimiter: None,
            header: true,
            map: ColumnMap::default(),
            keep: Vec::new(),
            grouped: Vec::new(),
            encoding: None,
            on_bad_bytes: None,
            html: Html::default(),
            any_language: false,
            dates: DateReader::default(),
            since: None,
            until: None,
            selections: Vec::new(),
            sample: None,
            undated: false,
            every_row: false,
        }
    }
}

impl ReadOptions {
    /// Whether an article of this day counts. An undated one counts unless `since` or `until` is given.
    #[must_use]
    pub fn covers(&self, date: Option<Date>) -> bool {
        match date {
            Some(day) => self.since.is_none_or(|first| first <= day) && self.until.is_none_or(|last| day <= last),
            None => self.since.is_none() && self.until.is_none(),
        }
    }
}

/// What to do with bytes that the encoding doesn't know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadBytes {
    /// End the run.
    Fail,
    /// Reject the row.
    Reject,
    /// Read each bad sequence as U+FFFD.
    Replace,
}

impl BadBytes {
    /// The name used on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fail => "fail",
            Self::Reject => "reject",
            Self::Replace => "replace",
        }
    }
}
