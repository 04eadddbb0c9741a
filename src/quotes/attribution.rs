//! An attribution: a source, a cue and what is attributed.

use serde::{Deserialize, Serialize};

use crate::lexicon::ReportingCueId;
use crate::text::TokenSpan;

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

/// How a cue and its content are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Construction {
    /// A quotation after the cue: `said: "…"`.
    Quote,
    /// `said that …`
    That,
    /// `said the port …`
    Bare,
    /// `asked whether …`
    Wh,
    /// `refused to …`
    To,
    /// `urged the port to …`
    ObjectTo,
    /// A noun phrase: `denied the charge`.
    Object,
    /// A preposition and what follows it: `spoke of …`.
    Preposition,
    /// `considered selling …`
    Gerund,
    /// The content stands before the cue or around it: `…, he said`.
    Around,
    /// The same, and the content is a quotation.
    AroundQuote,
    /// The subject of a passive or raising verb and what follows: `X is expected to …`.
    Passive,
    /// A name and a colon: `Orrin: "…"`.
    Colon,
    /// A quotation whose cue and source stand before or behind it in other sentences.
    Alone,
}

impl Construction {
    /// All of them, in the order of their numbers.
    pub const ALL: [Self; 14] = [
        Self::Quote,
        Self::That,
        Self::Bare,
        Self::Wh,
        Self::To,
        Self::ObjectTo,
        Self::Object,
        Self::Preposition,
        Self::Gerund,
        Self::Around,
        Self::AroundQuote,
        Self::Passive,
        Self::Colon,
        Self::Alone,
    ];

    /// The name in the file of weights.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::That => "that",
            Self::Bare => "bare",
            Self::Wh => "wh",
            Self::To => "to",
            Self::ObjectTo => "object_to",
            Self::Object => "object",
            Self::Preposition => "preposition",
            Self::Gerund => "gerund",
            Self::Around => "around",
            Self::AroundQuote => "around_quote",
            Self::Passive => "passive",
            Self::Colon => "colon",
            Self::Alone => "alone",
        }
    }

    /// Whether the content is worded as the source might: a clause or a quotation, not a thing that an attitude is about.
    #[must_use]
    pub fn is_reported(self) -> bool {
        !matches!(self, Self::Object | Self::Preposition | Self::Gerund | Self::Passive)
    }
}

/// One attribution of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name the source, apposition and trailing phrases included.
    pub source: Option<TokenSpan>,
    /// The head word of the source: the surname, the noun, the pronoun.
    pub source_head: Option<u32>,
    /// The words that attribute.
    pub cue: Option<TokenSpan>,
    /// The entry of the lexicon that the cue belongs to.
    pub entry: Option<ReportingCueId>,
    /// The parts of the content in the order of the text, quotation marks included; never empty.
    pub content: Vec<TokenSpan>,
    /// Direct, indirect or mixed.
    pub kind: AttributionKind,
    /// How cue and content are joined.
    pub construction: Construction,
    /// Position of the innermost other attribution whose content holds the cue.
    pub parent: Option<usize>,
    /// How many attributions are around it.
    pub depth: u32,
}

impl Attribution {
    /// From the first token of the content to the last.
    ///
    /// # Panics
    /// If there is no content: there always is.
    #[must_use]
    pub fn hull(&self) -> TokenSpan {
        let first = self.content.first().expect("an attribution has content");
        let last = self.content.last().expect("an attribution has content");
        first.hull(*last)
    }

    /// Whether the token belongs to the content.
    #[must_use]
    pub fn holds(&self, token: usize) -> bool {
        self.content.iter().any(|part| part.holds(token))
    }
}
