//! Who a cue belongs to: the subject of a verb, before it or behind it, with all that belongs to the phrase.

use super::apposition::{parenthetical, quoted_name};
use super::controller::controller;
use super::named::{Source, capitals};
use super::past::{begins_clause, is_past_tense};
use super::predicate::bearer_of_clause;
use super::relative::{described_by, relative_antecedent};
use super::scene::Scene;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// The subject of the verb group at `verb`.
pub(super) fn subject(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    match scene.verb(verb)?.form {
        VerbForm::Finite => finite_subject(scene, verb, 0),
        VerbForm::Participle if is_past_tense(scene, verb) => finite_subject(scene, verb, 0),
        _ => headlined(scene, verb).or_else(|| controller(scene, verb, 0)),
    }
}

/// `Orrin to sell port`, `Guild demanding new cranes`: who stands before the first verb of a headline's clause, where it is none that
/// tells when.
fn headlined(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let headline = scene.sentence.in_title || scene.sentence.paragraph == 0;
    let last = verb.checked_sub(1).filter(|&at| headline && scene.noun(at).is_some())?;
    let source = subject_ending_at(scene, last);
    let first = scene.phrase_at(source.tokens.start as usize);
    let head = source.head as usize;
    let named =
        scene.tag(head) == Tag::Nnp || scene.lexicon.names().person_noun(scene.document.tokens[head].word).is_some();
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
            return None;
        }
        match &scene.phrases[at] {
            Phrase::Noun(noun) => {
                let first = noun.tokens.start as usize;
                let lower = scene.kind(first) == TokenKind::Lower && scene.tag(first) != Tag::Dt;
                let paused = || lower && scene.lone(at - 1).is_some_and(|word| scene.is_comma(word));
                if scene.is_time(noun) && at > 0 && (stands_behind_noun(scene, at) || paused()) {
                    continue;
                }
                if scene.is_time(noun) && at > 1 && scene.is_preposition(at - 1) {
                    at -= 1;
                    continue;
                }
                return Some(subject_ending_at(scene, at));
            }
            Phrase::Word(word) => {
                let word = *word as usize;
                match scene.tag(word) {
                    Tag::Rb | Tag::Jj if at + 1 == verb && stands_alone(scene, word) => {
                        return Some(Source { tokens: TokenSpan::new(word, word + 1), head: word as u32 });
                    }
                    Tag::Rb | Tag::Rp => {}
                    Tag::Comma | Tag::Bracket | Tag::Colon => return parenthetical(scene, at),
                    Tag::Cc => return controller(scene, verb, depth + 1),
                    _ if scene.is_quote(word) => return quoted_name(scene, at),
                    _ => return capitals(scene, word + 1),
                }
            }
            Phrase::Verb(_) => {
                if let Some(asked) = asked(scene, at).filter(|_| at + 1 == verb) {
                    return Some(asked);
                }
                let helps = scene.finite(at)
                    && scene.is(scene.end_token(at) - 1, &["help", "helps", "helped", "do", "does", "did"]);
                if helps && at + 1 == verb && matches!(scene.tag(token), Tag::Vb | Tag::Vbp) {
                    // "helped persuade", "did give"
                    return finite_subject(scene, at, depth + 1);
                }
                if let Some(described) = described_by_participle(scene, at, verb) {
                    return Some(described);
                }
                return relative_antecedent(scene, at).or_else(|| capitals(scene, scene.end_token(at)));
            }
        }
    }
    None
}

/// `Figures published on Monday show`: the noun before a participle, which a time or place parts from the verb.
fn described_by_participle(scene: &Scene<'_>, at: usize, verb: usize) -> Option<Source> {
    scene.verb(at).filter(|group| group.form == VerbForm::Participle && group.tokens.len() == 1 && at + 1 < verb)?;
    let noun = at.checked_sub(1).filter(|&noun| scene.noun(noun).is_some_and(|noun| !scene.is_wh(noun)))?;
    let mut source = subject_ending_at(scene, noun);
    source.tokens.end = scene.first_token(verb) as u32;
    begins_clause(scene, source.tokens.start as usize).then_some(source)
}

/// `most said`, `few believe`: a word for how many that begins the clause.
fn stands_alone(scene: &Scene<'_>, word: usize) -> bool {
    scene.lexicon.is(scene.document.tokens[word].word, WordKind::Quantity) && begins_clause(scene, word)
}

/// `those polled`, `most of the men asked`: a noun phrase with the lone participle at `at` behind it.
pub(super) fn asked(scene: &Scene<'_>, at: usize) -> Option<Source> {
    let verb = scene.verb(at).filter(|verb| verb.tokens.len() == 1)?;
    let noun = at.checked_sub(1).filter(|&noun| scene.noun(noun).is_some_and(|noun| !scene.is_wh(noun)))?;
    let head = verb.head as usize;
    let participle = scene.tag(head) == Tag::Vbn
        || scene.tag(head) == Tag::Vbd && scene.lexicon.is(scene.document.tokens[head].word, WordKind::Asked);
    let mut source = subject_ending_at(scene, noun);
    let first = source.tokens.start as usize;
    source.tokens.end = verb.tokens.end;
    let named = matches!(scene.tag(source.head as usize), Tag::Prp | Tag::Nnp);
    (participle && !named && begins_clause(scene, first)).then_some(source)
}

/// `Orrin Tuesday`, `Orrin later Tuesday`
fn stands_behind_noun(scene: &Scene<'_>, at: usize) -> bool {
    let adverb = at >= 2 && scene.lone(at - 1).is_some_and(|word| scene.tag(word) == Tag::Rb);
    let before = if adverb { at - 2 } else { at.wrapping_sub(1) };
    scene.noun(before).is_some()
}

/// The subject whose last phrase is the noun phrase at `last`: `a spokesman for the port`, `Orrin and Brandt`.
pub(super) fn subject_ending_at(scene: &Scene<'_>, last: usize) -> Source {
    let mut first = last;
    let token = scene.first_token(last);
    if scene.lexicon.is(scene.document.tokens[token].word, WordKind::Reflexive)
        && last > 0
        && scene.noun(last - 1).is_some()
    {
        // "Brandt herself"
        let mut source = subject_ending_at(scene, last - 1);
        source.tokens.end = scene.end_token(last) as u32;
        return source;
    }
    let mut head = scene.noun(last).map_or(0, |noun| noun.head);
    let relative = scene.noun(last).is_some_and(|noun| scene.is_wh(noun));
    while first >= 2 && last - first < 12 {
        let link = first - 1;
        if let Some((at, noun)) = described_by(scene, first).filter(|_| !relative) {
            first = at;
            head = noun.head;
            continue;
        }
        if let Some(share) = share_of(scene, first) {
            first = share;
            continue;
        }
        let Some(noun) = scene.noun(first - 2) else { break };
        if first < last && in_governed_list(scene, first) {
            first -= 2;
            continue;
        }
        if !scene.together(scene.first_token(first - 2), token) {
            break;
        }
        let pronoun = scene.tag(scene.first_token(first)) == Tag::Prp;
        let coordinated = scene.lone(link).is_some_and(|word| scene.tag(word) == Tag::Cc) && !pronoun;
        let attached = scene.is_preposition(link) && !pronoun && !scene.is_time(noun);
        if !coordinated && !attached {
            break;
        }
        if coordinated && follows_verb(scene, first - 2) {
            break;
        }
        if attached && follows_verb(scene, first - 2) && scene.is_wh(noun) {
            break;
        }
        first -= 2;
        head = noun.head;
    }
    Source { tokens: TokenSpan::new(scene.first_token(first), scene.end_token(last)), head }
}

/// The position of the number before `out of` and a phrase: `four out of ten voters`.
fn share_of(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let word = |at: usize, written: &str| scene.lone(at).is_some_and(|word| scene.is(word, &[written]));
    let share = at.checked_sub(3).filter(|_| word(at - 1, "of") && word(at - 2, "out"))?;
    scene.noun(share).filter(|noun| scene.tag(noun.head as usize) == Tag::Cd).map(|_| share)
}

/// Whether the noun phrase at `at` goes on with a list of places that a preposition governs: `voters in Alabama, Georgia and
/// Virginia`.
fn in_governed_list(scene: &Scene<'_>, at: usize) -> bool {
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let joined = scene.lone(at + 1).is_some_and(|word| scene.tag(word) == Tag::Cc) || comma(at + 1);
    let place = |at: usize| {
        let words = scene.document.words_from(scene.first_token(at), scene.end_token(at));
        scene.lexicon.names().place(words).is_some()
    };
    joined
        && at >= 4
        && place(at)
        && place(at - 2)
        && comma(at - 1)
        && (scene.is_preposition(at - 3) && scene.noun(at - 4).is_some() || in_governed_list(scene, at - 2))
}

pub(super) fn follows_verb(scene: &Scene<'_>, at: usize) -> bool {
    at > 0 && scene.verb(at - 1).is_some()
}
