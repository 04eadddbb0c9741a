//! How the files of a corpus are laid out, as it was written on the command line or in `appraise.toml`.

use clap::Args;
use serde::Deserialize;

use super::values::{BadBytesChoice, MapChoice};

/// Columns, characters and dates of a corpus.
#[derive(Clone, Debug, Default, Args, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct FormatChoices {
    /// Columns by field: text=body,date=published,id=3 (fields: id, date, source, title, lead, text); in JSON Lines keys,
    /// but none within another object; "text=body|Full Text" takes the first of these that a file has
    #[arg(long, value_name = "FIELD=COLUMN,…", help_heading = "Corpus")]
    pub(crate) map: Option<MapChoice>,
    /// The first row is an article: name columns by number in --map (not in JSON Lines, which have no header)
    #[arg(long, help_heading = "Corpus")]
    pub(crate) no_header: bool,
    /// Between the cells of the corpus; found in the header line if not given (write tab for a tab; not in JSON Lines)
    #[arg(long, value_name = "CHARACTER", help_heading = "Corpus")]
    pub(crate) input_delimiter: Option<String>,
    /// Encoding of files without a byte order mark, such as windows-1252; a file that is plainly UTF-8 is read so all the
    /// same [default: utf-8]
    #[arg(long, value_name = "LABEL", help_heading = "Corpus")]
    pub(crate) encoding: Option<String>,
    /// What to do with bytes that the encoding doesn't know [default: reject, but stop at a file that looks like another
    /// encoding]
    #[arg(long, value_name = "WHAT", help_heading = "Corpus")]
    pub(crate) on_bad_bytes: Option<BadBytesChoice>,
    /// The form of dates, in strftime notation such as %d.%m.%Y, or excel for the day numbers of spreadsheets (45828)
    #[arg(long, value_name = "FORMAT", help_heading = "Corpus")]
    pub(crate) date_format: Option<String>,
    /// 03/04/2025 is 3 April
    #[arg(long, conflicts_with = "month_first", help_heading = "Corpus")]
    pub(crate) day_first: bool,
    /// 03/04/2025 is March 4
    #[arg(long, help_heading = "Corpus")]
    pub(crate) month_first: bool,
}

impl FormatChoices {
    /// These choices, those of the file where these are silent.
    pub(super) fn or(self, file: Self) -> Self {
        let order_typed = self.day_first || self.month_first;
        Self {
            map: self.map.or(file.map),
            no_header: self.no_header || file.no_header,
            input_delimiter: self.input_delimiter.or(file.input_delimiter),
            encoding: self.encoding.or(file.encoding),
            on_bad_bytes: self.on_bad_bytes.or(file.on_bad_bytes),
            date_format: self.date_format.or(file.date_format),
            day_first: self.day_first || (!order_typed && file.day_first),
            month_first: self.month_first || (!order_typed && file.month_first),
        }
    }
}
