//! The whole chain for one article: text, mentions, quotations, frames, sentiment, stance.

mod acts;
mod aides;
mod background;
mod camps;
mod collectives;
mod compounds;
mod contexts;
mod contrasts;
mod ellipses;
mod mention_rows;
mod mentions_in;
mod named_beside;
mod pairs;
mod parties;
mod positions;
mod prominences;
mod reading;
mod relayed;
mod rows;
mod sides;
mod spoken_of;
mod stand;
mod statement_evidence;
mod statements;
mod tone;
mod voiced;

pub use background::background;
pub use prominences::Prominences;
pub use reading::{Reading, SentenceReading};
pub use rows::{ArticleAnalysis, MentionRow, QuoteRow, Speaker, StanceRow};
pub use tone::sentence_tones;

use crate::corpus::Article;
use crate::entities::{Gazetteer, Recognition, Resolutions, Sourced, recognise_among};
use crate::error::Result;
use crate::evidence::Weights;
use crate::lexicon::{Lexicon, TableFile};
use crate::quotes::{Attribution, attributions};
use crate::sentiment::{Background, Rule, WordWeights};
use crate::stance::{StanceRule, TopicMatcher};
use crate::text::Document;
use aides::Aides;
use mention_rows::mention_rows;
use positions::Positions;
use stand::Context;
use voiced::Voiced;

/// The estimated weights of all rules.
#[derive(Clone, Debug, Default)]
pub struct AllWeights {
    /// Of target sentiment, together with the words.
    pub sentiment: Weights<Rule>,
    /// Of target sentiment where no words are weighed.
    pub rules_alone: Weights<Rule>,
    /// Of single words, for target sentiment.
    pub words: WordWeights,
    /// Of target sentiment for the mentions of an article, together with their words.
    pub articles: Weights<Rule>,
    /// Of single words around the mentions of an article; none in those that ship with the program.
    pub article_words: WordWeights,
    /// Of stance, together with its words.
    pub stance: Weights<StanceRule>,
    /// Of stance where no words are weighed.
    pub stance_alone: Weights<StanceRule>,
    /// Of single words, for stance.
    pub stance_words: WordWeights,
}

impl AllWeights {
    /// The weights that ship with the program.
    ///
    /// # Errors
    /// If a file is malformed; the project's tests hold that none is.
    pub fn bundled(lexicon: &Lexicon) -> Result<Self> {
        let [sentiment, rules_alone, words, articles, stance, stance_alone, stance_words] = Self::bundled_sources();
        std::thread::scope(|scope| {
            let stance_words = scope.spawn(|| WordWeights::new(&stance_words, lexicon));
            Ok(Self {
                sentiment: Weights::new(&sentiment)?,
                rules_alone: Weights::new(&rules_alone)?,
                articles: Weights::new(&articles)?,
                article_words: WordWeights::default(),
                stance: Weights::new(&stance)?,
                stance_alone: Weights::new(&stance_alone)?,
                words: WordWeights::new(&words, lexicon)?,
                stance_words: stance_words.join().expect("reading a file doesn't panic")?,
            })
        })
    }

    /// The files behind [`AllWeights::bundled`]: rules with words, rules alone and words of sentiment, rules for articles; the
    /// first three of stance.
    #[must_use]
    pub fn bundled_sources() -> [TableFile; 7] {
        macro_rules! source {
            ($name:literal) => {
                TableFile::bundled(
                    concat!("lexicons/en/weights/", $name),
                    include_str!(concat!("../../lexicons/en/weights/", $name)),
                )
            };
        }
        [
            source!("sentiment.csv"),
            source!("rules_alone.csv"),
            source!("words.csv"),
            source!("articles.csv"),
            source!("stance.csv"),
            source!("stance_alone.csv"),
            source!("stance_words.csv"),
        ]
    }

    /// The same without the weights of single words: written rules and lexicons alone.
    #[must_use]
    pub fn without_words(self) -> Self {
        let (sentiment, stance) = (self.rules_alone.clone(), self.stance_alone.clone());
        let none = WordWeights::default;
        Self { sentiment, words: none(), article_words: none(), stance, stance_words: none(), ..self }
    }

    /// The weights of rules and words for a target: those for articles where something is known of it beyond its sentence.
    #[must_use]
    pub fn of_target(&self, background: Option<Background>) -> (&Weights<Rule>, &WordWeights) {
        match background {
            Some(_) => (&self.articles, &self.article_words),
            None => (&self.sentiment, &self.words),
        }
    }
}

/// Analyses articles; the same article always gives the same analysis.
#[derive(Debug)]
pub struct Analyzer<'a> {
    /// The lexicons.
    pub lexicon: &'a Lexicon,
    /// Whom to look for.
    pub gazetteer: &'a Gazetteer,
    /// Which topics to look for.
    pub topics: &'a TopicMatcher,
    /// The weights of the rules.
    pub weights: &'a AllWeights,
    /// How far to go in linking words to entities.
    pub resolve: Resolutions,
}

impl Analyzer<'_> {
    /// Everything that is found in an article.
    #[must_use]
    pub fn analyze(&self, article: Article) -> ArticleAnalysis {
        let document = Document::of_article(&article.title, &article.text, self.lexicon);
        let attributions = attributions(&document, self.lexicon);
        let Recognition { mentions, unresolved } =
            recognise_among(&document, self.gazetteer, self.lexicon, self.resolve, &sourced(&attributions));
        let text = document.with(self.lexicon);
        let voiced = Voiced::new(text, &mentions, &attributions, &document.quotations, self.gazetteer);
        let positions = Positions::new(&document);
        let mut reading = Reading::new(&document, &attributions, self.lexicon);
        let mention_rows = mention_rows(&mentions, self, &mut reading, &voiced, &positions);
        let quotes =
            attributions.iter().enumerate().map(|(at, it)| quote_row(at, it, &document, &voiced, &positions)).collect();
        let aides = Aides::new(text, &mentions);
        let context = Context { weights: self.weights, voiced: &voiced, positions: &positions, aides: &aides };
        let stances = statements::rows(&mut reading, &mentions, self.topics, self.gazetteer, context);
        ArticleAnalysis {
            id: article.id,
            date: article.date,
            source: article.source,
            kept: article.kept,
            mentions: mention_rows,
            quotes,
            stances,
            unresolved,
            text: document.text,
        }
    }
}

/// Whose words are known to be whose before anybody in the text is recognised.
fn sourced(attributions: &[Attribution]) -> Vec<Sourced> {
    let parts = attributions.iter().filter_map(|it| Some((it.source?, &it.content)));
    parts.flat_map(|(source, content)| content.iter().map(move |&content| Sourced { content, source })).collect()
}

fn quote_row(
    at: usize,
    attribution: &Attribution,
    document: &Document,
    voiced: &Voiced<'_>,
    positions: &Positions<'_>,
) -> QuoteRow {
    let content: Vec<_> = attribution.content.iter().map(|part| document.span(*part)).collect();
    QuoteRow {
        speaker: voiced.speaker_of(at),
        joint_speakers: voiced.speakers_beside(at),
        speaker_surface: attribution.source.map(|source| document.span(source)),
        cue: attribution.cue.map(|cue| document.span(cue)),
        kind: attribution.kind,
        in_title: content.first().is_some_and(|part| part.start < document.body),
        spans: content.iter().map(|part| positions.of(*part)).collect(),
        content,
    }
}
