//! Files of fitted weights: what a file weighs stands in its comment, such as `# rules: sentiment` or `# rules: stance words`.

use std::path::PathBuf;

use crate::analysis::AllWeights;
use crate::error::Result;
use crate::evidence::Weights;
use crate::lexicon::{Lexicon, TableFile};
use crate::sentiment::{Rule, WordWeights};
use crate::stance::StanceRule;

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
    fn of(source: &TableFile) -> Result<Self> {
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
/// rules no word weighs anything for them unless a file of their words is given too. Rules of sentiment count in articles as well,
/// unless a file for articles is given. Of two files of one kind the last counts.
///
/// # Errors
/// If a file can't be read, doesn't say what it weighs, or isn't a file of weights.
pub fn weights_with(files: &[PathBuf], lexicon: &Lexicon) -> Result<AllWeights> {
    let mut weights = AllWeights::bundled(lexicon)?;
    let Given { sentiment, articles, stance, words, stance_words } = Given::read(files, lexicon)?;
    if let Some(rules) = articles.as_ref().or(sentiment.as_ref()) {
        weights.articles = rules.clone();
        weights.article_words = words.clone().unwrap_or_default();
    }
    match (sentiment, words) {
        (Some(rules), words) => {
            weights.rules_alone = rules.clone();
            weights.sentiment = rules;
            weights.words = words.unwrap_or_default();
        }
        // Else they are those of the rules for articles.
        (None, Some(words)) if articles.is_none() => weights.words = words,
        (None, _) => {}
    }
    match (stance, stance_words) {
        (Some(rules), words) => {
            weights.stance_alone = rules.clone();
            weights.stance = rules;
            weights.stance_words = words.unwrap_or_default();
        }
        (None, Some(words)) => weights.stance_words = words,
        (None, None) => {}
    }
    Ok(weights)
}

/// What the files weigh.
#[derive(Default)]
struct Given {
    sentiment: Option<Weights<Rule>>,
    articles: Option<Weights<Rule>>,
    stance: Option<Weights<StanceRule>>,
    words: Option<WordWeights>,
    stance_words: Option<WordWeights>,
}

impl Given {
    fn read(files: &[PathBuf], lexicon: &Lexicon) -> Result<Self> {
        let mut given = Self::default();
        for path in files {
            let source = TableFile::read(path)?;
            match FileOf::of(&source)? {
                FileOf::Sentiment => given.sentiment = Some(Weights::new(&source)?),
                FileOf::Articles => given.articles = Some(Weights::new(&source)?),
                FileOf::Stance => given.stance = Some(Weights::new(&source)?),
                FileOf::Words => given.words = Some(WordWeights::new(&source, lexicon)?),
                FileOf::StanceWords => given.stance_words = Some(WordWeights::new(&source, lexicon)?),
            }
        }
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of the bundled weights stays where files of these kinds are given that list nothing: the rules for sentences, their words, the
    /// rules for articles; and whether words count there.
    fn kept(files: &[FileOf]) -> [bool; 4] {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let lexicon = Lexicon::bundled().expect("the bundled lexicons are well-formed");
        let write = |file: &FileOf| {
            let is_of_words = matches!(file, FileOf::Words | FileOf::StanceWords);
            let table = if is_of_words { "word,zone,positive,negative\nbrave,word_sentence,1,0" } else { RULES };
            let path = folder.path().join(format!("{file:?}.csv"));
            std::fs::write(&path, format!("{}\n{table}\n", file.comment())).expect("a file can be written there");
            path
        };
        let paths: Vec<_> = files.iter().map(write).collect();
        let weights = weights_with(&paths, &lexicon).expect("well-formed files");
        let bundled = AllWeights::bundled(&lexicon).expect("the bundled weights are well-formed");
        [
            weights.sentiment == bundled.sentiment,
            weights.words == bundled.words,
            weights.articles == bundled.articles,
            weights.article_words != WordWeights::default(),
        ]
    }

    const RULES: &str = "rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative";

    #[test]
    fn rules_take_the_words_with_them() {
        use FileOf::{Articles, Sentiment, Words};
        assert_eq!(kept(&[]), [true, true, true, false]);
        assert_eq!(kept(&[Sentiment]), [false, false, false, false]);
        assert_eq!(kept(&[Sentiment, Words]), [false, false, false, true]);
        assert_eq!(kept(&[Words]), [true, false, true, false]);
        assert_eq!(kept(&[Articles]), [true, true, false, false]);
        assert_eq!(kept(&[Articles, Words]), [true, true, false, true]);
        assert_eq!(kept(&[Words, Sentiment, Articles]), [false, false, false, true]);
    }
}
