//! `appraise evaluate`: how far the program agrees with a hand-coded sample.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use appraise::error::{Error, Result};
use appraise::evaluate::{
    Agreement, CodedMention, CodedStance, CodedStatement, GoldNotes, GoldRow, Prediction, StatementAgreement, Task,
    coded_statements, predictions, read_with_notes, sentiment_examples, sentiment_predictions, stance_examples,
    write_codes, write_predictions, write_reliability,
};
use appraise::lexicon::Lexicon;
use appraise::pipeline::on_threads;
use clap::{Args, Subcommand};

use super::agreement_output::{AgreementOutput, ensure_takes, written};
use super::overwriting::ensure_distinct;
use super::quote_evaluation::{self, CodedQuotes};
use super::weight_choices::WeightChoices;
use super::{Common, Log};
use crate::project::lexicon;

/// What can be typed after `appraise evaluate`.
#[derive(Debug, Args)]
pub(super) struct EvaluateArguments {
    #[command(subcommand)]
    task: TaskArguments,
}

#[derive(Debug, Subcommand)]
enum TaskArguments {
    /// Coded targets: id,text,target,start,end,label (-1, 0, 1, or negative, neutral, positive); start and end may be absent. Or a
    /// mentions.csv with codes in a column coded
    Sentiment(Coded),
    /// Coded pairs: id,text,holder,holder_start,holder_end,target,target_start,target_end,label (-1, 0, 1, or against, neutral, favor); or a
    /// stances.csv with codes in a column coded: how many of its statements are right
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
    #[command(flatten)]
    weights: WeightChoices,
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
            coded.ensure_writable()?;
            let lexicon = lexicon(&coded.lexicon)?;
            let rows: Vec<CodedMention> = coded_rows(&coded.gold, &lexicon, common.log())?;
            let weights = coded.weights.read(&lexicon)?;
            let examples = on_threads(threads, || sentiment_examples(&rows, &lexicon))?;
            report(Task::Sentiment, coded, &sentiment_predictions(&rows, &examples, &weights), common.log())
        }
        TaskArguments::Stance(coded) => {
            coded.ensure_writable()?;
            let lexicon = lexicon(&coded.lexicon)?;
            if let Some((statements, notes)) = coded_statements(&coded.gold, &lexicon)? {
                tell(&coded.gold, &notes, statements.len(), common.log());
                return coded.report_statements(&statements, common.log());
            }
            let rows: Vec<CodedStance> = coded_rows(&coded.gold, &lexicon, common.log())?;
            let weights = coded.weights.read(&lexicon)?;
            let examples = on_threads(threads, || stance_examples(&rows, &lexicon, &weights.rules_alone))?;
            let rows = predictions(&examples, &weights.stance, &weights.stance_words);
            report(Task::Stance, coded, &rows, common.log())
        }
        TaskArguments::Quotes(coded) => quote_evaluation::report(coded, threads, common.log()),
    }
}

/// The rows of a coded sample; what isn't counted of it, or is taken otherwise than it may be meant, is told.
///
/// # Errors
/// If the sample can't be used.
pub(super) fn coded_rows<T: GoldRow>(gold: &Path, lexicon: &Lexicon, log: Log) -> Result<Vec<T>> {
    let (rows, notes) = read_with_notes(gold, lexicon)?;
    tell(gold, &notes, rows.len(), log);
    Ok(rows)
}

fn tell(gold: &Path, notes: &GoldNotes, coded: usize, log: Log) {
    let GoldNotes { uncoded, open, first_open } = *notes;
    let (gold, rows) = (gold.display(), uncoded + coded as u64);
    if uncoded > 0 {
        log.warning(&format!("{gold}: {uncoded} of {rows} rows left out, for want of a code"));
    }
    if let Some(line) = first_open {
        log.warning(&format!(
            "{gold}, line {line}: the target stands in its text more than once: the first place is taken for meant, in {open} of {rows} rows; \
             columns start and end say which is"
        ));
    }
}

fn report(task: Task, coded: &Coded, rows: &[Prediction], log: Log) -> Result<ExitCode> {
    if let Some(path) = &coded.output.predictions {
        written(path, |file| write_predictions(file, rows))?;
    }
    let agreement = Agreement::new(task, rows);
    if let Some(path) = &coded.reliability {
        written(path, |file| write_reliability(file, agreement.reliability()))?;
    }
    coded.output.print(&agreement, coded.reliability.as_deref(), log)
}

impl Coded {
    /// Refuses places where the tables asked for can't be put.
    fn ensure_writable(&self) -> Result<()> {
        ensure_distinct(self.output.predictions.as_deref().into_iter().chain(self.reliability.as_deref()))?;
        let inputs = &[self.gold.as_path()];
        ensure_takes(self.output.predictions.as_deref(), inputs, |file| write_predictions(file, &[]))?;
        ensure_takes(self.reliability.as_deref(), inputs, |file| write_reliability(file, &[]))
    }

    /// Prints how many statements of a run are right.
    fn report_statements(&self, statements: &[CodedStatement], log: Log) -> Result<ExitCode> {
        let given = [
            (!self.lexicon.is_empty(), "--lexicon"),
            (!self.weights.weights.is_empty(), "--weights"),
            (self.weights.no_word_weights, "--no-word-weights"),
            (self.reliability.is_some(), "--reliability"),
        ];
        if let Some((_, option)) = given.into_iter().find(|(given, _)| *given) {
            let gold = self.gold.display();
            return Err(Error::Usage(format!(
                "{option}: {gold} is a stances.csv, whose labels are those of its run: leave {option} out, or give it to the run"
            )));
        }
        if let Some(path) = &self.output.predictions {
            let rows = statements.iter().map(|row| (row.id.as_str(), row.label, row.found, row.score));
            written(path, |file| write_codes(file, rows))?;
        }
        self.output.print(&StatementAgreement::new(statements), None, log)
    }
}
