//! The command line: what can be typed, and which command it calls.

mod agreement_output;
mod check;
mod console;
mod discover;
mod doubts;
mod dry_run;
mod evaluate;
mod explain;
mod fit;
mod init;
mod interrupt;
mod log;
mod mentions;
mod new_file;
mod overwriting;
mod progress;
mod quote_evaluation;
mod record;
mod rejects_limit;
mod repeat;
mod run;
mod sample;
mod score;
mod shell;
mod study;
mod verify;
mod weight_choices;
mod why;

use std::io::ErrorKind;
use std::num::NonZero;
use std::process::ExitCode;

use appraise::error::{Error, Result};
use clap::{Args, Parser, Subcommand};
pub(crate) use log::{Log, LogFormat};
use serde_json::json;

use crate::project::threads;
use console::tell;

/// Who is spoken of how, by whom, about what and when: sentiment, quotations and stances in a corpus of news articles,
/// with the words behind every number
#[derive(Debug, Parser)]
#[command(version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

impl Arguments {
    /// How to speak on stderr.
    pub(crate) fn log(&self) -> Log {
        self.common.log()
    }
}

/// What every command understands.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Common {
    /// Threads to use [default: as many as the machine runs at once]
    #[arg(long, global = true, value_name = "N", value_parser = one_or_more, help_heading = "General")]
    threads: Option<NonZero<usize>>,
    /// No progress bar and no summary; warnings and errors only
    #[arg(long, short, global = true, help_heading = "General")]
    quiet: bool,
    /// How warnings, errors and the summary are written to stderr
    #[arg(long, global = true, value_name = "FORMAT", value_enum, default_value_t = LogFormat::Text, help_heading = "General")]
    log_format: LogFormat,
}

impl Common {
    /// How many threads are used; says so where they are fewer than asked for.
    fn threads(self) -> usize {
        let used = threads(self.threads);
        if let Some(asked) = self.threads.filter(|asked| asked.get() > used) {
            self.log().warning(&format!("--threads {asked}: {used} are used, as more would only wait for each other"));
        }
        used
    }

    fn log(self) -> Log {
        Log { format: self.log_format, quiet: self.quiet }
    }
}

fn one_or_more(written: &str) -> std::result::Result<NonZero<usize>, &'static str> {
    written.parse().map_err(|_| "write 1 or more")
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Analyse a corpus and write the reports into a folder
    Run(Box<run::RunArguments>),
    /// Write the mentions of a corpus to stdout, in its order, while it is read
    Mentions(Box<mentions::MentionsArguments>),
    /// Score each row's text, or each sentence, for those who come from a dictionary tool
    Score(score::ScoreArguments),
    /// Write a project to edit: appraise.toml with every setting, and a topic list
    Init(init::InitArguments),
    /// Look for mistakes in a study's project file and lists, and for entries that never occur
    Check(Box<check::CheckArguments>),
    /// List the names that a corpus uses most, to edit and give to run --entities
    Discover(discover::DiscoverArguments),
    /// Show what is found in one text or article, and why
    Explain(explain::ExplainArguments),
    /// Show the sentences, words and arithmetic behind a cell of a report
    Why(why::WhyArguments),
    /// Measure the agreement with a hand-coded sample
    Evaluate(evaluate::EvaluateArguments),
    /// Estimate the weights of the rules from a hand-coded sample of your own
    Fit(fit::FitArguments),
    /// Recompute the reports of a folder from its evidence files and say whether all agree
    Verify(verify::VerifyArguments),
    /// Write a completion script for a shell
    Completions(shell::CompletionsArguments),
    /// Write the manual page
    Man,
}

/// What was typed. Ends the program where that can't be understood, or asks for help.
pub(crate) fn arguments() -> Arguments {
    Arguments::try_parse().unwrap_or_else(|error| {
        if error.use_stderr() && asks_for_json() {
            let message = error.to_string();
            let said = json!({"level": "error", "message": message.trim_end(), "exit_code": error.exit_code()});
            tell(&said.to_string());
            std::process::exit(error.exit_code());
        }
        error.exit()
    })
}

/// Whether `--log-format json` is typed, in a command line that can't be understood otherwise.
fn asks_for_json() -> bool {
    let typed: Vec<String> = std::env::args().collect();
    typed.windows(2).any(|pair| pair == ["--log-format", "json"]) || typed.iter().any(|it| it == "--log-format=json")
}

/// Runs the command that was typed; the exit code of success.
///
/// # Errors
/// Whatever ends the command.
pub(crate) fn execute(arguments: Arguments) -> Result<ExitCode> {
    done(arguments).map_err(interrupt::by_its_signal)
}

fn done(arguments: Arguments) -> Result<ExitCode> {
    match arguments.command {
        Command::Run(run) => run::run(*run, arguments.common),
        Command::Mentions(wanted) => mentions::mentions(*wanted, arguments.common),
        Command::Score(score) => score::score(&score, arguments.common),
        Command::Init(project) => init::init(&project, arguments.common.log()),
        Command::Check(study) => check::check(*study, arguments.common),
        Command::Discover(discover) => discover::discover(&discover, arguments.common),
        Command::Explain(article) => explain::explain(&article, arguments.common),
        Command::Why(cell) => why::why(&cell),
        Command::Evaluate(coded) => evaluate::evaluate(&coded, arguments.common),
        Command::Fit(coded) => fit::fit(&coded, arguments.common),
        Command::Verify(folder) => verify::verify(&folder),
        Command::Completions(completions) => shell::completions(&completions),
        Command::Man => shell::man(),
    }
}

/// Whether the reader of our output has gone: no error to speak of.
pub(crate) fn is_closed_pipe(error: &Error) -> bool {
    matches!(error, Error::Io { source, .. } if source.kind() == ErrorKind::BrokenPipe)
}
