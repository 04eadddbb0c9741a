//! The score interval of a share (Wilson 1927, Journal of the American Statistical Association 22: 209–212).
//!
//! With p = k / n and z the normal quantile: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It counts every mention
//! as an independent one, so it is narrower than the truth where an article mentions the same entity often.

use super::{Interval, NORMAL_975};

/// The 95 % interval of `count` out of `all`, within [0, 1]; `None` out of nothing.
#[must_use]
pub fn wilson(count: u64, all: u64) -> Option<Interval> {
    if all == 0 {
        return None;
    }
    let n = all as f64;
    let share = count as f64 / n;
    let squared = NORMAL_975 * NORMAL_975;
    let centre = share + squared / (2.0 * n);
    let reach = NORMAL_975 * (share * (1.0 - share) / n + squared / (4.0 * n * n)).sqrt();
    let scale = 1.0 + squared / n;
    Some(Interval { low: ((centre - reach) / scale).max(0.0), high: ((centre + reach) / scale).min(1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `statsmodels.stats.proportion.proportion_confint(method="wilson")`, see `tests/reference/statistics.py`.
    #[test]
    fn intervals_are_those_of_statsmodels() {
        let expected = [
            (0, 10, 0.0, 0.277_532_799_9),
            (3, 10, 0.107_791_267_4, 0.603_221_852_5),
            (10, 10, 0.722_467_200_1, 1.0),
            (81, 263, 0.255_288_519_9, 0.366_209_577_0),
            (1, 1, 0.206_549_314_4, 1.0),
        ];
        for (count, all, low, high) in expected {
            let interval = wilson(count, all).unwrap();
            assert!((interval.low - low).abs() < 1e-9 && (interval.high - high).abs() < 1e-9, "{count} of {all}");
        }
    }

    #[test]
    fn a_share_of_nothing_has_no_interval() {
        assert_eq!(wilson(0, 0), None);
    }
}
