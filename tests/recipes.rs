//! The README's recipes, run as they stand there, each in a folder with a small study; and the checks of tests/reference, which recompute the
//! reports of the sample in Python. One whose program isn't installed is skipped and says so. `PYTHON` names another Python than `python3`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Output};

const README: &str = include_str!("../README.md");

/// Two of the entities have names that pandas and R take for missing values.
const FILES: [(&str, &str); 4] = [
    (
        "articles.csv",
        "id,date,source,text\n\
         a1,2025-05-20,The Quay,\"Mayor Marit Ostrander praised the party NA on Tuesday. NA had betrayed the dockers, said Gerold Pask.\"\n\
         a2,2025-06-20,The Quay,\"The fishermen cheered the band None at the harbour. Gerold Pask thanked None, and NA too.\"\n\
         a3,2025-06-21,The Foghorn,\"Marit Ostrander failed the union, Pask said. It is over.\"\n",
    ),
    ("entities.csv", "entity,kind\nMarit Ostrander,person\nGerold Pask,person\nNA,org\nNone,org\n"),
    ("topics.csv", "topic,pattern,sign\nsale,sale of the harbour,1\n"),
    ("appraise.toml", "corpus = \"articles.csv\"\nentities = \"entities.csv\"\ntopics = \"topics.csv\"\n"),
];

struct Recipe {
    name: &'static str,
    /// A command that succeeds where the recipe can run.
    probe: fn() -> Command,
    run: fn(&Path, &str),
}

const RECIPES: [Recipe; 5] = [
    Recipe { name: "pandas", probe: || python("import pandas"), run: pandas },
    Recipe { name: "readr", probe: || rscript("library(readr)"), run: readr },
    Recipe { name: "duckdb", probe: || python("import duckdb"), run: duckdb },
    Recipe { name: "pipe", probe: || shell("gzip --version"), run: pipe },
    Recipe { name: "make", probe: || shell("make --version"), run: make },
];

/// A program of tests/reference that says whether the reports of a folder are right.
struct Check {
    name: &'static str,
    /// A command that succeeds where the check can run.
    probe: fn() -> Command,
    /// The end of what it prints where they are.
    agrees: &'static str,
}

const CHECKS: [Check; 2] = [
    Check { name: "check_reports", probe: || python("import pandas, statsmodels"), agrees: "all agree\n" },
    Check { name: "check_networks", probe: || python("import networkx"), agrees: ", agree\n" },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let runs = |name: &str, probe: fn() -> Command| {
        let is_named = |it: &String| name.contains(it.as_str()) || "recipes".contains(it.as_str());
        let is_wanted = arguments.is_empty() || arguments.iter().any(is_named);
        let is_there = is_wanted && probe().output().is_ok_and(|output| output.status.success());
        if is_wanted && !is_there {
            println!("recipe {name} ... SKIPPED: its program is not installed");
        }
        is_there
    };
    for Recipe { name, probe, run } in RECIPES {
        if !runs(name, probe) {
            continue;
        }
        let home = tempfile::tempdir().unwrap();
        for (file, content) in FILES {
            fs::write(home.path().join(file), content).unwrap();
        }
        if !["pipe", "make"].contains(&name) {
            done(shell("appraise run --quiet").current_dir(home.path()));
        }
        run(home.path(), recipe(name));
        println!("recipe {name} ... ok");
    }
    for Check { name, probe, agrees } in CHECKS {
        if runs(name, probe) {
            check(name, agrees);
            println!("recipe {name} ... ok");
        }
    }
    ExitCode::SUCCESS
}

/// Has the reports of the sample checked.
fn check(name: &str, agrees: &str) {
    let (home, here) = (tempfile::tempdir().unwrap(), Path::new(env!("CARGO_MANIFEST_DIR")));
    for file in ["articles.csv", "entities.csv", "topics.csv"] {
        fs::copy(here.join("data").join(file), home.path().join(file)).unwrap();
    }
    let run = "appraise run articles.csv --entities entities.csv --topics topics.csv --networks --quiet";
    done(shell(run).current_dir(home.path()));
    let script = here.join(format!("tests/reference/{name}.py"));
    let mut program = Command::new(python("").get_program());
    let printed = done(program.arg(script).arg("reports").current_dir(home.path()));
    assert!(printed.ends_with(agrees), "{printed}");
}

/// The block of code behind the README's mark.
fn recipe(name: &str) -> &'static str {
    let mark = format!("<!-- recipe: {name} -->\n```");
    let (_, marked) = README.split_once(&mark).unwrap_or_else(|| panic!("README.md has no recipe {name}"));
    let (_, code) = marked.split_once('\n').unwrap();
    code.split_once("```").unwrap().0
}

fn pandas(home: &Path, code: &str) {
    let printed = done(python(&format!("{code}\nprint(list(tone.columns), list(tone.index.year))")).current_dir(home));
    assert!(printed.ends_with("['Gerold Pask', 'Marit Ostrander', 'NA', 'None'] [2025, 2025]\n"), "{printed}");
    let trap = "import pandas as pd\nprint(sorted(set(pd.read_csv('reports/entity_dates.csv')['entity'].dropna())))";
    let printed = done(python(trap).current_dir(home));
    assert_eq!(printed, "['Gerold Pask', 'Marit Ostrander']\n", "without the options both names are gone");
}

fn readr(home: &Path, code: &str) {
    let check = "cat(sort(unique(mentions$entity)), class(mentions$score), class(mentions$date), sum(is.na(mentions$entity)), sep = '|')";
    let printed = done(rscript(&format!("{code}\n{check}")).current_dir(home));
    assert!(printed.ends_with("Gerold Pask|Marit Ostrander|NA|None|numeric|Date|0"), "{printed}");
}

fn duckdb(home: &Path, code: &str) {
    fs::write(home.join("recipe.sql"), code).unwrap();
    let check = "import duckdb\nprint([row[:3] for row in duckdb.sql(open('recipe.sql').read()).fetchall() if row[0] in ('NA', 'None')])";
    let printed = done(python(check).current_dir(home));
    assert_eq!(printed, "[('NA', 'indirect', 3), ('None', 'indirect', 2)]\n");
}

fn pipe(home: &Path, code: &str) {
    done(shell("gzip articles.csv").current_dir(home));
    assert_eq!(done(shell(code).current_dir(home)), "");
    let rows = done(shell("gzip -dc mentions.csv.gz").current_dir(home));
    assert_eq!(rows.lines().filter(|row| row.contains(",None,org,")).count(), 2, "{rows}");
    assert_eq!(fs::read_to_string(home.join("log.jsonl")).unwrap(), "");
}

fn make(home: &Path, code: &str) {
    fs::write(home.join("Makefile"), code).unwrap();
    assert_eq!(done(shell("make").current_dir(home)), "appraise run --max-rejects 10 --quiet\n");
    assert!(home.join("reports/mentions.csv").exists());
    let again = done(shell("make").current_dir(home));
    assert!(again.contains("up to date"), "{again}");
}

/// Runs it, which must succeed; what it printed.
fn done(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert!(status.success(), "{command:?}: {}", String::from_utf8_lossy(&stderr));
    String::from_utf8(stdout).unwrap()
}

fn python(code: &str) -> Command {
    let mut command = Command::new(std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned()));
    command.args(["-c", code]);
    command
}

fn rscript(code: &str) -> Command {
    let mut command = Command::new("Rscript");
    command.args(["-e", code]);
    command
}

/// A shell whose path has the program.
fn shell(code: &str) -> Command {
    let program = Path::new(env!("CARGO_BIN_EXE_appraise")).parent().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new("sh");
    command.args(["-c", code]).env("PATH", format!("{}:{path}", program.display()));
    command
}
