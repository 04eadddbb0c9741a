//! The sums of a run as the rows of its reports, in the order of the reports.

use std::collections::BTreeMap;

use crate::aggregate::statistics::{Point, smoothed};
use crate::aggregate::sums::{Aggregates, EntitySums, PairSums, PeriodSums};
use crate::aggregate::tally::Tally;
use crate::corpus::Period;
use crate::entities::{Entity, EntityId, Register, Unresolved};
use crate::stance::{StanceTarget, Topics};

/// Finished sums with the names that belong to them.
#[derive(Clone, Debug)]
pub struct Totals<'a> {
    pub(super) sums: &'a Aggregates,
    pub(super) register: &'a Register,
    pub(super) topics: &'a Topics,
    bandwidth: f64,
    /// All entities of the register by mentions descending, then name.
    pub(super) order: Vec<EntityId>,
    /// The sums of each entity and period.
    pub(super) entity_periods: BTreeMap<(EntityId, Option<Period>), &'a Tally>,
    unmentioned: EntitySums,
}

/// A row of entities.csv.
#[derive(Clone, Copy, Debug)]
pub struct EntityTotal<'a> {
    /// Which entity it is.
    pub id: EntityId,
    /// The entity as listed.
    pub entity: &'a Entity,
    /// Its sums, all 0 without a mention.
    pub sums: &'a EntitySums,
}

/// A row of dates.csv.
#[derive(Clone, Copy, Debug)]
pub struct PeriodTotal<'a> {
    /// `None` for undated articles.
    pub period: Option<Period>,
    /// Entities with a mention in it.
    pub entities: u64,
    /// Its sums.
    pub sums: &'a PeriodSums,
}

/// A row of `entity_dates.csv`.
#[derive(Clone, Copy, Debug)]
pub struct EntityPeriodTotal<'a> {
    /// The entity's name.
    pub entity: &'a str,
    /// `None` for undated articles.
    pub period: Option<Period>,
    /// Its mentions in the period, which may be none.
    pub mentions: Tally,
    /// Its share of all mentions in the period, in [0, 1]; `None` where there is none of anybody.
    pub share_of_voice: Option<f64>,
    /// The smoothed mean; `None` far from any mention and for undated articles.
    pub smoothed: Option<f64>,
}

/// A row of `entity_topics.csv`.
#[derive(Clone, Copy, Debug)]
pub struct PairTotal<'a> {
    /// The holder and the target.
    pub ids: (EntityId, StanceTarget),
    /// Whose position.
    pub holder: &'a str,
    /// Towards what.
    pub target: &'a str,
    /// `topic` or `entity`.
    pub target_kind: &'static str,
    /// Its sums.
    pub sums: &'a PairSums,
}

/// A row of `topic_dates.csv`.
#[derive(Clone, Copy, Debug)]
pub struct TopicPeriodTotal<'a> {
    /// The topic's name.
    pub topic: &'a str,
    /// `None` for undated articles.
    pub period: Option<Period>,
    /// The statements on it.
    pub statements: &'a Tally,
}

/// A row of sources.csv.
#[derive(Clone, Copy, Debug)]
pub struct SourceTotal<'a> {
    /// The outlet; empty where the corpus has none.
    pub source: &'a str,
    /// The entity's name.
    pub entity: &'a str,
    /// The outlet's mentions of it.
    pub mentions: &'a Tally,
}

impl Aggregates {
    /// The rows of the reports. `bandwidth` is that of the smoothed series, in periods, above 0.
    ///
    /// # Panics
    /// If an article was analysed with another register or other topics.
    #[must_use]
    pub fn finish<'a>(&'a self, register: &'a Register, topics: &'a Topics, bandwidth: f64) -> Totals<'a> {
        let mentions = |id: EntityId| self.entities.get(&id).map_or(0, |sums| sums.mentions.count());
        let mut order: Vec<EntityId> = register.ids().collect();
        order.sort_by_cached_key(|&id| (std::cmp::Reverse(mentions(id)), &register.get(id).name));
        let entity_periods = self.entity_periods.sorted();
        Totals { sums: self, register, topics, bandwidth, order, entity_periods, unmentioned: EntitySums::default() }
    }
}

impl Totals<'_> {
    /// The topics that were looked for.
    #[must_use]
    pub fn topics(&self) -> &Topics {
        self.topics
    }

    /// All articles of the run.
    #[must_use]
    pub fn articles(&self) -> u64 {
        self.sums.periods.values().map(|sums| sums.articles).sum()
    }

    /// Words that stand for one of several entities and for none of them for certain.
    #[must_use]
    pub fn unresolved(&self) -> Unresolved {
        self.sums.unresolved
    }

    /// All mentions.
    #[must_use]
    pub fn mentions(&self) -> u64 {
        self.sums.periods.values().map(|sums| sums.mentions.count()).sum()
    }

    /// All attributions.
    #[must_use]
    pub fn quotes(&self) -> u64 {
        self.sums.periods.values().map(|sums| sums.quotes).sum()
    }

    /// All statements.
    #[must_use]
    pub fn stances(&self) -> u64 {
        self.sums.periods.values().map(|sums| sums.stances).sum()
    }

    /// Every entity of the register, by mentions descending, then name.
    pub fn entities(&self) -> impl Iterator<Item = EntityTotal<'_>> {
        self.order.iter().map(|&id| EntityTotal {
            id,
            entity: self.register.get(id),
            sums: self.sums.entities.get(&id).unwrap_or(&self.unmentioned),
        })
    }

    /// The cell of a column of the entity list; empty where the list has none of that name.
    #[must_use]
    pub fn attribute<'e>(&self, entity: &'e Entity, name: &str) -> &'e str {
        let at = self.register.attributes.iter().position(|attribute| attribute == name);
        at.map_or("", |at| &entity.attributes[at])
    }

    /// Every period with an article, ascending, the undated last.
    #[must_use]
    pub fn periods(&self) -> Vec<PeriodTotal<'_>> {
        let mut entities: BTreeMap<Option<Period>, u64> = BTreeMap::new();
        for (_, period) in self.entity_periods.keys() {
            *entities.entry(*period).or_default() += 1;
        }
        let row = |(&period, sums)| PeriodTotal {
            period,
            entities: entities.get(&period).copied().unwrap_or_default(),
            sums,
        };
        undated_last(self.sums.periods.iter().map(row).collect(), |row| row.period)
    }

    /// Every mentioned entity in order, each with the corpus's periods from its first to its last mention, the undated
    /// last; a period between without a mention of it has its row.
    pub fn entity_periods(&self) -> impl Iterator<Item = EntityPeriodTotal<'_>> {
        self.order.iter().flat_map(|&id| self.series(id))
    }

    fn series(&self, id: EntityId) -> Vec<EntityPeriodTotal<'_>> {
        let own: Vec<(Option<Period>, &Tally)> = self
            .entity_periods
            .range((id, None)..)
            .take_while(|((entity, _), _)| *entity == id)
            .map(|((_, period), tally)| (*period, *tally))
            .collect();
        let points: Vec<Point> = own.iter().filter_map(|(period, tally)| Some(point((*period)?, tally))).collect();
        let (Some((first, _)), Some((last, _))) = (own.first(), own.last()) else { return Vec::new() };
        let from = own.iter().find_map(|(period, _)| *period);
        let mut next = own.iter().peekable();
        let mut rows = Vec::with_capacity(self.sums.periods.len());
        for (&period, all) in self.sums.periods.range(first..=last) {
            let mentions = next.next_if(|(of, _)| *of == period).map(|(_, tally)| **tally);
            if period.is_none() || period >= from {
                rows.push(self.entity_period(id, period, mentions.unwrap_or_default(), all, &points));
            }
        }
        undated_last(rows, |row| row.period)
    }

    fn entity_period(
        &self,
        id: EntityId,
        period: Option<Period>,
        mentions: Tally,
        all: &PeriodSums,
        points: &[Point],
    ) -> EntityPeriodTotal<'_> {
        let all = all.mentions.count();
        EntityPeriodTotal {
            entity: &self.register.get(id).name,
            period,
            mentions,
            share_of_voice: (all > 0).then(|| mentions.count() as f64 / all as f64),
            smoothed: period.and_then(|period| smoothed(points, period.index(), self.bandwidth)),
        }
    }

    /// Every holder and target with a statement, by statements descending, then names.
    #[must_use]
    pub fn pairs(&self) -> Vec<PairTotal<'_>> {
        let row = |(&(holder, target), sums): (&(EntityId, StanceTarget), _)| PairTotal {
            ids: (holder, target),
            holder: &self.register.get(holder).name,
            target: target.name(self.register, self.topics),
            target_kind: target.kind(),
            sums,
        };
        let mut rows: Vec<PairTotal<'_>> = self.sums.pairs.iter().map(row).collect();
        rows.sort_by_key(|row| {
            (std::cmp::Reverse(row.sums.statements.count()), row.holder, row.target, row.target_kind)
        });
        rows
    }

    /// Every topic by name, each with its periods with a statement, ascending, the undated last.
    #[must_use]
    pub fn topic_periods(&self) -> Vec<TopicPeriodTotal<'_>> {
        let mut rows: Vec<TopicPeriodTotal<'_>> = self
            .sums
            .topic_periods
            .iter()
            .map(|(&(topic, period), statements)| TopicPeriodTotal {
                topic: &self.topics.get(topic).name,
                period,
                statements,
            })
            .collect();
        rows.sort_by_key(|row| (row.topic, row.period.is_none(), row.period));
        rows
    }

    /// Every mentioned entity in order, each with its outlets ascending.
    pub fn source_entities(&self) -> impl Iterator<Item = SourceTotal<'_>> {
        let mut sources: BTreeMap<EntityId, Vec<(&str, &Tally)>> = BTreeMap::new();
        for (source, entities) in &self.sums.source_entities {
            for (entity, mentions) in entities.sorted() {
                sources.entry(entity).or_default().push((source, mentions));
            }
        }
        self.order.iter().flat_map(move |&id| {
            let entity = &self.register.get(id).name;
            let own = sources.remove(&id).unwrap_or_default();
            own.into_iter().map(move |(source, mentions)| SourceTotal { source, entity, mentions })
        })
    }
}

fn point(period: Period, tally: &Tally) -> Point {
    Point { period: period.index(), mentions: tally.count(), scores: tally.clusters.scores }
}

pub(super) fn undated_last<T>(mut rows: Vec<T>, period: impl Fn(&T) -> Option<Period>) -> Vec<T> {
    rows.sort_by_key(|row| (period(row).is_none(), period(row)));
    rows
}
