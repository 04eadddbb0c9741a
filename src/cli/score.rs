//! `appraise score`: figures for each row's text, or each sentence of it, as CSV on standard output.

use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use appraise::analysis::{AllWeights, sentence_tones};
use appraise::corpus::{Article, Blocks};
use appraise::error::{Error, Result};
use appraise::lexicon::{Lexicon, SentenceLexicon};
use appraise::pipeline::{self, Delivery, Work};
use appraise::report::{Table, TableFormat};
use appraise::score::Score;
use appraise::sentiment::vader::{Vader, VaderScores};
use appraise::text::{Document, sentence_spans};
use clap::{Args, ValueEnum};

use super::progress::Progress;
use super::sample::with_sample;
use super::{Common, interrupt};
use crate::project::{CorpusChoices, OutputChoices, corpus_inputs, corpus_settings, kept, lexicon, table_format};

/// What can be typed after `appraise score`.
#[derive(Debug, Args)]
pub(super) struct ScoreArguments {
    #[command(flatten)]
    corpus: CorpusChoices,
    /// Lay these lexicons over the program's, as run does
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// What a row of the output is
    #[arg(long, value_name = "UNIT", value_enum, default_value_t = Unit::Text)]
    by: Unit,
    /// How to score
    #[arg(long, value_name = "METHOD", value_enum, default_value_t = Method::Tone)]
    method: Method,
    #[command(flatten)]
    output: OutputChoices,
}

/// `--by`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Unit {
    /// A row of the corpus, those without text too
    Text,
    /// A sentence
    Sentence,
}

/// `--method`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Method {
    /// Our tone, p(positive) − p(negative) in the mean over sentences, with VADER's figures beside it
    Tone,
    /// VADER's figures alone, as Python's vaderSentiment 3.3.2 gives them
    Vader,
}

/// Writes the scores.
///
/// # Errors
/// If the corpus can't be read, or stdout can't be written.
pub(super) fn score(arguments: &ScoreArguments, common: Common) -> Result<ExitCode> {
    let interrupted = interrupt::flag(common.log())?;
    let threads = common.threads();
    let format = table_format(&arguments.output)?;
    let mut options = corpus_settings(&arguments.corpus)?;
    options.every_row = true;
    options.undated = options.since.is_none() && options.until.is_none();
    options.keep = kept(&arguments.output)?;
    let inputs = corpus_inputs(&arguments.corpus.corpus)?;
    let (inputs, options) = with_sample(inputs, options, arguments.corpus.sample, threads, interrupted)?;
    let options = Arc::new(options);
    let by_sentence = arguments.by == Unit::Sentence;
    let reading = match arguments.method {
        Method::Tone => {
            let lexicon = lexicon(&arguments.lexicon)?;
            Reading::Tones(Box::new((AllWeights::bundled(&lexicon)?, lexicon)))
        }
        Method::Vader if !by_sentence => Reading::Nothing,
        Method::Vader if arguments.lexicon.is_empty() => Reading::Sentences(Box::new(SentenceLexicon::bundled())),
        Method::Vader => Reading::Sentences(Box::new(lexicon(&arguments.lexicon)?.into())),
    };
    let kept = options.keep.clone();
    let scoring = Scoring { format, by_sentence, reading, vader: Vader::shared(), kept };

    let closed = |source| Error::io("standard output", source);
    let mut out = BufWriter::new(stdout());
    let mut header = Some(scoring.header());
    let blocks = Blocks::new(inputs, Arc::clone(&options));
    let progress = Progress::over(&blocks, "Scoring", common.log());
    pipeline::run(blocks, &options, &scoring, threads, interrupted, |delivery: Delivery<String>| {
        progress.show();
        delivery.issues.iter().for_each(|issue| common.log().issue(issue));
        // Not before the first rows, since a corpus that can't be read shall leave nothing on standard output.
        let first = header.take().unwrap_or_default();
        out.write_all(&first).and_then(|()| out.write_all(delivery.output.as_bytes())).map_err(closed)
    })?;
    if let Some(header) = header {
        out.write_all(&header).map_err(closed)?;
    }
    out.flush().map_err(closed)?;
    Ok(ExitCode::SUCCESS)
}

/// How far the texts are read, and what for.
enum Reading {
    /// VADER takes them as they are.
    Nothing,
    /// To tell sentences apart.
    Sentences(Box<SentenceLexicon>),
    /// To tell the tone of each.
    Tones(Box<(AllWeights, Lexicon)>),
}

struct Scoring {
    format: TableFormat,
    by_sentence: bool,
    reading: Reading,
    vader: &'static Vader,
    /// Names of the kept columns.
    kept: Vec<String>,
}

impl Scoring {
    fn header(&self) -> Vec<u8> {
        let mut own = vec!["id"];
        own.extend(self.by_sentence.then_some("sentence_no"));
        own.extend(matches!(self.reading, Reading::Tones(_)).then_some("tone"));
        own.extend(["vader_neg", "vader_neu", "vader_pos", "vader_compound"]);
        let mut table = Table::new(self.format);
        own.iter().for_each(|name| _ = table.text(name));
        for name in &self.kept {
            let taken = if own.contains(&name.as_str()) { "corpus_" } else { "" };
            table.text(&format!("{taken}{name}"));
        }
        table.end();
        [self.format.opening().as_bytes(), &table.into_string().into_bytes()].concat()
    }

    /// The rows of one article: one, or one a sentence and at least one.
    fn rows(&self, article: &Article, table: &mut Table) {
        let (spans, tones) = match &self.reading {
            Reading::Nothing => (Vec::new(), None),
            Reading::Sentences(lexicon) => (sentence_spans(&article.text, lexicon), None),
            Reading::Tones(reading) => {
                let (weights, lexicon) = &**reading;
                let document = Document::of_article("", &article.text, lexicon);
                let spans = document.sentences.iter().map(|sentence| sentence.span).collect();
                (spans, Some(sentence_tones(&document, weights, lexicon)))
            }
        };
        if !self.by_sentence {
            table.text(&article.id);
            tone(tones.as_deref(), table);
            return figures(self.vader.scores(&article.text), article, table);
        }
        for (at, span) in spans.iter().enumerate() {
            table.text(&article.id).integer(at as u64 + 1);
            tone(tones.as_ref().map(|tones| &tones[at..=at]), table);
            figures(self.vader.scores(span.of(&article.text)), article, table);
        }
        if spans.is_empty() {
            table.text(&article.id).empty();
            tone(tones.as_deref(), table);
            figures(VaderScores::default(), article, table);
        }
    }
}

/// The mean tone, where it was asked for; 0 for no sentence.
fn tone(tones: Option<&[Score]>, table: &mut Table) {
    if let Some(tones) = tones {
        let sum: f64 = tones.iter().map(|tone| tone.to_f64()).sum();
        table.exact(Some(Score::from_f64(sum / tones.len().max(1) as f64)));
    }
}

/// Shares with three decimals, the compound with four, as Python rounds them; then the article's kept cells.
fn figures(scores: VaderScores, article: &Article, table: &mut Table) {
    for share in [scores.neg, scores.neu, scores.pos] {
        table.thousandths(share);
    }
    table.number(Some(scores.compound));
    article.kept.iter().for_each(|cell| {
        table.text(cell);
    });
    table.end();
}

impl Work for Scoring {
    type Partial = ();
    type Output = String;

    fn empty(&self) {}

    fn article(&self, article: Article, (): &mut (), rows: &mut String) {
        let mut table = Table::after(std::mem::take(rows), self.format);
        self.rows(&article, &mut table);
        *rows = table.into_string();
    }

    fn merged(&self, (): (), (): ()) {}
}
