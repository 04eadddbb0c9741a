//! The rows of the reports, made of finished sums: one file a report, or two that belong together.

mod comentions;
mod discourse;
mod finish;
mod groups;
mod outlet_differences;
mod speech;
mod turning_points;

pub use comentions::ComentionTotal;
pub use discourse::ActorTie;
pub use finish::{EntityPeriodTotal, EntityTotal, PairTotal, PeriodTotal, SourceTotal, TopicPeriodTotal, Totals};
pub use groups::{GroupPeriodTotal, GroupTotal};
pub use outlet_differences::OutletDifference;
pub use speech::SpeechTotal;
pub use turning_points::{Shift, StanceShift, TurningPoint};
