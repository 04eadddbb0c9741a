//! Folds for cross-validation by text, so that no text is in both halves.

use crate::aggregate::statistics::fnv1a;

/// The usual number of folds.
pub const FOLDS: u64 = 5;

/// The fold of a text, from 0 to below `folds`: a fixed hash (FNV-1a), the same on every machine.
#[must_use]
pub fn fold_of(text: &str, folds: u64) -> u64 {
    (fnv1a(text) >> 32) % folds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_spread_over_all_folds_and_stay_where_they_are() {
        let folds: Vec<u64> =
            ["Oro won.", "Oro lost.", "Brandt resigned.", "A bridge fell."].map(|text| fold_of(text, 5)).to_vec();
        assert_eq!(folds, [4, 3, 0, 4]);
    }
}
