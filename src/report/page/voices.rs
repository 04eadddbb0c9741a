//! Who is quoted on whom, and whose position changed, as the page tells it.

use serde::Serialize;

use super::super::digits::to_four_decimals;
use crate::aggregate::{SpeechTotal, StanceShift, Totals};

/// Speakers shown of one entity, those who speak of it most.
const SPEAKERS: usize = 12;

/// Somebody quoted on an entity.
#[derive(Debug, Serialize)]
pub(super) struct SpeakerOnPage<'a> {
    name: &'a str,
    articles: u64,
    mentions: u64,
    mean: Option<f64>,
}

/// Those quoted on an entity, by mentions descending, then by name.
pub(super) fn speakers_on<'a>(entity: &str, speech: &[SpeechTotal<'a>]) -> Vec<SpeakerOnPage<'a>> {
    let about = speech.iter().filter(|total| total.target == entity && total.mentions.count() > 0);
    let mut speakers: Vec<SpeakerOnPage<'a>> = about.map(speaker).collect();
    speakers.sort_by(|a, b| b.mentions.cmp(&a.mentions).then(a.name.cmp(b.name)));
    speakers.truncate(SPEAKERS);
    speakers
}

fn speaker<'a>(total: &SpeechTotal<'a>) -> SpeakerOnPage<'a> {
    SpeakerOnPage {
        name: total.source,
        articles: total.mentions.articles(),
        mentions: total.mentions.count(),
        mean: total.mentions.mean().map(to_four_decimals),
    }
}

/// A holder whose last position on a topic isn't the first.
#[derive(Debug, Serialize)]
pub(super) struct ChangeOnPage<'a> {
    holder: &'a str,
    topic: &'a str,
    first: (String, &'static str),
    last: (String, &'static str),
}

/// Every change of position, in the order of `stance_shifts.csv`.
pub(super) fn changes<'a>(totals: &'a Totals<'a>) -> Vec<ChangeOnPage<'a>> {
    let shifts = totals.stance_shifts().into_iter();
    shifts.filter(|shift| shift.first.stance() != shift.last.stance()).map(change).collect()
}

fn change(shift: StanceShift<'_>) -> ChangeOnPage<'_> {
    ChangeOnPage {
        holder: shift.holder,
        topic: shift.topic,
        first: (shift.first.date.to_string(), shift.first.stance()),
        last: (shift.last.date.to_string(), shift.last.stance()),
    }
}
