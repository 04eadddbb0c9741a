//! Discourse sentiment and stance analysis of news corpora.
//!
//! corpus → lexicon → text → entities → quotes → frames → evidence → sentiment, stance → analysis → aggregate → report:
//! data flow from left to right, and a module imports only those to its left. `evaluate` and `fit` measure the analysis
//! against coded samples and estimate its weights; `pipeline` runs it over a corpus on all threads.
//!
//! ```
//! use appraise::analysis::{AllWeights, Analyzer};
//! use appraise::corpus::Article;
//! use appraise::entities::{Gazetteer, Register, Resolutions};
//! use appraise::lexicon::{Lexicon, TableFile};
//! use appraise::stance::{TopicMatcher, Topics};
//!
//! let lexicon = Lexicon::bundled()?;
//! let weights = AllWeights::bundled(&lexicon)?;
//! let topics = Topics::bundled()?;
//! let list = TableFile::bundled("entities.csv", "entity,kind\nJo Tamm,person\nIlse Brandt,person\n");
//! let gazetteer = Gazetteer::new(Register::parse(&list)?.register, &lexicon);
//! let analyzer = Analyzer {
//!     lexicon: &lexicon,
//!     gazetteer: &gazetteer,
//!     topics: &TopicMatcher::new(&topics, &lexicon),
//!     weights: &weights,
//!     resolve: Resolutions::default(),
//! };
//! let text = "Jo Tamm called Brandt a liar. Ilse Brandt left.";
//! let analysis = analyzer.analyze(Article { text: text.into(), ..Article::default() });
//! let labels: Vec<_> = analysis.mentions.iter().map(|it| (it.surface.of(text), it.label.name())).collect();
//! assert_eq!(labels, [("Jo Tamm", "neutral"), ("Brandt", "negative"), ("Ilse Brandt", "neutral")]);
//! assert_eq!(analysis.stances[0].stance.name(), "against");
//! # Ok::<(), appraise::error::Error>(())
//! ```

pub mod error;
pub mod hashed;
pub mod score;

pub mod corpus;
pub mod lexicon;
pub mod text;

pub mod entities;
pub mod quotes;

pub mod frames;

pub mod evidence;
pub mod sentiment;
pub mod stance;

pub mod analysis;

pub mod aggregate;
pub mod report;

pub mod evaluate;
pub mod fit;

pub mod pipeline;
