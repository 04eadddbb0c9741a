//! `appraise explain` from the outside: the account of a text, its colours, its page.

use crate::home::Home;

const WEIGHTS: &str = "\
# rules: sentiment
rule,good_to_positive,good_to_negative,bad_to_positive,bad_to_negative
patient,1.0,-0.5,-1.0,1.0
bias,0.1,-0.2,0,0
context,1,-1,-1,1
";
const ENTITIES: &str = "entity,kind,aliases,exclude,pronouns\nIlse Brandt,person,,,\nJo Tamm,person,,,\n";
const TEXT: &str = "Jo Tamm accused Ilse Brandt, a splendid pilot.\n";

fn home() -> Home {
    Home::with(&[("weights.csv", WEIGHTS), ("entities.csv", ENTITIES), ("text.txt", TEXT)])
}

fn explained(home: &Home, arguments: &[&str]) -> String {
    home.prints(&[&["explain", "--entities", "entities.csv", "--weights", "weights.csv"], arguments].concat())
}

#[test]
fn what_may_be_wrong_with_a_list_is_told_as_a_run_tells_it() {
    let home = Home::with(&[
        ("e.csv", "entity,alias\nIlse Brandt,the pilot\n"),
        ("t.csv", "topic,pattern,sign\nsale,harbour sale,1\nsale,harbour sale,-1\n"),
    ]);
    let told = home.done(&["explain", "--text", TEXT, "--entities", "e.csv", "--topics", "t.csv"]).stderr;
    assert_eq!(
        told,
        "warning: e.csv, line 1: column `alias` is taken for an attribute; did you mean `aliases`?\n\
         warning: t.csv, line 3: pattern `harbour sale` stands in line 2 with the other sign: keep one of the two\n"
    );
}

#[test]
fn what_the_other_mentions_add_stands_apart_from_the_place() {
    let contexts = |text: &str| {
        let printed = explained(&home(), &["--text", text]);
        printed.lines().filter(|line| line.starts_with("    context ")).count()
    };
    assert_eq!(contexts("Jo Tamm accused Ilse Brandt. Brandt was accused."), 2);
    assert_eq!(contexts("Jo Tamm accused Ilse Brandt."), 0);
}

#[test]
fn each_mention_is_followed_by_its_arithmetic() {
    let home = home();
    let printed = explained(&home, &["text.txt"]);
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
    let printed = explained(&home, &["--text", "“The ferry stays open all winter,” said Jo Tamm."]);
    assert!(printed.contains("\nQuotations\n[q1] direct, source Jo Tamm (“Jo Tamm”), cue “said”\n    “The ferry stays open all winter,”\n"), "{printed}");
}

#[test]
fn colours_are_for_terminals_or_where_they_are_asked_for() {
    let home = home();
    assert!(!explained(&home, &["text.txt"]).contains('\u{1b}'));
    assert!(explained(&home, &["text.txt", "--color", "always"]).contains("\u{1b}[31mIlse Brandt\u{1b}[0m"));
}

#[test]
fn a_text_in_another_encoding_is_refused_with_its_byte_and_one_in_utf_16_is_read() {
    let home = home();
    let utf_16: Vec<u8> = format!("\u{feff}{TEXT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    home.write("utf16.txt", utf_16);
    home.write("marked.txt", format!("\u{feff}{TEXT}"));
    let printed = explained(&home, &["text.txt"]);
    assert_eq!(explained(&home, &["utf16.txt"]), printed);
    assert_eq!(explained(&home, &["marked.txt"]), printed);
    home.write("latin.txt", b"The mayor\nopened a caf\xE9.\n");
    assert_eq!(
        home.fails(2, &["explain", "latin.txt"]),
        "error: latin.txt, line 2: byte 13: 0xE9 is no UTF-8, and the file looks like windows-1252: save it as UTF-8 (in \
         Excel: CSV UTF-8)\n"
    );
}

#[test]
fn what_is_no_text_to_explain_is_refused_with_what_can_be_given() {
    let home = Home::new();
    let refused = |arguments: &[&str]| home.fails(2, &[&["explain"], arguments].concat());
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
    let page =
        explained(&home, &["--html", "--text", "Jo Tamm accused Ilse Brandt of <script>alert('x')</script> & more."]);
    assert!(page.starts_with("<!DOCTYPE html>\n"));
    assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;"), "{page}");
    assert!(!page.contains("<script"));
    assert!(page.contains("mention negative"), "{page}");
}

#[test]
fn the_page_tells_on_the_words_what_they_were_taken_for_and_needs_no_other_file() {
    let home = home();
    let page = explained(&home, &["text.txt", "--html"]);
    let told = "title=\"Ilse Brandt, by “Ilse Brandt” (exact), voice narrator: negative -0.6684";
    assert!(page.contains(told) && page.contains("<a href=\"#n2\" aria-label=\"mention 2\">2</a>"), "{page}");
    assert!(page.contains("prefers-color-scheme: dark"), "{page}");
    assert!(!page.contains("http"), "{page}");
}

#[test]
fn a_screen_reader_finds_a_heading_of_the_page_and_of_each_row() {
    let home = home();
    let page = explained(&home, &["text.txt", "--html"]);
    assert!(page.contains("<h1 class=\"text\">appraise explain</h1>"), "{page}");
    assert!(page.contains("<tr><th scope=\"row\">place of the mention</th><td>+0.100</td>"), "{page}");
}

#[test]
fn only_the_resolutions_asked_for_are_explained() {
    let home = home();
    let text = "Jo Tamm spoke. Tamm left.";
    let all = explained(&home, &["--text", text]);
    assert!(all.starts_with("Jo Tamm[1] spoke. Tamm[2] left."), "{all}");
    let some = explained(&home, &["--text", text, "--resolve", "exact"]);
    assert!(some.starts_with("Jo Tamm[1] spoke. Tamm left."), "{some}");
}

#[test]
fn an_article_of_a_corpus_is_found_by_its_id() {
    let home = home();
    home.write("news.csv", "id,title,text\nn1,Harbour,Nobody came.\nn2,Council,Jo Tamm spoke.\n");
    let printed = explained(&home, &["--corpus", "news.csv", "--id", "n2"]);
    assert!(printed.starts_with("Council\n\nJo Tamm[1] spoke."), "{printed}");
    assert_eq!(
        home.fails(3, &["explain", "--corpus", "news.csv", "--id", "n9"]),
        "error: news.csv: no usable article with the id `n9`; without an id column the number of the row is its id\n",
    );
}

#[test]
fn a_position_that_evidence_implies_shows_words_that_tell_it() {
    let text = "“With Jo Tamm at the helm came shameful lies and disgusting fraud,” said Ilse Brandt.";
    let printed = Home::new().prints(&["explain", "--text", text]);
    let stated = printed.lines().find(|line| line.starts_with("Ilse Brandt → Jo Tamm")).unwrap();
    assert!(stated.contains("against") && !stated.contains("“”"), "{stated}");
}

#[test]
fn an_article_of_a_corpus_is_read_as_run_reads_it() {
    let home = home();
    let rows = b"Nummer;Tag;Inhalt\na1;03/04/2025;Jo Tamm accused Ilse Brandt of the \x84deal\x93.\n";
    home.write("export.csv", rows);
    let article = ["--corpus", "export.csv", "--id", "a1"];
    let layout = ["--map", "id=Nummer,date=Tag,text=Inhalt", "--encoding", "windows-1252", "--day-first"];
    let printed = explained(&home, &[&article[..], &layout].concat());
    assert!(printed.starts_with("Jo Tamm[1] accused Ilse Brandt[2] of the „deal“"), "{printed}");
}
