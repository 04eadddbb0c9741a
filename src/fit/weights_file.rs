//! Files of fitted weights: what a file weighs stands in its comment, such as `# rules: sentiment` or `# rules: stance words`.

use std::path::PathBuf;

use crate::analysis::AllWeights;
use crate::error::Result;
use crate::evidence::Weights;
use crate::lexicon::{Lexicon, Source};
use crate::sentiment::WordWeights;

/// What a file of weights weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileOf {
    /// The rules of target sentiment.
    Sentiment,
    /// The same for the mentions of articles alone.
    Articles,
    /// The rules of stance.
    Stance,
    /// Single words, on top of the rules of target sentiment.
    Words,
    /// Single words, on top of the rules of stance.
    StanceWords,
}

impl FileOf {
    const ALL: [Self; 5] = [Self::Sentiment, Self::Articles, Self::Stance, Self::Words, Self::StanceWords];

    /// The comment that says so.
    #[must_use]
    pub fn comment(self) -> &'static str {
        match self {
            Self::Sentiment => "# rules: sentiment",
            Self::Articles => "# rules: sentiment in articles",
            Self::Stance => "# rules: stance",
            Self::Words => "# rules: words",
            Self::StanceWords => "# rules: stance words",
        }
    }

    /// What the comments above the header say.
    fn of(source: &Source) -> Result<Self> {
        let lines = source.text.trim_start_matches('\u{feff}').lines();
        let mut comments = lines.take_while(|line| line.starts_with('#'));
        comments.find_map(|line| Self::ALL.into_iter().find(|file| line.trim_end() == file.comment())).ok_or_else(|| {
            let known = Self::ALL.map(Self::comment).join("`, `");
            let message = format!(
                "not known what it weighs: one of the comments above its header must be `{known}`; appraise fit writes such files"
            );
            source.fault(None, message)
        })
    }
}

/// The bundled weights, with those of the files in their place. What a file doesn't list weighs nothing, and with a file of
/// rules no word weighs anything for them unless a file of their words is given too. Rules of sentiment and their words count in
/// articles as well, unless a file for articles is given. Of two files of one kind the last counts.
///
/// # Errors
/// If a file can't be read, doesn't say what it weighs, or isn't a file of weights.
pub fn weights_with(files: &[PathBuf], lexicon: &Lexicon) -> Result<AllWeights> {
    let mut weights = AllWeights::bundled(lexicon)?;
    let mut everywhere = false;
    let (mut articles, mut words, mut stance_words) = (None, None, None);
    for path in files {
        let source = Source::read(path)?;
        match FileOf::of(&source)? {
            FileOf::Sentiment => {
                weights.rules_alone = Weights::new(&source)?;
                weights.sentiment = weights.rules_alone.clone();
                weights.articles = weights.rules_alone.clone();
                weights.words = WordWeights::default();
                everywhere = true;
            }
            FileOf::Articles => articles = Some(Weights::new(&source)?),
            FileOf::Stance => {
                weights.stance_alone = Weights::new(&source)?;
                weights.stance = weights.stance_alone.clone();
                weights.stance_words = WordWeights::default();
            }
            FileOf::Words => words = Some(WordWeights::new(&source, lexicon)?),
            FileOf::StanceWords => stance_words = Some(WordWeights::new(&source, lexicon)?),
        }
    }
    let for_articles = articles.is_some();
    match articles {
        Some(articles) => {
            weights.articles = articles;
            weights.article_words = words.clone().unwrap_or_default();
        }
        None if everywhere => weights.article_words = words.clone().unwrap_or_default(),
        None => {}
    }
    weights.words = words.filter(|_| everywhere || !for_articles).unwrap_or(weights.words);
    weights.stance_words = stance_words.unwrap_or(weights.stance_words);
    Ok(weights)
}
