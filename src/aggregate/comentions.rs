//! How often two entities are mentioned together.

use serde::{Deserialize, Serialize};

use super::keyed::Keyed;
use crate::analysis::MentionRow;
use crate::entities::EntityId;

/// Counts for two entities, the smaller id first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Comentions(pub(super) Keyed<(EntityId, EntityId), Together>);

/// Where two entities are mentioned together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Together {
    /// Articles that mention both.
    pub articles: u64,
    /// Sentences and titles that mention both.
    pub sentences: u64,
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
