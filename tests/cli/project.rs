//! `appraise init` and `appraise check` from the outside.

use crate::home::Home;

#[test]
fn a_project_from_init_runs_once_a_corpus_is_there_and_is_never_overwritten() {
    let home = Home::new();
    assert_eq!(
        home.done(&["init", "study"]).stderr,
        "wrote study/appraise.toml\nwrote study/topics.csv\n\
         Name your corpus in study/appraise.toml, then: appraise check, appraise run\n"
    );
    home.write("study/articles.csv", "id,date,text\na1,2025-06-20,Mayor Marit Ostrander won.\n");
    let run = home.command(&["run", "-q"]).current_dir(home.path("study")).status().unwrap();
    assert!(run.success() && home.path("study/reports/manifest.json").exists());

    let again = home.fails(2, &["init", "study"]);
    assert_eq!(again, "error: study/appraise.toml: is there already; nothing was written\n");
}

#[test]
fn check_tells_what_to_mend_and_what_never_occurs() {
    let home = Home::new();
    home.write("appraise.toml", "corpus = \"articles.csv\"\nentities = \"entities.csv\"\ntopics = \"topics.csv\"\n");
    home.write("articles.csv", "id,text\na1,Marit Ostrander defends the sale of the harbour.\n");
    home.write("entities.csv", "entity,kind,aliases,exclude\nMarit Ostrander,person,,Pier Inn\nGerold Pask,person,,\n");
    home.write("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\ntram,\"tram, line\",1\n");
    let found = home.appraise(&["check"]);
    assert_eq!(
        found.stdout.replace(&format!("{}", home.path("").display()), ""),
        "entities.csv: `Marit Ostrander` excludes `Pier Inn`, which holds none of its names: no effect\n\
         topics.csv, line 3: pattern `tram, line` matches only where texts have the `,` too; a pattern is words, with * for any letters, and has a row of its own\n\
         entity `Gerold Pask` never occurs in a sample of 1 article\n\
         topic `tram` never occurs in a sample of 1 article\n"
    );
    assert_eq!((found.code, found.stderr.as_str()), (2, "2 to mend, 2 to look at\n"));
}

#[test]
fn check_refuses_what_a_run_would_and_tells_all_that_cannot_be_read() {
    let home = Home::new();
    home.write("articles.csv", "id,text\na1,Marit Ostrander defends the sale of the harbour.\n");
    home.write("entities.csv", "entity,kind,party\nMarit Ostrander,person,Left\nGerold Pask,man,\nHalden,town,\n");
    home.write("notes.txt", "mine");
    let run = ["check", "articles.csv", "--entities", "entities.csv", "--group-by", "party"];
    let found = home.appraise(&[&run[..], &["--out", "notes.txt"]].concat());
    let names = "is none of person, org, place, group, other";
    assert_eq!(
        found.stdout,
        format!(
            "{}: not overwritten, it is a file: give the name of a folder\n\
             entities.csv, line 3: column kind: `man` {names}\n\
             entities.csv, line 4: column kind: `town` {names}\n",
            "notes.txt"
        )
    );
    assert_eq!((found.code, found.stderr.as_str()), (2, "3 to mend, 0 to look at\n"));
    home.write("entities.csv", "entity,kind,party\nMarit Ostrander,person,Left\n");
    assert_eq!(home.appraise(&run).code, 0);
    let told = home.fails(2, &["check", "articles.csv", "--entities", "entities.csv", "--group-by", "desks"]);
    assert!(told.contains("no column `desks` (for --group-by; the entity list has none either)"), "{told}");
}

#[test]
fn check_finds_an_alias_of_two_entities_and_nothing_in_a_sound_study() {
    let home = Home::new();
    home.write("articles.csv", "id,text\na1,Marit Ostrander defends the sale of the harbour.\n");
    home.write("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\n");
    home.write("entities.csv", "entity,aliases\nMarit Ostrander,the mayor\nGerold Pask,the mayor\n");
    let arguments = ["check", "articles.csv", "--entities", "entities.csv", "--topics", "topics.csv"];
    let found = home.appraise(&arguments);
    assert_eq!(
        found.stdout,
        "entities.csv, line 3: column aliases: `the mayor` already names `Marit Ostrander` (line 2); leave it to one of \
         the two, or to neither: a surname is found by itself after the full name\n"
    );
    assert_eq!(found.code, 2);
    home.write("entities.csv", "entity,aliases\nMarit Ostrander,the mayor\n");
    let sound = home.appraise(&arguments);
    assert_eq!((sound.code, sound.stdout.as_str()), (0, ""));
}
