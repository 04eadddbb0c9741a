//! `appraise mentions` and `--log-format json` from the outside: rows while the corpus is read, words for programs.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;

use serde_json::Value;

use crate::home::{ARTICLES, ENTITIES, Ended, Home, rows};

/// The lines of stderr, each an object.
fn objects(output: &Ended) -> Vec<Value> {
    output.stderr.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn the_bytes_are_those_of_mentions_csv_whatever_the_options() {
    let home = Home::new();
    for options in [
        &["--entities", ENTITIES][..],
        &["--top", "40", "--sample", "30"],
        &[
            "--entities",
            ENTITIES,
            "--keep",
            "id",
            "--baseline",
            "vader",
            "--excel",
            "--delimiter",
            ";",
            "--decimal",
            ",",
        ],
        &["--entities", ENTITIES, "--resolve", "exact", "--no-word-weights"],
    ] {
        home.done(&[&["run", ARTICLES, "--out", "reports", "-q"], options].concat());
        let expected = home.read("reports/mentions.csv");
        let streamed = home.appraise(&[&["mentions", ARTICLES, "--threads", "3"], options].concat());
        assert!(streamed.stdout == expected, "{options:?}");
        let filed = home.appraise(&[&["mentions", ARTICLES, "--to", "m.csv"], options].concat());
        assert_eq!(filed.stdout, "");
        assert!(home.read("m.csv") == expected, "{options:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_pipe_with_a_name_gets_the_rows_and_stays_one() {
    let home = Home::new();
    let arguments = ["mentions", ARTICLES, "--entities", ENTITIES];
    let expected = home.done(&arguments).stdout;
    let pipe = home.path("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let reader = thread::spawn({
        let pipe = pipe.clone();
        move || fs::read_to_string(pipe).unwrap()
    });
    assert_eq!(home.done(&[&arguments[..], &["--to", "pipe"]].concat()).stdout, "");
    assert!(reader.join().unwrap() == expected);
    assert_eq!(home.entries(), ["pipe"]);
    assert!(!pipe.is_file());
}

#[test]
fn rows_come_out_before_the_last_article_goes_in() {
    let home = Home::new();
    let arguments = ["mentions", "-", "--entities", ENTITIES, "--threads", "1", "--no-header", "--map", "id=1,text=2"];
    let mut child = home.command(&arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let filler = "The cranes stood on the quay. ".repeat(200);
    let mut article =
        move |id: u32| writeln!(pipe, "a{id},Mayor Marit Ostrander praised docker {id}. {filler}").unwrap();
    let (begun, has_begun) = mpsc::channel();
    let writer = thread::spawn(move || {
        (0..80).for_each(&mut article);
        has_begun.recv().unwrap();
        article(80);
    });
    let mut rows = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(rows.next().unwrap().starts_with("mention_id,"));
    assert!(rows.next().unwrap().starts_with("a0#1,a0,,,Marit Ostrander,"));
    begun.send(()).unwrap();
    assert!(rows.last().unwrap().starts_with("a80#1,a80,"));
    writer.join().unwrap();
    assert!(child.wait().unwrap().success());
}

#[cfg(unix)]
#[test]
fn a_file_of_mentions_may_be_read_by_those_who_may_read_any_other_of_the_user() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::new();
    home.write("other", "");
    home.done(&["mentions", ARTICLES, "--entities", ENTITIES, "--to", "m.csv"]);
    let [mode, usual] = ["m.csv", "other"].map(|it| fs::metadata(home.path(it)).unwrap().permissions().mode());
    assert_eq!(mode, usual);
}

#[test]
fn a_failed_run_leaves_no_file_and_rows_that_are_not_used_are_named() {
    let home = Home::new();
    home.write("bad.csv", "id,text\na,\n");
    assert_eq!(home.appraise(&["mentions", "bad.csv", "--to", "m.csv"]).code, 3);
    assert_eq!(home.entries(), ["bad.csv"]);
    home.write("half.csv", "id,date,text\na,,\nb,soon,Marit Ostrander won.\n");
    assert_eq!(
        home.done(&["mentions", "half.csv", "--entities", ENTITIES]).stderr,
        "half.csv, line 2: not used: the text is empty\n\
         half.csv, line 3: warning: the date `soon` can't be read: the article counts as undated (--date-format)\n\
         rows: 2, articles: 1, not used: 1, left out: 0, warnings: 1\n"
    );
}

#[test]
fn for_programs_every_word_is_an_object() {
    let home = Home::new();
    home.write("half.csv", "id,date,text\na,,\nb,2025-06-20,Marit Ostrander won.\n");
    let json = ["--log-format", "json"];
    let half = home.appraise(&[&["mentions", "half.csv", "--entities", ENTITIES], &json[..]].concat());
    assert_eq!(
        half.stderr,
        "{\"file\":\"half.csv\",\"id\":\"a\",\"level\":\"reject\",\"line\":2,\"message\":\"the text is empty\"}\n\
         {\"counts\":{\"articles\":1,\"outside\":0,\"rejects\":1,\"rows\":2,\"warnings\":0},\"level\":\"summary\"}\n"
    );
    let run = home.appraise(&[&["run", "half.csv", "--entities", ENTITIES], &json[..]].concat());
    let said = objects(&run);
    assert_eq!((said.len(), &said[0]["level"]), (1, &"summary".into()));
    assert_eq!((&said[0]["counts"]["articles"], &said[0]["counts"]["rejects"]), (&1.into(), &1.into()));
    let quiet = home.appraise(&[&["run", "half.csv", "-q", "--entities", ENTITIES], &json[..]].concat());
    assert_eq!(quiet.stderr, "");
    home.write("pattern.csv", "entity,aliases\nMarit Ostrander,Ostr.*\n");
    let warned = home.appraise(&[&["mentions", "half.csv", "--entities", "pattern.csv"], &json[..]].concat());
    assert_eq!(objects(&warned)[0]["level"], "warning");
    let missing = objects(&home.appraise(&[&["run", "none.csv"], &json[..]].concat()));
    assert_eq!((&missing[0]["level"], &missing[0]["exit_code"]), (&"error".into(), &1.into()));
    assert_eq!(missing[0]["file"], "none.csv");
    let mistyped = home.appraise(&["run", "--log-format=json", "--bogus"]);
    assert_eq!(mistyped.code, 2);
    assert_eq!(objects(&mistyped)[0]["exit_code"], 2);
}

/// `surface` and `score` of every mention in an article of this title and text.
fn mentioned(title: &str, text: &str) -> Vec<(String, String)> {
    let home = Home::new();
    let mut corpus = csv::Writer::from_path(home.path("corpus.csv")).unwrap();
    corpus.write_record(["title", "text"]).unwrap();
    corpus.write_record([title, text]).unwrap();
    corpus.flush().unwrap();
    let list = "entity,kind,aliases\nMarit Ostrander,person,Marit Ostrander\nUnited Sarn,org,United Sarn|US\n";
    home.write("entities.csv", list);
    let found = home.prints(&["mentions", "corpus.csv", "--entities", "entities.csv", "-q", "--language", "any"]);
    rows(&found).iter().map(|row| (row["surface"].clone(), row["score"].clone())).collect()
}

#[test]
fn a_soft_hyphen_within_a_name_or_a_cue_changes_nothing() {
    let plain = mentioned("", "The union praised Marit Ostrander for her courage.");
    let hyphened = mentioned("", "The union prai\u{ad}sed Marit Ostran\u{ad}der for her cour\u{ad}age.");
    let scores = |rows: &[(String, String)]| rows.iter().map(|(_, score)| score.clone()).collect::<Vec<_>>();
    assert_eq!((plain.len(), scores(&hyphened)), (2, scores(&plain)));
    assert_eq!(hyphened[0].0, "Marit Ostran\u{ad}der");
}

#[test]
fn a_hard_hyphen_within_a_name_makes_another_name() {
    assert_eq!(mentioned("", "The union praised Marit Ostran-der for courage."), []);
}

#[test]
fn a_non_breaking_space_is_a_space() {
    let plain = mentioned("", "The union praised Marit Ostrander for her courage.");
    let unbroken = mentioned("", "The\u{a0}union praised Marit\u{a0}Ostrander for\u{202f}her courage.");
    assert_eq!(unbroken[0], ("Marit\u{a0}Ostrander".to_owned(), plain[0].1.clone()));
    assert_eq!(mentioned("", "The union praised Marit\u{2060}Ostrander."), [], "what joins two words is none");
}

#[test]
fn a_headline_in_capitals_names_whom_the_body_names() {
    let surfaces = |title| mentioned(title, "Talks go on.").into_iter().map(|(surface, _)| surface).collect::<Vec<_>>();
    assert_eq!(surfaces("MARIT OSTRANDER WINS CONTEST"), ["MARIT OSTRANDER"]);
    assert_eq!(surfaces("marit ostrander wins contest"), [] as [&str; 0], "a name in small letters is none");
    assert_eq!(surfaces("They told us to wait"), [] as [&str; 0], "us is not US");
}
