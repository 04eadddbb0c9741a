//! The corpus: CSV files of news articles, read in blocks.

mod article;
mod period;

pub use article::Article;
pub use period::{Granularity, Period};
