//! `appraise fit`: weights of the rules from a hand-coded sample.

use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use appraise::analysis::AllWeights;
use appraise::error::{Error, Result};
use appraise::evaluate::{
    Agreement, Example, GoldRow, SentimentRow, StanceRow, Task, predictions, read, sentiment_examples, stance_examples,
    write_predictions,
};
use appraise::evidence::{RuleSet, Weights};
use appraise::fit::{Estimate, Estimation, FOLDS, RULES, WORDS};
use appraise::lexicon::Lexicon;
use appraise::sentiment::WordWeights;
use clap::{Args, Subcommand};

use super::Common;
use super::evaluate::{on_threads, written};
use crate::project::threads;

/// The second line of a file of rule weights.
const OF_RULES: &str = "Weights of the rules: what one unit of a finding adds to the log-odds against neutral, by the sign of the finding.";

/// What can be typed after `appraise fit`.
#[derive(Debug, Args)]
pub(super) struct FitArguments {
    #[command(subcommand)]
    task: TaskArguments,
}

#[derive(Debug, Subcommand)]
enum TaskArguments {
    /// From coded targets: the columns are those of appraise evaluate sentiment
    Sentiment(Choices),
    /// From coded pairs of holder and target: the columns are those of appraise evaluate stance
    Stance(Choices),
}

#[derive(Debug, Args)]
struct Choices {
    /// The coded sample, CSV
    gold: PathBuf,
    /// The file of weights to write, for --weights of run, evaluate and explain
    #[arg(long, value_name = "CSV")]
    out: PathBuf,
    /// Parts for cross-validation; all rows of one text are in one part
    #[arg(long, value_name = "N", default_value_t = FOLDS, value_parser = clap::value_parser!(u64).range(2..=100))]
    folds: u64,
    /// L2 penalty of each weight: the higher, the closer they stay to 0 [default: what serves best in cross-validation]
    #[arg(long, value_name = "X", value_parser = penalty)]
    penalty: Option<f64>,
    /// How much a row of the classes -1, 0, 1 counts; the more, the more often the class is predicted [default: 1,1,1
    /// for sentiment; 2.5,1,3 for stance, where positions are rare]
    #[arg(long, value_name = "A,B,C", allow_hyphen_values = true)]
    class_weights: Option<ClassWeights>,
    /// Also learn weights of single words, on top of the rules, into this file (sentiment only)
    #[arg(long, value_name = "CSV")]
    words: Option<PathBuf>,
    /// Write the cross-validated predictions, a row a coded row
    #[arg(long, value_name = "CSV")]
    predictions: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug)]
struct ClassWeights([f64; 3]);

impl FromStr for ClassWeights {
    type Err = String;

    fn from_str(written: &str) -> std::result::Result<Self, String> {
        let numbers: std::result::Result<Vec<f64>, _> = written.split(',').map(|part| part.trim().parse()).collect();
        match numbers.ok().and_then(|numbers| <[f64; 3]>::try_from(numbers).ok()) {
            Some(numbers) if numbers.iter().all(|it| it.is_finite() && *it > 0.0) => Ok(Self(numbers)),
            _ => Err("write three numbers above 0, such as 2.5,1,3".to_owned()),
        }
    }
}

fn penalty(written: &str) -> std::result::Result<f64, String> {
    match written.parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("write a number above 0".to_owned()),
    }
}

/// Estimates the weights, writes them and prints what they gain.
///
/// # Errors
/// If the sample can't be used or the file can't be written.
pub(super) fn fit(arguments: &FitArguments, common: Common) -> Result<ExitCode> {
    let threads = threads(common.threads);
    let lexicon = Lexicon::bundled()?;
    let bundled = AllWeights::bundled(&lexicon)?;
    match &arguments.task {
        TaskArguments::Sentiment(choices) => {
            let rows: Vec<SentimentRow> = read(&choices.gold)?;
            let fit = choices.fit(Task::Sentiment);
            let examples = || sentiment_examples(&rows, &lexicon);
            on_threads(threads, || fit.written(&rows, &examples(), &bundled.sentiment, &bundled.words, &lexicon))?
        }
        TaskArguments::Stance(choices) => {
            let rows: Vec<StanceRow> = read(&choices.gold)?;
            let fit = choices.fit(Task::Stance);
            let examples = || stance_examples(&rows, &lexicon);
            on_threads(threads, || fit.written(&rows, &examples(), &bundled.stance, &WordWeights::default(), &lexicon))?
        }
    }
}

impl Choices {
    fn fit(&self, task: Task) -> Fit<'_> {
        let class_weights = self.class_weights.map_or_else(|| Estimation::usual_class_weights(task), |it| it.0);
        Fit {
            choices: self,
            estimation: Estimation {
                task,
                folds: self.folds,
                penalty: self.penalty,
                words: self.words.is_some(),
                class_weights,
            },
        }
    }
}

struct Fit<'a> {
    choices: &'a Choices,
    estimation: Estimation,
}

impl Fit<'_> {
    fn written<R: RuleSet + Sync + Send>(
        &self,
        rows: &[impl GoldRow],
        examples: &[Example<R>],
        bundled: &Weights<R>,
        bundled_words: &WordWeights,
        lexicon: &Lexicon,
    ) -> Result<ExitCode> {
        let task = self.estimation.task;
        let estimate = self.estimation.estimate(rows, examples);
        let before = Agreement::new(task, &predictions(examples, bundled, bundled_words));
        let after = Agreement::new(task, &estimate.held_out);
        let out = &self.choices.out;
        let header = self.header(rows.len(), &estimate, &after);
        std::fs::write(out, header.clone() + &estimate.fitted.rules.to_csv())
            .map_err(|source| Error::io(out, source))?;
        if let Some(path) = &self.choices.words {
            let of_words = "Weights of single words by where they stand to the target, on top of the rules: what each adds to the log-odds against neutral.";
            let header = header.replacen(RULES, WORDS, 1).replacen(OF_RULES, of_words, 1);
            let text = header + &estimate.fitted.words.to_csv(lexicon.words());
            std::fs::write(path, text).map_err(|source| Error::io(path, source))?;
        }
        if let Some(path) = &self.choices.predictions {
            written(path, |file| write_predictions(file, &estimate.held_out))?;
        }
        let shown = self.shown(rows.len(), &estimate, &before, &after);
        stdout().write_all(shown.as_bytes()).map_err(|source| Error::io("standard output", source))?;
        Ok(ExitCode::SUCCESS)
    }

    /// The comment of the file: what it is, and the command that makes the same again.
    fn header<R>(&self, rows: usize, estimate: &Estimate<R>, after: &Agreement) -> String {
        let Estimation { task, folds, class_weights: [a, b, c], .. } = &self.estimation;
        let (name, gold, penalty) = (task.name(), file_name(&self.choices.gold), estimate.penalty);
        let words = if self.choices.words.is_some() { " --words words.csv" } else { "" };
        format!(
            "{RULES}{name}\n\
             # {OF_RULES}\n\
             # Multinomial logit with an L2 penalty, by: appraise fit {name} {gold} --penalty {penalty} --class-weights {a},{b},{c}{words}\n\
             # n = {rows}; {} {:.4} in {folds}-fold cross-validation\n",
            after.aim_name(),
            after.aim(),
        )
    }

    fn shown<R>(&self, rows: usize, estimate: &Estimate<R>, before: &Agreement, after: &Agreement) -> String {
        let gold = self.choices.gold.display();
        let mut text = format!("{gold}: {rows} rows, {} folds by text\n\n", self.estimation.folds);
        text += &format!("penalty  {}\n", after.aim_name());
        for (penalty, aim) in &estimate.tried {
            let chosen = if *penalty == estimate.penalty { "  chosen" } else { "" };
            text += &format!("{penalty:>7}  {aim:.4}{chosen}\n");
        }
        text += "\n                       bundled  fitted, cross-validated\n";
        for (name, old, new) in before.beside(after) {
            text += &format!("{name:<21}  {old:>7.4}  {new:>7.4}\n");
        }
        text + &format!("\nweights written to {}\n", self.choices.out.display())
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
