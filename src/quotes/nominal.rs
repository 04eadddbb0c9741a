//! Nouns as cues: `the mayor's claim that …`.

use super::candidate::{Candidate, Hit};
use super::complement::{complement, is_predicated_in_marks};
use super::mistaken::mistaken_subject;
use super::named::Source;
use super::passive::agent;
use super::predicated::predicated;
use super::scene::Scene;
use super::source::subject;
use super::telling::speaks;
use super::whole::whole;
use crate::lexicon::{Construction, CueForm as Form, WordId, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan};

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
        return hit.opening(scene, Some(source), cue, next, Form::Noun);
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
    hit.opening(scene, source, cue, next, Form::Noun)
}

/// `had better plan to sell it`: a verb that passes for a noun behind what is a modal.
fn is_advised(scene: &Scene<'_>, at: usize, noun: &NounPhrase) -> bool {
    let first = noun.tokens.start as usize;
    let had = at.checked_sub(1).and_then(|before| scene.verb(before)).is_some_and(|verb| verb.tokens.len() == 1);
    noun.tokens.len() == 2 && had && scene.is(first, &["better"]) && scene.is(first - 1, &["had", "'d", "’d"])
}

/// `a claim that Brandt called "laughable"`: whether the clause behind a noun says what the noun's thing is called.
fn calls_it_so(scene: &Scene<'_>, clause: usize) -> bool {
    /// Phrases to the verb, at most.
    const NEAR: usize = 4;
    let from = scene.phrase_at(clause);
    let verb = (from..(from + NEAR).min(scene.phrases.len())).find(|&at| scene.finite(at));
    verb.is_some_and(|verb| {
        let group = scene.verb(verb).filter(|group| !group.passive);
        let calls = group.is_some_and(|group| scene.is_of(group.head as usize, WordKind::Complement));
        let next = scene.end_token(verb);
        calls
            && next < scene.end()
            && (matches!(scene.tag(next), Tag::Open | Tag::Jj | Tag::Rb) || scene.is_of(next, WordKind::Indefinite))
    })
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
    if scene.lexicon.is(word, WordKind::Facing) || is_praise_won(scene, word, noun) {
        return None;
    }
    scene.together(verb.head as usize, scene.first_token(noun)).then(|| subject(scene, before)).flatten()
}

/// `won praise for`, `drew criticism for`: whether what others say is what the subject of a verb gets.
fn is_praise_won(scene: &Scene<'_>, verb: WordId, noun: usize) -> bool {
    let gets = scene.lexicon.is(verb, WordKind::Getting) && scene.lexicon.auxiliary(verb).is_none();
    let judged = |noun: &NounPhrase| {
        scene.lexicon.is(scene.document.tokens[noun.head as usize].word, WordKind::Censure)
            || scene.is(noun.head as usize, &["praise"])
    };
    gets && scene.noun(noun).is_some_and(judged)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

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
    fn who_wins_praise_gives_none() {
        let sources = |text| found(text).iter().filter(|row| row.starts_with("Vey")).count();
        assert_eq!(sources("Vey won praise for saving the port."), 0);
        assert_eq!(sources("Vey drew criticism for selling the port."), 0);
        assert_eq!(sources("Vey offered criticism of the port."), 1);
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
}
