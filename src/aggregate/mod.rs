//! Exact sums over analysed articles: `add` an article, `merge` two halves, `finish` into the rows of the reports.
//!
//! All sums are integers, so any grouping of the same articles gives the same sums, and every total equals the sum over
//! the evidence. Memory grows with the number of distinct groups, never with the number of articles.

mod by_pairs;
mod cue_words;
mod dates;
mod finish;
pub mod statistics;
mod sums;
mod tally;

pub use cue_words::CueWords;
pub use dates::DateRange;
pub use finish::{EntityPeriodTotal, EntityTotal, PairTotal, PeriodTotal, SourceTotal, TopicPeriodTotal, Totals};
pub use sums::{Aggregates, Context, EntitySums, PairSums, PeriodSums};
pub use tally::{MeanSums, Tally};
