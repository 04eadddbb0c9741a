//! Agreement of the means of each target, which is what totals are read for: errors of single rows may cancel out in them.

use std::collections::BTreeMap;

use super::prediction::Prediction;
use crate::aggregate::statistics::pearson;

/// Rows that a target must have for its means to be compared.
pub const FEWEST_ROWS: usize = 10;

/// How the mean scores of targets go with their mean codes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TargetMeans {
    /// Targets of [`FEWEST_ROWS`] rows or more.
    pub targets: usize,
    /// Pearson's correlation over them, in [-1, 1].
    pub pearson: f64,
}

impl TargetMeans {
    /// Of these rows; `None` for fewer than three targets, or where all have the same mean score or the same mean code.
    #[must_use]
    pub fn new(predictions: &[Prediction]) -> Option<Self> {
        let mut sums: BTreeMap<&str, Sums> = BTreeMap::new();
        for row in predictions {
            if let Some(target) = &row.target {
                sums.entry(target).or_default().add(row);
            }
        }
        let means: Vec<_> = sums.values().filter(|sums| sums.rows >= FEWEST_ROWS).map(Sums::means).collect();
        let pearson = if means.len() < 3 { None } else { pearson(&means) };
        pearson.map(|pearson| Self { targets: means.len(), pearson })
    }
}

/// Of the rows of one target; whole numbers, so that equal means are equal.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    rows: usize,
    scores: i64,
    codes: i64,
}

impl Sums {
    fn add(&mut self, row: &Prediction) {
        self.rows += 1;
        self.scores += i64::from(row.score.ten_thousandths());
        self.codes += i64::from(row.gold);
    }

    /// The mean score in ten-thousandths and the mean code.
    fn means(&self) -> (f64, f64) {
        let n = self.rows as f64;
        (self.scores as f64 / n, self.codes as f64 / n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Score;

    fn rows(target: &str, codes: [i8; FEWEST_ROWS], score: f64) -> Vec<Prediction> {
        let row = |gold| Prediction {
            id: String::new(),
            target: Some(target.to_owned()),
            gold,
            predicted: 0,
            score: Score::from_f64(score),
            probabilities: [0.0; 3],
        };
        codes.map(row).into()
    }

    #[test]
    fn means_of_scores_are_compared_with_means_of_codes() {
        let half = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
        let sample = [rows("a", [1; 10], 0.8), rows("b", half, 0.4), rows("c", [0; 10], 0.0)].concat();
        let means = TargetMeans::new(&sample).unwrap();
        assert_eq!((means.targets, format!("{:.4}", means.pearson)), (3, "1.0000".to_owned()));
        let reversed = [rows("a", [1; 10], 0.0), rows("b", half, 0.4), rows("c", [0; 10], 0.8)].concat();
        assert_eq!(format!("{:.4}", TargetMeans::new(&reversed).unwrap().pearson), "-1.0000");
    }

    #[test]
    fn a_target_of_few_rows_counts_for_nothing() {
        let mut sample = [rows("a", [1; 10], 0.8), rows("b", [0; 10], 0.0), rows("c", [-1; 10], -0.8)].concat();
        assert_eq!(TargetMeans::new(&sample).unwrap().targets, 3);
        sample.pop();
        assert_eq!(TargetMeans::new(&sample), None);
    }

    #[test]
    fn means_that_do_not_vary_have_no_correlation() {
        let sample = [rows("a", [1; 10], 0.1), rows("b", [0; 10], 0.1), rows("c", [-1; 10], 0.1)].concat();
        assert_eq!(TargetMeans::new(&sample), None);
        let seven = [1, 1, 1, 1, 1, 1, 1, 0, 0, 0];
        let sample = [rows("a", seven, 0.1), rows("b", seven, 0.3), rows("c", seven, 0.2)].concat();
        assert_eq!(TargetMeans::new(&sample), None);
    }
}
