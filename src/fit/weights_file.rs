//! Files of fitted weights: which rules a file is for stands in its comment `# rules: sentiment` or `# rules: stance`.

use std::path::PathBuf;

use crate::analysis::AllWeights;
use crate::error::Result;
use crate::evaluate::Task;
use crate::evidence::Weights;
use crate::lexicon::{Lexicon, Source};
use crate::sentiment::WordWeights;

/// What the comment begins with.
pub const RULES: &str = "# rules: ";
/// What the comment of a file of word weights begins with.
pub const WORDS: &str = "# words: ";

/// The bundled weights, with those of the files in their place. A file replaces all weights of its rules, and
/// of single words with those of sentiment: what it doesn't list weighs nothing.
///
/// # Errors
/// If a file can't be read, doesn't say which rules it is for, or isn't a file of weights.
pub fn weights_with(files: &[PathBuf], lexicon: &Lexicon) -> Result<AllWeights> {
    let mut weights = AllWeights::bundled(lexicon)?;
    let sources: Vec<Source> = files.iter().map(|path| Source::read(path)).collect::<Result<_>>()?;
    let is_of_words = |source: &&Source| source.text.trim_start_matches('\u{feff}').starts_with(WORDS);
    for source in sources.iter().filter(|source| !is_of_words(source)) {
        match rules_of(source)? {
            Task::Sentiment => {
                weights.rules_alone = Weights::new(source)?;
                weights = weights.without_words();
            }
            Task::Stance => weights.stance = Weights::new(source)?,
        }
    }
    for source in sources.iter().filter(is_of_words) {
        weights.words = WordWeights::new(source, lexicon)?;
    }
    Ok(weights)
}

fn rules_of(source: &Source) -> Result<Task> {
    let comments =
        source.text.lines().enumerate().take_while(|(_, line)| line.trim_start_matches('\u{feff}').starts_with('#'));
    let named = comments
        .filter_map(|(at, line)| Some((at, line.trim_start_matches('\u{feff}').strip_prefix(RULES)?.trim())))
        .next();
    match named {
        Some((_, "sentiment")) => Ok(Task::Sentiment),
        Some((_, "stance")) => Ok(Task::Stance),
        Some((at, other)) => {
            let message = format!("rules `{other}`: write `{RULES}sentiment` or `{RULES}stance`");
            Err(source.fault(Some(at as u64 + 1), message))
        }
        None => Err(source.fault(
            None,
            format!("not a file of weights: no line `{RULES}sentiment` or `{RULES}stance` above its header; `appraise fit` writes such files"),
        )),
    }
}
