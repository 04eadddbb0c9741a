//! Who is quoted saying what: attributions with their source, cue and content.

use serde::{Deserialize, Serialize};

/// How the words of an attribution are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AttributionKind {
    /// All content stands inside quotation marks.
    Direct,
    /// None of it does.
    Indirect,
    /// A part of it does.
    Mixed,
}

impl AttributionKind {
    /// The name written in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Mixed => "mixed",
        }
    }
}

/// Whose words a stretch of text is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Voice {
    /// The article's own.
    #[default]
    Narrator,
    /// Inside quotation marks.
    Direct,
    /// Inside other attributed content.
    Indirect,
}

impl Voice {
    /// The name written in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Narrator => "narrator",
            Self::Direct => "direct",
            Self::Indirect => "indirect",
        }
    }
}
