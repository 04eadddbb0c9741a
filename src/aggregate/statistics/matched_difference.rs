//! How one side differs from the other on the same matters, so that a different choice of matters doesn't show.
//!
//! In cell c, one matter, the side has m mentions with mean y and all others n with mean z. The difference is
//! D = Σ w·(y − z) / Σ w with w = m·n / (m + n): the coefficient of the side in a regression of the score with an effect
//! for each cell (Angrist & Pischke 2009, Mostly Harmless Econometrics, section 3.3). Its interval takes cells as
//! clusters: v(D) = g / (g − 1) · Σ w²·(y − z − D)² / (Σ w)² over g cells, D ± t₀.₉₇₅(g − 1)·√v(D), cut at -2 and 2.

use super::{Interval, student_t_975};
use crate::score::Score;

/// One matter that both sides speak of; all counts above 0, scores in ten-thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The side's mentions.
    pub mentions: u64,
    /// The sum of their scores.
    pub scores: i64,
    /// The others' mentions.
    pub other_mentions: u64,
    /// The sum of their scores.
    pub other_scores: i64,
}

/// The difference of the side from the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The side's mean over the cells, weighted as the difference is, in [-1, 1].
    pub mean: f64,
    /// The others' mean over the cells, weighted likewise, in [-1, 1].
    pub others_mean: f64,
    /// The 95 % interval of the difference; `None` of one cell.
    pub interval: Option<Interval>,
}

/// The difference over `cells`; `None` of none.
#[must_use]
pub fn matched_difference(cells: &[Cell]) -> Option<Difference> {
    if cells.is_empty() {
        return None;
    }
    let weights: f64 = cells.iter().map(Cell::weight).sum();
    let mean = cells.iter().map(|cell| cell.weight() * cell.mean()).sum::<f64>() / weights;
    let others_mean = cells.iter().map(|cell| cell.weight() * cell.others_mean()).sum::<f64>() / weights;
    let difference = mean - others_mean;
    let interval = student_t_975(cells.len() as u64 - 1).map(|quantile| {
        let squares: f64 = cells.iter().map(|cell| cell.residual(difference).powi(2)).sum();
        let g = cells.len() as f64;
        let reach = quantile * (g / (g - 1.0) * squares).sqrt() / weights;
        Interval { low: (difference - reach).max(-2.0), high: (difference + reach).min(2.0) }
    });
    Some(Difference { mean, others_mean, interval })
}

impl Difference {
    /// mean − others' mean, in [-2, 2].
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.mean - self.others_mean
    }
}

impl Cell {
    fn weight(&self) -> f64 {
        let (own, other) = (self.mentions as f64, self.other_mentions as f64);
        own * other / (own + other)
    }

    fn mean(&self) -> f64 {
        self.scores as f64 / (self.mentions as f64 * f64::from(Score::ONE))
    }

    fn others_mean(&self) -> f64 {
        self.other_scores as f64 / (self.other_mentions as f64 * f64::from(Score::ONE))
    }

    fn residual(&self, difference: f64) -> f64 {
        self.weight() * (self.mean() - self.others_mean() - difference)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(own: &[i64], others: &[i64]) -> Cell {
        Cell {
            mentions: own.len() as u64,
            scores: own.iter().sum(),
            other_mentions: others.len() as u64,
            other_scores: others.iter().sum(),
        }
    }

    /// `statsmodels` OLS with a dummy for each cell, cells as clusters, see `tests/reference/statistics.py`.
    #[test]
    fn difference_and_interval_are_those_of_statsmodels() {
        let cells = [
            cell(&[5000, 2000], &[1000, -1000, 3000]),
            cell(&[-4000], &[-3000, -5000]),
            cell(&[2000, 2500, 6000], &[0]),
            cell(&[-1000, 500], &[-6000, -2000]),
        ];
        let found = matched_difference(&cells).unwrap();
        let interval = found.interval.unwrap();
        for (found, expected) in [found.difference(), interval.low, interval.high].into_iter().zip(STATSMODELS) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }

    const STATSMODELS: [f64; 3] = [0.259_216_589_9, 0.036_543_439_6, 0.481_889_740_1];

    #[test]
    fn a_choice_of_matters_alone_makes_no_difference() {
        let (good, bad) = (cell(&[8000; 9], &[8000]), cell(&[-8000], &[-8000; 9]));
        let found = matched_difference(&[good, bad]).unwrap();
        assert!(found.difference().abs() < 1e-12, "{found:?}");
    }

    #[test]
    fn one_matter_has_a_difference_and_no_interval() {
        let found = matched_difference(&[cell(&[4000], &[1000])]).unwrap();
        assert!((found.difference() - 0.3).abs() < 1e-12 && found.interval.is_none());
        assert_eq!(matched_difference(&[]), None);
    }
}
