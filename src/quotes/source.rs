//! Who a cue belongs to: the subject of a verb, before it or behind it, with all that belongs to the phrase.

use super::apposition::{parenthetical, quoted_name};
use super::controller::controller;
use super::named::{Source, capitals};
use super::past::{begins_clause, is_past_tense};
use super::predicate::bearer_of_clause;
use super::relative::{described_by, relative_antecedent};
use super::scene::Scene;
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
    scene.is(scene.end_token(at) - 1, &["has", "have", "had"]).then_some(at)
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
                let lower = scene.kind(first) == TokenKind::Lower
                    && (scene.tag(first) != Tag::Dt || scene.is(first, &["this"]) && noun.tokens.len() > 1);
                let paused = || {
                    lower
                        && scene
                            .lone(at - 1)
                            .is_some_and(|word| scene.is_comma(word) || scene.tag(word) == Tag::Bracket)
                };
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
pub(super) fn stands_alone(scene: &Scene<'_>, word: usize) -> bool {
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
        if let Some((at, word)) = how_many_of(scene, first) {
            (first, head) = (at, word);
            continue;
        }
        if let Some((at, noun)) = described_by(scene, first).filter(|_| !relative) {
            first = at;
            head = noun.head;
            continue;
        }
        if let Some(share) = share_of(scene, first) {
            first = share;
            continue;
        }
        if let Some((at, noun)) = joined_by_as_well(scene, first) {
            (first, head) = (at, noun.head);
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
        let uneven = scene.noun(first).is_some_and(|other| is_number(scene, other)) && !is_number(scene, noun);
        if coordinated && (follows_verb(scene, first - 2) || uneven) {
            break;
        }
        if attached && follows_verb(scene, first - 2) && scene.is_wh(noun) {
            break;
        }
        first -= 2;
        head = noun.head;
    }
    (first, head) = listed_before(scene, first, last).unwrap_or((first, head));
    if let Some(named) = first.checked_sub(1).and_then(|before| scene.noun(before)).filter(|_| is_by_name(scene, first))
    {
        (first, head) = (first - 1, named.head);
    }
    first = amount_before(scene, first).unwrap_or(first);
    Source { tokens: TokenSpan::new(scene.first_token(first), scene.end_token(last)), head }
}

/// `Brandt the banker`: whether the phrase at `at` tells apart who is named right before it, where that begins a clause.
fn is_by_name(scene: &Scene<'_>, at: usize) -> bool {
    let article = scene.is(scene.first_token(at), &["the"]) && scene.tag(scene.first_token(at)) == Tag::Dt;
    let named = |noun: &NounPhrase| {
        let first = noun.tokens.start as usize;
        scene.tag(noun.head as usize) == Tag::Nnp && noun.possessor.is_none() && begins_clause(scene, first)
    };
    article && at > 0 && scene.noun(at - 1).is_some_and(named)
}

/// The position and the word for how many before `of`, `in` and a phrase, at the beginning of a clause: `many in the port`.
fn how_many_of(scene: &Scene<'_>, at: usize) -> Option<(usize, u32)> {
    let word = at.checked_sub(2).filter(|_| scene.is_preposition(at - 1)).and_then(|before| scene.lone(before))?;
    (matches!(scene.tag(word), Tag::Jj | Tag::Rb) && stands_alone(scene, word)).then_some((at - 2, word as u32))
}

/// A number, or a number of percent.
fn is_number(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let head = noun.head as usize;
    let counted = scene.kind(head).is_word() && !scene.is(head, &["percent"]) && scene.tag(head) != Tag::Cd;
    scene.tag(noun.tokens.start as usize) == Tag::Cd && !counted
}

/// Where words that limit a number begin: `more than | half of the crews`, `about | 47 percent of voters`.
fn amount_before(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let word = |at: usize, written: &[&str]| scene.lone(at).is_some_and(|word| scene.is(word, written));
    let first = scene.first_token(at);
    let counts = scene.tag(first) == Tag::Cd || scene.is(first, &["half", "a"]);
    let than = at >= 2 && word(at - 1, &["than"]) && word(at - 2, &["more", "fewer", "less"]);
    let least = at >= 2 && word(at - 1, &["least", "most"]) && word(at - 2, &["at"]);
    let near = at >= 1 && word(at - 1, &["about", "almost", "nearly", "only", "roughly", "around", "over"]);
    let superlative = at >= 1 && word(at - 1, &["at"]) && scene.is(first, &["least", "most"]);
    match counts {
        _ if superlative => Some(at - 1),
        true if than || least => Some(at - 2),
        true if near && scene.tag(first) == Tag::Cd => Some(at - 1),
        _ => None,
    }
}

/// The first of those whom commas and a conjunction before the last join: `Vey, Orrin and Brandt`. `first` is the phrase that begins
/// what is known of it.
fn listed_before(scene: &Scene<'_>, first: usize, last: usize) -> Option<(usize, u32)> {
    const LONGEST: usize = 12;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let joined = |at: usize| scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Cc);
    let member = |at: usize| scene.noun(at).filter(|noun| is_named_or_many(scene, noun));
    let serial = first >= 2 && joined(first - 1) && comma(first - 2);
    if !serial && !(first..last).any(joined) {
        return None;
    }
    let mut start = first;
    let mut known = None;
    loop {
        let comma_at = start.checked_sub(if serial && start == first { 2 } else { 1 }).filter(|&at| comma(at));
        let Some(noun) = comma_at.and_then(|at| at.checked_sub(1)).filter(|&at| last - at < LONGEST) else { break };
        let Some(phrase) = member(noun).filter(|_| member(start).is_some()) else { break };
        (start, known) = (noun, Some((noun, phrase.head)));
    }
    known.filter(|&(at, _)| begins_clause(scene, scene.first_token(at)))
}

fn is_named_or_many(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let head = noun.head as usize;
    let person = scene.lexicon.names().person_noun(scene.document.tokens[head].word).is_some();
    matches!(scene.tag(head), Tag::Nnp | Tag::Nns) || person
}

/// The noun phrase before `as well as` and the phrase at `at`.
fn joined_by_as_well<'a>(scene: &Scene<'a>, at: usize) -> Option<(usize, &'a NounPhrase)> {
    let word = |at: usize, written: &str| scene.lone(at).is_some_and(|word| scene.is(word, &[written]));
    let joined = at.checked_sub(4).filter(|_| word(at - 1, "as") && word(at - 2, "well") && word(at - 3, "as"))?;
    scene.noun(joined).map(|noun| (joined, noun))
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
