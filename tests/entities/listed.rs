//! Articles read with a list of entities.

use std::sync::LazyLock;

use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis};
use appraise::corpus::Article;
use appraise::entities::{Gazetteer, Register, Resolutions};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::stance::{TopicMatcher, Topics};

pub(crate) static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::bundled().expect("the bundled lexicons are well-formed"));

static WEIGHTS: LazyLock<AllWeights> =
    LazyLock::new(|| AllWeights::bundled(&LEXICON).expect("the bundled weights are well-formed"));

/// The entities of a list, as a CSV file has them.
pub(crate) fn gazetteer(list: &str) -> Gazetteer {
    let register = Register::parse(&TableFile::bundled("entities.csv", list)).expect("a well-formed list").register;
    Gazetteer::new(register, &LEXICON)
}

/// All that is found in a text about the entities of a list and no topics.
pub(crate) fn analysis(text: &str, gazetteer: &Gazetteer) -> ArticleAnalysis {
    let topics = TopicMatcher::new(&Topics::default(), &LEXICON);
    let analyzer =
        Analyzer { lexicon: &LEXICON, gazetteer, topics: &topics, weights: &WEIGHTS, resolve: Resolutions::ALL };
    analyzer.analyze(Article { text: text.into(), ..Article::default() })
}
