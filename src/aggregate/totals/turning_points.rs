//! When the mean of a series turned, and whether that is more than chance.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::finish::Totals;
use crate::aggregate::article_sample::{ArticleSample, Observed};
use crate::aggregate::days::DayStances;
use crate::aggregate::statistics::{ChangePoint, Step, benjamini_hochberg, change_point};
use crate::aggregate::tally::{MeanSums, Tally};
use crate::corpus::{Granularity, Period};
use crate::entities::EntityId;
use crate::stance::{StanceTarget, TopicId};

/// Periods with mentions that a series needs to be tested for a turning point.
const PERIODS: usize = 8;

/// Periods with mentions that lie on either side of a turning point at least.
const SIDE: usize = 2;

/// Dated articles that a holder and topic need to be tested for a shift.
const ARTICLES: usize = 5;

/// A row of `turning_points.csv`: a series that was long enough to be tested.
#[derive(Clone, Copy, Debug)]
pub struct TurningPoint<'a> {
    /// `entity` or `topic`.
    pub kind: &'static str,
    /// Whose series it is.
    pub name: &'a str,
    /// Periods with mentions or statements.
    pub periods: u64,
    /// Dated articles.
    pub articles: u64,
    /// Those of them that were permuted.
    pub tested: u64,
    /// The first period after the largest shift.
    pub period: Period,
    /// The mean of all before it, in [-1, 1].
    pub before: f64,
    /// The mean from it on, in [-1, 1].
    pub after: f64,
    /// The probability of so large a shift by chance.
    pub p: f64,
    /// The same corrected for the number of series of its kind (Benjamini & Hochberg).
    pub q: f64,
}

/// A row of `stance_shifts.csv`.
#[derive(Clone, Copy, Debug)]
pub struct StanceShift<'a> {
    /// Whose position.
    pub holder: &'a str,
    /// On what.
    pub topic: &'a str,
    /// Dated articles with a statement.
    pub articles: u64,
    /// The first day with a statement.
    pub first: DayStances,
    /// The last.
    pub last: DayStances,
    /// The largest shift; `None` where there are too few articles to test.
    pub shift: Option<Shift>,
}

/// The largest shift of a position.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shift {
    /// The first day after it.
    pub date: Date,
    /// The mean score of the statements before it, in [-1, 1].
    pub before: f64,
    /// The mean from it on, in [-1, 1].
    pub after: f64,
    /// The probability of so large a shift by chance.
    pub p: f64,
    /// The same corrected for the number of tested holders and topics (Benjamini & Hochberg).
    pub q: f64,
}

impl Totals<'_> {
    /// The largest shift of every entity and then topic whose series is long enough: entities in order, topics by name.
    #[must_use]
    pub fn turning_points(&self) -> Vec<TurningPoint<'_>> {
        let Some(granularity) = self.sums.periods.keys().flatten().next().map(|period| period.granularity()) else {
            return Vec::new();
        };
        let entity = |&id: &EntityId| {
            let series = dated(&self.entity_periods, id);
            let sample = &self.sums.entities.get(&id)?.articles;
            turning_point("entity", &self.register.get(id).name, &series, sample, granularity)
        };
        let mut topics: Vec<(&str, TopicId)> =
            self.sums.topic_articles.keys().map(|&id| (self.topics.get(id).name.as_str(), id)).collect();
        topics.sort_unstable();
        let topic = |(name, id)| {
            let series = dated(&self.sums.topic_periods, id);
            turning_point("topic", name, &series, &self.sums.topic_articles[&id], granularity)
        };
        // A test permutes up to a thousand articles a thousand times: nothing that is done once a run takes as long.
        let mut points = corrected(self.order.par_iter().filter_map(entity).collect());
        points.extend(corrected(topics.into_par_iter().filter_map(topic).collect()));
        points
    }

    /// Every holder and topic with dated statements on two days or more, in the order of [`Totals::pairs`].
    #[must_use]
    pub fn stance_shifts(&self) -> Vec<StanceShift<'_>> {
        let mut shifts: Vec<StanceShift<'_>> = self
            .pairs()
            .into_iter()
            .filter(|pair| pair.target_kind == StanceTarget::Topic(TopicId(0)).kind())
            .filter_map(|pair| {
                let (first, last) = (pair.sums.days.first?, pair.sums.days.last?);
                let articles = pair.sums.articles.by_date();
                (first.date < last.date).then(|| StanceShift {
                    holder: pair.holder,
                    topic: pair.target,
                    articles: pair.sums.dated_articles,
                    first,
                    last,
                    shift: stance_shift(&articles),
                })
            })
            .collect();
        let tested: Vec<f64> = shifts.iter().filter_map(|row| Some(row.shift?.p)).collect();
        let shifted = shifts.iter_mut().filter_map(|row| row.shift.as_mut());
        shifted.zip(benjamini_hochberg(&tested)).for_each(|(shift, q)| shift.q = q);
        shifts
    }
}

/// The dated periods of one series.
fn dated<K: Ord + Copy, T: Borrow<Tally>>(sums: &BTreeMap<(K, Option<Period>), T>, key: K) -> Vec<(Period, Tally)> {
    let own = sums.range((key, None)..).take_while(|((of, _), _)| *of == key);
    own.filter_map(|((_, period), tally)| Some(((*period)?, *tally.borrow()))).collect()
}

fn turning_point<'a>(
    kind: &'static str,
    name: &'a str,
    series: &[(Period, Tally)],
    sample: &ArticleSample,
    granularity: Granularity,
) -> Option<TurningPoint<'a>> {
    if series.len() < PERIODS {
        return None;
    }
    let articles = sample.by_date();
    let step = |article: &Observed| step(article, granularity.period_of(article.date).index());
    let ChangePoint { time, p } = change_point(&articles.iter().map(step).collect::<Vec<_>>(), SIDE)?;
    let side =
        |after: bool| mean(series.iter().filter(|(period, _)| (period.index() >= time) == after).map(|(_, it)| it));
    let period = series.iter().map(|(period, _)| *period).find(|period| period.index() == time)?;
    Some(TurningPoint {
        kind,
        name,
        periods: series.len() as u64,
        articles: series.iter().map(|(_, tally)| tally.articles()).sum(),
        tested: articles.len() as u64,
        period,
        before: side(false)?,
        after: side(true)?,
        p,
        q: p,
    })
}

fn stance_shift(articles: &[Observed]) -> Option<Shift> {
    if articles.len() < ARTICLES {
        return None;
    }
    let day = |article: &Observed| Granularity::Day.period_of(article.date).index();
    let steps: Vec<Step> = articles.iter().map(|article| step(article, day(article))).collect();
    let ChangePoint { time, p } = change_point(&steps, 1)?;
    let side = |after: bool| {
        let mut sums = MeanSums::default();
        let of_side = articles.iter().filter(|article| (day(article) >= time) == after);
        of_side.for_each(|article| sums.merge(&MeanSums { count: article.count.into(), sum: article.scores }));
        sums.mean()
    };
    let date = articles.iter().find(|article| day(article) == time)?.date;
    Some(Shift { date, before: side(false)?, after: side(true)?, p, q: p })
}

fn step(article: &Observed, time: i32) -> Step {
    Step { time, mentions: article.count.into(), scores: article.scores }
}

fn mean<'t>(tallies: impl Iterator<Item = &'t Tally>) -> Option<f64> {
    let mut sums = MeanSums::default();
    tallies.for_each(|tally| sums.merge(&MeanSums { count: tally.count(), sum: tally.clusters.scores }));
    sums.mean()
}

fn corrected(mut points: Vec<TurningPoint<'_>>) -> Vec<TurningPoint<'_>> {
    let p_values: Vec<f64> = points.iter().map(|point| point.p).collect();
    points.iter_mut().zip(benjamini_hochberg(&p_values)).for_each(|(point, q)| point.q = q);
    points
}
