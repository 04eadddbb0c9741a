//! The corpus: files of news articles, read in blocks.
//!
//! ```
//! use std::sync::Arc;
//! use appraise::corpus::{Blocks, ReadOptions, inputs};
//!
//! let folder = tempfile::tempdir().unwrap();
//! let path = folder.path().join("articles.csv");
//! std::fs::write(&path, "id,date,text\na1,\"June 20, 2025\",The harbour was sold.\n").unwrap();
//!
//! let options = Arc::new(ReadOptions::default());
//! let mut blocks = Blocks::new(inputs(&[path]).unwrap(), Arc::clone(&options));
//! let block = blocks.next_block().unwrap().unwrap();
//! let rows = block.read(&options).unwrap();
//! assert_eq!(rows.articles[0].text, "The harbour was sold.");
//! assert_eq!(rows.articles[0].date.unwrap().to_string(), "2025-06-20");
//! ```

mod article;
mod blocks;
mod columns;
mod date_forms;
mod date_remedies;
mod dates;
mod decode;
mod draft;
mod field;
mod html;
mod input;
mod issue;
mod json_keys;
mod json_lines;
mod kind;
mod language;
mod layout;
mod mojibake;
mod numbered;
mod options;
mod period;
mod records;
mod repeated;
mod rows;
mod sample;
mod seen;
mod selection;
mod small_words;
mod source;
mod spoiled;
mod unfit_columns;
mod western;

pub use article::Article;
pub use blocks::{Block, Blocks};
pub use columns::{ColumnMap, Columns, Unfit};
pub(crate) use date_forms::month;
pub use dates::{DAY_NUMBERS, DateProblem, DateReader, DayOrder, check_format};
pub(crate) use decode::{likely_encoding, position};
pub use field::Field;
pub use html::Html;
pub use input::{Input, has_table_ending, inputs, passed_over};
pub use issue::{IssueKind, RowIssue};
pub use json_keys::{Keys, KeysMet};
pub(crate) use kind::other_kind;
pub use layout::{Format, Layout};
pub use options::{BadBytes, ReadOptions};
pub use period::{Granularity, Period};
pub use records::Dialect;
pub use rows::Rows;
pub use sample::{IdKey, Sample, Sampler};
pub use seen::Seen;
pub use selection::Selection;
pub use spoiled::{Spoiled, Spoiling};
