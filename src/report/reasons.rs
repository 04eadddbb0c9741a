//! What stands behind one cell of a report: its mentions or statements with their sentences and evidence, by article.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use strsim::jaro_winkler;

use super::sheet::{Row, Sheet};
use super::verification::Former;
use super::{TableFormat, mentions, stances};
use crate::aggregate::statistics::{ClusterSums, Interval, ratio_interval};
use crate::corpus::Granularity;
use crate::error::{Error, Result};

/// How many periods, outlets or targets an error names.
const LISTED: usize = 12;

/// Which cell is asked about.
#[derive(Clone, Debug)]
pub enum Cell {
    /// How an entity is spoken of.
    Mentions {
        /// Its name.
        entity: String,
        /// In this period alone, as the reports write it; empty: of the undated articles.
        period: Option<String>,
        /// In this outlet alone.
        source: Option<String>,
    },
    /// Where a holder stands.
    Statements {
        /// The holder's name.
        holder: String,
        /// Towards this topic or entity.
        target: String,
    },
}

/// The rows behind a cell, in the order of the evidence file.
#[derive(Clone, Debug, Default)]
pub struct Reasons {
    /// All of them.
    pub rows: Vec<Reason>,
}

/// A mention or statement behind a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Its id.
    pub id: String,
    /// Its article.
    pub article: String,
    /// The article's date, as the report has it.
    pub date: String,
    /// The outlet.
    pub source: String,
    /// In ten-thousandths.
    pub score: i32,
    /// positive, neutral, negative; favor, neutral, against.
    pub label: String,
    /// The mention's surface or the statement's cue.
    pub words: String,
    /// Whose words it stands in: `direct speech of Nell Pask`.
    pub voice: String,
    /// The evidence as the report has it.
    pub evidence: String,
    /// The sentence.
    pub sentence: String,
}

impl Reasons {
    /// Reads them from the evidence files of a folder.
    ///
    /// # Errors
    /// If the folder has no evidence files, or no row stands behind the cell: the error then names what comes nearest.
    pub fn read(folder: &Path, cell: &Cell) -> Result<Self> {
        let former = Former::read(folder)?;
        let format = former.settings.table;
        let reasons = match cell {
            Cell::Mentions { entity, period, source } => {
                let fits = Fits { entity, period: period.as_deref(), source: source.as_deref() };
                fits.rows(folder, format, former.granularity)?
            }
            Cell::Statements { holder, target } => statements(folder, format, holder, target)?,
        };
        if reasons.rows.is_empty() { Err(Error::Usage(nothing(folder, &former, cell)?)) } else { Ok(reasons) }
    }

    /// The sum of the scores in ten-thousandths, and their number.
    #[must_use]
    pub fn sum(&self) -> (i64, usize) {
        (self.rows.iter().map(|row| i64::from(row.score)).sum(), self.rows.len())
    }

    /// The rows of each article, in their order.
    pub fn articles(&self) -> impl Iterator<Item = &[Reason]> {
        self.rows.chunk_by(|a, b| a.article == b.article)
    }

    /// The mean score, to the digit that of the reports; `None` without a row.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        self.clusters().mean()
    }

    /// The 95 % interval of the mean, articles as clusters; `None` under two articles.
    #[must_use]
    pub fn interval(&self) -> Option<Interval> {
        ratio_interval(&self.clusters())
    }

    fn clusters(&self) -> ClusterSums {
        let mut clusters = ClusterSums::default();
        for rows in self.articles() {
            clusters.add(rows.len() as u64, rows.iter().map(|row| i64::from(row.score)).sum());
        }
        clusters
    }

    /// How many rows have this label.
    #[must_use]
    pub fn labelled(&self, label: &str) -> usize {
        self.rows.iter().filter(|row| row.label == label).count()
    }
}

/// What a row of mentions.csv must be.
struct Fits<'a> {
    entity: &'a str,
    period: Option<&'a str>,
    source: Option<&'a str>,
}

impl Fits<'_> {
    fn rows(&self, folder: &Path, format: TableFormat, granularity: Granularity) -> Result<Reasons> {
        let mut sheet = Sheet::open(&folder.join(mentions::REPORT.file), format)?;
        let [entity, date, source] = sheet.columns(["entity", "date", "source"])?;
        let columns = sheet.columns([
            "mention_id",
            "article_id",
            "date",
            "source",
            "score",
            "label",
            "surface",
            "voice",
            "speaker",
            "evidence",
            "sentence",
        ])?;
        let mut reasons = Reasons::default();
        while let Some(row) = sheet.next_row()? {
            if row.text(entity) != self.entity || self.source.is_some_and(|wanted| row.text(source) != wanted) {
                continue;
            }
            let day: Option<Date> = row.optional(date)?;
            let period = day.map(|day| granularity.period_of(day).to_string()).unwrap_or_default();
            if self.period.is_none_or(|wanted| period == wanted) {
                reasons.rows.push(reason(&row, columns)?);
            }
        }
        Ok(reasons)
    }
}

fn statements(folder: &Path, format: TableFormat, holder: &str, target: &str) -> Result<Reasons> {
    let mut sheet = Sheet::open(&folder.join(stances::REPORT.file), format)?;
    let [of, towards] = sheet.columns(["holder", "target"])?;
    let columns = sheet.columns([
        "stance_id",
        "article_id",
        "date",
        "source",
        "score",
        "stance",
        "cue",
        "voice",
        "reported_by",
        "evidence",
        "sentence",
    ])?;
    let mut reasons = Reasons::default();
    while let Some(row) = sheet.next_row()? {
        if row.text(of) == holder && row.text(towards) == target {
            reasons.rows.push(reason(&row, columns)?);
        }
    }
    Ok(reasons)
}

fn reason(row: &Row<'_>, columns: [usize; 11]) -> Result<Reason> {
    let [id, article, date, source, score, label, words, voice, speaker, evidence, sentence] = columns;
    let speaker = Some(row.text(speaker)).filter(|speaker| !speaker.is_empty());
    let speaker = speaker.map(|speaker| format!(" of {speaker}")).unwrap_or_default();
    let voice = row.text(voice);
    let voice = if voice == "narrator" { voice } else { format!("{voice} speech{speaker}") };
    Ok(Reason {
        id: row.text(id),
        article: row.text(article),
        date: row.text(date),
        source: row.text(source),
        score: row.score(score)?.ten_thousandths(),
        label: row.text(label),
        words: row.text(words),
        voice,
        evidence: row.text(evidence),
        sentence: row.text(sentence),
    })
}

/// What to say of a cell without rows: the name that may be meant, or what of the named there are rows for.
fn nothing(folder: &Path, former: &Former, cell: &Cell) -> Result<String> {
    let (who, what) = match cell {
        Cell::Mentions { entity, period, source } => {
            let period = period.as_ref().map(|period| format!(" in `{period}`")).unwrap_or_default();
            let source = source.as_ref().map(|source| format!(" in the outlet `{source}`")).unwrap_or_default();
            (entity, format!("no mention of `{entity}`{period}{source}"))
        }
        Cell::Statements { holder, target } => (holder, format!("no statement of `{holder}` on `{target}`")),
    };
    let names = || former.register.entities.iter().map(|entity| entity.name.as_str());
    let near = names().max_by(|a, b| jaro_winkler(a, who).total_cmp(&jaro_winkler(b, who)));
    let near = near.filter(|name| jaro_winkler(name, who) > 0.8);
    let longer = names().find(|name| name.split(' ').any(|word| word == who));
    match longer.or(near) {
        Some(name) if names().all(|known| known != who) => Ok(format!("{what}; did you mean `{name}`?")),
        _ => Ok(what + &present(folder, former, cell)?),
    }
}

/// `; there are some in 2025-03, 2025-04`: the periods, outlets or targets for which the one asked about has rows.
fn present(folder: &Path, former: &Former, cell: &Cell) -> Result<String> {
    let (file, columns, who, word) = match cell {
        Cell::Mentions { entity, period: Some(_), .. } => (mentions::REPORT.file, ["entity", "date"], entity, "in"),
        Cell::Mentions { entity, .. } => (mentions::REPORT.file, ["entity", "source"], entity, "in"),
        Cell::Statements { holder, .. } => (stances::REPORT.file, ["holder", "target"], holder, "on"),
    };
    let mut sheet = Sheet::open(&folder.join(file), former.settings.table)?;
    let [of, key] = sheet.columns(columns)?;
    let mut keys = BTreeSet::new();
    while let Some(row) = sheet.next_row()? {
        if row.text(of) == *who {
            let day: Option<Date> = if columns[1] == "date" { row.optional(key)? } else { None };
            keys.insert(day.map_or_else(|| row.text(key), |day| former.granularity.period_of(day).to_string()));
        }
    }
    keys.remove("");
    let more = if keys.len() > LISTED { ", …" } else { "" };
    let listed = keys.into_iter().take(LISTED).collect::<Vec<_>>().join(", ");
    Ok(if listed.is_empty() { listed } else { format!("; there are some {word} {listed}{more}") })
}

#[cfg(test)]
mod tests {
    use super::{Reason, Reasons};
    use crate::aggregate::statistics::ClusterSums;

    #[test]
    fn the_mean_is_rounded_as_in_the_reports_where_it_lies_between_two_digits() {
        let row = |score| Reason {
            id: "a#1".into(),
            article: "a".into(),
            date: String::new(),
            source: String::new(),
            score,
            label: "positive".into(),
            words: String::new(),
            voice: String::new(),
            evidence: String::new(),
            sentence: String::new(),
        };
        let reasons = Reasons { rows: std::iter::once(6250).chain([1000; 11]).map(row).collect() };
        let mut sums = ClusterSums::default();
        sums.add(12, 17_250);
        assert_eq!(reasons.mean(), sums.mean());
        assert_eq!(format!("{:.4}", reasons.mean().unwrap()), "0.1437");
    }
}
