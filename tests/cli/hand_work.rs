//! What a user made by hand is not destroyed, and what the program itself made is not taken for it.

use std::fs;

use crate::home::Home;

const CORPUS: &str = "id,text\n1,\"Petra Dunlop praised the harbour. Petra Dunlop left.\"\n\
                      2,\"Hugo Vey attacked Petra Dunlop. Hugo Vey said no.\"\n";

fn home() -> Home {
    Home::with(&[("corpus.csv", CORPUS)])
}

/// The exit code and what is said on stderr.
fn said(home: &Home, command: &str) -> (i32, String) {
    home.says(&command.split(' ').collect::<Vec<_>>())
}

fn done(home: &Home, command: &str) {
    assert_eq!(said(home, command), (0, String::new()), "{command}");
}

/// Adds a column to a table.
fn add_column(home: &Home, name: &str, column: &str, cells: &str) {
    let lines = home.read(name).lines().map(str::to_owned).collect::<Vec<_>>();
    let added = |(at, line): (usize, &String)| format!("{line},{}\n", if at == 0 { column } else { cells });
    home.write(name, lines.iter().enumerate().map(added).collect::<String>());
}

#[test]
fn a_list_that_a_run_reads_is_not_replaced_by_its_reports() {
    let home = home();
    done(&home, "run corpus.csv -q");
    let edited = home.read("reports/discovered_entities.csv") + "Orrin,person,,,\n";
    home.write("reports/discovered_entities.csv", &edited);
    let told = "error: reports/discovered_entities.csv: is read by this run and lies in reports, which the run replaces: copy it \
                elsewhere and name that, or give the name of another folder with --out\n";
    assert_eq!(said(&home, "run corpus.csv --entities reports/discovered_entities.csv -q"), (2, told.to_owned()));
    assert_eq!(home.read("reports/discovered_entities.csv"), edited);
    done(&home, "run corpus.csv --entities reports/discovered_entities.csv --out again -q");
    assert!(said(&home, "run reports/mentions.csv --map text=sentence -q").1.contains("is read by this run"));
}

#[test]
fn a_report_with_codes_is_not_replaced_and_its_copy_is_a_sample() {
    let home = home();
    done(&home, "run corpus.csv -q");
    add_column(&home, "reports/mentions.csv", "coded", "0");
    let coded = home.read("reports/mentions.csv");
    let (code, told) = said(&home, "run corpus.csv -q");
    assert_eq!(code, 2);
    assert!(
        told.ends_with(
            "reports: not overwritten, it holds `mentions.csv`, which was edited since a run wrote it: move it away, or give \
             the name of another folder\n"
        ),
        "{told}"
    );
    assert_eq!(home.read("reports/mentions.csv"), coded);
    done(&home, "evaluate sentiment reports/mentions.csv");
    fs::rename(home.path("reports/mentions.csv"), home.path("sample.csv")).unwrap();
    done(&home, "run corpus.csv -q");
    done(&home, "evaluate sentiment sample.csv");
}

#[test]
fn labels_of_the_program_are_no_codes() {
    let home = home();
    done(&home, "run corpus.csv -q");
    let told = "error: reports/mentions.csv, line 1: these labels are the program's own: put your codes (-1, 0, 1) into a column \
                `coded`\n";
    assert_eq!(said(&home, "evaluate sentiment reports/mentions.csv"), (2, told.to_owned()));
    assert_eq!(said(&home, "fit sentiment reports/mentions.csv --out w.csv"), (2, told.to_owned()));
    add_column(&home, "reports/mentions.csv", "CODED", "0");
    done(&home, "evaluate sentiment reports/mentions.csv");
}

#[test]
fn a_file_is_overwritten_only_by_the_command_that_wrote_it() {
    let home = home();
    let mut gold = "id,text,target,label\n".to_owned();
    for (at, word) in ["praised", "accused", "met"].into_iter().cycle().take(12).enumerate() {
        gold += &format!("{at},The crew of boat {at} {word} Oro.,Oro,{}\n", [1, -1, 0][at % 3]);
    }
    home.write("gold.csv", &gold);
    let refused = |arguments: &str, file: &str| {
        let before = home.read(file);
        let told = format!(
            "error: {file}: is there already and isn't what this command writes: not overwritten, name another file\n"
        );
        assert_eq!(said(&home, arguments), (2, told));
        assert_eq!(home.read(file), before);
    };
    home.write("notes.csv", "id,note\n");
    refused("fit sentiment gold.csv --penalty 1 --out notes.csv", "notes.csv");
    refused("fit sentiment gold.csv --penalty 1 --out w.csv --words notes.csv", "notes.csv");
    refused("mentions corpus.csv --to corpus.csv", "corpus.csv");
    for _ in 0..2 {
        assert_eq!(said(&home, "fit sentiment gold.csv --penalty 1 --out w.csv -q").0, 0);
        done(&home, "mentions corpus.csv --to m.csv -q");
    }
    refused("fit stance gold.csv --out w.csv", "w.csv");
    refused("fit sentiment gold.csv --out new.csv --words w.csv", "w.csv");
    let told = "error: w.csv: is read by this command: not overwritten, name another file\n";
    assert_eq!(said(&home, "fit sentiment gold.csv --prior w.csv --out w.csv"), (2, told.to_owned()));
    for twice in ["--out new.csv --words ./new.csv", "--out new.csv --predictions new.csv"] {
        let (code, told) = said(&home, &format!("fit sentiment gold.csv {twice}"));
        assert!(
            code == 2 && told.ends_with("new.csv: is to hold two things at once: name a file for each\n"),
            "{told}"
        );
    }
    add_column(&home, "m.csv", "Coded", "");
    refused("mentions corpus.csv --to m.csv", "m.csv");
}

#[test]
fn a_place_where_nothing_can_be_put_is_refused_before_the_work() {
    let home = Home::with(&[("gold.csv", "no sample"), ("notes.csv", "id,note\n")]);
    fs::create_dir(home.path("folder")).unwrap();
    let places = [
        ("notes.csv", "is there already and isn't what this command writes: not overwritten, name another file"),
        ("folder", "is a folder: name a file in it"),
        ("none/out.csv", "there is no folder none: make it first"),
        ("gold.csv", "is read by this command: not overwritten, name another file"),
    ];
    let commands = [
        "evaluate sentiment gold.csv --predictions",
        "evaluate sentiment gold.csv --reliability",
        "evaluate stance gold.csv --predictions",
        "evaluate stance gold.csv --reliability",
        "evaluate quotes gold.csv --corpus none.csv --predictions",
        "fit sentiment gold.csv --out w.csv --predictions",
        "fit stance gold.csv --out w.csv --reliability",
    ];
    for (place, why) in places {
        for command in commands {
            assert_eq!(
                said(&home, &format!("{command} {place}")),
                (2, format!("error: {place}: {why}\n")),
                "{command}"
            );
        }
    }
    for (place, why) in &places[..3] {
        assert_eq!(
            said(&home, &format!("fit sentiment gold.csv --out {place}")),
            (2, format!("error: {place}: {why}\n"))
        );
    }
}

#[test]
#[cfg(unix)]
fn a_link_stays_one_and_one_to_nothing_is_refused() {
    use std::os::unix::fs::symlink;
    let home = home();
    fs::create_dir(home.path("kept")).unwrap();
    home.write("kept/m.csv", "");
    symlink("kept/m.csv", home.path("m.csv")).unwrap();
    symlink("none/m.csv", home.path("lost.csv")).unwrap();
    done(&home, "mentions corpus.csv --to m.csv -q");
    assert!(home.path("m.csv").is_symlink() && home.read("kept/m.csv").starts_with("mention_id,"));
    for command in ["mentions corpus.csv --to lost.csv", "discover corpus.csv --out lost.csv"] {
        let told = "error: lost.csv: is a link to what isn't there: name the file itself\n";
        assert_eq!(said(&home, command), (2, told.to_owned()));
        assert!(home.path("lost.csv").is_symlink());
    }
}
