//! What the command line says of a corpus that isn't as its options have it.

use crate::home::Home;

const LINES: &str = r#"{"id": 1, "day": "2025-06-20", "meta": {"desk": "sea"}, "text": "The mayor praised Petra Vey."}
{"day": "2025-06-21", "text": "The mayor thanked Petra Vey."}
"#;

/// A folder with these files and a list of one entity.
fn home(files: &[(&str, &str)]) -> Home {
    let home = Home::with(files);
    home.write("e.csv", "entity,kind\nPetra Vey,person\n");
    home
}

/// The first cells of the rows of a table.
fn firsts(table: &str) -> Vec<&str> {
    table.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect()
}

#[test]
fn a_key_of_json_lines_that_no_row_has_ends_a_run_and_a_dry_run_as_a_missing_column_does() {
    let home = home(&[("a.jsonl", LINES)]);
    for command in [&["run", "a.jsonl", "--entities", "e.csv", "--out", "o"][..], &["run", "a.jsonl", "--dry-run"]] {
        let (code, said) = home.says(&[command, &["--map", "date=da"]].concat());
        let told =
            "error: JSON Lines: no row has a key `da` (for date) among: day, id, meta, text; did you mean `day`?\n";
        assert_eq!((code, said.as_str()), (2, told));
        let (code, said) = home.says(&[command, &["--keep", "meta.desk"]].concat());
        assert_eq!(code, 2);
        assert!(said.contains("; keys within an object aren't read: put them beside the others with jq"), "{said}");
    }
    let (code, said) = home.says(&["run", "a.jsonl", "--entities", "e.csv", "--out", "o", "--group-by", "desk"]);
    assert_eq!(code, 2);
    assert!(said.contains("no row has a key `desk` (for --group-by; the entity list has none either)"), "{said}");
    let (code, said) = home.says(&["mentions", "a.jsonl", "--entities", "e.csv", "--to", "m.csv", "--map", "date=da"]);
    assert_eq!(code, 2, "{said}");
    assert!(!home.path("o").exists() && !home.path("m.csv").exists());
    let (code, said) =
        home.says(&["run", "a.jsonl", "--entities", "e.csv", "-q", "--map", "date=Day", "--keep", "Meta"]);
    assert_eq!((code, said.as_str()), (0, ""));
    assert!(home.read("reports/mentions.csv").contains("1#1,1,2025-06-20,"), "{}", home.read("reports/mentions.csv"));
}

#[test]
fn a_row_with_two_keys_of_one_field_is_rejected() {
    let rows = format!("{LINES}{{\"id\": \"b\", \"text\": \"Petra Vey left.\", \"Text\": \"x\"}}\n");
    let home = home(&[("a.jsonl", &rows)]);
    assert_eq!(home.says(&["run", "a.jsonl", "--entities", "e.csv", "-q"]).0, 0);
    let told = "a.jsonl,3,b,the keys `Text` and `text` both hold the text: say which with --map text=KEY\n";
    assert_eq!(home.read("reports/rejects.csv"), format!("file,line,id,reason\n{told}"));
}

#[test]
fn a_row_without_an_id_never_takes_the_id_of_another() {
    let table = "id,text\n,Petra Vey left.\n1,Petra Vey met us.\n";
    let home = home(&[("a.csv", table), ("a.jsonl", LINES), ("none.csv", "text\nPetra Vey left.\n")]);
    for (corpus, ids) in [("a.csv", &["row-1#1", "1#1"][..]), ("a.jsonl", &["1#1", "row-2#1"]), ("none.csv", &["1#1"])]
    {
        assert_eq!(home.says(&["run", corpus, "--entities", "e.csv", "-q"]).0, 0);
        assert_eq!(firsts(&home.read("reports/mentions.csv")), ids, "{corpus}");
        assert_eq!(firsts(&home.read("reports/rejects.csv")), [] as [&str; 0], "{corpus}");
    }
    assert_eq!(home.says(&["run", "none.csv", "a.csv", "--entities", "e.csv", "-q"]).0, 0);
    let told = "a.csv,3,1,the id `1` is the number of a row that has none: give every article an id of its own";
    assert!(home.read("reports/rejects.csv").contains(told), "{}", home.read("reports/rejects.csv"));
}

#[test]
fn two_files_that_both_number_their_articles_from_one_are_warned_of() {
    let (first, second) = ("id,text\n1,Petra Vey left.\n", "id,text\n1,Petra Vey met us.\n2,It rained.\n");
    let home = home(&[("a.csv", first), ("b.csv", second)]);
    let (code, said) = home.says(&["run", "a.csv", "b.csv", "--entities", "e.csv", "-q"]);
    assert_eq!(code, 0);
    assert!(said.contains("1 article is left out, since another with a different text has its id"), "{said}");
    assert!(home.read("reports/manifest.json").contains("\"taken_ids\": 1,"));
    let (_, said) = home.says(&["run", "a.csv", "a.csv", "--entities", "e.csv", "-q", "--out", "again"]);
    assert!(!said.contains("left out"), "{said}");
}

#[test]
fn nothing_is_said_of_the_dates_of_a_file_that_is_given_twice() {
    let home = home(&[("a.csv", "id,date,text\n1,June,Petra Vey left.\n2,2025-06-20,Petra Vey met us.\n")]);
    assert_eq!(home.says(&["run", "a.csv", "a.csv", "--entities", "e.csv", "-q"]).0, 0);
    let rejects = home.read("reports/rejects.csv");
    assert_eq!(
        (rejects.matches("can't be read").count(), rejects.matches("was used before").count()),
        (1, 2),
        "{rejects}"
    );
    assert!(home.read("reports/manifest.json").contains("\"unreadable_dates\": 1,"));
}

#[test]
fn mentions_count_rows_keep_to_a_limit_of_rejects_and_are_written_plain() {
    let home = home(&[("a.csv", "id,text\n1,Petra Vey left.\n2,\n")]);
    let typed = ["mentions", "a.csv", "--entities", "e.csv", "--to"];
    let (code, said) = home.says(&[&typed[..], &["m.csv", "--max-rejects", "0"]].concat());
    assert_eq!(code, 4);
    assert!(said.contains("\nrows: 2, articles: 1, not used: 1, left out: 0, warnings: 0\n"), "{said}");
    assert!(said.contains("more than --max-rejects 0 allows"), "{said}");
    assert_eq!(firsts(&home.read("m.csv")), ["1#1"]);
    let (code, said) = home.says(&[&typed[..], &["m.csv.gz"]].concat());
    assert_eq!(code, 2);
    assert!(said.contains("not compressed: leave --to out and pipe them, as in | gzip > m.csv.gz"), "{said}");
}

#[test]
fn a_command_without_a_corpus_names_only_what_it_takes() {
    let home = home(&[]);
    for command in [&["score"][..], &["discover", "--out", "d.csv"]] {
        let told = "error: no corpus: name its files or folders, or - for standard input\n";
        assert_eq!(home.says(command), (2, told.to_owned()));
    }
}

#[test]
fn sources_and_columns_to_group_by_are_chosen_and_told_by_what_they_say_without_blanks() {
    let home = home(&[(
        "a.csv",
        "id,source,text\n1, Gazette ,Petra Vey won.\n2,NULL,Petra Vey won.\n3, Post Two,Petra Vey won.\n",
    )]);
    home.done(&["run", "a.csv", "--entities", "e.csv", "-q", "--where", "source=^Gazette$"]);
    assert_eq!(firsts(&home.read("reports/mentions.csv")), ["1#1"]);
    home.done(&["run", "a.csv", "--entities", "e.csv", "-q", "--group-by", "source"]);
    let groups = home.rows("reports/groups.csv");
    let values: Vec<&str> = groups.iter().map(|row| row["value"].as_str()).collect();
    assert_eq!(values, ["", "Gazette", "Post Two"]);
}

#[test]
fn a_column_to_group_by_that_is_not_there_ends_a_dry_run_as_it_ends_a_run() {
    let home = home(&[("a.csv", "id,text\n1,Petra Vey won.\n")]);
    for how in [&["--dry-run"][..], &["--out", "o"]] {
        let (code, said) =
            home.says(&[&["run", "a.csv", "--entities", "e.csv", "--group-by", "nonesuch"], how].concat());
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("nonesuch"), "{said}");
    }
}

#[test]
fn texts_that_were_read_in_a_wrong_encoding_are_warned_of_once() {
    let home = home(&[("a.csv", "id,text\n1,Petra Vey won.\n2,Petra Vey met DÃ¼nkel.\n3,â€œPetra Vey won.â€\n")]);
    let said = home.appraise(&["run", "a.csv", "--entities", "e.csv", "-q"]).stderr;
    assert_eq!(
        said,
        "warning: 2 articles have letters such as Ã¼ or â€œ, UTF-8 that was read as windows-1252, the first in a.csv, line 3: the \
         file was written so: export it once more as UTF-8, opened as UTF-8 there\n"
    );
    assert_eq!(home.manifest()["counts"]["garbled_texts"], 2);
    home.write("b.csv", "id,text\n1,Petra Vey met Dünkel.\n");
    let said = home.appraise(&["run", "b.csv", "--entities", "e.csv", "-q", "--encoding", "windows-1252"]).stderr;
    assert!(said.ends_with("line 2: leave --encoding out, or name the right one\n"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_read_as_standard_input_is() {
    let home = home(&[(
        "a.csv",
        "id,text\n1,Petra Vey praised the harbour. Petra Vey won.\n2,Petra Vey left. Petra Vey slept.\n",
    )]);
    for more in [&["--entities", "e.csv"][..], &["--entities", "e.csv", "--sample", "2"], &[]] {
        let pipe = home.path("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let text = home.read("a.csv");
        let to = pipe.clone();
        let writer = std::thread::spawn(move || std::fs::write(to, text));
        home.done(&[&["run", "pipe", "-q", "--out", "o"], more].concat());
        writer.join().unwrap().unwrap();
        assert!(home.read("o/mentions.csv").contains("\n2#1,"), "{more:?}");
        std::fs::remove_file(&pipe).unwrap();
        std::fs::remove_dir_all(home.path("o")).unwrap();
    }
}

#[test]
fn no_two_columns_of_a_report_are_called_alike() {
    let home = home(&[("a.csv", "id,date,corpus_date,text\n1,2025-06-20,x,Petra Vey won.\n")]);
    home.done(&["run", "a.csv", "--entities", "e.csv", "-q", "--keep", "date,corpus_date"]);
    let header = home.read("reports/mentions.csv").lines().next().unwrap().to_owned();
    assert!(header.ends_with(",corpus_corpus_date,corpus_date"), "{header}");
}
