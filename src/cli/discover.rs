//! `appraise discover`: the names that a corpus uses most, as an entity list to edit.

use std::io::{Write, stdout};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use appraise::corpus::{Article, Blocks, Input, ReadOptions};
use appraise::entities::{Discovery, Register};
use appraise::error::{Error, Result};
use appraise::lexicon::Lexicon;
use appraise::pipeline::{self, Work};
use appraise::text::Document;
use clap::Args;

use super::new_file::{is_there, write_new};
use super::overwriting::ensure_place;
use super::progress::Progress;
use super::sample::with_sample;
use super::{Common, Log, interrupt, one_or_more};
use crate::project::{CorpusChoices, corpus_inputs, corpus_settings, lexicon};

/// What can be typed after `appraise discover`.
#[derive(Debug, Args)]
pub(super) struct DiscoverArguments {
    #[command(flatten)]
    corpus: CorpusChoices,
    /// Lay these lexicons over the program's, as run does
    #[arg(long, value_name = "FILE")]
    lexicon: Vec<PathBuf>,
    /// The list to write; it must not be there yet [default: standard output]
    #[arg(long, value_name = "CSV")]
    out: Option<PathBuf>,
    /// How many entities
    #[arg(long, value_name = "N", default_value = "500", value_parser = one_or_more)]
    top: NonZero<usize>,
}

/// Writes the list.
///
/// # Errors
/// If the corpus can't be read, or the list can't be written or is there already.
pub(super) fn discover(arguments: &DiscoverArguments, common: Common) -> Result<ExitCode> {
    let interrupted = interrupt::flag(common.log())?;
    let threads = common.threads();
    let options = corpus_settings(&arguments.corpus)?;
    let inputs = corpus_inputs(&arguments.corpus.corpus)?;
    let out = arguments.out.as_deref().filter(|path| *path != Path::new("-"));
    out.map_or(Ok(()), ensure_new)?;
    let (inputs, options) = with_sample(inputs, options, arguments.corpus.sample, threads, interrupted)?;
    let lexicon = lexicon(&arguments.lexicon)?;
    let register = discovered(&inputs, &options, &lexicon, arguments.top.get(), threads, common.log(), interrupted)?;
    let mut list = Vec::new();
    register.write(&mut list).map_err(|source| Error::io("the entity list", source))?;
    match out {
        Some(path) => write_new(path, &list)?,
        None => stdout().write_all(&list).map_err(|source| Error::io("standard output", source))?,
    }
    common.log().note(&match register.entities.len() {
        1 => "1 entity discovered".to_owned(),
        many => format!("{many} entities discovered"),
    });
    Ok(ExitCode::SUCCESS)
}

/// The `top` entities of a corpus, read in a pass of its own.
///
/// # Errors
/// If the corpus can't be read, or has no usable row.
pub(super) fn discovered(
    inputs: &[Input],
    options: &ReadOptions,
    lexicon: &Lexicon,
    top: usize,
    threads: usize,
    log: Log,
    interrupted: &AtomicBool,
) -> Result<Register> {
    let options = Arc::new(options.clone());
    let blocks = Blocks::new(inputs.to_vec(), Arc::clone(&options));
    let progress = Progress::over(&blocks, "Discovering entities", log);
    let done = pipeline::run(blocks, &options, &Names { lexicon }, threads, interrupted, |_| {
        progress.show();
        Ok(())
    })?;
    done.tally.ensure_usable(inputs)?;
    let register = done.partial.finish(top, lexicon);
    if register.entities.is_empty() {
        log.warning("no entity is discovered, since no name is used twice: list them in a file (--entities)");
    }
    Ok(register)
}

/// Refuses a list that can't be written, before the corpus is read for it.
fn ensure_new(path: &Path) -> Result<()> {
    if path.exists() {
        return Err(is_there(path));
    }
    ensure_place(path)
}

struct Names<'l> {
    lexicon: &'l Lexicon,
}

impl Work for Names<'_> {
    type Partial = Discovery;
    type Output = ();

    fn empty(&self) -> Discovery {
        Discovery::default()
    }

    fn article(&self, article: Article, seen: &mut Discovery, (): &mut ()) {
        seen.add(&Document::of_article(&article.title, &article.text, self.lexicon), self.lexicon);
    }

    fn merged(&self, mut one: Discovery, other: Discovery) -> Discovery {
        one.merge(other);
        one
    }
}
