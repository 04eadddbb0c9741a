//! Estimating the weights from hand-coded samples.

mod folds;
mod logistic;
mod sample;
pub mod sentiment;
pub mod stance;

pub use folds::{FOLDS, fold_of, held_out};
pub use logistic::{Model, Sample, Settings, fit};
pub use sample::{sample, settings, weights};
