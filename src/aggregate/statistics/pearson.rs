//! Pearson's correlation (Pearson 1896): Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²), in [-1, 1].

/// The correlation of pairs; `None` where one of the two doesn't vary.
#[must_use]
pub fn pearson(points: &[(f64, f64)]) -> Option<f64> {
    // Asked of the values themselves: what is left of equal values less their mean need not be 0.
    let varies = |of: fn(&(f64, f64)) -> f64| points.iter().any(|point| of(point) != of(&points[0]));
    if !varies(|point| point.0) || !varies(|point| point.1) {
        return None;
    }
    let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
    let middle = (sum.0 / points.len() as f64, sum.1 / points.len() as f64);
    let (mut squares, mut product) = ((0.0, 0.0), 0.0);
    for point in points {
        let (x, y) = (point.0 - middle.0, point.1 - middle.1);
        squares = (squares.0 + x * x, squares.1 + y * y);
        product += x * y;
    }
    Some(product / (squares.0 * squares.1).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first of Anscombe's quartet (1973), whose correlation is known to be 0.816.
    #[test]
    fn anscombes_first_set_has_the_correlation_it_is_known_for() {
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
        let x = [10.0, 8.0, 13.0, 9.0, 11.0, 14.0, 6.0, 4.0, 12.0, 7.0, 5.0];
        let points: Vec<_> = x.into_iter().zip(y).collect();
        assert!((pearson(&points).unwrap() - 0.816_420_516_344_84).abs() < 1e-12);
    }

    #[test]
    fn what_does_not_vary_goes_with_nothing() {
        assert_eq!(pearson(&[]), None);
        assert_eq!(pearson(&[(0.1, 0.7), (0.2, 0.7), (0.3, 0.7)]), None);
        assert_eq!(pearson(&[(0.7, 0.1), (0.7, 0.2), (0.7, 0.3)]), None);
    }
}
