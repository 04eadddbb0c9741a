//! `appraise verify` and `appraise run --from`: reports that follow from their evidence, runs that can be repeated.

use std::fs;

use crate::home::{ARTICLES, ENTITIES, Ended, Home, TOPICS};

/// The sample corpus with its lists, and the reports of a run over it.
fn with_reports(options: &[&str]) -> Home {
    let home = Home::new();
    for (file, name) in [(ARTICLES, "articles.csv"), (ENTITIES, "entities.csv"), (TOPICS, "topics.csv")] {
        fs::copy(file, home.path(name)).unwrap();
    }
    home.prints(
        &[&["run", "articles.csv", "-q", "--entities", "entities.csv", "--topics", "topics.csv"], options].concat(),
    );
    home
}

/// Articles of these texts about these entities, and the reports of a run over them.
fn with_reports_on(texts: &[&str], entities: &str) -> Home {
    let rows = texts.iter().enumerate().map(|(at, text)| format!("{at},\"{text}\"\n")).collect::<String>();
    let home = Home::with(&[("articles.csv", &format!("id,text\n{rows}")), ("entities.csv", entities)]);
    home.prints(&["run", "articles.csv", "-q", "--entities", "entities.csv"]);
    home
}

/// Exit code and the words on stdout, errors behind them.
fn told(home: &Home, arguments: &[&str]) -> (i32, String) {
    let Ended { code, stdout, stderr } = home.appraise(arguments);
    (code, stdout + &stderr)
}

/// Some cells of each row of a report.
fn cells<const N: usize>(home: &Home, file: &str, columns: [&str; N]) -> Vec<String> {
    let rows = home.rows(&format!("reports/{file}"));
    rows.iter().map(|row| columns.map(|column| row[column].as_str()).join(" · ")).collect()
}

fn change(home: &Home, file: &str, change: impl FnOnce(&str) -> String) {
    let file = format!("reports/{file}");
    home.write(&file, change(&home.read(&file)));
}

/// Replaces a cell and returns what it held.
fn change_cell(home: &Home, file: &str, row: usize, column: &str, cell: &str) -> String {
    let mut old = String::new();
    change(home, file, |text| {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let mut records: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        let at = records[0].iter().position(|name| name == column).unwrap();
        old = std::mem::replace(&mut records[row - 1][at], cell.to_owned());
        let mut writer = csv::Writer::from_writer(Vec::new());
        records.iter().for_each(|record| writer.write_record(record).unwrap());
        String::from_utf8(writer.into_inner().unwrap()).unwrap()
    });
    old
}

fn lines_with<'w>(words: &'w str, what: &str) -> Vec<&'w str> {
    words.lines().filter(|line| line.contains(what)).collect()
}

#[test]
fn every_report_of_the_sample_follows_from_its_evidence() {
    let home = with_reports(&["--networks", "--group-by", "party,source", "--period", "week", "--bandwidth", "2"]);
    let (code, words) = told(&home, &["verify"]);
    assert_eq!((code, lines_with(&words, "disagree")), (0, vec![]), "{words}");
    for file in ["entities.csv", "turning_points.csv", "groups.csv", "networks/conflict.gexf", "manifest.json"] {
        assert_eq!(lines_with(&words, file).len(), 1, "{file}: {words}");
    }
    assert_eq!(words.lines().last(), Some("all agree"));
}

#[test]
fn a_folder_of_reports_can_be_named_by_its_manifest() {
    let home = with_reports(&[]);
    let (code, words) = told(&home, &["verify", "reports/manifest.json"]);
    assert_eq!((code, words.lines().last()), (0, Some("all agree")), "{words}");
}

#[test]
fn reports_for_a_spreadsheet_of_a_comma_locale_are_verified_too() {
    let home = with_reports(&["--excel", "--delimiter", ";", "--decimal", ",", "--keep", "source"]);
    let (code, words) = told(&home, &["verify", "reports"]);
    assert_eq!((code, words.lines().last()), (0, Some("all agree")), "{words}");
}

#[test]
fn a_cell_that_cannot_be_read_is_told_with_the_line_in_which_an_editor_shows_it() {
    for how in [&[][..], &["--excel"]] {
        let home = with_reports(how);
        let table = home.read("reports/mentions.csv");
        let mut lines: Vec<String> = table.split_inclusive('\n').map(str::to_owned).collect();
        assert!(lines[..10].iter().all(|line| line.matches('"').count() % 2 == 0), "each row is a line");
        let voice =
            [",narrator,", ",direct,", ",indirect,"].into_iter().find(|voice| lines[9].contains(voice)).unwrap();
        lines[9] = lines[9].replacen(voice, ",narratr,", 1);
        home.write("reports/mentions.csv", lines.concat());
        let (_, words) = told(&home, &["verify"]);
        assert!(words.contains("mentions.csv, line 10: column voice: `narratr`: none of narrator, direct"), "{words}");
    }
}

#[test]
fn words_that_spell_an_entity_in_full_are_counted_as_the_reports_show_them() {
    let text = "\"\"Prices rose,\"\" Foghorn said. Foghorn opened.";
    let home = with_reports_on(&[text], "entity,kind,aliases,exclude\nFoghorn,org,,Foghorn said\n");
    assert_eq!(cells(&home, "entities.csv", ["mentions", "quotes"]), ["1 · 1"]);
    home.done(&["verify"]);
}

#[test]
fn everybody_who_speaks_together_is_counted_and_nobody_twice() {
    let text = "Rosa Vey and Otto Orrin said that the port was poor. A friend of Rosa Vey and Otto Orrin wept. \
                A diver and the Harbour Guild said that the mill was old. Vey said that she knew the sons of Otto Orrin.";
    let names = "entity,kind,aliases\nRosa Vey,person,\nOtto Orrin,person,\nOrrin | Sons,org,Harbour Guild\n";
    let home = with_reports_on(&[text], names);
    assert_eq!(
        cells(&home, "quotes.csv", ["speaker", "joint_speakers"]),
        ["Rosa Vey · Otto Orrin", "A diver and the Harbour Guild · Orrin | Sons", "Rosa Vey · "]
    );
    assert_eq!(
        cells(&home, "entities.csv", ["entity", "quotes"]),
        ["Rosa Vey · 2", "Otto Orrin · 1", "Orrin | Sons · 1"]
    );
    home.done(&["verify"]);
}

#[test]
fn two_who_are_spoken_of_together_speak_where_a_source_tells_that_two_do() {
    let texts = [
        "Rosa Vey and Otto Orrin left. Both said that the port was poor.",
        "Rosa Vey and Otto Orrin left. The two divers denied it.",
        "Rosa Vey, the mayor, and Otto Orrin left. Neither would comment. Neither denied it.",
        "Rosa Vey and Otto Orrin left. Dana Roth came. Both said that the port was poor.",
        "Rosa Vey, Otto Orrin and Dana Roth left. Both said that the port was poor.",
        "Rosa Vey and Otto Orrin left. The two sides said that the port was poor.",
        "Rosa Vey left and Otto Orrin came. Both divers said that the port was poor.",
    ];
    let home = with_reports_on(&texts, "entity,kind\nRosa Vey,person\nOtto Orrin,person\nDana Roth,person\n");
    assert_eq!(
        cells(&home, "quotes.csv", ["article_id", "speaker", "joint_speakers"]),
        [
            "0 · Rosa Vey · Otto Orrin",
            "1 · Rosa Vey · Otto Orrin",
            "2 · Rosa Vey · Otto Orrin",
            "3 · Both · ",
            "4 · Both · ",
            "5 · The two sides · ",
            "6 · Both divers · ",
        ]
    );
    home.done(&["verify"]);
}

#[test]
fn a_name_behind_a_clause_or_an_article_explains_who_speaks() {
    let texts = [
        "The detective who led the search, Sgt. Rosa Vey, said that it was over.",
        "Dray's oldest owner, the Harbour Fund, said that it was over.",
        "The detective who led the search of a mill, a Harbour Fund firm, said that it was over.",
    ];
    let home = with_reports_on(&texts, "entity,kind\nRosa Vey,person\nHarbour Fund,org\n");
    let speakers = cells(&home, "quotes.csv", ["speaker"]);
    assert_eq!(speakers[..2], ["Rosa Vey", "Harbour Fund"]);
    assert!(speakers[2].starts_with("The detective"), "{speakers:?}");
}

#[test]
fn a_changed_cell_is_named_with_what_it_should_be() {
    let home = with_reports(&[]);
    let old = change_cell(&home, "entities.csv", 3, "mean", "0.9999");
    let (code, words) = told(&home, &["verify"]);
    let said = lines_with(&words, "entities.csv, row 3");
    assert_eq!((code, said.len()), (1, 1), "{words}");
    assert!(said[0].ends_with(&format!(", column mean: expected `{old}`, found `0.9999`")), "{said:?}");
    assert_eq!(words.lines().last(), Some("1 disagree; 1 file isn't as the run wrote it"));
}

#[test]
fn a_changed_piece_of_evidence_is_seen_in_the_reports() {
    let home = with_reports(&[]);
    change_cell(&home, "mentions.csv", 2, "score", "-1.0000");
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 1);
    for file in ["entities.csv", "dates.csv", "entity_dates.csv", "sources.csv"] {
        assert!(words.contains(&format!("{file}, row")), "{file}: {words}");
    }
}

#[test]
fn a_missing_row_a_missing_file_and_a_wrong_count_are_named() {
    let home = with_reports(&[]);
    change(&home, "topic_dates.csv", |text| text.lines().take(2).map(|line| format!("{line}\n")).collect());
    fs::remove_file(home.path("reports/sources.csv")).unwrap();
    change_cell(&home, "dates.csv", 2, "articles", "7");
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 1);
    assert!(words.contains("topic_dates.csv, row 3"), "{words}");
    assert!(words.contains("sources.csv, row 1 (source): expected `source, entity"), "{words}");
    assert!(
        words.contains("manifest.json, row 1 (counts, against the sum of dates.csv), column articles: expected `92`"),
        "{words}"
    );
}

#[test]
fn a_report_that_is_no_text_is_told_of_and_the_others_are_compared() {
    let home = with_reports(&[]);
    home.write("reports/sources.csv", b"source,entity\nCaf\xE9,Orrin\n");
    change_cell(&home, "topic_dates.csv", 2, "favor", "9");
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 1);
    assert!(words.contains("\nsources.csv: can't be read: line 2: byte 4: 0xE9 is no UTF-8"), "{words}");
    assert!(words.contains("\ntopic_dates.csv, row 2 "), "{words}");
    assert!(words.ends_with("2 disagree; 2 files aren't as the run wrote them\n"), "{words}");
}

#[test]
fn a_report_that_was_edited_or_taken_away_is_named_whatever_the_evidence_says_of_it() {
    let home = with_reports(&[]);
    for file in ["methods.md", "report.html"] {
        change(&home, file, |text| format!("{text}\n"));
    }
    change(&home, "mentions.csv", |text| text.replacen("praised", "lauded", 1).replacen(",alias,", ",exact,", 1));
    fs::remove_file(home.path("reports/rejects.csv")).unwrap();
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 1);
    let altered = "mentions.csv: edited since the run wrote it\nmethods.md: edited since the run wrote it\nrejects.csv: missing\n\
                   report.html: edited since the run wrote it\n";
    assert!(words.starts_with(altered), "{words}");
    assert!(words.ends_with("; 4 files aren't as the run wrote them\n"), "{words}");
    let (code, words) = told(&home, &["run", "--from", "reports"]);
    assert_eq!(code, 1);
    for line in altered.lines() {
        assert_eq!(lines_with(&words, line).len(), 1, "{line}: {words}");
    }
    assert!(words.contains("\nentities.csv: same bytes\n"), "{words}");
}

#[test]
fn reports_that_were_all_edited_are_not_taken_for_a_manifest_alone() {
    let home = with_reports(&[]);
    for file in fs::read_dir(home.path("reports")).unwrap().map(|file| file.unwrap().path()) {
        if file.is_file() && !file.ends_with("manifest.json") {
            let mut bytes = fs::read(&file).unwrap();
            bytes.push(b'\n');
            fs::write(&file, bytes).unwrap();
        }
    }
    let (code, words) = told(&home, &["run", "--from", "reports"]);
    assert_eq!(code, 1);
    assert!(words.contains("\nmentions.csv: edited since the run wrote it\n"), "{words}");
}

#[test]
fn a_manifest_without_its_reports_can_be_repeated() {
    let home = with_reports(&[]);
    fs::rename(home.path("reports/manifest.json"), home.path("manifest.json")).unwrap();
    let (code, words) = told(&home, &["run", "--from", "manifest.json"]);
    assert_eq!((code, lines_with(&words, "missing")), (0, vec![]), "{words}");
}

#[test]
fn what_can_not_be_verified_says_why() {
    let home = with_reports(&["--no-evidence"]);
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 2);
    assert!(words.contains("the run was made with --no-evidence"), "{words}");
    let (code, words) = told(&home, &["verify", "nowhere"]);
    assert_eq!(code, 1);
    assert!(words.contains("manifest.json: isn't there: name a folder that appraise run wrote"), "{words}");
    let home = with_reports(&[]);
    let (code, words) = told(&home, &["verify", "reports/entities.csv"]);
    assert_eq!(code, 2);
    assert!(words.contains("reports/entities.csv is a file: name the folder of reports"), "{words}");
    change_cell(&home, "mentions.csv", 2, "entity", "Nobody Listed");
    let (code, words) = told(&home, &["verify"]);
    assert_eq!(code, 2);
    assert!(words.contains("mentions.csv, line 2: column entity: `Nobody Listed`: is not in entities.csv"), "{words}");
}

#[test]
fn a_run_is_repeated_from_its_manifest_to_the_byte() {
    let home = with_reports(&[
        "--period",
        "week",
        "--keep",
        "source",
        "--since",
        "2025-04-01",
        "--networks",
        "--group-by",
        "party",
    ]);
    let (code, words) = told(&home, &["run", "--from", "reports/manifest.json", "--threads", "1"]);
    assert_eq!((code, lines_with(&words, "differs")), (0, vec![]), "{words}");
    assert!(words.contains("\nmentions.csv: same bytes\n"), "{words}");
    assert!(words.lines().last().unwrap().ends_with("reports have the same bytes"), "{words}");
    assert!(!home.path("again").exists());
    let (code, _) = told(&home, &["run", "--from", "reports", "--out", "again"]);
    assert_eq!(code, 0);
    assert_eq!(fs::read(home.path("again/dates.csv")).unwrap(), fs::read(home.path("reports/dates.csv")).unwrap());
}

#[test]
fn a_repeated_run_names_what_changed_and_what_differs_for_it() {
    let home = with_reports(&[]);
    let corpus = home.read("articles.csv");
    home.write("articles.csv", corpus.replace("2025-03-03", "2025-03-04"));
    let (code, words) = told(&home, &["run", "--from", "reports/manifest.json"]);
    assert_eq!(code, 1);
    assert!(words.starts_with("articles.csv: changed since\n"), "{words}");
    assert!(words.contains("mentions.csv: differs\n") && words.contains("rejects.csv: same bytes\n"), "{words}");
}

#[test]
fn groups_are_those_of_the_list_or_of_the_corpus() {
    let home = with_reports(&["--group-by", "party,source,kind"]);
    let [groups, mentions] = ["groups", "mentions"].map(|table| home.rows(&format!("reports/{table}.csv")));
    for attribute in ["party", "source", "kind"] {
        let counts =
            groups.iter().filter(|row| row["attribute"] == attribute).map(|row| row["mentions"].parse::<usize>());
        assert_eq!(counts.map(Result::unwrap).sum::<usize>(), mentions.len(), "{attribute}");
    }
    assert!(groups.iter().any(|row| row["value"] == "Charter Union"));
    assert!(groups.iter().any(|row| row["attribute"] == "kind" && row["value"] == "person"));
    home.done(&["verify"]);
    let entities = cells(&home, "entities.csv", ["entity", "party"]);
    assert!(entities.contains(&"Marit Ostrander · Charter Union".to_owned()), "{entities:?}");
    let words = home.fails(2, &["run", "articles.csv", "--entities", "entities.csv", "--group-by", "shoe size"]);
    let told = "no column `shoe size` (for --group-by; the entity list has none either) among: ";
    assert!(words.contains(told), "{words}");
}

#[test]
fn reports_name_no_folder_above_the_corpus_unless_that_is_asked_for() {
    let home = Home::new();
    fs::create_dir_all(home.path("secret/2025")).unwrap();
    fs::create_dir(home.path("study")).unwrap();
    home.write("secret/2025/june.csv", "id,text\n1,Jo Tamm lied.\n2,\n");
    home.write("secret/people.csv", "entity,kind\nJo Tamm,person\n");
    let folder = home.path("secret/2025").display().to_string();
    let appraise = |arguments: &[&str], more: &[&str]| {
        let typed = home.command(&[arguments, more].concat()).current_dir(home.path("study")).output();
        Ended::from(typed.unwrap())
    };
    let run = |options: &[&str]| {
        let typed = ["run", &folder, "-q", "--entities", "../secret/people.csv"];
        assert_eq!(appraise(&typed, options).code, 0);
        ["manifest.json", "rejects.csv", "methods.md", "report.html"]
            .map(|name| home.read(&format!("study/reports/{name}")))
    };
    let reports = run(&[]);
    assert!(reports.iter().all(|report| !report.contains("secret")), "{reports:?}");
    assert!(reports[0].contains("\"2025/june.csv\"") && reports[1].contains("2025/june.csv,3,2"), "{reports:?}");
    assert!(run(&["--full-paths"])[0].contains(&format!("{folder}/june.csv")));
    run(&[]);
    let again = |more: &[&str]| appraise(&["run", "--from", "reports/manifest.json"], more);
    let refused = again(&[]);
    assert_eq!(refused.code, 2);
    let told = "2025 isn't here: name the corpus, and the lists, on the command line";
    assert!(refused.stderr.contains(told), "{}", refused.stderr);
    let repeated = again(&[&folder, "--entities", "../secret/people.csv"]);
    assert_eq!(repeated.code, 0, "{}", repeated.stderr);
}

#[test]
fn a_study_is_repeated_in_its_own_folder_though_the_manifest_names_no_folder_above_it() {
    let home = Home::with(&[("corpus.csv", "id,date,text\n1,2025-06-01,Jo Tamm lied.\n")]);
    fs::create_dir(home.path("study")).unwrap();
    home.write("study/appraise.toml", "corpus = [\"../corpus.csv\"]\nentities = \"people.csv\"\n");
    home.write("study/people.csv", "entity,kind\nJo Tamm,person\n");
    let appraise =
        |arguments: &[&str]| Ended::from(home.command(arguments).current_dir(home.path("study")).output().unwrap());
    assert_eq!(appraise(&["run", "-q"]).code, 0);
    let repeated = appraise(&["run", "--from", "reports"]);
    assert_eq!(repeated.code, 0, "{}", repeated.stderr);
    assert!(!repeated.stdout.contains("isn't here"), "{}", repeated.stdout);
    home.write("corpus.csv", "id,date,text\n1,2025-06-01,Jo Tamm left.\n");
    let changed = appraise(&["run", "--from", "reports"]);
    assert!(changed.stdout.starts_with("corpus.csv: changed since\n"), "{}", changed.stdout);
    let nowhere = appraise(&["run", "nowhere/corpus.csv", "--from", "reports"]);
    assert!(nowhere.code == 2 && nowhere.stderr.contains("nowhere/corpus.csv isn't here"), "{}", nowhere.stderr);
    home.write("study/appraise.toml", "corpus = [\"../other.csv\"]\n");
    let refused = appraise(&["run", "--from", "reports"]);
    assert!(refused.code == 2 && refused.stderr.contains("corpus.csv isn't here"), "{}", refused.stderr);
}
