//! `appraise run` that ends early: exit codes, messages, what is left behind.

use std::fs;
use std::process::Command;

use crate::home::{ARTICLES, ENTITIES, Ended, Home};

/// The exit code and the words of a run that must fail and leave no reports.
fn refused(home: &Home, arguments: &[&str]) -> (i32, String) {
    let ended = home.says(&[&["run"], arguments].concat());
    assert!(!home.path("reports").exists(), "a failed run left reports");
    ended
}

#[test]
fn a_corpus_that_can_not_be_used_is_exit_code_3() {
    let home = Home::new();
    let refused = |content: &str| {
        home.write("corpus.csv", content);
        refused(&home, &["corpus.csv"])
    };
    assert_eq!(refused(""), (3, "error: corpus.csv: the file is empty\n".to_owned()));
    assert_eq!(refused("id,text\n"), (3, "error: corpus.csv: has a header but no rows\n".to_owned()));
    assert_eq!(
        refused("id,bodytxt\n1,x\n"),
        (3, "error: corpus.csv: no text column among: id, bodytxt; did you mean --map text=bodytxt?\n".to_owned())
    );
    assert_eq!(
        refused("id,date,text\n1,03/04/2025,x\n"),
        (
            3,
            "error: corpus.csv, line 2: column date: `03/04/2025` may be 2025-04-03 (--day-first) or 2025-03-04 \
             (--month-first): say which\n"
                .to_owned()
        )
    );
}

#[test]
fn the_place_of_what_ends_a_run_is_told_to_programs_by_file_and_line() {
    let home = Home::new();
    let place = |content: &[u8]| {
        home.write("corpus.csv", content);
        let (code, said) = refused(&home, &["corpus.csv", "--log-format", "json"]);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert_eq!((code, &said["file"]), (3, &serde_json::json!("corpus.csv")));
        said["line"].as_u64()
    };
    assert_eq!(place(b"id,date,text\n1,2025-04-03,x\n2,03/04/2025,x\n"), Some(3));
    assert_eq!(place(b"id,text\n1,It is a na\xEFve caf\xE9.\n"), Some(2));
    assert_eq!(place(b"id,text\n1,\n"), Some(2));
    assert_eq!(place(b"id,text\n"), None);
}

#[test]
fn wrong_usage_is_exit_code_2_and_a_missing_file_1() {
    let home = Home::new();
    assert_eq!(
        refused(&home, &[]),
        (
            2,
            "error: no corpus: name its files or folders, - for standard input, or a project file (--project)\n"
                .to_owned()
        )
    );
    let (code, words) = refused(&home, &[ARTICLES, "--perod", "week"]);
    assert_eq!(code, 2);
    assert!(words.contains("a similar argument exists: '--period'"), "{words}");
    let (code, words) = refused(&home, &[ARTICLES, "--period", "weeks"]);
    assert_eq!(code, 2);
    assert!(words.contains("a similar value exists: 'week'"), "{words}");
    let (code, words) = refused(&home, &["absent.csv"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("error: absent.csv: isn't there: looked for in /"), "{words}");
    home.write("appraise.toml", "corpus = \"absent.csv\"\n");
    let (code, words) = refused(&home, &[]);
    assert_eq!(code, 1);
    assert!(words.starts_with("error: appraise.toml, line 1: setting corpus: absent.csv isn't there"), "{words}");
}

#[test]
fn a_folder_that_is_no_former_output_is_not_touched() {
    let home = Home::new();
    fs::create_dir(home.path("thesis")).unwrap();
    home.write("thesis/chapter.txt", "years of work");
    let (code, words) = refused(&home, &[ARTICLES, "--entities", ENTITIES, "--out", "thesis"]);
    assert_ne!(code, 0);
    assert!(words.contains("thesis"), "{words}");
    assert_eq!(home.read("thesis/chapter.txt"), "years of work");
    assert_eq!(home.entries(), ["thesis"]);
}

#[test]
#[cfg(unix)]
fn an_interrupted_or_terminated_run_leaves_nothing_behind() {
    for (signal, ended) in [
        ("-INT", (130, "error: interrupted: nothing was written\n")),
        ("-TERM", (143, "error: terminated: nothing was written\n")),
    ] {
        let (code, words) = stopped_by(signal);
        assert_eq!((code, words.as_str()), ended);
    }
}

/// The exit code and the words of a run that gets a signal while it writes.
#[cfg(unix)]
fn stopped_by(signal: &str) -> (i32, String) {
    let home = Home::new();
    let child = home.begins_to_write_reports(&[]);
    let killed = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let Ended { code, stderr, .. } = child.wait_with_output().unwrap().into();
    assert_eq!(home.entries(), ["many.csv"]);
    (code, stderr)
}
