//! The sums of a run by entity, period, topic, holder and outlet.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::by_pairs;
use super::cue_words::CueWords;
use super::dates::DateRange;
use super::tally::{MeanSums, Tally};
use crate::analysis::{ArticleAnalysis, MentionRow, Speaker, StanceRow};
use crate::corpus::{Granularity, Period};
use crate::entities::EntityId;
use crate::quotes::Voice;
use crate::stance::{Target, TopicId};

/// What [`Aggregates::add`] must know of the run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The length of a period (`--period`).
    pub granularity: Granularity,
}

/// Exact sums over any number of articles, each added once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aggregates {
    #[serde(with = "by_pairs")]
    pub(super) entities: BTreeMap<EntityId, EntitySums>,
    #[serde(with = "by_pairs")]
    pub(super) periods: BTreeMap<Option<Period>, PeriodSums>,
    #[serde(with = "by_pairs")]
    pub(super) entity_periods: BTreeMap<(EntityId, Option<Period>), Tally>,
    #[serde(with = "by_pairs")]
    pub(super) pairs: BTreeMap<(EntityId, Target), PairSums>,
    #[serde(with = "by_pairs")]
    pub(super) topic_periods: BTreeMap<(TopicId, Option<Period>), Tally>,
    #[serde(with = "by_pairs")]
    pub(super) source_entities: BTreeMap<(EntityId, String), Tally>,
}

/// What is summed for an entity.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntitySums {
    /// All its mentions.
    pub mentions: Tally,
    /// Those in a title.
    pub title_mentions: u64,
    /// Attributions of which it is the speaker.
    pub quotes: u64,
    /// Dates of the articles that mention it.
    pub dates: DateRange,
    /// What the narrator says of it.
    pub narrator: MeanSums,
    /// What is quoted or reported of it from anyone but itself.
    pub others: MeanSums,
    /// What moves its scores.
    pub cues: CueWords,
}

/// What is summed for a period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodSums {
    /// All articles, those without a mention too.
    pub articles: u64,
    /// All mentions of all entities.
    pub mentions: Tally,
    /// All attributions.
    pub quotes: u64,
    /// All statements.
    pub stances: u64,
}

/// What is summed for a holder and a target.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairSums {
    /// All statements.
    pub statements: Tally,
    /// Dates of the articles that make them.
    pub dates: DateRange,
}

impl Aggregates {
    /// Counts an article.
    pub fn add(&mut self, article: &ArticleAnalysis, context: &Context) {
        let period = article.date.map(|date| context.granularity.period_of(date));
        let sums = self.periods.entry(period).or_default();
        sums.articles += 1;
        sums.mentions.add_mentions(&article.mentions);
        sums.quotes += article.quotes.len() as u64;
        sums.stances += article.stances.len() as u64;
        self.add_mentions(article, period);
        self.add_speakers(article);
        self.add_stances(article, period);
    }

    fn add_mentions(&mut self, article: &ArticleAnalysis, period: Option<Period>) {
        let mut mentions: Vec<&MentionRow> = article.mentions.iter().collect();
        mentions.sort_by_key(|mention| mention.entity);
        for of_one in mentions.chunk_by(|a, b| a.entity == b.entity) {
            let entity = of_one[0].entity;
            let one = || of_one.iter().copied();
            let sums = self.entities.entry(entity).or_default();
            sums.mentions.add_mentions(one());
            sums.dates.add(article.date);
            one().for_each(|mention| sums.add_mention(mention, &article.text));
            self.entity_periods.entry((entity, period)).or_default().add_mentions(one());
            self.source_entities.entry((entity, article.source.clone())).or_default().add_mentions(one());
        }
    }

    fn add_speakers(&mut self, article: &ArticleAnalysis) {
        for quote in &article.quotes {
            if let Some(Speaker::Entity(speaker)) = quote.speaker {
                self.entities.entry(speaker).or_default().quotes += 1;
            }
        }
    }

    fn add_stances(&mut self, article: &ArticleAnalysis, period: Option<Period>) {
        let mut stances: Vec<&StanceRow> = article.stances.iter().collect();
        stances.sort_by_key(|stance| (stance.holder, stance.target));
        for of_one in stances.chunk_by(|a, b| (a.holder, a.target) == (b.holder, b.target)) {
            let sums = self.pairs.entry((of_one[0].holder, of_one[0].target)).or_default();
            sums.statements.add_stances(of_one.iter().copied());
            sums.dates.add(article.date);
        }
        stances.sort_by_key(|stance| stance.target);
        for of_one in stances.chunk_by(|a, b| a.target == b.target) {
            if let Target::Topic(topic) = of_one[0].target {
                self.topic_periods.entry((topic, period)).or_default().add_stances(of_one.iter().copied());
            }
        }
    }

    /// The sums over the articles of both, which must be different articles counted by the same granularity.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        merge_maps(&mut self.entities, other.entities, EntitySums::merge);
        merge_maps(&mut self.periods, other.periods, |sums, other| sums.merge(&other));
        merge_maps(&mut self.entity_periods, other.entity_periods, |sums, other| sums.merge(&other));
        merge_maps(&mut self.pairs, other.pairs, |sums, other| sums.merge(&other));
        merge_maps(&mut self.topic_periods, other.topic_periods, |sums, other| sums.merge(&other));
        merge_maps(&mut self.source_entities, other.source_entities, |sums, other| sums.merge(&other));
        self
    }
}

fn merge_maps<K: Ord, V: Default>(map: &mut BTreeMap<K, V>, other: BTreeMap<K, V>, merge: impl Fn(&mut V, V)) {
    for (key, value) in other {
        merge(map.entry(key).or_default(), value);
    }
}

impl EntitySums {
    fn add_mention(&mut self, mention: &MentionRow, text: &str) {
        self.title_mentions += u64::from(mention.in_title);
        if mention.voice == Voice::Narrator {
            self.narrator.add(mention.score);
        } else if mention.speaker != Some(Speaker::Entity(mention.entity)) {
            self.others.add(mention.score);
        }
        mention.evidence.iter().for_each(|evidence| self.cues.add(evidence, text));
    }

    fn merge(&mut self, other: Self) {
        self.mentions.merge(&other.mentions);
        self.title_mentions += other.title_mentions;
        self.quotes += other.quotes;
        self.dates.merge(&other.dates);
        self.narrator.merge(&other.narrator);
        self.others.merge(&other.others);
        self.cues.merge(other.cues);
    }
}

impl PeriodSums {
    fn merge(&mut self, other: &Self) {
        self.articles += other.articles;
        self.mentions.merge(&other.mentions);
        self.quotes += other.quotes;
        self.stances += other.stances;
    }
}

impl PairSums {
    fn merge(&mut self, other: &Self) {
        self.statements.merge(&other.statements);
        self.dates.merge(&other.dates);
    }
}
