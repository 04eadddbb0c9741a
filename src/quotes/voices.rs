//! Whose words each token is: the narrator's, or those of the innermost attribution around it.

use serde::{Deserialize, Serialize};

use super::attribution::{Attribution, AttributionKind};
use crate::text::{Document, Quotation, Quotations};

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

/// The voice and the innermost attribution at every token of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceMap {
    cells: Vec<(Voice, u32)>,
}

/// No attribution.
const NOBODY: u32 = u32::MAX;

/// Whose content counts as somebody's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attributed {
    /// Whatever is attributed, what an attitude is about too: "the union rejected Orrin's plan".
    All,
    /// What is worded as its source might ([`crate::lexicon::Construction::is_reported`]).
    Reported,
}

/// The voice at every token: direct inside the marks of attributed quotations and of others of four words and more, indirect
/// inside other content that counts, narrator elsewhere. The innermost attribution wins.
#[must_use]
pub fn voices(
    document: &Document,
    attributions: &[Attribution],
    quotations: &Quotations,
    counted: Attributed,
) -> VoiceMap {
    VoiceMap::new(document, attributions, quotations, counted)
}

impl VoiceMap {
    fn new(document: &Document, attributions: &[Attribution], quotations: &Quotations, counted: Attributed) -> Self {
        let mut cells = vec![(Voice::Narrator, NOBODY); document.tokens.len()];
        for quotation in quotations.all().iter().filter(|quotation| !quotation.nested && is_speech(document, quotation))
        {
            cells[quotation.tokens.range()].fill((Voice::Direct, NOBODY));
        }
        let counts = |at: &usize| counted == Attributed::All || attributions[*at].construction.is_reported();
        let mut order: Vec<usize> = (0..attributions.len()).filter(counts).collect();
        order.sort_by_key(|&at| (attributions[at].depth, std::cmp::Reverse(attributions[at].hull().len()), at));
        for at in order {
            let attribution = &attributions[at];
            for token in attribution.content.iter().flat_map(|part| part.range()) {
                let marked = quotations.around(token).is_some() && attribution.kind != AttributionKind::Indirect;
                let inside = cells[token].0 == Voice::Direct && quotations.around(token).is_some();
                let voice = if marked || inside { Voice::Direct } else { Voice::Indirect };
                cells[token] = (voice, at as u32);
            }
        }
        Self { cells }
    }

    /// Whose words the token is; the narrator's beyond the end.
    #[must_use]
    pub fn voice(&self, token: usize) -> Voice {
        self.cells.get(token).map_or(Voice::Narrator, |cell| cell.0)
    }

    /// Position of the innermost attribution around the token.
    #[must_use]
    pub fn attribution(&self, token: usize) -> Option<usize> {
        self.cells.get(token).filter(|cell| cell.1 != NOBODY).map(|cell| cell.1 as usize)
    }
}

/// A quotation of so many words is speech even where nobody is named; a shorter one is a term or a title.
const SPEECH_WORDS: usize = 4;

fn is_speech(document: &Document, quotation: &Quotation) -> bool {
    let words = quotation.tokens.range().filter(|&token| document.tokens[token].kind.is_word());
    words.take(SPEECH_WORDS).count() == SPEECH_WORDS
}
