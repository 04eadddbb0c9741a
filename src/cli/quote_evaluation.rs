//! `appraise evaluate quotes`: agreement with coded quotations.

use std::collections::BTreeSet;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use appraise::corpus::{Article, Blocks, Html, ReadOptions, inputs};
use appraise::error::{Error, Result};
use appraise::evaluate::quotes::{
    CodePoints, CodedAttribution, Gold, Overlap, QuoteAgreement, predicted, read_gold, write_predictions,
};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::pipeline::{self, Work};
use clap::Args;
use serde::{Serialize, Serializer};

use super::agreement_output::{AgreementOutput, ensure_takes, written};
use super::{Log, interrupt};
use crate::project::lexicon;

/// What can be typed after `appraise evaluate quotes`.
#[derive(Debug, Args)]
pub(super) struct CodedQuotes {
    /// The coded attributions, CSV; offsets in Unicode code points from 0, end exclusive
    gold: PathBuf,
    /// The articles that were coded
    #[arg(long, value_name = "CSV", required = true)]
    corpus: Vec<PathBuf>,
    /// Lay these lexicons over the program's, as run does
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    #[command(flatten)]
    output: AgreementOutput,
}

/// Prints the agreement over all articles of the corpus.
///
/// # Errors
/// If a file can't be used, or a coded article isn't in the corpus.
pub(super) fn report(coded: &CodedQuotes, threads: usize, log: Log) -> Result<ExitCode> {
    let read: Vec<&Path> = coded.corpus.iter().chain([&coded.gold]).map(PathBuf::as_path).collect();
    ensure_takes(coded.output.predictions.as_deref(), &read, |file| write_predictions(file, []))?;
    let gold = read_gold(&TableFile::read(&coded.gold)?)?;
    let lexicon = lexicon(&coded.lexicon)?;
    let inputs = inputs(&coded.corpus)?;
    // coded offsets count in the text as it came, and who codes an article wants it read
    let options =
        Arc::new(ReadOptions { html: Html::Keep, any_language: true, undated: true, ..ReadOptions::default() });
    let work = Comparison { gold: &gold, lexicon: &lexicon };
    let mut found: Vec<Found> = Vec::new();
    let blocks = Blocks::new(inputs.clone(), Arc::clone(&options));
    let done = pipeline::run(blocks, &options, &work, threads, interrupt::flag(log)?, |delivery| {
        delivery.issues.iter().for_each(|issue| log.issue(issue));
        found.extend(delivery.output);
        Ok(())
    })?;
    done.tally.ensure_usable(&inputs)?;
    refuse_unknown_articles(coded, &gold, &found)?;
    if let Some((found, (start, end))) = found.iter().find_map(|found| Some((found, found.beyond?))) {
        let message = format!(
            "article_id `{}`: the span {start}-{end} ends beyond its text; offsets count the code points of the text as it came",
            found.id
        );
        return Err(Error::Input { path: coded.gold.clone(), line: None, message });
    }
    let uncoded = found.iter().filter(|found| !gold.contains_key(&found.id)).count();
    if uncoded > 0 {
        log.warning(&format!(
            "{uncoded} of {} articles have no coded attribution, so all that is found in them counts as wrong; \
             give only coded articles with --corpus",
            found.len()
        ));
    }
    if let Some(path) = &coded.output.predictions {
        let rows = found.iter().map(|found| (found.id.as_str(), found.attributions.as_slice()));
        written(path, |file| write_predictions(file, rows))?;
    }
    coded.output.print(&Figures::from(&done.partial), None, log)
}

fn refuse_unknown_articles(coded: &CodedQuotes, gold: &Gold, found: &[Found]) -> Result<()> {
    let articles: BTreeSet<&str> = found.iter().map(|found| found.id.as_str()).collect();
    let Some(id) = gold.keys().find(|id| !articles.contains(id.as_str())) else { return Ok(()) };
    let message = format!("article_id `{id}` isn't in the corpus; give all coded articles with --corpus");
    Err(Error::Input { path: coded.gold.clone(), line: None, message })
}

/// What is found in an article.
struct Found {
    id: String,
    attributions: Vec<CodedAttribution>,
    /// A coded span that ends beyond the text.
    beyond: Option<CodePoints>,
}

struct Comparison<'a> {
    gold: &'a Gold,
    lexicon: &'a Lexicon,
}

impl Work for Comparison<'_> {
    type Partial = QuoteAgreement;
    type Output = Vec<Found>;

    fn empty(&self) -> QuoteAgreement {
        QuoteAgreement::default()
    }

    fn article(&self, article: Article, sums: &mut QuoteAgreement, output: &mut Vec<Found>) {
        let attributions = predicted(&article.text, self.lexicon);
        let gold = self.gold.get(&article.id).map_or(&[][..], Vec::as_slice);
        sums.add(&QuoteAgreement::of_article(&article.text, gold, &attributions));
        let length = article.text.chars().count() as u32;
        let spans = gold.iter().flat_map(|coded| [&coded.source, &coded.cue, &coded.content]).flatten();
        let beyond = spans.copied().find(|(_, end)| *end > length);
        output.push(Found { id: article.id, attributions, beyond });
    }

    fn merged(&self, mut one: QuoteAgreement, other: QuoteAgreement) -> QuoteAgreement {
        one.add(&other);
        one
    }
}

#[derive(Debug, Serialize)]
struct Figures {
    task: &'static str,
    articles: u64,
    content_words: OverlapFigures,
    source_words: OverlapFigures,
    attributions: OverlapFigures,
    direct_sources: OverlapFigures,
}

/// Shares in [0, 1]; absent where undefined.
#[derive(Debug, Serialize)]
struct OverlapFigures {
    #[serde(serialize_with = "four_decimals")]
    precision: Option<f64>,
    #[serde(serialize_with = "four_decimals")]
    recall: Option<f64>,
    #[serde(serialize_with = "four_decimals")]
    f1: Option<f64>,
    coded: u64,
    predicted: u64,
    both: u64,
}

fn four_decimals<S: Serializer>(value: &Option<f64>, serializer: S) -> std::result::Result<S::Ok, S::Error> {
    value.map(|value| (value * 1e4).round() / 1e4).serialize(serializer)
}

impl From<&QuoteAgreement> for Figures {
    fn from(agreement: &QuoteAgreement) -> Self {
        Self {
            task: "quotes",
            articles: agreement.articles,
            content_words: agreement.content.into(),
            source_words: agreement.source.into(),
            attributions: agreement.attribution.into(),
            direct_sources: agreement.direct_source.into(),
        }
    }
}

impl From<Overlap> for OverlapFigures {
    fn from(overlap: Overlap) -> Self {
        Self {
            precision: overlap.precision(),
            recall: overlap.recall(),
            f1: overlap.f1(),
            coded: overlap.gold,
            predicted: overlap.predicted,
            both: overlap.both,
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "articles  {}\n", self.articles)?;
        writeln!(f, "{:<38}precision  recall      F1    coded  predicted", "")?;
        write_row(f, "words of contents", &self.content_words)?;
        write_row(f, "words of sources", &self.source_words)?;
        write_row(f, "attributions with their source", &self.attributions)?;
        write_row(f, "sources of direct quotes of 5 words+", &self.direct_sources)
    }
}

fn write_row(f: &mut fmt::Formatter<'_>, name: &str, figures: &OverlapFigures) -> fmt::Result {
    let share = |share: Option<f64>| share.map_or_else(String::new, |share| format!("{share:.4}"));
    let [precision, recall, f1] = [figures.precision, figures.recall, figures.f1].map(share);
    writeln!(f, "{name:<38}{precision:>9}{recall:>8}{f1:>8}{:>9}{:>11}", figures.coded, figures.predicted)
}
