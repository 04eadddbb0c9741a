//! The reports that are made of sums.

use rayon::prelude::*;

use super::folder::OutputFolder;
use super::{
    Settings, comentions, dates, entities, entity_dates, entity_topics, group_dates, groups, outlet_differences, pairs,
    sources, stance_shifts, topic_dates, turning_points,
};
use crate::aggregate::Totals;
use crate::error::Result;

/// Writes every report that is made of sums, several at a time.
///
/// # Errors
/// If a file can't be written.
pub fn write_totals(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    let groups: &[Write] = if settings.groups { &[groups::write, group_dates::write] } else { &[] };
    let written: Vec<Result<()>> =
        REPORTS.par_iter().chain(groups).map(|write| write(folder, totals, settings)).collect();
    written.into_iter().collect()
}

type Write = fn(&OutputFolder, &Totals<'_>, &Settings) -> Result<()>;

/// Those that take longest come first.
const REPORTS: [Write; 11] = [
    turning_points::write,
    entity_dates::write,
    comentions::write,
    outlet_differences::write,
    entities::write,
    entity_topics::write,
    pairs::write,
    stance_shifts::write,
    topic_dates::write,
    sources::write,
    dates::write,
];
