//! `appraise score` from the outside.

use std::fs;
use std::process::Command;

fn score(corpus: &str, arguments: &[&str]) -> (String, String) {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("corpus.csv"), corpus).unwrap();
    let program = env!("CARGO_BIN_EXE_appraise");
    let output =
        Command::new(program).current_dir(home.path()).args(["score", "corpus.csv"]).args(arguments).output().unwrap();
    assert!(output.status.success());
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn every_row_has_its_row_the_empty_and_the_repeated_too() {
    let (rows, words) = score("id,text\na,A great deal!\nb,\na,The council hated it.\n", &["--method", "vader"]);
    assert_eq!(
        rows,
        "id,vader_neg,vader_neu,vader_pos,vader_compound\n\
         a,0.000,0.313,0.687,0.6588\n\
         b,0.000,0.000,0.000,0.0000\n\
         a,0.583,0.417,0.000,-0.6369\n"
    );
    assert_eq!(words, "");
}

#[test]
fn dates_that_can_not_be_read_or_be_read_two_ways_matter_where_days_are_asked_for_alone() {
    let corpus = "id,date,text\na,03/04/2025,A great deal!\nb,soon,The council hated it.\n";
    let (rows, words) = score(corpus, &["--method", "vader"]);
    assert_eq!((rows.lines().count(), words.as_str()), (3, ""));
    let (rows, words) = score(corpus, &["--method", "vader", "--since", "2025-01-01", "--day-first"]);
    assert_eq!(rows.lines().count(), 2);
    assert!(words.contains("line 3: warning: the date `soon` can't be read"), "{words}");
}

#[test]
fn sentences_are_numbered_within_their_row() {
    let corpus = "id,text\na,A great deal! The council hated it.\nb,\n";
    let (rows, _) = score(corpus, &["--by", "sentence", "--method", "vader"]);
    assert_eq!(
        rows,
        "id,sentence_no,vader_neg,vader_neu,vader_pos,vader_compound\n\
         a,1,0.000,0.313,0.687,0.6588\n\
         a,2,0.583,0.417,0.000,-0.6369\n\
         b,,0.000,0.000,0.000,0.0000\n"
    );
}

#[test]
fn tables_for_comma_locales_have_their_own_delimiter_and_decimals() {
    let (rows, _) = score("id,text\na,A great deal!\n", &["--method", "vader", "--delimiter", ";", "--decimal", ","]);
    assert_eq!(rows.lines().last(), Some("a;0,000;0,313;0,687;0,6588"));
}

#[test]
fn rows_that_can_not_be_read_are_named_on_stderr() {
    let (rows, words) = score("id,text\na,x,y\nb,ok\n", &["--method", "vader"]);
    assert_eq!(rows.lines().count(), 2);
    assert_eq!(words, "corpus.csv, line 2: not used: 3 cells where the header has 2\n");
}

#[test]
fn a_lexicon_of_the_user_s_stands_in_the_place_of_ours() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("corpus.csv"), "id,text\na,The ferry is barnaclish.\nb,The ferry is excellent.\n")
        .unwrap();
    fs::write(home.path().join("mine.yml"), "negative:\n- barnacl*\n").unwrap();
    fs::write(home.path().join("zero.csv"), "cue,class,valence\nexcellent,adj,0\nbarnaclish,adj,-3\n").unwrap();
    let tones = |lexicons: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_appraise"));
        command.current_dir(home.path()).args(["score", "corpus.csv"]);
        lexicons.iter().for_each(|lexicon| {
            command.args(["--lexicon", lexicon]);
        });
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let rows = String::from_utf8(output.stdout).unwrap();
        rows.lines().skip(1).map(|row| row.split(',').nth(1).unwrap().parse::<f64>().unwrap()).collect::<Vec<_>>()
    };
    let (ours, laid) = (tones(&[]), tones(&["zero.csv"]));
    assert!(laid[0] < ours[0] - 0.1, "{ours:?} {laid:?}");
    assert!(laid[1] < ours[1] - 0.2, "{ours:?} {laid:?}");
    assert_eq!(tones(&["mine.yml"])[1], ours[1]);
}

#[test]
fn a_column_that_was_asked_for_in_vain_is_a_mistake_of_the_command_and_a_file_without_text_one_of_the_corpus() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("corpus.csv"), "id,body\na,A great deal!\n").unwrap();
    fs::write(home.path().join("bare.csv"), "nr,day\n1,2025-06-20\n").unwrap();
    let program = env!("CARGO_BIN_EXE_appraise");
    let code = |arguments: &[&str]| {
        let mut command = Command::new(program);
        command.current_dir(home.path()).arg("score").args(arguments).output().unwrap().status.code()
    };
    assert_eq!(code(&["corpus.csv", "--map", "text=story"]), Some(2));
    assert_eq!(code(&["corpus.csv", "--keep", "outlet"]), Some(2));
    assert_eq!(code(&["bare.csv"]), Some(3));
}
