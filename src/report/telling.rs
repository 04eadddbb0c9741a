//! Which rows of the evidence files say most, found while they are written.
//!
//! Only places in the files are kept, so that memory grows with the number of groups, not with that of rows.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::corpus::{Granularity, Period};
use crate::entities::EntityId;
use crate::score::Score;
use crate::stance::StanceTarget;

/// Rows kept of each sign in each group.
const KEPT: usize = 3;

/// A row of mentions.csv that could be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MentionMark {
    pub(super) entity: EntityId,
    pub(super) date: Option<Date>,
    pub(super) place: Place,
}

/// A row of stances.csv that could be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StanceMark {
    pub(super) holder: EntityId,
    pub(super) target: StanceTarget,
    pub(super) place: Place,
}

/// Where a row stands and how much it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Bytes before it in the file.
    pub(super) offset: u64,
    /// Its score.
    pub(super) score: Score,
    /// Bytes between the beginning of its sentence and what it is about.
    pub(super) within: u32,
}

impl Place {
    fn rank(&self) -> (Reverse<i32>, u64) {
        (Reverse(self.score.ten_thousandths().abs()), self.offset)
    }

    fn after(self, written: u64) -> Self {
        Self { offset: self.offset + written, ..self }
    }
}

/// The rows of a run that say most: of each entity in each period, of each holder and target.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    granularity: Granularity,
    mentions: BTreeMap<(EntityId, Option<Period>), Extremes>,
    stances: BTreeMap<(EntityId, StanceTarget), Extremes>,
}

impl Telling {
    /// Of no row yet; periods are of this length.
    #[must_use]
    pub fn new(granularity: Granularity) -> Self {
        Self { granularity, ..Self::default() }
    }

    /// Considers a row of mentions.csv in a block that begins after `written` bytes.
    pub(super) fn add_mention(&mut self, mark: &MentionMark, written: u64) {
        let period = mark.date.map(|date| self.granularity.period_of(date));
        self.mentions.entry((mark.entity, period)).or_default().add(mark.place.after(written));
    }

    /// The same of stances.csv.
    pub(super) fn add_stance(&mut self, mark: &StanceMark, written: u64) {
        self.stances.entry((mark.holder, mark.target)).or_default().add(mark.place.after(written));
    }

    /// At most `most` rows of an entity, spread over its periods: the strongest of every period and sign before the next.
    /// In the order of the file.
    #[must_use]
    pub(super) fn mentions_of(&self, entity: EntityId, most: usize) -> Vec<Place> {
        let groups = self.mentions.range((entity, None)..).take_while(|((of, _), _)| *of == entity);
        spread(groups.map(|(_, extremes)| extremes), most)
    }

    /// The rows of a holder and a target, in the order of the file.
    #[must_use]
    pub(super) fn stances_of(&self, holder: EntityId, target: StanceTarget) -> Vec<Place> {
        spread(self.stances.get(&(holder, target)).into_iter(), 2 * KEPT)
    }
}

fn spread<'a>(groups: impl Iterator<Item = &'a Extremes>, most: usize) -> Vec<Place> {
    let mut ranked: Vec<(usize, Place)> = groups
        .flat_map(|extremes| [&extremes.positive, &extremes.negative])
        .flat_map(|places| places.iter().copied().enumerate())
        .collect();
    ranked.sort_by_key(|(turn, place)| (*turn, place.rank()));
    let mut places: Vec<Place> = ranked.into_iter().take(most).map(|(_, place)| place).collect();
    places.sort_by_key(|place| place.offset);
    places
}

/// The strongest rows of each sign, the strongest first, the earlier first on a tie.
#[derive(Clone, Debug, Default)]
struct Extremes {
    positive: Vec<Place>,
    negative: Vec<Place>,
}

impl Extremes {
    fn add(&mut self, place: Place) {
        let places = if place.score > Score::default() { &mut self.positive } else { &mut self.negative };
        if places.len() == KEPT && places.last().is_some_and(|last| last.rank() <= place.rank()) {
            return;
        }
        let at = places.partition_point(|other| other.rank() < place.rank());
        places.insert(at, place);
        places.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn told(marks: &[(u64, f64, i8)], most: usize) -> Vec<u64> {
        let mut telling = Telling::new(Granularity::Month);
        for &(offset, score, month) in marks {
            let place = Place { offset, score: Score::from_f64(score), within: 0 };
            let mark = MentionMark { entity: EntityId(0), date: Some(date(2025, month, 1)), place };
            telling.add_mention(&mark, 0);
        }
        telling.mentions_of(EntityId(0), most).iter().map(|place| place.offset).collect()
    }

    #[test]
    fn the_strongest_of_each_sign_stay() {
        let marks = [(0, 0.1, 3), (1, 0.9, 3), (2, -0.2, 3), (3, 0.5, 3), (4, 0.3, 3), (5, -0.8, 3)];
        assert_eq!(told(&marks, 50), [1, 2, 3, 4, 5]);
    }

    #[test]
    fn of_two_as_strong_the_earlier_stays() {
        assert_eq!(told(&[(0, 0.5, 3), (1, 0.5, 3), (2, 0.5, 3), (3, 0.5, 3)], 50), [0, 1, 2]);
    }

    #[test]
    fn every_period_has_its_turn_before_another_has_its_second() {
        let marks = [(0, 0.9, 3), (1, 0.8, 3), (2, 0.7, 3), (3, 0.1, 4), (4, -0.1, 5)];
        assert_eq!(told(&marks, 3), [0, 3, 4]);
    }

    #[test]
    fn the_order_in_which_blocks_come_is_that_of_the_file() {
        let mark = StanceMark {
            holder: EntityId(1),
            target: StanceTarget::Entity(EntityId(2)),
            place: Place { offset: 10, score: Score::from_f64(0.5), within: 0 },
        };
        let mut telling = Telling::new(Granularity::Month);
        telling.add_stance(&mark, 90);
        assert_eq!(telling.stances_of(EntityId(1), StanceTarget::Entity(EntityId(2)))[0].offset, 100);
    }
}
