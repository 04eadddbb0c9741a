//! Nouns and adjectives as cues: `the mayor's claim that …`, `is confident that …`.

use super::around::tail;
use super::before::{begins_clause, noun_before};
use super::candidate::Complement;
use super::candidate::{Candidate, Hit};
use super::complement::{complement, is_predicated_in_marks};
use super::content::content;
use super::extracted::{fronted, gapped};
use super::named::Source;
use super::predicate::predicate_behind;
use super::predicated::predicated;
use super::scene::Scene;
use super::source::subject;
use super::subject::subject_ending_at;
use super::telling::{speaks, tells};
use super::verbal::agent;
use super::whole::whole;
use crate::lexicon::{Construction, CueForm as Form, Takes, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan};

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
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, source, cue, content, next.construction, Form::Adjective)
        .map(|candidate| candidate.opening(next))
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
    let content = vec![content(scene, hit.token, next)];
    let cue = TokenSpan::new(hit.token, hit.end);
    let candidate = hit.candidate(scene, Some(source?), cue, content, next.construction, Form::Adjective)?;
    Some(candidate.opening(next))
}

fn is_linking(scene: &Scene<'_>, token: usize) -> bool {
    scene.lexicon.is(scene.document.tokens[token].word, WordKind::Seeming)
}

/// `the mayor's claim that …`, `a request for …`
pub(super) fn noun_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let noun = scene.noun(at).filter(|noun| noun.head as usize == hit.token)?;
    if let Some(candidate) = predicated(scene, hit, at, noun) {
        return Some(candidate);
    }
    if is_advised(scene, at, noun) {
        return None;
    }
    let given = given_by(scene, hit);
    let after = given.map_or(hit.end, |(_, after)| after);
    let next = complement(scene, hit.token, after, hit.cue.takes)?;
    let direct = after < scene.end() && next.start <= after + 2;
    let fits = match next.construction {
        Construction::That | Construction::Wh | Construction::To => direct,
        Construction::Preposition | Construction::Gerund => direct,
        Construction::Quote => !is_predicated_in_marks(scene, hit.token, at),
        Construction::Object => hit.end > hit.token + 1,
        _ => false,
    };
    if !fits || next.construction == Construction::That && calls_it_so(scene, next.start) {
        return None;
    }
    if let Some(source) = mistaken_subject(scene, hit.token, noun.tokens) {
        let cue = TokenSpan::new(hit.token, hit.end);
        let content = vec![content(scene, hit.token, next)];
        let candidate = hit.candidate(scene, Some(source), cue, content, next.construction, Form::Noun);
        return candidate.map(|candidate| candidate.opening(next));
    }
    let source = noun.possessor.map(|possessor| Source { tokens: possessor, head: possessor.end - 1 });
    let source = source.or(given.map(|(source, _)| source));
    let source = source.or_else(|| giver_behind(scene, hit)).or_else(|| giver(scene, at));
    if source.is_none() && next.construction == Construction::Gerund && speaks(scene, next.start) {
        // "a letter saying that …" says it by its verb
        return None;
    }
    let start = noun.possessor.map_or(noun.tokens.start, |possessor| possessor.end.min(hit.token as u32));
    let cue = TokenSpan::new(start as usize, hit.end);
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, source, cue, content, next.construction, Form::Noun).map(|candidate| candidate.opening(next))
}

/// `had better plan to sell it`: a verb that passes for a noun behind what is a modal.
fn is_advised(scene: &Scene<'_>, at: usize, noun: &NounPhrase) -> bool {
    let first = noun.tokens.start as usize;
    let had = at.checked_sub(1).and_then(|before| scene.verb(before)).is_some_and(|verb| verb.tokens.len() == 1);
    noun.tokens.len() == 2 && had && scene.is(first, &["better"]) && scene.is(first - 1, &["had", "'d", "’d"])
}

/// `a claim that Brandt called "laughable"`: whether the clause behind a noun says what the noun's thing is called.
fn calls_it_so(scene: &Scene<'_>, clause: usize) -> bool {
    const NEAR: usize = 4;
    let from = scene.phrase_at(clause);
    let verb = (from..(from + NEAR).min(scene.phrases.len())).find(|&at| scene.finite(at));
    verb.is_some_and(|verb| {
        let group = scene.verb(verb).filter(|group| !group.passive);
        let calls = group.is_some_and(|group| {
            scene.lexicon.is(scene.document.tokens[group.head as usize].word, WordKind::Complement)
        });
        let next = scene.end_token(verb);
        calls
            && next < scene.end()
            && (matches!(scene.tag(next), Tag::Open | Tag::Jj | Tag::Rb) || scene.is(next, &["a", "an"]))
    })
}

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

/// Who gives what a noun names where that stands behind him, and the token behind him: `an allegation from Vey, the mayor, | that …`,
/// `a promise by Vey | to …`
fn given_by(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<(Source, usize)> {
    let at = scene.phrase_at(hit.end);
    let by = scene.lone(at).is_some_and(|word| word == hit.end && scene.is(word, &["by", "from"]));
    scene.noun(at + 1).filter(|_| by)?;
    let source = whole(scene, at + 1);
    let end = source.tokens.end as usize;
    let apposed = source.tokens.range().any(|token| scene.is_comma(token));
    let after = end + usize::from(end < scene.end() && scene.is_comma(end) && apposed);
    let told = after < scene.end() && scene.is(after, &["that", "to"]) && scene.together(after, hit.token);
    let clause = told && (scene.is(after, &["that"]) || scene.verb(scene.phrase_at(after)).is_some());
    clause.then_some((source, after))
}

/// `the claim by Orrin that …`
fn giver_behind(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Source> {
    let first = scene.phrase_at(hit.end);
    let verbless = |source: &Source| {
        (first..scene.phrases.len())
            .take_while(|&at| scene.first_token(at) < source.tokens.start as usize)
            .all(|at| scene.verb(at).is_none())
    };
    agent(scene, hit.token, hit.end).filter(verbless)
}

/// `Orrin made the claim that …`: the subject of the verb whose object the noun is, unless he only gets it: `faced claims that …`
fn giver(scene: &Scene<'_>, noun: usize) -> Option<Source> {
    let before = noun.checked_sub(1)?;
    let verb = scene.verb(before).filter(|verb| !verb.passive && !verb.copula)?;
    let word = scene.document.tokens[verb.head as usize].word;
    if scene.lexicon.is(word, WordKind::Facing) {
        return None;
    }
    scene.together(verb.head as usize, scene.first_token(noun)).then(|| subject(scene, before)).flatten()
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
        let parts = fronted(scene, Some(source), next, hit.cue.takes).into_iter();
        let parts = parts.chain([content(scene, hit.token, next)]).collect();
        let cue = TokenSpan::new(hit.token, hit.end);
        let candidate = hit.candidate(scene, Some(source), cue, parts, next.construction, Form::Finite)?;
        return Some(candidate.opening(next));
    }
    let Some(next) = next else {
        return tail(scene, hit, source).filter(|_| agrees);
    };
    if next.construction == Construction::Bare {
        let clause = next.start == hit.end && hit.cue.takes.any(Takes::BARE) && is_verbless_before(scene, at);
        let told = agrees || named;
        let cue = TokenSpan::new(hit.token, hit.end);
        let content = vec![content(scene, hit.token, next)];
        let candidate = hit.candidate(scene, Some(source), cue, content, next.construction, Form::Finite);
        return candidate.filter(|_| clause && told).map(|candidate| candidate.opening(next));
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
    if !agrees || !clause || !alone {
        return None;
    }
    let cue = TokenSpan::new(hit.token, hit.end);
    let content = vec![content(scene, hit.token, next)];
    let candidate = hit.candidate(scene, Some(source), cue, content, next.construction, Form::Finite)?;
    Some(candidate.opening(next))
}

/// `friends of the clerk | plan to …`: the subject of several whose last phrase a verb passes for the end of.
fn many_before(scene: &Scene<'_>, hit: &Hit<'_>, at: usize) -> Option<Source> {
    let preposition = at.checked_sub(1).filter(|&before| scene.is_preposition(before))?;
    scene.lone(preposition).filter(|&word| scene.is(word, &["of", "in", "for", "from", "at", "on", "to"]))?;
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
    fn a_claim_stands_behind_who_gives_it() {
        holds(&[
            (
                "An allegation from Vey, the mayor, that Brandt lied was read out.",
                &["Vey, the mayor | An allegation | that Brandt lied"],
            ),
            ("The promise by Vey to sell the port came late.", &["Vey | The promise | to sell the port"]),
        ]);
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
    fn had_better_plan_is_no_plan() {
        assert_eq!(found("Orrin had better plan to sell the port."), Vec::<String>::new());
        assert_eq!(found("Orrin had a plan to sell the port."), ["Orrin | a plan | to sell the port"]);
    }

    #[test]
    fn news_is_what_a_clause_says() {
        holds(&[
            ("News that Vey would walk free was met with boos.", &[" | News | that Vey would walk free"]),
            ("The news was met with boos.", &[]),
        ]);
    }

    #[test]
    fn what_somebody_is_known_as_is_no_report() {
        let all = found("The guild, known as the Quays, wants a rise.");
        assert_eq!(all, ["The guild, known as the Quays, | wants | a rise"]);
    }

    #[test]
    fn a_verb_that_looks_like_a_noun_may_stand_between_commas_inside_its_content() {
        holds(&[
            ("The port, Vey notes, will close in May.", &["Vey | notes | The port … will close in May"]),
            ("The fees, fines, claims, and taxes are high.", &[]),
        ]);
    }
}
