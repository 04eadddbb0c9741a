//! Sums by an attribute of the entities or by a column of the corpus.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::by_pairs;
use super::merging::merge_maps;
use super::tally::{MeanSums, Tally};
use crate::analysis::{ArticleAnalysis, MentionRow};
use crate::corpus::Period;
use crate::entities::{EntityId, Register};
use crate::quotes::Voice;

/// What mentions are grouped by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    name: String,
    by: By,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum By {
    /// The value of each entity, by its id.
    Entity(Vec<String>),
    /// The position among the article's kept cells.
    Article(usize),
}

/// The sums of each value of a grouping.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Groups(pub(super) BTreeMap<String, GroupSums>);

/// What is summed for a value.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSums {
    /// Its mentions.
    pub mentions: Tally,
    /// Those in the narrator's voice.
    pub narrator: MeanSums,
    #[serde(with = "by_pairs")]
    pub(super) periods: BTreeMap<Option<Period>, Tally>,
}

impl Grouping {
    /// The column of the entity list that every list has, if only by what is taken for it.
    pub const KIND: &str = "kind";

    /// By an attribute or the kind of the entities, else by a column of those that the articles keep; `None` if it is neither.
    #[must_use]
    pub fn new(name: &str, register: &Register, kept: &[String]) -> Option<Self> {
        let entities = register.entities.iter();
        let by = match register.attributes.iter().position(|attribute| attribute == name) {
            Some(at) => By::Entity(entities.map(|entity| entity.attributes[at].clone()).collect()),
            None if name == Self::KIND => By::Entity(entities.map(|entity| entity.kind.name().to_owned()).collect()),
            None => By::Article(kept.iter().position(|column| column == name)?),
        };
        Some(Self { name: name.to_owned(), by })
    }

    /// The attribute or column.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    fn value<'a>(&'a self, article: &'a ArticleAnalysis, entity: EntityId) -> &'a str {
        match &self.by {
            By::Entity(values) => &values[entity.0 as usize],
            By::Article(at) => &article.kept[*at],
        }
    }
}

impl Groups {
    /// Counts the mentions of an article.
    pub(super) fn add(&mut self, article: &ArticleAnalysis, period: Option<Period>, grouping: &Grouping) {
        let mut mentions: Vec<(&str, &MentionRow)> =
            article.mentions.iter().map(|mention| (grouping.value(article, mention.entity), mention)).collect();
        mentions.sort_by_key(|(value, _)| *value);
        for of_one in mentions.chunk_by(|a, b| a.0 == b.0) {
            let sums = self.of(of_one[0].0);
            let one = || of_one.iter().map(|(_, mention)| *mention);
            sums.mentions.add_mentions(one());
            one().filter(|it| it.voice == Voice::Narrator).for_each(|mention| sums.narrator.add(mention.score));
            sums.periods.entry(period).or_default().add_mentions(one());
        }
    }

    fn of(&mut self, value: &str) -> &mut GroupSums {
        if !self.0.contains_key(value) {
            self.0.insert(value.to_owned(), GroupSums::default());
        }
        self.0.get_mut(value).expect("it was put there")
    }

    pub(super) fn merge(&mut self, other: Self) {
        merge_maps(&mut self.0, other.0, |sums, other| {
            sums.mentions.merge(&other.mentions);
            sums.narrator.merge(&other.narrator);
            merge_maps(&mut sums.periods, other.periods, |tally, other| tally.merge(&other));
        });
    }
}
