//! Who a finite verb belongs to, as far as the words before it in its clause tell: its subject, with all that belongs to the phrase.

use super::apposition::{parenthetical, quoted_name};
use super::bearer::bearer_of_clause;
use super::before::{begins_clause, is_floated, stands_alone};
use super::interposed::interposed;
use super::named::{Source, capitals};
use super::past::asked;
use super::relative::relative_antecedent;
use super::scene::Scene;
use super::subject::subject_ending_at;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// Verbs that lead to another's subject, at most.
pub(super) const DEEPEST: usize = 6;

/// Whose a verb's subject is.
pub(super) enum Subject {
    /// Its own, where one is found.
    Own(Option<Source>),
    /// That of another verb, to which a conjunction joins the verb at `verb`; so many have led to it.
    Shared { verb: usize, depth: usize },
}

/// The subject of the finite verb at `verb`, to which as many as `depth` others have led.
pub(super) fn own_subject(scene: &Scene<'_>, verb: usize, depth: usize) -> Subject {
    if depth > DEEPEST {
        return Subject::Own(None);
    }
    if let Some(bearer) = bearer_of_clause(scene, verb) {
        return Subject::Own(Some(subject_ending_at(scene, bearer)));
    }
    let token = scene.first_token(verb);
    let mut at = verb;
    while at > 0 {
        at -= 1;
        if !scene.together(scene.first_token(at), token) {
            return Subject::Own(interposed(scene, verb).filter(|_| at + 1 == verb));
        }
        match &scene.phrases[at] {
            _ if is_floated(scene, at) => {}
            Phrase::Noun(noun) if scene.is_time(noun) && is_beside_the_subject(scene, at, noun) => {}
            Phrase::Noun(noun) if scene.is_time(noun) && at > 1 && scene.is_preposition(at - 1) => at -= 1,
            Phrase::Noun(noun) if is_behind_who(scene, at, noun) => at -= usize::from(scene.lone(at - 1).is_some()),
            Phrase::Noun(_) => return Subject::Own(Some(subject_ending_at(scene, at))),
            Phrase::Word(word) => {
                let word = *word as usize;
                match scene.tag(word) {
                    Tag::Rb | Tag::Jj | Tag::Cc | Tag::Dt if at + 1 == verb && stands_alone(scene, word) => {
                        return Subject::Own(Some(Source {
                            tokens: TokenSpan::new(word, word + 1),
                            head: word as u32,
                        }));
                    }
                    Tag::Rb | Tag::Rp => {}
                    Tag::Comma | Tag::Bracket | Tag::Colon => return Subject::Own(parenthetical(scene, at)),
                    Tag::Cc => return Subject::Shared { verb, depth },
                    _ if scene.is_quote(word) => return Subject::Own(quoted_name(scene, at)),
                    _ => return Subject::Own(capitals(scene, word + 1)),
                }
            }
            Phrase::Verb(_) => return subject_behind_verb(scene, at, verb, depth),
        }
    }
    Subject::Own(None)
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
fn subject_behind_verb(scene: &Scene<'_>, at: usize, verb: usize, depth: usize) -> Subject {
    let asked = asked(scene, at).filter(|_| at + 1 == verb);
    if asked.is_some() {
        return Subject::Own(asked);
    }
    let helps = scene.finite(at) && scene.is_of(scene.end_token(at) - 1, WordKind::Lending);
    if helps && at + 1 == verb && matches!(scene.tag(scene.first_token(verb)), Tag::Vb | Tag::Vbp) {
        return own_subject(scene, at, depth + 1);
    }
    let described = described_by_participle(scene, at, verb).or_else(|| relative_antecedent(scene, at));
    Subject::Own(described.or_else(|| capitals(scene, scene.end_token(at))))
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
