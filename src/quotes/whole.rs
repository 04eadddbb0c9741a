//! A source's whole phrase: a noun phrase with the prepositional phrases and the apposition behind it.

use super::apposition::is_state;
use super::named::{Source, is_adverb};
use super::scene::Scene;
use super::telling::reports;
use crate::lexicon::WordKind;
use crate::text::{NounPhrase, Tag, TokenKind, TokenSpan, VerbForm};

/// Phrases from a bracket to the one that closes it, at most.
const BRACKETED: usize = 12;
/// Phrases from the subject of a clause to its verb, at most.
const VERB_AWAY: usize = 10;

/// The noun phrase at `at` with the prepositional phrases and the apposition behind it.
pub(super) fn whole(scene: &Scene<'_>, at: usize) -> Source {
    let head = scene.noun(at).map_or_else(|| scene.first_token(at) as u32, |noun| noun.head);
    Source { tokens: TokenSpan::new(scene.first_token(at), source_end(scene, at)), head }
}

/// End of a source that begins with the noun phrase at `at` and stands behind its cue.
fn source_end(scene: &Scene<'_>, at: usize) -> usize {
    let token = scene.first_token(at);
    if scene.tag(token) == Tag::Prp {
        return scene.end_token(at);
    }
    let mut end = at + 1;
    let mut apposed = false;
    while end + 1 < scene.phrases.len() && scene.together(scene.first_token(end + 1), token) {
        if let Some(close) = clause_behind(scene, end, token) {
            end = close;
            break;
        }
        if is_dated(scene, end) {
            // "a study last year by the guild"
            end += 1;
        } else if is_made(scene, end) {
            // "a letter sent by the guild"
            end += 3;
            continue;
        }
        if is_occasion(scene, end) {
            break;
        }
        if let Some(behind) = attached_end(scene, end) {
            end = behind;
        } else if let Some((behind, last)) = set_off_end(scene, at, end, apposed) {
            (end, apposed) = (behind, last);
        } else {
            break;
        }
    }
    scene.end_token(end - 1)
}

/// End of what belongs to a source from the phrase at `from` on without a comma: `of the port`, `and Brandt`, `(Dem.)`.
fn attached_end(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let word = scene.lone(from)?;
    let noun = scene.noun(from + 1).is_some_and(|noun| !scene.is_time(noun));
    let joined = scene.is_preposition(from) || (scene.tag(word) == Tag::Cc && !clause_follows(scene, from + 1));
    if joined && noun {
        return Some(from + 2);
    }
    let describes = matches!(scene.tag(word), Tag::Jj | Tag::Rb | Tag::Vb) && scene.is(word, &["close"]);
    if (scene.tag(word) == Tag::Jj || describes) && scene.is_preposition(from + 1) && scene.noun(from + 2).is_some() {
        // "two people familiar with the talks"
        return Some(from + 3);
    }
    let bracket = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Bracket);
    if !noun || !bracket(from) {
        return None;
    }
    let close = (from + 1..scene.phrases.len().min(from + BRACKETED)).find(|&at| bracket(at))?;
    Some(close + 1)
}

/// End of what tells more of a source behind the comma at `comma`, unless an apposition did so before, and whether that was an
/// apposition.
fn set_off_end(scene: &Scene<'_>, at: usize, comma: usize, apposed: bool) -> Option<(usize, bool)> {
    if !scene.lone(comma).is_some_and(|word| scene.is_comma(word)) {
        return None;
    }
    if is_region(scene, comma) {
        // "a clerk of Saltmere, Norvia"
        return Some((comma + 2, apposed));
    }
    if apposed {
        return None;
    }
    if is_formerly(scene, comma + 1) {
        return Some((comma + 3, true));
    }
    if is_bare_office(scene, comma + 1) {
        return Some((comma + 2, true));
    }
    let noun = scene.noun(comma + 1).filter(|noun| !scene.is_time(noun) && apposes(scene, noun.tokens))?;
    let ends = clause_follows(scene, comma + 1) || is_led_into(scene, at, comma + 1);
    // "Ilse Brandt, 52, a clerk of the port"
    let age = scene.kind(noun.head as usize) == TokenKind::Number;
    (!ends).then_some((comma + 2, !age))
}

/// Whether the phrase behind the comma at `comma` names the region of the place before it, which a preposition governs.
fn is_region(scene: &Scene<'_>, comma: usize) -> bool {
    let governed = comma >= 2 && scene.is_preposition(comma - 2) && scene.noun(comma - 1).is_some();
    governed && is_state(scene, comma, comma + 2)
}

/// `, now a banker`, `, then the mayor`
fn is_formerly(scene: &Scene<'_>, at: usize) -> bool {
    let adverb = scene.lone(at).is_some_and(|word| scene.is_of(word, WordKind::Tenure));
    adverb
        && scene.noun(at + 1).is_some_and(|noun| scene.tag(noun.tokens.start as usize) == Tag::Dt)
        && !clause_follows(scene, at + 1)
}

/// `, organizer of a group called the Quays`: a person's noun without an article, which begins no clause.
fn is_bare_office(scene: &Scene<'_>, at: usize) -> bool {
    let Some(noun) = scene.noun(at) else { return false };
    let head = noun.head as usize;
    let names = scene.lexicon.names();
    let person = scene.names_person(head) || names.title(scene.document.words_from(head, head + 1)).is_some();
    let bare = matches!(scene.tag(noun.tokens.start as usize), Tag::Nn | Tag::Jj | Tag::PrpPossessive);
    let lower = scene.kind(head) == TokenKind::Lower && scene.tag(head) == Tag::Nn;
    let predicated = noun.possessor.is_some() && clause_follows(scene, at);
    person && bare && lower && !predicated && scene.is_preposition(at + 1)
}

/// Whether a preposition leads to where or how something is said: `said Orrin | in a letter`.
fn is_occasion(scene: &Scene<'_>, at: usize) -> bool {
    let leads = scene.lone(at).is_some_and(|word| scene.is_of(word, WordKind::Situating));
    leads
        && scene.noun(at + 1).is_some_and(|noun| {
            let bears = scene.is_of(noun.head as usize, WordKind::Bearer);
            let told = bears || scene.is_of(noun.head as usize, WordKind::Forum);
            told && scene.kind(noun.head as usize) == TokenKind::Lower
                && scene.tag(noun.tokens.start as usize) == Tag::Dt
        })
}

/// Where the relative clause ends that describes a source, from its pronoun or the comma before it: `Orrin, | who came in May|.` A
/// clause that reports something itself is none of the source's.
fn clause_behind(scene: &Scene<'_>, at: usize, token: usize) -> Option<usize> {
    /// Phrases from a relative pronoun to the end of its clause, at most.
    const LONGEST: usize = 24;
    let comma = scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let pronoun = at + usize::from(comma);
    let relative =
        scene.noun(pronoun).is_some_and(|noun| scene.is_wh(noun) && !scene.is(noun.head as usize, &["what"]));
    let verb = pronoun + 1 + usize::from(is_adverb(scene, pronoun + 1));
    // "who was not allowed to speak"
    let told = scene.verb(verb).is_some_and(|group| group.passive);
    if !relative || !scene.finite(verb) || reports(scene, verb) && !told {
        return None;
    }
    let limit = scene.phrases.len().min(pronoun + LONGEST);
    let level = |at: usize| scene.together(scene.first_token(at), token);
    let inside = |at: usize| {
        let mark = scene.lone(at).is_some_and(|word| matches!(scene.tag(word), Tag::Comma | Tag::Colon | Tag::Stop));
        level(at) && !mark
    };
    let close = (verb + 1..limit).find(|&at| !inside(at)).unwrap_or(limit);
    let other = (verb + 1..close).any(|at| scene.finite(at) && (comma || reports(scene, at)));
    let broken = close < scene.phrases.len() && !level(close);
    (!other && !broken && (comma || close > verb + 1)).then_some(close)
}

/// `According to the guild, | Vey, the mayor, left`: whether the phrase at `at` is rather the subject of the clause into which the source
/// at `source` leads: no comma with another clause closes it.
fn is_led_into(scene: &Scene<'_>, source: usize, at: usize) -> bool {
    let leads = source > 0
        && scene.lone(source - 1).is_some_and(|word| scene.is(word, &["to"]))
        && (0..source).all(|before| !scene.finite(before));
    let mut close = at + 1;
    while scene.is_preposition(close) && scene.noun(close + 1).is_some() {
        close += 2;
    }
    let comma = scene.lone(close).is_some_and(|word| scene.is_comma(word));
    leads && !(comma && clause_follows(scene, close + 1)) && (at..scene.phrases.len()).any(|at| scene.finite(at))
}

/// Whether a time stands between a noun and who made or has what it names.
fn is_dated(scene: &Scene<'_>, at: usize) -> bool {
    let by = scene.lone(at + 1).is_some_and(|word| scene.is_of(word, WordKind::Authoring));
    by && scene.noun(at).is_some_and(|noun| scene.is_time(noun)) && scene.noun(at + 2).is_some()
}

/// Whether a lone participle with `by`, `to`, `on` and a noun describes what stands before it.
fn is_made(scene: &Scene<'_>, at: usize) -> bool {
    let by = scene.lone(at + 1).is_some_and(|word| scene.is(word, &["by"]));
    let participle = scene.verb(at).is_some_and(|verb| {
        verb.tokens.len() == 1
            && (verb.form == VerbForm::Participle || by)
            && matches!(scene.tag(verb.head as usize), Tag::Vbn | Tag::Vbd)
    });
    participle && scene.is_preposition(at + 1) && scene.noun(at + 2).is_some() && !clause_follows(scene, at + 2)
}

/// Whether a noun phrase behind a comma can be an apposition: `the deputy harbour master`, `chairman of`.
fn apposes(scene: &Scene<'_>, tokens: TokenSpan) -> bool {
    !matches!(scene.tag(tokens.start as usize), Tag::Prp | Tag::PrpPossessive | Tag::Wp | Tag::Wdt | Tag::Ex)
}

/// Whether a finite verb follows the noun phrase at `at`: it is the subject of a clause.
pub(super) fn clause_follows(scene: &Scene<'_>, at: usize) -> bool {
    if scene.noun(at).is_none() {
        return false;
    }
    let mut next = at + 1;
    let limit = scene.phrases.len().min(at + VERB_AWAY);
    while next < limit {
        if scene.finite(next) {
            return true;
        }
        let herself = |noun: &NounPhrase| {
            let word = scene.document.tokens[noun.head as usize].word;
            scene.lexicon.is(word, WordKind::Reflexive)
        };
        if next == at + 1 && scene.noun(next).is_some_and(herself) {
            // "Vey herself is"
            next += 1;
            continue;
        }
        if scene.lone(next).is_some_and(|word| matches!(scene.tag(word), Tag::Rb)) {
            next += 1;
        } else if scene.noun(next + 1).is_some()
            && (scene.is_preposition(next) || scene.lone(next).is_some_and(|word| scene.tag(word) == Tag::Cc))
        {
            next += 2;
        } else {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn what_describes_a_source_behind_its_cue_belongs_to_it() {
        holds(&[
            (
                "“The port is old and poor,” said Orrin, who came in May.",
                &["Orrin, who came in May | said | “The port is old and poor,”"],
            ),
            (
                "The port is poor, according to a letter sent by the guild.",
                &["a letter sent by the guild | according to | The port is poor"],
            ),
            (
                "The port is poor, according to a study last year by the guild.",
                &["a study last year by the guild | according to | The port is poor"],
            ),
            (
                "“The port is old and poor,” said Orrin, 40, a clerk of Saltmere, Ohio, who came in May.",
                &["Orrin, 40, a clerk of Saltmere, Ohio, who came in May | said | “The port is old and poor,”"],
            ),
            (
                "“The port is old and poor,” said Otto Orrin, organizer of the strike.",
                &["Otto Orrin, organizer of the strike | said | “The port is old and poor,”"],
            ),
            ("“The port is old and poor,” said Orrin in a letter.", &["Orrin | said | “The port is old and poor,”"]),
            (
                "According to the guild, Rosa Vey, a clerk, sent the crews home.",
                &["the guild | According to | Rosa Vey, a clerk, sent the crews home"],
            ),
            (
                "“The port is old and poor,” said Orrin, who added that the mill was poor.",
                &["Orrin | said | “The port is old and poor,”", "who | added | that the mill was poor"],
            ),
        ]);
    }

    #[test]
    fn who_is_not_allowed_to_speak_says_nothing_by_that() {
        holds(&[(
            "According to a clerk near the talks, who was not allowed to speak, the owners left.",
            &["a clerk near the talks, who was not allowed to speak | According to | the owners left"],
        )]);
        let said = found("“The port is old and poor,” said Orrin, who asked that the mill be sold.");
        assert!(said[0].starts_with("Orrin |"), "{said:?}");
    }
}
