//! What a run writes for people beside its tables: the reasons behind a cell, the workbook, the methods.

use std::fs::{self, File};
use std::io::Read;

use crate::home::{ARTICLES, ENTITIES, Home, TOPICS};

/// A folder with the reports of the sample.
fn sample(more: &[&str]) -> Home {
    let home = Home::new();
    home.prints(&[&["run", ARTICLES, "--entities", ENTITIES, "--topics", TOPICS, "-q"], more].concat());
    home
}

#[test]
fn the_sums_behind_a_cell_are_those_of_the_report() {
    let home = sample(&[]);
    let cells = home.rows("reports/entity_dates.csv");
    for cell in cells.iter().filter(|cell| cell["mentions"].parse::<u64>().unwrap() > 5).take(6) {
        let text = home.prints(&["why", "--entity", &cell["entity"], "--period", &cell["period"]]);
        let mut lines = text.lines();
        assert_eq!(lines.next().unwrap(), format!("{}, {}", cell["entity"], cell["period"]));
        let sums = lines.next().unwrap();
        assert!(sums.starts_with(&format!("mean {} = ", cell["mean"])), "{sums}");
        assert!(sums.contains(&format!(" / {}, in {} article", cell["mentions"], cell["articles"])), "{sums}");
        let counts =
            format!("positive {}, neutral {}, negative {};", cell["positive"], cell["neutral"], cell["negative"]);
        assert!(lines.next().unwrap().starts_with(&counts), "{text}");
        let shown =
            text.lines().filter(|line| line.starts_with("  ") && line.contains('#') && line.contains('“')).count();
        assert_eq!(shown.to_string(), cell["mentions"]);
    }
}

#[test]
fn a_position_is_shown_with_its_sentence_and_the_rest_is_counted() {
    let home = sample(&[]);
    let pair = &home.rows("reports/entity_topics.csv")[0];
    let arguments = ["why", "--entity", &pair["holder"], "--target", &pair["target"], "--most", "1"];
    let text = home.prints(&arguments);
    assert!(text.contains(&format!(" / {}, in ", pair["statements"])), "{text}");
    let left = pair["statements"].parse::<u64>().unwrap() - 1;
    assert_eq!(text.contains(&format!("\n{left} weaker not shown\n")), left > 0, "{text}");
}

#[test]
fn a_name_that_is_nearly_one_is_suggested() {
    let home = sample(&[]);
    assert_eq!(
        home.fails(2, &["why", "--entity", "Marit Ostander"]),
        "error: no mention of `Marit Ostander`; did you mean `Marit Ostrander`?\n"
    );
    assert_eq!(
        home.fails(2, &["why", "--entity", "Ostrandr"]),
        "error: no mention of `Ostrandr`; did you mean `Marit Ostrander`?\n"
    );
    assert_eq!(
        home.fails(2, &["why", "--entity", "Ostrander"]),
        "error: no mention of `Ostrander`; did you mean `Marit Ostrander`?\n"
    );
    assert_eq!(
        home.fails(2, &["why", "--entity", "Marit Ostrander", "--period", "1999-01"]),
        "error: no mention of `Marit Ostrander` in `1999-01`; there are some in 2025-03, 2025-04, 2025-05, 2025-06, undated \
         articles (\"\")\n"
    );
}

#[test]
fn a_cell_without_rows_is_answered_with_those_that_have_some() {
    let home = sample(&[]);
    let told = |arguments: &[&str]| home.fails(2, &[&["why", "--entity", "Edda Linnaker"], arguments].concat());
    let outlets = told(&["--source", "Tidewir"]);
    assert!(outlets.starts_with("error: no mention of `Edda Linnaker` in the outlet `Tidewir`; there are some in "));
    assert!(outlets.contains("Tidewire"), "{outlets}");
    let targets = told(&["--target", "harbour"]);
    assert!(
        targets.starts_with("error: no statement of `Edda Linnaker` on `harbour`; there are some on "),
        "{targets}"
    );
    assert!(targets.contains("harbour sale"), "{targets}");
}

#[test]
fn statements_on_a_topic_can_be_asked_for_by_period_and_outlet_and_of_all_holders() {
    let home = sample(&[]);
    let cell = &home.rows("reports/topic_dates.csv").into_iter().find(|cell| cell["statements"] == "3").unwrap();
    let text = home.prints(&["why", "--target", &cell["topic"], "--period", &cell["period"]]);
    assert!(text.starts_with(&format!("on {}, {}\nmean {} = ", cell["topic"], cell["period"], cell["mean"])), "{text}");
    let statement = &home.rows("reports/stances.csv")[0];
    let (holder, target, source) = (&statement["holder"], &statement["target"], &statement["source"]);
    let text = home.prints(&["why", "--entity", holder, "--target", target, "--source", source]);
    assert!(text.starts_with(&format!("{holder}, on {target}, {source}\n")), "{text}");
    let told = home.fails(2, &["why", "--target", target, "--period", "1999"]);
    assert!(
        told.starts_with(&format!("error: no statement on `{target}` in `1999`; there are some in 2025-")),
        "{told}"
    );
}

#[test]
fn a_topic_and_an_entity_of_one_name_are_told_apart_and_undated_articles_are_listed() {
    let home = Home::new();
    let articles = "id,date,text\n1,2025-06-20,Ilse Brandt condemned the Quay.\n2,,Ilse Brandt praised the Quay.\n";
    home.write("a.csv", articles);
    home.write("e.csv", "entity,kind\nIlse Brandt,person\nQuay,org\n");
    home.write("t.csv", "topic,pattern,sign\nQuay,the quay,1\n");
    home.prints(&["run", "a.csv", "-q", "--entities", "e.csv", "--topics", "t.csv"]);
    let kinds: Vec<String> =
        home.rows("reports/stances.csv").into_iter().map(|row| row["target_kind"].clone()).collect();
    assert!(["topic", "entity"].iter().all(|kind| kinds.iter().any(|it| it == kind)), "{kinds:?}");
    assert_eq!(
        home.fails(2, &["why", "--entity", "Ilse Brandt", "--target", "Quay"]),
        "error: `Quay` is a topic and an entity: say which with --target-kind topic or entity\n"
    );
    let text = home.prints(&["why", "--target", "Quay", "--target-kind", "topic", "--period", ""]);
    assert!(text.starts_with("on Quay, undated\n"), "{text}");
    assert_eq!(
        home.fails(2, &["why", "--entity", "Ilse Brandt", "--period", "1999"]),
        "error: no mention of `Ilse Brandt` in `1999`; there are some in 2025-06, undated articles (\"\")\n"
    );
}

#[test]
fn the_evidence_of_a_statement_has_the_sign_of_its_score_whatever_the_sign_of_the_pattern() {
    let home = sample(&[]);
    let statements = home.rows("reports/stances.csv");
    for row in &statements {
        let effects = row["evidence"].split("; ").map(|item| item.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap());
        let (sum, score) = (effects.sum::<f64>(), row["score"].parse::<f64>().unwrap());
        assert!(sum * score > 0.0, "{score} of {sum}: {}", row["evidence"]);
    }
    for item in ["; inverse(keep st orla’s open) -", "; uncounted -", "; uncounted +"] {
        assert!(statements.iter().any(|row| row["evidence"].contains(item)), "{item}");
    }
}

#[test]
fn the_codebook_tells_of_discovered_entities_where_there_are_some() {
    let home = Home::new();
    for (more, told) in [(&[][..], true), (&["--entities", ENTITIES][..], false)] {
        home.done(&[&["run", ARTICLES, "-q"], more].concat());
        let codebook = home.read("reports/codebook.csv");
        assert_eq!(codebook.contains("\ndiscovered_entities.csv,aliases,"), told);
        home.done(&["verify"]);
    }
}

#[test]
fn a_day_before_those_that_sheets_can_count_is_written_out() {
    let home = Home::new();
    fs::write(home.path("old.csv"), "id,date,text\n1,1850-05-01,Ilse Brandt won.\n2,1950-05-01,Ilse Brandt lost.\n")
        .unwrap();
    home.write("entities.csv", "entity,kind\nIlse Brandt,person\n");
    home.prints(&["run", "old.csv", "--entities", "entities.csv", "--xlsx", "-q"]);
    let mut archive = zip::ZipArchive::new(File::open(home.path("reports/report.xlsx")).unwrap()).unwrap();
    let mut written = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut written).unwrap();
    }
    assert!(written.contains(">1850-05-01<") && !written.contains(">1950-05-01<"));
}

#[test]
fn the_workbook_has_typed_cells_and_the_same_bytes_each_time() {
    let home = sample(&["--xlsx", "--excel"]);
    let written = fs::read(home.path("reports/report.xlsx")).unwrap();
    let again = sample(&["--xlsx", "--excel", "--threads", "1"]);
    assert!(written == fs::read(again.path("reports/report.xlsx")).unwrap());
    let mut archive = zip::ZipArchive::new(File::open(home.path("reports/report.xlsx")).unwrap()).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let workbook = part("xl/workbook.xml");
    assert!(workbook.contains(r#"<sheet name="entities" sheetId="1""#), "{workbook}");
    assert!(workbook.contains(r#"name="mentions""#) && workbook.contains(r#"name="codebook""#));
    let entities = part("xl/worksheets/sheet1.xml");
    assert!(entities.contains("<autoFilter") && entities.contains(r#"state="frozen""#));
    let first = &home.rows("reports/entities.csv")[0];
    assert!(entities.contains(&format!(r#"<c r="D2"><v>{}</v></c>"#, first["mentions"])), "{}", &entities[..2000]);
    let mean: f64 = first["mean"].parse().unwrap();
    assert!(entities.contains(&format!(r#"<c r="M2" s="3"><v>{mean}</v></c>"#)), "the mean is a number");
    assert!(entities.contains(r#"<c r="G2" s="2"><v>45"#), "the date is a date");
}

#[test]
fn the_methods_say_what_was_run() {
    let home = sample(&["--since", "2025-04-01", "--period", "week", "--no-word-weights"]);
    let methods = home.read("reports/methods.md");
    for words in
        [", dated on or after 2025-04-01", "ISO weeks", "were left out", " entities listed in `", " topics listed in `"]
    {
        assert!(methods.contains(words), "{words} in {methods}");
    }
    let home = sample(&["--baseline", "vader"]);
    let methods = home.read("reports/methods.md");
    assert!(
        methods.contains("VADER's compound") && methods.contains("calendar months") && !methods.contains("dated on")
    );
}

#[test]
fn the_methods_name_what_was_given_and_list_the_works_that_they_cite_and_no_other() {
    let plain = sample(&[]);
    let methods = plain.read("reports/methods.md");
    let (text, references) = methods.split_once("**References.**").unwrap();
    for surname in ["Hamborg", "Park", "Newell", "Cochran", "Wilson", "Lowe", "Benjamini", "Hawkins", "Antoch"] {
        assert!(text.contains(surname) && references.contains(surname), "{surname}");
    }
    assert!(!text.contains("that the program knows"), "{text}");
    assert!(!references.contains("Hutto") && !text.contains("were laid") && !text.contains("Only mentions"));
    plain.write("mine.csv", "cue,class,valence\nbilge,noun,-2\n");
    let lexicon = plain.path("mine.csv");
    let given = sample(&["--lexicon", lexicon.to_str().unwrap(), "--resolve", "exact,alias", "--baseline", "vader"]);
    let methods = given.read("reports/methods.md");
    for words in ["Over these lexicons those of `", "linked to their entity by exact, alias count", "Hutto, C. J."] {
        assert!(methods.contains(words), "{words} in {methods}");
    }
}
