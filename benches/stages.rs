//! What each stage of the analysis costs on the sample corpus: `cargo bench`.
//!
//! Each stage is measured alone, on the results of those before it. `analysis` is text, mentions, attributions, frames, rules
//! and statements together.

use std::hint::black_box;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use appraise::aggregate::{Aggregates, Context};
use appraise::analysis::{AllWeights, Analyzer, ArticleAnalysis};
use appraise::corpus::{Article, Blocks, ReadOptions, inputs};
use appraise::entities::{Discovery, Gazetteer, Register, Resolutions, mentions};
use appraise::frames::{Shifts, frames};
use appraise::lexicon::Lexicon;
use appraise::pipeline::{self, Work};
use appraise::quotes::attributions;
use appraise::report::{EvidenceRows, EvidenceTables, Settings};
use appraise::sentiment::vader::Vader;
use appraise::stance::{TopicMatcher, Topics};
use appraise::text::Document;
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// The articles as they are read.
struct Reading;

impl Work for Reading {
    type Partial = u64;
    type Output = Vec<Article<'static>>;

    fn empty(&self) -> u64 {
        0
    }

    fn article(&self, article: Article, bytes: &mut u64, articles: &mut Vec<Article<'static>>) {
        *bytes += (article.title.len() + article.text.len()) as u64;
        articles.push(article.into_owned());
    }

    fn merged(&self, one: u64, other: u64) -> u64 {
        one + other
    }
}

/// The articles of the sample, and how many bytes of text they have.
fn articles() -> (Vec<Article<'static>>, u64) {
    let options = Arc::new(ReadOptions::default());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/articles.csv");
    let blocks = Blocks::new(inputs(&[path]).expect("the sample is there"), Arc::clone(&options));
    let mut articles = Vec::new();
    let done = pipeline::run(blocks, &options, &Reading, 1, &AtomicBool::new(false), |delivery| {
        articles.extend(delivery.output);
        Ok(())
    });
    (articles, done.expect("the sample can be read").partial)
}

/// What the stages work on.
struct Sample {
    lexicon: Lexicon,
    weights: AllWeights,
    gazetteer: Gazetteer,
    topics: Topics,
    articles: Vec<Article<'static>>,
    bytes: u64,
}

impl Sample {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let lexicon = Lexicon::bundled().expect("the bundled lexicons are well formed");
        let weights = AllWeights::bundled(&lexicon).expect("the bundled weights are well formed");
        let register = Register::read(&folder.join("entities.csv")).expect("the sample's list is well formed").register;
        let gazetteer = Gazetteer::new(register, &lexicon);
        let topics = Topics::read(&folder.join("topics.csv")).expect("the sample's topics are well formed");
        let (articles, bytes) = articles();
        Self { lexicon, weights, gazetteer, topics, articles, bytes }
    }
}

fn stages(criterion: &mut Criterion) {
    let Sample { lexicon, weights, gazetteer, topics, articles, bytes } = Sample::read();
    let matcher = TopicMatcher::new(&topics, &lexicon);
    let resolve = Resolutions::default();
    let analyzer = Analyzer { lexicon: &lexicon, gazetteer: &gazetteer, topics: &matcher, weights: &weights, resolve };
    let documents: Vec<Document> =
        articles.iter().map(|article| Document::new(&article.title, &article.text, &lexicon)).collect();
    let analyses: Vec<ArticleAnalysis> = articles.iter().map(|article| analyzer.analyze(article.clone())).collect();
    let settings = Settings::default();
    let evidence = EvidenceTables { register: gazetteer.register(), topics: &topics, settings: &settings };

    let mut group = criterion.benchmark_group("stages");
    group.throughput(Throughput::Bytes(bytes)).sample_size(20);
    group.bench_function("read", |bench| bench.iter(self::articles));
    group.bench_function("text", |bench| {
        bench.iter(|| articles.iter().for_each(|it| drop(black_box(Document::new(&it.title, &it.text, &lexicon)))));
    });
    group.bench_function("mentions", |bench| {
        bench.iter(|| documents.iter().map(|it| mentions(it, &gazetteer, &lexicon, resolve).len()).sum::<usize>());
    });
    group.bench_function("attributions", |bench| {
        bench.iter(|| documents.iter().map(|it| attributions(it, &lexicon).len()).sum::<usize>());
    });
    group.bench_function("frames", |bench| {
        bench.iter(|| documents.iter().map(|it| count_of_frames(it, &lexicon)).sum::<usize>());
    });
    group.bench_function("analysis", |bench| {
        bench.iter(|| articles.iter().for_each(|article| drop(black_box(analyzer.analyze(article.clone())))));
    });
    group.bench_function("sums", |bench| {
        bench.iter(|| {
            let mut sums = Aggregates::default();
            analyses.iter().for_each(|analysis| sums.add(analysis, &Context::default()));
            sums
        });
    });
    group.bench_function("rows", |bench| {
        bench.iter(|| {
            let mut rows = EvidenceRows::default();
            analyses.iter().for_each(|analysis| evidence.add(analysis, &mut rows));
            rows
        });
    });
    group.bench_function("discovery", |bench| {
        bench.iter(|| {
            let mut seen = Discovery::default();
            documents.iter().for_each(|document| seen.add(document, &lexicon));
            seen
        });
    });
    group.bench_function("vader", |bench| {
        bench.iter(|| {
            articles.iter().for_each(|it| {
                black_box(Vader::shared().scores(&it.text));
            });
        });
    });
    group.finish();
    criterion.bench_function("lexicons", |bench| bench.iter(Lexicon::bundled));
}

/// How many frames the sentences of a document have.
fn count_of_frames(document: &Document, lexicon: &Lexicon) -> usize {
    document.sentences.iter().map(|sentence| frames(&Shifts::new(document, sentence, lexicon)).frames.len()).sum()
}

criterion_group!(benches, stages);
criterion_main!(benches);
