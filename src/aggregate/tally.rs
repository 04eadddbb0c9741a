//! Sums over scored mentions or statements.

use serde::{Deserialize, Serialize};

use super::statistics::{
    ClusterSums, Interval, logit_tone, logit_tone_error, net_share, ratio_interval, sample_sd, wilson,
};
use crate::analysis::{MentionRow, StanceRow};
use crate::score::Score;

/// Fewer articles than this are too few to say much.
const FEW_ARTICLES: u64 = 5;

/// Counts by label and sums of scores, with articles as clusters.
///
/// For statements `positive` is in favour and `negative` against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Labelled positive, or in favour.
    pub positive: u64,
    /// Labelled neutral.
    pub neutral: u64,
    /// Labelled negative, or against.
    pub negative: u64,
    /// Σs² over single scores, in squared ten-thousandths.
    pub squares: i128,
    /// Sums over articles.
    pub clusters: ClusterSums,
}

impl Tally {
    /// Counts the mentions that one article gives to this group.
    pub fn add_mentions<'a>(&mut self, mentions: impl IntoIterator<Item = &'a MentionRow>) {
        self.add_article(mentions.into_iter().map(|mention| (mention.label.sign(), mention.score)));
    }

    /// Counts the statements that one article gives to this group.
    pub fn add_stances<'a>(&mut self, stances: impl IntoIterator<Item = &'a StanceRow>) {
        self.add_article(stances.into_iter().map(|stance| (stance.stance.sign(), stance.score)));
    }

    fn add_article(&mut self, signed: impl Iterator<Item = (i8, Score)>) {
        let (mut count, mut sum) = (0, 0);
        for (sign, score) in signed {
            let score = i64::from(score.ten_thousandths());
            count += 1;
            sum += score;
            self.squares += i128::from(score * score);
            match sign {
                1 => self.positive += 1,
                -1 => self.negative += 1,
                _ => self.neutral += 1,
            }
        }
        self.clusters.add(count, sum);
    }

    /// Adds what was counted over other articles.
    pub fn merge(&mut self, other: &Self) {
        self.positive += other.positive;
        self.neutral += other.neutral;
        self.negative += other.negative;
        self.squares += other.squares;
        self.clusters.merge(&other.clusters);
    }

    /// Articles with at least one.
    #[must_use]
    pub fn articles(&self) -> u64 {
        self.clusters.articles
    }

    /// All mentions or statements.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.clusters.mentions
    }

    /// The mean score; `None` of nothing.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        self.clusters.mean()
    }

    /// The sample standard deviation of the scores; `None` under two.
    #[must_use]
    pub fn sd(&self) -> Option<f64> {
        sample_sd(self.count(), self.clusters.scores, self.squares)
    }

    /// The 95 % interval of the mean, articles as clusters; `None` under two articles.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        ratio_interval(&self.clusters)
    }

    /// (positive − negative) / all; `None` of nothing.
    #[must_use]
    pub fn net_share(&self) -> Option<f64> {
        net_share(self.positive, self.negative, self.count())
    }

    /// The log odds of positive against negative; `None` where there is neither.
    #[must_use]
    pub fn logit(&self) -> Option<f64> {
        logit_tone(self.positive, self.negative)
    }

    /// The standard error of [`Tally::logit`].
    #[must_use]
    pub fn logit_error(&self) -> Option<f64> {
        logit_tone_error(self.positive, self.negative)
    }

    /// The 95 % interval of the share of positive ones; `None` of nothing.
    #[must_use]
    pub fn positive_share(&self) -> Option<Interval> {
        wilson(self.positive, self.count())
    }

    /// The 95 % interval of the share of negative ones; `None` of nothing.
    #[must_use]
    pub fn negative_share(&self) -> Option<Interval> {
        wilson(self.negative, self.count())
    }

    /// Whether fewer than 5 articles stand behind it.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.articles() < FEW_ARTICLES
    }
}

/// What a mean alone needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MeanSums {
    /// How many scores.
    pub count: u64,
    /// Their sum, in ten-thousandths.
    pub sum: i64,
}

impl MeanSums {
    /// Counts one score.
    pub fn add(&mut self, score: Score) {
        self.count += 1;
        self.sum += i64::from(score.ten_thousandths());
    }

    /// Adds what was counted elsewhere.
    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
    }

    /// In [-1, 1]; `None` of nothing.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / (self.count as f64 * f64::from(Score::ONE)))
    }
}
