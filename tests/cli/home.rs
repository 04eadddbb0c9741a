//! A folder of its own for a test, with the program run in it and what a run of it says.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

/// The sample corpus of the repository and its lists.
pub(crate) const ARTICLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/articles.csv");
pub(crate) const ENTITIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/entities.csv");
pub(crate) const TOPICS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/data/topics.csv");

/// A row of a table, by the names of its columns.
pub(crate) type Row = BTreeMap<String, String>;

/// A folder that is gone when the test ends.
pub(crate) struct Home(tempfile::TempDir);

/// How a run of the program ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let home = Self::new();
        files.iter().for_each(|(name, content)| home.write(name, content));
        home
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    pub(crate) fn rows(&self, table: &str) -> Vec<Row> {
        rows(&self.read(table))
    }

    /// The reports of a run that must succeed and say nothing.
    pub(crate) fn reports(&self, arguments: &[&str]) -> BTreeMap<String, String> {
        self.prints(&[&["run", "--out", "reports", "-q"], arguments].concat());
        self.files("reports")
    }

    /// The files of a folder of reports by their names, but for the manifest.
    pub(crate) fn files(&self, folder: &str) -> BTreeMap<String, String> {
        let entries = fs::read_dir(self.path(folder)).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let reports = names.filter(|name| name != "manifest.json");
        reports.map(|name| (name.clone(), self.read(&format!("{folder}/{name}")))).collect()
    }

    /// That of the reports.
    pub(crate) fn manifest(&self) -> serde_json::Value {
        serde_json::from_str(&self.read("reports/manifest.json")).unwrap()
    }

    /// The names of what lies in the folder, sorted.
    pub(crate) fn entries(&self) -> Vec<String> {
        let entries = fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program in this folder, not yet started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_appraise"));
        command.current_dir(self.0.path()).args(arguments);
        command
    }

    pub(crate) fn appraise(&self, arguments: &[&str]) -> Ended {
        self.command(arguments).output().unwrap().into()
    }

    /// A run over the sample sixty times, which has begun to write its reports.
    #[cfg(unix)]
    pub(crate) fn begins_to_write_reports(&self, options: &[&str]) -> std::process::Child {
        let articles = fs::read_to_string(ARTICLES).unwrap();
        let (header, rows) = articles.split_once('\n').unwrap();
        let many: String = (0..60).map(|copy| rows.replace("\na", &format!("\nb{copy}-"))).collect();
        self.write("many.csv", format!("{header}\n{many}"));
        let run = ["run", "many.csv", "--entities", ENTITIES, "--threads", "1"];
        let child = self.command(&[&run, options].concat()).stderr(std::process::Stdio::piped()).spawn().unwrap();
        while !self.entries().iter().any(|name| name.contains("-unfinished-")) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        child
    }

    /// Exit code and stderr.
    pub(crate) fn says(&self, arguments: &[&str]) -> (i32, String) {
        let Ended { code, stderr, .. } = self.appraise(arguments);
        (code, stderr)
    }

    /// A run that must succeed, whatever it says meanwhile.
    pub(crate) fn done(&self, arguments: &[&str]) -> Ended {
        let ended = self.appraise(arguments);
        assert_eq!(ended.code, 0, "{arguments:?}: {}", ended.stderr);
        ended
    }

    /// The stdout of a run that must succeed and say nothing else.
    pub(crate) fn prints(&self, arguments: &[&str]) -> String {
        let ended = self.done(arguments);
        assert_eq!(ended.stderr, "", "{arguments:?}");
        ended.stdout
    }

    /// The stderr of a run that must end with this code and print nothing.
    pub(crate) fn fails(&self, code: i32, arguments: &[&str]) -> String {
        let ended = self.appraise(arguments);
        assert_eq!((ended.code, ended.stdout.as_str()), (code, ""), "{arguments:?}: {}", ended.stderr);
        ended.stderr
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        let code = output.status.code().expect("no signal ended it");
        Self { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

/// The rows of a table with commas.
pub(crate) fn rows(table: &str) -> Vec<Row> {
    let reader = csv::Reader::from_reader(table.as_bytes());
    reader.into_deserialize().map(Result::unwrap).collect()
}

/// The cells of a column.
pub(crate) fn column(table: &str, name: &str) -> Vec<String> {
    rows(table).into_iter().map(|mut row| row.remove(name).unwrap()).collect()
}
