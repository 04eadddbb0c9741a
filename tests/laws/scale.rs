//! Exact at any scale: the schedule, the blocks and the parts of a corpus change no byte, and 10^12 mentions overflow nothing.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::story::{Story, register, topics};
use appraise::aggregate::{Aggregates, Context, Grouping};
use appraise::analysis::Speaker;
use appraise::corpus::{Article, Blocks, Granularity, ReadOptions, inputs};
use appraise::entities::{EntityId, EntityKind};
use appraise::pipeline::{self, Delivery, Done, Work};
use appraise::quotes::{AttributionKind, Voice};
use appraise::report::{OutputFolder, Settings, write_networks, write_totals};
use appraise::stance::{StanceTarget, TopicId};
use proptest::prelude::*;

const EVERYONE: [&str; 2] = ["source", "section"];

/// Analyses each article, sums, and writes every row as JSON.
struct Whole {
    groupings: Vec<Grouping>,
}

impl Whole {
    fn new() -> Self {
        let grouping = |name| Grouping::new(name, &register(&[]), &["section".to_owned()]);
        Self { groupings: EVERYONE.into_iter().filter_map(grouping).collect() }
    }
}

impl Work for Whole {
    type Partial = Aggregates;
    type Output = String;

    fn empty(&self) -> Aggregates {
        Aggregates::default()
    }

    fn article(&self, article: Article, sums: &mut Aggregates, rows: &mut String) {
        let analysis = crate::invariants::analysis::analyzer().analyze(article);
        sums.add(&analysis, &Context { granularity: Granularity::Month, groupings: &self.groupings });
        *rows += &serde_json::to_string(&analysis).unwrap();
        rows.push('\n');
    }

    fn merged(&self, one: Aggregates, other: Aggregates) -> Aggregates {
        one.merge(other)
    }
}

/// What a run yields: its sums, its rows, its rejects.
type Yield = (Aggregates, String, Vec<String>);

fn run(files: &[PathBuf], threads: usize, block: Option<usize>) -> Yield {
    let options =
        Arc::new(ReadOptions { keep: vec!["section".to_owned()], any_language: true, ..ReadOptions::default() });
    let blocks = Blocks::new(inputs(files).unwrap(), Arc::clone(&options));
    let blocks = match block {
        Some(bytes) => blocks.in_blocks_of(bytes),
        None => blocks,
    };
    let (mut rows, mut issues) = (String::new(), Vec::new());
    let work = Whole::new();
    let Done { partial, .. } =
        pipeline::run(blocks, &options, &work, threads, &AtomicBool::new(false), |delivery: Delivery<String>| {
            rows += &delivery.output;
            issues.extend(delivery.issues.iter().map(|issue| format!("{} {} {}", issue.line, issue.id, issue.reason)));
            Ok(())
        })
        .unwrap();
    (partial, rows, issues)
}

fn written(folder: &Path, name: &str, articles: &[Row]) -> PathBuf {
    let path = folder.join(name);
    let mut file = csv::Writer::from_path(&path).unwrap();
    file.write_record(["id", "date", "source", "section", "title", "text"]).unwrap();
    for (id, day, source, section, sentences) in articles {
        let text = sentences.iter().map(|at| SENTENCES[*at]).collect::<Vec<_>>().join(" ");
        let date = if *day == 0 { String::new() } else { format!("2025-0{}-1{}", 1 + day % 5, day % 9) };
        file.write_record([&format!("a{id}"), &date, *source, *section, SENTENCES[id % SENTENCES.len()], &text])
            .unwrap();
    }
    file.flush().unwrap();
    path
}

/// Id, day, outlet, section, sentences.
type Row = (usize, u32, &'static str, &'static str, Vec<usize>);

const SENTENCES: [&str; 9] = [
    "Karel Moss opposed the harbour sale.",
    "“We won't pay,” Ilse Brandt said.\n\n“Never,” she added.",
    "She praised Moss, who backed the Free Harbour Alliance.",
    "Otto Brandt denied that the dockers had been cheated.",
    "According to Karel Moss, Otto Brandt lied.",
    "The Alliance slammed Saltmere over taxes.",
    "It rained, \"again\".",
    "Immigration must be cut, Ilse Brandt argued; Otto Brandt disagreed.",
    "Brandt was convicted of fraud.",
];

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let outlet = prop::sample::select(vec!["", "Courier", "Herald"]);
    let section = prop::sample::select(vec!["", "news", "opinion"]);
    let sentences = prop::collection::vec(0..SENTENCES.len(), 0..7);
    prop::collection::vec((0..5_u32, outlet, section, sentences), 1..24).prop_map(|rows| {
        let numbered = rows.into_iter().enumerate();
        numbered.map(|(id, (day, outlet, section, sentences))| (id, day, outlet, section, sentences)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn neither_threads_nor_blocks_change_a_byte(mut rows in rows(), twice in 0..24_usize) {
        let repeated = rows[twice % rows.len()].clone();
        rows.push(repeated);
        let folder = tempfile::tempdir().unwrap();
        let file = [written(folder.path(), "corpus.csv", &rows)];
        let whole = run(&file, 1, None);
        for (threads, block) in [(1, 1), (2, 64), (3, 300), (8, 1), (8, 1000)] {
            prop_assert_eq!(&run(&file, threads, Some(block)), &whole, "{} threads, blocks of {}", threads, block);
        }
    }

    #[test]
    fn parts_that_are_run_apart_add_up_to_the_whole(rows in rows(), part_of in prop::collection::vec(0..4_usize, 24)) {
        let folder = tempfile::tempdir().unwrap();
        let (whole, ..) = run(&[written(folder.path(), "corpus.csv", &rows)], 2, None);
        let mut summed = Aggregates::default();
        for part in 0..4 {
            let own: Vec<Row> = rows.iter().filter(|row| part_of[row.0] == part).cloned().collect();
            let (sums, ..) = run(&[written(folder.path(), "part.csv", &own)], 1, Some(200));
            summed = summed.merge(sums);
        }
        prop_assert_eq!(summed, whole);
    }
}

/// Added to themselves so often, one article's sums are those of 2^40 articles, each with two mentions.
const DOUBLINGS: u32 = 40;

#[test]
fn sums_of_more_than_a_million_million_mentions_are_exact_and_every_report_is_written() {
    let text = "Lund said no. She slammed what Aster praised.";
    let story = |id: &str, date: &str, score: f64| {
        Story::new(id, "", text)
            .source("Courier")
            .date(date)
            .mention(0, "Lund", score)
            .because("patient", "slammed", -900)
            .mention(1, "Aster", -1.0)
            .said(Voice::Direct, Some(Speaker::Entity(EntityId(0))))
            .quote(Some(Speaker::Entity(EntityId(0))), "Lund", "said", AttributionKind::Indirect, &["no"])
            .stance(0, StanceTarget::Topic(TopicId(0)), "Lund said no", "said", -1.0)
            .done()
    };
    let mut sums = Aggregates::default();
    for article in [story("a", "2025-01-05", 1.0), story("b", "2025-02-05", -0.9999)] {
        sums.add(&article, &Context { granularity: Granularity::Month, groupings: &[] });
    }
    for _ in 0..DOUBLINGS {
        sums = sums.clone().merge(sums);
    }
    let people = register(&[("Vera Lund", EntityKind::Person), ("Tom Aster", EntityKind::Person)]);
    let questions = topics(&["harbour sale"]);
    let totals = sums.finish(&people, &questions, 1.0);
    let articles = 2_u64 << DOUBLINGS;
    assert_eq!((totals.articles(), totals.mentions(), totals.quotes()), (articles, 2 * articles, articles));
    let lund = totals.entities().find(|total| total.entity.name == "Vera Lund").unwrap().sums.mentions;
    assert_eq!((lund.count(), lund.clusters.scores), (articles, 1 << DOUBLINGS));
    assert_eq!(lund.squares, (100_000_000 + 99_980_001_i128) << DOUBLINGS);
    assert_eq!(lund.mean(), Some(0.00005));
    let sd = lund.sd().unwrap();
    assert!((sd - 0.99995).abs() < 1e-9, "{sd}");
    let interval = lund.interval().unwrap();
    let half = 1.959_964 * 0.99995 / (articles as f64).sqrt();
    assert!(
        (interval.high - 0.00005 - half).abs() < 1e-12 && (0.00005 - interval.low - half).abs() < 1e-12,
        "{interval:?}"
    );
    every_number_is_one(&totals);
}

fn every_number_is_one(totals: &appraise::aggregate::Totals<'_>) {
    let home = tempfile::tempdir().unwrap();
    let folder = OutputFolder::create(&home.path().join("reports")).unwrap();
    write_totals(&folder, totals, &Settings::default()).unwrap();
    write_networks(&folder, totals).unwrap();
    let names = folder.files();
    let folder = folder.commit().unwrap();
    for name in names {
        let text = std::fs::read_to_string(folder.join(&name)).unwrap();
        for word in ["NaN", "nan", "inf", "-inf"] {
            assert!(!text.split([',', '\n', '"', '>', '<']).any(|cell| cell == word), "{word} in {name}");
        }
    }
}
