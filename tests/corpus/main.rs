//! Reading a corpus: exports, formats, dates, bad input.

mod added_rows;
mod bad_input;
mod exports;
mod formats;
mod reading;
