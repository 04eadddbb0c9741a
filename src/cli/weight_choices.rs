//! The options for the weights that a text is scored with.

use std::path::PathBuf;

use appraise::analysis::AllWeights;
use appraise::error::Result;
use appraise::fit::weights_with;
use appraise::lexicon::Lexicon;
use clap::Args;

/// The program's weights, unless others are typed.
#[derive(Debug, Args)]
pub(super) struct WeightChoices {
    /// Use these weights, as appraise fit writes them; may be given several times, once for each set of rules
    #[arg(long, value_name = "CSV")]
    pub(super) weights: Vec<PathBuf>,
    /// Leave out the learned weights of single words: written rules and lexicons alone
    #[arg(long)]
    pub(super) no_word_weights: bool,
}

impl WeightChoices {
    /// The weights as chosen.
    ///
    /// # Errors
    /// If a file of them can't be read.
    pub(super) fn read(&self, lexicon: &Lexicon) -> Result<AllWeights> {
        let weights = weights_with(&self.weights, lexicon)?;
        Ok(if self.no_word_weights { weights.without_words() } else { weights })
    }
}
