//! Scores as exact fixed-point numbers.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A score in [-1, 1], held as a whole number of ten-thousandths so that sums of scores are exact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(i32);

impl Score {
    /// Ten-thousandths in 1.
    pub const ONE: i32 = 10_000;

    /// Rounds half away from zero and clamps to [-1, 1]. NaN becomes 0.
    #[must_use]
    pub fn from_f64(value: f64) -> Self {
        Self((value.clamp(-1.0, 1.0) * f64::from(Self::ONE)).round() as i32)
    }

    /// The score in ten-thousandths.
    #[must_use]
    pub fn ten_thousandths(self) -> i32 {
        self.0
    }

    /// The score as a number in [-1, 1].
    #[must_use]
    pub fn to_f64(self) -> f64 {
        f64::from(self.0) / f64::from(Self::ONE)
    }
}

impl fmt::Display for Score {
    /// Four decimals, always: `-0.0417`; zero has no sign.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:04}", magnitude / 10_000, magnitude % 10_000)
    }
}

/// The class of a scored mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// The text makes the target look bad.
    Negative,
    /// Neither, or as much of one as of the other.
    Neutral,
    /// The text makes the target look good.
    Positive,
}

impl Label {
    /// The name written in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Negative => "negative",
            Self::Neutral => "neutral",
            Self::Positive => "positive",
        }
    }

    /// -1, 0 or 1.
    #[must_use]
    pub fn sign(self) -> i8 {
        match self {
            Self::Negative => -1,
            Self::Neutral => 0,
            Self::Positive => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_decimals_are_printed_and_zero_has_no_sign() {
        let printed: Vec<String> =
            [-1.0, -0.04172, -0.00001, 0.0, 0.5, 3.0].map(|value| Score::from_f64(value).to_string()).to_vec();
        assert_eq!(printed, ["-1.0000", "-0.0417", "0.0000", "0.0000", "0.5000", "1.0000"]);
    }
}
