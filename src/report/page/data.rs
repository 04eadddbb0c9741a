//! What the page shows, as the script in it reads it.

use serde::Serialize;

use super::super::digits::to_four_decimals;
use super::super::folder::OutputFolder;
use super::super::manifest::RunCounts;
use super::super::sheet::Sheet;
use super::super::telling::Telling;
use super::super::{Settings, turning_points};
use super::rows::{EvidenceReader, ShownMention, ShownStance};
use super::voices::{ChangeOnPage, SpeakerOnPage, changes, speakers_on};
use crate::aggregate::statistics::Interval;
use crate::aggregate::{EntityTotal, PairTotal, Tally, Totals};
use crate::corpus::Period;
use crate::error::Result;

/// Entities with the most mentions that are shown.
const ENTITIES: usize = 100;
/// Sentences shown of one entity.
const SENTENCES: usize = 50;
/// Holders with their targets that are shown.
const PAIRS: usize = 300;
/// Cue words shown of each sign.
const CUES: usize = 5;
/// Characters of sentences after which no more are taken.
const CHARACTERS: usize = 3_000_000;

/// Everything on the page.
#[derive(Debug, Serialize)]
pub(super) struct PageData<'a> {
    version: &'static str,
    counts: RunCounts,
    stretch: String,
    period: &'static str,
    periods: Vec<String>,
    entities: Vec<EntityOnPage<'a>>,
    pairs: Vec<PairOnPage<'a>>,
    changes: Vec<ChangeOnPage<'a>>,
    left_out: LeftOut,
}

/// What did not go onto the page.
#[derive(Debug, Default, Serialize)]
struct LeftOut {
    entities: usize,
    pairs: usize,
    /// Whether sentences were left out for their number in all.
    sentences: bool,
    /// Whether the run wrote no evidence files.
    evidence: bool,
}

#[derive(Debug, Serialize)]
struct EntityOnPage<'a> {
    name: &'a str,
    kind: &'static str,
    articles: u64,
    mentions: u64,
    quotes: u64,
    positive: u64,
    neutral: u64,
    negative: u64,
    mean: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    few: bool,
    narrator: Option<f64>,
    others: Option<f64>,
    up: Vec<String>,
    down: Vec<String>,
    series: Vec<Point>,
    turn: Option<Turn>,
    outlets: Vec<OutletOnPage<'a>>,
    speakers: Vec<SpeakerOnPage<'a>>,
    said: Vec<ShownMention>,
}

/// A period of an entity; periods without a mention of it are left out.
#[derive(Debug, Serialize)]
struct Point {
    period: usize,
    mentions: u64,
    articles: u64,
    mean: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
    smoothed: Option<f64>,
}

/// The largest shift of a series.
#[derive(Debug, Serialize)]
struct Turn {
    period: String,
    before: f64,
    after: f64,
    shift: f64,
    p: f64,
    q: f64,
}

#[derive(Debug, Serialize)]
struct OutletOnPage<'a> {
    source: &'a str,
    mentions: u64,
    articles: u64,
    mean: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

#[derive(Debug, Serialize)]
struct PairOnPage<'a> {
    holder: &'a str,
    target: &'a str,
    kind: &'static str,
    favor: u64,
    neutral: u64,
    against: u64,
    mean: Option<f64>,
    first: String,
    last: String,
    said: Vec<ShownStance>,
}

impl<'a> PageData<'a> {
    /// Of finished sums and, where evidence was written, the rows that say most.
    pub(super) fn new(
        folder: &OutputFolder,
        totals: &'a Totals<'a>,
        telling: Option<&Telling>,
        counts: RunCounts,
        settings: &Settings,
    ) -> Result<Self> {
        let periods: Vec<Period> = totals.periods().iter().filter_map(|row| row.period).collect();
        let mut data = Self {
            version: env!("CARGO_PKG_VERSION"),
            counts,
            stretch: stretch(&periods),
            period: periods.first().map_or("", |period| period.granularity().name()),
            periods: periods.iter().map(ToString::to_string).collect(),
            entities: entities(totals, &periods),
            pairs: Vec::new(),
            changes: changes(totals),
            left_out: LeftOut { evidence: telling.is_none(), ..LeftOut::default() },
        };
        data.left_out.entities = (counts.entities as usize).saturating_sub(data.entities.len());
        let pairs = totals.pairs();
        data.left_out.pairs = pairs.len().saturating_sub(PAIRS);
        data.pairs = pairs.iter().take(PAIRS).map(pair).collect();
        if let Some(telling) = telling {
            data.add_sentences(folder, totals, &pairs, telling, settings)?;
        }
        Ok(data)
    }

    /// From `turning_points.csv`, whose permutations aren't made twice.
    pub(super) fn add_turns(&mut self, folder: &OutputFolder, settings: &Settings) -> Result<()> {
        let mut sheet = Sheet::open(&folder.path(turning_points::REPORT.file), settings.table)?;
        let [series, name, period] = sheet.columns(["series", "name", "period"])?;
        let [before, after, shift, p, q] = sheet.columns(["before", "after", "shift", "p", "q"])?;
        while let Some(row) = sheet.next_row()? {
            let turned = |it: &&mut EntityOnPage<'_>| row.cell(series) == "entity" && it.name == row.text(name);
            let Some(entity) = self.entities.iter_mut().find(turned) else { continue };
            entity.turn = Some(Turn {
                period: row.text(period).to_owned(),
                before: row.number(before)?,
                after: row.number(after)?,
                shift: row.number(shift)?,
                p: row.number(p)?,
                q: row.number(q)?,
            });
        }
        Ok(())
    }

    fn add_sentences(
        &mut self,
        folder: &OutputFolder,
        totals: &Totals<'_>,
        pairs: &[PairTotal<'_>],
        telling: &Telling,
        settings: &Settings,
    ) -> Result<()> {
        let mut rows = EvidenceReader::new(folder, settings);
        let mut characters = 0;
        for (shown, pair) in self.pairs.iter_mut().zip(pairs) {
            let (holder, target) = pair.ids;
            shown.said = rows.stances(&telling.stances_of(holder, target))?;
            characters += shown.said.iter().map(ShownStance::size).sum::<usize>();
        }
        for (shown, total) in self.entities.iter_mut().zip(totals.entities()) {
            if characters > CHARACTERS {
                self.left_out.sentences = true;
                break;
            }
            shown.said = rows.mentions(&telling.mentions_of(total.id, SENTENCES))?;
            shown.said.dedup_by(|later, earlier| later.is_of_the_same_sentence(earlier));
            characters += shown.said.iter().map(ShownMention::size).sum::<usize>();
        }
        Ok(())
    }
}

/// From the first to the last of some periods, in words.
fn stretch(periods: &[Period]) -> String {
    match periods {
        [] => "undated".to_owned(),
        [only] => only.to_string(),
        [first, .., last] => format!("{first} to {last}"),
    }
}

fn entities<'a>(totals: &'a Totals<'a>, periods: &[Period]) -> Vec<EntityOnPage<'a>> {
    let mentioned = totals.entities().filter(|total| total.sums.mentions.count() > 0).take(ENTITIES);
    let mut shown: Vec<EntityOnPage<'a>> = mentioned.map(|total| entity(&total)).collect();
    let place = |shown: &[EntityOnPage<'a>], name: &str| shown.iter().position(|entity| entity.name == name);
    let mut last = 0;
    for row in totals.entity_periods() {
        if shown.get(last).is_none_or(|entity| entity.name != row.entity) {
            let Some(at) = place(&shown, row.entity) else { break };
            last = at;
        }
        let period = row.period.and_then(|period| periods.binary_search(&period).ok());
        if let Some(period) = period.filter(|_| row.mentions.count() > 0) {
            shown[last].series.push(point(period, &row.mentions, row.smoothed));
        }
    }
    for row in totals.source_entities() {
        let Some(at) = place(&shown, row.entity) else { break };
        shown[at].outlets.push(outlet(row.source, row.mentions));
    }
    let speech = totals.speech();
    for entity in &mut shown {
        entity.speakers = speakers_on(entity.name, &speech);
    }
    shown
}

fn entity<'a>(total: &EntityTotal<'a>) -> EntityOnPage<'a> {
    let mentions = &total.sums.mentions;
    let (low, high) = ends(mentions.interval());
    EntityOnPage {
        name: &total.entity.name,
        kind: total.entity.kind.name(),
        articles: mentions.articles(),
        mentions: mentions.count(),
        quotes: total.sums.quotes,
        positive: mentions.positive,
        neutral: mentions.neutral,
        negative: mentions.negative,
        mean: rounded(mentions.mean()),
        low,
        high,
        few: mentions.is_low(),
        narrator: rounded(total.sums.narrator.mean()),
        others: rounded(total.sums.others.mean()),
        up: total.sums.cues.most_positive(CUES).into_iter().map(str::to_owned).collect(),
        down: total.sums.cues.most_negative(CUES).into_iter().map(str::to_owned).collect(),
        series: Vec::new(),
        turn: None,
        outlets: Vec::new(),
        speakers: Vec::new(),
        said: Vec::new(),
    }
}

fn point(period: usize, mentions: &Tally, smoothed: Option<f64>) -> Point {
    let (low, high) = ends(mentions.interval());
    Point {
        period,
        mentions: mentions.count(),
        articles: mentions.articles(),
        mean: rounded(mentions.mean()),
        low,
        high,
        smoothed: rounded(smoothed),
    }
}

fn outlet<'a>(source: &'a str, mentions: &Tally) -> OutletOnPage<'a> {
    let (low, high) = ends(mentions.interval());
    OutletOnPage {
        source,
        mentions: mentions.count(),
        articles: mentions.articles(),
        mean: rounded(mentions.mean()),
        low,
        high,
    }
}

fn pair<'a>(total: &PairTotal<'a>) -> PairOnPage<'a> {
    let statements = &total.sums.statements;
    let date = |date: Option<jiff::civil::Date>| date.map(|date| date.to_string()).unwrap_or_default();
    PairOnPage {
        holder: total.holder,
        target: total.target,
        kind: total.target_kind,
        favor: statements.positive,
        neutral: statements.neutral,
        against: statements.negative,
        mean: rounded(statements.mean()),
        first: date(total.sums.dates.first),
        last: date(total.sums.dates.last),
        said: Vec::new(),
    }
}

fn ends(interval: Option<Interval>) -> (Option<f64>, Option<f64>) {
    (rounded(interval.map(|interval| interval.low)), rounded(interval.map(|interval| interval.high)))
}

/// To the four decimals that the reports print.
fn rounded(number: Option<f64>) -> Option<f64> {
    number.map(to_four_decimals)
}
