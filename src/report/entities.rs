//! entities.csv: a row for every listed or discovered entity, one without a mention included.

use super::Settings;
use super::cells::{date_cells, interval_cells, tone_cells};
use super::column::{Carries, Report, column, shared};
use super::folder::OutputFolder;
use super::report_file::ReportFile;
use super::table::Table;
use crate::aggregate::{EntityTotal, Totals};
use crate::error::Result;

/// How many cue words a cell lists.
const CUES: usize = 5;

/// The file.
pub(super) const REPORT: Report = Report {
    file: "entities.csv",
    columns: &[
        shared::ENTITY,
        shared::KIND,
        shared::ARTICLES,
        shared::MENTIONS,
        column("title_mentions", "mentions in titles", "count"),
        column("quotes", "attributions of which it is a speaker, alone or with others", "count"),
        shared::FIRST_DATE,
        shared::LAST_DATE,
        shared::POSITIVE,
        shared::NEUTRAL,
        shared::NEGATIVE,
        shared::NET_SHARE,
        shared::MEAN,
        shared::SD,
        shared::CI_LOW,
        shared::CI_HIGH,
        shared::LOGIT,
        column("narrator_mean", "mean score of its mentions in the narrator's own words", "-1 to 1"),
        column("others_mean", "mean score of its mentions in the words of anyone but itself", "-1 to 1"),
        column(
            "top_positive",
            "up to five cue words with the largest summed effect in favour, learned weights and its own speech left out",
            "joined by `; `",
        ),
        column(
            "top_negative",
            "up to five cue words with the largest summed effect against, learned weights and its own speech left out",
            "joined by `; `",
        ),
        shared::LOW_N,
        shared::LOGIT_SE,
        column("positive_share_low", "lower end of the 95 % interval of positive / mentions (Wilson 1927)", "0 to 1"),
        column("positive_share_high", "upper end of it", "0 to 1"),
        column("negative_share_low", "lower end of the 95 % interval of negative / mentions (Wilson 1927)", "0 to 1"),
        column("negative_share_high", "upper end of it", "0 to 1"),
        column("own_mean", "mean score of its mentions in its own words", "-1 to 1"),
        column("narrator_mentions", "mentions behind narrator_mean", "count"),
        column("others_mentions", "mentions behind others_mean", "count"),
        column("own_mentions", "mentions behind own_mean", "count"),
    ],
    optional: |_| &[],
    carries: Carries::Attributes,
};

pub(super) fn write(folder: &OutputFolder, totals: &Totals<'_>, settings: &Settings) -> Result<()> {
    let mut file = ReportFile::create(folder, &REPORT, settings)?;
    for total in totals.entities() {
        file.row(|table| {
            cells(&total, table);
            for attribute in &settings.attributes {
                table.text(totals.attribute(total.entity, attribute));
            }
        })?;
    }
    file.finish()
}

fn cells(total: &EntityTotal<'_>, table: &mut Table) {
    let (sums, mentions) = (total.sums, &total.sums.mentions);
    table.text(&total.entity.name).text(total.entity.kind.name());
    table.integer(mentions.articles()).integer(mentions.count());
    table.integer(sums.title_mentions).integer(sums.quotes);
    date_cells(&sums.dates, table);
    tone_cells(mentions, table);
    table.number(mentions.sd());
    interval_cells(mentions.interval(), table);
    table.number(mentions.logit()).number(sums.narrator.mean()).number(sums.others.mean());
    table.text(&sums.cues.most_positive(CUES).join("; ")).text(&sums.cues.most_negative(CUES).join("; "));
    table.flag(mentions.is_low()).number(mentions.logit_error());
    interval_cells(mentions.positive_share(), table);
    interval_cells(mentions.negative_share(), table);
    table.number(sums.own.mean());
    table.integer(sums.narrator.count).integer(sums.others.count).integer(sums.own.count);
}
