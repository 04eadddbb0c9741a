//! Reading a corpus: exports, formats, dates, bad input.

mod bad_input;
mod exports;
mod formats;
mod reading;
