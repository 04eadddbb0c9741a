//! Where a reported clause gives way to the sentence's own predicate.

use super::scene::Scene;
use super::source::subject;
use super::telling::{reports, says, speaks, tells};
use super::thing::is_thing;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenKind, VerbForm};

/// The predicate whose subject is the noun at `cue` with the clause that begins at `start`: the finite verb for which the clause has
/// no subject left, `the claim that the port would close in May | came late`, `a letter saying that it would close | came late`. Each relative pronoun, conjunction and reporting verb
/// in the clause opens another one.
pub(super) fn predicate_of_subject(scene: &Scene<'_>, cue: usize, start: usize, limit: usize) -> Option<usize> {
    let cue_at = scene.phrase_at(cue);
    let gerund = scene.verb(cue_at).is_some_and(|verb| verb.form == VerbForm::Gerund);
    let described =
        gerund && cue_at > 0 && scene.noun(cue_at - 1).is_some_and(|noun| scene.tag(noun.head as usize) == Tag::Nn);
    if scene.noun(cue_at).is_none() && !described || (0..cue_at).any(|before| scene.finite(before)) {
        return None;
    }
    predicate_from(scene, cue, scene.phrase_at(start + 1), limit, 1)
}

/// The predicate of what a relative clause without a subject of its own describes: `the cranes that Orrin says are old | will be sold`.
pub(super) fn predicate_of_described(scene: &Scene<'_>, cue: usize, start: usize, limit: usize) -> Option<usize> {
    let first = scene.phrase_at(start);
    let lacks_subject = scene.verb(first).is_some_and(|verb| verb.tokens.start as usize == start);
    // "which Orrin said would help | ease the loss"
    let bare = scene.verb(first + 1).is_some_and(|verb| matches!(scene.tag(verb.head as usize), Tag::Vb | Tag::Vbp));
    let own = |token: &usize| *token > scene.end_token(first) || !bare;
    lacks_subject.then(|| predicate_from(scene, cue, first + 1, limit, 0)).flatten().filter(own)
}

/// The same of a noun that tells something and is the subject of a clause: `said the claim that the port was sold | was false`. `that`
/// is the phrase behind the noun's.
pub(super) fn predicate_behind(scene: &Scene<'_>, noun: usize, that: usize, limit: usize) -> Option<usize> {
    let head = scene.noun(noun)?.head as usize;
    let common = scene.kind(head) == TokenKind::Lower && tells(scene, head);
    common.then(|| predicate_from(scene, head, that + 1, limit, 1)).flatten()
}

fn predicate_from(scene: &Scene<'_>, cue: usize, first: usize, limit: usize, mut open: i32) -> Option<usize> {
    let mut past = None;
    for at in first..scene.phrases.len() {
        let token = scene.first_token(at);
        if token >= limit {
            break;
        }
        match &scene.phrases[at] {
            _ if !scene.together(token, cue) => {}
            Phrase::Noun(noun) => open += i32::from(scene.is_wh(noun)),
            Phrase::Word(_) => {
                let word = token;
                let joins = scene.tag(word) == Tag::Cc || scene.is_subordinator(word) || scene.tag(word) == Tag::Colon;
                open += i32::from(joins);
            }
            Phrase::Verb(group) if group.is_finite() => {
                if open == 0 {
                    return (!clause_before(scene, at)).then_some(token);
                }
                open -= 1;
                open += i32::from(reports(scene, at));
            }
            Phrase::Verb(_) if open == 0 && is_past_behind_clause(scene, at) => past = past.or(Some(token)),
            Phrase::Verb(_) => {}
        }
    }
    past
}

/// Whether the noun phrase right before a verb can be its subject: no preposition governs it.
fn clause_before(scene: &Scene<'_>, verb: usize) -> bool {
    let Some(before) = verb.checked_sub(1).filter(|&before| scene.noun(before).is_some()) else { return false };
    !before.checked_sub(1).is_some_and(|governs| scene.is_preposition(governs) || scene.verb(governs).is_some())
}

/// Whether what looks like a participle is rather a past tense, since what it could describe is none or it has an object: `the claim
/// that Brandt lied | shocked the crews`, `fears that he would resign | grew`.
fn is_past_behind_clause(scene: &Scene<'_>, at: usize) -> bool {
    let lone = scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Participle && verb.tokens.len() == 1);
    let described = scene.noun(at - 1).is_some();
    let object = scene.noun(at + 1).is_some_and(|noun| !scene.is_wh(noun) && !scene.is_time(noun));
    let agent = scene.lone(at + 1).is_some_and(|word| scene.is(word, &["by"]));
    let comma = scene.lone(at - 1).is_some_and(|word| scene.is_comma(word));
    lone && !agent && !comma && (object || !described)
}

/// Where, in the clause that the verb at `cue` reports, verbs begin whose subject is rather who speaks: `said the port was sold | and
/// left the room`, `said the crews are poor | and wants to sell`.
pub(super) fn of_speaker(scene: &Scene<'_>, cue: usize, start: usize, end: usize) -> Option<usize> {
    let speaking = scene.phrase_at(cue);
    if !scene.finite(speaking) || scene.quotations.around(cue).is_some() {
        return None;
    }
    let first = scene.phrase_at(start);
    let inside = || (first..scene.phrases.len()).take_while(|&at| scene.first_token(at) < end);
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    for at in inside().skip(1).filter(|&at| scene.finite(at)) {
        let Some(joint) = joint(scene, at).filter(|&joint| joint > first) else { continue };
        // "the port, which opened in May, left the council poor"
        if comma(joint) && (first..joint).any(comma) {
            continue;
        }
        let reported = inside().take_while(|&before| before < joint).filter(|&before| scene.finite(before)).last()?;
        let thing = subject(scene, reported)?.head as usize;
        // "said that “the port is sold” | and left"
        let whole = |at: usize| {
            let quotation = scene.quotations.around(scene.first_token(at)).map(|at| scene.quotations.all()[at].tokens);
            quotation.is_some_and(|tokens| !tokens.holds(cue) && tokens.start as usize <= start + 1)
        };
        let closed = scene.first_token(joint) > 0 && scene.is_quote(scene.first_token(joint) - 1);
        let own = closed && whole(reported)
            || notes_as_well(scene, speaking, at)
            || is_thing(scene, thing) && is_done_by_persons(scene, at, thing)
            || agrees_with_speaker_alone(scene, speaking, at, thing);
        if own && scene.together(scene.first_token(at), cue) {
            return Some(scene.first_token(joint));
        }
    }
    None
}

/// `said the council took no view | but noted that the cranes were old`: whether a verb that only speakers do, before a clause with `that`, has
/// the tense of the one that reports.
fn notes_as_well(scene: &Scene<'_>, speaking: usize, at: usize) -> bool {
    let token = scene.end_token(at);
    let that = token < scene.end() && scene.is(token, &["that"]);
    let alike = scene.tag(scene.first_token(at)) == scene.tag(scene.first_token(speaking));
    let head = |at: usize| scene.verb(at).map(|verb| verb.head as usize);
    let lone = |at: usize| scene.verb(at).is_some_and(|verb| verb.tokens.len() == 1);
    that && alike && lone(at) && lone(speaking) && head(at).is_some_and(|head| speaks(scene, head))
}

/// The phrase that joins a verb without a subject of its own to one before it: a conjunction or a comma.
fn joint(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let adverb = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let mut at = verb.checked_sub(1)?;
    while at > 0 && adverb(at) {
        at -= 1;
    }
    let word = scene.lone(at)?;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    match scene.tag(word) {
        Tag::Cc => Some(if at > 0 && comma(at - 1) { at - 1 } else { at }),
        Tag::Comma => Some(at),
        _ => None,
    }
}

/// Whether a verb tells what only a person does, `shrugged`, `thanked`, `left the room`, or says something, which a report or a plan
/// does as well.
fn is_done_by_persons(scene: &Scene<'_>, at: usize, thing: usize) -> bool {
    let Some(verb) = scene.verb(at).filter(|verb| !verb.passive && !verb.copula) else { return false };
    let kind = |token: usize, kind: WordKind| scene.is_of(token, kind);
    let head = verb.head as usize;
    let room = || scene.noun(at + 1).is_some_and(|noun| kind(noun.head as usize, WordKind::Room));
    kind(head, WordKind::Personal)
        || says(scene, head) && !tells(scene, thing)
        || kind(head, WordKind::Leaving) && room()
}

/// Whether a verb in the present has the number of who speaks and not that of the subject before it.
fn agrees_with_speaker_alone(scene: &Scene<'_>, speaking: usize, at: usize, subject_of_clause: usize) -> bool {
    let singular = |tag: Tag| matches!(tag, Tag::Nn | Tag::Nnp);
    let Some(source) = subject(scene, speaking) else { return false };
    let one = singular(scene.tag(source.head as usize))
        && !source.tokens.range().any(|token| scene.tag(token) == Tag::Cc)
        || scene.is(source.head as usize, &["he", "she"]);
    let many = scene.tag(subject_of_clause) == Tag::Nns;
    one && many && scene.tag(scene.first_token(at)) == Tag::Vbz
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn the_clause_of_a_noun_ends_before_the_predicate_of_the_noun() {
        holds(&[
            ("Reports that the dam had failed alarmed the port.", &[" | Reports | that the dam had failed"]),
            ("Fears that he would resign grew.", &[" | Fears | that he would resign"]),
            ("The claim that Brandt lied to the court angered her.", &[" | The claim | that Brandt lied to the court"]),
            ("Her claim that the sale is sound has been questioned.", &["Her | claim | that the sale is sound"]),
            ("The allegation that Vey took the port was dismissed.", &[" | The allegation | that Vey took the port"]),
            ("The speech that Vey gave angered the port.", &[]),
            ("Fears that the cranes sold in May fell grew.", &[" | Fears | that the cranes sold in May fell"]),
            (
                "Orrin made the claim that the cranes failed by night.",
                &["Orrin | made the claim | that the cranes failed by night"],
            ),
        ]);
    }

    #[test]
    fn a_report_ends_before_what_only_the_speaker_can_have_done() {
        holds(&[
            ("Vey said the harbour was sold and left the room.", &["Vey | said | the harbour was sold"]),
            ("Vey said the plan was dead, picked up her bag and walked out.", &["Vey | said | the plan was dead"]),
            (
                "Vey said the sale was dead and blamed the council.",
                &["Vey | said | the sale was dead", "Vey | blamed | the council"],
            ),
            ("Vey said the ship had docked and left.", &["Vey | said | the ship had docked and left"]),
            (
                "Orrin said that Brandt had come in and left the room.",
                &["Orrin | said | that Brandt had come in and left the room"],
            ),
            (
                "Vey said the sale, which came in May, angered the council.",
                &["Vey | said | the sale, which came in May, angered the council"],
            ),
        ]);
    }

    #[test]
    fn a_report_ends_before_a_verb_that_agrees_with_the_speaker_alone() {
        holds(&[
            (
                "Vey says the crews are tired and wants a longer holiday.",
                &["Vey | says | the crews are tired", "Vey | wants | a longer holiday"],
            ),
            (
                "Vey says the crew is tired and needs a longer holiday.",
                &["Vey | says | the crew is tired and needs a longer holiday"],
            ),
        ]);
    }

    #[test]
    fn a_report_ends_before_a_verb_that_reports_what_the_speaker_adds() {
        holds(&[
            (
                "Orrin said that the council took no view but noted that the cranes were old.",
                &["Orrin | said | that the council took no view", "Orrin | noted | that the cranes were old"],
            ),
            (
                "Orrin said the guild had met and decided that the cranes were old.",
                &["Orrin | said | the guild had met and decided that the cranes were old"],
            ),
        ]);
    }
}
