//! The sums of a run by entity, period, topic, holder and outlet.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::article_sample::{ArticleSample, Observed, article_key};
use super::by_pairs;
use super::comentions::Comentions;
use super::cue_words::CueWords;
use super::dates::DateRange;
use super::days::{DayStances, FirstAndLast};
use super::groups::{Grouping, Groups};
use super::keyed::Keyed;
use super::merging::merge_maps;
use super::outlets::Outlets;
use super::speech::Speech;
use super::tally::{MeanSums, Tally};
use crate::analysis::{ArticleAnalysis, MentionRow, Speaker, StanceRow};
use crate::corpus::{Granularity, Period};
use crate::entities::{EntityId, Unresolved};
use crate::quotes::Voice;
use crate::score::Score;
use crate::stance::{StanceTarget, TopicId};

/// What [`Aggregates::add`] must know of the run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The length of a period (`--period`).
    pub granularity: Granularity,
    /// What mentions are grouped by besides (`--group-by`).
    pub groupings: &'a [Grouping],
}

/// Exact sums over any number of articles, each added once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aggregates {
    #[serde(with = "by_pairs")]
    pub(super) entities: BTreeMap<EntityId, EntitySums>,
    #[serde(with = "by_pairs")]
    pub(super) periods: BTreeMap<Option<Period>, PeriodSums>,
    pub(super) entity_periods: Keyed<(EntityId, Option<Period>), Tally>,
    #[serde(with = "by_pairs")]
    pub(super) pairs: BTreeMap<(EntityId, StanceTarget), PairSums>,
    #[serde(with = "by_pairs")]
    pub(super) topic_periods: BTreeMap<(TopicId, Option<Period>), Tally>,
    #[serde(with = "by_pairs")]
    pub(super) topic_articles: BTreeMap<TopicId, ArticleSample>,
    /// By outlet, the empty one included.
    pub(super) source_entities: BTreeMap<String, Keyed<EntityId, Tally>>,
    pub(super) outlets: Outlets,
    pub(super) groups: BTreeMap<String, Groups>,
    pub(super) speech: Speech,
    pub(super) comentions: Comentions,
    pub(super) unresolved: Unresolved,
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
    /// What it is quoted or reported as saying of itself.
    pub own: MeanSums,
    /// Dated articles that mention it.
    pub articles: ArticleSample,
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
    /// Of a topic: the first and the last day with a statement.
    pub days: FirstAndLast,
    /// Of a topic: how many dated articles make statements.
    pub dated_articles: u64,
    /// Of a topic: these articles.
    pub articles: ArticleSample,
}

impl Aggregates {
    /// Counts an article.
    pub fn add(&mut self, article: &ArticleAnalysis, context: &Context<'_>) {
        let period = article.date.map(|date| context.granularity.period_of(date));
        let sums = self.periods.entry(period).or_default();
        sums.articles += 1;
        sums.mentions.add_mentions(&article.mentions);
        sums.quotes += article.quotes.len() as u64;
        sums.stances += article.stances.len() as u64;
        let key = article_key(&article.id);
        self.add_mentions(article, period, key);
        self.speech.add(&article.mentions);
        for grouping in context.groupings {
            self.groups_of(grouping.name()).add(article, period, grouping);
        }
        self.comentions.add(&article.mentions);
        self.unresolved.merge(article.unresolved);
        self.add_speakers(article);
        self.add_stances(article, period, key);
    }

    fn groups_of(&mut self, name: &str) -> &mut Groups {
        if !self.groups.contains_key(name) {
            self.groups.insert(name.to_owned(), Groups::default());
        }
        self.groups.get_mut(name).expect("it was put there")
    }

    fn add_mentions(&mut self, article: &ArticleAnalysis, period: Option<Period>, key: u64) {
        let mut mentions: Vec<&MentionRow> = article.mentions.iter().collect();
        mentions.sort_by_key(|mention| mention.entity);
        if mentions.is_empty() {
            return;
        }
        let mut outlet = self.outlets.of(&article.source);
        if !self.source_entities.contains_key(&article.source) {
            self.source_entities.insert(article.source.clone(), Keyed::default());
        }
        let of_source = self.source_entities.get_mut(&article.source).expect("it was put there");
        for of_one in mentions.chunk_by(|a, b| a.entity == b.entity) {
            let entity = of_one[0].entity;
            let one = || of_one.iter().copied();
            let sums = self.entities.entry(entity).or_default();
            sums.mentions.add_mentions(one());
            sums.dates.add(article.date);
            let own = mean_sums(one().map(|mention| mention.score));
            if let Some(date) = article.date {
                sums.articles.add(key, observed(date, &own));
            }
            if let (Some(outlet), Some(period)) = (&mut outlet, period) {
                outlet.add(entity, period, &own);
            }
            one().for_each(|mention| sums.add_mention(mention, &article.text));
            self.entity_periods.of((entity, period)).add_mentions(one());
            of_source.of(entity).add_mentions(one());
        }
    }

    fn add_speakers(&mut self, article: &ArticleAnalysis) {
        for quote in &article.quotes {
            for speaker in quote.speaking() {
                self.entities.entry(speaker).or_default().quotes += 1;
            }
        }
    }

    fn add_stances(&mut self, article: &ArticleAnalysis, period: Option<Period>, key: u64) {
        let mut stances: Vec<&StanceRow> = article.stances.iter().collect();
        stances.sort_by_key(|stance| (stance.holder, stance.target));
        for of_one in stances.chunk_by(|a, b| (a.holder, a.target) == (b.holder, b.target)) {
            let sums = self.pairs.entry((of_one[0].holder, of_one[0].target)).or_default();
            sums.statements.add_stances(of_one.iter().copied());
            sums.dates.add(article.date);
            if let (Some(date), StanceTarget::Topic(_)) = (article.date, of_one[0].target) {
                sums.dated_articles += 1;
                sums.days.add(DayStances::of(date, of_one.iter().copied()));
                sums.articles.add(key, observed(date, &mean_sums(of_one.iter().map(|stance| stance.score))));
            }
        }
        stances.sort_by_key(|stance| stance.target);
        for of_one in stances.chunk_by(|a, b| a.target == b.target) {
            if let StanceTarget::Topic(topic) = of_one[0].target {
                self.topic_periods.entry((topic, period)).or_default().add_stances(of_one.iter().copied());
                if let Some(date) = article.date {
                    let article = observed(date, &mean_sums(of_one.iter().map(|stance| stance.score)));
                    self.topic_articles.entry(topic).or_default().add(key, article);
                }
            }
        }
    }

    /// Sets how many articles each period has, where articles were counted from rows that don't tell.
    pub fn set_articles(&mut self, articles: impl IntoIterator<Item = (Option<Period>, u64)>) {
        for (period, count) in articles {
            self.periods.entry(period).or_default().articles = count;
        }
    }

    /// The sums over the articles of both, which must be different articles counted by the same granularity.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        let Self {
            entities,
            periods,
            entity_periods,
            pairs,
            topic_periods,
            topic_articles,
            source_entities,
            outlets,
            groups,
            speech,
            comentions,
            unresolved,
        } = other;
        merge_maps(&mut self.entities, entities, EntitySums::merge);
        merge_maps(&mut self.periods, periods, |sums, other| sums.merge(&other));
        self.entity_periods.merge(entity_periods, |sums, other| sums.merge(&other));
        merge_maps(&mut self.pairs, pairs, PairSums::merge);
        merge_maps(&mut self.topic_periods, topic_periods, |sums, other| sums.merge(&other));
        merge_maps(&mut self.topic_articles, topic_articles, ArticleSample::merge);
        merge_maps(&mut self.source_entities, source_entities, |entities, other| {
            entities.merge(other, |sums, other| sums.merge(&other));
        });
        self.outlets.merge(outlets);
        merge_maps(&mut self.groups, groups, Groups::merge);
        self.speech.merge(speech);
        self.comentions.merge(comentions);
        self.unresolved.merge(unresolved);
        self
    }
}

/// What one article gives to a series.
fn observed(date: Date, sums: &MeanSums) -> Observed {
    Observed { date, count: sums.count as u32, scores: sums.sum }
}

fn mean_sums(scores: impl Iterator<Item = Score>) -> MeanSums {
    let mut sums = MeanSums::default();
    scores.for_each(|score| sums.add(score));
    sums
}

impl EntitySums {
    fn add_mention(&mut self, mention: &MentionRow, text: &str) {
        self.title_mentions += u64::from(mention.in_title);
        if mention.voice == Voice::Narrator {
            self.narrator.add(mention.score);
        } else if mention.speaker == Some(Speaker::Entity(mention.entity)) {
            self.own.add(mention.score);
        } else {
            self.others.add(mention.score);
        }
        mention.evidence.iter().for_each(|evidence| self.cues.add(evidence, text));
    }

    fn merge(&mut self, other: Self) {
        let Self { mentions, title_mentions, quotes, dates, narrator, others, own, articles, cues } = other;
        self.mentions.merge(&mentions);
        self.title_mentions += title_mentions;
        self.quotes += quotes;
        self.dates.merge(&dates);
        self.narrator.merge(&narrator);
        self.others.merge(&others);
        self.own.merge(&own);
        self.articles.merge(articles);
        self.cues.merge(cues);
    }
}

impl PeriodSums {
    fn merge(&mut self, other: &Self) {
        let Self { articles, mentions, quotes, stances } = other;
        self.articles += articles;
        self.mentions.merge(mentions);
        self.quotes += quotes;
        self.stances += stances;
    }
}

impl PairSums {
    fn merge(&mut self, other: Self) {
        let Self { statements, dates, days, dated_articles, articles } = other;
        self.statements.merge(&statements);
        self.dates.merge(&dates);
        self.days.merge(&days);
        self.dated_articles += dated_articles;
        self.articles.merge(articles);
    }
}
