//! How outlets differ over the same entity in the same period.

use std::collections::BTreeMap;

use super::finish::Totals;
use crate::aggregate::statistics::{Cell, Difference, matched_difference};
use crate::aggregate::tally::MeanSums;
use crate::corpus::Period;
use crate::entities::EntityId;

/// Fewer shared entities and periods than this are too few to say much.
const FEW_CELLS: u64 = 5;

/// A row of `outlet_differences.csv`.
#[derive(Clone, Copy, Debug)]
pub struct OutletDifference<'a> {
    /// The outlet.
    pub source: &'a str,
    /// The entity; `None` for all of them together.
    pub entity: Option<&'a str>,
    /// Entities × periods that the outlet and others mention.
    pub cells: u64,
    /// The outlet's mentions in them.
    pub mentions: u64,
    /// The others'.
    pub other_mentions: u64,
    /// The outlet against the others.
    pub difference: Difference,
}

impl OutletDifference<'_> {
    /// Whether fewer than 5 shared entities and periods stand behind it.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.cells < FEW_CELLS
    }
}

impl Totals<'_> {
    /// Every outlet that shares an entity and period with others: a row for all entities, then one for each in order;
    /// outlets ascending.
    #[must_use]
    pub fn outlet_differences(&self) -> Vec<OutletDifference<'_>> {
        let mut all: BTreeMap<(EntityId, Option<Period>), MeanSums> = BTreeMap::new();
        for cells in self.sums.outlets.0.values() {
            cells.0.sorted().into_iter().for_each(|(cell, sums)| all.entry(cell).or_default().merge(sums));
        }
        let mut rows = Vec::new();
        for (source, own) in &self.sums.outlets.0 {
            let own = own.0.sorted();
            let of_entity = |id| own.range((id, None)..).take_while(move |((of, _), _)| *of == id);
            let by_entity: Vec<(EntityId, Vec<Cell>)> = self
                .order
                .iter()
                .map(|&id| (id, of_entity(id).filter_map(|(key, sums)| cell(sums, &all[key])).collect()))
                .collect();
            let together: Vec<Cell> = by_entity.iter().flat_map(|(_, cells)| cells).copied().collect();
            rows.extend(row(source, None, &together));
            let of_one =
                |(id, cells): &(EntityId, Vec<Cell>)| row(source, Some(self.register.get(*id).name.as_str()), cells);
            rows.extend(by_entity.iter().filter_map(of_one));
        }
        rows
    }
}

fn cell(own: &MeanSums, all: &MeanSums) -> Option<Cell> {
    (all.count > own.count).then(|| Cell {
        mentions: own.count,
        scores: own.sum,
        other_mentions: all.count - own.count,
        other_scores: all.sum - own.sum,
    })
}

fn row<'a>(source: &'a str, entity: Option<&'a str>, cells: &[Cell]) -> Option<OutletDifference<'a>> {
    Some(OutletDifference {
        source,
        entity,
        cells: cells.len() as u64,
        mentions: cells.iter().map(|cell| cell.mentions).sum(),
        other_mentions: cells.iter().map(|cell| cell.other_mentions).sum(),
        difference: matched_difference(cells)?,
    })
}
