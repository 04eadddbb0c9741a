//! A run's stances.csv with codes: how many of its statements are right.

use std::fmt;
use std::path::Path;

use serde::Serialize;

use super::cells::Cells;
use super::columns::{CodedReport, Columns};
use super::decimals::four_decimals;
use super::gold::{GoldRow, read_table};
use super::gold_notes::GoldNotes;
use super::metrics::{Confusion, write_confusion};
use super::task::Task;
use crate::error::Result;
use crate::lexicon::{Lexicon, TableFile};
use crate::score::Score;

/// A statement that a run found, with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodedStatement {
    /// The statement's id.
    pub id: String,
    /// The sentence.
    pub text: String,
    /// What the run found: -1, 0 or 1.
    pub found: i8,
    /// The run's score.
    pub score: Score,
    /// The code: -1, 0 or 1, holder towards target.
    pub label: i8,
}

impl GoldRow for CodedStatement {
    const COLUMNS: &'static [&'static str] = &["id", "text", "found", "score", "label"];
    const REPORT: Option<CodedReport> = Some(CodedReport::Stances);

    fn from_cells(cells: &Cells<'_>) -> Result<Self> {
        let [found, label] = ["found", "label"].map(|column| cells.class(column, Task::Stance));
        let score = Score::from_f64(cells.share("score")?);
        Ok(Self { id: cells.text("id"), text: cells.text("text"), found: found?, score, label: label? })
    }

    fn text(&self) -> &str {
        &self.text
    }

    fn label(&self) -> i8 {
        self.label
    }
}

/// The coded statements of a stances.csv; `None` if the file is another sample.
///
/// # Errors
/// If it can't be read, has no code, or a cell doesn't fit.
pub fn coded_statements(path: &Path, lexicon: &Lexicon) -> Result<Option<(Vec<CodedStatement>, GoldNotes)>> {
    let source = TableFile::read(path)?;
    match Columns::new(source.csv_rows()?.header()).report {
        Some(CodedReport::Stances) => read_table(&source, lexicon).map(Some),
        _ => Ok(None),
    }
}

/// How many of a run's statements are as they were coded. What the run missed can't be told from what it found: there is no recall.
#[derive(Clone, Debug, Serialize)]
pub struct StatementAgreement {
    task: &'static str,
    n: u64,
    #[serde(serialize_with = "four_decimals")]
    precision: f64,
    classes: Vec<Found>,
    /// Rows by the class that was found, columns by the coded class, in the order of `classes`.
    confusion: [[u64; 3]; 3],
}

/// The statements that were found to be of a class.
#[derive(Clone, Debug, Serialize)]
struct Found {
    class: &'static str,
    found: u64,
    right: u64,
    /// `None` where none was found.
    precision: Option<f64>,
}

impl StatementAgreement {
    /// The figures of coded statements.
    #[must_use]
    pub fn new(statements: &[CodedStatement]) -> Self {
        let mut table = Confusion::default();
        statements.iter().for_each(|statement| table.add(statement.found, statement.label));
        let of_class = |(at, class): (usize, &'static str)| {
            let (found, right) = (table.counts[at].iter().sum::<u64>(), table.counts[at][at]);
            let precision = (found > 0).then(|| (right as f64 / found as f64 * 1e4).round() / 1e4);
            Found { class, found, right, precision }
        };
        Self {
            task: "statements",
            n: table.total(),
            precision: table.accuracy(),
            classes: Task::Stance.classes().into_iter().enumerate().map(of_class).collect(),
            confusion: table.counts,
        }
    }
}

impl fmt::Display for StatementAgreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "coded statements      {:>7}", self.n)?;
        writeln!(
            f,
            "precision             {:>7.4}  (of what the run found; what it missed isn't here)",
            self.precision
        )?;
        writeln!(f, "\nfound       precision    found    right")?;
        for Found { class, found, right, precision } in &self.classes {
            let precision = precision.map_or_else(|| "-".to_owned(), |precision| format!("{precision:.4}"));
            writeln!(f, "{class:<11}{precision:>10}{found:>9}{right:>9}")?;
        }
        write_confusion(f, "found \\ coded as", &Task::Stance.classes(), &self.confusion)
    }
}
