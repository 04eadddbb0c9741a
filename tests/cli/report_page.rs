//! report.html from the outside: its figures are those of the CSV files, its sentences those of the evidence, and nothing
//! of a corpus becomes markup.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles.csv");
const ENTITIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/entities.csv");
const TOPICS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/topics.csv");

fn run(home: &Path, arguments: &[&str]) {
    let program =
        Command::new(env!("CARGO_BIN_EXE_appraise")).current_dir(home).args(["run", "-q"]).args(arguments).output();
    let output = program.unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
}

fn page(folder: &Path) -> (String, Value) {
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    let opening = r#"<script id="data" type="application/json">"#;
    let from = page.find(opening).unwrap() + opening.len();
    let json = &page[from..from + page[from..].find("</script>").unwrap()];
    let parsed = serde_json::from_str(json).unwrap();
    (page, parsed)
}

fn rows(folder: &Path, file: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_page_shows_the_figures_and_sentences_of_the_files_beside_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("reports");
    run(home.path(), &[ARTICLES, "--entities", ENTITIES, "--topics", TOPICS, "--out", "reports"]);
    let (_, page) = page(&folder);
    assert_eq!(page["stretch"], "2025-03 to 2025-06");
    let mentioned: Vec<_> = rows(&folder, "entities.csv").into_iter().filter(|row| row["mentions"] != "0").collect();
    let shown = page["entities"].as_array().unwrap();
    assert_eq!(shown.len(), mentioned.len());
    let sentences: BTreeMap<String, String> = rows(&folder, "mentions.csv")
        .into_iter()
        .map(|row| (row["mention_id"].clone(), row["sentence"].clone()))
        .collect();
    for (entity, row) in shown.iter().zip(&mentioned) {
        assert_eq!(entity["name"], row["entity"]);
        assert_eq!(entity["mentions"].to_string(), row["mentions"]);
        assert_eq!(format!("{:.4}", entity["mean"].as_f64().unwrap()), row["mean"]);
        for said in entity["said"].as_array().unwrap() {
            let sentence = said["sentence"].as_str().unwrap();
            assert_eq!(sentence, sentences[said["id"].as_str().unwrap()]);
            let [at, length] = [0, 1].map(|at| said["at"][at].as_u64().unwrap() as usize);
            let units: Vec<u16> = sentence.encode_utf16().collect();
            assert!(length > 0 && at + length <= units.len(), "{sentence}");
        }
    }
    let pairs = rows(&folder, "entity_topics.csv");
    assert_eq!(page["pairs"].as_array().unwrap().len(), pairs.len());
}

#[test]
fn a_single_period_is_named_once() {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &[ARTICLES, "--entities", ENTITIES, "--period", "year", "--out", "reports"]);
    assert_eq!(page(&home.path().join("reports")).1["stretch"], "2025");
}

#[test]
fn a_screen_reader_is_told_each_table_s_name_and_of_a_choice_its_count_alone() {
    let home = tempfile::tempdir().unwrap();
    run(home.path(), &[ARTICLES, "--entities", ENTITIES, "--out", "reports"]);
    let (text, _) = page(&home.path().join("reports"));
    for table in text.split("<table ").skip(1) {
        let name = table.split_once("aria-labelledby=\"").and_then(|(_, name)| name.split_once('"')).unwrap().0;
        assert!(text.contains(&format!("<h2 id=\"{name}\">")), "{name}");
    }
    assert!(text.contains("role=\"status\"") && !text.contains("aria-live"));
}

#[test]
fn what_a_corpus_holds_never_becomes_markup() {
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(home.path().join(name), text).unwrap();
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    let rows = format!(
        "id,date,source,text\n\"{evil}\",2025-03-01,\"{evil}\",\"Ilse {evil} Brandt praised Jo Tamm. {evil} Jo Tamm lied.\"\n"
    );
    write("corpus.csv", rows);
    write("entities.csv", format!("entity,kind,aliases\n\"Jo Tamm {evil}\",person,Jo Tamm\n"));
    run(home.path(), &["corpus.csv", "--entities", "entities.csv", "--out", "reports"]);
    let (text, parsed) = page(&home.path().join("reports"));
    assert_eq!(parsed["entities"][0]["name"], format!("Jo Tamm {evil}"));
    assert!(!text.contains("<img") && !text.contains("<script>alert"));
}

#[test]
fn a_page_of_an_excel_run_with_decimal_commas_is_the_same() {
    let home = tempfile::tempdir().unwrap();
    let with = |more: &[&str]| run(home.path(), &[&[ARTICLES, "--entities", ENTITIES], more].concat());
    with(&["--out", "plain"]);
    with(&["--out", "comma", "--excel", "--delimiter", ";", "--decimal", ","]);
    assert!(page(&home.path().join("plain")).1 == page(&home.path().join("comma")).1);
}
