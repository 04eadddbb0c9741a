//! `appraise check`: mistakes in a study's project file and lists, found before they cost a run.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use appraise::corpus::{Article, Blocks};
use appraise::entities::{EntityId, Gazetteer, Register, Resolutions, mentions};
use appraise::error::Result;
use appraise::fit::weights_with;
use appraise::lexicon::Lexicon;
use appraise::pipeline::{self, Work};
use appraise::report::ensure_replaceable;
use appraise::stance::{TopicMatcher, Topics};
use appraise::text::Document;
use clap::Args;

use super::progress::Progress;
use super::run::with_project;
use super::sample::with_sample;
use super::study::carry_others;
use super::{Common, console, interrupt};
use crate::project::{
    RunChoices, RunSettings, entity_faults, lexicon_faults, run_settings, study_inputs, topic_faults, whole,
};

/// The exit code where something needs mending.
const FAULTS: u8 = 2;

/// What can be typed after `appraise check`.
#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    choices: RunChoices,
    /// The project file, or its folder [default: appraise.toml here, if no corpus is named]
    #[arg(long, value_name = "TOML")]
    project: Option<PathBuf>,
    /// Articles in which entities and topics are looked for, drawn by their ids; 0 leaves the corpus out
    #[arg(long, value_name = "N", value_parser = whole::<usize>, allow_negative_numbers = true, default_value_t = 500)]
    articles: usize,
}

/// Writes what is found to stdout, a line each.
///
/// # Errors
/// If the project file or the corpus can't be read at all, or stdout can't be written.
pub(super) fn check(arguments: CheckArguments, common: Common) -> Result<ExitCode> {
    let mut settings = run_settings(with_project(arguments.choices, arguments.project)?)?;
    let mut faults = Vec::new();
    faults.extend(ensure_replaceable(&settings.out).err().map(|error| error.to_string()));
    let register = settings.entities.as_deref().and_then(|path| told(entity_faults(path), &mut faults));
    // That the program's own topics don't occur is no mistake of the study's.
    let topics = match settings.topics.as_deref() {
        Some(path) => told(topic_faults(path), &mut faults),
        None => Some(Topics::default()),
    };
    let lexicon = told(lexicon_faults(&settings.lexicon)?, &mut faults);
    faults.extend(weights_with(&settings.weights, &lexicon).err().map(|error| error.to_string()));
    let told: String = faults.iter().map(|line| format!("{line}\n")).collect();
    console::show(&told)?;
    let attributes = register.as_ref().map(|register| register.attributes.clone());
    if attributes.is_some() || settings.entities.is_none() {
        carry_others(&mut settings, &attributes.unwrap_or_default());
    }
    let mut notes = Vec::new();
    if let (Some(topics), true) = (topics, arguments.articles > 0) {
        let sampled = Sampled { settings: &settings, articles: arguments.articles, common };
        notes = sampled.unseen(register.unwrap_or_default(), &topics, &lexicon)?;
    }
    let noted: String = notes.iter().map(|line| format!("{line}\n")).collect();
    console::show(&noted)?;
    common.log().note(&format!("{} to mend, {} to look at", faults.len(), notes.len()));
    Ok(if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAULTS) })
}

/// The value, its faults put to the others.
fn told<T>((value, found): (T, Vec<String>), faults: &mut Vec<String>) -> T {
    faults.extend(found);
    value
}

/// A sample of the corpus in which entities and topics are looked for.
struct Sampled<'s> {
    settings: &'s RunSettings,
    articles: usize,
    common: Common,
}

impl Sampled<'_> {
    /// A line for each entity and topic that doesn't occur.
    fn unseen(&self, register: Register, topics: &Topics, lexicon: &Lexicon) -> Result<Vec<String>> {
        let interrupted = interrupt::flag(self.common.log())?;
        let threads = self.common.threads();
        let inputs = study_inputs(self.settings)?;
        let size = self.settings.sample.map_or(self.articles, |sample| sample.min(self.articles));
        let (inputs, options) = with_sample(inputs, self.settings.read.clone(), Some(size), threads, interrupted)?;
        let options = Arc::new(options);
        let blocks = Blocks::new(inputs.clone(), Arc::clone(&options));
        let progress = Progress::over(&blocks, "Checking", self.common.log());
        let gazetteer = Gazetteer::new(register, lexicon);
        let look = Look { lexicon, gazetteer: &gazetteer, topics: &TopicMatcher::new(topics, lexicon) };
        let done = pipeline::run(blocks, &options, &look, threads, interrupted, |_| {
            progress.show();
            Ok(())
        })?;
        done.tally.ensure_usable(&inputs)?;
        let (entities, named) = done.partial;
        let articles = done.tally.articles;
        let among = format!("in a sample of {articles} {}", if articles == 1 { "article" } else { "articles" });
        let unseen_entities = gazetteer.register().entities.iter().enumerate();
        let unseen_entities = unseen_entities.filter(|(at, _)| !entities.contains(&EntityId(*at as u32)));
        let unseen_topics = topics.topics.iter().enumerate().filter(|(at, _)| !named.contains(&(*at as u32)));
        Ok(unseen_entities
            .map(|(_, entity)| format!("entity `{}` never occurs {among}", entity.name))
            .chain(unseen_topics.map(|(_, topic)| format!("topic `{}` never occurs {among}", topic.name)))
            .collect())
    }
}

/// Looks for entities and topics.
struct Look<'a> {
    lexicon: &'a Lexicon,
    gazetteer: &'a Gazetteer,
    topics: &'a TopicMatcher,
}

impl Work for Look<'_> {
    type Partial = (BTreeSet<EntityId>, BTreeSet<u32>);
    type Output = ();

    fn empty(&self) -> Self::Partial {
        Self::Partial::default()
    }

    fn article(&self, article: Article, (entities, topics): &mut Self::Partial, (): &mut ()) {
        let document = Document::of_article(&article.title, &article.text, self.lexicon);
        let found = mentions(&document, self.gazetteer, self.lexicon, Resolutions::default());
        entities.extend(found.iter().map(|mention| mention.entity));
        topics.extend(self.topics.named(document.with(self.lexicon)).iter().map(|hit| hit.topic.0));
    }

    fn merged(&self, mut one: Self::Partial, other: Self::Partial) -> Self::Partial {
        one.0.extend(other.0);
        one.1.extend(other.1);
        one
    }
}
