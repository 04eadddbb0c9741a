//! Names before a pair of commas, brackets or marks that part them from their verb: `Orrin, the deputy harbour master, said`.

use super::before::noun_before;
use super::named::{REACH, Source, capitals, is_adverb};
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::lexicon::{PlaceKind, WordKind};
use crate::text::{Phrase, Tag, VerbForm};

/// `Orrin, the deputy harbour master, said`: the phrase before the pair of marks of which the last is at `close`. Where that
/// phrase is a description itself, the phrase before it: `Orrin, 56, head of the port, said`.
pub(super) fn parenthetical(scene: &Scene<'_>, close: usize) -> Option<Source> {
    let token = scene.first_token(close);
    let tag = scene.tag(token);
    let mut found = None;
    let mut right = close;
    let mut end = token as u32 + 1;
    for at in (close.saturating_sub(REACH)..close).rev() {
        if !scene.together(scene.first_token(at), token) {
            if is_term(scene, scene.first_token(at)) {
                continue;
            }
            break;
        }
        let mark = at > 0 && scene.lone(at).is_some_and(|word| scene.tag(word) == tag);
        if !mark || found.is_none() && closes_adverb(scene, at, tag) {
            continue;
        }
        if found.is_some_and(|source| !goes_on_describing(scene, source, at, right)) {
            break;
        }
        let Some(before) = noun_before(scene, at) else {
            return found.or_else(|| capitals(scene, scene.first_token(at)).map(|name| to_comma(name, token)));
        };
        let mut source = subject_ending_at(scene, before);
        if tag == Tag::Comma && is_circumstance(scene, at + 1) {
            end = scene.first_token(at) as u32;
        }
        source.tokens.end = end;
        found = Some(source);
        if tag != Tag::Comma {
            break;
        }
        right = at;
    }
    found
}

/// `Orrin, meanwhile, who sat there, said`: whether the mark at `at` is the second of two around an adverb.
fn closes_adverb(scene: &Scene<'_>, at: usize, tag: Tag) -> bool {
    is_adverb(scene, at - 1) && at > 1 && scene.tag(scene.first_token(at - 2)) == tag
}

/// Whether what stands between two marks, of which the first is at `at`, tells more of who stands before it, or of the source found
/// behind them.
fn goes_on_describing(scene: &Scene<'_>, source: Source, at: usize, right: usize) -> bool {
    is_governed(scene, source) && scene.is_preposition(at + 1)
        || is_state(scene, at, right)
        || describes(scene, at + 1, right)
}

/// Whether what begins behind a comma tells when, where or how somebody says what follows, and nothing of who he is: `, meanwhile,`,
/// `, for his part,`, `, in a letter,`, `, speaking in Saltmere,`.
fn is_circumstance(scene: &Scene<'_>, at: usize) -> bool {
    match scene.phrases.get(at) {
        Some(Phrase::Word(word)) => {
            let adverb = scene.tag(*word as usize) == Tag::Rb && !scene.is_of(*word as usize, WordKind::Tenure);
            adverb || scene.is_preposition(at) && !scene.is_of(*word as usize, WordKind::Explaining)
        }
        Some(Phrase::Verb(verb)) => {
            verb.form == VerbForm::Gerund && !scene.is(verb.head as usize, &["including"]) && !is_office(scene, at)
        }
        _ => false,
    }
}

/// `, managing director of the port,`: a gerund that begins the name of an office.
fn is_office(scene: &Scene<'_>, gerund: usize) -> bool {
    scene.noun(gerund + 1).is_some_and(|noun| {
        let head = noun.head as usize;
        let names = scene.lexicon.names();
        let office = names.title(scene.document.words_from(head, head + 1)).is_some();
        noun.tokens.start as usize == scene.end_token(gerund)
            && noun.tokens.start == noun.head
            && (office || scene.names_person(head))
    })
}

/// `the man known as "the Count" said`
pub(super) fn quoted_name(scene: &Scene<'_>, at: usize) -> Option<Source> {
    let before = at.checked_sub(1)?;
    scene.noun(before).map(|_| subject_ending_at(scene, before))
}

/// Whether a preposition governs the phrase: `, during a meeting in Saltmere, Ohio,`
fn is_governed(scene: &Scene<'_>, source: Source) -> bool {
    scene.phrase_at(source.tokens.start as usize).checked_sub(1).is_some_and(|before| scene.is_preposition(before))
}

/// Whether between the commas at `left` and `right` stands the name of a state behind a place: `of Raleigh, N.C., who`.
pub(super) fn is_state(scene: &Scene<'_>, left: usize, right: usize) -> bool {
    let Some(place) = left.checked_sub(1).filter(|_| right == left + 2) else { return false };
    let named = scene.noun(place).is_some_and(|noun| scene.tag(noun.head as usize) == Tag::Nnp);
    let (start, end) = (scene.first_token(left + 1), scene.end_token(left + 1));
    let state = scene.lexicon.names().place(scene.document.words_from(start, end));
    let whole = state
        .is_some_and(|(words, kind)| words == end - start && matches!(kind, PlaceKind::Region | PlaceKind::Country));
    whole && named && place > 0 && scene.is_preposition(place - 1)
}

/// The source with the apposition between the pair of commas of which the last is `close`.
fn to_comma(mut source: Source, close: usize) -> Source {
    source.tokens.end = close as u32 + 1;
    source
}

/// Whether the quotation around a token is a term in the sentence and no speech: short, without a pause before its closing mark.
fn is_term(scene: &Scene<'_>, token: usize) -> bool {
    /// Tokens of a term in marks, at most.
    const LONGEST: usize = 6;
    scene.quotations.around(token).is_some_and(|around| {
        let tokens = scene.quotations.all()[around].tokens;
        tokens.len() > 2
            && tokens.len() <= LONGEST
            && !matches!(scene.document.tags[tokens.end as usize - 2], Tag::Comma | Tag::Stop)
    })
}

/// Whether the phrases between two commas can be an apposition, a relative clause or a participle's: they begin with no name of
/// their own.
fn describes(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    if from >= to {
        return false;
    }
    let first = scene.first_token(from);
    match &scene.phrases[from] {
        Phrase::Noun(noun) => {
            let relative = scene.is_wh(noun);
            let verb = (from + 1..to).any(|at| scene.finite(at));
            let described = matches!(scene.tag(first), Tag::Dt | Tag::Cd | Tag::Nn | Tag::Nns | Tag::Jj);
            relative
                || (described && (!verb || (from + 1..to).any(|at| scene.noun(at).is_some_and(|n| scene.is_wh(n)))))
        }
        // "Orrin, speaking in Saltmere, Ohio, said"
        Phrase::Verb(group) if matches!(group.form, VerbForm::Gerund | VerbForm::Participle) => {
            (from + 1..to).all(|at| !scene.finite(at))
        }
        _ => false,
    }
}
