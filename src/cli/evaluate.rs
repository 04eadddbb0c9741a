//! `appraise evaluate`: how far the program agrees with a hand-coded sample.

use std::path::PathBuf;
use std::process::ExitCode;

use appraise::analysis::AllWeights;
use appraise::error::{Error, Result};
use appraise::evaluate::{
    Agreement, CodedMention, CodedStance, Prediction, Task, predictions, read, sentiment_examples,
    sentiment_predictions, stance_examples, write_predictions, write_reliability,
};
use appraise::fit::weights_with;
use appraise::lexicon::Lexicon;
use clap::{Args, Subcommand};

use super::Common;
use super::agreement_output::{AgreementOutput, written};
use super::quote_evaluation::{self, CodedQuotes};
use crate::project::lexicon;

/// What can be typed after `appraise evaluate`.
#[derive(Debug, Args)]
pub(super) struct EvaluateArguments {
    #[command(subcommand)]
    task: TaskArguments,
}

#[derive(Debug, Subcommand)]
enum TaskArguments {
    /// Coded targets: id,text,target,start,end,label (-1, 0, 1, or negative, neutral, positive); start and end may be absent
    Sentiment(Coded),
    /// Coded pairs: id,text,holder,holder_start,holder_end,target,target_start,target_end,label (-1, 0, 1, or against, neutral, favor)
    Stance(Coded),
    /// Coded quotations of a corpus: article_id,type,source,cue,content, each a list of spans such as 12-31|40-52
    Quotes(CodedQuotes),
}

#[derive(Debug, Args)]
struct Coded {
    /// The coded sample, CSV; offsets in Unicode code points from 0, end exclusive
    gold: PathBuf,
    /// Lay these lexicons over the program's, as for appraise run
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// Use these weights, as appraise fit writes them; may be given several times, once for each set of rules
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

/// Prints the agreement.
///
/// # Errors
/// If the sample can't be used or something can't be written.
pub(super) fn evaluate(arguments: &EvaluateArguments, common: Common) -> Result<ExitCode> {
    let threads = common.threads();
    match &arguments.task {
        TaskArguments::Sentiment(coded) => {
            let lexicon = lexicon(&coded.lexicon)?;
            let rows: Vec<CodedMention> = read(&coded.gold, &lexicon)?;
            let weights = coded.weights(&lexicon)?;
            let examples = on_threads(threads, || sentiment_examples(&rows, &lexicon))?;
            report(Task::Sentiment, coded, &sentiment_predictions(&rows, &examples, &weights))
        }
        TaskArguments::Stance(coded) => {
            let lexicon = lexicon(&coded.lexicon)?;
            let rows: Vec<CodedStance> = read(&coded.gold, &lexicon)?;
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
