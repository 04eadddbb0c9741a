//! The corpus: CSV files of news articles, read in blocks.

mod article;
mod dates;
mod period;

pub use article::Article;
pub use dates::{DateProblem, DateReader, DayOrder, check_format};
pub use period::{Granularity, Period};
