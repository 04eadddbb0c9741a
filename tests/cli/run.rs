//! `appraise run` from the outside: files, messages, exit codes.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_appraise");

/// The sample corpus of the repository.
const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles.csv");
const ENTITIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/entities.csv");
const TOPICS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/topics.csv");

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path().join(name), content).unwrap();
    }

    /// Runs the program here.
    fn appraise(&self, arguments: &[&str]) -> Output {
        Command::new(PROGRAM).current_dir(self.path()).args(arguments).output().unwrap()
    }

    /// Runs the program here and returns its exit code and the words on stderr.
    fn fails(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.appraise(arguments);
        assert!(!self.path().join("reports").exists(), "a failed run left reports");
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    /// Runs the program here, which must succeed, and returns the files of its report folder but the manifest.
    fn reports(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        let output = self.appraise(&[&["run", "--out", "reports", "-q"], arguments].concat());
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert!(output.status.success());
        files(&self.path().join("reports"))
    }

    fn entries(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(self.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn files(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| !path.ends_with("manifest.json"))
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

fn column(csv: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let place = reader.headers().unwrap().iter().position(|header| header == name).unwrap();
    reader.records().map(|record| record.unwrap()[place].to_owned()).collect()
}

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
    assert!(whole.iter().all(|(name, report)| bare[name] == *report));
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
        let mut child = Command::new(PROGRAM)
            .current_dir(home.path())
            .args([&["run", "-", "--out", "piped", "-q"], list].concat())
            .stdin(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(&fs::read(ARTICLES).unwrap()).unwrap();
        assert!(child.wait().unwrap().success());
        let mut of_pipe = files(&home.path().join("piped"));
        let methods = [of_file.remove("methods.md"), of_pipe.remove("methods.md")].map(Option::unwrap);
        assert!(
            methods[0].contains("articles.csv`") && methods[1].contains("read from `-`"),
            "only the corpus's name differs"
        );
        assert!(of_pipe == of_file);
    }
}

#[test]
fn a_sample_is_the_same_whenever_it_is_drawn() {
    let home = Home::new();
    let sampled = home.reports(&[ARTICLES, "--entities", ENTITIES, "--sample", "10"]);
    assert_eq!(sum(&sampled["dates.csv"], "articles"), 10);
    assert!(sampled == home.reports(&[ARTICLES, "--entities", ENTITIES, "--sample", "10", "--threads", "1"]));
}

#[test]
fn periods_and_days_are_those_asked_for() {
    let home = Home::new();
    let asked = ["--since", "2025-04-01", "--until", "2025-04-30", "--period", "quarter"];
    let reports = home.reports(&[&[ARTICLES, "--entities", ENTITIES], &asked[..]].concat());
    assert_eq!(column(&reports["dates.csv"], "period"), ["2025-Q2"]);
    assert!(column(&reports["mentions.csv"], "date").iter().all(|date| date.starts_with("2025-04-")));
}

#[test]
fn unusable_rows_are_listed_and_too_many_of_them_change_the_exit_code() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write(
        "corpus.csv",
        "id,date,text,desk\na1,2025-06-20,Ostrander won.,city\na2,soon,Ostrander left.,city\na3,,,x\n",
    );
    let run = ["corpus.csv", "--entities", "entities.csv", "--keep", "desk"];
    let reports = home.reports(&run);
    assert_eq!(
        reports["rejects.csv"],
        "file,line,id,reason\n\
         corpus.csv,3,a2,warning: the date `soon` can't be read: the article counts as undated (--date-format)\n\
         corpus.csv,4,a3,the text is empty\n"
    );
    assert_eq!(column(&reports["mentions.csv"], "desk"), ["city", "city"]);
    let code = |limit| home.appraise(&[&["run", "--max-rejects", limit], &run[..]].concat()).status.code();
    assert_eq!((code("1"), code("0")), (Some(0), Some(4)));
    let told = "1 row was rejected, more than --max-rejects 0 allows; the reports were written all the same, and \
                reports/rejects.csv names the rows";
    let says = |options: &[&str]| {
        let output = home.appraise(&[&["run", "--max-rejects", "0", "-q"], options, &run[..]].concat());
        String::from_utf8(output.stderr).unwrap()
    };
    assert_eq!(says(&[]), format!("error: {told}\n"));
    let said: serde_json::Value = serde_json::from_str(&says(&["--log-format", "json"])).unwrap();
    assert_eq!(said, serde_json::json!({"level": "error", "message": told, "exit_code": 4}));
}

#[test]
fn articles_are_chosen_by_what_their_cells_hold_and_the_reports_say_how() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    let rows = "a1,Gazette,Tide,Ostrander won.\na2,Evening Gazette,Port &amp; tide,Ostrander left.\nb3,Herald,Tide,Ostrander sang.\n";
    home.write("corpus.csv", format!("id,source,title,text\n{rows}"));
    let run = ["corpus.csv", "--entities", "entities.csv"];
    let found = |more: &[&str]| column(&home.reports(&[&run[..], more].concat())["mentions.csv"], "article_id");
    assert_eq!(found(&["--where", "source=Gazette"]), ["a1", "a2"]);
    assert_eq!(found(&["--where", "source=^Gazette"]), ["a1"]);
    assert_eq!(found(&["--where", "source=Gazette", "--where", "title=(?i)port & "]), ["a2"]);
    assert_eq!(found(&["--where", "id=^b|1$"]), ["a1", "b3"]);
    assert_eq!(found(&["--where", "text=won|sang"]), ["a1", "b3"]);
    home.write(
        "appraise.toml",
        "corpus = \"corpus.csv\"\nentities = \"entities.csv\"\nwhere = [\"source=^Herald$\"]\n",
    );
    let reports = home.reports(&[]);
    assert_eq!(column(&reports["mentions.csv"], "article_id"), ["b3"]);
    assert!(reports["methods.md"].contains(", whose source matches `^Herald$`"), "{}", reports["methods.md"]);
    let refused = home.appraise(&["run", "corpus.csv", "--where", "source=(Gazette"]);
    assert_eq!(
        (refused.status.code(), String::from_utf8(refused.stderr).unwrap()),
        (Some(2), "error: --where source=(Gazette: unclosed group\n".to_owned())
    );
}

#[test]
fn rows_outside_the_days_are_counted_and_an_unreadable_date_is_told_to_be_one_of_them() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    let rows =
        "a1,2025-06-20,Ostrander won.\na2,2025-07-01,Ostrander left.\na3,,Ostrander slept.\na4,soon,Ostrander sang.\n";
    home.write("corpus.csv", format!("id,date,text\n{rows}"));
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--out", "reports"];
    let words = |more: &[&str]| String::from_utf8(home.appraise(&[&run[..], more].concat()).stderr).unwrap();
    let june = words(&["--until", "2025-06-30"]);
    assert_eq!(
        june.lines().take(2).collect::<Vec<_>>(),
        [
            "1 article (1 warning of an unreadable date: see rejects.csv)",
            "left out: 3 rows outside --since, --until, --where or --sample"
        ]
    );
    assert!(!words(&[]).contains("left out"));
    let reports = home.reports(&[&run[1..4], &["--until", "2025-06-30"]].concat());
    assert_eq!(
        column(&reports["rejects.csv"], "reason"),
        [
            "warning: the date `soon` can't be read: the article is left out, as undated ones are with --since or --until \
          (--date-format)"
        ]
    );
    let manifest = fs::read_to_string(home.path().join("reports/manifest.json")).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&manifest).unwrap()["counts"]["outside"], 3);
}

#[test]
fn dates_that_mostly_can_not_be_read_are_warned_of_even_in_quiet_and_named_where_they_leave_nothing() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "date,text\n20.06.25,Ostrander won.\n21.06.25,Ostrander left.\n2025-06-22,She slept.\n");
    let words = |more: &[&str]| {
        let run = ["run", "corpus.csv", "--entities", "entities.csv", "--quiet"];
        String::from_utf8(home.appraise(&[&run[..], more].concat()).stderr).unwrap()
    };
    assert_eq!(
        words(&[]),
        "warning: the dates of 2 of 3 rows can't be read, and these count as undated: say how they are written with \
         --date-format, such as %d.%m.%y; rejects.csv shows them and what may help\n"
    );
    home.write("corpus.csv", "date,text\n20.06.25,Ostrander won.\n2025-06-21,Ostrander left.\n2025-06-22,She slept.\n");
    assert_eq!(words(&[]), "");
    assert_eq!(
        words(&["--since", "2025-07-01"]),
        "error: corpus.csv, line 2: no usable row: all 3 lie outside --since, --until, --where or --sample, 1 of them since their date \
         can't be read; the first, here: the date `20.06.25` can't be read: the article is left out, as \
         undated ones are with --since or --until (its year has two digits: --date-format %d.%m.%y or %y.%m.%d)\n"
    );
}

#[test]
fn listed_entities_that_no_article_mentions_are_named_in_the_summary() {
    let home = Home::new();
    home.write("corpus.csv", "text\nMarit Ostrander won.\n");
    home.write("entities.csv", "entity\nMarit Ostrander\nMarit Ostrandr\n");
    let run = || {
        let output = home.appraise(&["run", "corpus.csv", "--entities", "entities.csv"]);
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(run().contains("\nnever mentioned: Marit Ostrandr\n"));
    home.write("entities.csv", "entity\nMarit Ostrander\n");
    assert!(!run().contains("never mentioned"));
}

#[test]
fn other_languages_and_repeated_texts_are_counted_in_summary_and_manifest() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write(
        "corpus.csv",
        "id,text\n\
         a1,Ostrander a défendu mardi le contrat avec l'acheteur et les dockers ont parlé d'une trahison.\n\
         a2,Ostrander won.\n\
         a3,Ostrander won.\n",
    );
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--out", "reports"];
    let words = String::from_utf8(home.appraise(&run).stderr).unwrap();
    assert_eq!(
        words.lines().next().unwrap(),
        "2 articles (1 row rejected, not in English; 1 warning of a repeated text: see rejects.csv)"
    );
    let manifest = fs::read_to_string(home.path().join("reports/manifest.json")).unwrap();
    let counts = &serde_json::from_str::<serde_json::Value>(&manifest).unwrap()["counts"];
    assert_eq!((&counts["other_language"], &counts["repeated_texts"]), (&1.into(), &1.into()));
    let all = home.reports(&["corpus.csv", "--entities", "entities.csv", "--language", "any"]);
    assert_eq!(column(&all["mentions.csv"], "article_id"), ["a1", "a2", "a3"]);
}

#[test]
fn a_corpus_that_can_not_be_used_is_exit_code_3() {
    let home = Home::new();
    let refused = |content: &str| {
        home.write("corpus.csv", content);
        home.fails(&["run", "corpus.csv"])
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
        let (code, said) = home.fails(&["run", "corpus.csv", "--log-format", "json"]);
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
fn no_more_threads_are_made_than_help() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "id,text\na1,Ostrander won.\n");
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "-q", "--threads"];
    let mentions = |threads: &str| {
        let output = home.appraise(&[&run[..], &[threads]].concat());
        (String::from_utf8(output.stderr).unwrap(), fs::read(home.path().join("reports/mentions.csv")).unwrap())
    };
    let (one, many) = (mentions("1"), mentions("4000"));
    assert_eq!((one.0.as_str(), &one.1), ("", &many.1));
    assert!(many.0.starts_with("warning: --threads 4000: ") && many.0.contains(" are used"), "{}", many.0);
}

#[test]
fn folders_in_a_corpus_folder_are_named_and_those_of_the_reports_are_not() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    fs::create_dir_all(home.path().join("news/2024")).unwrap();
    for name in ["news/a.csv", "news/2024/b.csv"] {
        home.write(name, "id,text\na1,Ostrander won.\n");
    }
    let told = "not read, since folders in a folder aren't: news/2024; name them too\n";
    let shown = home.appraise(&["run", "news", "--dry-run"]);
    assert!(String::from_utf8(shown.stdout).unwrap().starts_with(told));
    let run = ["run", "news", "--entities", "entities.csv", "--out", "news/reports"];
    for _ in 0..2 {
        let words = String::from_utf8(home.appraise(&run).stderr).unwrap();
        assert!(words.starts_with(told), "{words}");
    }
}

#[test]
fn wrong_usage_is_exit_code_2_and_a_missing_file_1() {
    let home = Home::new();
    assert_eq!(
        home.fails(&["run"]),
        (
            2,
            "error: no corpus: name its files or folders, - for standard input, or a project file (--project)\n"
                .to_owned()
        )
    );
    let (code, words) = home.fails(&["run", ARTICLES, "--perod", "week"]);
    assert_eq!(code, 2);
    assert!(words.contains("a similar argument exists: '--period'"), "{words}");
    let (code, words) = home.fails(&["run", ARTICLES, "--period", "weeks"]);
    assert_eq!(code, 2);
    assert!(words.contains("a similar value exists: 'week'"), "{words}");
    let (code, words) = home.fails(&["run", "absent.csv"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("error: absent.csv: isn't there: looked for in /"), "{words}");
    home.write("appraise.toml", "corpus = \"absent.csv\"\n");
    let (code, words) = home.fails(&["run"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("error: appraise.toml, line 1: setting corpus: absent.csv isn't there"), "{words}");
}

#[test]
fn a_folder_that_is_no_former_output_is_not_touched() {
    let home = Home::new();
    fs::create_dir(home.path().join("thesis")).unwrap();
    fs::write(home.path().join("thesis/chapter.txt"), "years of work").unwrap();
    let (code, words) = home.fails(&["run", ARTICLES, "--entities", ENTITIES, "--out", "thesis"]);
    assert_ne!(code, 0);
    assert!(words.contains("thesis"), "{words}");
    assert_eq!(fs::read_to_string(home.path().join("thesis/chapter.txt")).unwrap(), "years of work");
    assert_eq!(home.entries(), ["thesis"]);
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
    let refused = home.appraise(&["run", "corpus.csv", "--resolve", "guess"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        String::from_utf8(refused.stderr).unwrap().contains("possible values: exact, alias, surname, title, pronoun")
    );
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
        let output = home.appraise(&[&["run", "corpus.csv", "--entities", "entities.csv"], more].concat());
        let manifest = fs::read_to_string(home.path().join("reports/manifest.json")).unwrap();
        let counts = serde_json::from_str::<serde_json::Value>(&manifest).unwrap()["counts"]["unresolved"].clone();
        (String::from_utf8(output.stderr).unwrap(), counts)
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
    let reports = home.reports(&[]);
    assert_eq!(column(&reports["dates.csv"], "period"), ["2025", ""]);
    assert_eq!(column(&reports["entities.csv"], "entity"), ["Marit Ostrander"]);
    let typed = home.reports(&["--project", "appraise.toml", "--period", "quarter"]);
    assert_eq!(column(&typed["dates.csv"], "period"), ["2025-Q1", "2025-Q2", ""]);
}

#[test]
fn a_dry_run_shows_how_the_corpus_is_read_and_writes_nothing() {
    let home = Home::new();
    home.write("corpus.csv", "\u{FEFF}Article ID;Load-Date;Body;Desk\nx1;June 20, 2025 Friday;The  mayor\twon.;city\n");
    let output = home.appraise(&["run", "corpus.csv", "--dry-run"]);
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
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
    let output = home.appraise(&["run", ARTICLES, "--entities", ENTITIES]);
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(words.lines().next(), Some("92 articles"));
    assert!(words.trim_end().ends_with("reports"), "{words}");
    assert_eq!(output.stdout, b"");
}

#[test]
#[cfg(unix)]
fn a_closed_standard_output_ends_quietly() {
    let home = Home::new();
    for arguments in [&["discover", ARTICLES, "-q"][..], &["run", ARTICLES, "--dry-run"]] {
        let mut child = Command::new(PROGRAM)
            .current_dir(home.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap()), (Some(0), String::new()));
    }
}

#[test]
#[cfg(unix)]
fn an_interrupted_or_terminated_run_leaves_nothing_behind() {
    for (signal, ended) in [
        ("-INT", (Some(130), "error: interrupted: nothing was written\n")),
        ("-TERM", (Some(143), "error: terminated: nothing was written\n")),
    ] {
        let (code, words) = stopped_by(signal);
        assert_eq!((code, words.as_str()), ended);
    }
}

/// The exit code and the words of a run that gets a signal while it writes.
#[cfg(unix)]
fn stopped_by(signal: &str) -> (Option<i32>, String) {
    let home = Home::new();
    let articles = fs::read_to_string(ARTICLES).unwrap();
    let (header, rows) = articles.split_once('\n').unwrap();
    let many: String = (0..60).map(|copy| rows.replace("\na", &format!("\nb{copy}-"))).collect();
    home.write("corpus.csv", format!("{header}\n{many}"));
    let child = Command::new(PROGRAM)
        .current_dir(home.path())
        .args(["run", "corpus.csv", "--entities", ENTITIES, "--threads", "1"])
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let unfinished = || home.entries().iter().any(|name| name.contains("-unfinished-"));
    while !unfinished() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let killed = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let output = child.wait_with_output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(home.entries(), ["corpus.csv"]);
    (output.status.code(), words)
}

#[test]
fn a_pattern_that_can_never_match_is_warned_of_and_one_that_can_is_not() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "text\nOstrander opposed the harbour sale.\n");
    home.write("topics.csv", "topic,pattern,sign\nsale,harbour sale,1\nsale,port sale|quay sale,1\n");
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--topics", "topics.csv", "--quiet"];
    assert_eq!(
        String::from_utf8(home.appraise(&run).stderr).unwrap(),
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
    let rows: Vec<BTreeMap<String, String>> =
        csv::Reader::from_reader(reports["mentions.csv"].as_bytes()).deserialize().map(Result::unwrap).collect();
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
    let mut pieces = csv::Writer::from_path(home.path().join("pieces.csv")).unwrap();
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
