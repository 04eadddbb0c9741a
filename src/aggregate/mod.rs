//! Exact sums over analysed articles: `add` an article, `merge` two halves, `finish` into the rows of the reports.
//!
//! All sums are integers, so any grouping of the same articles gives the same sums, and every total equals the sum over
//! the evidence. Memory grows with the number of distinct groups, never with the number of articles: of single articles each
//! series keeps a bounded number, for its permutation test.

mod article_sample;
mod by_pairs;
mod changes;
mod comentions;
mod cue_words;
mod dates;
mod discourse;
mod finish;
mod groups;
mod keyed;
mod outlets;
mod speech;
pub mod statistics;
mod sums;
mod tally;

pub use article_sample::{ArticleSample, Observed};
pub use changes::{DayStances, FirstAndLast, Shift, StanceShift, TurningPoint};
pub use comentions::{ComentionTotal, Together};
pub use cue_words::CueWords;
pub use dates::DateRange;
pub use discourse::ActorTie;
pub use finish::{EntityPeriodTotal, EntityTotal, PairTotal, PeriodTotal, SourceTotal, TopicPeriodTotal, Totals};
pub use groups::{GroupPeriodTotal, GroupSums, GroupTotal, Grouping};
pub use outlets::OutletDifference;
pub use speech::SpeechTotal;
pub use sums::{Aggregates, Context, EntitySums, PairSums, PeriodSums};
pub use tally::{MeanSums, Tally};
