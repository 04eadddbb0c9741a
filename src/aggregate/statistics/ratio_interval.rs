//! The confidence interval of a mean over mentions, articles being the clusters.
//!
//! Mentions of one article are not independent, so the article is the unit: with xᵢ the sum of scores and mᵢ the number
//! of mentions in article i, the mean is the ratio estimator r = Σx / Σm with
//! v(r) = n / (n − 1) · Σ(xᵢ − r·mᵢ)² / (Σm)² over n articles (Cochran 1977, Sampling Techniques, 3rd ed., section 6.3,
//! without finite-population correction), and the interval is r ± t₀.₉₇₅(n − 1)·√v(r), cut at -1 and 1, beyond
//! which no mean can lie: few articles that disagree leave nothing but that.

use serde::{Deserialize, Serialize};

use super::{Interval, student_t_975};
use crate::score::Score;

/// What the interval needs to know of the articles. All sums are exact; those of x are in ten-thousandths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClusterSums {
    /// Articles with at least one mention: n.
    pub articles: u64,
    /// Mentions: Σm.
    pub mentions: u64,
    /// Scores: Σx.
    pub scores: i64,
    /// Σm².
    pub mentions_squared: u128,
    /// Σmx.
    pub products: i128,
    /// Σx².
    pub scores_squared: i128,
}

impl ClusterSums {
    /// Counts one article with `mentions` mentions whose scores sum to `scores`; nothing if it has none.
    pub fn add(&mut self, mentions: u64, scores: i64) {
        if mentions == 0 {
            return;
        }
        self.articles += 1;
        self.mentions += mentions;
        self.scores += scores;
        self.mentions_squared += u128::from(mentions) * u128::from(mentions);
        self.products += i128::from(mentions) * i128::from(scores);
        self.scores_squared += i128::from(scores) * i128::from(scores);
    }

    /// The sums over the articles of both, which must be different articles.
    pub fn merge(&mut self, other: &Self) {
        self.articles += other.articles;
        self.mentions += other.mentions;
        self.scores += other.scores;
        self.mentions_squared += other.mentions_squared;
        self.products += other.products;
        self.scores_squared += other.scores_squared;
    }

    /// Σx / Σm as a number in [-1, 1]; `None` without a mention.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.mentions > 0).then(|| self.scores as f64 / (self.mentions as f64 * f64::from(Score::ONE)))
    }
}

/// The 95 % interval of the mean; `None` under two articles.
#[must_use]
pub fn ratio_interval(sums: &ClusterSums) -> Option<Interval> {
    let quantile = student_t_975(sums.articles.checked_sub(1)?)?;
    let n = sums.articles as f64;
    let error = (n / (n - 1.0) * squared_residuals(sums)).sqrt() / (sums.mentions as f64 * f64::from(Score::ONE));
    let mean = sums.mean()?;
    Some(Interval { low: (mean - quantile * error).max(-1.0), high: (mean + quantile * error).min(1.0) })
}

/// Σ(x − r·m)², in squared ten-thousandths.
///
/// Taken about the whole number of ten-thousandths below r, where the sums are exact, so that what is left to `f64`
/// can lose nothing that four decimals show.
fn squared_residuals(sums: &ClusterSums) -> f64 {
    let mentions = i128::from(sums.mentions);
    let about = i128::from(sums.scores).div_euclid(mentions);
    let squared = sums.mentions_squared as i128;
    let scores = i128::from(sums.scores) - about * mentions;
    let products = sums.products - about * squared;
    let scores_squared = sums.scores_squared - 2 * about * sums.products + about * about * squared;
    let rest = scores as f64 / mentions as f64;
    (scores_squared as f64 - 2.0 * rest * products as f64 + rest * rest * squared as f64).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(articles: &[&[i64]]) -> ClusterSums {
        let mut sums = ClusterSums::default();
        for scores in articles {
            sums.add(scores.len() as u64, scores.iter().sum());
        }
        sums
    }

    fn assert_interval(articles: &[&[i64]], mean: f64, low: f64, high: f64) {
        let sums = sums(articles);
        let interval = ratio_interval(&sums).unwrap();
        let found = [sums.mean().unwrap(), interval.low, interval.high];
        for (found, expected) in found.iter().zip([mean, low, high]) {
            assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
        }
    }

    /// `statsmodels` OLS on a constant with cluster-robust errors, see `tests/reference/statistics.py`.
    #[test]
    fn intervals_are_those_of_statsmodels() {
        assert_interval(
            &[&[5000, -2500], &[1000], &[-7500, 0, 2500], &[9000, 8000]],
            0.193_75,
            -0.591_108_235_2,
            0.978_608_235_2,
        );
        assert_interval(&[&[3333, 3333], &[3334], &[3333, 3333, 3333], &[0]], 0.2857, 0.108_952_979_1, 0.462_447_020_9);
    }

    /// `statsmodels` gives [-1.394, 1.994].
    #[test]
    fn an_interval_ends_where_scores_do() {
        assert_interval(&[&[1000], &[3000, 5000]], 0.3, -1.0, 1.0);
    }

    #[test]
    fn articles_that_agree_leave_no_width() {
        assert_interval(&[&[2000], &[2000, 2000], &[2000]], 0.2, 0.2, 0.2);
    }

    #[test]
    fn one_article_gives_a_mean_and_no_interval() {
        let one = sums(&[&[5000, 0]]);
        assert_eq!((one.mean(), ratio_interval(&one)), (Some(0.25), None));
    }

    #[test]
    fn an_article_without_a_mention_is_no_cluster() {
        assert_eq!(sums(&[&[], &[5000]]).articles, 1);
    }

    #[test]
    fn nothing_gives_neither() {
        let none = ClusterSums::default();
        assert_eq!((none.mean(), ratio_interval(&none)), (None, None));
    }

    #[test]
    fn a_thousand_million_large_articles_do_not_overflow() {
        let articles: u64 = 1_000_000_000;
        let (mentions, scores): (u64, i64) = (1_000_000, 5_000_000_000);
        let sums = ClusterSums {
            articles,
            mentions: articles * mentions,
            scores: 0,
            mentions_squared: u128::from(articles) * u128::from(mentions * mentions),
            products: 0,
            scores_squared: i128::from(articles) * i128::from(scores) * i128::from(scores),
        };
        let interval = ratio_interval(&sums).unwrap();
        assert!((interval.high - 0.000_030_99).abs() < 1e-8, "{interval:?}");
    }
}
