//! Agreement with hand-coded samples.

mod gold;
mod metrics;
pub mod quotes;

pub use gold::{SentimentRow, StanceRow, read, tokens_of};
pub use metrics::{ClassFigures, Confusion};
