//! The rows of comentions.csv.

use std::cmp::Reverse;

use super::finish::Totals;
use crate::aggregate::comentions::Together;
use crate::entities::EntityId;

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
