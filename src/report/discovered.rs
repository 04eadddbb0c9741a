//! `discovered_entities.csv`: the entities that a run found for itself, in the format of entities.csv, to be edited.

use super::Settings;
use super::column::{Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use crate::entities::{Pronouns, Register};
use crate::error::Result;

/// The file.
pub(super) const REPORT: Report = Report::fixed(
    "discovered_entities.csv",
    &[
        shared::ENTITY,
        shared::KIND,
        column("aliases", "other names for it", "joined by `|`"),
        column("exclude", "phrases in which an alias isn't it", "joined by `|`"),
        column("pronouns", "the pronouns that can stand for it", "he, she, they, it; empty: by kind"),
    ],
);

/// Writes the register in its own order, so that it can be given back with `--entities`.
///
/// # Errors
/// If the file can't be written.
pub fn write_discovered(folder: &OutputFolder, register: &Register, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    for entity in &register.entities {
        file.row(|table| {
            table.text(&entity.name).text(entity.kind.name());
            table.text(&entity.aliases.join("|")).text(&entity.exclude.join("|"));
            table.text(entity.pronouns.map_or("", Pronouns::name));
        })?;
    }
    file.finish()
}
