//! The sample standard deviation from exact sums: √((n·Σs² − (Σs)²) / (n·(n − 1))).

use crate::score::Score;

/// The spread of `count` scores with this `sum` and sum of `squares`, both in ten-thousandths; `None` under two.
#[must_use]
pub fn sample_sd(count: u64, sum: i64, squares: i128) -> Option<f64> {
    if count < 2 {
        return None;
    }
    let spread = i128::from(count) * squares - i128::from(sum) * i128::from(sum);
    let n = count as f64;
    Some((spread as f64 / (n * (n - 1.0))).sqrt() / f64::from(Score::ONE))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sd(scores: &[i64]) -> Option<f64> {
        let squares = scores.iter().map(|&score| i128::from(score) * i128::from(score)).sum();
        sample_sd(scores.len() as u64, scores.iter().sum(), squares)
    }

    /// `numpy.std(ddof=1)`, see `tests/reference/statistics.py`.
    #[test]
    fn spreads_are_those_of_numpy() {
        let uneven = sd(&[5000, -2500, 1000, -7500, 0, 2500, 9000, 8000]).unwrap();
        assert!((uneven - 0.547_355_656_1).abs() < 1e-9, "{uneven}");
        let thirds = sd(&[3333, 3333, 3334, 3333, 3333, 3333, 0]).unwrap();
        assert!((thirds - 0.125_981_863_8).abs() < 1e-9, "{thirds}");
    }

    #[test]
    fn equal_scores_have_no_spread() {
        assert_eq!(sd(&[3333, 3333, 3333]), Some(0.0));
    }

    #[test]
    fn one_score_has_no_standard_deviation() {
        assert_eq!(sd(&[5000]), None);
    }
}
