//! Where the mean of a series shifts most, and whether such a shift is more than chance.
//!
//! The articles of a series stand in order of time, xᵢ being the sum of scores and mᵢ the mentions of article i. Their
//! residuals from the overall mean r = Σx / Σm are eᵢ = xᵢ − r·mᵢ. A split after the first k of n articles has the
//! statistic |e₁ + … + eₖ| / √(k·(n − k) / n), the shift in mean in units that make all splits alike; the series' own is
//! the largest over the splits between two points of time (Hawkins 1977, Journal of the American Statistical Association
//! 72: 180–186). Its p-value is that of a permutation test: the articles are put into 999 random orders, and
//! p = (1 + orders whose statistic is at least as large) / 1000 (Antoch & Hušková 2001, Statistics & Probability
//! Letters 53: 37–46; Phipson & Smyth 2010 for the 1). The orders are the same in every run.

use super::random::Random;

/// Random orders that the series' own is compared with.
const ORDERS: usize = 999;

/// What the random orders are drawn from.
const SEED: u64 = 20_250_620;

/// Residuals are rounded to this fraction of a ten-thousandth once, and are whole numbers from then on: equal sums stay equal.
const FINENESS: i128 = 1000;

/// An article as the test sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its place on the time line.
    pub time: i32,
    /// Its mentions or statements, at least one.
    pub mentions: u64,
    /// The sum of their scores, in ten-thousandths.
    pub scores: i64,
}

/// The largest shift of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChangePoint {
    /// The first point of time after the shift.
    pub time: i32,
    /// The probability of so large a shift by chance, to 1/1000.
    pub p: f64,
}

/// The largest shift of a series in order of time that leaves at least `least` points of time on either side; `None`
/// where no split does, or where all articles agree. The earliest of equals.
#[must_use]
pub fn change_point(series: &[Step], least: usize) -> Option<ChangePoint> {
    let splits = splits(series, least);
    let mut residuals = residuals(series);
    let (own, at) = largest(&residuals, &splits).filter(|(shift, _)| *shift > 0.0)?;
    let mut least = vec![u64::MAX; residuals.len()];
    splits.iter().for_each(|split| least[split.before] = split.least_sum(own));
    let total = residuals.iter().sum();
    let mut random = Random::new(SEED);
    let as_large = (0..ORDERS).filter(|_| shifts_as_much(&mut random, &mut residuals, total, &least)).count();
    Some(ChangePoint { time: series[splits[at].before].time, p: (1 + as_large) as f64 / (1 + ORDERS) as f64 })
}

/// A place where the series may be cut.
struct Split {
    /// Articles before it.
    before: usize,
    /// 1 / √(k·(n − k)).
    weight: f64,
}

impl Split {
    /// The weighted sum of the residuals before it.
    fn shift(&self, sum: u64) -> f64 {
        sum as f64 * self.weight
    }

    /// The least sum that shifts as much as the series' own.
    fn least_sum(&self, own: f64) -> u64 {
        let (mut low, mut high) = (0, u64::MAX);
        while low < high {
            let middle = low.midpoint(high);
            if self.shift(middle) >= own {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

/// Puts the residuals, whose sum is `total`, into a random order and tells whether the sum of those before some place, whatever
/// its sign, is what it is at `least` there. Shuffling begins at the end, so each place is looked at once all behind it is settled.
fn shifts_as_much(random: &mut Random, residuals: &mut [i64], total: i64, least: &[u64]) -> bool {
    let (mut before, mut as_much) = (total, false);
    let least = &least[..residuals.len()]; // one check in place of one for each residual
    random.shuffle(residuals, |at, residual| {
        before -= residual;
        as_much |= before.unsigned_abs() >= least[at];
    });
    as_much
}

fn splits(series: &[Step], least: usize) -> Vec<Split> {
    let starts: Vec<usize> =
        (0..series.len()).filter(|&at| at == 0 || series[at].time != series[at - 1].time).collect();
    let least = least.max(1);
    let allowed = starts.len().checked_sub(least).and_then(|end| starts.get(least..=end.min(starts.len() - 1)));
    let split = |&before: &usize| Split { before, weight: 1.0 / ((before * (series.len() - before)) as f64).sqrt() };
    allowed.unwrap_or_default().iter().map(split).collect()
}

fn residuals(series: &[Step]) -> Vec<i64> {
    let mentions: i128 = series.iter().map(|step| i128::from(step.mentions)).sum();
    let scores: i128 = series.iter().map(|step| i128::from(step.scores)).sum();
    let residual = |step: &Step| {
        let exact = i128::from(step.scores) * mentions - i128::from(step.mentions) * scores;
        ((2 * FINENESS * exact + mentions).div_euclid(2 * mentions)) as i64
    };
    series.iter().map(residual).collect()
}

/// The largest shift, and at which split it is; the earliest of equals.
fn largest(residuals: &[i64], splits: &[Split]) -> Option<(f64, usize)> {
    let larger = |best: (f64, usize), shift: (f64, usize)| if shift.0 > best.0 { shift } else { best };
    shifts(residuals, splits).zip(0..).reduce(larger)
}

/// The weighted sum of the residuals before each split.
fn shifts(residuals: &[i64], splits: &[Split]) -> impl Iterator<Item = f64> {
    let (mut sum, mut summed) = (0_i64, 0);
    splits.iter().map(move |split| {
        sum += residuals[summed..split.before].iter().sum::<i64>();
        summed = split.before;
        split.shift(sum.unsigned_abs())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Series of `periods` periods with up to six articles of up to three mentions each, whose scores lie within ±0.5 of
    /// `mean` of the period; a few periods have none.
    fn made(seed: u64, periods: i32, mean: impl Fn(i32) -> i64) -> Vec<Step> {
        let mut random = Random::new(seed);
        let mut series = Vec::new();
        for time in 0..periods {
            for _ in 0..random.below(7) {
                let mentions = 1 + random.below(3) as u64;
                let scores = (0..mentions).map(|_| mean(time) + random.below(10_001) as i64 - 5000).sum();
                series.push(Step { time, mentions, scores });
            }
        }
        series
    }

    #[test]
    fn one_series_in_twenty_without_a_shift_is_taken_for_one_with() {
        let rejected = (0..600).filter(|&seed| change_point(&made(seed, 12, |_| 1000), 2).unwrap().p <= 0.05).count();
        // 30 are expected; fewer than 17 or more than 43 would have a probability below 0.02.
        assert!((17..=43).contains(&rejected), "{rejected} of 600");
    }

    #[test]
    fn a_shift_is_found_where_it_was_made() {
        let (mut found, mut in_place) = (0, 0);
        for seed in 0..100 {
            let change = change_point(&made(seed, 12, |time| if time < 7 { 2000 } else { -2000 }), 2).unwrap();
            found += u32::from(change.p <= 0.05);
            in_place += u32::from((6..=8).contains(&change.time));
        }
        assert!(found >= 95 && in_place >= 90, "found {found}, in place {in_place} of 100");
    }

    /// With 99,999 orders of numpy p is 0.0283, see `tests/reference/statistics.py`.
    #[test]
    fn place_and_p_are_those_of_numpy() {
        let scores = [3000, 5000, -1000, 4000, 2500, 1000, -2000, -3000, 500, -4000, -1500, -500];
        let series: Vec<Step> = scores
            .iter()
            .enumerate()
            .map(|(at, &scores)| Step { time: at as i32, mentions: 1 + at as u64 % 2, scores })
            .collect();
        let change = change_point(&series, 2).unwrap();
        assert_eq!(change.time, 6);
        assert!((change.p - 0.0283).abs() < 0.015, "{}", change.p);
    }

    #[test]
    fn where_all_agree_nothing_shifts() {
        let series: Vec<Step> = (0..9).map(|time| Step { time, mentions: 1, scores: 2000 }).collect();
        assert_eq!(change_point(&series, 2), None);
    }

    #[test]
    fn a_series_too_short_to_be_cut_has_no_shift() {
        let step = |time| Step { time, mentions: 1, scores: i64::from(time) };
        assert_eq!(change_point(&[], 1), None);
        assert_eq!(change_point(&[step(1), step(1)], 1), None);
        assert_eq!(change_point(&[step(1), step(2), step(3)], 2), None);
        assert_eq!(change_point(&[step(1), step(2)], 1).unwrap().time, 2);
    }
}
