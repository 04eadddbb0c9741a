//! The articles of a series one by one, at most so many of them.
//!
//! A permutation test needs single articles where all other reports need sums. To bound the memory, a series keeps the
//! articles whose keys are smallest (bottom-k sampling; Cohen & Kaplan 2007): all of them up to [`MOST`], a random
//! sample of that size beyond. The key is a hash of the article's id, so that any grouping of the articles keeps the same.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::by_pairs;
use super::statistics::{fnv1a, mixed};

/// Articles that a series keeps: some 30 KB.
const MOST: usize = 1024;

/// The kept articles of a series by key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleSample(#[serde(with = "by_pairs")] BTreeMap<u64, Observed>);

/// What a series has from one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Observed {
    /// The article's date.
    pub date: Date,
    /// Its mentions or statements.
    pub count: u32,
    /// The sum of their scores, in ten-thousandths.
    pub scores: i64,
}

impl ArticleSample {
    /// Counts an article; `key` must be its [`article_key`].
    pub(super) fn add(&mut self, key: u64, article: Observed) {
        if self.0.len() == MOST && self.0.last_key_value().is_some_and(|(last, _)| key > *last) {
            return;
        }
        // Two articles of one key are as good as impossible; the smaller is kept, so that their order doesn't matter.
        self.0.entry(key).and_modify(|kept| *kept = article.min(*kept)).or_insert(article);
        if self.0.len() > MOST {
            self.0.pop_last();
        }
    }

    /// Adds what was kept of other articles.
    pub(super) fn merge(&mut self, other: Self) {
        other.0.into_iter().for_each(|(key, article)| self.add(key, article));
    }

    /// The kept articles by date, then count, then scores: an order that no id decides.
    #[must_use]
    pub fn by_date(&self) -> Vec<Observed> {
        let mut articles: Vec<Observed> = self.0.values().copied().collect();
        articles.sort_unstable();
        articles
    }
}

/// A number that an article's id alone decides: FNV-1a, its bits mixed as in `SplitMix64` so that similar ids lie far apart.
pub(super) fn article_key(id: &str) -> u64 {
    mixed(fnv1a(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn articles(numbers: std::ops::Range<u32>) -> ArticleSample {
        let mut sample = ArticleSample::default();
        for number in numbers {
            let observed = Observed { date: date(2025, 1, 1), count: 1, scores: i64::from(number) };
            sample.add(article_key(&format!("a{number}")), observed);
        }
        sample
    }

    #[test]
    fn up_to_the_limit_every_article_is_kept() {
        assert_eq!(articles(0..MOST as u32).by_date().len(), MOST);
    }

    #[test]
    fn beyond_the_limit_halves_keep_what_the_whole_does() {
        let mut halves = articles(2500..5000);
        halves.merge(articles(0..2500));
        assert_eq!(halves, articles(0..5000));
        assert_eq!(halves.by_date().len(), MOST);
    }

    #[test]
    fn a_sample_favours_neither_early_nor_late_articles() {
        let kept = articles(0..10_000).by_date();
        let mean = kept.iter().map(|article| article.scores).sum::<i64>() as f64 / MOST as f64;
        assert!((mean - 4999.5).abs() < 3.0 * 10_000.0 / (12.0 * MOST as f64).sqrt(), "{mean}");
    }
}
