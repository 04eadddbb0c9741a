//! How often two entities are mentioned together.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::finish::Totals;
use super::keyed::Keyed;
use crate::analysis::MentionRow;
use crate::entities::EntityId;

/// Counts for two entities, the smaller id first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Comentions(Keyed<(EntityId, EntityId), Together>);

/// Where two entities are mentioned together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// Articles that mention both.
    pub articles: u64,
    /// Sentences and titles that mention both.
    pub sentences: u64,
}

/// A row of comentions.csv.
#[derive(Clone, Copy, Debug)]
pub struct ComentionTotal<'a> {
    /// The entity whose name comes first in the alphabet.
    pub entity: &'a str,
    /// The other.
    pub other: &'a str,
    /// Where both are mentioned.
    pub together: Together,
    /// Articles with both as a share of articles with either (Jaccard 1912), in (0, 1].
    pub jaccard: f64,
}

impl Comentions {
    /// Counts the mentions of an article.
    pub(super) fn add(&mut self, mentions: &[MentionRow]) {
        let mut of_article: Vec<EntityId> = mentions.iter().map(|mention| mention.entity).collect();
        self.each_pair(&mut of_article, |together| together.articles += 1);
        let mut of_sentence = Vec::new();
        for sentence in mentions.chunk_by(|a, b| a.sentence_no == b.sentence_no) {
            of_sentence.clear();
            of_sentence.extend(sentence.iter().map(|mention| mention.entity));
            self.each_pair(&mut of_sentence, |together| together.sentences += 1);
        }
    }

    fn each_pair(&mut self, entities: &mut Vec<EntityId>, count: impl Fn(&mut Together)) {
        entities.sort_unstable();
        entities.dedup();
        for (at, &one) in entities.iter().enumerate() {
            for &other in &entities[at + 1..] {
                count(self.0.of((one, other)));
            }
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.0.merge(other.0, |sums, other| {
            sums.articles += other.articles;
            sums.sentences += other.sentences;
        });
    }
}

impl Totals<'_> {
    /// Every two entities with an article that mentions both, by articles descending, then sentences descending, then
    /// names.
    #[must_use]
    pub fn comentions(&self) -> Vec<ComentionTotal<'_>> {
        let mut by_name: Vec<EntityId> = self.register.ids().collect();
        by_name.sort_by_key(|&id| &self.register.get(id).name);
        let mut rank = vec![0; by_name.len()];
        by_name.iter().zip(0_u32..).for_each(|(id, at)| rank[id.0 as usize] = at);
        // Ranks are compared in place of names, since two entities in three are mentioned together.
        let mut pairs: Vec<_> = self
            .sums
            .comentions
            .0
            .unordered()
            .map(|((one, other), together)| {
                let [one, other] = [one, other].map(|id| rank[id.0 as usize]);
                (Reverse(together.articles), Reverse(together.sentences), one.min(other), one.max(other))
            })
            .collect();
        pairs.sort_unstable();
        let articles: Vec<u64> =
            by_name.iter().map(|id| self.sums.entities.get(id).map_or(0, |sums| sums.mentions.articles())).collect();
        let name = |rank: u32| self.register.get(by_name[rank as usize]).name.as_str();
        let row = |(Reverse(both), Reverse(sentences), one, other): (Reverse<u64>, Reverse<u64>, u32, u32)| {
            let either = articles[one as usize] + articles[other as usize] - both;
            ComentionTotal {
                entity: name(one),
                other: name(other),
                together: Together { articles: both, sentences },
                jaccard: both as f64 / either as f64,
            }
        };
        pairs.into_iter().map(row).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_counts_once_however_often_the_two_are_named() {
        let mut comentions = Comentions::default();
        comentions.each_pair(&mut [2, 0, 2, 0, 1].map(EntityId).to_vec(), |together| together.articles += 1);
        let pairs: Vec<_> =
            comentions.0.sorted().iter().map(|(pair, together)| (pair.0.0, pair.1.0, together.articles)).collect();
        assert_eq!(pairs, [(0, 1, 1), (0, 2, 1), (1, 2, 1)]);
    }
}
