//! `appraise evaluate`: how far the program agrees with a hand-coded sample.

use std::fmt::Display;
use std::fs::File;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::analysis::AllWeights;
use appraise::error::{Error, Result};
use appraise::evaluate::{
    Agreement, Prediction, SentimentRow, StanceRow, Task, predictions, read, sentiment_examples, stance_examples,
    write_predictions, write_reliability,
};
use appraise::fit::weights_with;
use appraise::lexicon::Lexicon;
use clap::{Args, Subcommand, ValueEnum};
use serde::Serialize;

use super::quote_evaluation::{self, CodedQuotes};
use super::{Common, console};
use crate::project::{lexicon, threads};

/// What can be typed after `appraise evaluate`.
#[derive(Debug, Args)]
pub(super) struct EvaluateArguments {
    #[command(subcommand)]
    task: TaskArguments,
}

#[derive(Debug, Subcommand)]
enum TaskArguments {
    /// Coded targets: id,text,target,start,end,label (-1, 0, 1); start and end may be absent
    Sentiment(Coded),
    /// Coded pairs: id,text,holder,holder_start,holder_end,target,target_start,target_end,label (-1, 0, 1)
    Stance(Coded),
    /// Coded quotations of a corpus: article_id,type,source,cue,content, each a list of spans such as 12-31|40-52
    Quotes(CodedQuotes),
}

#[derive(Debug, Args)]
struct Coded {
    /// The coded sample, CSV; offsets in Unicode code points, end exclusive
    gold: PathBuf,
    /// Lay these lexicons over the program's, as for appraise run
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// Use these weights, as appraise fit writes them; may be given for either set of rules
    #[arg(long, value_name = "CSV")]
    weights: Vec<PathBuf>,
    /// Leave out the learned weights of single words: written rules and lexicons alone
    #[arg(long)]
    no_word_weights: bool,
    /// Write how often each class was right at each probability: a row a tenth, and the expected calibration error
    #[arg(long, value_name = "CSV")]
    reliability: Option<PathBuf>,
    #[command(flatten)]
    output: AgreementOutput,
}

/// Where the figures and predictions go.
#[derive(Debug, Args)]
pub(super) struct AgreementOutput {
    /// Write the predictions, a row a coded row
    #[arg(long, value_name = "CSV")]
    pub(super) predictions: Option<PathBuf>,
    /// How the figures are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Aligned, for people
    Text,
    /// One JSON object
    Json,
}

/// Prints the agreement.
///
/// # Errors
/// If the sample can't be used or something can't be written.
pub(super) fn evaluate(arguments: &EvaluateArguments, common: Common) -> Result<ExitCode> {
    let threads = threads(common.threads);
    match &arguments.task {
        TaskArguments::Sentiment(coded) => {
            let rows: Vec<SentimentRow> = read(&coded.gold)?;
            let lexicon = lexicon(&coded.lexicon)?;
            let weights = coded.weights(&lexicon)?;
            let examples = on_threads(threads, || sentiment_examples(&rows, &lexicon))?;
            report(Task::Sentiment, coded, &predictions(&examples, &weights.sentiment, &weights.words))
        }
        TaskArguments::Stance(coded) => {
            let rows: Vec<StanceRow> = read(&coded.gold)?;
            let lexicon = lexicon(&coded.lexicon)?;
            let weights = coded.weights(&lexicon)?;
            let examples = on_threads(threads, || stance_examples(&rows, &lexicon, &weights.rules_alone))?;
            report(Task::Stance, coded, &predictions(&examples, &weights.stance, &weights.stance_words))
        }
        TaskArguments::Quotes(coded) => quote_evaluation::report(coded, threads, common.log()),
    }
}

/// Does `work` on so many threads.
///
/// # Errors
/// If the system has no such threads.
pub(super) fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> Result<T> {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| Error::Usage(format!("--threads {threads}: {error}")))?;
    Ok(pool.install(work))
}

fn report(task: Task, coded: &Coded, rows: &[Prediction]) -> Result<ExitCode> {
    if let Some(path) = &coded.output.predictions {
        written(path, |file| write_predictions(file, rows))?;
    }
    let agreement = Agreement::new(task, rows);
    if let Some(path) = &coded.reliability {
        written(path, |file| write_reliability(file, agreement.reliability()))?;
    }
    coded.output.print(&agreement)
}

impl Coded {
    fn weights(&self, lexicon: &Lexicon) -> Result<AllWeights> {
        let weights = weights_with(&self.weights, lexicon)?;
        Ok(if self.no_word_weights { weights.without_words() } else { weights })
    }
}

impl AgreementOutput {
    /// Prints the figures as asked.
    ///
    /// # Errors
    /// If standard output can't be written.
    pub(super) fn print(&self, figures: &(impl Display + Serialize)) -> Result<ExitCode> {
        let text = match self.format {
            Format::Text => figures.to_string(),
            Format::Json => serde_json::to_string_pretty(figures).expect("figures are plain data") + "\n",
        };
        console::show(&text)?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Writes a file; `-` is standard output.
///
/// # Errors
/// If it can't be written.
pub(super) fn written(
    path: &Path,
    write: impl FnOnce(Box<dyn Write>) -> std::result::Result<(), csv::Error>,
) -> Result<()> {
    let file: Box<dyn Write> = if path == Path::new("-") {
        Box::new(stdout())
    } else {
        Box::new(BufWriter::new(File::create(path).map_err(|source| Error::io(path, source))?))
    };
    write(file).map_err(|error| Error::io(path, std::io::Error::other(error)))
}
