//! A series smoothed over periods with a Gaussian kernel (Nadaraya 1964; Watson 1964), mentions being the weights.
//!
//! At period t: Σ K((t − s) / h)·xₛ / Σ K((t − s) / h)·mₛ over the periods s with mentions, xₛ their scores and h the
//! bandwidth in periods. Where no mention lies within 3 bandwidths there is no value: gaps stay gaps.

use crate::score::Score;

/// Farther than this many bandwidths from any mention a series has no value.
const REACH: f64 = 3.0;

/// Farther than this many bandwidths a mention weighs less than 1e-17 of one in place, so it is not counted.
const NEGLIGIBLE: f64 = 9.0;

/// A period with its mentions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its number on the time line.
    pub period: i32,
    /// Mentions in it.
    pub mentions: u64,
    /// Sum of their scores, in ten-thousandths.
    pub scores: i64,
}

/// The smoothed mean at period `at`, in [-1, 1]. `points` must ascend by period; `bandwidth` must be above 0.
#[must_use]
pub fn smoothed(points: &[Point], at: i32, bandwidth: f64) -> Option<f64> {
    let distance = |point: &Point| (f64::from(point.period) - f64::from(at)) / bandwidth;
    let from = points.partition_point(|point| distance(point) < -NEGLIGIBLE);
    let near = points[from..].iter().take_while(|point| distance(point) <= NEGLIGIBLE);
    let (mut scores, mut mentions, mut within_reach) = (0.0, 0.0, false);
    for point in near.filter(|point| point.mentions > 0) {
        let distance = distance(point);
        let weight = (-0.5 * distance * distance).exp();
        scores += weight * point.scores as f64;
        mentions += weight * point.mentions as f64;
        within_reach |= distance.abs() <= REACH;
    }
    within_reach.then(|| scores / mentions / f64::from(Score::ONE))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERIES: [Point; 4] = [
        Point { period: 0, mentions: 4, scores: 8000 },
        Point { period: 1, mentions: 1, scores: -3000 },
        Point { period: 2, mentions: 3, scores: 6000 },
        Point { period: 9, mentions: 2, scores: -5000 },
    ];

    /// The kernel written with `scipy.stats.norm.pdf`, see `tests/reference/statistics.py`.
    #[test]
    fn values_are_those_of_scipys_kernel() {
        let expected = [
            (0.5, 0, 0.183_640_703_1),
            (0.5, 1, -0.056_759_583_4),
            (0.5, 3, 0.199_587_215_8),
            (1.0, 0, 0.139_498_629_2),
            (1.0, 4, 0.186_718_450_7),
            (1.0, 6, -0.230_510_059_2),
            (2.5, 5, 0.062_731_997_4),
            (2.5, 10, -0.245_396_569_1),
        ];
        for (bandwidth, at, value) in expected {
            let found = smoothed(&SERIES, at, bandwidth).unwrap();
            assert!((found - value).abs() < 1e-9, "{bandwidth} at {at}: {found} is not {value}");
        }
    }

    #[test]
    fn a_gap_of_more_than_three_bandwidths_stays_a_gap() {
        let gap: Vec<i32> = (0..=12).filter(|&at| smoothed(&SERIES, at, 0.5).is_none()).collect();
        assert_eq!(gap, [4, 5, 6, 7, 11, 12]);
    }

    #[test]
    fn a_period_without_a_mention_is_no_support() {
        let empty = [Point { period: 3, mentions: 0, scores: 0 }];
        assert_eq!(smoothed(&empty, 3, 1.0), None);
    }
}
