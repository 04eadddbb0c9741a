//! How much of what is found is coded, and the other way round.

use serde::{Deserialize, Serialize};

/// True positives, found and coded items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overlap {
    /// In both.
    pub both: u64,
    /// Found by the program.
    pub predicted: u64,
    /// Coded by people.
    pub gold: u64,
}

impl Overlap {
    pub(super) fn add(&mut self, other: Self) {
        self.both += other.both;
        self.predicted += other.predicted;
        self.gold += other.gold;
    }

    /// Harmonic mean of precision and recall, in [0, 1]; `None` where nothing is found or coded.
    #[must_use]
    pub fn f1(self) -> Option<f64> {
        let all = self.predicted + self.gold;
        (all > 0).then(|| 2.0 * self.both as f64 / all as f64)
    }

    /// Share of what was found that is coded.
    #[must_use]
    pub fn precision(self) -> Option<f64> {
        (self.predicted > 0).then(|| self.both as f64 / self.predicted as f64)
    }

    /// Share of what is coded that was found.
    #[must_use]
    pub fn recall(self) -> Option<f64> {
        (self.gold > 0).then(|| self.both as f64 / self.gold as f64)
    }
}
