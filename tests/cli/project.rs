//! `appraise init` and `appraise check` from the outside.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn appraise(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_appraise")).current_dir(folder).args(arguments).output().unwrap()
}

fn words(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_project_from_init_runs_once_a_corpus_is_there_and_is_never_overwritten() {
    let home = tempfile::tempdir().unwrap();
    let made = appraise(home.path(), &["init", "study"]);
    assert_eq!(
        words(made.stderr),
        "wrote study/appraise.toml\nwrote study/topics.csv\n\
         Name your corpus in study/appraise.toml, then: appraise check, appraise run\n"
    );
    let study = home.path().join("study");
    fs::write(study.join("articles.csv"), "id,date,text\na1,2025-06-20,Mayor Marit Ostrander won.\n").unwrap();
    let run = appraise(&study, &["run", "-q"]);
    assert!(run.status.success(), "{}", words(run.stderr));
    assert!(study.join("reports/manifest.json").exists());

    let again = appraise(home.path(), &["init", "study"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(words(again.stderr), "error: study/appraise.toml: is there already; nothing was written\n");
}

#[test]
fn check_tells_what_to_mend_and_what_never_occurs() {
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).unwrap();
    write("appraise.toml", "corpus = \"articles.csv\"\nentities = \"entities.csv\"\ntopics = \"topics.csv\"\n");
    write("articles.csv", "id,text\na1,Marit Ostrander defends the sale of the harbour.\n");
    write("entities.csv", "entity,kind,aliases,exclude\nMarit Ostrander,person,,Pier Inn\nGerold Pask,person,,\n");
    write("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\ntram,\"tram, line\",1\n");
    let found = appraise(home.path(), &["check"]);
    assert_eq!(
        words(found.stdout).replace(&format!("{}/", home.path().display()), ""),
        "entities.csv: `Marit Ostrander` excludes `Pier Inn`, which holds none of its names: no effect\n\
         topics.csv, line 3: pattern `tram, line` matches only where texts have the `,` too; a pattern is words, with * for any letters, and has a row of its own\n\
         entity `Gerold Pask` never occurs in a sample of 1 article\n\
         topic `tram` never occurs in a sample of 1 article\n"
    );
    assert_eq!((found.status.code(), words(found.stderr).as_str()), (Some(2), "2 to mend, 2 to look at\n"));
}

#[test]
fn check_finds_an_alias_of_two_entities_and_nothing_in_a_sound_study() {
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(home.path().join(name), text).unwrap();
    write("articles.csv", "id,text\na1,Marit Ostrander defends the sale of the harbour.\n");
    write("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\n");
    write("entities.csv", "entity,aliases\nMarit Ostrander,the mayor\nGerold Pask,the mayor\n");
    let arguments = ["check", "articles.csv", "--entities", "entities.csv", "--topics", "topics.csv"];
    let found = appraise(home.path(), &arguments);
    assert_eq!(
        words(found.stdout),
        "entities.csv, line 3: column aliases: `the mayor` already names `Marit Ostrander` (line 2); leave it to one of \
         the two, or to neither: a surname is found by itself after the full name\n"
    );
    assert_eq!(found.status.code(), Some(2));
    write("entities.csv", "entity,aliases\nMarit Ostrander,the mayor\n");
    let sound = appraise(home.path(), &arguments);
    assert_eq!((sound.status.code(), words(sound.stdout).as_str()), (Some(0), ""));
}
