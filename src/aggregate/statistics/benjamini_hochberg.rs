//! p-values of many tests corrected for their number (Benjamini & Hochberg 1995, Journal of the Royal Statistical
//! Society B 57: 289–300).
//!
//! With p₍₁₎ ≤ … ≤ p₍ₙ₎ the corrected value of the i-th is the least of n·p₍ⱼ₎ / j over j ≥ i, at most 1. Of the tests
//! with a corrected value up to q, no more than the share q is expected to be false.

/// The corrected values, in the order of `p_values`.
#[must_use]
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|&a, &b| p_values[b].total_cmp(&p_values[a]));
    let n = p_values.len();
    let mut corrected = vec![1.0; n];
    let mut least = 1.0_f64;
    for (from_largest, &at) in order.iter().enumerate() {
        least = least.min(p_values[at] * n as f64 / (n - from_largest) as f64);
        corrected[at] = least;
    }
    corrected
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `statsmodels.stats.multitest.multipletests(method="fdr_bh")`, see `tests/reference/statistics.py`.
    #[test]
    fn values_are_those_of_statsmodels() {
        let corrected = benjamini_hochberg(&[0.01, 0.8, 0.04, 0.001, 0.03, 0.03, 1.0]);
        let expected = [0.035, 0.933_333_333_3, 0.056, 0.007, 0.0525, 0.0525, 1.0];
        for (found, expected) in corrected.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{corrected:?}");
        }
    }

    #[test]
    fn no_test_has_no_value() {
        assert_eq!(benjamini_hochberg(&[]), Vec::<f64>::new());
    }
}
