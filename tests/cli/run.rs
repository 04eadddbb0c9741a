//! `appraise run` from the outside: files and messages.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::process::Stdio;

use crate::home::{ARTICLES, ENTITIES, Ended, Home, TOPICS, column, rows};

fn sum(csv: &str, name: &str) -> u64 {
    column(csv, name).iter().map(|cell| cell.parse::<u64>().unwrap()).sum()
}

#[test]
fn the_sample_corpus_gives_every_report_and_every_total_agrees_with_the_evidence() {
    let home = Home::new();
    let reports = home.reports(&[ARTICLES, "--entities", ENTITIES, "--topics", TOPICS]);
    let names: Vec<&str> = reports.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "codebook.csv",
            "comentions.csv",
            "dates.csv",
            "entities.csv",
            "entity_dates.csv",
            "entity_topics.csv",
            "mentions.csv",
            "methods.md",
            "outlet_differences.csv",
            "pairs.csv",
            "quotes.csv",
            "rejects.csv",
            "report.html",
            "sources.csv",
            "stance_shifts.csv",
            "stances.csv",
            "topic_dates.csv",
            "turning_points.csv"
        ]
    );
    let mentions = column(&reports["mentions.csv"], "mention_id").len() as u64;
    assert!(mentions > 400);
    for report in ["entities.csv", "dates.csv", "entity_dates.csv", "sources.csv"] {
        assert_eq!(sum(&reports[report], "mentions"), mentions, "{report}");
    }
    let quotes = column(&reports["quotes.csv"], "quote_id").len() as u64;
    assert_eq!(sum(&reports["dates.csv"], "quotes"), quotes);
    let stances = column(&reports["stances.csv"], "stance_id").len() as u64;
    assert_eq!(sum(&reports["dates.csv"], "stances"), stances);
    assert_eq!(sum(&reports["entity_topics.csv"], "statements"), stances);
}

#[test]
fn the_bytes_are_the_same_at_any_number_of_threads_with_and_without_a_list() {
    let home = Home::new();
    for list in [&["--entities", ENTITIES][..], &["--top", "40"]] {
        let one = home.reports(&[&[ARTICLES, "--threads", "1"], list].concat());
        for threads in ["2", "8"] {
            assert!(one == home.reports(&[&[ARTICLES, "--threads", threads], list].concat()), "{threads} {list:?}");
        }
    }
}

#[test]
fn without_evidence_nothing_else_changes() {
    let home = Home::new();
    let mut whole = home.reports(&[ARTICLES, "--entities", ENTITIES]);
    let bare = home.reports(&[ARTICLES, "--entities", ENTITIES, "--no-evidence"]);
    whole.retain(|name, _| !["mentions.csv", "quotes.csv", "stances.csv"].contains(&name.as_str()));
    let names = |reports: &BTreeMap<String, String>| reports.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&whole), names(&bare));
    assert!(bare["report.html"].contains(r#""evidence":true"#), "the page says that the run wrote no evidence");
    whole.retain(|name, _| !["codebook.csv", "methods.md", "report.html"].contains(&name.as_str()));
    assert!(whole.len() > 5 && whole.iter().all(|(name, report)| bare[name] == *report));
}

#[test]
fn a_run_without_a_list_writes_the_one_that_it_found_to_be_used_again() {
    let home = Home::new();
    let found = home.reports(&[ARTICLES, "--top", "30"]);
    home.write("entities.csv", &found["discovered_entities.csv"]);
    let again = home.reports(&[ARTICLES, "--entities", "entities.csv"]);
    assert_eq!(found["mentions.csv"], again["mentions.csv"]);
}

#[test]
fn standard_input_is_a_corpus_too() {
    let home = Home::new();
    for list in [&["--entities", ENTITIES][..], &["--top", "40"]] {
        let mut of_file = home.reports(&[&[ARTICLES], list].concat());
        let mut command = home.command(&[&["run", "-", "--out", "piped", "-q"], list].concat());
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(&fs::read(ARTICLES).unwrap()).unwrap();
        assert!(child.wait().unwrap().success());
        let mut of_pipe = home.files("piped");
        let methods = [of_file.remove("methods.md"), of_pipe.remove("methods.md")].map(Option::unwrap);
        assert!(
            methods[0].contains("articles.csv`") && methods[1].contains("read from `-`"),
            "only the corpus's name differs"
        );
        assert!(of_pipe == of_file);
    }
}

#[test]
fn listed_entities_that_no_article_mentions_are_named_in_the_summary() {
    let home = Home::new();
    home.write("corpus.csv", "text\nMarit Ostrander won.\n");
    home.write("entities.csv", "entity\nMarit Ostrander\nMarit Ostrandr\n");
    let run = || home.done(&["run", "corpus.csv", "--entities", "entities.csv"]).stderr;
    assert!(run().contains("\nnever mentioned: Marit Ostrandr\n"));
    home.write("entities.csv", "entity\nMarit Ostrander\n");
    assert!(!run().contains("never mentioned"));
}

#[test]
fn no_more_threads_are_made_than_help() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "id,text\na1,Ostrander won.\n");
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "-q", "--threads"];
    let mentions =
        |threads: &str| (home.done(&[&run[..], &[threads]].concat()).stderr, home.read("reports/mentions.csv"));
    let (one, many) = (mentions("1"), mentions("4000"));
    assert_eq!((one.0.as_str(), &one.1), ("", &many.1));
    assert!(many.0.starts_with("warning: --threads 4000: ") && many.0.contains(" are used"), "{}", many.0);
}

#[test]
fn the_baseline_is_vader_s_compound_of_the_sentence() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "text\nOstrander made a great deal. The council hated it.\n");
    let reports = home.reports(&["corpus.csv", "--entities", "entities.csv", "--baseline", "vader"]);
    assert_eq!(column(&reports["mentions.csv"], "vader_compound"), ["0.6249"]);
}

#[test]
fn only_the_resolutions_asked_for_are_reported() {
    let home = Home::new();
    home.write("entities.csv", "entity,kind,aliases\nKarel Moss,person,KM\n");
    home.write(
        "corpus.csv",
        "text\n\"Senator Karel Moss spoke. Moss left. KM is ill. The senator resigned. He dreamt.\"\n",
    );
    let all = home.reports(&["corpus.csv", "--entities", "entities.csv"]);
    assert_eq!(column(&all["mentions.csv"], "resolution"), ["exact", "surname", "alias", "title", "pronoun"]);
    let some = home.reports(&["corpus.csv", "--entities", "entities.csv", "--resolve", "exact,title"]);
    assert_eq!(column(&some["mentions.csv"], "resolution"), ["exact", "title"]);
    home.write(
        "appraise.toml",
        "corpus = \"corpus.csv\"\nentities = \"entities.csv\"\nresolve = [\"exact\", \"surname\"]\n",
    );
    assert_eq!(column(&home.reports(&[])["mentions.csv"], "resolution"), ["exact", "surname"]);
    let said = home.fails(2, &["run", "corpus.csv", "--resolve", "guess"]);
    assert!(said.contains("possible values: exact, alias, surname, title, pronoun"), "{said}");
}

#[test]
fn what_fits_several_equally_is_counted_in_manifest_and_summary() {
    let home = Home::new();
    home.write(
        "entities.csv",
        "entity,kind,pronouns\nKarel Moss,person,he\nOtto Brandt,person,he\nIlse Brandt,person,she\n",
    );
    home.write("corpus.csv", "text\nKarel Moss and Otto Brandt met. He was late.\nThen Brandt left.\n");
    let run = |more: &[&str]| {
        let said = home.done(&[&["run", "corpus.csv", "--entities", "entities.csv"], more].concat()).stderr;
        (said, home.manifest()["counts"]["unresolved"].clone())
    };
    let (words, counts) = run(&[]);
    assert!(words.contains("\nleft open, since several fit equally: 1 surname, 1 pronoun\n"), "{words}");
    assert_eq!(counts, serde_json::json!({"surnames": 1, "titles": 0, "pronouns": 1}));
    let (words, counts) = run(&["--resolve", "exact"]);
    assert!(!words.contains("left open"), "{words}");
    assert_eq!(counts, serde_json::json!({"surnames": 0, "titles": 0, "pronouns": 0}));
}

#[test]
fn a_project_file_is_used_where_no_corpus_is_named() {
    let home = Home::new();
    home.write("articles.csv", fs::read(ARTICLES).unwrap());
    home.write("people.csv", "entity,kind\nMarit Ostrander,person\n");
    home.write(
        "appraise.toml",
        "corpus = \"articles.csv\"\nentities = \"people.csv\"\nperiod = \"year\"\nno-evidence = true\n",
    );
    let found = home.reports(&[]);
    assert_eq!(column(&found["dates.csv"], "period"), ["2025", ""]);
    assert_eq!(column(&found["entities.csv"], "entity"), ["Marit Ostrander"]);
    let typed = home.reports(&["--project", "appraise.toml", "--period", "quarter"]);
    assert_eq!(column(&typed["dates.csv"], "period"), ["2025-Q1", "2025-Q2", ""]);
}

#[test]
fn a_dry_run_shows_how_the_corpus_is_read_and_writes_nothing() {
    let home = Home::new();
    home.write("corpus.csv", "\u{FEFF}Article ID;Load-Date;Body;Desk\nx1;June 20, 2025 Friday;The  mayor\twon.;city\n");
    assert_eq!(
        home.prints(&["run", "corpus.csv", "--dry-run"]),
        "corpus.csv: CSV with `;` between cells, UTF-8\n  \
           id: column 1 `Article ID`\n  \
           date: column 2 `Load-Date`\n  \
           source: no column\n  \
           title: no column\n  \
           text: column 3 `Body`\n  \
           not used: Desk\n  \
           dates: as written, known forms\n  \
           x1 | 2025-06-20 |  | \n    \
             The mayor won.\n"
    );
    assert_eq!(home.entries(), ["corpus.csv"]);
}

#[test]
fn a_summary_goes_to_stderr_and_nothing_to_stdout() {
    let home = Home::new();
    let Ended { stdout, stderr, .. } = home.done(&["run", ARTICLES, "--entities", ENTITIES]);
    assert_eq!(stderr.lines().next(), Some("92 articles"));
    assert!(stderr.trim_end().ends_with("reports"), "{stderr}");
    assert_eq!(stdout, "");
}

#[test]
fn a_pattern_that_can_never_match_is_warned_of_and_one_that_can_is_not() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "text\nOstrander opposed the harbour sale.\n");
    home.write("topics.csv", "topic,pattern,sign\nsale,harbour sale,1\nsale,port sale|quay sale,1\n");
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--topics", "topics.csv", "--quiet"];
    assert_eq!(
        home.appraise(&run).stderr,
        "warning: topics.csv, line 3: pattern `port sale|quay sale` matches only where texts have the `|` too; a pattern \
         is words, with * for any letters, and has a row of its own\n"
    );
}

#[test]
fn what_is_said_of_an_entity_around_a_mention_counts_for_it() {
    let home = Home::new();
    home.write("entities.csv", "entity,kind\nOrrin,person\n");
    home.write(
        "news.csv",
        "id,text\na,Orrin met a liar. The lamps went out.\nb,Orrin met a liar. Voters admire Orrin.\nc,Orrin met a liar. Voters despise Orrin.\n",
    );
    let reports = home.reports(&["news.csv", "--entities", "entities.csv"]);
    let rows = rows(&reports["mentions.csv"]);
    let first = |article| {
        let row = rows.iter().find(|row| row["article_id"] == article).unwrap();
        ["context", "score"].map(|column| row[column].parse::<f64>().unwrap())
    };
    let [alone, admired, despised] = ["a", "b", "c"].map(first);
    assert_eq!(alone[0], 0.0);
    assert!(admired[0] > 0.0 && despised[0] < 0.0, "{admired:?} {despised:?}");
    assert!(admired[1] > alone[1] && alone[1] > despised[1], "{admired:?} {alone:?} {despised:?}");
}

#[test]
fn a_text_may_begin_and_break_off_at_any_word() {
    let home = Home::new();
    let mut pieces = csv::Writer::from_path(home.path("pieces.csv")).unwrap();
    pieces.write_record(["text"]).unwrap();
    let articles = csv::Reader::from_path(ARTICLES).unwrap().into_deserialize::<BTreeMap<String, String>>();
    let texts = articles.map(|article| article.unwrap()["text"].clone());
    let broken_off = [
        "Marit Ostrander was eight years old. The Saltmere City Council said that it did.",
        "“We lost the vote,” said Marit Ostrander’s one",
    ];
    for text in texts.chain(broken_off.map(str::to_owned)) {
        for sentence in text.split(". ") {
            let words: Vec<&str> = sentence.split_whitespace().collect();
            pieces.write_record([sentence]).unwrap();
            for at in 1..words.len() {
                pieces.write_record([words[at..].join(" ")]).unwrap();
                pieces.write_record([words[..at].join(" ")]).unwrap();
            }
        }
    }
    pieces.flush().unwrap();
    home.reports(&["pieces.csv", "--entities", ENTITIES, "--topics", TOPICS, "--no-evidence"]);
}
