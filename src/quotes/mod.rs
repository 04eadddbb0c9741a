//! Who is quoted saying what: attributions with their source, cue and content.

use serde::{Deserialize, Serialize};

use crate::text::TokenSpan;

/// Who is quoted saying what.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// The words that name the source.
    pub source: Option<TokenSpan>,
    /// The words that attribute.
    pub cue: Option<TokenSpan>,
    /// What is attributed, marks included, in the order of the text.
    pub content: Vec<TokenSpan>,
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
}

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

/// The attributions of a document, in the order of the text.
#[must_use]
pub fn attributions(_document: &crate::text::Document, _lexicon: &crate::lexicon::Lexicon) -> Vec<Attribution> {
    Vec::new()
}
