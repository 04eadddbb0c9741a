//! report.html from the outside: its figures are those of the CSV files, its sentences those of the evidence, and nothing
//! of a corpus becomes markup.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::home::{ARTICLES, ENTITIES, Home, TOPICS};

fn run(home: &Home, arguments: &[&str]) {
    home.prints(&[&["run", "-q"], arguments].concat());
}

/// The page in a folder, and the data within it.
fn page(home: &Home, folder: &str) -> (String, Value) {
    let page = home.read(&format!("{folder}/report.html"));
    let opening = r#"<script id="data" type="application/json">"#;
    let from = page.find(opening).unwrap() + opening.len();
    let json = &page[from..from + page[from..].find("</script>").unwrap()];
    let parsed = serde_json::from_str(json).unwrap();
    (page, parsed)
}

#[test]
fn the_page_shows_the_figures_and_sentences_of_the_files_beside_it() {
    let home = Home::new();
    run(&home, &[ARTICLES, "--entities", ENTITIES, "--topics", TOPICS, "--out", "reports"]);
    let (_, page) = page(&home, "reports");
    assert_eq!(page["stretch"], "2025-03 to 2025-06");
    let mentioned: Vec<_> =
        home.rows("reports/entities.csv").into_iter().filter(|row| row["mentions"] != "0").collect();
    let shown = page["entities"].as_array().unwrap();
    assert_eq!(shown.len(), mentioned.len());
    let sentences: BTreeMap<String, String> = home
        .rows("reports/mentions.csv")
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
    let pairs = home.rows("reports/entity_topics.csv");
    assert_eq!(page["pairs"].as_array().unwrap().len(), pairs.len());
}

#[test]
fn a_single_period_is_named_once() {
    let home = Home::new();
    run(&home, &[ARTICLES, "--entities", ENTITIES, "--period", "year", "--out", "reports"]);
    assert_eq!(page(&home, "reports").1["stretch"], "2025");
}

#[test]
fn a_screen_reader_is_told_each_table_s_name_and_of_a_choice_its_count_alone() {
    let home = Home::new();
    run(&home, &[ARTICLES, "--entities", ENTITIES, "--out", "reports"]);
    let (text, _) = page(&home, "reports");
    for table in text.split("<table ").skip(1) {
        let name = table.split_once("aria-labelledby=\"").and_then(|(_, name)| name.split_once('"')).unwrap().0;
        assert!(text.contains(&format!("<h2 id=\"{name}\">")), "{name}");
    }
    assert!(text.contains("role=\"status\"") && !text.contains("aria-live"));
}

#[test]
fn what_a_corpus_holds_never_becomes_markup() {
    let home = Home::new();
    let evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>";
    let rows = format!(
        "id,date,source,text\n\"{evil}\",2025-03-01,\"{evil}\",\"Ilse {evil} Brandt praised Jo Tamm. {evil} Jo Tamm lied.\"\n"
    );
    home.write("corpus.csv", rows);
    home.write("entities.csv", format!("entity,kind,aliases\n\"Jo Tamm {evil}\",person,Jo Tamm\n"));
    run(&home, &["corpus.csv", "--entities", "entities.csv", "--out", "reports"]);
    let (text, parsed) = page(&home, "reports");
    assert_eq!(parsed["entities"][0]["name"], format!("Jo Tamm {evil}"));
    assert!(!text.contains("<img") && !text.contains("<script>alert"));
}

#[test]
fn a_page_of_an_excel_run_with_decimal_commas_is_the_same() {
    let home = Home::new();
    let with = |more: &[&str]| run(&home, &[&[ARTICLES, "--entities", ENTITIES], more].concat());
    with(&["--out", "plain"]);
    with(&["--out", "comma", "--excel", "--delimiter", ";", "--decimal", ","]);
    assert!(page(&home, "plain").1 == page(&home, "comma").1);
}
