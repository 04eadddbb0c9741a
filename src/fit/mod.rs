//! Estimating the weights from hand-coded samples.

mod estimation;
mod folds;
mod logistic;
mod sample;
mod weights_file;

pub use estimation::{Estimate, Estimation, PENALTIES};
pub use folds::{FOLDS, fold_among, fold_of, held_out};
pub use logistic::{Model, Sample, Settings, fit};
pub use sample::{sample, settings, weights};
pub use weights_file::{RULES, weights_with};
