//! An attribution: a source, a cue and what is attributed.

use serde::{Deserialize, Serialize};

use crate::lexicon::{Construction, ReportingCueId};
use crate::text::{Document, Quotations, TokenKind, TokenSpan};

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
    /// Direct where all words stand inside marks, function words before the first mark not counted.
    pub(super) fn of(document: &Document, quotations: &Quotations, cue: usize, content: &[TokenSpan]) -> Self {
        let own = quotations.around(cue);
        let mut words = 0;
        let mut quoted = 0;
        for token in content.iter().flat_map(|part| part.range()) {
            let kind = document.tokens[token].kind;
            if kind.is_word() || kind == TokenKind::Number {
                words += 1;
                quoted += usize::from(quotations.around(token).is_some_and(|around| Some(around) != own));
            }
        }
        match quoted {
            0 => Self::Indirect,
            _ if quoted * 8 >= words * 7 => Self::Direct,
            _ => Self::Mixed,
        }
    }

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

/// One attribution of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// The words that name the source, apposition and trailing phrases included.
    pub source: Option<TokenSpan>,
    /// The head word of the source: the surname, the noun, the pronoun.
    pub source_head: Option<u32>,
    /// Whom the source stands for where it is a relative pronoun, and the head of those words: `Orrin, who said …`.
    pub antecedent: Option<(TokenSpan, u32)>,
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
    /// The words that tell who the source is, and their head: the antecedent of a relative pronoun, else the source.
    #[must_use]
    pub fn speaker(&self) -> Option<(TokenSpan, u32)> {
        let source = self.source.map(|source| (source, self.source_head.unwrap_or(source.end - 1)));
        self.antecedent.or(source)
    }

    /// The same words without the relative clause that describes the source, in which others are named: `Orrin, who beat Brandt`.
    #[must_use]
    pub fn named_speaker(&self, document: &Document) -> Option<TokenSpan> {
        self.speaker().map(|(words, _)| undescribed(document, words))
    }

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

/// The words of a source before its relative clause.
#[must_use]
pub fn undescribed(document: &Document, source: TokenSpan) -> TokenSpan {
    let relative = |&token: &usize| document.tags[token].is_relative() && !document.is_word(token - 1, "of");
    let mut end = source.range().skip(1).find(relative).unwrap_or(source.end as usize);
    let cut = end < source.end as usize;
    end -= usize::from(cut && end > source.start as usize + 1 && document.tokens[end - 1].kind == TokenKind::Comma);
    TokenSpan::new(source.start as usize, end)
}
