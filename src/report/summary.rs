//! What a person wants to read on the terminal after a run.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use super::manifest::RunCounts;
use crate::aggregate::statistics::Interval;
use crate::aggregate::{EntityTotal, Totals};
use crate::entities::Unresolved;

/// How many entities are named at each end.
const NAMED: usize = 3;

/// What the summary tells of.
#[derive(Clone, Copy, Debug)]
pub struct RunSummary<'a> {
    /// The finished sums.
    pub totals: &'a Totals<'a>,
    /// What was counted.
    pub counts: RunCounts,
    /// Wall-clock time of the run.
    pub elapsed: Duration,
    /// Bytes of corpus read.
    pub bytes: u64,
    /// Where the reports are.
    pub folder: &'a Path,
}

impl RunCounts {
    /// The counts of finished sums; what the reader had to say is still to come.
    #[must_use]
    pub fn new(totals: &Totals<'_>) -> Self {
        Self {
            articles: totals.articles(),
            mentions: totals.mentions(),
            entities: totals.entities().filter(|total| total.sums.mentions.count() > 0).count() as u64,
            quotes: totals.quotes(),
            stances: totals.stances(),
            unresolved: totals.unresolved(),
            ..Self::default()
        }
    }
}

/// A few lines: what was read and found, who is spoken of best and worst (entities in at least 5 articles), how long it
/// took and where the reports are. Ends with a line feed.
#[must_use]
pub fn summary(run: &RunSummary<'_>) -> String {
    let mut text = String::new();
    let counts = run.counts;
    let write = |text: &mut String, line: std::fmt::Arguments<'_>| {
        writeln!(text, "{line}").expect("a string takes all that is written");
    };
    write(&mut text, format_args!("{}{}", counted(counts.articles, "article", "articles"), trouble(&counts)));
    if counts.outside > 0 {
        let rows = counted(counts.outside, "row", "rows");
        let undated = match counts.undated_outside {
            0 => String::new(),
            count => format!(", {count} of them undated"),
        };
        write(&mut text, format_args!("left out: {rows} outside --since, --until, --where or --sample{undated}"));
    }
    write(
        &mut text,
        format_args!(
            "{} of {}, {}, {}",
            counted(counts.mentions, "mention", "mentions"),
            counted(counts.entities, "entity", "entities"),
            counted(counts.quotes, "quotation", "quotations"),
            counted(counts.stances, "stance", "stances"),
        ),
    );
    if let Some(open) = left_open(counts.unresolved) {
        write(&mut text, format_args!("{open}"));
    }
    let unmentioned = run.totals.entities().filter(|total| total.sums.mentions.count() == 0);
    if let Some(names) = first_names(unmentioned.map(|total| total.entity.name.as_str())) {
        write(&mut text, format_args!("never mentioned: {names}"));
    }
    extremes(&run.totals.entities().filter_map(judged).collect::<Vec<_>>(), &mut text);
    let seconds = run.elapsed.as_secs_f64();
    let rate = run.bytes as f64 / 1e6 / seconds.max(1e-3);
    write(&mut text, format_args!("{seconds:.1} s, {rate:.1} MB/s"));
    write(&mut text, format_args!("Reports: {}", run.folder.display()));
    text
}

/// What was left unresolved, `None` where nothing was.
fn left_open(unresolved: Unresolved) -> Option<String> {
    let kinds = [
        (unresolved.surnames, "surname", "surnames"),
        (unresolved.titles, "description", "descriptions"),
        (unresolved.pronouns, "pronoun", "pronouns"),
    ];
    let counts: Vec<String> = kinds
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    (!counts.is_empty()).then(|| format!("left open, since several fit equally: {}", counts.join(", ")))
}

/// `A, B, C and 9 more`; `None` of nobody.
fn first_names<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut names: Vec<&str> = names.collect();
    let more = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!names.is_empty()).then(|| names.join(", ") + &more)
}

/// ` (5 rows rejected, 2 of them not in English; 3 warnings, 2 of them of repeated texts, 1 of them of unreadable dates: see
/// rejects.csv)`
fn trouble(counts: &RunCounts) -> String {
    let of_them = |all: u64, count: u64, [one, many]: [&str; 2]| match (all, count) {
        (_, 0) => String::new(),
        (1, _) => one.to_owned(),
        _ => format!(", {count} of them {many}"),
    };
    let RunCounts { rejects, warnings, .. } = *counts;
    let rejected = (rejects > 0).then(|| {
        counted(rejects, "row rejected", "rows rejected")
            + &of_them(rejects, counts.other_language, [", not in English", "not in English"])
            + &of_them(rejects, counts.taken_ids, [" for the id of another text", "for the id of another text"])
    });
    let warned = (warnings > 0).then(|| {
        counted(warnings, "warning", "warnings")
            + &of_them(warnings, counts.repeated_texts, [" of a repeated text", "of repeated texts"])
            + &of_them(warnings, counts.unreadable_dates, [" of an unreadable date", "of unreadable dates"])
    });
    let all: Vec<String> = rejected.into_iter().chain(warned).collect();
    if all.is_empty() { String::new() } else { format!(" ({}: see rejects.csv)", all.join("; ")) }
}

/// What isn't printed as 0.00.
const SHOWN: f64 = 0.005;

/// The entities whose whole intervals lie highest above zero and lowest below it, so that a few mentions of one mind don't go
/// before many, and of whom a mention at least is positive or negative: what neutral ones lean to makes nobody so; ties in report order.
fn extremes(judged: &[Judged<'_>], text: &mut String) {
    if judged.is_empty() {
        return;
    }
    let praised = |judged: &Judged<'_>| judged.interval.low >= SHOWN && judged.positive > 0;
    let blamed = |judged: &Judged<'_>| judged.interval.high <= -SHOWN && judged.negative > 0;
    let best = first_of(judged, praised, |judged| -judged.interval.low);
    let worst = first_of(judged, blamed, |judged| judged.interval.high);
    let width = best.iter().chain(&worst).map(|judged| judged.name.chars().count()).max().unwrap_or(0);
    for (heading, entities, side) in [("most positive", best, "above"), ("most negative", worst, "below")] {
        if entities.is_empty() {
            writeln!(text, "{heading}  nobody: no interval lies {side} zero")
                .expect("a string takes all that is written");
        }
        for (place, judged) in entities.into_iter().enumerate() {
            let heading = if place == 0 { heading } else { "" };
            writeln!(text, "{heading:<13}  {:<width$}  {}", judged.name, judged.figures())
                .expect("a string takes all that is written");
        }
    }
}

/// The first few of those that `counts`, the lowest `rank` first.
fn first_of<'a>(
    judged: &[Judged<'a>],
    counts: fn(&Judged<'_>) -> bool,
    rank: fn(&Judged<'_>) -> f64,
) -> Vec<Judged<'a>> {
    let mut ranked: Vec<Judged<'a>> = judged.iter().copied().filter(counts).collect();
    ranked.sort_by(|a, b| rank(a).total_cmp(&rank(b)));
    ranked.truncate(NAMED);
    ranked
}

/// An entity in enough articles to be told of.
#[derive(Clone, Copy)]
struct Judged<'a> {
    name: &'a str,
    mean: f64,
    interval: Interval,
    articles: u64,
    positive: u64,
    negative: u64,
}

fn judged<'a>(total: EntityTotal<'a>) -> Option<Judged<'a>> {
    let mentions = &total.sums.mentions;
    let (mean, interval) = (mentions.mean()?, mentions.interval()?);
    let (positive, negative) = (mentions.positive, mentions.negative);
    let name = &total.entity.name;
    (!mentions.is_low()).then(|| Judged { name, mean, interval, articles: mentions.articles(), positive, negative })
}

impl Judged<'_> {
    fn figures(&self) -> String {
        let Interval { low, high } = self.interval;
        format!("{:+.2} [{low:+.2}, {high:+.2}] in {}", self.mean, counted(self.articles, "article", "articles"))
    }
}

/// `1 article`, `12,345 articles`.
pub(super) fn counted(count: u64, one: &str, many: &str) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {}", if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_out_is_told_with_its_reasons() {
        let told = |rejects, other_language, warnings, repeated_texts, unreadable_dates| {
            let none = RunCounts::default();
            trouble(&RunCounts { rejects, other_language, warnings, repeated_texts, unreadable_dates, ..none })
        };
        assert_eq!(told(0, 0, 0, 0, 0), "");
        assert_eq!(told(0, 0, 1, 0, 1), " (1 warning of an unreadable date: see rejects.csv)");
        assert_eq!(told(1, 1, 0, 0, 0), " (1 row rejected, not in English: see rejects.csv)");
        let taken = RunCounts { rejects: 3, taken_ids: 2, ..RunCounts::default() };
        assert_eq!(trouble(&taken), " (3 rows rejected, 2 of them for the id of another text: see rejects.csv)");
        assert_eq!(told(1, 0, 2, 0, 0), " (1 row rejected; 2 warnings: see rejects.csv)");
        assert_eq!(
            told(5, 2, 3, 2, 1),
            " (5 rows rejected, 2 of them not in English; 3 warnings, 2 of them of repeated texts, 1 of them of unreadable \
             dates: see rejects.csv)"
        );
    }

    #[test]
    fn of_many_names_the_first_are_told_and_the_rest_counted() {
        let told = |names: &[&'static str]| first_names(names.iter().copied());
        assert_eq!(told(&[]), None);
        assert_eq!(told(&["Brandt", "Orrin", "Vey"]).unwrap(), "Brandt, Orrin, Vey");
        assert_eq!(told(&["Brandt", "Orrin", "Vey", "Moss", "Pask"]).unwrap(), "Brandt, Orrin, Vey and 2 more");
    }

    #[test]
    fn many_mentions_of_one_mind_go_before_few_of_a_stronger_one() {
        let judged = |name, mean, low, high| Judged {
            name,
            mean,
            interval: Interval { low, high },
            articles: 5,
            positive: 1,
            negative: 1,
        };
        let all = [
            judged("the court", -0.3, -0.64, -0.04),
            judged("the envoy", -0.1, -0.3, 0.1),
            judged("the agent", -0.26, -0.4, -0.12),
        ];
        let worst = first_of(&all, |judged| judged.interval.high < 0.0, |judged| judged.interval.high);
        assert_eq!(worst.iter().map(|judged| judged.name).collect::<Vec<_>>(), ["the agent", "the court"]);
        assert_eq!(worst[0].figures(), "-0.26 [-0.40, -0.12] in 5 articles");
    }

    #[test]
    fn nobody_is_called_positive_or_negative_whose_interval_holds_what_is_printed_as_zero_or_whose_mentions_are_neutral()
     {
        let judged = |name, mean, low, high, negative| Judged {
            name,
            mean,
            interval: Interval { low, high },
            articles: 5,
            positive: 1,
            negative,
        };
        let mut text = String::new();
        let guild = judged("the guild", 0.01, -0.02, 0.05, 1);
        let (agent, clerk) =
            (judged("the agent", -0.26, -0.4, -0.12, 1), judged("the clerk", -0.003, -0.005, -0.001, 1));
        let quay = judged("the quay", -0.05, -0.08, -0.02, 0);
        extremes(&[guild, agent, clerk, quay], &mut text);
        assert_eq!(
            text,
            "most positive  nobody: no interval lies above zero\n\
             most negative  the agent  -0.26 [-0.40, -0.12] in 5 articles\n"
        );
    }

    #[test]
    fn counts_agree_with_their_noun_and_are_grouped() {
        let written = [0, 1, 999, 1000, 1_234_567].map(|count| counted(count, "article", "articles"));
        assert_eq!(written, ["0 articles", "1 article", "999 articles", "1,000 articles", "1,234,567 articles"]);
    }
}
