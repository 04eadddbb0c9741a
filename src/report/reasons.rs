//! What stands behind one cell of a report: its mentions or statements with their sentences and evidence, by article.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::civil::Date;
use strsim::jaro_winkler;

use super::sheet::{Row, Sheet};
use super::verification::Former;
use super::{mentions, stances};
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
        /// In which articles.
        within: Within,
    },
    /// Where a holder stands, or all do.
    Statements {
        /// The holder's name; `None` for all.
        holder: Option<String>,
        /// Towards this topic or entity.
        target: String,
        /// `topic` or `entity`, where both have the name.
        kind: Option<String>,
        /// In which articles.
        within: Within,
    },
}

/// The articles that are asked about.
#[derive(Clone, Debug, Default)]
pub struct Within {
    /// Of this period alone, as the reports write it; empty: the undated.
    pub period: Option<String>,
    /// Of this outlet alone.
    pub source: Option<String>,
}

impl Within {
    /// Whether a row of evidence is of these articles.
    fn holds(&self, row: &Row<'_>, [date, source]: [usize; 2], granularity: Granularity) -> Result<bool> {
        if self.source.as_ref().is_some_and(|wanted| row.text(source) != *wanted) {
            return Ok(false);
        }
        let Some(wanted) = &self.period else { return Ok(true) };
        let day: Option<Date> = row.optional(date)?;
        Ok(day.map(|day| granularity.period_of(day).to_string()).unwrap_or_default() == *wanted)
    }

    /// ` in ...` as it stands behind what isn't there.
    fn told(&self) -> String {
        let period = self.period.as_ref().map(|period| format!(" in `{period}`")).unwrap_or_default();
        let source = self.source.as_ref().map(|source| format!(" in the outlet `{source}`")).unwrap_or_default();
        period + &source
    }
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
        let reasons = match cell {
            Cell::Mentions { entity, within } => mentions_of(folder, &former, entity, within)?,
            Cell::Statements { .. } => statements(folder, &former, cell)?,
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

fn mentions_of(folder: &Path, former: &Former, entity: &str, within: &Within) -> Result<Reasons> {
    let mut sheet = Sheet::open(&folder.join(mentions::REPORT.file), former.settings.table)?;
    let [of, date, source] = sheet.columns(["entity", "date", "source"])?;
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
        if row.text(of) == entity && within.holds(&row, [date, source], former.granularity)? {
            reasons.rows.push(reason(&row, columns)?);
        }
    }
    Ok(reasons)
}

/// The statements of a cell.
///
/// # Errors
/// If a topic and an entity have the target's name, and nothing says which is meant.
fn statements(folder: &Path, former: &Former, cell: &Cell) -> Result<Reasons> {
    let Cell::Statements { holder, target, kind, within } = cell else { return Ok(Reasons::default()) };
    let mut sheet = Sheet::open(&folder.join(stances::REPORT.file), former.settings.table)?;
    let [of, towards, of_kind, date, source] = sheet.columns(["holder", "target", "target_kind", "date", "source"])?;
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
    let mut kinds = BTreeSet::new();
    let mut reasons = Reasons::default();
    while let Some(row) = sheet.next_row()? {
        let is_theirs = holder.as_ref().is_none_or(|holder| row.text(of) == *holder) && row.text(towards) == *target;
        let is_meant = kind.as_ref().is_none_or(|kind| row.text(of_kind) == *kind);
        if is_theirs && is_meant && within.holds(&row, [date, source], former.granularity)? {
            kinds.insert(row.text(of_kind).to_owned());
            reasons.rows.push(reason(&row, columns)?);
        }
    }
    if kinds.len() > 1 {
        let message = format!("`{target}` is a topic and an entity: say which with --target-kind topic or entity");
        return Err(Error::Usage(message));
    }
    Ok(reasons)
}

fn reason(row: &Row<'_>, columns: [usize; 11]) -> Result<Reason> {
    let [id, article, date, source, score, label, words, voice, speaker, evidence, sentence] = columns;
    let speaker = Some(row.text(speaker)).filter(|speaker| !speaker.is_empty());
    let speaker = speaker.map(|speaker| format!(" of {speaker}")).unwrap_or_default();
    let voice = row.text(voice);
    let voice = if voice == "narrator" { voice.to_owned() } else { format!("{voice} speech{speaker}") };
    Ok(Reason {
        id: row.text(id).to_owned(),
        article: row.text(article).to_owned(),
        date: row.text(date).to_owned(),
        source: row.text(source).to_owned(),
        score: row.score(score)?.ten_thousandths(),
        label: row.text(label).to_owned(),
        words: row.text(words).to_owned(),
        voice,
        evidence: row.text(evidence).to_owned(),
        sentence: row.text(sentence).to_owned(),
    })
}

/// What to say of a cell without rows: the name that may be meant, or what of the named there are rows for.
fn nothing(folder: &Path, former: &Former, cell: &Cell) -> Result<String> {
    let (who, what) = match cell {
        Cell::Mentions { entity, within } => (entity.as_str(), format!("no mention of `{entity}`{}", within.told())),
        Cell::Statements { holder, target, within, .. } => {
            let of = holder.as_ref().map(|holder| format!(" of `{holder}`")).unwrap_or_default();
            (holder.as_deref().unwrap_or_default(), format!("no statement{of} on `{target}`{}", within.told()))
        }
    };
    let names = || former.register.entities.iter().map(|entity| entity.name.as_str());
    let near = names().max_by(|a, b| likeness(a, who).total_cmp(&likeness(b, who)));
    let near = near.filter(|name| likeness(name, who) > 0.8);
    let longer = names().find(|name| name.split(' ').any(|word| word == who));
    match longer.or(near) {
        Some(name) if names().all(|known| known != who) => Ok(format!("{what}; did you mean `{name}`?")),
        _ => Ok(what + &present(folder, former, cell)?),
    }
}

/// How like a name is to what was typed, or one of its words is if that is more: `Weidman` for `Clara Weidmann`.
fn likeness(name: &str, typed: &str) -> f64 {
    let of_words = name.split(' ').map(|word| jaro_winkler(word, typed)).filter(|likeness| *likeness > 0.9);
    of_words.fold(jaro_winkler(name, typed), f64::max)
}

/// `; there are some in 2025-03, 2025-04`: the periods, outlets or targets for which the one asked about has rows.
fn present(folder: &Path, former: &Former, cell: &Cell) -> Result<String> {
    let (report, of, who, within) = match cell {
        Cell::Mentions { entity, within } => (&mentions::REPORT, "entity", Some(entity), within),
        Cell::Statements { holder, within, .. } => (&stances::REPORT, "holder", holder.as_ref(), within),
    };
    let (key, word) = match cell {
        _ if within.period.is_some() => ("date", "in"),
        Cell::Mentions { .. } => ("source", "in"),
        Cell::Statements { .. } if within.source.is_some() => ("source", "in"),
        Cell::Statements { .. } => ("target", "on"),
    };
    let towards = match cell {
        Cell::Statements { target, .. } if key != "target" => Some(target),
        _ => None,
    };
    let mut sheet = Sheet::open(&folder.join(report.file), former.settings.table)?;
    let [of, at] = sheet.columns([of, key])?;
    let target = towards.map(|_| sheet.column("target")).transpose()?;
    let mut keys = BTreeSet::new();
    while let Some(row) = sheet.next_row()? {
        let is_theirs = who.is_none_or(|who| row.text(of) == *who);
        if is_theirs && target.is_none_or(|target| Some(row.text(target)) == towards.map(String::as_str)) {
            let day: Option<Date> = if key == "date" { row.optional(at)? } else { None };
            keys.insert(
                day.map_or_else(|| row.text(at).to_owned(), |day| former.granularity.period_of(day).to_string()),
            );
        }
    }
    let without = keys.remove("").then(|| if key == "date" { "undated articles (\"\")" } else { "no outlet (\"\")" });
    let more = if keys.len() > LISTED { ", …" } else { "" };
    let named = keys.into_iter().take(LISTED).chain(without.map(str::to_owned));
    let listed = named.collect::<Vec<_>>().join(", ");
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
