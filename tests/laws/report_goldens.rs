//! Every report of sums over a made-up series of analysed articles, as it was read and found right.
//!
//! The rows are made here, not by the analysis, so that no change of a lexicon changes them. After a change that is
//! meant, `RENEW_GOLDENS=1 cargo test --test laws report_goldens` writes the files anew: read the difference as code.

use std::fs;
use std::path::{Path, PathBuf};

use crate::story::{Story, register, topics};
use appraise::aggregate::{Aggregates, Context, Grouping};
use appraise::analysis::{ArticleAnalysis, Speaker};
use appraise::corpus::Granularity;
use appraise::entities::{EntityId, EntityKind, Register};
use appraise::quotes::{AttributionKind, Voice};
use appraise::report::{OutputFolder, Settings, write_codebook, write_networks, write_totals};
use appraise::stance::{StanceTarget, TopicId};

fn goldens() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn people() -> Register {
    let mut people = register(&[
        ("Vera Lund", EntityKind::Person),
        ("Port Authority", EntityKind::Org),
        ("Tom Aster", EntityKind::Person),
        ("Nobody Named", EntityKind::Person),
    ]);
    people.attributes = vec!["party".into()];
    for (entity, party) in people.entities.iter_mut().zip(["Union", "", "League", "League"]) {
        entity.attributes = vec![party.into()];
    }
    people
}

/// An article of each outlet in each month of a year, of which the reports' interesting cells are made: Lund is praised
/// until June and blamed from July on, the Herald is harsher with her than the Courier, Aster turns against the sale.
fn year() -> Vec<ArticleAnalysis> {
    let mut articles = Vec::new();
    for month in 1..=12 {
        for (outlet, harshness) in [("Courier", 0.0), ("Herald", 0.2), ("Tribune", 0.05)] {
            articles.push(article(month, outlet, harshness));
        }
    }
    articles.push(Story::new("undated", "", "Lund met Aster.").mention(0, "Lund", 0.1).mention(2, "Aster", 0.0).done());
    articles.push(Story::new("empty", "", "Rain fell.").date("2025-02-11").source("Courier").done());
    articles
}

fn article(month: i32, outlet: &str, harshness: f64) -> ArticleAnalysis {
    let wobble = f64::from((month * 7 + outlet.len() as i32) % 5) / 20.0;
    let tone = if month <= 6 { 0.4 } else { -0.3 } + wobble - harshness;
    let stance = if month <= 4 { 0.5 } else { -0.6 };
    let mut story = Story::new(
        &format!("{outlet}-{month}"),
        "Lund faces the port",
        "Lund said the Port Authority failed. Aster spoke on the sale. Some praised her, some blamed her.",
    )
    .date(&format!("2025-{month:02}-{:02}", 1 + (month * 5) % 27))
    .source(outlet)
    .mention(0, "Lund", tone)
    .because("patient", if tone > 0.0 { "praised" } else { "blamed" }, (tone * 1000.0) as i32);
    if outlet != "Tribune" {
        story = story
            .mention(1, "Port Authority", -0.5 + wobble)
            .said(Voice::Indirect, Some(Speaker::Entity(EntityId(0))))
            .because("agent", "failed", -800)
            .quote(
                Some(Speaker::Entity(EntityId(0))),
                "Lund",
                "said",
                AttributionKind::Indirect,
                &["the Port Authority failed"],
            )
            .stance(0, StanceTarget::Entity(EntityId(1)), "Lund said the Port Authority failed", "failed", -0.7);
    }
    if month % 2 == 0 {
        story = story
            .mention(2, "Aster", wobble)
            .stance(2, StanceTarget::Topic(TopicId(0)), "Aster spoke on the sale", "spoke", stance)
            .stance(0, StanceTarget::Topic(TopicId(0)), "Lund said", "said", -0.4)
            .stance(1, StanceTarget::Topic(TopicId(1)), "Port Authority", "failed", 0.4)
            .mention(0, "Lund", -0.25)
            .said(Voice::Direct, Some(Speaker::Entity(EntityId(2))));
    }
    if month % 3 == 0 {
        story = story.mention(0, "Lund", 0.3).said(Voice::Direct, Some(Speaker::Entity(EntityId(0))));
    }
    story.done()
}

fn written() -> Vec<(String, String)> {
    let (register, topics) = (people(), topics(&["harbour sale", "tram line"]));
    let mut sums = Aggregates::default();
    let groupings = [Grouping::new("party", &register, &[]).unwrap()];
    let context = Context { granularity: Granularity::Month, groupings: &groupings };
    year().iter().for_each(|article| sums.add(article, &context));
    let settings = Settings { groups: true, attributes: vec!["party".into()], networks: true, ..Settings::default() };
    let home = tempfile::tempdir().unwrap();
    let folder = OutputFolder::create(&home.path().join("reports")).unwrap();
    let totals = sums.finish(&register, &topics, 1.0);
    write_totals(&folder, &totals, &settings).unwrap();
    write_networks(&folder, &totals).unwrap();
    write_codebook(&folder, true, &settings).unwrap();
    let names = folder.files();
    let folder = folder.commit().unwrap();
    names.into_iter().map(|name| (name.clone(), fs::read_to_string(folder.join(name)).unwrap())).collect()
}

#[test]
fn every_report_is_as_it_was_found_right() {
    let renew = std::env::var_os("RENEW_GOLDENS").is_some();
    for (name, found) in written() {
        let golden = goldens().join(&name);
        if renew {
            fs::create_dir_all(golden.parent().unwrap()).unwrap();
            fs::write(golden, found).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_else(|error| panic!("{}: {error}", golden.display()));
        for (line, (found, expected)) in found.lines().zip(expected.lines()).enumerate() {
            assert_eq!(found, expected, "{name}, line {}", line + 1);
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{name}: rows");
    }
}

#[test]
fn no_golden_is_left_of_a_report_that_is_no_more() {
    let written: Vec<String> = written().into_iter().map(|(name, _)| name).collect();
    for folder in ["", "networks/"] {
        for entry in fs::read_dir(goldens().join(folder)).unwrap().map(Result::unwrap) {
            let name = format!("{folder}{}", entry.file_name().to_str().unwrap());
            assert!(entry.path().is_dir() || written.contains(&name), "tests/golden/{name}: no report of that name");
        }
    }
}
