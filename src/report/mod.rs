//! The output folder: one CSV per report, rejects, codebook and manifest.
//!
//! How a run uses it, in order:
//!
//! 1. [`OutputFolder::create`] beside the target; nothing is seen under the target's name before
//!    [`OutputFolder::commit`], and dropping the folder removes what was written.
//! 2. [`EvidenceTables::add`] turns an analysed article into rows of mentions.csv, quotes.csv and stances.csv behind those of
//!    earlier articles of its block ([`EvidenceTables::rows`] does a whole block). It is pure, so worker threads can call it;
//!    [`EvidenceFiles`] takes the blocks' rows in input order. Left out with `--no-evidence`.
//! 3. [`RejectsFile`] takes unusable rows as they are met.
//! 4. [`write_totals`] takes [`Aggregates::finish`](crate::aggregate::Aggregates::finish) and writes every report made of sums, [`write_codebook`] what the columns mean,
//!    [`Page`] what a person wants to see of it, [`Manifest::write`] what the run was, and [`summary()`] gives the words for the terminal.
//!
//! Cells that hold article text (`sentence`, `content`, `cue`, `speaker`, `speaker_surface`, `evidence`) have their white
//! space made single spaces; `surface` and all offsets are those of the article as it came.

mod alteration;
mod cells;
mod codebook;
mod column;
mod comentions;
mod dates;
mod digits;
mod discovered;
mod entities;
mod entity_dates;
mod entity_topics;
mod evidence;
mod evidence_row;
mod folder;
mod group_dates;
mod groups;
mod manifest;
mod mentions;
mod methods;
mod networks;
mod one_line;
mod outlet_differences;
mod page;
mod pairs;
mod placement;
mod quotes;
mod reasons;
mod recorded_settings;
mod rejects;
mod replaceable;
mod report_file;
mod sheet;
mod sources;
mod stance_shifts;
mod stances;
mod summary;
mod table;
mod table_format;
mod telling;
mod topic_dates;
mod totals;
mod turning_points;
mod verification;
mod workbook;

pub use alteration::Alteration;
pub use codebook::write_codebook;
pub use column::{Carries, Column, Report};
pub use discovered::write_discovered;
pub use evidence::{EvidenceFiles, EvidenceRows};
pub use evidence_row::EvidenceTables;
pub use folder::{NewFile, OutputFolder};
pub use manifest::{Manifest, Paths, RunCounts};
pub use methods::write_methods;
pub use networks::write_networks;
pub use page::Page;
pub use reasons::{Cell, Reason, Reasons, Within};
pub use recorded_settings::RecordedSettings;
pub use rejects::RejectsFile;
pub use replaceable::{ensure_apart, ensure_replaceable};
pub use summary::{RunSummary, summary};
pub use table::Table;
pub use table_format::TableFormat;
pub use telling::{MentionMark, StanceMark, Telling};
pub use totals::write_totals;
pub use verification::{Checked, Disagreement, Former, verify};
pub use workbook::write_workbook;

use serde::{Deserialize, Serialize};

/// How the reports of a run are written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Delimiter, decimals, spreadsheet safety.
    pub table: TableFormat,
    /// Names of the corpus columns carried to the evidence files (`--keep`).
    pub kept: Vec<String>,
    /// Whether `vader_compound` is appended to mentions.csv (`--baseline vader`).
    pub vader: bool,
    /// Columns of the entity list carried to entities.csv, those of `--group-by`.
    pub attributes: Vec<String>,
    /// Whether there are groups (`--group-by`).
    pub groups: bool,
    /// Whether there are networks (`--networks`).
    pub networks: bool,
    /// Whether the entities were discovered, so that there is a list of them.
    #[serde(default)]
    pub discovered: bool,
}
