//! What is said by cues in the passive: "was accused by Orrin of lying", "a plan backed by the council".

use super::around::around;
use super::candidate::{Candidate, Complement, Hit};
use super::content::content;
use super::named::Source;
use super::scene::Scene;
use super::source::subject;
use super::subject::subject_ending_at;
use super::whole::{clause_follows, whole};
use crate::lexicon::{Construction, CueForm as Form, CueKind, CuePosition, Takes, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan, VerbForm};

/// `The bill, opposed by Orrin, passed`, `a plan backed by the council failed`: a lone participle with its agent behind what it describes.
pub(super) fn described_by_agent(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan) -> Option<Candidate> {
    let lone = cue.len() == 1 && matches!(scene.tag(hit.token), Tag::Vbn | Tag::Vbd);
    // "admired even by Orrin"
    let adverb = scene.lone(at + 1).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let before = at + 1 + usize::from(adverb);
    let by = scene.lone(before).is_some_and(|word| scene.is(word, &["by"]));
    let mind = matches!(hit.cue.kind, CueKind::Belief | CueKind::Emotion) && hit.cue.takes.any(Takes::OBJECT);
    let agent = scene.noun(before + 1).filter(|agent| lone && by && mind && !scene.is_time(agent))?;
    let comma = at.checked_sub(1).and_then(|before| scene.lone(before)).is_some_and(|word| scene.is_comma(word));
    let described = at.checked_sub(1 + usize::from(comma)).filter(|&noun| scene.noun(noun).is_some())?;
    let names = scene.lexicon.names();
    let head = agent.head as usize;
    let holds = matches!(scene.tag(head), Tag::Nnp | Tag::Prp)
        || scene.names_person(head)
        || names.organisation_cue(scene.document.words_from(head, head + 1), CuePosition::Tail).is_some();
    if !holds || gerund_behind(scene, before + 1) || !scene.together(hit.token, agent.tokens.start as usize) {
        return None;
    }
    let content = vec![subject_ending_at(scene, described).tokens];
    hit.candidate(scene, Some(whole(scene, before + 1)), cue, content, Construction::Passive, Form::Passive)
}

/// `backed by Orrin selling the port`
fn gerund_behind(scene: &Scene<'_>, agent: usize) -> bool {
    scene.verb(agent + 1).is_some_and(|verb| verb.form == VerbForm::Gerund)
}

/// `X is expected to …`, `it was said that …`, `was accused by X of …`
pub(super) fn passive(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    at: usize,
    cue: TokenSpan,
    next: Option<Complement>,
) -> Option<Candidate> {
    let source = agent(scene, hit.token, cue.end as usize);
    if source.is_none() && (is_attributive(scene, at) || is_grant(scene, hit, next)) {
        return None;
    }
    let subject = subject(scene, at).filter(|subject| !is_predicate(scene, *subject));
    let empty = subject.is_some_and(|it| it.tokens.len() == 1 && scene.is(it.head as usize, &["it"]));
    let ends = cue.end as usize == scene.end() || matches!(scene.tag(cue.end as usize), Tag::Comma | Tag::Stop);
    if empty && ends && scene.verb(at).is_some_and(|verb| verb.modal.is_some()) {
        // "The port, it must be said, was never safe": the narrator says so
        return None;
    }
    if empty
        && ends
        && let Some(candidate) = around(scene, hit, at, cue, next)
    {
        // "The port, it is said, was never safe"
        return Some(Candidate { source, form: Form::Passive, ..candidate });
    }
    let named = source.is_some_and(|agent| next.is_some_and(|next| next.start < agent.tokens.start as usize));
    let as_clause = |next: &Complement| next.construction == Construction::Bare && scene.is(next.start - 1, &["as"]);
    let next = next.filter(|next| !as_clause(next));
    let clause = next.filter(|next| match next.construction {
        Construction::That | Construction::Bare | Construction::Wh => true,
        // "was called “a liar” by Orrin"
        Construction::Quote => !named || subject.is_none(),
        _ => false,
    });
    if let Some(next) = clause {
        return hit.opening(scene, source, cue, next, Form::Passive);
    }
    let behind = source.filter(|agent| next.is_none_or(|next| next.start < agent.tokens.end as usize));
    let next = behind.and_then(|agent| behind_agent(scene, hit, agent)).or(next);
    let mut parts: Vec<TokenSpan> = subject.map(|subject| scene.trimmed(subject.tokens)).into_iter().collect();
    if let Some(next) = next {
        let mut part = content(scene, hit.token, next);
        if let Some(agent) = source.filter(|agent| part.overlaps(agent.tokens)) {
            // "described as a gamble by Orrin", "described by Orrin as a gamble"
            if part.start + 1 < agent.tokens.start {
                part.end = agent.tokens.start - 1;
            } else {
                part.start = agent.tokens.end;
            }
        }
        if part.start < part.end {
            parts.push(scene.trimmed(part));
        }
    }
    parts.sort_by_key(|part| part.start);
    parts.dedup();
    hit.candidate(scene, source, cue, parts, Construction::Passive, Form::Passive)
}

/// Whether what stands before a verb says what another subject is: `the claim that the sale is sound was questioned`.
fn is_predicate(scene: &Scene<'_>, subject: Source) -> bool {
    let first = scene.phrase_at(subject.tokens.start as usize);
    first.checked_sub(1).and_then(|before| scene.verb(before)).is_some_and(|verb| verb.copula)
}

/// What follows the by-phrase of a passive and the comma that closes it: `was accused by Orrin, the mayor, | of lying`.
fn behind_agent(scene: &Scene<'_>, hit: &Hit<'_>, agent: Source) -> Option<Complement> {
    let end = agent.tokens.end as usize;
    let apposed = agent.tokens.range().any(|token| scene.is_comma(token));
    let comma = end < scene.end() && scene.is_comma(end);
    let start = end + usize::from(comma && apposed);
    let of = start + 1 < scene.end() && scene.is(start, &["of", "as", "for"]);
    // "was booed by the men as he spoke"
    let when = of && scene.is(start, &["as"]) && clause_follows(scene, scene.phrase_at(start + 1));
    (of && !when && hit.cue.takes.any(Takes::OF.or(Takes::AS).or(Takes::OBJECT)))
        .then_some(Complement { construction: Construction::Preposition, start })
}

/// `was promised a seat`: what somebody is given, which nobody is said to have said.
fn is_grant(scene: &Scene<'_>, hit: &Hit<'_>, next: Option<Complement>) -> bool {
    let object = next.is_some_and(|next| next.construction == Construction::Object);
    object && !scene.is_of(hit.token, WordKind::Complement) && !hit.cue.takes.any(Takes::OF)
}

/// `Orrin's reported wealth`: a participle before its noun, where the possessive passes for a verb.
fn is_attributive(scene: &Scene<'_>, at: usize) -> bool {
    let first = scene.first_token(at);
    let noun = scene.noun(at + 1).map(|noun| scene.tag(noun.tokens.start as usize));
    let person = first > scene.start() && scene.tag(first - 1) == Tag::Prp;
    !person
        && matches!(scene.document.word(first), "'s" | "’s")
        && matches!(noun, Some(Tag::Jj | Tag::Nn | Tag::Nns | Tag::Nnp))
}

/// The by-phrase of a passive.
pub(super) fn agent(scene: &Scene<'_>, cue: usize, after: usize) -> Option<Source> {
    /// Phrases from a passive to its agent, at most.
    const REACH: usize = 6;
    let mut first = scene.phrase_at(after);
    let opens = usize::from(scene.lone(first).is_some_and(|word| scene.is(word, &["of", "as"])));
    if let Some(phrase) = scene.phrases.get(first + opens)
        && let Some(quotation) = scene.quotations.around(phrase.tokens().start as usize)
        && scene.quotations.around(cue).is_none()
    {
        // "called “a liar” by Orrin"
        let end = scene.quotations.all()[quotation].tokens.end as usize;
        first = if end < scene.end() { scene.phrase_at(end) } else { first };
    }
    (first..scene.phrases.len().min(first + REACH))
        .take_while(|&at| scene.together(scene.first_token(at), cue))
        .take_while(|&at| !scene.finite(at) || scene.noun(at - 1).is_none())
        .take_while(|&at| scene.verb(at).is_none_or(|verb| !verb.passive || verb.form != VerbForm::Infinitive))
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is(word, &["by"])) && scene.noun(at + 1).is_some())
        .filter(|&at| !is_made_by(scene, at) && scene.noun(at + 1).is_some_and(|noun| !is_means(scene, noun)))
        .map(|at| whole(scene, at + 1))
}

/// `after a report | by the auditor`: whether a word behind a comma and a work tells who made that.
fn is_made_by(scene: &Scene<'_>, by: usize) -> bool {
    let work = by
        .checked_sub(1)
        .and_then(|at| scene.noun(at))
        .is_some_and(|noun| scene.is_of(noun.head as usize, WordKind::Work));
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    work && (by.saturating_sub(4)..by).any(comma)
}

/// `by email`, `by text message`
fn is_means(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let bare = matches!(scene.tag(noun.tokens.start as usize), Tag::Nn | Tag::Jj | Tag::Vb);
    bare && scene.is_of(noun.head as usize, WordKind::Means)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn who_calls_somebody_something_in_marks_stands_behind_them() {
        holds(&[
            ("Vey was called “a liar” by Orrin.", &["Orrin | was called | Vey … “a liar”"]),
            (
                "The mayor was accused of “moral vanity” by one of her own aides.",
                &["one of her own aides | was accused | The mayor … “moral vanity”"],
            ),
            ("Vey was called “a liar” in the port.", &[" | was called | “a liar” in the port"]),
        ]);
    }

    #[test]
    fn what_somebody_is_promised_by_nobody_is_no_speech() {
        holds(&[
            ("Vey was promised a seat.", &[]),
            ("Vey was promised a seat by Orrin.", &["Orrin | was promised | Vey … a seat"]),
        ]);
    }

    #[test]
    fn a_participle_with_who_thinks_so_tells_of_what_it_describes() {
        holds(&[
            ("A plan favoured by Vey failed.", &["Vey | favoured | A plan"]),
            ("The bill, opposed by the Harbour Guild, passed.", &["the Harbour Guild | opposed | The bill"]),
            ("Vey, admired even by the guild, left.", &["the guild | admired | Vey"]),
            ("The clerks, shaken by the storm, left.", &[]),
        ]);
        assert_eq!(found("A mill backed by a hill failed."), Vec::<String>::new());
    }

    #[test]
    fn by_what_somebody_is_told_is_not_who_tells_it() {
        assert_eq!(found("Vey was told by text message that the port was sold.").len(), 1);
        holds(&[
            ("Vey was told by text message that the port was sold.", &[" | was told | that the port was sold"]),
            ("Vey was told by the guild that the port was sold.", &["the guild | was told | that the port was sold"]),
            (
                "Vey is understood to have said, after a report by the auditor, that it was sold.",
                &[" | is understood | Vey … to have said"],
            ),
        ]);
    }

    #[test]
    fn a_by_phrase_belongs_to_the_infinitive_before_it() {
        holds(&[
            (
                "The owners are thought to have been warned by the crews.",
                &[" | are thought | The owners … to have been warned by the crews"],
            ),
            ("The owners are thought by the crews to be poor.", &["the crews | are thought | The owners … to be poor"]),
        ]);
    }
}
