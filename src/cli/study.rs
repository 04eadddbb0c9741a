//! A study from its settings to its reports: the stages of `appraise run`.

use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use appraise::aggregate::{Aggregates, Context, Grouping, Totals};
use appraise::analysis::{AllWeights, Analyzer};
use appraise::corpus::{Article, Blocks, Input, ReadOptions, RowIssue};
use appraise::entities::{Gazetteer, Listed, Register, Resolutions};
use appraise::error::Result;
use appraise::fit::weights_with;
use appraise::lexicon::Lexicon;
use appraise::pipeline::{self, Delivery, Done, Work};
use appraise::report::{
    EvidenceFiles, EvidenceRows, EvidenceTables, OutputFolder, Page, RejectsFile, RunSummary, Settings, Telling,
    ensure_apart, summary, write_codebook, write_discovered, write_methods, write_networks, write_totals,
    write_workbook,
};
use appraise::sentiment::vader::Vader;
use appraise::stance::{TopicMatcher, Topics};
use serde_json::json;

use super::Log;
use super::discover::discovered;
use super::doubts::tell_doubts;
use super::interrupt;
use super::progress::Progress;
use super::record::{counts, seconds};
use super::rejects_limit::code_of_rejects;
use super::sample::with_sample;
use crate::project::{Recorder, RunSettings, lexicon, topics_of};

/// A run with its settings.
pub(super) struct Study {
    pub(super) settings: RunSettings,
    pub(super) threads: usize,
    pub(super) log: Log,
    pub(super) interrupted: &'static AtomicBool,
}

/// What a study works with, read before the first article.
pub(super) struct Sources {
    pub(super) lexicon: Lexicon,
    pub(super) weights: AllWeights,
    pub(super) gazetteer: Gazetteer,
    pub(super) topics: Topics,
}

impl Sources {
    /// What analyses an article with these.
    pub(super) fn analyzer<'a>(&'a self, topics: &'a TopicMatcher, resolve: Resolutions) -> Analyzer<'a> {
        Analyzer { lexicon: &self.lexicon, gazetteer: &self.gazetteer, topics, weights: &self.weights, resolve }
    }
}

impl Study {
    /// Analyses the corpus and writes the folder of reports.
    ///
    /// # Errors
    /// Whatever ends the run; then nothing is written.
    pub(super) fn write_reports(mut self, inputs: Vec<Input>) -> Result<ExitCode> {
        let start = Instant::now();
        ensure_apart(&self.settings.out, inputs.iter().map(|it| it.name.as_path()).chain(self.settings.lists()))?;
        let folder = OutputFolder::create(&self.settings.out)?;
        interrupt::unfinished(folder.unfinished());
        let attributes = carry_groups(&mut self.settings)?;
        let (inputs, options) = self.corpus(inputs)?;
        // The program ends with the run: to give back each word of the lexicons would take as long as to read them.
        let sources = ManuallyDrop::new(self.sources(&inputs, &options)?);
        let table_settings = self.settings.recorded().tables(attributes);
        let ((done, telling), bytes) = {
            let blocks = Blocks::new(inputs.clone(), Arc::clone(&options)).with_digests();
            let progress = Progress::over(&blocks, "Analysing", self.log);
            let done = self.analysed(blocks, &options, &sources, &table_settings, &folder, &progress)?;
            (done, progress.bytes())
        };
        let done = ManuallyDrop::new(done);
        done.tally.ensure_usable(&inputs)?;
        let totals = done.partial.finish(sources.gazetteer.register(), &sources.topics, self.settings.bandwidth);
        let counts = counts(&done.tally, &totals);
        tell_doubts(&done.tally, &totals, &options, self.log);
        let (written, page) = pipeline::on_pool(
            self.threads,
            || self.write_sums(&folder, &totals, sources.gazetteer.register(), &table_settings),
            || Page::new(&folder, &totals, telling.as_ref(), counts, &table_settings),
        )?;
        written?;
        page?.write(&folder, &table_settings)?;
        if self.settings.xlsx {
            write_workbook(&folder, table_settings.table)?;
        }
        let manifest = self.manifest(&done, counts, start.elapsed())?;
        write_methods(&folder, &manifest, &totals)?;
        manifest.write(&folder)?;
        let target = interrupt::committed(|| folder.commit())?;
        let elapsed = start.elapsed();
        let run = RunSummary { totals: &totals, counts, elapsed, bytes, folder: &self.settings.out };
        let fields = json!({"counts": counts, "elapsed_seconds": seconds(elapsed), "bytes": bytes, "reports": target});
        self.log.summary(|| summary(&run), fields);
        let kept = format!(
            "the reports were written all the same, and {}/rejects.csv names the rows",
            self.settings.out.display()
        );
        Ok(code_of_rejects(done.tally.rejected, self.settings.max_rejects, &kept, self.log))
    }

    /// The corpus with its sample drawn, made readable twice where that is needed.
    pub(super) fn corpus(&self, inputs: Vec<Input>) -> Result<(Vec<Input>, Arc<ReadOptions>)> {
        let discovers = self.settings.entities.is_none();
        let inputs = if discovers { inputs.into_iter().map(Input::rereadable).collect::<Result<_>>()? } else { inputs };
        let read = self.settings.read.clone();
        let (inputs, options) = with_sample(inputs, read, self.settings.sample, self.threads, self.interrupted)?;
        Ok((inputs, Arc::new(options)))
    }

    pub(super) fn sources(&self, inputs: &[Input], options: &ReadOptions) -> Result<Sources> {
        let lexicon = lexicon(&self.settings.lexicon)?;
        let topics = topics_or_bundled(self.settings.topics.as_deref(), self.log)?;
        let (gazetteer, weights) = std::thread::scope(|scope| -> Result<_> {
            let weights = scope.spawn(|| weights_with(&self.settings.weights, &lexicon));
            let gazetteer = Gazetteer::new(self.register(inputs, options, &lexicon)?, &lexicon);
            Ok((gazetteer, weights.join().expect("reading weights doesn't panic")?))
        })?;
        let weights = if self.settings.word_weights { weights } else { weights.without_words() };
        Ok(Sources { weights, gazetteer, topics, lexicon })
    }

    /// The entities that are listed, else those that the corpus names most.
    fn register(&self, inputs: &[Input], options: &ReadOptions, lexicon: &Lexicon) -> Result<Register> {
        let Some(path) = &self.settings.entities else {
            let top = self.settings.top;
            return discovered(inputs, options, lexicon, top, self.threads, self.log, self.interrupted);
        };
        entities_of(path, self.log)
    }

    /// Analyses every article; rejects and evidence are written meanwhile.
    fn analysed(
        &self,
        blocks: Blocks,
        options: &Arc<ReadOptions>,
        sources: &Sources,
        table_settings: &Settings,
        folder: &OutputFolder,
        progress: &Progress,
    ) -> Result<(Done<Aggregates>, Option<Telling>)> {
        let register = sources.gazetteer.register();
        let evidence = EvidenceTables { register, topics: &sources.topics, settings: table_settings };
        let mut rejects = RejectsFile::create(folder, table_settings)?;
        let mut files = self
            .settings
            .evidence
            .then(|| EvidenceFiles::create(folder, &evidence, self.settings.period))
            .transpose()?;
        let grouping = |name: &String| Grouping::new(name, register, &self.settings.read.keep);
        let groupings: Vec<Grouping> = self.settings.group_by.iter().filter_map(grouping).collect();
        let topics = TopicMatcher::new(&sources.topics, &sources.lexicon);
        let analysis = Analysis {
            analyzer: sources.analyzer(&topics, self.settings.resolve),
            context: Context { granularity: self.settings.period, groupings: &groupings },
            evidence: self.settings.evidence.then_some(evidence),
            vader: self.settings.vader.then(Vader::shared),
        };
        let recorder = self.settings.recorder();
        let sink = |delivery: Delivery<EvidenceRows>| {
            progress.show();
            delivery.issues.iter().try_for_each(|issue| written(&mut rejects, &recorder, issue))?;
            files.as_mut().map_or(Ok(()), |files| files.append(&delivery.output))
        };
        let done = pipeline::run(blocks, options, &analysis, self.threads, self.interrupted, sink)?;
        rejects.finish()?;
        let telling = files.map(EvidenceFiles::finish).transpose()?;
        Ok((done, telling))
    }

    /// Writes the reports that follow from the sums and the register.
    fn write_sums(
        &self,
        folder: &OutputFolder,
        totals: &Totals<'_>,
        register: &Register,
        table_settings: &Settings,
    ) -> Result<()> {
        write_totals(folder, totals, table_settings)?;
        if self.settings.entities.is_none() {
            write_discovered(folder, register, table_settings)?;
        }
        if self.settings.networks {
            write_networks(folder, totals)?;
        }
        write_codebook(folder, self.settings.evidence, table_settings)
    }
}

/// The topics that a file lists, what may be wrong with it told; without one the program's.
///
/// # Errors
/// If it can't be read.
pub(super) fn topics_or_bundled(path: Option<&Path>, log: Log) -> Result<Topics> {
    let Some(path) = path else { return Topics::bundled() };
    let (topics, warnings) = topics_of(path)?;
    warnings.iter().for_each(|warning| log.warning(warning));
    Ok(topics)
}

/// The entities that a file lists, what may be wrong with it told.
///
/// # Errors
/// If it can't be read.
pub(super) fn entities_of(path: &Path, log: Log) -> Result<Register> {
    let Listed { register, warnings } = Register::read(path)?;
    warnings.iter().for_each(|warning| log.warning(warning));
    Ok(register)
}

/// Has the articles keep the columns to group by that the entity list doesn't have; returns those that it has.
pub(super) fn carry_groups(settings: &mut RunSettings) -> Result<Vec<String>> {
    let listed = match &settings.entities {
        Some(path) if !settings.group_by.is_empty() => Register::read(path)?.register.attributes,
        _ => Vec::new(),
    };
    Ok(carry_others(settings, &listed))
}

/// The same beside these attributes of the entity list.
pub(super) fn carry_others(settings: &mut RunSettings, listed: &[String]) -> Vec<String> {
    let names = settings.group_by.iter().filter(|name| *name != Grouping::KIND).cloned();
    let (attributes, columns): (Vec<String>, Vec<String>) = names.partition(|name| listed.contains(name));
    let read = &mut settings.read;
    for column in columns {
        if !read.keep.contains(&column) {
            read.keep.push(column.clone());
            read.grouped.push(column);
        }
    }
    attributes
}

fn written(rejects: &mut RejectsFile, recorder: &Recorder, issue: &RowIssue) -> Result<()> {
    rejects.add(&recorder.file(&issue.file), issue.line, &issue.id, &issue.written_reason())
}

/// The analysis of each article: its sums, and its rows where evidence is wanted.
struct Analysis<'a> {
    analyzer: Analyzer<'a>,
    context: Context<'a>,
    evidence: Option<EvidenceTables<'a>>,
    vader: Option<&'static Vader>,
}

impl Work for Analysis<'_> {
    type Partial = Aggregates;
    type Output = EvidenceRows;

    fn empty(&self) -> Aggregates {
        Aggregates::default()
    }

    fn article(&self, article: Article, sums: &mut Aggregates, rows: &mut EvidenceRows) {
        let mut analysis = self.analyzer.analyze(article);
        if let Some(vader) = self.vader {
            analysis.add_compounds(vader);
        }
        sums.add(&analysis, &self.context);
        if let Some(evidence) = &self.evidence {
            evidence.add(&analysis, rows);
        }
    }

    fn merged(&self, one: Aggregates, other: Aggregates) -> Aggregates {
        one.merge(other)
    }
}
