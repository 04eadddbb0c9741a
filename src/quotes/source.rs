//! Who a cue belongs to: the subject of a verb, before it or behind it, with all that belongs to the phrase.

use super::apposition::{noun_before, parenthetical, quoted_name};
use super::complement::reports;
use super::label::tells;
use super::past::{begins_clause, is_past_tense};
use super::predicate::{bearer_of_clause, is_thing, says};
use super::relative::{described_by, relative_antecedent};
use super::scene::Scene;
use super::whole::{clause_follows, whole};
use crate::lexicon::{Takes, WordKind};
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// The words that name a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Source {
    /// The whole phrase.
    pub(super) tokens: TokenSpan,
    /// Its head word.
    pub(super) head: u32,
}

/// Phrases that a search for a subject or an end looks at.
pub(super) const REACH: usize = 60;

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

/// The subject of the finite verb that a participle or an infinitive hangs on, or that a verb without a subject of its own is
/// joined to. A reporting verb governs another reporting verb over the clause that it reports: `said she was outraged, adding`.
fn controller(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
    if depth > 6 {
        return None;
    }
    let token = scene.first_token(verb);
    let group = scene.verb(verb)?;
    let speaks = group.form != VerbForm::Infinitive && reports(scene, verb);
    let loose = group.form == VerbForm::Gerund
        && verb.checked_sub(1).and_then(|at| scene.lone(at)).is_some_and(|word| scene.is_comma(word));
    let pauses = verb >= 2
        && scene.lone(verb - 1).is_some_and(|word| scene.tag(word) == Tag::Cc)
        && scene.lone(verb - 2).is_some_and(|word| scene.is_comma(word));
    let joint = group.form == VerbForm::Finite && says(scene, group.head as usize);
    if let Some(other) = joined_gerund(scene, verb) {
        return controller(scene, other, depth + 1);
    }
    let mut nearest = None;
    for at in (verb.saturating_sub(REACH)..verb).rev() {
        if !scene.together(scene.first_token(at), token) {
            continue;
        }
        if scene.noun(at).is_some()
            && matches!(group.form, VerbForm::Gerund | VerbForm::Participle)
            && (at + 1..verb).all(|between| is_adverb(scene, between))
            && let Some(source) =
                accompanying(scene, at).or_else(|| bearer(scene, at).filter(|_| group.form == VerbForm::Gerund))
        {
            return Some(source);
        }
        if scene.noun(at).is_some() && group.form == VerbForm::Infinitive && at + 1 == verb {
            // "asked the union to say": the object is who acts
            if at.checked_sub(1).is_some_and(|before| scene.verb(before).is_some()) {
                return Some(whole(scene, at));
            }
        }
        if scene.finite(at) || is_past_tense(scene, at) {
            nearest = nearest.or(Some(at));
            if (loose || pauses) && depends(scene, at) {
                continue;
            }
            if loose {
                return governor(scene, at, depth + 1);
            }
            let joined = group.form != VerbForm::Finite || scene.tag(scene.first_token(at)) == scene.tag(token);
            let governs = !speaks || joined && reports(scene, at);
            let source = governs.then(|| governor(scene, at, depth + 1));
            let thing = |source: Source| is_thing(scene, source.head as usize) && !tells(scene, source.head as usize);
            match source {
                // "said the port was sold and blamed the council"
                Some(Some(source)) if joint && thing(source) && !reports(scene, at) => {}
                Some(source) => return source,
                None => {}
            }
        }
    }
    match nearest {
        Some(at) => governor(scene, at, depth + 1),
        None => following(scene, verb).or_else(|| {
            // "Brandt, citing the ledger, said"
            let before = noun_before(scene, verb.checked_sub(1).filter(|_| loose)?)?;
            Some(subject_ending_at(scene, before))
        }),
    }
}

/// The gerund of speech to which a conjunction joins another: `acknowledging that Brandt had won but warning that …`
fn joined_gerund(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    let gerund = |at: usize| scene.verb(at).is_some_and(|group| group.form == VerbForm::Gerund) && reports(scene, at);
    let conjunction = verb.checked_sub(1).and_then(|at| scene.lone(at)).is_some_and(|word| scene.tag(word) == Tag::Cc);
    if !conjunction || !gerund(verb) {
        return None;
    }
    let token = scene.first_token(verb);
    let loose = |at: &usize| scene.lone(at - 1).is_some_and(|word| scene.is_comma(word));
    (1..verb - 1)
        .rev()
        .take_while(|&at| scene.together(scene.first_token(at), token))
        .find(|at| gerund(*at) && loose(at))
}

/// The subject of a finite verb, before it or, where it is inverted behind a quotation, after it: `"…," said Orrin, adding`.
fn governor(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
    finite_subject(scene, verb, depth).or_else(|| {
        let token = scene.first_token(verb);
        let quotes = token > scene.start() && scene.is_quote(token - 1) && !scene.together(token - 1, token);
        let noun = scene.noun(verb + 1).filter(|noun| !scene.is_wh(noun) && !scene.is_time(noun))?;
        let inverted = quotes && reports(scene, verb) && scene.together(token, noun.tokens.start as usize);
        inverted.then(|| whole(scene, verb + 1))
    })
}

pub(super) fn is_adverb(scene: &Scene<'_>, at: usize) -> bool {
    scene.lone(at).is_some_and(|word| scene.tag(word) == Tag::Rb)
}

/// The phrases behind `with` up to the noun phrase at `last`: `with one of her ads asking`, `with many clerks and drivers chanting`.
fn accompanying(scene: &Scene<'_>, last: usize) -> Option<Source> {
    const LONGEST: usize = 7;
    let mut first = last;
    for at in (last.saturating_sub(LONGEST)..last).rev() {
        match scene.lone(at) {
            Some(word) if scene.is(word, &["with"]) && first == at + 1 => {
                let head = scene.noun(first)?.head;
                let tokens = TokenSpan::new(scene.first_token(first), scene.end_token(last));
                return Some(Source { tokens, head });
            }
            Some(word) if scene.tag(word) == Tag::Cc || scene.is_preposition(at) => {}
            None if scene.noun(at).is_some() => first = at,
            _ => return None,
        }
    }
    None
}

/// What bears the words that a gerund gives: `held up a sign saying`.
fn bearer(scene: &Scene<'_>, at: usize) -> Option<Source> {
    let head = scene.noun(at)?.head as usize;
    scene.lexicon.is(scene.document.tokens[head].word, WordKind::Bearer).then(|| whole(scene, at))
}

/// Whether the word is a form of a verb that takes a quotation.
pub(super) fn speaks(scene: &Scene<'_>, token: usize) -> bool {
    scene.lexicon.reporting().verb_takes(scene.document.tokens[token].word).any(Takes::QUOTE)
}

/// Whether the clause of a finite verb hangs on another: behind a conjunction, a relative pronoun or a reporting verb. What
/// follows a comma behind it, `…, adding that …`, belongs to the other.
fn depends(scene: &Scene<'_>, verb: usize) -> bool {
    for at in (verb.saturating_sub(REACH)..verb).rev() {
        if !scene.together(scene.first_token(at), scene.first_token(verb)) {
            return false;
        }
        match &scene.phrases[at] {
            Phrase::Noun(noun) if scene.is_wh(noun) || scene.is(noun.tokens.start as usize, &["that"]) => return true,
            Phrase::Word(word) if scene.is_subordinator(*word as usize) => return true,
            Phrase::Word(word) if matches!(scene.tag(*word as usize), Tag::Comma | Tag::Colon | Tag::Cc) => {
                return false;
            }
            Phrase::Verb(group) if group.form == VerbForm::Finite => return reports(scene, at),
            _ => {}
        }
    }
    false
}

/// `Speaking to reporters, Orrin said …`: the subject of the clause that follows a comma.
fn following(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let token = scene.first_token(verb);
    let comma = (verb + 1..scene.phrases.len().min(verb + REACH))
        .take_while(|&at| scene.together(scene.first_token(at), token) && !scene.finite(at))
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    clause_follows(scene, comma + 1).then(|| whole(scene, comma + 1))
}

fn finite_subject(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
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
                return relative_antecedent(scene, at).or_else(|| capitals(scene, scene.end_token(at)));
            }
        }
    }
    None
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

/// A name that passes for something else, `Will said`: the words with a capital before a token, function words left out.
pub(super) fn capitals(scene: &Scene<'_>, end: usize) -> Option<Source> {
    const LONGEST: usize = 5;
    let level = end.checked_sub(1)?;
    let floor = scene.start().max(end.saturating_sub(LONGEST));
    let function = |token: usize| {
        matches!(
            scene.tag(token),
            Tag::Cc | Tag::In | Tag::Dt | Tag::Rb | Tag::Wrb | Tag::Prp | Tag::Md | Tag::To | Tag::Wp
        )
    };
    let start = (floor..end)
        .rev()
        .take_while(|&token| {
            scene.kind(token).is_capital() && scene.together(token, level) && !(function(token) && end - floor > 1)
        })
        .last()?;
    let name = start > scene.start() && scene.tag(start) == Tag::Md;
    let alone = end - start == 1 && function(start) && !name;
    (!alone).then(|| Source { tokens: TokenSpan::new(start, end), head: end as u32 - 1 })
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
