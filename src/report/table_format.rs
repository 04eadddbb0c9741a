//! How the tables of a run are written.

use serde::{Deserialize, Serialize};

/// How every table of a run is written (`--delimiter`, `--decimal`, `--excel`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFormat {
    /// The character between cells.
    pub delimiter: char,
    /// The character before the decimals of a number.
    pub decimal: char,
    /// Byte order mark, CRLF, and an apostrophe before text cells that a spreadsheet would take for a formula.
    pub excel: bool,
}

impl Default for TableFormat {
    /// RFC 4180 with LF: comma, point.
    fn default() -> Self {
        Self { delimiter: ',', decimal: '.', excel: false }
    }
}

impl TableFormat {
    /// What stands before the header.
    #[must_use]
    pub fn opening(&self) -> &'static str {
        if self.excel { "\u{feff}" } else { "" }
    }
}
