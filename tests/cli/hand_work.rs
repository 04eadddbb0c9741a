//! What a user made by hand is not destroyed, and what the program itself made is not taken for it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

const CORPUS: &str = "id,text\n1,\"Petra Dunlop praised the harbour. Petra Dunlop left.\"\n\
                      2,\"Hugo Vey attacked Petra Dunlop. Hugo Vey said no.\"\n";

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        home.write("corpus.csv", CORPUS);
        home
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: &str) {
        fs::write(self.path(name), content).unwrap();
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The exit code and what is said on stderr.
    fn says(&self, arguments: &str) -> (i32, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_appraise"));
        let output = command.current_dir(self.0.path()).args(arguments.split(' ')).output().unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
    }

    fn done(&self, arguments: &str) {
        assert_eq!(self.says(arguments), (0, String::new()), "{arguments}");
    }

    /// Adds a column to a table.
    fn add_column(&self, name: &str, column: &str, cells: &str) {
        let lines = self.read(name).lines().map(str::to_owned).collect::<Vec<_>>();
        let added = |(at, line): (usize, &String)| format!("{line},{}\n", if at == 0 { column } else { cells });
        self.write(name, &lines.iter().enumerate().map(added).collect::<String>());
    }
}

#[test]
fn a_list_that_a_run_reads_is_not_replaced_by_its_reports() {
    let home = Home::new();
    home.done("run corpus.csv -q");
    let edited = home.read("reports/discovered_entities.csv") + "Orrin,person,,,\n";
    home.write("reports/discovered_entities.csv", &edited);
    let told = "error: reports/discovered_entities.csv: is read by this run and lies in reports, which the run replaces: copy it \
                elsewhere and name that, or give the name of another folder with --out\n";
    assert_eq!(home.says("run corpus.csv --entities reports/discovered_entities.csv -q"), (2, told.to_owned()));
    assert_eq!(home.read("reports/discovered_entities.csv"), edited);
    home.done("run corpus.csv --entities reports/discovered_entities.csv --out again -q");
    assert!(home.says("run reports/mentions.csv --map text=sentence -q").1.contains("is read by this run"));
}

#[test]
fn a_report_with_codes_is_not_replaced_and_its_copy_is_a_sample() {
    let home = Home::new();
    home.done("run corpus.csv -q");
    home.add_column("reports/mentions.csv", "coded", "0");
    let coded = home.read("reports/mentions.csv");
    let (code, told) = home.says("run corpus.csv -q");
    assert_eq!(code, 2);
    assert!(
        told.ends_with(
            "reports: not overwritten, it holds `mentions.csv`, which was edited since a run wrote it: move it away, or give \
             the name of another folder\n"
        ),
        "{told}"
    );
    assert_eq!(home.read("reports/mentions.csv"), coded);
    home.done("evaluate sentiment reports/mentions.csv");
    fs::rename(home.path("reports/mentions.csv"), home.path("sample.csv")).unwrap();
    home.done("run corpus.csv -q");
    home.done("evaluate sentiment sample.csv");
}

#[test]
fn labels_of_the_program_are_no_codes() {
    let home = Home::new();
    home.done("run corpus.csv -q");
    let told = "error: reports/mentions.csv, line 1: these labels are the program's own: put your codes (-1, 0, 1) into a column \
                `coded`\n";
    assert_eq!(home.says("evaluate sentiment reports/mentions.csv"), (2, told.to_owned()));
    assert_eq!(home.says("fit sentiment reports/mentions.csv --out w.csv"), (2, told.to_owned()));
    home.add_column("reports/mentions.csv", "CODED", "0");
    home.done("evaluate sentiment reports/mentions.csv");
}

#[test]
fn a_file_is_overwritten_only_by_the_command_that_wrote_it() {
    let home = Home::new();
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
        assert_eq!(home.says(arguments), (2, told));
        assert_eq!(home.read(file), before);
    };
    refused("fit sentiment gold.csv --penalty 1 --out gold.csv", "gold.csv");
    refused("fit sentiment gold.csv --penalty 1 --out w.csv --words gold.csv", "gold.csv");
    refused("mentions corpus.csv --to corpus.csv", "corpus.csv");
    for _ in 0..2 {
        assert_eq!(home.says("fit sentiment gold.csv --penalty 1 --out w.csv -q").0, 0);
        home.done("mentions corpus.csv --to m.csv -q");
    }
    home.add_column("m.csv", "Coded", "");
    refused("mentions corpus.csv --to m.csv", "m.csv");
}
