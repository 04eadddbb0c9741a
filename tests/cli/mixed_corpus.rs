//! Exports of several archives, read as one corpus.

use crate::home::Home;

const WIRE: &str = "id,text,desk\nw1,Petra Vey praised the harbour.,Sea\n";
const ARCHIVE: &str = "Doc,Full Text\na1,Petra Vey condemned the sale.\n";
const SCRAPE: &str = "{\"id\": \"s1\", \"body_html\": \"<p>Petra Vey won.</p>\", \"desk\": \"Land\"}\n";

fn home(files: &[(&str, &str)]) -> Home {
    let home = Home::with(files);
    home.write("e.csv", "entity\nPetra Vey\n");
    home
}

fn desks(home: &Home) -> Vec<(String, String)> {
    home.rows("o/mentions.csv").into_iter().map(|row| (row["article_id"].clone(), row["desk"].clone())).collect()
}

#[test]
fn a_file_that_cannot_be_used_is_told_before_the_first_is_read() {
    let rejected = "w1,Petra Vey won.\n";
    let home = home(&[("a.csv", WIRE), ("b.csv", "id,story_body\n2,x\n"), ("c.csv", rejected), ("d.csv", ARCHIVE)]);
    let (code, said) = home.says(&["run", "a.csv", "b.csv", "c.csv", "d.csv", "--entities", "e.csv", "--out", "o"]);
    assert_eq!(code, 3);
    assert!(said.starts_with("error: b.csv: no text column among: id, story_body; did you mean"), "{said}");
    assert!(said.ends_with("; 1 more can't be used: c.csv\n"), "{said}");
    let (code, said) = home.says(&["run", "a.csv", "gone.jsonl", "--entities", "e.csv"]);
    assert_eq!((code, said.starts_with("error: gone.jsonl: isn't there")), (1, true), "{said}");
}

#[test]
fn several_columns_can_be_named_for_a_field_and_each_file_has_one_of_them() {
    let home = home(&[("a.csv", WIRE), ("b.csv", ARCHIVE), ("c.jsonl", SCRAPE)]);
    let map = "text=body_html|Full Text|text,id=id|Doc";
    let of_all = ["run", "a.csv", "b.csv", "c.jsonl", "--entities", "e.csv", "--out", "o", "--keep", "desk", "-q"];
    home.done(&[&of_all[..], &["--map", map]].concat());
    let expected = [("w1", "Sea"), ("a1", ""), ("s1", "Land")].map(|(id, desk)| (id.to_owned(), desk.to_owned()));
    assert_eq!(desks(&home), expected);
    assert_eq!(
        home.read("o/rejects.csv"),
        "file,line,id,reason\nb.csv,,,warning: no column `desk` (for --keep) in this file: empty for its articles\n"
    );
    home.write(
        "appraise.toml",
        "corpus = [\"b.csv\", \"c.jsonl\"]\nentities = \"e.csv\"\n[map]\ntext = \"body_html|Full Text\"\n",
    );
    home.done(&["run", "--out", "p", "-q"]);
    assert_eq!(home.rows("p/mentions.csv").len(), 2);
}

#[test]
fn a_file_may_lack_a_column_that_is_named_for_another_field_than_the_text() {
    let home = home(&[("a.csv", "id,text,when\nw1,Petra Vey won.,2025-06-20\n"), ("b.csv", ARCHIVE)]);
    let mapped =
        |map: &str| home.says(&["run", "a.csv", "b.csv", "--entities", "e.csv", "--out", "o", "-q", "--map", map]);
    assert_eq!(mapped("date=when,id=id|Doc"), (0, String::new()));
    let dates: Vec<String> = home.rows("o/mentions.csv").into_iter().map(|row| row["date"].clone()).collect();
    assert_eq!(dates, ["2025-06-20", ""]);
    assert_eq!(
        home.read("o/rejects.csv"),
        "file,line,id,reason\nb.csv,,,warning: no column `when` (for date) in this file: empty for its articles\n"
    );
    let (code, told) = mapped("date=whenever");
    assert_eq!((code, told.starts_with("error: a.csv: no column `whenever` (for date) among: ")), (2, true), "{told}");
}

#[test]
fn a_kept_column_must_be_in_one_of_the_files() {
    let home = home(&[("a.csv", WIRE), ("b.csv", "id,text,page\nb1,Petra Vey left.,3\n"), ("c.jsonl", SCRAPE)]);
    let said = |files: &[&str], keep: &str| {
        home.says(&[&["run", "--entities", "e.csv", "--out", "o", "-q", "--keep", keep], files].concat())
    };
    assert_eq!(said(&["a.csv", "b.csv"], "desk,page"), (0, String::new()));
    assert_eq!(
        said(&["a.csv", "b.csv"], "desks"),
        (2, "error: a.csv: no column `desks` (for --keep) among: id, text, desk; did you mean `desk`?; the other file has none either\n".to_owned())
    );
    let (code, told) = said(&["a.csv", "c.jsonl", "--map", "text=text|body_html"], "pages");
    assert_eq!(
        (code, told.starts_with("error: all files: no column `pages` (for --keep) among: ")),
        (2, true),
        "{told}"
    );
    assert_eq!(said(&["b.csv", "c.jsonl", "--map", "text=text|body_html"], "desk"), (0, String::new()));
}

#[test]
fn dry_run_shows_what_each_file_has() {
    let home = home(&[("a.csv", WIRE), ("b.csv", ARCHIVE)]);
    let shown = home.prints(&["run", "a.csv", "b.csv", "--dry-run", "--keep", "desk"]);
    assert!(shown.contains("text: column 2 `Full Text`"), "{shown}");
    assert!(
        shown.contains("\n  warning: no column `desk` (for --keep) in this file: empty for its articles\n"),
        "{shown}"
    );
}

#[test]
fn a_file_of_utf_8_is_read_so_beside_one_in_the_encoding_that_is_declared() {
    let home = home(&[("u.csv", "id,text\n1,“Petra Vey” won – at last.\n")]);
    home.write("w.csv", b"id,text\n2,Petra Vey met D\xFCnkel.\n");
    home.done(&["run", "u.csv", "w.csv", "--entities", "e.csv", "--out", "o", "-q", "--encoding", "windows-1252"]);
    let sentences: Vec<String> = home.rows("o/mentions.csv").into_iter().map(|row| row["sentence"].clone()).collect();
    assert_eq!(sentences, ["“Petra Vey” won – at last.", "Petra Vey met Dünkel."]);
    assert_eq!(
        home.read("o/rejects.csv"),
        "file,line,id,reason\nu.csv,,,\"warning: read as UTF-8, which it is, and not as windows-1252\"\n"
    );
}

#[test]
fn texts_that_an_export_spoiled_are_warned_of_once_each_way() {
    let rows = [
        "1,Petra Vey?s plan won?t do.",
        r"2,Petra Vey won.\n\nShe left.\n",
        "3,\"['Petra Vey won.', 'She left.']\"",
        "4,Petra Vey isn?t O?Hare.",
        "5,Petra Vey won? Who said so?",
    ];
    let home = home(&[("a.csv", &format!("id,text\n{}\n", rows.join("\n")))]);
    let said = home.appraise(&["run", "a.csv", "--entities", "e.csv", "-q"]).stderr;
    let begins = [
        "warning: 2 articles have question marks within words, where quotation marks and apostrophes stood (the mayor?s plan), \
         the first in a.csv, line 2: ",
        "warning: 1 article has line ends written as \\n, the first in a.csv, line 3: ",
        "warning: 1 article has a list of paragraphs as a program shows it (['…', '…']), the first in a.csv, line 4: ",
    ];
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), begins.len(), "{said}");
    for (line, begin) in lines.into_iter().zip(begins) {
        assert!(line.starts_with(begin), "{line}");
    }
}
