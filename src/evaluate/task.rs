//! What a sample is coded for, with the names of its classes.

use serde::Serialize;

/// What a sample was coded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Task {
    /// How a text makes a target look.
    Sentiment,
    /// A holder's position towards a target.
    Stance,
}

impl Task {
    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sentiment => "sentiment",
            Self::Stance => "stance",
        }
    }

    /// The names of the classes -1, 0, 1.
    #[must_use]
    pub fn classes(self) -> [&'static str; 3] {
        match self {
            Self::Sentiment => ["negative", "neutral", "positive"],
            Self::Stance => ["against", "neutral", "favor"],
        }
    }
}
