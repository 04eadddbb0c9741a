//! Estimating the weights from hand-coded samples.

mod estimation;
mod folds;
mod logistic;
mod sample;
mod vocabulary;
mod weights_file;

pub use estimation::{BACKWARD_WEIGHT, Estimate, Estimation, PENALTIES, Penalties, Prior, WORD_PENALTIES, Words};
pub use folds::{FOLDS, fold_of};
pub use logistic::{Model, Sample, Settings, fit};
pub use sample::{sample, weights};
pub use vocabulary::FittedWords;
pub use weights_file::{FileOf, weights_with};
