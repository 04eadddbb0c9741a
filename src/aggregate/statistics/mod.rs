//! The figures that reports give beside a sum, each with its name, its reference and its formula.

mod benjamini_hochberg;
mod change_point;
mod fnv1a;
mod logit_tone;
mod matched_difference;
mod net_share;
mod pearson;
mod random;
mod ratio_interval;
mod sample_sd;
mod smoothing;
mod student_t;
mod wilson;

pub use benjamini_hochberg::benjamini_hochberg;
pub use change_point::{ChangePoint, Step, change_point};
pub use fnv1a::fnv1a;
pub use logit_tone::{logit_tone, logit_tone_error};
pub use matched_difference::{Cell, Difference, matched_difference};
pub use net_share::net_share;
pub use pearson::pearson;
pub use random::{Random, mixed};
pub use ratio_interval::{ClusterSums, ratio_interval};
pub use sample_sd::sample_sd;
pub use smoothing::{Point, smoothed};
pub use student_t::student_t_975;
pub use wilson::wilson;

/// A range that holds the true value with 95 % confidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Its lower end.
    pub low: f64,
    /// Its upper end.
    pub high: f64,
}

/// The 0.975 quantile of the standard normal distribution.
const NORMAL_975: f64 = 1.959_963_984_540_054;
