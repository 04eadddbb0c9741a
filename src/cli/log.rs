//! What the program says on stderr: sentences for people, or a JSON object a line for programs.

use std::io::{IsTerminal, stderr};

use appraise::corpus::{IssueKind, RowIssue};
use appraise::error::Error;
use clap::ValueEnum;
use serde_json::{Value, json};

use super::console::tell;

/// `--log-format`
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// Sentences
    #[default]
    Text,
    /// JSON Lines: an object with `level` (error, warning, reject, info, summary) and `message` a line
    Json,
}

/// Says things in one format, or only what went wrong.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Log {
    pub(super) format: LogFormat,
    pub(super) quiet: bool,
}

impl Log {
    /// Whether somebody watches: only then is there a progress bar.
    pub(super) fn shows_progress(self) -> bool {
        !self.quiet && self.format == LogFormat::Text && stderr().is_terminal()
    }

    /// What ends the program.
    pub(crate) fn error(self, error: &Error) {
        match self.format {
            LogFormat::Text => tell(&format!("error: {error}")),
            LogFormat::Json => {
                let (file, line) = place_of(error);
                let code = error.exit_code();
                say(
                    &json!({"level": "error", "message": error.to_string(), "file": file, "line": line, "exit_code": code}),
                );
            }
        }
    }

    /// What makes the program end with this exit code, though it did what it was asked for.
    pub(super) fn failure(self, message: &str, exit_code: u8) {
        match self.format {
            LogFormat::Text => tell(&format!("error: {message}")),
            LogFormat::Json => say(&json!({"level": "error", "message": message, "exit_code": exit_code})),
        }
    }

    /// What should be mended, though the program goes on.
    pub(super) fn warning(self, message: &str) {
        match self.format {
            LogFormat::Text => tell(&format!("warning: {message}")),
            LogFormat::Json => say(&json!({"level": "warning", "message": message})),
        }
    }

    /// A row of the corpus that isn't used, or not wholly, where no rejects.csv tells of it.
    pub(super) fn issue(self, issue: &RowIssue) {
        let RowIssue { file, line, id, kind, reason } = issue;
        let level = match kind {
            IssueKind::Rejected => "reject",
            IssueKind::Warning => "warning",
        };
        match self.format {
            LogFormat::Text => {
                let what = if *kind == IssueKind::Rejected { "not used" } else { "warning" };
                let place = if *line > 0 { format!(", line {line}") } else { String::new() };
                tell(&format!("{file}{place}: {what}: {reason}"));
            }
            LogFormat::Json => {
                say(&json!({"level": level, "message": reason, "file": file, "line": line, "id": id}));
            }
        }
    }

    /// What was done, unless nobody wants to hear it.
    pub(super) fn note(self, message: &str) {
        match self.format {
            _ if self.quiet => {}
            LogFormat::Text => tell(message),
            LogFormat::Json => say(&json!({"level": "info", "message": message})),
        }
    }

    /// What came of a run: some lines that end with a line feed, or the fields of an object.
    pub(super) fn summary(self, lines: impl FnOnce() -> String, mut fields: Value) {
        match self.format {
            _ if self.quiet => {}
            LogFormat::Text => tell(lines().trim_end()),
            LogFormat::Json => {
                fields["level"] = json!("summary");
                say(&fields);
            }
        }
    }
}

fn say(object: &Value) {
    tell(&object.to_string());
}

fn place_of(error: &Error) -> (Option<String>, Option<u64>) {
    let (path, line) = match error {
        Error::Input { path, line, .. } | Error::Corpus { path, line, .. } | Error::Absent { path, line, .. } => {
            (path, *line)
        }
        Error::Io { path, .. } => (path, None),
        Error::Usage(_) | Error::Interrupted | Error::Terminated => return (None, None),
    };
    (Some(path.display().to_string()), line)
}
