//! `appraise run` that ends early: exit codes, messages, what is left behind.

use std::fs;

use crate::home::{ARTICLES, ENTITIES, Home};

/// The words of a run that must end with this code and leave no reports.
fn refused(home: &Home, code: i32, arguments: &[&str]) -> String {
    let said = home.fails(code, &[&["run"], arguments].concat());
    assert!(!home.path("reports").exists(), "a failed run left reports");
    said
}

#[test]
fn a_corpus_that_can_not_be_used_is_exit_code_3() {
    let home = Home::new();
    let refused = |content: &str| {
        home.write("corpus.csv", content);
        refused(&home, 3, &["corpus.csv"])
    };
    assert_eq!(refused(""), "error: corpus.csv: the file is empty\n");
    assert_eq!(refused("id,text\n"), "error: corpus.csv: has a header but no rows\n");
    assert_eq!(
        refused("id,bodytxt\n1,x\n"),
        "error: corpus.csv: no text column among: id, bodytxt; did you mean --map text=bodytxt?\n"
    );
    assert_eq!(
        refused("id,date,text\n1,03/04/2025,x\n"),
        "error: corpus.csv, line 2: column date: `03/04/2025` may be 2025-04-03 (--day-first) or 2025-03-04 \
         (--month-first): say which\n"
    );
}

#[test]
fn the_place_of_what_ends_a_run_is_told_to_programs_by_file_and_line() {
    let home = Home::new();
    let place = |content: &[u8]| {
        home.write("corpus.csv", content);
        let said = refused(&home, 3, &["corpus.csv", "--log-format", "json"]);
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        assert_eq!(said["file"], "corpus.csv");
        said["line"].as_u64()
    };
    assert_eq!(place(b"id,date,text\n1,2025-04-03,x\n2,03/04/2025,x\n"), Some(3));
    assert_eq!(place(b"id,text\n1,It is a na\xEFve caf\xE9.\n"), Some(2));
    assert_eq!(place(b"id,text\n1,\n"), Some(2));
    assert_eq!(place(b"id,text\n"), None);
}

#[test]
fn wrong_usage_is_exit_code_2_and_a_missing_file_1() {
    let home = Home::new();
    assert_eq!(
        refused(&home, 2, &[]),
        "error: no corpus: name its files or folders, - for standard input, or a project file (--project)\n"
    );
    let words = refused(&home, 2, &[ARTICLES, "--perod", "week"]);
    assert!(words.contains("a similar argument exists: '--period'"), "{words}");
    let words = refused(&home, 2, &[ARTICLES, "--period", "weeks"]);
    assert!(words.contains("a similar value exists: 'week'"), "{words}");
    let words = refused(&home, 1, &["absent.csv"]);
    assert!(words.starts_with("error: absent.csv: isn't there: looked for in /"), "{words}");
    home.write("appraise.toml", "corpus = \"absent.csv\"\n");
    let words = refused(&home, 1, &[]);
    assert!(words.starts_with("error: appraise.toml, line 1: setting corpus: absent.csv isn't there"), "{words}");
}

#[test]
fn a_folder_that_is_no_former_output_is_not_touched() {
    let home = Home::new();
    fs::create_dir(home.path("thesis")).unwrap();
    home.write("thesis/chapter.txt", "years of work");
    let words = refused(&home, 2, &[ARTICLES, "--entities", ENTITIES, "--out", "thesis"]);
    assert!(words.contains("thesis"), "{words}");
    assert_eq!(home.read("thesis/chapter.txt"), "years of work");
    assert_eq!(home.entries(), ["thesis"]);
}

#[test]
#[cfg(unix)]
fn a_run_that_waits_for_its_input_ends_all_the_same_says_so_as_asked_and_leaves_nothing_behind() {
    let home = Home::new();
    std::fs::create_dir(home.path("tmp")).unwrap();
    let run = ["run", "-", "--top", "5", "--log-format", "json"];
    let mut child = home
        .command(&run)
        .env("TMPDIR", home.path("tmp"))
        .stdin(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut pipe, b"id,text\n1,Petra Vey left.\n").unwrap();
    while !home.entries().iter().any(|name| name.contains("-unfinished-")) {
        assert_eq!(child.try_wait().unwrap(), None, "the run waits for its input");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let killed = std::process::Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let ended = crate::home::Ended::from(child.wait_with_output().unwrap());
    let told: serde_json::Value = serde_json::from_str(&ended.stderr).unwrap();
    assert_eq!((ended.code, &told["message"]), (143, &"terminated: nothing was written".into()));
    assert_eq!(home.entries(), ["tmp"]);
    assert_eq!(std::fs::read_dir(home.path("tmp")).unwrap().count(), 0);
    drop(pipe);
}

#[test]
#[cfg(unix)]
fn an_interrupted_or_terminated_run_leaves_nothing_behind() {
    for (signal, code, told) in [
        ("-INT", 130, "error: interrupted: nothing was written\n"),
        ("-TERM", 143, "error: terminated: nothing was written\n"),
    ] {
        let home = Home::new();
        let child = home.begins_to_write_reports(&[]);
        let killed = std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(killed.success());
        let ended = crate::home::Ended::from(child.wait_with_output().unwrap());
        assert_eq!((ended.code, ended.stderr.as_str()), (code, told));
        assert_eq!(home.entries(), ["many.csv"]);
    }
}
