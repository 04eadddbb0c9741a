//! `appraise fit` from the outside: what it writes, that `--weights` takes it, and that it is the same every time.

use crate::home::Home;

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

/// What a fit prints, whatever it warns of.
fn fit(home: &Home, arguments: &[&str]) -> String {
    home.done(&[&["fit"], arguments].concat()).stdout
}

#[test]
fn fitted_weights_are_reported_written_and_taken_by_evaluate() {
    let home = Home::new();
    home.write("gold.csv", coded());
    let printed = fit(&home, &["sentiment", "gold.csv", "--out", "mine.csv", "--penalty", "0.1", "--folds", "4"]);
    assert!(
        printed.starts_with(
            "gold.csv: 24 rows, 4 folds by text\n\npenalty  of words  macro-F1\n    0.1  no words  1.0000  chosen\n"
        ),
        "{printed}"
    );
    assert!(printed.ends_with("\nweights written to mine.csv\n"));
    let flattered = "the penalty was chosen by these same figures";
    assert!(!printed.contains(flattered), "it was given");
    assert!(fit(&home, &["sentiment", "gold.csv", "--out", "free.csv", "--folds", "4"]).contains(flattered));
    let weights = home.read("mine.csv");
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
    let figures = home.prints(&["evaluate", "sentiment", "gold.csv", "--weights", "mine.csv"]);
    assert!(figures.contains("macro-F1               1.0000\n"), "{figures}");
}

#[test]
fn a_sample_of_under_a_hundred_rows_is_fitted_with_a_warning() {
    let home = Home::new();
    let words = |rows: usize| {
        let sample: Vec<String> = coded().lines().skip(1).cycle().take(rows).map(str::to_owned).collect();
        home.write("gold.csv", format!("id,text,target,label\n{}\n", sample.join("\n")));
        home.done(&["fit", "sentiment", "gold.csv", "--out", "w.csv", "--penalty", "1"]).stderr
    };
    assert_eq!(words(99), "warning: gold.csv: 99 rows are few to estimate weights from: code 100 or more\n");
    assert_eq!(words(100), "");
}

#[test]
fn rules_that_a_sample_never_shows_keep_their_bundled_weights() {
    let home = Home::new();
    let weight = |sample: &str, out: &str| {
        home.write("gold.csv", sample);
        fit(&home, &["sentiment", "gold.csv", "--out", out, "--penalty", "1", "--folds", "4"]);
        let weights = home.read(out);
        weights.lines().find(|line| line.starts_with("is_place,")).map(str::to_owned)
    };
    let bundled =
        include_str!("../../lexicons/en/weights/rules_alone.csv").lines().find(|line| line.starts_with("is_place,"));
    assert_eq!(weight(&coded(), "mine.csv").as_deref(), bundled);
    let known = coded().replacen("target,", "target,kind,prominence,", 1).replace("Oro,", "Oro,place,1,");
    assert_ne!(weight(&known, "articles.csv").as_deref(), bundled);
}

#[test]
fn the_same_sample_gives_the_same_files_at_any_number_of_threads() {
    let home = Home::new();
    home.write("gold.csv", coded());
    let files = |threads: &str| {
        fit(
            &home,
            &["sentiment", "gold.csv", "--out", "r.csv", "--words", "w.csv", "--prior", "zero", "--threads", threads],
        );
        ["r.csv", "w.csv"].map(|name| home.read(name))
    };
    let [rules, words] = files("1");
    assert_eq!(files("3"), [rules, words.clone()]);
    assert!(words.starts_with("# rules: words\n"));
    assert!(words.contains("\naccused,word_object,"), "{words}");
}

/// The row of a rule in a file of weights.
fn weight(weights: &str, rule: &str) -> Option<String> {
    weights.lines().find(|line| line.split(',').next() == Some(rule)).map(str::to_owned)
}

#[test]
fn a_heavy_penalty_keeps_the_bundled_weights_those_of_a_file_or_next_to_nothing() {
    let home = Home::new();
    home.write("gold.csv", coded());
    let numbers = |line: &str| line.split(',').skip(1).map(|it| it.parse().unwrap()).collect::<Vec<f64>>();
    let fitted = |more: &[&str]| {
        let base = ["sentiment", "gold.csv", "--out", "w.csv", "--penalty", "1000000", "--folds", "4"];
        fit(&home, &[&base[..], more].concat());
        weight(&home.read("w.csv"), "patient").map(|line| numbers(&line))
    };
    let bundled = include_str!("../../lexicons/en/weights/rules_alone.csv");
    let bundled = numbers(bundled.lines().find(|line| line.starts_with("patient,")).unwrap());
    let near = |fitted: &[f64], known: &[f64]| fitted.iter().zip(known).all(|(it, known)| (it - known).abs() < 0.005);
    assert!(near(&fitted(&[]).unwrap(), &bundled));
    // What weighs nothing isn't written.
    assert!(fitted(&["--prior", "zero"]).is_none_or(|weights| near(&weights, &[0.0; 4])));
    home.write("prior.csv", NOTHING_BUT_PATIENT);
    let given = fitted(&["--prior", "prior.csv"]).unwrap();
    assert!(near(&given, &[9.0, -9.0, -9.0, 9.0]), "{given:?}");
}

#[test]
fn a_sample_of_mentions_in_articles_gives_weights_for_articles_and_moves_no_single_sentence() {
    let home = Home::new();
    let known = coded().replacen("target,", "target,kind,prominence,entity,speaker,context,", 1);
    let known = known.replace("Oro,", "Oro,person,1,Oro,Oro,-0.5,");
    home.write("gold.csv", coded());
    home.write("mentions.csv", &known);
    fit(&home, &["sentiment", "mentions.csv", "--out", "w.csv", "--penalty", "0.1", "--folds", "4"]);
    let weights = home.read("w.csv");
    assert!(weights.starts_with("# rules: sentiment in articles\n"), "{weights}");
    let bundled = include_str!("../../lexicons/en/weights/articles.csv");
    for rule in ["context,", "is_in_own_words,"] {
        let of = |text: &str| text.lines().find(|line| line.starts_with(rule)).map(str::to_owned);
        assert_ne!(of(&weights), of(bundled), "{rule} is in the sample");
    }
    let agreement = |gold: &str, more: &[&str]| home.prints(&[&["evaluate", "sentiment", gold], more].concat());
    let given = ["--weights", "w.csv"];
    assert_eq!(agreement("gold.csv", &given), agreement("gold.csv", &[]));
    assert_ne!(agreement("mentions.csv", &given), agreement("mentions.csv", &[]));
}

#[test]
fn class_weights_that_are_no_weights_are_refused() {
    let said = Home::new().fails(2, &["fit", "stance", "gold.csv", "--out", "w.csv", "--class-weights", "1,0,2"]);
    let told = "invalid value '1,0,2' for '--class-weights <A,B,C>': write three numbers above 0, such as 2,1,2.5";
    assert!(said.contains(told), "{said}");
}

const NOTHING_BUT_PATIENT: &str = "\
# rules: sentiment
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
patient,9,-9,-9,9
";

#[test]
fn a_run_scores_with_the_weights_that_it_is_given() {
    let home = Home::with(&[
        ("news.csv", "id,text\nn1,Voters accused Oro.\n"),
        ("entities.csv", "entity,kind\nOro,person\n"),
        ("weights.csv", NOTHING_BUT_PATIENT),
    ]);
    home.prints(&["run", "news.csv", "-q", "--entities", "entities.csv", "--weights", "weights.csv"]);
    let mentions = home.read("reports/mentions.csv");
    assert!(mentions.contains(",-1.0000,negative,patient(accused) -25.456,"), "{mentions}");
    let manifest = home.read("reports/manifest.json");
    assert!(manifest.contains("\"weights.csv\""), "{manifest}");
}

#[test]
fn a_sample_of_one_class_is_refused() {
    let home = Home::new();
    let sample: Vec<String> = coded().lines().map(|line| line.replace(",-1", ",0").replace(",1", ",0")).collect();
    home.write("gold.csv", sample.join("\n"));
    let said = home.fails(2, &["fit", "sentiment", "gold.csv", "--out", "w.csv"]);
    let told = "gold.csv: every row is coded 0: weights tell classes apart, so code rows of others too";
    assert!(said.contains(told), "{said}");
    assert!(!home.path("w.csv").exists());
}

#[test]
fn weights_that_do_worse_than_the_program_s_own_are_said_to() {
    let home = Home::new();
    home.write("gold.csv", coded());
    let said = |penalty: &str| {
        let fit = ["fit", "sentiment", "gold.csv", "--out", "w.csv", "--prior", "zero", "--penalty", penalty];
        home.done(&fit).stderr
    };
    assert!(said("1e6").contains(
        "warning: the fitted weights do worse on texts that they weren't fitted to than the program's own (macro-F1 "
    ));
    assert!(!said("0.1").contains("do worse"));
}
