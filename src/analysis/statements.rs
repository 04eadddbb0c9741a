//! The statements of an article: who is for and against what.

use super::acts::turn_acts_against;
use super::camps::camps;
use super::collectives::collectives;
use super::ellipses::ellipses;
use super::parties::{Candidate, Holder, candidates, holders, pairs};
use super::reading::Reading;
use super::rows::StanceRow;
use super::sides::sides;
use super::spoken_of::spoken_of;
use super::stand::{Context, CueBetween, Stand};
use crate::entities::{Gazetteer, Mention};
use crate::stance::TopicMatcher;

/// The statements of an article, in the order of the text.
pub(super) fn rows<'r>(
    reading: &mut Reading<'r>,
    mentions: &[Mention],
    topics: &TopicMatcher,
    gazetteer: &Gazetteer,
    context: Context<'r>,
) -> Vec<StanceRow> {
    let register = gazetteer.register();
    let mut rows = Vec::new();
    let mut named = topics.named(reading.text);
    turn_acts_against(reading, &mut named);
    let mut sides = sides(reading.document, mentions, register, topics);
    sides.extend(spoken_of(reading, mentions, &named, register));
    sides.extend(camps(reading, &named));
    sides.sort_by_key(|side| side.tokens);
    for at in 0..reading.document.sentences.len() {
        let several = collectives(reading.text, at, mentions, register);
        let candidates = candidates(reading, at, mentions, &several, &named, &sides, register);
        if candidates.is_empty() {
            continue;
        }
        let ellipses = ellipses(reading.text, at, &reading.sentence(at).frames.predicates, mentions);
        let holders = holders(reading, at, mentions, &several, &ellipses, context.voiced, gazetteer);
        let verbless = !reading.document.sentences[at].in_title && reading.sentence(at).frames.predicates.is_empty();
        if holders.is_empty() || verbless {
            continue;
        }
        let mut of_sentence = Vec::new();
        for stand in stands(reading, &holders, &candidates, context) {
            of_sentence.extend(stand.stated(reading, at, context));
        }
        of_sentence.sort_by_key(|row: &StanceRow| row.cue);
        rows.extend(of_sentence);
    }
    rows
}

/// What a sentence says, by holder and target in the order in which they are first named.
fn stands<'a, 'r>(
    reading: &mut Reading<'r>,
    holders: &'a [Holder],
    candidates: &'a [Candidate],
    context: Context<'r>,
) -> Vec<Stand<'a>> {
    let mut stands: Vec<Stand<'a>> = Vec::new();
    for (holder, candidate) in pairs(holders, candidates) {
        let found = reading.with_pair(holder.party(), candidate.tokens, |pair| {
            if candidate.unnamed { pair.of_unnamed() } else { pair.relating(candidate.reach) }
        });
        let taken_up = |it| holder.ellipsis.map_or(Some(it), |ellipsis| ellipsis.taken_up(it));
        for mut relating in found.into_iter().filter_map(taken_up) {
            relating.value *= f32::from(candidate.sign);
            let cue = CueBetween { relating, holder, candidate, weighed: None };
            match stands.iter_mut().find(|stand| stand.is_of(holder, candidate)) {
                Some(stand) => stand.add(cue),
                None => stands.push(Stand::new(cue)),
            }
        }
    }
    let implied = implied(reading, holders, candidates, &stands, context);
    stands.extend(implied);
    stands
}

/// The positions that the holders' words or deeds tell by their weighed evidence, where no cue by itself relates the two; of
/// several mentions the one that tells most.
fn implied<'a, 'r>(
    reading: &mut Reading<'r>,
    holders: &'a [Holder],
    candidates: &'a [Candidate],
    related: &[Stand<'a>],
    context: Context<'r>,
) -> Vec<Stand<'a>> {
    let mut found: Vec<(f64, Stand<'a>)> = Vec::new();
    for (holder, candidate) in pairs(holders, candidates) {
        if candidate.unnamed || holder.ellipsis.is_some() || related.iter().any(|stand| stand.is_of(holder, candidate))
        {
            continue;
        }
        let Some((probability, cue)) = CueBetween::implied(reading, holder, candidate, context) else { continue };
        match found.iter_mut().find(|(_, stand)| stand.is_of(holder, candidate)) {
            Some(known) if known.0 >= probability => {}
            Some(known) => *known = (probability, Stand::new(cue)),
            None => found.push((probability, Stand::new(cue))),
        }
    }
    found.into_iter().map(|(_, stand)| stand).collect()
}
