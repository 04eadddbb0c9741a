//! The corpus: CSV files of news articles, read in blocks.

mod article;

pub use article::Article;
