//! Who a cue belongs to: the subject of a verb, before it or behind it, with all that belongs to the phrase.
//!
//! A participle's subject is that of the verb it hangs on, which may hang on another in turn: so this file and `controller.rs` call each other.

use super::apposition::{parenthetical, quoted_name};
use super::bearer::bearer_of_clause;
use super::before::{begins_clause, is_floated, stands_alone};
use super::controller::controller;
use super::interposed::interposed;
use super::named::{Source, capitals};
use super::past::{asked, is_past_tense};
use super::relative::relative_antecedent;
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// The subject of the verb group at `verb`.
pub(super) fn subject(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    match scene.verb(verb)?.form {
        VerbForm::Finite => finite_subject(scene, verb, 0),
        VerbForm::Participle if is_past_tense(scene, verb) => finite_subject(scene, verb, 0),
        _ => match auxiliary(scene, verb) {
            Some(auxiliary) => finite_subject(scene, auxiliary, 0),
            None => headlined(scene, verb).or_else(|| controller(scene, verb, 0)),
        },
    }
}

/// The auxiliary that an adverb between commas parts from its participle: `has, however, shown`.
fn auxiliary(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let adverb = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let at = verb.checked_sub(4).filter(|&at| scene.finite(at) && comma(at + 1) && adverb(at + 2) && comma(at + 3))?;
    scene.is_of(scene.end_token(at) - 1, WordKind::Perfect).then_some(at)
}

/// `Orrin to sell port`, `Guild demanding new cranes`: who stands before the first verb of a headline's clause, where it is none that
/// tells when.
fn headlined(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    let last = verb.checked_sub(1).filter(|&at| headline && scene.noun(at).is_some())?;
    let source = subject_ending_at(scene, last);
    let first = scene.phrase_at(source.tokens.start as usize);
    let head = source.head as usize;
    let named = scene.tag(head) == Tag::Nnp || scene.names_person(head);
    let opens = first == 0 || scene.lone(first - 1).is_some_and(|word| scene.tag(word) == Tag::Colon);
    let clause = |at: &usize| scene.lone(*at).is_none_or(|word| scene.tag(word) != Tag::Colon);
    let verbless = (verb + 1..scene.phrases.len()).take_while(clause).all(|at| !scene.finite(at));
    (named && opens && verbless).then_some(source)
}

pub(super) fn finite_subject(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
    if depth > 6 {
        return None;
    }
    if let Some(bearer) = bearer_of_clause(scene, verb) {
        return Some(subject_ending_at(scene, bearer));
    }
    let token = scene.first_token(verb);
    let mut at = verb;
    while at > 0 {
        at -= 1;
        if !scene.together(scene.first_token(at), token) {
            return interposed(scene, verb).filter(|_| at + 1 == verb);
        }
        match &scene.phrases[at] {
            _ if is_floated(scene, at) => {}
            Phrase::Noun(noun) if scene.is_time(noun) && is_beside_the_subject(scene, at, noun) => {}
            Phrase::Noun(noun) if scene.is_time(noun) && at > 1 && scene.is_preposition(at - 1) => at -= 1,
            Phrase::Noun(noun) if is_behind_who(scene, at, noun) => at -= usize::from(scene.lone(at - 1).is_some()),
            Phrase::Noun(_) => return Some(subject_ending_at(scene, at)),
            Phrase::Word(word) => {
                let word = *word as usize;
                match scene.tag(word) {
                    Tag::Rb | Tag::Jj | Tag::Cc | Tag::Dt if at + 1 == verb && stands_alone(scene, word) => {
                        return Some(Source { tokens: TokenSpan::new(word, word + 1), head: word as u32 });
                    }
                    Tag::Rb | Tag::Rp => {}
                    Tag::Comma | Tag::Bracket | Tag::Colon => return parenthetical(scene, at),
                    Tag::Cc => return controller(scene, verb, depth + 1),
                    _ if scene.is_quote(word) => return quoted_name(scene, at),
                    _ => return capitals(scene, word + 1),
                }
            }
            Phrase::Verb(_) => return subject_behind_verb(scene, at, verb, depth),
        }
    }
    None
}

/// `who | last spring | voted`, `who for | years | fought`, `who as | a student | fought`: whether a time or an office at `at` stands behind
/// a relative pronoun.
fn is_behind_who(scene: &Scene<'_>, at: usize, time: &NounPhrase) -> bool {
    let who = |at: usize| scene.noun(at).is_some_and(|noun| scene.is_wh(noun));
    let tells_when = scene.is_time(time) || scene.is_of(time.head as usize, WordKind::Time);
    let led_in = at > 1 && scene.lone(at - 1).is_some() && who(at - 2);
    let as_one = led_in && scene.lone(at - 1).is_some_and(|word| scene.is(word, &["as"]));
    as_one || tells_when && at > 0 && (who(at - 1) || led_in && scene.is_preposition(at - 1))
}

/// Whether a time at `at` stands between a subject and its verb: `the mayor | last week | said`, `the mayor, last week said`.
fn is_beside_the_subject(scene: &Scene<'_>, at: usize, time: &NounPhrase) -> bool {
    let first = time.tokens.start as usize;
    let lower = scene.kind(first) == TokenKind::Lower
        && (scene.tag(first) != Tag::Dt || scene.is(first, &["this"]) && time.tokens.len() > 1);
    let pauses = |word: usize| scene.is_comma(word) || scene.tag(word) == Tag::Bracket;
    at > 0 && (stands_behind_noun(scene, at) || lower && scene.lone(at - 1).is_some_and(pauses))
}

/// The subject of a finite verb before which another verb stands, at `at`: `helped persuade`, `did give`, `those polled said`.
fn subject_behind_verb(scene: &Scene<'_>, at: usize, verb: usize, depth: usize) -> Option<Source> {
    if let Some(asked) = asked(scene, at).filter(|_| at + 1 == verb) {
        return Some(asked);
    }
    let helps = scene.finite(at) && scene.is_of(scene.end_token(at) - 1, WordKind::Lending);
    if helps && at + 1 == verb && matches!(scene.tag(scene.first_token(verb)), Tag::Vb | Tag::Vbp) {
        return finite_subject(scene, at, depth + 1);
    }
    described_by_participle(scene, at, verb)
        .or_else(|| relative_antecedent(scene, at))
        .or_else(|| capitals(scene, scene.end_token(at)))
}

/// `Figures published on Monday show`: the noun before a participle, which a time or place parts from the verb.
fn described_by_participle(scene: &Scene<'_>, at: usize, verb: usize) -> Option<Source> {
    scene.verb(at).filter(|group| group.form == VerbForm::Participle && group.tokens.len() == 1 && at + 1 < verb)?;
    let noun = at.checked_sub(1).filter(|&noun| scene.noun(noun).is_some_and(|noun| !scene.is_wh(noun)))?;
    let mut source = subject_ending_at(scene, noun);
    source.tokens.end = scene.first_token(verb) as u32;
    begins_clause(scene, source.tokens.start as usize).then_some(source)
}

/// `Orrin Tuesday`, `Orrin later Tuesday`
fn stands_behind_noun(scene: &Scene<'_>, at: usize) -> bool {
    let adverb = at >= 2 && scene.lone(at - 1).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let before = if adverb { at - 2 } else { at.wrapping_sub(1) };
    scene.noun(before).is_some()
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn a_time_behind_who_is_no_subject() {
        holds(&[
            ("Orrin, who last spring praised the sale, left.", &["who | praised | the sale"]),
            ("Orrin, who as a clerk feared the sale, left.", &["who | feared | the sale"]),
            ("Orrin, who for years feared the sale, left.", &["who | feared | the sale"]),
            ("Orrin, whose guild praised the sale, left.", &["guild | praised | whose … the sale"]),
        ]);
    }
}
