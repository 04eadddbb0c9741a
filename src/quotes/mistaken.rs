//! Verbs as cues that pass for nouns: `Vey doubts that …`, `Port officials claims that …`.

use super::around::tail;
use super::before::begins_clause;
use super::candidate::{Candidate, Complement, Hit};
use super::complement::complement;
use super::content::content;
use super::extracted::{fronted, gapped};
use super::named::Source;
use super::predicate::predicate_behind;
use super::scene::Scene;
use super::subject::subject_ending_at;
use super::telling::{speaks, tells};
use crate::lexicon::{Construction, CueForm as Form, Takes, WordKind};
use crate::text::{Tag, TokenSpan};

/// The subject of a verb that passes for the head of its subject's phrase, or of a phrase of its own: `Port officials claims
/// that …`, `Ilse Brandt vows to …`, `She jokes, "…"`.
pub(super) fn mistaken_subject(scene: &Scene<'_>, verb: usize, phrase: TokenSpan) -> Option<Source> {
    let before = verb.checked_sub(1)?;
    if before < phrase.start as usize {
        let pronoun = before >= scene.start()
            && scene.tag(before) == Tag::Prp
            && scene.is(before, &["he", "she", "it"])
            && scene.together(before, verb);
        let fits = pronoun && scene.tag(verb) == Tag::Nns && phrase.len() == 1 && speaks(scene, verb);
        return fits.then(|| Source { tokens: TokenSpan::new(before, verb), head: before as u32 });
    }
    let named = scene.kind(before).is_capital() || scene.tag(phrase.start as usize) == Tag::Dt;
    let possessed =
        (phrase.start as usize..verb).any(|token| matches!(scene.tag(token), Tag::Pos | Tag::PrpPossessive));
    let fits = scene.tag(verb) == Tag::Nns && named && !possessed && speaks(scene, verb);
    let article = before == phrase.start as usize && scene.tag(before) == Tag::Dt;
    let tokens = TokenSpan::new(phrase.start as usize, verb);
    (fits && !article).then_some(Source { tokens, head: before as u32 })
}

/// `Vey doubts that …`: a verb that passes for the last noun of its subject's phrase, where no other verb follows its clause.
pub(super) fn mistaken_verb(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let noun = scene.noun(at).filter(|noun| noun.head as usize == hit.token)?;
    let before = hit.token.checked_sub(1).filter(|&before| before >= noun.tokens.start as usize)?;
    if noun.possessor.is_some_and(|owner| before <= owner.end as usize && scene.tag(before) != Tag::Nn) {
        // "Orrin's fears that", not "Orrin's wife fears that"
        return None;
    }
    let named = scene.tag(before) == Tag::Nnp && scene.tag(hit.token) == Tag::Nns && scene.together(before, hit.token);
    let agrees = scene.together(before, hit.token)
        && match scene.tag(hit.token) {
            Tag::Nns => matches!(scene.tag(before), Tag::Nn | Tag::Nnp),
            Tag::Nn => scene.tag(before) == Tag::Nns,
            _ => false,
        };
    let mut source = Source { tokens: TokenSpan::new(noun.tokens.start as usize, hit.token), head: before as u32 };
    let many = many_before(scene, hit, at).filter(|_| !agrees && scene.tag(hit.token) == Tag::Nn);
    source = many.unwrap_or(source);
    let agrees = agrees || many.is_some();
    let gapped = || {
        let relative = source.tokens.start.checked_sub(1).filter(|&that| !is_told_before(scene, that as usize))?;
        scene.together(relative as usize, hit.token).then(|| gapped(scene, Some(source), hit.end, hit.cue.takes))?
    };
    let next = complement(scene, hit.token, hit.end, hit.cue.takes);
    if let Some(next) = next.is_none().then(gapped).flatten().filter(|_| agrees) {
        return says(scene, hit, source, next, fronted(scene, Some(source), next, hit.cue.takes));
    }
    let Some(next) = next else {
        return tail(scene, hit, source).filter(|_| agrees);
    };
    if next.construction == Construction::Bare {
        let clause = next.start == hit.end && hit.cue.takes.any(Takes::BARE) && is_verbless_before(scene, at);
        return says(scene, hit, source, next, None).filter(|_| clause && (agrees || named));
    }
    let takes = match next.construction {
        Construction::That => Takes::THAT,
        Construction::Wh => Takes::WH,
        Construction::To => Takes::TO,
        _ => return None,
    };
    let told = next.construction != Construction::That || !scene.finite(scene.phrase_at(hit.end + 1));
    let clause = next.start == hit.end && told && (named || hit.cue.takes.any(takes)) && is_verbless_before(scene, at);
    let alone = predicate_behind(scene, at, at + 1, scene.end()).is_none() && !is_predicated(scene, at, next);
    if agrees && clause && alone { says(scene, hit, source, next, None) } else { None }
}

/// The candidate that a verb makes with its source and what it opens, with the pronoun that is part of what is said, if any.
fn says(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    source: Source,
    next: Complement,
    pronoun: Option<TokenSpan>,
) -> Option<Candidate> {
    let cue = TokenSpan::new(hit.token, hit.end);
    let content = pronoun.into_iter().chain([content(scene, hit.token, next)]).collect();
    let candidate = hit.candidate(scene, Some(source), cue, content, next.construction, Form::Finite)?;
    Some(candidate.opening(next))
}

/// `friends of the clerk | plan to …`: the subject of several whose last phrase a verb passes for the end of.
fn many_before(scene: &Scene<'_>, hit: &Hit<'_>, at: usize) -> Option<Source> {
    let preposition = at.checked_sub(1).filter(|&before| scene.is_preposition(before))?;
    scene.lone(preposition).filter(|&word| scene.is_of(word, WordKind::Nesting))?;
    let mut source = subject_ending_at(scene, at);
    source.tokens.end = hit.token as u32;
    let first = source.tokens.start as usize;
    let many = scene.tag(source.head as usize) == Tag::Nns && (source.head as usize) < scene.first_token(at);
    (many && begins_clause(scene, first)).then_some(source)
}

/// `the claim that …`: whether a noun that tells something stands before the word at `that`.
fn is_told_before(scene: &Scene<'_>, that: usize) -> bool {
    let at = scene.phrase_at(that).checked_sub(1).and_then(|before| scene.noun(before));
    at.is_some_and(|noun| tells(scene, noun.head as usize))
}

/// Whether no finite verb stands before a phrase in its clause.
fn is_verbless_before(scene: &Scene<'_>, at: usize) -> bool {
    let opens = |at: usize| {
        scene.lone(at).is_some_and(|word| {
            matches!(scene.tag(word), Tag::Cc | Tag::Comma | Tag::Colon) || scene.is_subordinator(word)
        })
    };
    (0..at).rev().take_while(|&before| !opens(before)).all(|before| scene.verb(before).is_none())
}

/// Whether a verb stands behind the infinitive of a noun: `the crews plan to sell it | failed`.
fn is_predicated(scene: &Scene<'_>, at: usize, next: Complement) -> bool {
    let comma =
        |at: &usize| scene.lone(*at).is_none_or(|word| !matches!(scene.tag(word), Tag::Comma | Tag::Colon | Tag::Cc));
    next.construction == Construction::To && (at + 2..scene.phrases.len()).take_while(comma).any(|at| scene.finite(at))
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn what_passes_for_a_plural_may_be_the_verb_of_an_owned_subject() {
        holds(&[
            ("The teachers' union plans to sue.", &["The teachers' union | plans | to sue"]),
            ("Orrin's wife fears that the port is poor.", &["Orrin's wife | fears | that the port is poor"]),
            ("The city's hopes to win a prize were dashed.", &["The city | 's hopes | to win a prize"]),
            ("The port's fears that the mill is poor grew.", &["The port | 's fears | that the mill is poor"]),
        ]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_agrees_with_its_subject() {
        holds(&[
            (
                "And the campaign worries that the port will close.",
                &["the campaign | worries | that the port will close"],
            ),
            ("The owners plan to sell the port.", &["The owners | plan | to sell the port"]),
            ("The dozen states that sold the port were poor.", &[]),
        ]);
        assert_eq!(found("The owners' plan to sell the port failed."), ["The owners | ' plan | to sell the port"]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_may_stand_behind_its_content() {
        holds(&[
            ("The crews will go by May, Vey notes.", &["Vey | notes | The crews will go by May"]),
            ("The crews will sing in May, on Vey notes.", &[]),
        ]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_agrees_with_the_several_before_its_phrase() {
        holds(&[
            ("Friends of the clerk plan to search alone.", &["Friends of the clerk | plan | to search alone"]),
            ("Friends of the clerk claim that she is alive.", &["Friends of the clerk | claim | that she is alive"]),
            ("A friend of the clerk plan was there.", &[]),
            ("Orrin reckons she is done.", &["Orrin | reckons | she is done"]),
        ]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_may_stand_between_commas_inside_its_content() {
        holds(&[
            ("The port, Vey notes, will close in May.", &["Vey | notes | The port … will close in May"]),
            ("The fees, fines, claims, and taxes are high.", &[]),
        ]);
    }
}
