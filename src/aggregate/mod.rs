//! Exact sums over analysed articles: `add` an article, `merge` two halves, `finish` into the rows of the reports.
//!
//! All sums are integers, so any grouping of the same articles gives the same sums, and every total equals the sum over
//! the evidence. Memory grows with the number of distinct groups, never with the number of articles: of single articles each
//! series keeps a bounded number, for its permutation test.

mod article_sample;
mod by_pairs;
mod comentions;
mod cue_words;
mod dates;
mod days;
mod groups;
mod keyed;
mod merging;
mod outlets;
mod speech;
pub mod statistics;
mod sums;
mod tally;
mod totals;

pub use article_sample::{ArticleSample, Observed};
pub use comentions::Together;
pub use cue_words::CueWords;
pub use dates::DateRange;
pub use days::{DayStances, FirstAndLast};
pub use groups::{GroupSums, Grouping};
pub use sums::{Aggregates, Context, EntitySums, PairSums, PeriodSums};
pub use tally::{MeanSums, Tally};
pub use totals::{
    ActorTie, ComentionTotal, EntityPeriodTotal, EntityTotal, GroupPeriodTotal, GroupTotal, OutletDifference,
    PairTotal, PeriodTotal, Shift, SourceTotal, SpeechTotal, StanceShift, TopicPeriodTotal, Totals, TurningPoint,
};
