//! The house holds: no module imports one to its right in the flow, and each outside concern lives in one place.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Every module, in the order of the flow; each may import those before it.
const FLOW: [&str; 21] = [
    "error",
    "hashed",
    "score",
    "corpus",
    "lexicon",
    "text",
    "entities",
    "quotes",
    "frames",
    "evidence",
    "sentiment",
    "stance",
    "analysis",
    "aggregate",
    "report",
    "evaluate",
    "fit",
    "pipeline",
    "project",
    "cli",
    "main",
];

/// Modules that may import fewer than what stands before them.
const ONLY: [(&str, &[&str]); 3] = [
    ("pipeline", &["error", "hashed", "corpus"]),
    ("corpus", &["error", "hashed"]),
    ("aggregate", &["score", "corpus", "text", "entities", "quotes", "evidence", "stance", "analysis"]),
];

/// Crates and macros that belong to some modules alone.
const CONFINED: [(&str, &[&str]); 6] = [
    ("clap::", &["project", "cli", "main"]),
    ("indicatif::", &["cli"]),
    ("ctrlc::", &["cli"]),
    ("println!", &["cli", "main"]),
    ("print!", &["cli", "main"]),
    ("std::process::exit", &["cli"]),
];

/// A source file as the rules see it.
struct Source<'a> {
    /// Path below `src/`, with forward slashes.
    path: &'a str,
    code: &'a str,
}

impl Source<'_> {
    /// The top-level module that the file belongs to.
    fn module(&self) -> &str {
        self.path.split('/').next().unwrap_or(self.path).trim_end_matches(".rs")
    }

    /// How many `super::` lead from the file's own items to the crate's root.
    fn depth(&self) -> usize {
        let folders = self.path.split('/').count() - 1;
        if self.path.ends_with("mod.rs") { folders } else { folders + 1 }
    }

    /// Every module of the flow that a path in the code begins with, with its line.
    fn imports(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        let root = "super::".repeat(self.depth());
        for (at, line) in code_lines(self.code) {
            for opening in ["crate::", "appraise::", root.as_str()].into_iter().filter(|opening| !opening.is_empty()) {
                let words = line.match_indices(opening).filter(|(before, _)| !ends_in_word(&line[..*before]));
                for (before, _) in words {
                    found.extend(first_names(&line[before + opening.len()..]).map(|name| (at, name)));
                }
            }
        }
        found.retain(|(_, name)| FLOW.contains(&name.as_str()));
        found
    }

    /// What the file does against the rules, one line each.
    fn faults(&self) -> String {
        let mut faults = String::new();
        let module = self.module();
        let Some(place) = FLOW.iter().position(|&known| known == module) else {
            return format!("src/{}: `{module}` has no place in the flow\n", self.path);
        };
        let before = &FLOW[..place];
        let allowed = ONLY.iter().find(|(name, _)| *name == module).map_or(before, |(_, only)| only);
        for (line, name) in self.imports() {
            if name != module && !allowed.contains(&name.as_str()) {
                writeln!(faults, "src/{}:{line}: {module} imports {name}", self.path).expect("strings can be written");
            }
        }
        for (line, code) in code_lines(self.code) {
            for (what, owners) in CONFINED {
                let used = code.match_indices(what).any(|(at, _)| !ends_in_word(&code[..at]));
                if used && !owners.contains(&module) {
                    writeln!(faults, "src/{}:{line}: {module} uses {what}", self.path).expect("strings can be written");
                }
            }
        }
        faults
    }
}

/// The lines that aren't comments, numbered from 1; an import over several lines is joined to its first.
fn code_lines(code: &str) -> Vec<(usize, String)> {
    let mut lines: Vec<(usize, String)> = Vec::new();
    let mut open = false;
    for (at, line) in code.lines().enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with("//") {
            continue;
        }
        match lines.last_mut().filter(|_| open) {
            Some((_, whole)) => whole.push_str(trimmed),
            None => lines.push((at + 1, format!(" {trimmed}"))),
        }
        open = (open || is_import(trimmed)) && !trimmed.ends_with(';');
    }
    lines
}

/// `use …`, also behind `pub` or `pub(crate)`.
fn is_import(line: &str) -> bool {
    let private = line.strip_prefix("pub").map_or(line, |seen| match seen.strip_prefix('(') {
        Some(limited) => limited.split_once(')').map_or(limited, |(_, rest)| rest),
        None => seen,
    });
    private.trim_start().starts_with("use ")
}

fn ends_in_word(before: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':')
}

/// `a` of `a::b`, and every `a` of `{a::b, a::{c, d}}`.
fn first_names(path: &str) -> impl Iterator<Item = String> {
    let mut names = Vec::new();
    let Some(group) = path.strip_prefix('{') else {
        names.push(identifier(path));
        return names.into_iter();
    };
    let mut depth = 1;
    let mut start = true;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => break,
            '}' => depth -= 1,
            ',' => start |= depth == 1,
            c if start && c.is_alphabetic() => {
                names.push(identifier(&group[at..]));
                start = false;
            }
            _ => {}
        }
    }
    names.into_iter()
}

fn identifier(path: &str) -> String {
    path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

fn faults_below(folder: &Path, root: &Path, faults: &mut String) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            faults_below(&entry, root, faults);
        } else if entry.extension().is_some_and(|extension| extension == "rs") && !entry.ends_with("lib.rs") {
            let path = entry.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            let code = fs::read_to_string(&entry).unwrap();
            faults.push_str(&Source { path: &path, code: &code }.faults());
        }
    }
}

#[test]
fn no_module_imports_one_to_its_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut faults = String::new();
    faults_below(&root, &root, &mut faults);
    assert!(faults.is_empty(), "against the flow:\n{faults}");
}

fn faults_of(path: &str, code: &str) -> String {
    Source { path, code }.faults()
}

#[test]
fn an_import_to_the_right_is_caught_and_one_to_the_left_is_not() {
    assert_eq!(faults_of("text/token.rs", "use crate::report::Table;\n"), "src/text/token.rs:1: text imports report\n");
    assert_eq!(faults_of("report/table.rs", "use crate::text::Span;\n"), "");
}

#[test]
fn groups_full_paths_supers_and_many_lines_are_caught_too() {
    let grouped = "use crate::{\n    error::Error,\n    lexicon::{Lexicon, report},\n    stance::Topic,\n};\n";
    assert_eq!(faults_of("text/token.rs", grouped), "src/text/token.rs:1: text imports stance\n");
    for seen in ["pub", "pub(crate)", "pub(in crate::text)"] {
        let published = format!("{seen} use crate::{{\n    report::Table,\n}};\n");
        assert_eq!(faults_of("text/mod.rs", &published), "src/text/mod.rs:1: text imports report\n", "{seen}");
    }
    let inline = "fn f() {\n    crate::fit::folds();\n}\n";
    assert_eq!(faults_of("evidence/mod.rs", inline), "src/evidence/mod.rs:2: evidence imports fit\n");
    let upwards = "use super::super::analysis::Reading;\n";
    assert_eq!(faults_of("quotes/marks.rs", upwards), "src/quotes/marks.rs:1: quotes imports analysis\n");
    assert_eq!(faults_of("quotes/mod.rs", "use super::cli;\n"), "src/quotes/mod.rs:1: quotes imports cli\n");
    assert_eq!(faults_of("report/entities.rs", "use super::pipeline::Local;\n"), "");
}

#[test]
fn a_comment_may_speak_of_what_comes_after() {
    assert_eq!(faults_of("text/token.rs", "/// Read by [`crate::report`].\n// crate::report prints it\n"), "");
}

#[test]
fn the_pipeline_knows_no_linguistics_and_only_the_command_line_knows_the_terminal() {
    assert_eq!(
        faults_of("pipeline/mod.rs", "use crate::lexicon::Lexicon;\n"),
        "src/pipeline/mod.rs:1: pipeline imports lexicon\n"
    );
    assert_eq!(
        faults_of("pipeline/mod.rs", "use indicatif::ProgressBar;\n"),
        "src/pipeline/mod.rs:1: pipeline uses indicatif::\n"
    );
    assert_eq!(faults_of("cli/progress.rs", "use indicatif::ProgressBar;\n"), "");
}

#[test]
fn a_new_module_must_be_given_its_place() {
    assert_eq!(faults_of("helpers/mod.rs", ""), "src/helpers/mod.rs: `helpers` has no place in the flow\n");
}
