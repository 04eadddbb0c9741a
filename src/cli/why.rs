//! `appraise why`: the sentences, words and arithmetic behind a cell of a report.

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use appraise::error::Result;
use appraise::report::{Cell, Reason, Reasons, Within};
use clap::Args;

use super::console;
use super::verify::folder_of;
use crate::project::whole;

/// What can be typed after `appraise why`.
#[derive(Debug, Args)]
pub(super) struct WhyArguments {
    /// A folder of reports with its evidence files, or its manifest.json
    #[arg(default_value = "reports", value_name = "REPORTS")]
    reports: PathBuf,
    /// The entity whose mean is asked about, or with --target the holder of a position [default: with --target, all holders]
    #[arg(long, value_name = "NAME", required_unless_present = "target")]
    entity: Option<String>,
    /// In this period alone, as the reports write it; empty for undated articles
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// In this outlet alone
    #[arg(long, value_name = "OUTLET")]
    source: Option<String>,
    /// The topic or entity towards which the position is: a cell of entity_topics.csv, or of topic_dates.csv without --entity
    #[arg(long, value_name = "NAME")]
    target: Option<String>,
    /// What the target is, where a topic and an entity have its name
    #[arg(long, value_name = "KIND", requires = "target", value_parser = ["topic", "entity"])]
    target_kind: Option<String>,
    /// Show no more than the strongest so many; the sums are over all [default: all]
    #[arg(long, value_name = "N", value_parser = whole::<usize>, allow_negative_numbers = true)]
    most: Option<usize>,
}

impl WhyArguments {
    fn cell(&self) -> Cell {
        let within = Within { period: self.period.clone(), source: self.source.clone() };
        match &self.target {
            Some(target) => Cell::Statements {
                holder: self.entity.clone(),
                target: target.clone(),
                kind: self.target_kind.clone(),
                within,
            },
            None => Cell::Mentions { entity: self.entity.clone().unwrap_or_default(), within },
        }
    }

    /// `Marit Ostrander, 2025-04, Tidewire`.
    fn heading(&self) -> String {
        let target = self.target.as_ref().map(|target| format!("on {target}"));
        let or = |name: &Option<String>, none: &str| {
            name.clone().map(|name| if name.is_empty() { none.to_owned() } else { name })
        };
        let parts = [self.entity.clone(), target, or(&self.period, "undated"), or(&self.source, "no outlet")];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// Prints what stands behind the cell.
///
/// # Errors
/// If the folder can't be read or nothing stands behind the cell.
pub(super) fn why(arguments: &WhyArguments) -> Result<ExitCode> {
    let reasons = Reasons::read(folder_of(&arguments.reports), &arguments.cell())?;
    let labels = if arguments.target.is_some() { STANCES } else { LABELS };
    let text = format!("{}\n{}{}", arguments.heading(), sums(&reasons, labels), rows(&reasons, arguments.most));
    console::show(&text)?;
    Ok(ExitCode::SUCCESS)
}

const LABELS: [&str; 3] = ["positive", "neutral", "negative"];
const STANCES: [&str; 3] = ["favor", "neutral", "against"];

fn sums(reasons: &Reasons, labels: [&str; 3]) -> String {
    let (sum, count) = reasons.sum();
    let mean = reasons.mean().unwrap_or(0.0);
    let articles = reasons.articles().count();
    let interval = reasons.interval().map_or_else(
        || "no interval: it takes two articles".to_owned(),
        |it| format!("95 % interval [{:.4}, {:.4}], articles as clusters", it.low, it.high),
    );
    let counts = labels.map(|label| (label, reasons.labelled(label)));
    let named: Vec<String> = counts.iter().map(|(label, count)| format!("{label} {count}")).collect();
    let net = counts[0].1 as i64 - counts[2].1 as i64;
    format!(
        "mean {mean:.4} = {} / {count}, in {articles} {}; {interval}\n{}; net share ({} − {}) / {count} = {:.4}\n",
        decimal(sum),
        if articles == 1 { "article" } else { "articles" },
        named.join(", "),
        counts[0].1,
        counts[2].1,
        net as f64 / count as f64,
    )
}

fn rows(reasons: &Reasons, most: Option<usize>) -> String {
    let mut strongest: Vec<&Reason> = reasons.rows.iter().collect();
    strongest.sort_by_key(|row| std::cmp::Reverse(row.score.abs()));
    strongest.truncate(most.unwrap_or(usize::MAX));
    let kept: HashSet<&str> = strongest.iter().map(|row| row.id.as_str()).collect();
    let mut out = String::new();
    for article in reasons.articles() {
        let shown: Vec<&Reason> = article.iter().filter(|row| kept.contains(row.id.as_str())).collect();
        let Some(first) = shown.first() else { continue };
        let sum: i64 = article.iter().map(|row| i64::from(row.score)).sum();
        let place: Vec<&str> =
            [first.article.as_str(), &first.date, &first.source].into_iter().filter(|it| !it.is_empty()).collect();
        out += &format!("\n{}: {} in {}\n", place.join(", "), decimal(sum), article.len());
        out.extend(shown.into_iter().map(row));
    }
    let left = reasons.rows.len() - strongest.len();
    if left > 0 {
        out += &format!("\n{left} weaker not shown\n");
    }
    out
}

fn row(row: &Reason) -> String {
    let Reason { id, score, label, words, voice, evidence, sentence, .. } = row;
    let evidence = if evidence.is_empty() { "nothing fired" } else { evidence };
    format!("  {id}  {} {label}  “{words}”, {voice}\n    {sentence}\n    {evidence}\n", decimal(i64::from(*score)))
}

/// Ten-thousandths with their sign: `+0.4100`.
fn decimal(ten_thousandths: i64) -> String {
    let sign = if ten_thousandths < 0 { '-' } else { '+' };
    let size = ten_thousandths.unsigned_abs();
    format!("{sign}{}.{:04}", size / 10_000, size % 10_000)
}
