//! What follows a cue: the construction it opens and where its content begins and ends.

use super::aside::{
    behind_apposition, is_before_a_time, is_telling, opens_quotation, quotation_ahead, resumed_object,
    that_behind_aside, told_behind_asides,
};
use super::candidate::Complement;
use super::contact::taken_up;
use super::ending::{self, Place};
use super::predicate::{of_speaker, predicate_behind, predicate_of_described, predicate_of_subject};
use super::scene::Scene;
use super::whole::clause_follows;
use crate::lexicon::{Construction, Group, Takes, WordKind};
use crate::text::{NounPhrase, Phrase, Tag, TokenSpan, VerbForm};

/// Tokens that a content may have after its cue; no sentence of prose reaches it.
const LONGEST: usize = 400;

/// Phrases that may stand between a cue and its content: adverbs, times, addressees, prepositional phrases.
const REACH: usize = 16;

/// The content that begins behind `after`, as far as the grammar shows one; what stands between may be
/// an addressee, a time or a place: `told reporters in the port on Friday that …`.
pub(super) fn complement(scene: &Scene<'_>, cue: usize, after: usize, takes: Takes) -> Option<Complement> {
    let first = scene.phrase_at(after);
    let mut object: Option<usize> = None;
    let mut preposition: Option<usize> = None;
    let found = |construction, start| Some(Complement { construction, start });
    let mut at = first;
    while at < scene.phrases.len().min(first + REACH) {
        let token = scene.first_token(at).max(after);
        if !scene.together(token, cue) {
            return quoted(scene, cue, at, object, takes).or_else(|| fallback(scene, object, preposition, takes));
        }
        match &scene.phrases[at] {
            Phrase::Word(_) => match scene.tag(token) {
                Tag::Rb | Tag::Rp => {}
                Tag::In if object.is_some() && scene.is(token, &["that"]) && scene.finite(at + 1) => break,
                Tag::In if scene.is(token, &["that"]) => {
                    let limit = scene.end();
                    let subject = object.filter(|&noun| {
                        takes.any(Takes::BARE)
                            && !is_telling(scene, cue)
                            && noun + 1 == at
                            && predicate_behind(scene, noun, at, limit).is_some()
                    });
                    // "said the claim that the port was sold was false"
                    return match subject {
                        Some(noun) => found(Construction::Bare, scene.first_token(noun)),
                        None => found(Construction::That, token),
                    };
                }
                Tag::In if scene.is(token, &["if", "whether"]) => return found(Construction::Wh, token),
                Tag::Wrb if preposition.is_none() => return found(Construction::Wh, token),
                Tag::In | Tag::To
                    if !scene.is_subordinator(token)
                        || scene.is(token, &["as"])
                        || object.is_some() && is_before_a_time(scene, at) =>
                {
                    preposition = preposition.or(Some(token));
                }
                Tag::Comma | Tag::Colon if opens_quotation(scene, token + 1, cue) => {}
                Tag::Colon if scene.document.word(token) == ":" && token + 1 < scene.end() => {
                    return found(Construction::Bare, token + 1);
                }
                Tag::Jj if object.is_some() => {}
                Tag::Comma if object.is_some() && preposition.is_none() => match behind_apposition(scene, cue, at) {
                    // "told the mayor, Otto Lind, that …"
                    Some(behind) => {
                        at = behind;
                        continue;
                    }
                    None => {
                        let asked = object.filter(|&object| asks_behind_apposition(scene, cue, object));
                        return asked
                            .and_then(|object| found(Construction::ObjectTo, scene.first_token(object)))
                            .or_else(|| told_behind_asides(scene, cue, at))
                            .or_else(|| fallback(scene, object, preposition, takes));
                    }
                },
                Tag::Comma if object.is_some() && takes.any(Takes::THAT) => {
                    let that = told_behind_asides(scene, cue, at);
                    return that.or_else(|| fallback(scene, object, preposition, takes));
                }
                Tag::Comma if object.is_none() && takes.any(Takes::QUOTE) => {
                    let that = that_behind_aside(scene, cue, at);
                    return that
                        .or_else(|| quotation_ahead(scene, cue, at))
                        .or_else(|| fallback(scene, object, preposition, takes));
                }
                _ => break,
            },
            Phrase::Noun(noun) => {
                if object.is_some_and(|object| is_relative(scene, object, at, takes)) {
                    break;
                }
                if scene.is_wh(noun) && preposition.is_none() {
                    let that = scene.is(token, &["that"]);
                    return found(if that { Construction::That } else { Construction::Wh }, token);
                }
                let clause = clause_follows(scene, at) || is_predicated_in_marks(scene, cue, at);
                if scene.is(token, &["that"]) && takes.any(Takes::THAT) && (clause || noun.tokens.len() == 1) {
                    return found(Construction::That, token);
                }
                if clause && (at == first || !scene.is_preposition(at - 1)) {
                    if object.is_some() && opens_adjunct(scene, at - 1) {
                        break;
                    }
                    let relative = object.is_some() && takes.any(Takes::OBJECT) && !takes.any(Takes::BARE);
                    if relative {
                        break;
                    }
                    return found(Construction::Bare, token);
                }
                if clause
                    && object.is_none()
                    && takes.any(Takes::BARE)
                    && preposition.is_some_and(|word| scene.is(word, &["as"]))
                {
                    return found(Construction::Bare, token);
                }
                let governed = at > first && (scene.is_preposition(at - 1) || is_before_a_time(scene, at - 1));
                if !scene.is_time(noun) && !governed {
                    if object.is_some() {
                        break;
                    }
                    object = Some(at);
                }
            }
            Phrase::Verb(verb) => match verb.form {
                VerbForm::Infinitive => match (object, preposition) {
                    (Some(object), _) => return found(Construction::ObjectTo, scene.first_token(object)),
                    (None, None) => return found(Construction::To, with_negation(scene, after, token)),
                    (None, Some(word)) => return found(Construction::ObjectTo, word + 1),
                },
                VerbForm::Gerund if object.is_none() && preposition.is_none() => {
                    return found(Construction::Gerund, token);
                }
                _ => break,
            },
        }
        at += 1;
    }
    fallback(scene, object, preposition, takes)
}

fn fallback(scene: &Scene<'_>, object: Option<usize>, preposition: Option<usize>, takes: Takes) -> Option<Complement> {
    if let Some(object) = object {
        let clause = takes.any(Takes::BARE)
            && (!takes.any(Takes::OBJECT) && predicate_follows(scene, object) || predicate_behind_aside(scene, object));
        let construction = if clause { Construction::Bare } else { Construction::Object };
        return Some(Complement { construction, start: scene.first_token(object) });
    }
    let start = preposition? + 1;
    // "was questioned for six hours"
    let lasts =
        start < scene.end() && scene.noun(scene.phrase_at(start)).is_some_and(|noun| tells_how_long(scene, noun));
    (start < scene.end() && !lasts).then_some(Complement { construction: Construction::Preposition, start })
}

/// `for six hours`, `since Monday`
fn tells_how_long(scene: &Scene<'_>, noun: &NounPhrase) -> bool {
    let counted = scene.tag(noun.tokens.start as usize) == Tag::Cd
        && scene.lexicon.is(scene.document.tokens[noun.head as usize].word, WordKind::Time);
    scene.is_time(noun) || counted
}

/// `asked Brandt, the mayor, to resign`
fn asks_behind_apposition(scene: &Scene<'_>, cue: usize, object: usize) -> bool {
    resumed_object(scene, cue, object)
        .is_some_and(|token| scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.form == VerbForm::Infinitive))
}

/// Whether a finite verb stands behind a noun phrase at some distance: `said the cranes built in the port were old`.
fn predicate_follows(scene: &Scene<'_>, noun: usize) -> bool {
    const AWAY: usize = 12;
    let token = scene.first_token(noun);
    (noun + 1..scene.phrases.len().min(noun + AWAY))
        .any(|at| scene.finite(at) && scene.together(scene.first_token(at), token))
}

/// Whether a finite verb follows what stands between two commas behind a noun phrase with all that hangs on it: `said the port of
/// the town, which opened in May, would close`.
fn predicate_behind_aside(scene: &Scene<'_>, noun: usize) -> bool {
    const LONGEST: usize = 12;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let token = scene.first_token(noun);
    let mut behind = (noun + 2..scene.phrases.len().min(noun + LONGEST))
        .take_while(|&at| scene.together(scene.first_token(at), token));
    let mut end = noun;
    while scene.is_preposition(end + 1) && scene.noun(end + 2).is_some() {
        end += 2;
    }
    comma(end + 1) && behind.find(|&at| at > end + 1 && comma(at)).is_some_and(|close| scene.finite(close + 1))
}

/// Whether who, which or that at `at` describes the object before it: `released a letter that says …`. Words that can be told
/// somebody take a that-clause with a subject of its own.
fn is_relative(scene: &Scene<'_>, object: usize, at: usize, takes: Takes) -> bool {
    let Some(noun) = scene.noun(at).filter(|noun| scene.is_wh(noun)) else { return false };
    let adjacent = (object + 1..at).all(|between| scene.is_preposition(between) || scene.noun(between).is_some());
    let asks = takes.any(Takes::WH) && scene.is(noun.head as usize, &["who", "what"]);
    adjacent && !asks && (scene.finite(at + 1) || scene.is(noun.head as usize, &["who", "which"]))
}

/// Whether the predicate of the noun phrase at `at` begins a quotation: `his offer "has no place in a port"`.
pub(super) fn is_predicated_in_marks(scene: &Scene<'_>, cue: usize, at: usize) -> bool {
    let open = scene.end_token(at);
    if !opens_quotation(scene, open, cue) || open + 1 >= scene.end() {
        return false;
    }
    let first = scene.phrase_at(open + 1);
    let adverb = scene.lone(first).is_some_and(|word| scene.tag(word) == Tag::Rb);
    scene.finite(first + usize::from(adverb)) && scene.first_token(first) == open + 1
}

/// Where an infinitive begins with the negation before it: `vowed | never to sell`.
fn with_negation(scene: &Scene<'_>, after: usize, infinitive: usize) -> usize {
    let negated = infinitive > after
        && scene.lexicon.is(scene.document.tokens[infinitive - 1].word, WordKind::Negation)
        && scene.is(infinitive, &["to"]);
    infinitive - usize::from(negated)
}

/// `defended Brandt as crews cheered`: a conjunction that tells when or why.
fn opens_adjunct(scene: &Scene<'_>, at: usize) -> bool {
    let told = ["that", "if", "whether"];
    scene.lone(at).is_some_and(|word| scene.is_subordinator(word) && !scene.is(word, &told))
}

/// A quotation that begins at the phrase `at`.
fn quoted(scene: &Scene<'_>, cue: usize, at: usize, object: Option<usize>, takes: Takes) -> Option<Complement> {
    let token = (scene.first_token(at)..scene.end_token(at)).find(|&token| !scene.together(token, cue))?;
    if scene.first_token(at) < token {
        // a noun phrase with a part in quotation marks: the "fair" price
        return None.or_else(|| {
            let bare = takes.any(Takes::BARE) && !takes.any(Takes::OBJECT) && predicate_follows(scene, at);
            let clause = bare || clause_follows(scene, at);
            let construction = if clause { Construction::Bare } else { Construction::Object };
            Some(Complement { construction, start: scene.first_token(at) })
        });
    }
    let introduced = token > 0 && matches!(scene.tag(token - 1), Tag::Comma | Tag::Colon);
    let infinitive =
        token > 0 && token + 1 < scene.end() && scene.is(token - 1, &["to"]) && scene.tag(token + 1) == Tag::Vb;
    match object {
        Some(object) if infinitive => {
            Some(Complement { construction: Construction::ObjectTo, start: scene.first_token(object) })
        }
        Some(object) if !introduced && takes.any(Takes::OBJECT.or(Takes::AS)) => {
            Some(Complement { construction: Construction::Object, start: scene.first_token(object) })
        }
        _ => Some(Complement { construction: Construction::Quote, start: token }),
    }
}

/// The content that begins at `start`: to the end of what the construction governs.
pub(super) fn content(scene: &Scene<'_>, cue: usize, complement: Complement) -> TokenSpan {
    let start = complement.start;
    let end = match ending::group(complement.construction) {
        Some(Group::Quote) if ends_clause(scene, start) => quotation_end(scene, start),
        Some(group) => {
            let mut limit = limit(scene, cue, start);
            limit = taken_up(scene, start, limit).unwrap_or(limit);
            if matches!(complement.construction, Construction::That | Construction::Bare) {
                limit = predicate_of_subject(scene, cue, start, limit)
                    .or_else(|| predicate_of_described(scene, cue, start, limit))
                    .unwrap_or(limit);
            } else if complement.construction == Construction::Object {
                limit = adjunct(scene, start).map_or(limit, |adjunct| limit.min(adjunct));
            }
            let resumed = matches!(complement.construction, Construction::Object | Construction::ObjectTo)
                .then(|| resumed_object(scene, cue, scene.phrase_at(start)))
                .flatten();
            let end = ending::likeliest(scene, cue, resumed.unwrap_or(start), limit, group);
            match complement.construction {
                Construction::That | Construction::Bare => {
                    let whole = ending::completed(scene, cue, start, end, limit);
                    of_speaker(scene, cue, start, whole).unwrap_or(whole)
                }
                Construction::Wh => of_speaker(scene, cue, start, end).unwrap_or(end),
                _ => end,
            }
        }
        None => limit(scene, cue, start),
    };
    let end = if is_behind_colon(scene, cue, start) { end.max(limit(scene, cue, start)) } else { end };
    scene.trimmed(TokenSpan::new(start, end.max(start)))
}

/// `Orrin put it more bluntly: | everyone has a price, and she will find hers`: what a colon leads into runs to the sentence's end.
fn is_behind_colon(scene: &Scene<'_>, cue: usize, start: usize) -> bool {
    let colon = start > cue + 1 && scene.document.word(start - 1) == ":" && !scene.is_quote(start);
    let reports = scene.lexicon.is(scene.document.tokens[cue].word, WordKind::ReportingVerb);
    colon && (scene.is(cue + 1, &["it"]) || reports && cue + 2 == start)
}

/// `defended Brandt | even as crews cheered`: where a clause begins that tells when or why, behind a noun phrase.
fn adjunct(scene: &Scene<'_>, start: usize) -> Option<usize> {
    let clause = |at: &usize| {
        opens_adjunct(scene, *at) && scene.noun(at + 1).is_some_and(|noun| !scene.is_wh(noun)) && scene.finite(at + 2)
    };
    let opens = (scene.phrase_at(start) + 1..scene.phrases.len()).take_while(|&at| !scene.finite(at)).find(clause)?;
    let adverb = scene.lone(opens - 1).filter(|&word| scene.tag(word) == Tag::Rb);
    Some(adverb.unwrap_or(scene.first_token(opens)))
}

/// The places where the content could end; none where that is no matter of choice.
pub(super) fn endings(scene: &Scene<'_>, cue: usize, complement: Complement) -> Vec<Place> {
    let start = complement.start;
    match ending::group(complement.construction) {
        Some(Group::Quote) if ends_clause(scene, start) => Vec::new(),
        Some(group) => ending::places(scene, cue, start, limit(scene, cue, start), group),
        None => Vec::new(),
    }
}

fn quotation_end(scene: &Scene<'_>, start: usize) -> usize {
    scene.quotations.around(start).map_or(start, |at| scene.quotations.all()[at].tokens.end as usize)
}

/// Whether the quotation at `start` ends what the cue governs.
fn ends_clause(scene: &Scene<'_>, start: usize) -> bool {
    let end = quotation_end(scene, start);
    end > start + 1
        && (end >= scene.end()
            || matches!(scene.tag(end - 2), Tag::Comma | Tag::Stop)
            || matches!(scene.tag(end), Tag::Comma | Tag::Stop | Tag::Colon))
}

/// The likeliest end of the clause that begins at `start`.
pub(super) fn clause_end(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    ending::likeliest(scene, cue, start, limit(scene, cue, start), Group::Clause)
}

/// The farthest end of a content that begins at `start`: the sentence's, a bracket's around the cue, or that of the quotation
/// around it. A quotation inside runs to its closing mark, even beyond the sentence.
pub(super) fn limit(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    let mut depth = 0_i32;
    let mut token = start;
    let limit = scene.end().min(start + LONGEST);
    while token < limit {
        if !scene.together(token, cue) {
            match scene.quotations.around(token) {
                Some(inner) if scene.quotations.around(cue).is_none() => {
                    token = scene.quotations.all()[inner].tokens.end as usize;
                    continue;
                }
                _ => return token,
            }
        }
        if scene.tag(token) == Tag::Bracket {
            let opens = matches!(scene.document.word(token), "(" | "[" | "{");
            depth += if opens { 1 } else { -1 };
            if depth < 0 {
                return token;
            }
        }
        if scene.quotations.around(cue).is_some() && closes_quotation(scene, cue, token) {
            return token;
        }
        token += 1;
    }
    token
}

fn closes_quotation(scene: &Scene<'_>, cue: usize, token: usize) -> bool {
    scene.quotations.around(cue).is_some_and(|at| {
        scene.quotations.all()[at].closed && scene.quotations.all()[at].tokens.end as usize == token + 1
    })
}
