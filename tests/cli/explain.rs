//! `appraise explain` from the outside: the account of a text, its colours, its page.

use std::fs;
use std::path::Path;

use assert_cmd::Command;

const WEIGHTS: &str = "\
# rules: sentiment
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
patient,1.0,-0.5,-1.0,1.0
bias,0.1,-0.2,0,0
context,1,-1,-1,1
";
const ENTITIES: &str = "entity,kind,aliases,exclude,pronouns\nIlse Brandt,person,,,\nJo Tamm,person,,,\n";
const TEXT: &str = "Jo Tamm accused Ilse Brandt, a splendid pilot.\n";

fn home() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in [("weights.csv", WEIGHTS), ("entities.csv", ENTITIES), ("text.txt", TEXT)] {
        fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

fn explained(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::cargo_bin("appraise").unwrap();
    command
        .current_dir(folder)
        .args(["explain", "--entities", "entities.csv", "--weights", "weights.csv"])
        .args(arguments);
    String::from_utf8(command.assert().success().stderr("").get_output().stdout.clone()).unwrap()
}

#[test]
fn what_the_other_mentions_add_stands_apart_from_the_place() {
    let contexts = |text: &str| {
        let printed = explained(home().path(), &["--text", text]);
        printed.lines().filter(|line| line.starts_with("    context ")).count()
    };
    assert_eq!(contexts("Jo Tamm accused Ilse Brandt. Brandt was accused."), 2);
    assert_eq!(contexts("Jo Tamm accused Ilse Brandt."), 0);
}

#[test]
fn each_mention_is_followed_by_its_arithmetic() {
    let home = home();
    let printed = explained(home.path(), &["text.txt"]);
    let mentions = &printed[printed.find("\nMentions").unwrap()..printed.find("\nQuotations").unwrap()];
    assert!(printed.starts_with("Jo Tamm[1] accused Ilse Brandt[2]"), "{printed}");
    assert_eq!(
        mentions,
        "
Mentions
[1] Jo Tamm, by “Jo Tamm” (exact), voice narrator: positive 0.0980
                                              to positive  to negative
    place of the mention                           +0.100       -0.200
    sum                                            +0.100       -0.200
    negative 0.2800, neutral 0.3420, positive 0.3780
    0.3780 − 0.2800 = 0.0980: positive
[2] Ilse Brandt, by “Ilse Brandt” (exact), voice narrator: negative -0.6684
                                              to positive  to negative
    patient(accused)                               -1.414       +1.414
    place of the mention                           +0.100       -0.200
    sum                                            -1.314       +1.214
    negative 0.7264, neutral 0.2157, positive 0.0580
    0.0580 − 0.7264 = -0.6684: negative
"
    );
    assert!(printed.contains("\nJo Tamm → Ilse Brandt (entity): against "), "{printed}");
}

#[test]
fn a_quotation_is_given_with_source_cue_and_content() {
    let home = home();
    let printed = explained(home.path(), &["--text", "“The ferry stays open all winter,” said Jo Tamm."]);
    assert!(printed.contains("\nQuotations\n[q1] direct, source Jo Tamm (“Jo Tamm”), cue “said”\n    “The ferry stays open all winter,”\n"), "{printed}");
}

#[test]
fn colours_are_for_terminals_or_where_they_are_asked_for() {
    let home = home();
    assert!(!explained(home.path(), &["text.txt"]).contains('\u{1b}'));
    assert!(explained(home.path(), &["text.txt", "--color", "always"]).contains("\u{1b}[31mIlse Brandt\u{1b}[0m"));
}

#[test]
fn a_text_in_another_encoding_is_refused_with_its_byte_and_one_in_utf_16_is_read() {
    let home = home();
    let utf_16: Vec<u8> = format!("\u{feff}{TEXT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(home.path().join("utf16.txt"), utf_16).unwrap();
    fs::write(home.path().join("marked.txt"), format!("\u{feff}{TEXT}")).unwrap();
    let printed = explained(home.path(), &["text.txt"]);
    assert_eq!(explained(home.path(), &["utf16.txt"]), printed);
    assert_eq!(explained(home.path(), &["marked.txt"]), printed);
    fs::write(home.path().join("latin.txt"), b"The mayor\nopened a caf\xE9.\n").unwrap();
    let mut command = Command::cargo_bin("appraise").unwrap();
    let output = command.current_dir(home.path()).args(["explain", "latin.txt"]).assert().code(2);
    assert_eq!(
        String::from_utf8(output.get_output().stderr.clone()).unwrap(),
        "error: latin.txt, line 2: byte 13: 0xE9 is no UTF-8, and the file looks like windows-1252: save it as UTF-8 (in \
         Excel: CSV UTF-8)\n"
    );
}

#[test]
fn what_is_no_text_to_explain_is_refused_with_what_can_be_given() {
    let refused = |arguments: &[&str]| {
        let mut command = Command::cargo_bin("appraise").unwrap();
        let output = command.arg("explain").args(arguments).assert().code(2).get_output().stderr.clone();
        String::from_utf8(output).unwrap()
    };
    assert_eq!(
        refused(&[]),
        "error: nothing to explain: name a text file, - for standard input, --text WORDS, or --corpus CSV --id ID\n"
    );
    assert_eq!(
        refused(&["articles.csv"]),
        "error: articles.csv: a text file is read whole; an article of a corpus: --corpus articles.csv --id ID\n"
    );
    assert!(refused(&["--text", TEXT, "--id", "a1"]).contains("'--text <WORDS>' cannot be used with '--id <ID>'"));
}

#[test]
fn the_page_shows_markup_of_the_text_and_does_not_obey_it() {
    let home = home();
    let page = explained(
        home.path(),
        &["--html", "--text", "Jo Tamm accused Ilse Brandt of <script>alert('x')</script> & more."],
    );
    assert!(page.starts_with("<!DOCTYPE html>\n"));
    assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;"), "{page}");
    assert!(!page.contains("<script"));
    assert!(page.contains("mention negative"), "{page}");
}

#[test]
fn the_page_tells_on_the_words_what_they_were_taken_for_and_needs_no_other_file() {
    let home = home();
    let page = explained(home.path(), &["text.txt", "--html"]);
    let told = "title=\"Ilse Brandt, by “Ilse Brandt” (exact), voice narrator: negative -0.6684";
    assert!(page.contains(told) && page.contains("<a href=\"#n2\" aria-label=\"mention 2\">2</a>"), "{page}");
    assert!(page.contains("prefers-color-scheme: dark"), "{page}");
    assert!(!page.contains("http"), "{page}");
}

#[test]
fn a_screen_reader_finds_a_heading_of_the_page_and_of_each_row() {
    let home = home();
    let page = explained(home.path(), &["text.txt", "--html"]);
    assert!(page.contains("<h1 class=\"text\">appraise explain</h1>"), "{page}");
    assert!(page.contains("<tr><th scope=\"row\">place of the mention</th><td>+0.100</td>"), "{page}");
}

#[test]
fn only_the_resolutions_asked_for_are_explained() {
    let home = home();
    let text = "Jo Tamm spoke. Tamm left.";
    let all = explained(home.path(), &["--text", text]);
    assert!(all.starts_with("Jo Tamm[1] spoke. Tamm[2] left."), "{all}");
    let some = explained(home.path(), &["--text", text, "--resolve", "exact"]);
    assert!(some.starts_with("Jo Tamm[1] spoke. Tamm left."), "{some}");
}

#[test]
fn an_article_of_a_corpus_is_found_by_its_id() {
    let home = home();
    fs::write(home.path().join("news.csv"), "id,title,text\nn1,Harbour,Nobody came.\nn2,Council,Jo Tamm spoke.\n")
        .unwrap();
    let printed = explained(home.path(), &["--corpus", "news.csv", "--id", "n2"]);
    assert!(printed.starts_with("Council\n\nJo Tamm[1] spoke."), "{printed}");
    let mut command = Command::cargo_bin("appraise").unwrap();
    command.current_dir(home.path()).args(["explain", "--corpus", "news.csv", "--id", "n9"]);
    command.assert().code(3).stderr(
        "error: news.csv: no usable article with the id `n9`; without an id column the number of the row is its id\n",
    );
}

#[test]
fn a_position_that_evidence_implies_shows_words_that_tell_it() {
    let text = "“With Jo Tamm at the helm came shameful lies and disgusting fraud,” said Ilse Brandt.";
    let mut command = Command::cargo_bin("appraise").unwrap();
    let output = command.args(["explain", "--text", text]).assert().success().get_output().stdout.clone();
    let printed = String::from_utf8(output).unwrap();
    let stated = printed.lines().find(|line| line.starts_with("Ilse Brandt → Jo Tamm")).unwrap();
    assert!(stated.contains("against") && !stated.contains("“”"), "{stated}");
}

#[test]
fn an_article_of_a_corpus_is_read_as_run_reads_it() {
    let home = home();
    let rows = b"Nummer;Tag;Inhalt\na1;03/04/2025;Jo Tamm accused Ilse Brandt of the \x84deal\x93.\n";
    fs::write(home.path().join("export.csv"), rows).unwrap();
    let article = ["--corpus", "export.csv", "--id", "a1"];
    let layout = ["--map", "id=Nummer,date=Tag,text=Inhalt", "--encoding", "windows-1252", "--day-first"];
    let printed = explained(home.path(), &[&article[..], &layout].concat());
    assert!(printed.starts_with("Jo Tamm[1] accused Ilse Brandt[2] of the „deal“"), "{printed}");
}
