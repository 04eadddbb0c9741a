//! The rows of pairs.csv.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::finish::Totals;
use crate::aggregate::sums::PairSums;
use crate::aggregate::tally::Tally;
use crate::entities::EntityId;
use crate::stance::StanceTarget;

/// A row of pairs.csv.
#[derive(Clone, Copy, Debug)]
pub struct SpeechTotal<'a> {
    /// Who speaks.
    pub source: &'a str,
    /// Who is spoken of.
    pub target: &'a str,
    /// The target's mentions in the source's words.
    pub mentions: Tally,
    /// The source's statements towards the target.
    pub statements: Tally,
}

impl Totals<'_> {
    /// Every source and target of which one is quoted on the other or takes a position towards it, by mentions and
    /// statements descending, then names.
    #[must_use]
    pub fn speech(&self) -> Vec<SpeechTotal<'_>> {
        let mut sums: BTreeMap<(EntityId, EntityId), (Tally, Tally)> = BTreeMap::new();
        for (&pair, mentions) in &self.sums.speech.0 {
            sums.entry(pair).or_default().0 = *mentions;
        }
        for (&(holder, target), PairSums { statements, .. }) in &self.sums.pairs {
            if let StanceTarget::Entity(target) = target {
                sums.entry((holder, target)).or_default().1 = *statements;
            }
        }
        let row = |((source, target), (mentions, statements)): ((EntityId, EntityId), (Tally, Tally))| SpeechTotal {
            source: &self.register.get(source).name,
            target: &self.register.get(target).name,
            mentions,
            statements,
        };
        let mut rows: Vec<_> = sums.into_iter().map(row).collect();
        let size = |row: &SpeechTotal<'_>| row.mentions.count() + row.statements.count();
        rows.sort_by_key(|row| (Reverse(size(row)), row.source, row.target));
        rows
    }
}
