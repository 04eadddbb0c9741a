//! Phrases as cues, which attribute the clause around them: `according to the port`, `in the mayor's view`.

use super::around::left_part;
use super::candidate::Complement;
use super::candidate::{Candidate, Hit};
use super::content::clause_end;
use super::ending::completed;
use super::named::Source;
use super::scene::Scene;
use super::source::subject;
use super::whole::{clause_follows, whole};
use crate::lexicon::{Construction, CueForm as Form, CueKind, ReportingCue, WordKind};
use crate::text::{Tag, TokenKind, TokenSpan};

/// `according to the port`, `in the mayor's view`, `reportedly`
pub(super) fn phrase_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    if hit.end == hit.token + 1 && scene.is(hit.token, &["to", "for"]) {
        return seen_by(scene, hit);
    }
    let mut end = hit.end;
    let mut source = None;
    if hit.cue.after_gap.is_empty() {
        let at = scene.phrase_at(end);
        let takes_source = scene.is_of(end - 1, WordKind::Sourcing);
        if takes_source && scene.noun(at).is_some_and(|noun| scene.together(hit.token, noun.tokens.start as usize)) {
            let mut found = whole(scene, at);
            if is_set_in_predicate(scene, hit.token) {
                let parts = (noun_end(scene, at)..found.tokens.end as usize).find(|&token| scene.is_comma(token));
                found.tokens.end = parts.map_or(found.tokens.end, |comma| comma as u32);
            }
            end = found.tokens.end as usize;
            source = Some(found);
        } else if takes_source {
            return None;
        }
    } else {
        let resumes = resumption(scene, end, hit.cue)?;
        let mut span = TokenSpan::new(end, resumes);
        if scene.tag(resumes - 1) == Tag::Pos {
            span.end -= 1;
        }
        source = Some(source_in_gap(scene, hit, span)?);
        end = resumes + hit.cue.after_gap.len();
    }
    if hit.end > hit.token + 1 && scene.is(hit.end - 1, &["that"]) {
        return governing_clause(scene, hit);
    }
    let cue = TokenSpan::new(hit.token, hit.end);
    let pauses = |token: usize| !scene.together(token, hit.token) || scene.is_comma(token);
    let led = hit.token > scene.start() && !pauses(hit.token - 1);
    let inside = source.is_none() && scene.tag(hit.token) == Tag::Rb && led && end < scene.end() && !pauses(end);
    let parts = clause_around(scene, [hit.token, end], inside);
    hit.candidate(scene, source, cue, parts, Construction::Around, Form::Phrase)
}

/// `The sale is, according to Orrin, a mistake`: whether a comma parts the phrase at a token from a form of be right before it, so that
/// what stands behind its own comma is no apposition.
fn is_set_in_predicate(scene: &Scene<'_>, token: usize) -> bool {
    let comma = token.checked_sub(1).filter(|&comma| comma > scene.start() && scene.is_comma(comma));
    let before = comma.map(|comma| scene.phrase_at(comma - 1)).and_then(|at| scene.verb(at));
    before.is_some_and(|verb| verb.copula)
}

fn noun_end(scene: &Scene<'_>, at: usize) -> usize {
    scene.phrases[at].tokens().end as usize
}

/// `To Orrin, the sale is a mistake`, `For Orrin, it is a mistake`: who sees it so, at the head of a sentence, before a clause that says what something is.
fn seen_by(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.end);
    let noun = scene.noun(at).filter(|noun| hit.token == scene.start() && noun.possessor.is_none())?;
    let head = noun.head as usize;
    let person = scene.names_person(head);
    let sees = match scene.tag(head) {
        Tag::Prp => !scene.is(head, &["it"]) && scene.is_of(head, WordKind::Objective),
        Tag::Nnp => {
            scene.lexicon.names().place(scene.document.words_from(noun.tokens.start as usize, head + 1)).is_none()
        }
        Tag::Nn | Tag::Nns => person,
        _ => false,
    };
    let source = whole(scene, at);
    let comma = source.tokens.end as usize;
    let subject = (comma < scene.end() && scene.is_comma(comma)).then(|| scene.phrase_at(comma + 1))?;
    let is_so = (subject + 1..scene.phrases.len().min(subject + 8)).find(|&at| scene.finite(at))?;
    let copula = scene.verb(is_so).is_some_and(|verb| verb.copula && verb.modal.is_none());
    if !sees || !copula || scene.noun(subject).is_none() || scene.noun(subject).is_some_and(|noun| scene.is_wh(noun)) {
        return None;
    }
    let start = comma + 1;
    let content = vec![scene.trimmed(TokenSpan::new(start, clause_end(scene, hit.token, start)))];
    let cue = TokenSpan::new(hit.token, hit.end);
    hit.candidate(scene, Some(source), cue, content, Construction::Around, Form::Phrase)
}

/// The noun phrase that the gap of a phrase begins with: `as Brandt has often noted`, `by her own account`.
fn source_in_gap(scene: &Scene<'_>, hit: &Hit<'_>, mut span: TokenSpan) -> Option<Source> {
    if span.is_empty() || breaks_off(scene, span) || is_as_well(scene, hit) {
        return None;
    }
    let mut phrases = (scene.phrase_at(hit.end)..=scene.phrase_at(span.end as usize - 1)).rev();
    let nouns =
        phrases.find(|&at| scene.noun(at).is_some()).map_or(span.end, |at| span.end.min(scene.end_token(at) as u32));
    let joined = (nouns..span.end).any(|token| matches!(scene.tag(token as usize), Tag::Cc | Tag::Comma | Tag::Colon));
    let meanwhile = hit.token > scene.start() && scene.is(hit.token - 1, &["even", "just"]);
    span.end = nouns;
    let numbered =
        span.range().any(|token| scene.document.word(token).starts_with(|first: char| first.is_ascii_digit()));
    if span.is_empty() || joined || meanwhile || numbered {
        return None;
    }
    if span.len() > 1 && scene.is(span.end as usize - 1, &["own"]) {
        span.end -= 1 + u32::from(scene.tag(span.end as usize - 2) == Tag::Pos);
    }
    let at = scene.phrase_at(span.end as usize - 1);
    let head = scene.noun(at).map_or(span.end - 1, |noun| noun.head.min(span.end - 1));
    Some(Source { tokens: span, head })
}

/// `Vey as well as Orrin said`
fn is_as_well(scene: &Scene<'_>, hit: &Hit<'_>) -> bool {
    let well = |token: usize| token < scene.end() && scene.is(token, &["well"]);
    well(hit.end) || hit.token > scene.start() && well(hit.token - 1)
}

/// Whether no source stands in a gap: a comma parts it from the words behind, without an apposition that it closes (`Orrin, who saw
/// her as an ally, said`), a verb begins it, or nothing in it is possessive behind a preposition that asks for that (`in critical
/// thinking`).
fn breaks_off(scene: &Scene<'_>, source: TokenSpan) -> bool {
    let mut commas = source.range().filter(|&token| scene.is_comma(token));
    let first = source.start as usize;
    let owned = source.range().any(|token| matches!(scene.tag(token), Tag::Pos | Tag::PrpPossessive));
    let owns =
        scene.tag(first - 1) == Tag::In && !scene.is(first - 1, &["as", "like"]) || scene.tag(first - 1) == Tag::To;
    let possessed = owned || scene.tag(source.end as usize) == Tag::Pos;
    let named = scene.noun(scene.phrase_at(first)).is_some() || scene.kind(first).is_capital();
    let verb = !named || owns && !possessed;
    verb || commas.next().is_some_and(|first| first + 1 == source.end as usize)
}

/// Tokens from the beginning of a gap among which what follows it must begin.
pub(super) const GAP: usize = 8;

/// Where the words behind the gap of a phrase stand, for a gap that begins at `start`.
pub(super) fn resumption(scene: &Scene<'_>, start: usize, cue: &ReportingCue) -> Option<usize> {
    let (first, rest) = cue.after_gap.split_first().filter(|(first, _)| first.is_known())?;
    let is_rest = |token: usize| {
        rest.iter().enumerate().all(|(at, &word)| {
            scene.document.tokens.get(token + at).is_some_and(|found| found.word == word && word.is_known())
        })
    };
    let inside = start + 1..scene.end().min(start + GAP);
    let tokens = scene.document.tokens.get(inside.clone())?;
    inside.zip(tokens).find(|(token, found)| found.word == *first && is_rest(token + 1)).map(|(token, _)| token)
}

/// `in the hope that …`, of whoever does what the phrase tells the reason of; `amid reports that …`, of nobody.
fn governing_clause(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let that = hit.end - 1;
    let at = scene.phrase_at(hit.token);
    let verb = (0..at).rev().find(|&at| scene.finite(at)).filter(|_| hit.cue.kind == CueKind::Intent);
    let source = verb.and_then(|verb| subject(scene, verb));
    let next = Complement { construction: Construction::That, start: that };
    hit.opening(scene, source, TokenSpan::new(hit.token, that), next, Form::Phrase)
}

/// The clause that an adverbial phrase stands in, without the phrase; an adverb `inside` it parts it in two.
fn clause_around(scene: &Scene<'_>, [from, to]: [usize; 2], inside: bool) -> Vec<TokenSpan> {
    let cue = from;
    let mut start = scene.start();
    let mut limit = scene.end();
    if let Some(outer) = scene.quotations.around(cue) {
        let quotation = scene.quotations.all()[outer].tokens;
        start = start.max(quotation.start as usize + 1);
        limit = limit.min(quotation.end as usize);
    }
    let mut parts = Vec::new();
    if let Some(bracket) = bracket_around(scene, start, cue) {
        if bracket + 1 == from {
            return vec![scene.trimmed(TokenSpan::new(start, bracket))];
        }
        start = bracket + 1;
        limit = (to..limit).find(|&token| scene.kind(token) == TokenKind::Close).unwrap_or(limit);
    }
    if from > start && scene.tag(from - 1) == Tag::Cc && opens_clause(scene, to, limit) {
        // "the port is poor, and in Orrin's view it should be sold"
        return vec![scene.trimmed(TokenSpan::new(to, clause_end(scene, cue, to).min(limit)))];
    }
    if from > start {
        let mark = from - 1;
        let closes = scene.is_quote(mark) && !scene.together(mark, cue);
        let left =
            if closes { left_part(scene, cue, mark, true) } else { Some(scene.trimmed(TokenSpan::new(start, from))) };
        parts.extend(left);
    }
    let behind = scene.trimmed(TokenSpan::new(to.min(limit), limit));
    let leads = inside || from == start || (to < limit && scene.is_comma(to));
    if leads && !behind.is_empty() {
        let start = behind.start as usize;
        let end = clause_end(scene, cue, start).min(limit);
        let end = if parts.is_empty() { completed(scene, cue, start, end, limit) } else { end };
        parts.push(scene.trimmed(TokenSpan::new(start, end)));
    }
    parts
}

/// `The port is a ruin (according to Orrin)`: the bracket that a token stands in.
fn bracket_around(scene: &Scene<'_>, start: usize, token: usize) -> Option<usize> {
    let brackets = |at: &usize| matches!(scene.kind(*at), TokenKind::Open | TokenKind::Close);
    (start + 1..token).rev().find(brackets).filter(|&at| scene.kind(at) == TokenKind::Open)
}

fn opens_clause(scene: &Scene<'_>, token: usize, limit: usize) -> bool {
    let at = scene.phrase_at(token);
    token < limit && scene.first_token(at) == token && clause_follows(scene, at)
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn a_phrase_in_brackets_attributes_what_stands_there_or_right_before() {
        holds(&[
            ("The port is a ruin (according to Vey).", &["Vey | according to | The port is a ruin"]),
            ("The port (a ruin, according to Vey) closed.", &["Vey | according to | a ruin"]),
            ("The port (Oro) is a ruin, according to Vey.", &["Vey | according to | The port (Oro) is a ruin"]),
        ]);
    }

    #[test]
    fn a_phrase_set_into_a_predicate_leaves_it_whole() {
        holds(&[
            ("The port is, according to Vey, a ruin.", &["Vey | according to | The port is … a ruin"]),
            ("The port was closed, according to Vey, a clerk.", &["Vey, a clerk | according to | The port was closed"]),
        ]);
    }

    #[test]
    fn a_phrase_behind_a_conjunction_attributes_the_clause_that_it_begins() {
        holds(&[
            ("The port is poor, and in Vey's view it should be sold.", &["Vey | in | it should be sold"]),
            (
                "The port is poor, and should, in Vey's view, be sold.",
                &["Vey | in | The port is poor, and should … be sold"],
            ),
        ]);
    }

    #[test]
    fn a_phrase_with_that_attributes_the_clause_behind_it() {
        holds(&[
            ("There were reports that the dam had failed.", &[" | There were reports | that the dam had failed"]),
            (
                "The council sold the port in the hope that the money would come.",
                &["The council | in the hope | that the money would come"],
            ),
            (
                "Vey was under the impression that the port was sold.",
                &["Vey | was under the impression | that the port was sold"],
            ),
        ]);
    }

    #[test]
    fn a_phrase_that_is_set_off_tells_whose_view_it_is() {
        holds(&[
            ("In the view of Vey, the port is poor.", &["Vey | In the view of | the port is poor"]),
            ("By his own admission, Vey sold the port.", &["his | By | Vey sold the port"]),
            ("As Brandt has often noted, the port is poor.", &["Brandt | As | the port is poor"]),
        ]);
        assert_eq!(found("The port shone in the eyes of Vey."), Vec::<String>::new());
    }

    #[test]
    fn a_phrase_that_asks_for_a_possessive_has_none_without_one() {
        holds(&[
            ("In Orrin's view, the port is poor.", &["Orrin | In | the port is poor"]),
            ("In their view, the port is poor.", &["their | In | the port is poor"]),
        ]);
        assert_eq!(found("In critical thinking, the port is poor."), Vec::<String>::new());
    }

    #[test]
    fn to_somebody_at_the_head_of_a_sentence_tells_what_he_sees_in_something() {
        holds(&[
            ("To Vey, the sale is a mistake.", &["Vey | To | the sale is a mistake"]),
            ("To her, it is a matter of trust.", &["her | To | it is a matter of trust"]),
            (
                "To Orrin, who came in May, the sale is a mistake.",
                &["Orrin, who came in May | To | the sale is a mistake"],
            ),
        ]);
        for text in
            ["To Orrin, the letter came in May.", "To the right, the port is old.", "It is, to Orrin, a mistake."]
        {
            assert_eq!(found(text), Vec::<String>::new());
        }
    }

    #[test]
    fn a_judgment_with_a_number_of_pages_is_a_document() {
        assert_eq!(found("In her 90-page judgment the port was poor."), Vec::<String>::new());
        assert_eq!(found("In her judgment the port was poor."), ["her | In | the port was poor"]);
    }
}
