//! What follows a cue: the construction it opens and where its content begins and ends.

use super::scene::Scene;
use super::source::clause_follows;
use crate::lexicon::{Class, Construction, Takes};
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// Tokens that a content may have after its cue; no sentence of prose reaches it.
const LONGEST: usize = 400;

/// What follows a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Complement {
    pub(super) construction: Construction,
    /// First token of the content.
    pub(super) start: usize,
}

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
            return quoted(scene, cue, at, object, takes).or_else(|| fallback(scene, object, preposition));
        }
        match &scene.phrases[at] {
            Phrase::Word(_) => match scene.tag(token) {
                Tag::Rb | Tag::Rp => {}
                Tag::In if scene.is(token, &["that"]) => return found(Construction::That, token),
                Tag::In if scene.is(token, &["if", "whether"]) => return found(Construction::Wh, token),
                Tag::Wrb if preposition.is_none() => return found(Construction::Wh, token),
                Tag::In | Tag::To if !scene.is_subordinator(token) || scene.is(token, &["as"]) => {
                    preposition = preposition.or(Some(token));
                }
                Tag::Comma | Tag::Colon if opens_quotation(scene, token + 1, cue) => {}
                Tag::Colon if scene.document.word(token) == ":" && token + 1 < scene.end() => {
                    return found(Construction::Bare, token + 1);
                }
                Tag::Jj if object.is_some() => {}
                _ => break,
            },
            Phrase::Noun(noun) => {
                if scene.is_wh(noun) && preposition.is_none() {
                    let that = scene.is(token, &["that"]);
                    return found(if that { Construction::That } else { Construction::Wh }, token);
                }
                let clause = clause_follows(scene, at);
                if scene.is(token, &["that"]) && takes.any(Takes::THAT) && (clause || noun.tokens.len() == 1) {
                    return found(Construction::That, token);
                }
                if clause && (at == first || !scene.is_preposition(at - 1)) {
                    return found(Construction::Bare, token);
                }
                if clause && takes.any(Takes::BARE) && preposition.is_some_and(|word| scene.is(word, &["as"])) {
                    return found(Construction::Bare, token);
                }
                let governed = at > first && scene.is_preposition(at - 1);
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
                    (None, None) => return found(Construction::To, token),
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
    fallback(scene, object, preposition)
}

fn fallback(scene: &Scene<'_>, object: Option<usize>, preposition: Option<usize>) -> Option<Complement> {
    if let Some(object) = object {
        return Some(Complement { construction: Construction::Object, start: scene.first_token(object) });
    }
    let start = preposition? + 1;
    (start < scene.end()).then_some(Complement { construction: Construction::Preposition, start })
}

fn opens_quotation(scene: &Scene<'_>, token: usize, cue: usize) -> bool {
    token < scene.end() && scene.is_quote(token) && !scene.together(token, cue)
}

/// A quotation that begins at the phrase `at`.
fn quoted(scene: &Scene<'_>, cue: usize, at: usize, object: Option<usize>, takes: Takes) -> Option<Complement> {
    let token = (scene.first_token(at)..scene.end_token(at)).find(|&token| !scene.together(token, cue))?;
    if scene.first_token(at) < token {
        // a noun phrase with a part in quotation marks: the "fair" price
        return None.or_else(|| {
            let construction = if clause_follows(scene, at) { Construction::Bare } else { Construction::Object };
            Some(Complement { construction, start: scene.first_token(at) })
        });
    }
    let introduced = token > 0 && matches!(scene.tag(token - 1), Tag::Comma | Tag::Colon);
    match object {
        Some(object) if !introduced && takes.any(Takes::OBJECT.or(Takes::AS)) => {
            Some(Complement { construction: Construction::Object, start: scene.first_token(object) })
        }
        _ => Some(Complement { construction: Construction::Quote, start: token }),
    }
}

/// The content that begins at `start`: to the end of what the construction governs.
pub(super) fn content(scene: &Scene<'_>, cue: usize, complement: Complement) -> TokenSpan {
    let start = complement.start;
    let end = match complement.construction {
        Construction::Quote => quote_end(scene, cue, start),
        Construction::Object | Construction::Preposition => object_end(scene, cue, start),
        _ => clause_end(scene, cue, start),
    };
    scene.trimmed(TokenSpan::new(start, end.max(start)))
}

fn quote_end(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    let Some(quotation) = scene.quotations.around(start) else { return clause_end(scene, cue, start) };
    let end = scene.quotations.all()[quotation].tokens.end as usize;
    let ends_clause = end >= scene.end()
        || matches!(scene.tag(end - 2), Tag::Comma | Tag::Stop)
        || matches!(scene.tag(end), Tag::Comma | Tag::Stop | Tag::Colon);
    if ends_clause { end } else { clause_end(scene, cue, start) }
}

/// The end of the clause that begins at `start`, before whatever belongs to the cue's own clause again. A quotation inside
/// runs to its closing mark, even beyond the sentence.
pub(super) fn clause_end(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
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
        if resumes(scene, cue, token) {
            return token;
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

/// Whether the cue's clause goes on at this mark or conjunction: `, adding …`, `, according to …`, `and said …`.
fn resumes(scene: &Scene<'_>, cue: usize, token: usize) -> bool {
    match scene.tag(token) {
        Tag::Comma => {
            let next = scene.phrase_at(token + 1);
            next < scene.phrases.len() && (reporting_gerund(scene, next) || attributing_tail(scene, next))
        }
        Tag::Cc => {
            let mut next = scene.phrase_at(token + 1);
            while scene.lone(next).is_some_and(|word| scene.tag(word) == Tag::Rb) {
                next += 1;
            }
            scene.finite(next) && reports(scene, next) && same_tense(scene, cue, next)
        }
        _ => false,
    }
}

fn same_tense(scene: &Scene<'_>, cue: usize, verb: usize) -> bool {
    let own = scene.phrase_at(cue);
    scene.tag(scene.first_token(own)) == scene.tag(scene.first_token(verb))
}

fn reporting_gerund(scene: &Scene<'_>, at: usize) -> bool {
    scene.is(scene.first_token(at), &["according"])
        || (scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Gerund) && reports(scene, at))
}

/// `…, the mayor said.`: a subject and a reporting verb with nothing behind.
fn attributing_tail(scene: &Scene<'_>, at: usize) -> bool {
    scene.noun(at).is_some_and(|noun| !scene.is_wh(noun))
        && scene.finite(at + 1)
        && reports(scene, at + 1)
        && scene.phrases.get(at + 2).is_none_or(|phrase| {
            matches!(scene.tag(phrase.tokens().start as usize), Tag::Stop | Tag::Comma | Tag::Open | Tag::Close)
        })
}

/// Whether the verb group's main verb is a cue that takes words: a quotation or a that-clause.
pub(super) fn reports(scene: &Scene<'_>, verb: usize) -> bool {
    let Some(group) = scene.verb(verb) else { return false };
    let mut reports = false;
    let reporting = scene.lexicon.reporting();
    reporting.each(scene.document.words_from(group.head as usize, scene.end()), |found| {
        for &id in found.values {
            let cue = reporting.cue(id);
            reports |= cue.class == Class::Verb && cue.takes.any(Takes::QUOTE.or(Takes::THAT));
        }
    });
    reports
}

/// The end of a noun phrase with all that hangs on it: prepositional phrases, infinitives, relative and that-clauses.
pub(super) fn object_end(scene: &Scene<'_>, cue: usize, start: usize) -> usize {
    let mut at = scene.phrase_at(start);
    let mut end = start;
    let outside = scene.quotations.around(cue).is_none();
    let limit = scene.phrases.len().min(at + LONGEST);
    while at < limit {
        let token = scene.first_token(at);
        if !scene.together(token, cue) {
            if !outside {
                return end;
            }
            let quotation = scene.quotations.around(token).expect("the token stands in another quotation than the cue");
            end = scene.quotations.all()[quotation].tokens.end as usize;
            if end >= scene.end() {
                return end;
            }
            at = scene.phrase_at(end).max(at + 1);
            continue;
        }
        match &scene.phrases[at] {
            Phrase::Noun(noun) if scene.is_wh(noun) => return clause_end(scene, cue, start).max(end),
            Phrase::Noun(_) => {
                if end > start && clause_follows(scene, at) && !scene.is_preposition(at - 1) {
                    // "the price Orrin had named": a relative clause without a pronoun
                    return if scene.noun(at - 1).is_some() { clause_end(scene, cue, start) } else { end };
                }
            }
            Phrase::Verb(verb) => match verb.form {
                VerbForm::Infinitive | VerbForm::Gerund | VerbForm::Participle => {}
                VerbForm::Finite => return end,
            },
            Phrase::Word(_) => match scene.tag(token) {
                Tag::In if scene.is(token, &["that"]) => return clause_end(scene, cue, start),
                Tag::In | Tag::To if !scene.is_subordinator(token) || scene.is(token, &["as", "than"]) => {}
                Tag::Jj | Tag::Rb | Tag::Rp | Tag::Pos => {}
                Tag::Cc if continues(scene, at) => {}
                _ => return end,
            },
        }
        end = scene.end_token(at);
        at += 1;
    }
    end
}

/// Whether what follows a conjunction is another object and no new clause.
fn continues(scene: &Scene<'_>, at: usize) -> bool {
    match scene.phrases.get(at + 1) {
        Some(Phrase::Noun(_)) => !clause_follows(scene, at + 1),
        Some(Phrase::Verb(verb)) => verb.form != VerbForm::Finite,
        Some(Phrase::Word(word)) => matches!(scene.tag(*word as usize), Tag::In | Tag::To | Tag::Jj | Tag::Rb),
        None => false,
    }
}
