//! `appraise fit`: weights of the rules from a hand-coded sample.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::str::FromStr;

use appraise::analysis::AllWeights;
use appraise::error::{Error, Result};
use appraise::evaluate::{
    Agreement, CodedMention, CodedStance, Example, GoldRow, Task, predictions, sentiment_examples, stance_examples,
    write_predictions, write_reliability,
};
use appraise::evidence::{RuleSet, Weights};
use appraise::fit::{BACKWARD_WEIGHT, Estimate, Estimation, FOLDS, FileOf, Penalties, Prior, Words};
use appraise::lexicon::{Lexicon, TableFile};
use appraise::pipeline::on_threads;
use appraise::sentiment::WordWeights;
use clap::{Args, Subcommand};

use super::agreement_output::{ensure_takes, show_beside, written};
use super::evaluate::coded_rows;
use super::new_file::put;
use super::overwriting::{ensure_distinct, ensure_none_of, ensure_own};
use super::{Common, Log};
use crate::project::lexicon;

/// What can be typed after `appraise fit`.
#[derive(Debug, Args)]
pub(super) struct FitArguments {
    #[command(subcommand)]
    task: TaskArguments,
}

#[derive(Debug, Subcommand)]
enum TaskArguments {
    /// From coded targets: the columns are those of appraise evaluate sentiment
    Sentiment {
        #[command(flatten)]
        choices: Choices,
        #[command(flatten)]
        words: WordChoices,
    },
    /// From coded pairs of holder and target: the columns are those of appraise evaluate stance
    Stance {
        #[command(flatten)]
        choices: Choices,
        #[command(flatten)]
        words: WordChoices,
        /// How much more a position counts whose holder stands behind its target: few do, and would hardly be found
        #[arg(long, value_name = "X", value_parser = above_zero, default_value_t = BACKWARD_WEIGHT)]
        backward_weight: f64,
    },
}

impl TaskArguments {
    fn choices(&self) -> &Choices {
        match self {
            Self::Sentiment { choices, .. } | Self::Stance { choices, .. } => choices,
        }
    }

    /// Refuses to write over what is read, over another output, and weights over what aren't such weights.
    fn ensure_writable(&self) -> Result<()> {
        let (Self::Sentiment { choices, words } | Self::Stance { choices, words, .. }) = self;
        let weights = std::iter::once(&choices.out).chain(&words.words);
        let outputs = weights.clone().chain(&choices.predictions).chain(&choices.reliability);
        ensure_distinct(outputs.map(PathBuf::as_path))?;
        let inputs: Vec<&Path> = choices.inputs().collect();
        let inputs = inputs.as_slice();
        weights.clone().try_for_each(|path| ensure_none_of(path, inputs))?;
        let (of_rules, of_words): (&[FileOf], FileOf) = match self {
            Self::Sentiment { .. } => (&[FileOf::Sentiment, FileOf::Articles], FileOf::Words),
            Self::Stance { .. } => (&[FileOf::Stance], FileOf::StanceWords),
        };
        ensure_own(&choices.out, |first| of_rules.iter().any(|of| first == of.comment()))?;
        words.words.iter().try_for_each(|path| ensure_own(path, |first| first == of_words.comment()))?;
        ensure_takes(choices.predictions.as_deref(), inputs, |file| write_predictions(file, &[]))?;
        ensure_takes(choices.reliability.as_deref(), inputs, |file| write_reliability(file, &[]))
    }
}

#[derive(Debug, Args)]
struct Choices {
    /// The coded sample, CSV
    gold: PathBuf,
    /// Lay these lexicons over the program's, as for appraise run
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// The file of weights to write, for --weights of run, evaluate and explain; former weights there are overwritten, other files never
    #[arg(long, value_name = "CSV")]
    out: PathBuf,
    /// Parts for cross-validation; all rows of one text are in one part
    #[arg(long, value_name = "N", default_value_t = FOLDS, value_parser = clap::value_parser!(u64).range(2..=100))]
    folds: u64,
    /// L2 penalty of each weight: the higher, the closer they stay to the prior [default: what serves best in
    /// cross-validation]
    #[arg(long, value_name = "X", value_parser = above_zero)]
    penalty: Option<f64>,
    /// What the penalty draws the weights to: bundled, the program's own, so that a small sample moves only what it tells much of;
    /// zero, as if none were known, for a sample of thousands; or those of a file
    #[arg(long, value_name = "bundled|zero|CSV", default_value = "bundled")]
    prior: PriorChoice,
    /// How much a row of the classes -1, 0, 1 counts; the more, the more often the class is predicted [default: 1,1,1
    /// for sentiment; 2,1,2.5 for stance, where positions are rare]
    #[arg(long, value_name = "A,B,C", allow_hyphen_values = true)]
    class_weights: Option<ClassWeights>,
    /// Write the cross-validated predictions, a row a coded row
    #[arg(long, value_name = "CSV")]
    predictions: Option<PathBuf>,
    /// Write how often each class was right at each probability, cross-validated: a row a tenth, and the expected
    /// calibration error
    #[arg(long, value_name = "CSV")]
    reliability: Option<PathBuf>,
}

impl Choices {
    /// The files that are read.
    fn inputs(&self) -> impl Iterator<Item = &Path> {
        let prior = if let PriorChoice::File(path) = &self.prior { Some(path) } else { None };
        std::iter::once(&self.gold).chain(&self.lexicon).chain(prior).map(PathBuf::as_path)
    }
}

#[derive(Debug, Args)]
struct WordChoices {
    /// Weigh single words too, on top of the rules, and write their weights here: wants a sample of thousands
    #[arg(long, value_name = "CSV")]
    words: Option<PathBuf>,
    /// L2 penalty of each word's weight [default: what serves best in cross-validation]
    #[arg(long, value_name = "X", value_parser = above_zero, requires = "words")]
    word_penalty: Option<f64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum PriorChoice {
    Bundled,
    Zero,
    File(PathBuf),
}

impl FromStr for PriorChoice {
    type Err = std::convert::Infallible;

    fn from_str(written: &str) -> std::result::Result<Self, Self::Err> {
        Ok(match written {
            "bundled" => Self::Bundled,
            "zero" => Self::Zero,
            path => Self::File(path.into()),
        })
    }
}

#[derive(Clone, Copy, Debug)]
struct ClassWeights([f64; 3]);

impl FromStr for ClassWeights {
    type Err = String;

    fn from_str(written: &str) -> std::result::Result<Self, String> {
        let numbers: std::result::Result<Vec<f64>, _> = written.split(',').map(|part| part.trim().parse()).collect();
        match numbers.ok().and_then(|numbers| <[f64; 3]>::try_from(numbers).ok()) {
            Some(numbers) if numbers.iter().all(|it| it.is_finite() && *it > 0.0) => Ok(Self(numbers)),
            _ => Err("write three numbers above 0, such as 2,1,2.5".to_owned()),
        }
    }
}

fn above_zero(written: &str) -> std::result::Result<f64, String> {
    match written.parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("write a number above 0".to_owned()),
    }
}

/// Estimates the weights, writes them and prints what they gain.
///
/// # Errors
/// If the sample can't be used or a file can't be written.
pub(super) fn fit(arguments: &FitArguments, common: Common) -> Result<ExitCode> {
    let threads = common.threads();
    arguments.task.ensure_writable()?;
    let lexicon = lexicon(&arguments.task.choices().lexicon)?;
    let bundled = AllWeights::bundled(&lexicon)?;
    match &arguments.task {
        TaskArguments::Sentiment { choices, words } => {
            let rows: Vec<CodedMention> = coded_rows(&choices.gold, &lexicon, common.log())?;
            let mut fit = Fit::new(Task::Sentiment, choices, words, &lexicon, common.log());
            let examples = || sentiment_examples(&rows, &lexicon);
            if rows.iter().all(|row| row.background.is_some()) {
                fit.of = FileOf::Articles;
                let bundled =
                    Bundled { rules: &bundled.articles, alone: &bundled.articles, words: &bundled.article_words };
                on_threads(threads, || fit.done(&rows, &examples(), bundled))?
            } else {
                let AllWeights { sentiment, rules_alone, words, .. } = &bundled;
                on_threads(threads, || {
                    fit.done(&rows, &examples(), Bundled { rules: sentiment, alone: rules_alone, words })
                })?
            }
        }
        TaskArguments::Stance { choices, words, backward_weight } => {
            let rows: Vec<CodedStance> = coded_rows(&choices.gold, &lexicon, common.log())?;
            let mut fit = Fit::new(Task::Stance, choices, words, &lexicon, common.log());
            fit.estimation.backward_weight = *backward_weight;
            let examples = || stance_examples(&rows, &lexicon, &bundled.rules_alone);
            let AllWeights { stance, stance_alone, stance_words, .. } = &bundled;
            let bundled = Bundled { rules: stance, alone: stance_alone, words: stance_words };
            on_threads(threads, || fit.done(&rows, &examples(), bundled))?
        }
    }
}

/// The program's own weights of a task.
#[derive(Clone, Copy)]
struct Bundled<'a, R> {
    /// Of rules, together with words.
    rules: &'a Weights<R>,
    /// Of rules where no words are weighed.
    alone: &'a Weights<R>,
    words: &'a WordWeights,
}

/// Under so many rows, what cross-validation says of weights is chance.
const FEW_ROWS: usize = 100;

struct Fit<'a> {
    choices: &'a Choices,
    word_file: Option<&'a Path>,
    estimation: Estimation,
    of: FileOf,
    lexicon: &'a Lexicon,
    log: Log,
}

impl<'a> Fit<'a> {
    fn new(task: Task, choices: &'a Choices, words: &'a WordChoices, lexicon: &'a Lexicon, log: Log) -> Self {
        let estimation = Estimation {
            task,
            folds: choices.folds,
            prior: if choices.prior == PriorChoice::Zero { Prior::Zero } else { Prior::Known },
            penalty: choices.penalty,
            words: words.words.as_ref().map_or(Words::No, |_| Words::Yes(words.word_penalty)),
            class_weights: choices.class_weights.map_or_else(|| Estimation::usual_class_weights(task), |it| it.0),
            backward_weight: 1.0,
        };
        let of = if task == Task::Stance { FileOf::Stance } else { FileOf::Sentiment };
        Self { choices, word_file: words.words.as_deref(), estimation, of, lexicon, log }
    }

    fn done<R: RuleSet + Sync + Send>(
        &self,
        rows: &[impl GoldRow],
        examples: &[Example<R>],
        bundled: Bundled<'_, R>,
    ) -> Result<ExitCode> {
        // Which weights a sample of targets is for shows in its rows.
        ensure_own(&self.choices.out, |first| first == self.of.comment())?;
        self.refuse_few(rows)?;
        self.refuse_one_class(rows)?;
        self.warn_of_few(rows.len());
        let task = self.estimation.task;
        let known = self.known(bundled)?;
        let estimate = self.estimation.estimate(rows, examples, &known);
        let before = Agreement::new(task, &predictions(examples, bundled.rules, bundled.words));
        let after = Agreement::new(task, &estimate.held_out);
        if let Some(path) = &self.choices.predictions {
            written(path, |file| write_predictions(file, &estimate.held_out))?;
        }
        if let Some(path) = &self.choices.reliability {
            written(path, |file| write_reliability(file, after.reliability()))?;
        }
        self.write_weights(&estimate, rows.len(), &after)?;
        let shown = self.shown(rows.len(), &estimate, &before, &after);
        let Choices { out, predictions, reliability, .. } = self.choices;
        let written = [Some(out.as_path()), self.word_file, predictions.as_deref(), reliability.as_deref()];
        show_beside(written, &shown, self.log)?;
        self.warn_of_loss(before.aim(), after.aim(), after.aim_name());
        Ok(ExitCode::SUCCESS)
    }

    /// The weights that are drawn to, and kept for rules that never fire.
    fn known<R: RuleSet>(&self, bundled: Bundled<'_, R>) -> Result<Weights<R>> {
        match &self.choices.prior {
            PriorChoice::File(path) => Weights::new(&TableFile::read(path)?),
            _ if self.word_file.is_some() => Ok(bundled.rules.clone()),
            _ => Ok(bundled.alone.clone()),
        }
    }

    fn warn_of_few(&self, rows: usize) {
        if rows < FEW_ROWS {
            let file = self.choices.gold.display();
            self.log.warning(&format!("{file}: {rows} rows are few to estimate weights from: code {FEW_ROWS} or more"));
        }
    }

    /// Says so where the weights that were written are worse than those that the program has.
    fn warn_of_loss(&self, before: f64, after: f64, figure: &str) {
        /// A difference that four decimals show.
        const SHOWN: f64 = 0.0001;
        if before - after >= SHOWN {
            self.log.warning(&format!(
                "the fitted weights do worse on texts that they weren't fitted to than the program's own ({figure} {after:.4}, not \
                 {before:.4}): keep to those, or code more rows"
            ));
        }
    }

    /// Refuses a sample of which parts would be empty.
    fn refuse_few(&self, rows: &[impl GoldRow]) -> Result<()> {
        let texts = rows.iter().map(GoldRow::text).collect::<BTreeSet<_>>().len() as u64;
        let folds = self.estimation.folds;
        if texts >= folds {
            return Ok(());
        }
        let message =
            format!("too few texts ({texts}) for {folds} parts of cross-validation: code a hundred rows or more");
        Err(Error::Input { path: self.choices.gold.clone(), line: None, message })
    }

    /// Refuses a sample in which all rows have one code.
    fn refuse_one_class(&self, rows: &[impl GoldRow]) -> Result<()> {
        let codes: BTreeSet<i8> = rows.iter().map(GoldRow::label).collect();
        let (Some(code), 1) = (codes.first(), codes.len()) else { return Ok(()) };
        let message = format!("every row is coded {code}: weights tell classes apart, so code rows of others too");
        Err(Error::Input { path: self.choices.gold.clone(), line: None, message })
    }

    fn write_weights<R: RuleSet>(&self, estimate: &Estimate<R>, rows: usize, after: &Agreement) -> Result<()> {
        let made = self.how_made(rows, estimate.penalties, after);
        let what = "Weights of the rules: what one unit of a finding adds to the log-odds against neutral, by the sign of the finding.";
        let text = format!("{}\n# {what}\n{made}{}", self.of.comment(), estimate.weights.to_csv());
        put(&self.choices.out, text.as_bytes())?;
        let Some(path) = self.word_file else { return Ok(()) };
        let what = "Weights of single words by where they stand to the target: what each adds to the log-odds against neutral.";
        let words = estimate.words.to_csv(self.lexicon);
        let of = if self.estimation.task == Task::Stance { FileOf::StanceWords } else { FileOf::Words };
        put(path, format!("{}\n# {what}\n{made}{words}", of.comment()).as_bytes())
    }

    /// The comment that says how to make the same again.
    fn how_made(&self, rows: usize, penalties: Penalties, after: &Agreement) -> String {
        let Estimation { task, folds, class_weights: [a, b, c], backward_weight, .. } = &self.estimation;
        let (name, gold, out) = (task.name(), file_name(&self.choices.gold), file_name(&self.choices.out));
        let mut command =
            format!("appraise fit {name} {gold} --out {out} --penalty {} --class-weights {a},{b},{c}", penalties.rules);
        for path in &self.choices.lexicon {
            command += &format!(" --lexicon {}", file_name(path));
        }
        match &self.choices.prior {
            PriorChoice::Bundled => {}
            PriorChoice::Zero => command += " --prior zero",
            PriorChoice::File(path) => command += &format!(" --prior {}", file_name(path)),
        }
        if *task == Task::Stance {
            command += &format!(" --backward-weight {backward_weight}");
        }
        if let Some((path, penalty)) = self.word_file.zip(penalties.words) {
            command += &format!(" --words {} --word-penalty {penalty}", file_name(path));
        }
        let (aim, name) = (after.aim(), after.aim_name());
        format!(
            "# Multinomial logit with an L2 penalty: {command}\n\
             # n = {rows}; {name} {aim:.4} in {folds}-fold cross-validation\n"
        )
    }

    fn shown<R>(&self, rows: usize, estimate: &Estimate<R>, before: &Agreement, after: &Agreement) -> String {
        let gold = self.choices.gold.display();
        let mut text = format!("{gold}: {rows} rows, {} folds by text\n\n", self.estimation.folds);
        text += &format!("penalty  of words  {}\n", after.aim_name());
        for (penalties, aim) in &estimate.tried {
            let chosen = if *penalties == estimate.penalties { "  chosen" } else { "" };
            let words = penalties.words.map_or_else(|| "no words".to_owned(), |penalty| penalty.to_string());
            text += &format!("{:>7}  {words:>8}  {aim:.4}{chosen}\n", penalties.rules);
        }
        text += "\n                       bundled  fitted, cross-validated\n";
        for (name, old, new) in before.beside(after) {
            text += &format!("{name:<21}  {old:>7.4}  {new:>7.4}\n");
        }
        if estimate.tried.len() > 1 {
            text += "\nthe penalty was chosen by these same figures, which are a little better than on texts that nobody chose by\n";
        }
        let files = [Some(self.choices.out.as_path()), self.word_file];
        let files: Vec<String> = files.into_iter().flatten().map(|path| path.display().to_string()).collect();
        text + &format!("\nweights written to {}\n", files.join(" and "))
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
