//! `appraise score` from the outside.

use crate::home::{Ended, Home};

/// What `score` prints for a corpus, and the words on stderr.
fn score(corpus: &str, arguments: &[&str]) -> (String, String) {
    let home = Home::with(&[("corpus.csv", corpus)]);
    let Ended { stdout, stderr, .. } = home.done(&[&["score", "corpus.csv"], arguments].concat());
    (stdout, stderr)
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
    let home = Home::new();
    home.write("corpus.csv", "id,text\na,The ferry is barnaclish.\nb,The ferry is excellent.\n");
    home.write("mine.yml", "negative:\n- barnacl*\n");
    home.write("zero.csv", "cue,class,valence\nexcellent,adj,0\nbarnaclish,adj,-3\n");
    let tones = |lexicons: &[&str]| {
        let laid = lexicons.iter().flat_map(|lexicon| ["--lexicon", lexicon]);
        let rows = home.prints(&["score", "corpus.csv"].into_iter().chain(laid).collect::<Vec<_>>());
        rows.lines().skip(1).map(|row| row.split(',').nth(1).unwrap().parse::<f64>().unwrap()).collect::<Vec<_>>()
    };
    let (ours, laid) = (tones(&[]), tones(&["zero.csv"]));
    assert!(laid[0] < ours[0] - 0.1, "{ours:?} {laid:?}");
    assert!(laid[1] < ours[1] - 0.2, "{ours:?} {laid:?}");
    assert_eq!(tones(&["mine.yml"])[1], ours[1]);
}

#[test]
fn a_column_that_was_asked_for_in_vain_is_a_mistake_of_the_command_and_a_file_without_text_one_of_the_corpus() {
    let home = Home::new();
    home.write("corpus.csv", "id,body\na,A great deal!\n");
    home.write("bare.csv", "nr,day\n1,2025-06-20\n");
    let code = |arguments: &[&str]| home.says(&[&["score"], arguments].concat()).0;
    assert_eq!(code(&["corpus.csv", "--map", "text=story"]), 2);
    assert_eq!(code(&["corpus.csv", "--keep", "outlet"]), 2);
    assert_eq!(code(&["bare.csv"]), 3);
}
