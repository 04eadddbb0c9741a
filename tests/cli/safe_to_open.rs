//! Nothing of a corpus acts on whoever opens what is made of it: no formula in a spreadsheet, no markup in a page, no escape
//! code in a terminal.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use crate::home::{Ended, Home};

/// Begins as a formula does, ends with what a terminal and a browser would obey.
const EVIL: [&str; 6] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "=HYPERLINK(\"javascript:alert(1)\")</style></script><script>alert(1)</script><img src=x onerror=alert(1)>",
    "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m",
];

/// A corpus whose every cell is evil, with lists that name what it names.
fn evil_home() -> Home {
    let home = Home::new();
    let mut corpus = csv::Writer::from_path(home.path("=corpus.csv")).unwrap();
    corpus.write_record(["id", "date", "source", "title", "text", "=section"]).unwrap();
    for (number, evil) in EVIL.iter().enumerate() {
        let text = format!(
            "{evil} Ilse {evil} Brandt praised Jo Tamm, who opposed the harbour sale. \u{1b}[31m“{evil}, never,” Jo Tamm said. \
             {evil}"
        );
        let date = format!("2025-03-0{}", number + 1);
        corpus
            .write_record([&format!("{evil}{number}"), &date, *evil, &format!("{evil} Jo Tamm"), &text, *evil])
            .unwrap();
    }
    corpus.write_record([EVIL[0], "2025-03-09", "", "", "", ""]).unwrap();
    corpus.flush().unwrap();
    let mut entities = csv::Writer::from_path(home.path("entities.csv")).unwrap();
    entities.write_record(["entity", "kind", "aliases", "exclude", "pronouns", "@party"]).unwrap();
    entities.write_record([&format!("{}Tamm", EVIL[4]), "person", "Jo Tamm", "", "", EVIL[0]]).unwrap();
    entities.write_record([&format!("{}Brandt", EVIL[5]), "person", "Brandt", "", "", EVIL[3]]).unwrap();
    entities.flush().unwrap();
    let mut topics = csv::Writer::from_path(home.path("topics.csv")).unwrap();
    topics.write_record(["topic", "pattern", "sign"]).unwrap();
    topics.write_record([EVIL[0], "harbour sale", "1"]).unwrap();
    topics.flush().unwrap();
    home
}

fn run(home: &Home, more: &[&str]) -> Ended {
    let lists = ["run", "=corpus.csv", "--entities", "entities.csv", "--topics", "topics.csv", "--html", "keep"];
    home.done(&[&lists, more].concat())
}

/// Every file of a folder and those within.
fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

const MORE: [&str; 6] = ["--keep", "=section", "--group-by", "@party,=section", "--networks", "--xlsx"];

#[test]
fn no_cell_of_an_excel_run_begins_as_a_formula_does() {
    let home = evil_home();
    run(&home, &[&MORE[..], &["--excel"]].concat());
    let mut apostrophes = 0;
    for path in files(&home.path("reports")).iter().filter(|path| path.extension().is_some_and(|it| it == "csv")) {
        let text = fs::read_to_string(path).unwrap();
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        for record in reader.records() {
            for cell in &record.unwrap() {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && cell.parse::<f64>().is_err();
                assert!(!formula, "{}: {cell:?}", path.display());
                apostrophes += usize::from(cell.starts_with('\''));
            }
        }
    }
    assert!(apostrophes > 20, "{apostrophes} cells only");
}

#[test]
fn a_workbook_has_no_formula_and_no_link() {
    let home = evil_home();
    run(&home, &MORE);
    let file = fs::File::open(home.path("reports/report.xlsx")).unwrap();
    let mut workbook = zip::ZipArchive::new(file).unwrap();
    let mut evil = 0;
    for at in 0..workbook.len() {
        let mut entry = workbook.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for element in ["<f>", "<f ", "<hyperlink", "<oleObject", "<ddeLink"] {
            assert!(!text.contains(element), "{element} in {:?}", entry.name());
        }
        evil += text.matches("=cmd|").count();
    }
    assert!(evil > 0, "the words are there as words");
}

#[test]
fn no_network_holds_an_element_of_the_corpus() {
    let home = evil_home();
    run(&home, &MORE);
    let folder = home.path("reports/networks");
    let mut seen = 0;
    for path in files(&folder).iter().filter(|path| path.extension().is_some_and(|it| it != "csv")) {
        let text = fs::read_to_string(path).unwrap();
        assert!(!text.contains("<script") && !text.contains("<img") && !text.contains('\u{1b}'), "{}", path.display());
        seen += text.matches("&lt;script").count();
    }
    assert!(seen > 0);
}

#[test]
fn no_page_holds_an_element_of_the_corpus() {
    let home = evil_home();
    run(&home, &MORE);
    let page = home.read("reports/report.html");
    let text = format!("Jo Tamm praised {} Ilse Brandt.", EVIL[4]);
    let explained = home.done(&["explain", "--html", "--text", &text]).stdout;
    for page in [page, explained] {
        assert!(page.contains("onerror"), "the words are there as words");
        assert!(!page.contains("<img") && !page.contains("<script>alert"));
        assert!(!page.contains("href=\"javascript") && !page.contains("onerror=\""));
        assert_eq!(page.matches("</style").count(), 1);
    }
}

#[test]
fn nothing_that_is_said_on_a_terminal_steers_it() {
    let home = evil_home();
    let escaping = format!("{}.csv", EVIL[5].replace('/', ""));
    fs::copy(home.path("=corpus.csv"), home.path(&escaping)).unwrap();
    fs::write(home.path("bad.csv"), format!("entity,kind\n{},nothing\n", EVIL[5])).unwrap();
    let summary = run(&home, &["--keep", "=section"]);
    let id = format!("{}5", EVIL[5]);
    let brandt = format!("{}Brandt", EVIL[5]);
    let said = [
        summary,
        home.appraise(&["run", &escaping, "--dry-run"]),
        home.appraise(&["run", &escaping, "--entities", "bad.csv", "--out", "other"]),
        home.appraise(&["run", &format!("{}.none", EVIL[5])]),
        home.appraise(&["check", "--entities", "bad.csv", &escaping]),
        home.appraise(&["why", "reports", "--entity", &brandt]),
        home.appraise(&["verify", "reports"]),
        home.appraise(&["explain", "--corpus", &escaping, "--id", &id]),
    ];
    for (at, output) in said.iter().enumerate() {
        let words = format!("{}{}", output.stdout, output.stderr);
        assert!(!words.is_empty(), "{at}");
        let steers = words.chars().find(|c| c.is_control() && !matches!(c, '\n' | '\t'));
        assert_eq!(steers, None, "{at}: {words:?}");
    }
}
