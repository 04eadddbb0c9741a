//! What each entity is quoted or reported as saying of each other.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::by_pairs;
use super::finish::Totals;
use super::sums::{PairSums, merge_maps};
use super::tally::Tally;
use crate::analysis::{MentionRow, Speaker};
use crate::entities::EntityId;
use crate::quotes::Voice;
use crate::stance::Target;

/// Mentions by who speaks and who is spoken of; what somebody says of himself is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub(super) struct Speech(#[serde(with = "by_pairs")] BTreeMap<(EntityId, EntityId), Tally>);

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
            if let Target::Entity(target) = target {
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
