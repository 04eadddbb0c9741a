//! What each outlet says of each entity in each period.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::keyed::Keyed;
use super::merging::merge_maps;
use super::tally::MeanSums;
use crate::corpus::Period;
use crate::entities::EntityId;

/// Each named outlet's mentions by entity and period.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Outlets(pub(super) BTreeMap<String, OutletCells>);

/// One outlet's mentions by entity and period, the undated left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct OutletCells(pub(super) Keyed<(EntityId, Option<Period>), MeanSums>);

impl Outlets {
    /// The cells of an article's outlet; `None` where it has none.
    pub(super) fn of(&mut self, source: &str) -> Option<&mut OutletCells> {
        if source.is_empty() {
            return None;
        }
        if !self.0.contains_key(source) {
            self.0.insert(source.to_owned(), OutletCells::default());
        }
        self.0.get_mut(source)
    }

    pub(super) fn merge(&mut self, other: Self) {
        merge_maps(&mut self.0, other.0, |cells, other| {
            cells.0.merge(other.0, |sums, other| sums.merge(&other));
        });
    }
}

impl OutletCells {
    /// Counts an article's mentions of one entity.
    pub(super) fn add(&mut self, entity: EntityId, period: Period, mentions: &MeanSums) {
        self.0.of((entity, Some(period))).merge(mentions);
    }
}
