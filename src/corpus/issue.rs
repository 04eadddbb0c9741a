//! Rows that can't be used as they are.

/// Why a row isn't used, or not wholly: a row of rejects.csv.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowIssue {
    /// The file, as the command line named it.
    pub file: String,
    /// The line on which the row begins, from 1; 0 where a whole file is meant.
    pub line: u64,
    /// The article's id, empty if it can't be told.
    pub id: String,
    /// Whether the article is left out, or only something of it.
    pub kind: IssueKind,
    /// What is wrong with it.
    pub reason: String,
}

/// How much an issue costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// The article is left out.
    Rejected,
    /// The article is kept.
    Warning,
}

impl RowIssue {
    /// The reason as rejects.csv has it: a warning says so.
    #[must_use]
    pub fn written_reason(&self) -> String {
        match self.kind {
            IssueKind::Rejected => self.reason.clone(),
            IssueKind::Warning => format!("warning: {}", self.reason),
        }
    }
}
