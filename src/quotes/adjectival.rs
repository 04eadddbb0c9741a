//! Adjectives as cues: `is confident that …`.

use super::before::noun_before;
use super::candidate::{Candidate, Hit};
use super::complement::complement;
use super::scene::Scene;
use super::source::subject;
use super::subject::subject_ending_at;
use crate::lexicon::{Construction, CueForm as Form, Takes, WordKind};
use crate::text::{Phrase, Tag, TokenSpan};

/// `is confident that …`, `were worried about …`
pub(super) fn adjective_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let copula = match &scene.phrases[at] {
        Phrase::Verb(verb) if verb.head as usize == hit.token && verb.passive => Some(at),
        _ => (at.saturating_sub(3)..at)
            .rev()
            .take_while(|&left| scene.verb(left).is_some() || scene.lone(left).is_some_and(|w| scene.tag(w) == Tag::Rb))
            .find(|&left| scene.verb(left).is_some_and(|verb| verb.copula || is_linking(scene, verb.head as usize))),
    };
    let Some(copula) = copula else { return loose_adjective(scene, hit, at) };
    let verb = scene.verb(copula)?;
    let cue = TokenSpan::new(verb.tokens.start as usize, hit.end);
    let next = complement(scene, hit.token, hit.end, hit.cue.takes)?;
    if next.construction == Construction::Object && !hit.cue.takes.any(Takes::OBJECT.or(Takes::AS)) {
        // "the accusation shocked the crews", "is a committed rower"
        return None;
    }
    if next.construction == Construction::Bare && scene.is(hit.end - 1, &["as"]) {
        // "the guild, known as the Quays, wants more"
        return None;
    }
    let source = subject(scene, copula);
    hit.opening(scene, source, cue, next, Form::Adjective)
}

/// `…, confident that …`, of whoever does what stands before it; `the crews, afraid that …, left`.
fn loose_adjective(scene: &Scene<'_>, hit: &Hit<'_>, at: usize) -> Option<Candidate> {
    let comma = at.checked_sub(1).filter(|&before| scene.lone(before).is_some_and(|word| scene.is_comma(word)))?;
    let next = complement(scene, hit.token, hit.end, hit.cue.takes)?;
    if next.construction != Construction::That || next.start != hit.end {
        return None;
    }
    let level = |at: &usize| scene.together(scene.first_token(*at), hit.token);
    let verb = (0..comma).rev().take_while(level).find(|&before| scene.finite(before));
    let source = match verb {
        Some(verb) => subject(scene, verb),
        None => noun_before(scene, comma).map(|noun| subject_ending_at(scene, noun)),
    };
    hit.opening(scene, Some(source?), TokenSpan::new(hit.token, hit.end), next, Form::Adjective)
}

fn is_linking(scene: &Scene<'_>, token: usize) -> bool {
    scene.is_of(token, WordKind::Seeming)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn what_shocks_somebody_is_not_shocked_itself() {
        holds(&[
            ("The accusation that Brandt lied shocked the crews.", &[" | The accusation | that Brandt lied"]),
            ("The crews were shocked that Brandt lied.", &["The crews | were shocked | that Brandt lied"]),
        ]);
        assert_eq!(found("The port is a committed friend of the crews."), Vec::<String>::new());
    }

    #[test]
    fn who_is_confident_behind_a_comma_is_who_acts_before_it() {
        holds(&[
            (
                "The owners left in May, confident that the port was sold.",
                &["The owners | confident | that the port was sold"],
            ),
            (
                "The owners, afraid that the port would close, left.",
                &["The owners | afraid | that the port would close"],
            ),
        ]);
        assert_eq!(found("The owners left in May, confident and rich."), Vec::<String>::new());
    }

    #[test]
    fn what_somebody_is_known_as_is_no_report() {
        let all = found("The guild, known as the Quays, wants a rise.");
        assert_eq!(all, ["The guild, known as the Quays, | wants | a rise"]);
    }
}
