//! Recomputes the reports of a folder from its evidence files and says where they differ.

mod comparison;
mod former;
mod rows;

use std::collections::BTreeMap;
use std::path::Path;

pub use comparison::{Checked, Disagreement};
pub use former::Former;

use super::folder::OutputFolder;
use super::{write_codebook, write_networks, write_totals};
use crate::aggregate::{Aggregates, Context, Grouping};
use crate::corpus::Period;
use crate::entities::Register;
use crate::error::{Error, Result};
use crate::stance::Topics;
use comparison::compare;

/// The sums of a folder's evidence files, with the names that belong to them.
struct Recomputed {
    sums: Aggregates,
    register: Register,
    topics: Topics,
}

/// Every report that follows from the evidence files of `folder`, compared with what they say. Each evidence file is
/// read once, an article at a time.
///
/// How many articles a period has can't be told from evidence, where an article without a mention has no row: dates.csv
/// is taken at its word for it, its sum compared with manifest.json.
///
/// # Errors
/// If the folder is no output with evidence files, or one of its files can't be read.
pub fn verify(folder: &Path) -> Result<Vec<Checked>> {
    let former = Former::read(folder)?;
    let recomputed = recomputed(folder, &former)?;
    let home = tempfile::tempdir().map_err(|error| Error::io(std::env::temp_dir(), error))?;
    let anew = OutputFolder::create(&home.path().join("reports"))?;
    let totals = recomputed.sums.finish(&recomputed.register, &recomputed.topics, former.bandwidth);
    write_totals(&anew, &totals, &former.settings)?;
    if former.settings.networks {
        write_networks(&anew, &totals)?;
    }
    write_codebook(&anew, true, &former.settings)?;
    let names = anew.files();
    let anew = anew.commit()?;
    let mut checked: Vec<Checked> =
        names.iter().map(|name| compare(name, &anew, folder, former.settings.table)).collect::<Result<_>>()?;
    checked.push(former.articles_checked());
    Ok(checked)
}

fn recomputed(folder: &Path, former: &Former) -> Result<Recomputed> {
    let register = former.register.clone();
    let attribute = |name: &String| Grouping::new(name, &register, &former.settings.kept);
    let groupings: Vec<Grouping> = former.group_by.iter().filter_map(attribute).collect();
    let context = Context { granularity: former.granularity, groupings: &groupings };
    let mut sums = Aggregates::default();
    let topics = rows::each_article(folder, former, |article| sums.add(&article, &context))?;
    let articles: BTreeMap<Option<Period>, u64> = former.articles.clone();
    sums.set_articles(articles);
    Ok(Recomputed { sums, register, topics })
}
