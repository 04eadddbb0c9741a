//! Two cues for one content: `dismissed the idea that …`, `refused to say whether …`.

use super::attribution::Attribution;
use super::candidate::Candidate;
use super::named::Source;
use crate::lexicon::{Construction, CueForm, CueKind, Lexicon};

/// Of two candidates with mostly the same content, takes out the less likely one, but for speech within speech of another: `Orrin said
/// Brandt had claimed that …`. `likely` holds the candidates that count, in order, with their log-odds.
pub(super) fn drop_repeated(lexicon: &Lexicon, candidates: &[Candidate], likely: &mut Vec<(usize, i32)>) {
    /// Candidates compared with each, so that long sentences cost no more.
    const NEAR: usize = 8;
    let mut dropped = vec![false; likely.len()];
    for at in 0..likely.len() {
        for other in at + 1..likely.len().min(at + NEAR) {
            let [(one, odds), (two, others)] = [likely[at], likely[other]];
            let repeated = repeats(lexicon, &candidates[one], &candidates[two]);
            if repeated && !dropped[at] && !dropped[other] {
                let less = odds < others || only_hears(lexicon, &candidates[one], &candidates[two]);
                dropped[if less { at } else { other }] = true;
            }
        }
    }
    let mut dropped = dropped.into_iter();
    likely.retain(|_| dropped.next() == Some(false));
}

/// Whether a verb right behind the quotation has it: `Orrin denies it — “why would we?” asked Brandt`.
pub(super) fn is_claimed_behind(candidates: &[Candidate], candidate: &Candidate) -> bool {
    candidate.construction == Construction::Quote
        && candidates.iter().any(|other| {
            other.construction == Construction::AroundQuote && other.content[0].start == candidate.content[0].start
        })
}

/// Takes out what leads into a quotation of several sentences that a verb behind it has: `Orrin seemed weary: “Who paid? Not
/// we,” he said.`
pub(super) fn drop_claimed_behind(found: &mut Vec<Attribution>) {
    let behind = found.iter().filter(|attribution| attribution.construction == Construction::AroundQuote);
    let opened: Vec<u32> = behind.map(|attribution| attribution.content[0].start).collect();
    if opened.is_empty() {
        return;
    }
    found.retain(|attribution| {
        let [content] = attribution.content[..] else { return true };
        attribution.construction != Construction::Quote || opened.binary_search(&content.start).is_err()
    });
}

/// Whether one hears or sees what another says: `heard Orrin's claim that …`
fn only_hears(lexicon: &Lexicon, one: &Candidate, other: &Candidate) -> bool {
    let perceives = lexicon.reporting().cue(one.entry).kind == CueKind::Perception;
    let owned = |source: Source| source.tokens.end == other.cue.start;
    perceives && other.form == CueForm::Noun && other.source.is_some_and(owned)
}

fn repeats(lexicon: &Lexicon, one: &Candidate, other: &Candidate) -> bool {
    let shared = shared(one, other);
    let all = words(one) + words(other) - shared;
    let same_source = match (one.source, other.source) {
        (Some(one), Some(other)) => one.tokens.overlaps(other.tokens),
        _ => true,
    };
    2 * shared >= all
        && !nests(one, other)
        && !nests(other, one)
        && (same_source || !(is_speech(lexicon, one) && is_speech(lexicon, other)))
}

/// Whether a named source with its cue stands in what another source attributes: `said that Brandt believes …`
fn nests(outer: &Candidate, inner: &Candidate) -> bool {
    let Some(source) = inner.source.filter(|_| inner.form != CueForm::Noun) else { return false };
    let other = outer.source.is_none_or(|outer| !outer.tokens.overlaps(source.tokens));
    other && outer.content.iter().any(|part| part.contains(source.tokens) && part.contains(inner.cue))
}

fn words(candidate: &Candidate) -> usize {
    candidate.content.iter().map(|part| part.len()).sum()
}

/// Tokens that two contents share.
fn shared(one: &Candidate, other: &Candidate) -> usize {
    let parts = one.content.iter().flat_map(|part| other.content.iter().map(move |with| (part, with)));
    parts.map(|(part, with)| part.end.min(with.end).saturating_sub(part.start.max(with.start)) as usize).sum()
}

/// Whether somebody says a clause or a quotation.
fn is_speech(lexicon: &Lexicon, candidate: &Candidate) -> bool {
    use Construction::{Around, AroundQuote, Bare, Quote, That, Wh};
    matches!(lexicon.reporting().cue(candidate.entry).kind, CueKind::Say | CueKind::Claim)
        && matches!(candidate.form, CueForm::Finite | CueForm::Modal)
        && matches!(candidate.construction, Around | AroundQuote | Bare | Quote | That | Wh)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::found;

    #[test]
    fn two_cues_of_one_source_for_one_content_are_one_attribution() {
        assert_eq!(
            found("Orrin denied the claim that the cranes were old and rusty."),
            ["Orrin | denied | that the cranes were old and rusty"]
        );
        assert_eq!(
            found("Orrin denied that the cranes were old, claiming that the port had bought them in May."),
            ["Orrin | denied | that the cranes were old", "Orrin | claiming | that the port had bought them in May"]
        );
    }

    #[test]
    fn speech_within_speech_of_another_stays() {
        assert_eq!(
            found("Orrin said Brandt had claimed that the old cranes were not fair to the dockers."),
            [
                "Orrin | said | Brandt had claimed that the old cranes were not fair to the dockers",
                "Brandt | had claimed | that the old cranes were not fair to the dockers"
            ]
        );
    }

    #[test]
    fn what_somebody_thinks_within_a_report_stays() {
        assert_eq!(
            found("Vey said that Brandt believes that the cranes of the port are safe."),
            [
                "Vey | said | that Brandt believes that the cranes of the port are safe",
                "Brandt | believes | that the cranes of the port are safe"
            ]
        );
        assert_eq!(
            found("According to Vey, Brandt said the cranes were safe."),
            ["Vey | According to | Brandt said the cranes were safe", "Brandt | said | the cranes were safe"]
        );
    }
}
