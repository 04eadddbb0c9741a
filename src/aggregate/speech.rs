//! What each entity is quoted or reported as saying of each other.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::by_pairs;
use super::merging::merge_maps;
use super::tally::Tally;
use crate::analysis::{MentionRow, Speaker};
use crate::entities::EntityId;
use crate::quotes::Voice;

/// Mentions by who speaks and who is spoken of; what somebody says of himself is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Speech(#[serde(with = "by_pairs")] pub(super) BTreeMap<(EntityId, EntityId), Tally>);

impl Speech {
    /// Counts the mentions of an article.
    pub(super) fn add(&mut self, mentions: &[MentionRow]) {
        let mut said: Vec<(EntityId, &MentionRow)> =
            mentions.iter().filter_map(|mention| Some((speaker_of_another(mention)?, mention))).collect();
        said.sort_by_key(|(speaker, mention)| (*speaker, mention.entity));
        for of_one in said.chunk_by(|a, b| (a.0, a.1.entity) == (b.0, b.1.entity)) {
            let sums = self.0.entry((of_one[0].0, of_one[0].1.entity)).or_default();
            sums.add_mentions(of_one.iter().map(|(_, mention)| *mention));
        }
    }

    pub(super) fn merge(&mut self, other: Self) {
        merge_maps(&mut self.0, other.0, |sums, other| sums.merge(&other));
    }
}

fn speaker_of_another(mention: &MentionRow) -> Option<EntityId> {
    match mention.speaker {
        Some(Speaker::Entity(speaker)) if mention.voice != Voice::Narrator && speaker != mention.entity => {
            Some(speaker)
        }
        _ => None,
    }
}
