//! `appraise fit` from the outside: what it writes, that `--weights` takes it, and that it is the same every time.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// Sentences about a person who is praised, accused or met, each with other words.
fn coded() -> String {
    let mut text = "id,text,target,label\n".to_owned();
    for (number, who) in
        ["voters", "farmers", "teachers", "judges", "bankers", "sailors", "miners", "nurses"].iter().enumerate()
    {
        text += &format!("p{number},The {who} praised Oro.,Oro,1\n");
        text += &format!("n{number},The {who} accused Oro.,Oro,-1\n");
        text += &format!("o{number},The {who} met Oro.,Oro,0\n");
    }
    text
}

fn fit(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::cargo_bin("appraise").unwrap();
    let output = command.current_dir(folder).arg("fit").args(arguments).assert().success().get_output().stdout.clone();
    String::from_utf8(output).unwrap()
}

#[test]
fn fitted_weights_are_reported_written_and_taken_by_evaluate() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("gold.csv"), coded()).unwrap();
    let printed =
        fit(folder.path(), &["sentiment", "gold.csv", "--out", "mine.csv", "--penalty", "0.1", "--folds", "4"]);
    assert!(
        printed.starts_with(
            "gold.csv: 24 rows, 4 folds by text\n\npenalty  of words  macro-F1\n    0.1  no words  1.0000  chosen\n"
        ),
        "{printed}"
    );
    assert!(printed.ends_with("\nweights written to mine.csv\n"));
    let weights = fs::read_to_string(folder.path().join("mine.csv")).unwrap();
    let head: Vec<&str> = weights.lines().take(5).collect();
    assert_eq!(
        head,
        [
            "# rules: sentiment",
            "# Weights of the rules: what one unit of a finding adds to the log-odds against neutral, by the sign of the finding.",
            "# Multinomial logit with an L2 penalty: appraise fit sentiment gold.csv --out mine.csv --penalty 0.1 --class-weights 1,1,1",
            "# n = 24; macro-F1 1.0000 in 4-fold cross-validation",
            "rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative",
        ]
    );
    let mut evaluate = Command::cargo_bin("appraise").unwrap();
    evaluate.current_dir(folder.path()).args(["evaluate", "sentiment", "gold.csv", "--weights", "mine.csv"]);
    evaluate.assert().success().stdout(predicates::str::contains("macro-F1               1.0000\n"));
}

#[test]
fn a_sample_of_under_a_hundred_rows_is_fitted_with_a_warning() {
    let folder = tempfile::tempdir().unwrap();
    let words = |rows: usize| {
        let sample: Vec<String> = coded().lines().skip(1).cycle().take(rows).map(str::to_owned).collect();
        fs::write(folder.path().join("gold.csv"), format!("id,text,target,label\n{}\n", sample.join("\n"))).unwrap();
        let mut fit = Command::cargo_bin("appraise").unwrap();
        fit.current_dir(folder.path()).args(["fit", "sentiment", "gold.csv", "--out", "w.csv", "--penalty", "1"]);
        String::from_utf8(fit.assert().success().get_output().stderr.clone()).unwrap()
    };
    assert_eq!(words(99), "warning: gold.csv: 99 rows are few to estimate weights from: code 100 or more\n");
    assert_eq!(words(100), "");
}

#[test]
fn rules_that_a_sample_never_shows_keep_their_bundled_weights() {
    let folder = tempfile::tempdir().unwrap();
    let weight = |sample: &str| {
        fs::write(folder.path().join("gold.csv"), sample).unwrap();
        fit(folder.path(), &["sentiment", "gold.csv", "--out", "mine.csv", "--penalty", "1", "--folds", "4"]);
        let weights = fs::read_to_string(folder.path().join("mine.csv")).unwrap();
        weights.lines().find(|line| line.starts_with("is_place,")).map(str::to_owned)
    };
    let bundled =
        include_str!("../../lexicons/en/weights/rules_alone.csv").lines().find(|line| line.starts_with("is_place,"));
    assert_eq!(weight(&coded()).as_deref(), bundled);
    let known = coded().replacen("target,", "target,kind,prominence,", 1).replace("Oro,", "Oro,place,1,");
    assert_ne!(weight(&known).as_deref(), bundled);
}

#[test]
fn the_same_sample_gives_the_same_files_at_any_number_of_threads() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("gold.csv"), coded()).unwrap();
    let files = |threads: &str| {
        fit(
            folder.path(),
            &["sentiment", "gold.csv", "--out", "r.csv", "--words", "w.csv", "--prior", "zero", "--threads", threads],
        );
        ["r.csv", "w.csv"].map(|name| fs::read_to_string(folder.path().join(name)).unwrap())
    };
    let [rules, words] = files("1");
    assert_eq!(files("3"), [rules, words.clone()]);
    assert!(words.starts_with("# rules: words\n"));
    assert!(words.contains("\naccused,word_object,"), "{words}");
}

/// The weight of a rule in a file that was written.
fn weight(folder: &Path, file: &str, rule: &str) -> Option<String> {
    let weights = fs::read_to_string(folder.join(file)).unwrap();
    weights.lines().find(|line| line.split(',').next() == Some(rule)).map(str::to_owned)
}

#[test]
fn a_heavy_penalty_keeps_the_bundled_weights_those_of_a_file_or_next_to_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("gold.csv"), coded()).unwrap();
    let numbers = |line: &str| line.split(',').skip(1).map(|it| it.parse().unwrap()).collect::<Vec<f64>>();
    let fitted = |more: &[&str]| {
        let base = ["sentiment", "gold.csv", "--out", "w.csv", "--penalty", "1000000", "--folds", "4"];
        fit(folder.path(), &[&base[..], more].concat());
        weight(folder.path(), "w.csv", "patient").map(|line| numbers(&line)).unwrap_or_default()
    };
    let bundled = include_str!("../../lexicons/en/weights/rules_alone.csv");
    let bundled = numbers(bundled.lines().find(|line| line.starts_with("patient,")).unwrap());
    assert!(fitted(&[]).iter().zip(&bundled).all(|(it, known)| (it - known).abs() < 0.001));
    assert!(fitted(&["--prior", "zero"]).iter().all(|it| it.abs() < 0.001));
    fs::write(folder.path().join("prior.csv"), NOTHING_BUT_PATIENT).unwrap();
    let given = fitted(&["--prior", "prior.csv"]);
    assert!(given.iter().zip([9.0, -9.0, -9.0, 9.0]).all(|(it, known)| (it - known).abs() < 0.01), "{given:?}");
}

#[test]
fn a_sample_of_mentions_in_articles_gives_weights_for_articles_and_moves_no_single_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let known = coded().replacen("target,", "target,kind,prominence,entity,speaker,context,", 1);
    let known = known.replace("Oro,", "Oro,person,1,Oro,Oro,-0.5,");
    fs::write(folder.path().join("gold.csv"), coded()).unwrap();
    fs::write(folder.path().join("mentions.csv"), &known).unwrap();
    fit(folder.path(), &["sentiment", "mentions.csv", "--out", "w.csv", "--penalty", "0.1", "--folds", "4"]);
    let weights = fs::read_to_string(folder.path().join("w.csv")).unwrap();
    assert!(weights.starts_with("# rules: sentiment in articles\n"), "{weights}");
    let bundled = include_str!("../../lexicons/en/weights/articles.csv");
    for rule in ["context,", "is_in_own_words,"] {
        let of = |text: &str| text.lines().find(|line| line.starts_with(rule)).map(str::to_owned);
        assert_ne!(of(&weights), of(bundled), "{rule} is in the sample");
    }
    let agreement = |gold: &str, more: &[&str]| {
        let mut command = Command::cargo_bin("appraise").unwrap();
        command.current_dir(folder.path()).args(["evaluate", "sentiment", gold]).args(more);
        String::from_utf8(command.assert().success().get_output().stdout.clone()).unwrap()
    };
    let given = ["--weights", "w.csv"];
    assert_eq!(agreement("gold.csv", &given), agreement("gold.csv", &[]));
    assert_ne!(agreement("mentions.csv", &given), agreement("mentions.csv", &[]));
}

#[test]
fn class_weights_that_are_no_weights_are_refused() {
    let mut command = Command::cargo_bin("appraise").unwrap();
    command.args(["fit", "stance", "gold.csv", "--out", "w.csv", "--class-weights", "1,0,2"]);
    command.assert().code(2).stderr(predicates::str::contains(
        "invalid value '1,0,2' for '--class-weights <A,B,C>': write three numbers above 0, such as 2,1,2.5",
    ));
}

const NOTHING_BUT_PATIENT: &str = "\
# rules: sentiment
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
patient,9,-9,-9,9
";

#[test]
fn a_run_scores_with_the_weights_that_it_is_given() {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in [
        ("news.csv", "id,text\nn1,Voters accused Oro.\n"),
        ("entities.csv", "entity,kind\nOro,person\n"),
        ("weights.csv", NOTHING_BUT_PATIENT),
    ] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    let mut run = Command::cargo_bin("appraise").unwrap();
    run.current_dir(folder.path()).args([
        "run",
        "news.csv",
        "-q",
        "--entities",
        "entities.csv",
        "--weights",
        "weights.csv",
    ]);
    run.assert().success();
    let mentions = fs::read_to_string(folder.path().join("reports/mentions.csv")).unwrap();
    assert!(mentions.contains(",-1.0000,negative,patient(accused) -25.456,"), "{mentions}");
    let manifest = fs::read_to_string(folder.path().join("reports/manifest.json")).unwrap();
    assert!(manifest.contains("\"weights.csv\""), "{manifest}");
}

#[test]
fn a_sample_of_one_class_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let sample: Vec<String> = coded().lines().map(|line| line.replace(",-1", ",0").replace(",1", ",0")).collect();
    fs::write(folder.path().join("gold.csv"), sample.join("\n")).unwrap();
    let mut fit = Command::cargo_bin("appraise").unwrap();
    fit.current_dir(folder.path()).args(["fit", "sentiment", "gold.csv", "--out", "w.csv"]);
    let told = "gold.csv: every row is coded 0: weights tell classes apart, so code rows of others too";
    fit.assert().code(2).stderr(predicates::str::contains(told));
    assert!(!folder.path().join("w.csv").exists());
}
