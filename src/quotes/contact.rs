//! Relative clauses without a pronoun: `a claim Orrin denied`, `charges Vey calls false`.

use super::candidate::{Candidate, Complement, Hit};
use super::content::content;
use super::named::{Source, is_adverb};
use super::scene::Scene;
use super::telling::says_something;
use super::thing::is_thing;
use crate::lexicon::{Construction, CueForm, CueKind, Takes, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan};

/// What a clause without a pronoun describes, and the subject of the clause.
struct Contact {
    described: TokenSpan,
    subject: Source,
    /// Whether what is described is told apart from the subject by its words alone, not by a phrase of its own.
    merged: bool,
}

/// `a claim | Orrin | denied`, `a claim Orrin calls | absurd`, `a promise | Orrin says | he never made`: what stands before the subject of a
/// verb is its object.
pub(super) fn contact_candidate(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    at: usize,
    cue: TokenSpan,
    next: Option<Complement>,
    form: CueForm,
) -> Option<Candidate> {
    let Contact { described, subject, merged } = contact(scene, at)?;
    let after = cue.end as usize;
    let set_off = is_set_off(scene, described);
    let gap = wants_subject(scene, hit, described, after, next);
    let next = if gap {
        Complement { construction: Construction::Bare, start: after }
    } else {
        behind(scene, hit, after, next, if set_off { Some(merged) } else { None })?
    };
    let rest = (gap || !ends(scene, after)).then(|| content(scene, hit.token, next));
    let rest = rest.map(|part| if gap { part } else { before_predicate(scene, part) });
    let parts = std::iter::once(described).chain(rest).collect();
    let contact = set_off && hit.cue.kind != CueKind::Emotion;
    let candidate = hit.candidate(scene, Some(subject), cue, parts, next.construction, form);
    candidate.map(|candidate| Candidate { contact, ..candidate })
}

/// Whether what is described is the subject of the clause behind the verb: `a move Orrin said | was wise`; not that of its own, `The
/// letter Orrin wrote | was long`.
fn wants_subject(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    described: TokenSpan,
    after: usize,
    next: Option<Complement>,
) -> bool {
    let spent = described.start as usize == scene.start() && !is_predicated_twice(scene, after);
    tells(hit) && hit.cue.takes.any(Takes::OBJECT) && next.is_none() && is_predicate(scene, after) && !spent
}

/// What is said of it behind the verb: nothing, `calls | absurd`, `dismissed | as worthless`. `set_off`: whether it is merged with the
/// subject, where it is set off.
fn behind(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    after: usize,
    next: Option<Complement>,
    set_off: Option<bool>,
) -> Option<Complement> {
    let takes = hit.cue.takes;
    let is = |construction| next.is_some_and(|next| next.construction == construction);
    let clause = is(Construction::Bare) || is(Construction::That) || is(Construction::Wh);
    let object = Complement { construction: Construction::Object, start: after };
    if takes.any(Takes::BARE) && (clause || tells(hit) && is(Construction::Object)) {
        // "a promise Orrin says he never made"
        return next.filter(|_| set_off.is_some_and(|merged| merged || clause));
    }
    if hit.cue.kind == CueKind::Say && !takes.any(Takes::AS) {
        return None;
    }
    if ends(scene, after) {
        return takes.any(Takes::OBJECT).then_some(object);
    }
    match takes.any(Takes::AS) {
        true if scene.tag(after) == Tag::Jj => Some(object),
        true if scene.is(after, &["as"]) => next,
        _ => None,
    }
}

/// `says`, `believes`: a verb of which a clause tells what is said or thought.
fn tells(hit: &Hit<'_>) -> bool {
    matches!(hit.cue.kind, CueKind::Say | CueKind::Belief) && hit.cue.takes.any(Takes::BARE)
}

/// The comma before what such a clause describes, where that takes up a whole clause before it: `the port was sold|, a claim Orrin denied`.
pub(super) fn taken_up(scene: &Scene<'_>, start: usize, limit: usize) -> Option<usize> {
    /// Phrases from the noun to the verb behind it, at most.
    const LONGEST: usize = 8;
    let commas = (scene.phrase_at(start) + 1..scene.phrases.len()).take_while(|&at| scene.first_token(at) < limit);
    commas.filter_map(|at| scene.lone(at).filter(|&word| scene.is_comma(word)).map(|word| (at, word))).find_map(
        |(at, comma)| {
            scene.noun(at + 1)?;
            let verb = (at + 2..scene.phrases.len().min(at + LONGEST)).find(|&verb| scene.finite(verb))?;
            let described = contact(scene, verb)?.described;
            let clause = (scene.phrase_at(start)..at).any(|before| scene.finite(before));
            let takes = described.start as usize == comma + 1 && says_something(scene, described.end as usize - 1);
            (clause && takes).then_some(comma)
        },
    )
}

/// A part of the content before the verb of which what is described is the subject: `the plan Orrin called | “mad” | was dropped`.
fn before_predicate(scene: &Scene<'_>, mut part: TokenSpan) -> TokenSpan {
    let first = scene.phrase_at(part.start as usize);
    let inside = (first + 1..scene.phrases.len()).take_while(|&at| scene.first_token(at) < part.end as usize);
    let bare = |at: &usize| scene.finite(*at) && scene.noun(at - 1).is_none();
    if scene.verb(first).is_none()
        && let Some(verb) = inside.take_while(|&at| !scene.finite(at) || bare(&at)).find(bare)
    {
        part.end = scene.first_token(verb) as u32;
    }
    scene.trimmed(part)
}

/// Whether a pause or a copula stands before what is described: `…, a claim Orrin denied`, `these are claims Orrin denied`.
fn is_set_off(scene: &Scene<'_>, described: TokenSpan) -> bool {
    let first = described.start as usize;
    let before = first.checked_sub(1).filter(|&before| before >= scene.start());
    let pause = |token: usize| matches!(scene.tag(token), Tag::Comma | Tag::Colon);
    let copula = |token: usize| scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.copula);
    let some = presents(scene, first) || scene.tag(described.end as usize - 1) == Tag::Nns;
    some && before.is_some_and(|token| pause(token) || copula(token))
}

/// Whether a word presents what a clause behind it describes: `a claim Orrin denied`, `something Orrin denied`.
fn presents(scene: &Scene<'_>, token: usize) -> bool {
    scene.is_of(token, WordKind::Indefinite) || scene.is(token, &["something"])
}

/// The clause whose verb group stands at `verb`.
fn contact(scene: &Scene<'_>, verb: usize) -> Option<Contact> {
    let mut before = verb.checked_sub(1)?;
    while before > 0 && is_adverb(scene, before) {
        before -= 1;
    }
    let last = before;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    if comma(before) && before >= 4 && comma(before - 2) && scene.noun(before - 1).is_some() {
        // "words the mayor, Otto Orrin, denied"
        before -= 3;
    }
    let noun = scene.noun(before).filter(|noun| !scene.is_wh(noun) && !scene.is_time(noun))?;
    let end = scene.end_token(last);
    let found = merged(scene, noun, end).or_else(|| apart(scene, before, noun, end))?;
    let level = |token: u32| scene.together(token as usize, scene.first_token(verb));
    (level(found.described.start) && level(found.subject.tokens.start)).then_some(found)
}

/// `a claim | Orrin`, `a policy | critics`: what reads like one noun phrase.
fn merged(scene: &Scene<'_>, noun: &NounPhrase, end: usize) -> Option<Contact> {
    let (first, head) = (noun.tokens.start as usize, noun.head as usize);
    let name = |token: usize| scene.tag(token) == Tag::Nnp;
    let names = scene.lexicon.names();
    let start = match scene.tag(head) {
        Tag::Nnp => (first..=head).rev().take_while(|&token| name(token)).last()?,
        Tag::Nns if scene.names_person(head) => head,
        _ => return None,
    };
    let described = start.checked_sub(1).filter(|&token| token >= first)?;
    let article = presents(scene, first);
    let common = matches!(scene.tag(described), Tag::Nn | Tag::Nns);
    let words = says_something(scene, described);
    let bare = scene.tag(described) == Tag::Nns && described == first;
    let determined = article || matches!(scene.tag(first), Tag::Dt | Tag::PrpPossessive);
    let titled =
        scene.names_person(described) || names.title(scene.document.words_from(described, described + 1)).is_some();
    let fits = common && !titled && (words && (determined || bare) || article);
    (fits && noun.possessor.is_none()).then(|| Contact {
        described: TokenSpan::new(first, start),
        subject: Source { tokens: TokenSpan::new(start, end), head: noun.head },
        merged: true,
    })
}

/// `a step | the mayor`: two noun phrases without anything between them, of which no verb takes the first.
fn apart(scene: &Scene<'_>, at: usize, noun: &NounPhrase, end: usize) -> Option<Contact> {
    let described = at.checked_sub(1).and_then(|before| scene.noun(before))?;
    let head = described.head as usize;
    let common = matches!(scene.tag(head), Tag::Nn | Tag::Nns) && !scene.is_time(described);
    let taken = at
        .checked_sub(2)
        .and_then(|verb| scene.verb(verb))
        .is_some_and(|group| scene.is_of(group.head as usize, WordKind::Ditransitive));
    (common && !taken && is_thing(scene, head)).then(|| Contact {
        described: described.tokens,
        subject: Source { tokens: TokenSpan::new(noun.tokens.start as usize, end), head: noun.head },
        merged: false,
    })
}

/// Whether a pause or another predicate follows.
fn ends(scene: &Scene<'_>, after: usize) -> bool {
    after >= scene.end()
        || matches!(scene.tag(after), Tag::Comma | Tag::Stop | Tag::Colon | Tag::Close)
        || is_predicate(scene, after)
}

fn is_predicate(scene: &Scene<'_>, token: usize) -> bool {
    let at = scene.phrase_at(token);
    token < scene.end() && scene.finite(at) && scene.first_token(at) == token
}

/// Whether more than one finite verb stands from a token on.
fn is_predicated_twice(scene: &Scene<'_>, token: usize) -> bool {
    (scene.phrase_at(token)..scene.phrases.len()).filter(|&at| scene.finite(at)).count() > 1
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn a_clause_without_a_pronoun_belongs_to_its_subject() {
        holds(&[
            (
                "The company says it owed the crews nothing, a claim Orrin denied.",
                &["The company | says | it owed the crews nothing", "Orrin | denied | a claim"],
            ),
            (
                "Brandt wants the licence revoked, a step the minister has ruled out.",
                &["Brandt | wants | the licence revoked", "the minister | has ruled out | a step"],
            ),
            ("He faces charges Vey calls false.", &["Vey | calls | charges … false"]),
            (
                "The mill was sold, words the mayor, Karel Moss, dismissed as worthless.",
                &["the mayor, Karel Moss, | dismissed | words … worthless"],
            ),
            ("The proposal Vey described as “mad” was dropped.", &["Vey | described | The proposal … “mad”"]),
            ("The mayor left, a move opponents said was wise.", &["opponents | said | a move … was wise"]),
            ("It was a promise Orrin says he never made.", &["Orrin | says | a promise … he never made"]),
            ("The plan, something Orrin denies, went on.", &["Orrin | denies | something"]),
        ]);
    }

    #[test]
    fn two_noun_phrases_before_a_verb_with_its_object_are_no_such_clause() {
        holds(&[
            ("Last week the mayor denied the sale.", &["the mayor | denied | the sale"]),
            ("Orrin told the crews the port denied it.", &["Orrin | told | the port denied it"]),
            ("By some standards one could say the port is poor.", &["one | could say | the port is poor"]),
            (
                "The union president Orrin said that it was poor.",
                &["The union president Orrin | said | that it was poor"],
            ),
            ("The newspaper Harbour Post denied the sale.", &["The newspaper Harbour Post | denied | the sale"]),
        ]);
    }

    #[test]
    fn what_takes_up_a_reported_clause_is_none_of_it() {
        holds(&[
            (
                "The council said the mill was sold, an allegation the mayor has rejected.",
                &["The council | said | the mill was sold", "the mayor | has rejected | an allegation"],
            ),
            (
                "The council said the mill, a plant the owners loved, was sold.",
                &["The council | said | the mill, a plant the owners loved, was sold"],
            ),
        ]);
    }
}
