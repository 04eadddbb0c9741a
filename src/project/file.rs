//! Reads a project file, `appraise.toml`, and says where it can't be understood.

use std::path::Path;

use appraise::error::{Error, Result, absence};
use appraise::lexicon::TableFile;
use clap::Args;
use strsim::jaro_winkler;
use toml::Table;

use super::written::RunChoices;

/// The name of a project file.
pub(crate) const PROJECT: &str = "appraise.toml";

/// A project file and the settings that it writes.
#[derive(Debug)]
pub(crate) struct ProjectFile {
    source: TableFile,
    /// The settings, paths relative to the file's folder.
    pub(crate) choices: RunChoices,
}

impl ProjectFile {
    /// Reads a project file, or the `appraise.toml` of a folder.
    ///
    /// # Errors
    /// If it can't be read, or says what isn't understood.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        if path.is_dir() {
            return Self::read(&path.join(PROJECT));
        }
        let source = TableFile::read(path)?;
        let text = source.text.as_str();
        let table: Table = toml::from_str(text).map_err(|error| {
            let line = error.span().map(|span| text[..span.start].matches('\n').count() as u64 + 1);
            source.fault(line, format!("not readable as TOML: {}{}", error.message(), backslash(error.message())))
        })?;
        let unknown = unknown_keys(&table).map(|(key, hint)| (line_of(key, text), format!("no setting `{key}`{hint}")));
        let unfit = unfit(&table).map(|(key, problem)| (line_of(key, text), format!("setting {key}: {problem}")));
        let mut mistakes: Vec<(Option<u64>, String)> = unknown.chain(unfit).collect();
        mistakes.sort();
        if let Some(((line, first), more)) = mistakes.split_first() {
            let more = more.iter().map(|(line, mistake)| format!("\n{}", source.fault(*line, mistake.clone())));
            return Err(source.fault(*line, first.clone() + &more.collect::<String>()));
        }
        let choices: RunChoices =
            table.try_into().map_err(|error: toml::de::Error| source.fault(None, in_words(error.message())))?;
        let choices = choices.relative_to(path.parent().unwrap_or(Path::new("")));
        Ok(Self { source, choices })
    }

    /// Refuses files that are named here and aren't there, unless `typed` names others in their place.
    ///
    /// # Errors
    /// If there is one; the message tells all of them.
    pub(crate) fn ensure_there(&self, typed: &RunChoices) -> Result<()> {
        let typed = typed.files();
        let named = self.choices.files().into_iter().zip(typed).filter(|(_, (_, typed))| typed.is_empty());
        let absent: Vec<(&str, &Path)> = named
            .flat_map(|((key, paths), _)| paths.into_iter().map(move |path| (key, path)))
            .filter(|(_, path)| *path != Path::new("-") && !path.exists())
            .collect();
        let Some((first, _)) = absent.first() else { return Ok(()) };
        let told = |(key, path): &(&str, &Path)| format!("setting {key}: {} {}", path.display(), absence(path));
        let message = absent.iter().map(told).collect::<Vec<_>>().join("; ");
        let line = line_of(first, &self.source.text);
        Err(Error::Absent { path: self.source.path.clone(), line, message })
    }
}

/// What to say besides of a backslash, which TOML takes for the beginning of an escape.
fn backslash(message: &str) -> &'static str {
    if message.contains("escape") { "; write a path with / or in single quotation marks" } else { "" }
}

/// The settings of a project file, each named as its option.
fn known_keys() -> Vec<String> {
    let command = RunChoices::augment_args(clap::Command::new("run"));
    command.get_arguments().map(|argument| argument.get_id().as_str().replace('_', "-")).collect()
}

/// Options that say how a command works, not what a study is: they are typed.
const TYPED: [&str; 6] = ["threads", "quiet", "log-format", "from", "dry-run", "project"];

/// The keys that are no settings, which serde can't refuse in flattened structures, each with a hint at what may be meant.
fn unknown_keys(table: &Table) -> impl Iterator<Item = (&str, String)> {
    let known = known_keys();
    let unknown: Vec<&String> = table.keys().filter(|key| !known.contains(key)).collect();
    unknown.into_iter().map(move |key| {
        if TYPED.contains(&key.as_str()) {
            return (key.as_str(), format!("; give --{key} on the command line"));
        }
        let near = known.iter().max_by(|a, b| jaro_winkler(a, key).total_cmp(&jaro_winkler(b, key)));
        let near = near.filter(|name| jaro_winkler(name, key) > 0.8);
        (key.as_str(), near.map(|name| format!("; did you mean `{name}`?")).unwrap_or_default())
    })
}

/// The settings whose values don't fit, and why: in flattened structures serde loses the place.
fn unfit(table: &Table) -> impl Iterator<Item = (&str, String)> {
    table.iter().filter_map(|(key, value)| {
        let alone = Table::from_iter([(key.clone(), value.clone())]);
        let error = alone.try_into::<RunChoices>().err()?;
        Some((key.as_str(), in_words(error.message())))
    })
}

/// Serde's words for what a value should be, and ours.
const EXPECTED: [(&str, &str); 6] = [
    ("usize", "a whole number"),
    ("u64", "a whole number"),
    ("f64", "a number"),
    ("a boolean", "true or false"),
    ("a sequence", "a list: [\"…\", \"…\"]"),
    ("a map", "a table below a line such as [map]"),
];

fn in_words(message: &str) -> String {
    let message = message.trim_end().replace("unknown variant ", "").replace(", expected one of ", " is none of ");
    match message.rsplit_once("expected ") {
        Some((found, expected)) => {
            let ours = EXPECTED.iter().find(|(theirs, _)| *theirs == expected).map_or(expected, |(_, ours)| ours);
            format!("{found}expected {ours}")
        }
        None => message,
    }
}

/// The line of the file that writes this key, from 1.
fn line_of(key: &str, text: &str) -> Option<u64> {
    let writes = |line: &str| {
        let line = line.trim_start().trim_start_matches(['[', '"', '\'']);
        line.strip_prefix(key).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric() || next == '-'))
    };
    text.lines().position(writes).map(|line| line as u64 + 1)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::project::values::PeriodChoice;

    fn read(text: &str) -> Result<RunChoices> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("appraise.toml");
        std::fs::write(&path, text).unwrap();
        ProjectFile::read(&path).map(|ProjectFile { mut choices, .. }| {
            choices
                .corpus
                .corpus
                .iter_mut()
                .for_each(|path| *path = path.strip_prefix(folder.path()).unwrap().to_owned());
            choices
        })
    }

    fn message(text: &str) -> String {
        let error = read(text).unwrap_err().to_string();
        error[error.find("appraise.toml").unwrap()..].to_owned()
    }

    #[test]
    fn a_project_file_says_what_the_command_line_can() {
        let choices = read(
            "corpus = \"articles.csv\"\nperiod = \"week\"\nsince = \"2025-01-01\"\nuntil = 2025-06-30\nday-first = true\nexcel = true\n\n[map]\ntext = \"body\"\n",
        )
        .unwrap();
        assert_eq!(choices.corpus.corpus, [PathBuf::from("articles.csv")]);
        assert_eq!(choices.period, Some(PeriodChoice::Week));
        assert_eq!(choices.corpus.since, Some(jiff::civil::date(2025, 1, 1)));
        assert_eq!(choices.corpus.until, Some(jiff::civil::date(2025, 6, 30)));
        assert!(choices.corpus.format.day_first && choices.output.excel);
        assert_eq!(choices.corpus.format.map.unwrap().0.column_of(appraise::corpus::Field::Text), Some("body"));
    }

    #[test]
    fn the_project_that_init_writes_has_every_option_of_a_run_as_a_setting_that_is_read() {
        let commented = |line: &str| line.starts_with('#') && !line.starts_with("# ") && !line.starts_with("##");
        let all: String = crate::project::TEMPLATE
            .lines()
            .map(|line| if commented(line) { format!("{}\n", &line[1..]) } else { format!("{line}\n") })
            .collect();
        let keys: Vec<String> = toml::from_str::<toml::Table>(&all).unwrap().keys().cloned().collect();
        for option in known_keys() {
            assert!(keys.contains(&option), "src/project/init.toml has no setting `{option}`");
        }
        let choices = read(&all).unwrap();
        assert_eq!(choices.corpus.format.date_format.as_deref(), Some("%d.%m.%Y"));
        assert!(read(crate::project::TEMPLATE).unwrap().corpus.format.date_format.is_none());
    }

    #[test]
    fn a_misspelt_setting_is_named_with_its_line_and_its_neighbour() {
        assert_eq!(
            message("topics = \"topics.csv\"\nperod = \"week\"\n"),
            "appraise.toml, line 2: no setting `perod`; did you mean `period`?"
        );
        assert_eq!(
            message("threads = 4\n"),
            "appraise.toml, line 1: no setting `threads`; give --threads on the command line"
        );
    }

    #[test]
    fn all_mistakes_of_a_file_are_told_in_their_order() {
        let told = message("top = 5\nperod = \"week\"\nsince = \"June\"\nthreads = 4\n");
        let lines: Vec<&str> = told.lines().map(|line| line.rsplit('/').next().unwrap()).collect();
        assert_eq!(
            lines,
            [
                "appraise.toml, line 2: no setting `perod`; did you mean `period`?",
                "appraise.toml, line 3: setting since: `June` is no day: write 2025-06-20",
                "appraise.toml, line 4: no setting `threads`; give --threads on the command line",
            ]
        );
    }

    #[test]
    fn a_value_that_does_not_fit_is_told_with_its_line_and_setting_in_plain_words() {
        let told = |line: &str| message(&format!("topics = \"topics.csv\"\n{line}\n"));
        let in_line_2 = |problem: &str| format!("appraise.toml, line 2: setting {problem}");
        assert_eq!(told("since = \"June\""), in_line_2("since: `June` is no day: write 2025-06-20"));
        assert_eq!(told("until = 3"), in_line_2("until: a day in quotation marks: write \"2025-06-20\""));
        assert_eq!(
            told("corpus = 3"),
            in_line_2("corpus: a file name in quotation marks, or a list of them: [\"a.csv\", \"b.csv\"]")
        );
        assert_eq!(told("top = -1"), in_line_2("top: invalid value: integer `-1`, expected a whole number"));
        assert_eq!(
            told("bandwidth = \"wide\""),
            in_line_2("bandwidth: invalid type: string \"wide\", expected a number")
        );
        assert_eq!(
            told("period = \"fortnight\""),
            in_line_2("period: `fortnight` is none of `day`, `week`, `month`, `quarter`, `year`")
        );
        assert_eq!(
            told("[map]\ntxt = \"body\""),
            in_line_2("map: `txt` is no field: id, date, source, title, lead or text")
        );
    }

    #[test]
    fn files_that_are_not_there_are_told_with_line_and_setting_unless_others_are_typed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("appraise.toml");
        std::fs::write(folder.path().join("articles_2025.csv"), "").unwrap();
        std::fs::write(
            &path,
            "# a study\ncorpus = [\"articles_2025.csv\", \"articles_2024.csv\"]\ntopics = \"lists/t.csv\"\n",
        )
        .unwrap();
        let file = ProjectFile::read(folder.path()).unwrap();
        let told = |typed: &RunChoices| file.ensure_there(typed).unwrap_err().to_string();
        let home = format!("{}/", folder.path().display());
        assert_eq!(
            told(&RunChoices::default()).replace(&home, ""),
            "appraise.toml, line 2: setting corpus: articles_2024.csv isn't there; did you mean articles_2025.csv?; setting \
             topics: lists/t.csv isn't there, nor is the folder lists"
        );
        let mut typed = RunChoices::default();
        typed.corpus.corpus = vec![PathBuf::from("-")];
        assert!(told(&typed).contains("line 3: setting topics: "), "{}", told(&typed));
        typed.topics = Some(PathBuf::from("elsewhere.csv"));
        assert!(file.ensure_there(&typed).is_ok());
    }

    #[test]
    fn a_path_with_backslashes_and_a_file_that_is_no_utf_8_are_told_with_their_remedy() {
        assert_eq!(
            message("corpus = \"C:\\articles.csv\"\n").split_once("; ").unwrap().1,
            "write a path with / or in single quotation marks"
        );
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("appraise.toml");
        std::fs::write(&path, b"top = 5\ncorpus = \"caf\xE9.csv\"\n").unwrap();
        let refused = ProjectFile::read(&path).unwrap_err();
        assert!(refused.to_string().contains("appraise.toml, line 2: byte 14: 0xE9 is no UTF-8"), "{refused}");
        assert_eq!(refused.exit_code(), 2);
    }

    #[test]
    fn what_is_no_toml_is_told_with_its_line() {
        assert_eq!(
            message("top = 5\ncorpus = \"articles.csv\n"),
            "appraise.toml, line 2: not readable as TOML: invalid basic string, expected `\"`"
        );
    }
}
