//! Which articles `appraise run` takes, and what it says of the others.

use std::fs;

use crate::home::{ARTICLES, ENTITIES, Home, column};

#[test]
fn a_sample_is_the_same_whenever_it_is_drawn() {
    let home = Home::new();
    let sampled = home.reports(&[ARTICLES, "--entities", ENTITIES, "--sample", "10"]);
    let articles = column(&sampled["dates.csv"], "articles");
    assert_eq!(articles.iter().map(|cell| cell.parse::<u64>().unwrap()).sum::<u64>(), 10);
    assert!(sampled == home.reports(&[ARTICLES, "--entities", ENTITIES, "--sample", "10", "--threads", "1"]));
}

#[test]
fn periods_and_days_are_those_asked_for() {
    let home = Home::new();
    let asked = ["--since", "2025-04-01", "--until", "2025-04-30", "--period", "quarter"];
    let reports = home.reports(&[&[ARTICLES, "--entities", ENTITIES], &asked[..]].concat());
    assert_eq!(column(&reports["dates.csv"], "period"), ["2025-Q2"]);
    let dates = column(&reports["mentions.csv"], "date");
    assert!(!dates.is_empty() && dates.iter().all(|date| date.starts_with("2025-04-")));
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
    let code = |limit| home.appraise(&[&["run", "--max-rejects", limit], &run[..]].concat()).code;
    assert_eq!((code("1"), code("0")), (0, 4));
    let told = "1 row was rejected, more than --max-rejects 0 allows; the reports were written all the same, and \
                reports/rejects.csv names the rows";
    let says =
        |options: &[&str]| home.appraise(&[&["run", "--max-rejects", "0", "-q"], options, &run[..]].concat()).stderr;
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
    let said = home.fails(2, &["run", "corpus.csv", "--where", "source=(Gazette"]);
    assert_eq!(said, "error: --where source=(Gazette: unclosed group\n");
}

#[test]
fn rows_outside_the_days_are_counted_and_an_unreadable_date_is_told_to_be_one_of_them() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    let rows =
        "a1,2025-06-20,Ostrander won.\na2,2025-07-01,Ostrander left.\na3,,Ostrander slept.\na4,soon,Ostrander sang.\n";
    home.write("corpus.csv", format!("id,date,text\n{rows}"));
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--out", "reports"];
    let words = |more: &[&str]| home.appraise(&[&run[..], more].concat()).stderr;
    let june = words(&["--until", "2025-06-30"]);
    assert_eq!(
        june.lines().take(2).collect::<Vec<_>>(),
        [
            "1 article (1 warning of an unreadable date: see rejects.csv)",
            "left out: 3 rows outside --since, --until, --where or --sample, 2 of them undated"
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
    assert_eq!(home.manifest()["counts"]["outside"], 3);
    assert_eq!(home.manifest()["counts"]["undated_outside"], 2);
    let reports = home.reports(&[&run[1..4], &["--where", "text=won"]].concat());
    assert_eq!(column(&reports["rejects.csv"], "reason"), [] as [&str; 0]);
}

#[test]
fn dates_that_mostly_can_not_be_read_are_warned_of_even_in_quiet_and_named_where_they_leave_nothing() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write("corpus.csv", "date,text\n20.06.25,Ostrander won.\n21.06.25,Ostrander left.\n2025-06-22,She slept.\n");
    let words = |more: &[&str]| {
        let run = ["run", "corpus.csv", "--entities", "entities.csv", "--quiet"];
        home.appraise(&[&run[..], more].concat()).stderr
    };
    assert_eq!(
        words(&[]),
        "warning: the dates of 2 of 3 rows can't be read, and these count as undated: say how they are written with \
         --date-format, such as %d.%m.%y; rejects.csv shows them and what may help\n"
    );
    assert_eq!(words(&["--where", "text=slept"]), "");
    home.write("corpus.csv", "date,text\n20.06.25,Ostrander won.\n2025-06-21,Ostrander left.\n2025-06-22,She slept.\n");
    assert_eq!(words(&[]), "");
    assert!(words(&["--where", "text=won"]).starts_with("warning: the dates of 1 of 1 rows can't be read"));
    assert_eq!(
        words(&["--since", "2025-07-01"]),
        "error: corpus.csv, line 2: no usable row: all 3 lie outside --since, --until, --where or --sample, 1 of them since their date \
         can't be read; the first, here: the date `20.06.25` can't be read: the article is left out, as \
         undated ones are with --since or --until (its year has two digits: --date-format %d.%m.%y or %y.%m.%d)\n"
    );
}

#[test]
fn a_corpus_without_any_date_is_told() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    let words = || home.appraise(&["run", "corpus.csv", "--entities", "entities.csv", "--day-first"]).stderr;
    let told =
        "no article has a date, so nothing is told by date: if a column holds dates, name it with --map date=COLUMN";
    home.write("corpus.csv", "when it came,text\n20.06.2025,Ostrander won.\n");
    assert!(words().contains(told), "{}", words());
    home.write("corpus.csv", "Pub. Date,text\n20.06.2025,Ostrander won.\n,Ostrander left.\n");
    assert!(!words().contains(told), "{}", words());
}

#[test]
fn other_languages_and_repeated_texts_are_counted_in_summary_and_manifest() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    home.write(
        "corpus.csv",
        "id,date,text\n\
         a1,2025-06-20,Ostrander a défendu mardi le contrat avec l'acheteur et les dockers ont parlé d'une trahison.\n\
         a2,2025-06-20,Ostrander won.\n\
         a3,2025-06-21,Ostrander won.\n",
    );
    let run = ["run", "corpus.csv", "--entities", "entities.csv", "--out", "reports"];
    let words = home.appraise(&run).stderr;
    assert_eq!(
        words.lines().next().unwrap(),
        "2 articles (1 row rejected, not in English; 1 warning of a repeated text: see rejects.csv)"
    );
    let counts = &home.manifest()["counts"];
    assert_eq!((&counts["other_language"], &counts["repeated_texts"]), (&1.into(), &1.into()));
    let all = home.reports(&["corpus.csv", "--entities", "entities.csv", "--language", "any"]);
    assert_eq!(column(&all["mentions.csv"], "article_id"), ["a1", "a2", "a3"]);
}

#[test]
fn folders_in_a_corpus_folder_are_named_and_those_of_the_reports_are_not() {
    let home = Home::new();
    home.write("entities.csv", "entity\nOstrander\n");
    fs::create_dir_all(home.path("news/2024")).unwrap();
    for name in ["news/a.csv", "news/2024/b.csv"] {
        home.write(name, "id,text\na1,Ostrander won.\n");
    }
    let told = "not read, since folders in a folder aren't: news/2024; name them too\n";
    let shown = home.appraise(&["run", "news", "--dry-run"]);
    assert!(shown.stdout.starts_with(told));
    let run = ["run", "news", "--entities", "entities.csv", "--out", "news/reports"];
    for _ in 0..2 {
        let words = home.appraise(&run).stderr;
        assert!(words.starts_with(told), "{words}");
    }
}
