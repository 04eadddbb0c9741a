//! How many rows were read and what became of them.

use std::path::PathBuf;

use crate::corpus::{Input, IssueKind, KeysMet, RowIssue, Rows, Spoiled};
use crate::error::{Error, Result};

/// Counts over the rows of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows read.
    pub rows: u64,
    /// Articles used.
    pub articles: u64,
    /// Rows that couldn't be used.
    pub rejected: u64,
    /// Rejected rows whose text is in another language.
    pub foreign: u64,
    /// Articles used whose text an earlier one has.
    pub repeated: u64,
    /// Rejected rows whose id an article with another text has.
    pub taken_ids: u64,
    /// Rows whose date can't be read.
    pub unreadable_dates: u64,
    /// Articles used though something of them couldn't be, and files without rows.
    pub warnings: u64,
    /// Rows outside the days or the sample asked for.
    pub outside: u64,
    /// Those of them that are left out whatever their date: by `--where` or the sample.
    pub not_chosen: u64,
    /// Those of them that have no date, where one is asked for.
    pub undated_outside: u64,
    /// Articles used whose text was spoiled before.
    pub spoiled: Spoiled,
    /// Which of the keys asked for by name rows of JSON Lines have.
    pub keys: KeysMet,
    first_issue: Option<RowIssue>,
    first_rejected: Option<RowIssue>,
}

impl Tally {
    /// The counts of one block.
    #[must_use]
    pub fn of(rows: &Rows) -> Self {
        let is_rejected = |issue: &&RowIssue| issue.kind == IssueKind::Rejected;
        let rejected = rows.issues.iter().filter(is_rejected).count() as u64;
        Self {
            rows: rows.rows,
            articles: rows.articles.len() as u64,
            rejected,
            warnings: rows.issues.len() as u64 - rejected,
            foreign: rows.foreign,
            repeated: rows.repeated,
            taken_ids: rows.taken_ids,
            unreadable_dates: rows.unreadable_dates,
            outside: rows.outside,
            not_chosen: rows.not_chosen,
            undated_outside: rows.undated_outside,
            spoiled: rows.spoiled.clone(),
            keys: rows.keys.clone(),
            first_issue: rows.issues.first().cloned(),
            first_rejected: rows.issues.iter().find(is_rejected).cloned(),
        }
    }

    /// Adds those of the rows behind. Taken apart, so that no count can be forgotten.
    pub fn merge(&mut self, behind: Self) {
        let Self {
            rows,
            articles,
            rejected,
            foreign,
            repeated,
            taken_ids,
            unreadable_dates,
            warnings,
            outside,
            not_chosen,
            undated_outside,
            spoiled,
            keys,
            first_issue,
            first_rejected,
        } = behind;
        self.rows += rows;
        self.articles += articles;
        self.rejected += rejected;
        self.foreign += foreign;
        self.repeated += repeated;
        self.taken_ids += taken_ids;
        self.unreadable_dates += unreadable_dates;
        self.warnings += warnings;
        self.outside += outside;
        self.not_chosen += not_chosen;
        self.undated_outside += undated_outside;
        self.spoiled.merge(spoiled);
        self.keys.merge(&keys);
        self.first_issue = self.first_issue.take().or(first_issue);
        self.first_rejected = self.first_rejected.take().or(first_rejected);
    }

    /// Refuses a corpus of which no row is usable.
    ///
    /// # Errors
    /// If there is no article, saying why.
    pub fn ensure_usable(&self, corpus: &[Input]) -> Result<()> {
        if self.articles > 0 {
            return Ok(());
        }
        let names: Vec<String> = corpus.iter().map(|input| input.name.display().to_string()).collect();
        let all = PathBuf::from(names.join(", "));
        let at = |issue: &RowIssue, message: String| {
            let line = (issue.line > 0).then_some(issue.line);
            (PathBuf::from(&issue.file), line, message)
        };
        let first = self.first_rejected.as_ref().or(self.first_issue.as_ref());
        let (path, line, message) = match (first, self.rows) {
            (Some(issue), _) if issue.line == 0 => at(issue, issue.reason.clone()),
            (_, 0) => (all, None, "has a header but no rows".to_owned()),
            (Some(issue), rows) if self.rejected > 0 => {
                let outside = match self.outside {
                    0 => String::new(),
                    outside => format!(", {outside} lie outside --since, --until, --where or --sample"),
                };
                let RowIssue { reason, .. } = issue;
                at(
                    issue,
                    format!(
                        "no usable row: {} of {rows} were rejected{outside}; the first, here: {reason}",
                        self.rejected
                    ),
                )
            }
            (Some(issue), rows) if self.unreadable_dates > 0 => {
                let message = format!(
                    "no usable row: all {rows} lie outside --since, --until, --where or --sample, {} of them since their date can't be \
                     read; the first, here: {}",
                    self.unreadable_dates, issue.reason
                );
                at(issue, message)
            }
            (_, rows) => {
                (all, None, format!("no usable row: all {rows} lie outside --since, --until, --where or --sample"))
            }
        };
        Err(Error::Corpus { path, line, message })
    }
}
