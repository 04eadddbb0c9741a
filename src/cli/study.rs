//! A study from its settings to its reports: the stages of `appraise run`.

use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use appraise::aggregate::{Aggregates, Context, Grouping, Totals};
use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis};
use appraise::corpus::{Article, Blocks, Input, ReadOptions, RowIssue};
use appraise::entities::{Gazetteer, Listed, Register, Resolutions};
use appraise::error::Result;
use appraise::fit::weights_with;
use appraise::hashed::Hashed;
use appraise::lexicon::{Lexicon, TableFile, digest};
use appraise::pipeline::{self, Delivery, Done, Tally, Work};
use appraise::report::{
    EvidenceFiles, EvidenceRows, EvidenceTables, Manifest, OutputFolder, Page, RejectsFile, RunCounts, RunSummary,
    Settings, Telling, ensure_apart, summary, write_codebook, write_discovered, write_methods, write_networks,
    write_totals, write_workbook,
};
use appraise::score::Score;
use appraise::sentiment::vader::Vader;
use appraise::stance::{TopicMatcher, Topics};
use serde_json::json;

use super::Log;
use super::discover::discovered;
use super::interrupt;
use super::progress::Progress;
use super::sample::with_sample;
use crate::project::{Recorder, RunSettings, lexicon, topics_of};

/// The exit code of a run that was done, with more unusable rows than `--max-rejects`.
pub(super) const TOO_MANY_REJECTS: u8 = 4;

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
    pub(super) fn reports(mut self, inputs: Vec<Input>) -> Result<ExitCode> {
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
        let doubts = [doubt_of_dates(&done.tally), doubt_of_encoding(&done.tally, &options)];
        doubts.iter().flatten().for_each(|warning| self.log.warning(warning));
        if is_undated(&done.tally, &totals) {
            self.log.note(UNDATED);
        }
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
        Ok(self.exit_code(done.tally.rejected))
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

    fn manifest(&self, done: &Done<Aggregates>, counts: RunCounts, elapsed: Duration) -> Result<Manifest> {
        let recorder = self.settings.recorder();
        let arguments = std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned());
        let arguments = arguments.map(|argument| recorder.argument(argument)).collect();
        let mut manifest = Manifest::new(arguments, self.settings.recorded());
        manifest.lexicons = bundled();
        manifest.inputs.clone_from(&done.digests);
        for path in self.settings.lists() {
            manifest.inputs.push(Hashed::file(path)?);
        }
        for input in &mut manifest.inputs {
            input.name = recorder.file(&input.name);
        }
        manifest.paths = self.settings.paths();
        manifest.counts = counts;
        manifest.elapsed_seconds = seconds(elapsed);
        Ok(manifest)
    }

    /// Says so where more rows were rejected than may be.
    fn exit_code(&self, rejected: u64) -> ExitCode {
        let Some(limit) = self.settings.max_rejects.filter(|limit| rejected > *limit) else { return ExitCode::SUCCESS };
        let rows = if rejected == 1 { "row was" } else { "rows were" };
        let folder = self.settings.out.display();
        let message = format!(
            "{rejected} {rows} rejected, more than --max-rejects {limit} allows; the reports were written all the same, and \
             {folder}/rejects.csv names the rows"
        );
        self.log.failure(&message, TOO_MANY_REJECTS);
        ExitCode::from(TOO_MANY_REJECTS)
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

/// What was read and what was found.
fn counts(tally: &Tally, totals: &Totals<'_>) -> RunCounts {
    RunCounts {
        rejects: tally.rejected,
        other_language: tally.foreign,
        warnings: tally.warnings,
        repeated_texts: tally.repeated,
        unreadable_dates: tally.unreadable_dates,
        outside: tally.outside,
        undated_outside: tally.undated_outside,
        garbled_texts: tally.garbled.articles,
        ..RunCounts::new(totals)
    }
}

/// What to tell where most dates can't be read, so that the reports by date hold next to nothing. The rows that are left out whatever
/// their date aren't asked for theirs.
fn doubt_of_dates(tally: &Tally) -> Option<String> {
    let Tally { unreadable_dates, .. } = *tally;
    let rows = tally.rows - tally.not_chosen;
    (unreadable_dates * 2 > rows).then(|| {
        format!(
            "the dates of {unreadable_dates} of {rows} rows can't be read, and these count as undated: say how they are \
             written with --date-format, such as %d.%m.%y; rejects.csv shows them and what may help"
        )
    })
}

/// What to tell where no article has a date.
const UNDATED: &str = "no article has a date, so nothing is told by date: if a column holds dates, name it with --map date=COLUMN \
                       (--dry-run shows the columns)";

/// Whether no article has a date, though none was written that can't be read.
fn is_undated(tally: &Tally, totals: &Totals<'_>) -> bool {
    let periods = totals.periods();
    tally.unreadable_dates == 0 && !periods.is_empty() && periods.iter().all(|it| it.period.is_none())
}

/// What to tell where texts were read in a wrong encoding, so that names in them are missed.
fn doubt_of_encoding(tally: &Tally, options: &ReadOptions) -> Option<String> {
    let (file, line) = tally.garbled.first.as_ref()?;
    let articles = match tally.garbled.articles {
        1 => "1 article has".to_owned(),
        more => format!("{more} articles have"),
    };
    let remedy = match options.encoding {
        Some(_) => "leave --encoding out, or name the right one",
        None => "the file was written so: export it once more as UTF-8, opened as UTF-8 there",
    };
    Some(format!(
        "{articles} letters such as Ã¼ or â€œ, UTF-8 that was read as windows-1252, the first in {file}, line {line}: {remedy}"
    ))
}

/// Seconds to the millisecond.
fn seconds(elapsed: Duration) -> f64 {
    elapsed.as_millis() as f64 / 1000.0
}

/// The lexicons and weights of the program.
pub(super) fn bundled() -> Vec<Hashed> {
    let sources = Lexicon::bundled_sources().into_iter().chain(AllWeights::bundled_sources());
    let hashed = |source: TableFile| Hashed {
        name: source.path.to_string_lossy().into_owned(),
        bytes: source.text.len() as u64,
        sha256: digest(&source).to_owned(),
    };
    sources.map(hashed).collect()
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
            add_compounds(&mut analysis, vader);
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

/// Gives each mention VADER's compound of its sentence, each sentence scored once.
pub(super) fn add_compounds(analysis: &mut ArticleAnalysis, vader: &Vader) {
    let mut last = None;
    for mention in &mut analysis.mentions {
        let compound = match last {
            Some((sentence, compound)) if sentence == mention.sentence => compound,
            _ => Score::from_f64(vader.scores(mention.sentence.of(&analysis.text)).compound),
        };
        last = Some((mention.sentence, compound));
        mention.vader_compound = Some(compound);
    }
}
