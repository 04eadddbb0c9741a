//! Cross-validation with folds by text, so that no text is in both halves.

use super::logistic::{Model, Sample, Settings, fit};

/// The usual number of folds.
pub const FOLDS: u64 = 5;

/// The fold of a text among [`FOLDS`].
#[must_use]
pub fn fold_of(text: &str) -> u64 {
    fold_among(FOLDS, text)
}

/// The fold of a text among so many: a fixed hash (FNV-1a), the same on every machine.
#[must_use]
pub fn fold_among(folds: u64, text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash >> 32) % folds
}

/// For every sample the probabilities that a model fitted on the other folds gives it.
#[must_use]
pub fn held_out(samples: &[Sample], folds: &[u64], settings: &Settings) -> Vec<[f64; 3]> {
    let models: Vec<Model> = (0..FOLDS).map(|fold| fit(&others(samples, folds, fold), settings)).collect();
    samples.iter().zip(folds).map(|(sample, fold)| models[*fold as usize].probabilities(&sample.features)).collect()
}

/// The samples outside a fold.
pub(super) fn others<'s>(samples: &'s [Sample], folds: &[u64], fold: u64) -> Vec<&'s Sample> {
    samples.iter().zip(folds).filter(|(_, of)| **of != fold).map(|(sample, _)| sample).collect()
}
