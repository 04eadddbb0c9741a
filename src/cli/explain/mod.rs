//! `appraise explain`: one text with everything that is found in it, and why.

mod account;
mod marks;
mod page;
mod terminal;

use std::io::{IsTerminal, Read, stdin, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use appraise::analysis::Analyzer;
use appraise::corpus::{Article, Blocks, ReadOptions, has_table_ending, inputs};
use appraise::entities::{Discovery, Gazetteer, Register};
use appraise::error::{Error, Result};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::pipeline::{self, Work};
use appraise::stance::TopicMatcher;
use appraise::text::Document;
use clap::{Args, ValueEnum};

use super::study::{entities_of, topics_or_bundled};
use super::weight_choices::WeightChoices;
use super::{Common, console, interrupt};
use crate::project::{CorpusChoices, FormatChoices, ResolutionChoice, corpus_settings, lexicon, resolutions};
use account::Account;
use terminal::Terminal;

/// What can be typed after `appraise explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    /// A text file in UTF-8, or - for standard input
    file: Option<PathBuf>,
    /// The text itself
    #[arg(long, value_name = "WORDS", conflicts_with_all = ["file", "corpus", "id"])]
    text: Option<String>,
    /// A corpus that holds the article
    #[arg(long, value_name = "CSV", requires = "id", conflicts_with = "file")]
    corpus: Option<PathBuf>,
    /// The id of the article in the corpus
    #[arg(long, requires = "corpus")]
    id: Option<String>,
    #[command(flatten)]
    format: FormatChoices,
    /// The entities to look for: entity,kind,aliases,exclude,pronouns [default: the names in the text]
    #[arg(long, value_name = "CSV")]
    entities: Option<PathBuf>,
    /// Which mentions count, by how they are linked to their entity [default: all]
    #[arg(long, value_name = "HOW,…", value_delimiter = ',')]
    resolve: Vec<ResolutionChoice>,
    /// The topics: topic,pattern,sign [default: the program's, questions of public policy]
    #[arg(long, value_name = "CSV")]
    topics: Option<PathBuf>,
    /// Lay these lexicons over the program's, as run does
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    #[command(flatten)]
    weights: WeightChoices,
    /// Write a page for the browser to standard output
    #[arg(long)]
    html: bool,
    /// Whether to use colours; NO_COLOR is respected
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Colour::Auto)]
    color: Colour,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Colour {
    /// On a terminal
    Auto,
    /// Everywhere
    Always,
    /// Nowhere
    Never,
}

impl Colour {
    fn is_wanted(self) -> bool {
        let refused = || std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => stdout().is_terminal() && !refused(),
        }
    }
}

/// Prints the account of an article.
///
/// # Errors
/// If the article, a list or the weights can't be read.
pub(super) fn explain(arguments: &ExplainArguments, common: Common) -> Result<ExitCode> {
    let article = arguments.article(common)?;
    let lexicon = lexicon(&arguments.lexicon)?;
    let register = match &arguments.entities {
        Some(path) => entities_of(path, common.log())?,
        None => names_in(&article, &lexicon),
    };
    let gazetteer = Gazetteer::new(register, &lexicon);
    let topics = topics_or_bundled(arguments.topics.as_deref(), common.log())?;
    let analyzer = Analyzer {
        lexicon: &lexicon,
        gazetteer: &gazetteer,
        topics: &TopicMatcher::new(&topics, &lexicon),
        weights: &arguments.weights.read(&lexicon)?,
        resolve: resolutions(&arguments.resolve),
    };
    let account = Account::new(article, &analyzer, &topics);
    let terminal = Terminal { coloured: arguments.color.is_wanted() };
    let shown = if arguments.html { page::page(&account) } else { terminal.text(&account) };
    console::show_painted(&shown)?;
    Ok(ExitCode::SUCCESS)
}

impl ExplainArguments {
    fn article(&self, common: Common) -> Result<Article<'static>> {
        if let Some((corpus, id)) = self.corpus.as_deref().zip(self.id.as_deref()) {
            let choices = CorpusChoices { format: self.format.clone(), ..CorpusChoices::default() };
            return article_of(corpus, id, corpus_settings(&choices)?, common);
        }
        let text = match (&self.text, &self.file) {
            (Some(text), _) => text.clone(),
            (None, Some(path)) if path.as_path() == Path::new("-") => {
                let mut bytes = Vec::new();
                stdin().read_to_end(&mut bytes).map_err(|source| Error::io("standard input", source))?;
                TableFile::of_bytes(Path::new("standard input"), bytes)?.text
            }
            (None, Some(path)) if has_table_ending(path) => {
                let path = path.display();
                return usage(format!(
                    "{path}: a text file is read whole; an article of a corpus: --corpus {path} --id ID"
                ));
            }
            (None, Some(path)) => TableFile::read(path)?.text,
            (None, None) => {
                return usage(
                    "nothing to explain: name a text file, - for standard input, --text WORDS, or --corpus CSV --id ID"
                        .to_owned(),
                );
            }
        };
        let text = text.trim_start_matches('\u{feff}').to_owned();
        if text.trim().is_empty() {
            return usage("nothing to explain: the text is empty".to_owned());
        }
        Ok(Article { id: "text".to_owned(), text: text.into(), ..Article::default() })
    }
}

fn usage<T>(message: String) -> Result<T> {
    Err(Error::Usage(message))
}

/// The entities that a text names.
fn names_in(article: &Article, lexicon: &Lexicon) -> Register {
    const MOST: usize = 1000;
    let document = Document::of_article(&article.title, &article.text, lexicon);
    let mut discovery = Discovery::default();
    // Discovery wants a name twice, which in one text is too much to ask.
    discovery.add(&document, lexicon);
    discovery.add(&document, lexicon);
    discovery.finish(MOST, lexicon)
}

fn article_of(corpus: &Path, id: &str, options: ReadOptions, common: Common) -> Result<Article<'static>> {
    let inputs = inputs(&[corpus.to_owned()])?;
    let options = Arc::new(options);
    let blocks = Blocks::new(inputs, Arc::clone(&options));
    let mut found = None;
    pipeline::run(blocks, &options, &WithId { id }, common.threads(), interrupt::flag(common.log())?, |delivery| {
        found = found.take().or_else(|| delivery.output.into_iter().next());
        Ok(())
    })?;
    found.ok_or_else(|| Error::Corpus {
        path: corpus.to_owned(),
        line: None,
        message: format!("no usable article with the id `{id}`; without an id column the number of the row is its id"),
    })
}

struct WithId<'a> {
    id: &'a str,
}

impl Work for WithId<'_> {
    type Partial = ();
    type Output = Vec<Article<'static>>;

    fn empty(&self) {}

    fn article(&self, article: Article, (): &mut (), found: &mut Vec<Article<'static>>) {
        if article.id == self.id {
            found.push(article.into_owned());
        }
    }

    fn merged(&self, (): (), (): ()) {}
}
