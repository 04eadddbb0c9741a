//! Linguistic knowledge, compiled once from the files in `lexicons/` and the user's layers.

mod bundled;
mod grammar;
mod inflection;
mod phrases;
mod reporting;
mod reporting_weights;
mod source;
mod vocabulary;

pub use grammar::{AbbreviationEnd, Auxiliary};
pub use inflection::{Class, Inflector};
pub use phrases::{Found, Phrases};
pub use reporting::{CueId, CueKind, Reporting, ReportingCue, Takes};
pub use reporting_weights::{Circumstance, Construction, CueForm, ReportingWeights};
pub use source::{Row, Source};
pub use vocabulary::{Vocabulary, WordId};

use grammar::Grammar;

use crate::error::Result;
use crate::text::TagModel;

/// Every lexicon of a run, ready for look-up.
#[derive(Clone, Debug)]
pub struct Lexicon {
    vocabulary: Vocabulary,
    grammar: Grammar,
    tags: TagModel,
    reporting: Reporting,
    reporting_weights: ReportingWeights,
}

impl Lexicon {
    /// The lexicons that ship with the program.
    ///
    /// # Errors
    /// If a file is malformed; the project's tests hold that none is.
    pub fn bundled() -> Result<Self> {
        let mut vocabulary = Vocabulary::default();
        let grammar = Grammar::new(&mut vocabulary)?;
        let tags = TagModel::new(&bundled::tags(), &bundled::tag_bigrams(), &mut vocabulary)?;
        let reporting = Reporting::new(&mut vocabulary)?;
        let reporting_weights = ReportingWeights::new(&bundled::reporting_weights(), &reporting)?;
        Ok(Self { vocabulary, grammar, tags, reporting, reporting_weights })
    }

    /// The same lexicon with other weights of reporting cues, for a corpus of another kind or for cross-validation.
    ///
    /// # Errors
    /// If the file is malformed.
    pub fn with_reporting_weights(mut self, source: &Source) -> Result<Self> {
        self.reporting_weights = ReportingWeights::new(source, &self.reporting)?;
        Ok(self)
    }

    /// All known words.
    #[must_use]
    pub fn words(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The part-of-speech model.
    #[must_use]
    pub fn tag_model(&self) -> &TagModel {
        &self.tags
    }

    /// Whether an abbreviation with its full stop can end a sentence; `None` for other words.
    #[must_use]
    pub fn abbreviation(&self, word: WordId) -> Option<AbbreviationEnd> {
        self.grammar.abbreviation(word)
    }

    /// A form of be, have, do or get.
    #[must_use]
    pub fn auxiliary(&self, word: WordId) -> Option<Auxiliary> {
        self.grammar.auxiliary(word)
    }

    /// Whether the word negates the verb beside it.
    #[must_use]
    pub fn is_negation(&self, word: WordId) -> bool {
        self.grammar.is_negation(word)
    }

    /// Whether it is a function word, or another that begins sentences with a capital and is no name.
    #[must_use]
    pub fn is_stopword(&self, word: WordId) -> bool {
        self.grammar.is_stopword(word)
    }

    /// The cues that attribute words and thoughts.
    #[must_use]
    pub fn reporting(&self) -> &Reporting {
        &self.reporting
    }

    /// How much speaks for each of them.
    #[must_use]
    pub fn reporting_weights(&self) -> &ReportingWeights {
        &self.reporting_weights
    }

    /// Whether some form of the word reports speech: "said", "asked".
    #[must_use]
    pub fn is_reporting_verb(&self, word: WordId) -> bool {
        self.grammar.is_reporting_verb(word)
    }
}
