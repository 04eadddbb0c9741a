//! How much of an article is about each entity.

use crate::entities::EntityId;

/// How often each entity of an article is mentioned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prominences {
    /// Ascending by entity.
    counts: Vec<(EntityId, u32)>,
    /// The highest count.
    most: u32,
}

impl Prominences {
    /// Counts the entities of all mentions, in any order.
    #[must_use]
    pub fn new(mentioned: impl IntoIterator<Item = EntityId>) -> Self {
        let mut ids: Vec<EntityId> = mentioned.into_iter().collect();
        ids.sort_unstable();
        let counts: Vec<_> = ids.chunk_by(|one, next| one == next).map(|same| (same[0], same.len() as u32)).collect();
        let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0);
        Self { counts, most }
    }

    /// The mentions of one of the entities, divided by those of the entity that has the most.
    ///
    /// # Panics
    /// If it has no mention.
    #[must_use]
    pub fn of(&self, entity: EntityId) -> f64 {
        let at = self.counts.binary_search_by_key(&entity, |(id, _)| *id).expect("a mentioned entity is counted");
        f64::from(self.counts[at].1) / f64::from(self.most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prominence_is_measured_by_who_is_mentioned_most() {
        let prominences = Prominences::new([EntityId(4), EntityId(1), EntityId(4), EntityId(4), EntityId(4)]);
        assert_eq!([4, 1].map(|id| prominences.of(EntityId(id))), [1.0, 0.25]);
    }
}
