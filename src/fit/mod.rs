//! Estimating the weights from hand-coded samples.

mod estimation;
mod folds;
mod logistic;
mod sample;
mod weights_file;

pub use estimation::{Estimate, Estimation, PENALTIES};
pub use folds::{FOLDS, fold_among};
pub use logistic::{Model, Sample, Settings, fit};
pub use sample::{Columns, Fitted};
pub use weights_file::{RULES, WORDS, weights_with};
