//! The cue behind its content or inside it: `…, Orrin said`, `…," said Orrin`.

use super::aside::is_telling;
use super::candidate::Complement;
use super::candidate::{Candidate, Hit};
use super::content::{clause_end, content};
use super::interposed::interposed;
use super::named::Source;
use super::scene::Scene;
use super::source::subject;
use super::whole::{clause_follows, whole};
use crate::lexicon::{Construction, CueForm as Form, Takes, WordKind};
use crate::text::{NounPhrase, Tag, TokenKind, TokenSpan, VerbForm};

/// The cue behind its content or inside it: `…, Orrin said`, `…," said Orrin`, `…, he said, …`.
pub(super) fn around(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    at: usize,
    cue: TokenSpan,
    next: Option<Complement>,
) -> Option<Candidate> {
    let inverted = inverted(scene, hit, at, cue).filter(|_| !goes_on_behind_marks(scene, hit, at, next));
    let (source, left, after) = inverted.or_else(|| straight(scene, hit, at, cue, next))?;
    let outer = scene.quotations.around(hit.token);
    let (source, left) = to_quotation(scene, source, left, outer);
    let mark = left.checked_sub(1).filter(|&mark| mark >= scene.start())?;
    let opening = mark.checked_sub(1).is_some_and(|before| is_opening_quotation(scene, before));
    let parted_by_comma = opening && scene.is_comma(mark) && outer.is_none();
    let mark = mark - usize::from(parted_by_comma);
    let closes = scene.is_quote(mark) && !scene.together(mark, hit.token) && outer.is_none();
    if !closes && !scene.is_comma(mark) && scene.tag(mark) != Tag::Colon {
        return None;
    }
    let pauses = parted_by_comma || matches!(scene.tag(mark.max(1) - 1), Tag::Comma | Tag::Stop);
    if closes && !pauses && is_described_in_marks(scene, left) {
        return None;
    }
    let before = left_part(scene, hit.token, mark, closes)?;
    let behind = right_part(scene, hit.token, after, closes);
    let title = scene.sentence.in_title || scene.sentence.paragraph == 0;
    let last = source.tokens.start >= cue.end || cue.end as usize == scene.end();
    let headline = || title && last && behind.is_none() && is_headline(scene, before);
    let parted =
        || after == cue.end as usize && behind.is_some_and(|behind| is_parted(scene, hit, mark, after, behind));
    let clause = has_main_clause(scene, before)
        || behind.is_some_and(|behind| has_main_clause(scene, behind))
        || headline()
        || parted();
    if !closes && (is_relative_source(scene, source) || !clause) {
        return None;
    }
    let construction = if closes { Construction::AroundQuote } else { Construction::Around };
    let parts = std::iter::once(before).chain(behind).collect();
    hit.candidate(scene, Some(source), cue, parts, construction, Form::Finite)
}

/// Whether a quotation with which the sentence begins closes there: `“Nonsense”, said Orrin`, with the comma behind the mark.
fn is_opening_quotation(scene: &Scene<'_>, mark: usize) -> bool {
    let around = scene.quotations.around(mark).map(|at| scene.quotations.all()[at].tokens);
    around.is_some_and(|tokens| tokens.start as usize == scene.start() && tokens.end as usize == mark + 1)
}

/// `The crews will go, | Orrin notes`, `The crews, | Orrin claims, will go`: the cue at the sentence's end or between commas, whose
/// subject is known.
pub(super) fn tail(scene: &Scene<'_>, hit: &Hit<'_>, source: Source) -> Option<Candidate> {
    let mark = (source.tokens.start as usize).checked_sub(1).filter(|&mark| mark > scene.start())?;
    let ends = hit.end == scene.end() || scene.tag(hit.end) == Tag::Stop;
    let pauses = hit.end < scene.end() && scene.is_comma(hit.end);
    if !(ends || pauses) || !scene.is_comma(mark) || !hit.cue.takes.any(Takes::QUOTE) {
        return None;
    }
    let before = left_part(scene, hit.token, mark, false)?;
    let behind = if pauses { right_part(scene, hit.token, hit.end, false) } else { None };
    let predicate = |part: &TokenSpan| scene.finite(scene.phrase_at(part.start as usize));
    let parted = behind.filter(predicate);
    if parted.is_none() && !(ends && (has_main_clause(scene, before) || is_verbless(scene, before))) {
        return None;
    }
    let cue = TokenSpan::new(hit.token, hit.end);
    let parts = std::iter::once(before).chain(parted).collect();
    hit.candidate(scene, Some(source), cue, parts, Construction::Around, Form::Finite)
}

/// Whether a pair of commas sets a cue that speaks off from the clause around it, whose verb may pass for a participle: `In May, Orrin
/// said, those gifts paid for the church`.
fn is_parted(scene: &Scene<'_>, hit: &Hit<'_>, mark: usize, after: usize, behind: TokenSpan) -> bool {
    let first = scene.phrase_at(behind.start as usize);
    let verb = (first..scene.phrases.len()).take_while(|&at| scene.first_token(at) < behind.end as usize);
    hit.cue.takes.any(Takes::QUOTE)
        && scene.is_comma(mark)
        && after < scene.end()
        && scene.is_comma(after)
        && scene.noun(first).is_some()
        && verb.into_iter().any(|at| scene.verb(at).is_some())
}

/// Whether words are a headline's clause, which has a verb but no finite one, or none: `Port to close`, `Port a disgrace`.
fn is_headline(scene: &Scene<'_>, part: TokenSpan) -> bool {
    let first = scene.phrase_at(part.start as usize);
    let mut inside = (first..scene.phrases.len()).take_while(|&at| scene.first_token(at) < part.end as usize);
    scene.noun(first).is_some() && inside.any(|at| scene.verb(at).is_some()) || is_verbless(scene, part)
}

/// Whether a title's words say of the noun phrase with which they begin what it is, without a verb: `Port a disgrace`, `Port out of
/// date`, `Port 'unsafe'`.
pub(super) fn is_verbless(scene: &Scene<'_>, part: TokenSpan) -> bool {
    let first = scene.phrase_at(part.start as usize);
    let behind = first + 1;
    if !scene.sentence.in_title || behind >= scene.phrases.len() || scene.first_token(behind) >= part.end as usize {
        return false;
    }
    let token = scene.first_token(behind);
    let said = match scene.tag(token) {
        Tag::Dt | Tag::Jj | Tag::Open => true,
        Tag::Rb => scene.is(token, &["not", "too"]),
        Tag::In => scene.is(token, &["out"]) || scene.is(token, &["behind"]),
        _ => false,
    };
    said && scene.noun(first).is_some_and(|noun| !scene.is_time(noun))
}

fn is_relative_source(scene: &Scene<'_>, source: Source) -> bool {
    // "some of whom"
    let last = source.tokens.end as usize - 1;
    scene.tag(last).is_relative() && (source.tokens.len() == 1 || scene.is(last - 1, &["of"]))
}

/// Whether a finite verb that no conjunction or relative pronoun governs stands there: `When she ran,` has none. A conjunction at
/// the start governs all up to the first comma.
pub(super) fn has_main_clause(scene: &Scene<'_>, part: TokenSpan) -> bool {
    let first = scene.phrase_at(part.start as usize);
    let conjunction = |at: usize| scene.lone(at).is_some_and(|word| scene.is_subordinator(word));
    let joined = scene.lone(first).is_some_and(|word| matches!(scene.tag(word), Tag::Cc | Tag::Rb));
    // "That is why …"
    let pronoun = scene.lone(first).is_some_and(|word| scene.is(word, &["that"])) && scene.finite(first + 1);
    let mut whole = conjunction(first) && !pronoun || joined && conjunction(first + 1);
    let mut governed = false;
    let inside = first..scene.phrases.len();
    for at in inside.take_while(|&at| scene.first_token(at) < part.end as usize) {
        whole &= !scene.lone(at).is_some_and(|word| scene.is_comma(word));
        if whole {
            continue;
        }
        if scene.finite(at) {
            if !governed {
                return true;
            }
            governed = false;
        }
        governed |= scene.noun(at).is_some_and(|noun| scene.is_wh(noun))
            || scene.lone(at).is_some_and(|word| scene.is_subordinator(word));
    }
    false
}

/// Takes a source whose beginning the grammar misses back to the closing mark right before it: `…," the tall, 71-year-old man`.
fn to_quotation(scene: &Scene<'_>, mut source: Source, left: usize, outer: Option<usize>) -> (Source, usize) {
    /// Tokens between a quotation and the source, at most.
    const MISSED: usize = 6;
    if outer.is_some() {
        return (source, left);
    }
    let floor = left.saturating_sub(MISSED).max(scene.start());
    let close = (floor..left)
        .rev()
        .take_while(|&token| !scene.tag(token).is_verb())
        .find(|&token| scene.quotations.around(token).is_some());
    let goes_on = left > floor && scene.is_comma(left - 1) && matches!(scene.tag(left), Tag::Prp | Tag::Nnp);
    match close {
        Some(close) if goes_on && close + 2 < left => (source, left),
        Some(close) if close + 1 < left && source.tokens.start as usize == left && scene.is_quote(close) => {
            source.tokens.start = close as u32 + 1;
            (source, close + 1)
        }
        _ => (source, left),
    }
}

/// Subject, then verb, then nothing that could be its content. Gives the source, where its clause begins, where it ends.
fn straight(
    scene: &Scene<'_>,
    hit: &Hit<'_>,
    at: usize,
    cue: TokenSpan,
    next: Option<Complement>,
) -> Option<(Source, usize, usize)> {
    let source = subject(scene, at)?;
    let mut left = source.tokens.start as usize;
    let marked = left > scene.start() && scene.is_quote(left - 1) && !scene.together(left - 1, cue.start as usize);
    let pauses = marked && left >= 2 && matches!(scene.tag(left - 2), Tag::Comma | Tag::Stop);
    let taken = next.is_some_and(|next| match next.construction {
        Construction::Object => !marked && hit.cue.takes.any(Takes::OBJECT.or(Takes::AS).or(Takes::OF)),
        Construction::Preposition => false,
        Construction::Quote => !pauses && !leads_into(scene, left, next.start),
        _ => !pauses,
    });
    if taken && !hears(scene, cue, left, next) || pauses && is_relative_source(scene, source) {
        return None;
    }
    // "…, then, Orrin said": adverbs belong to the cue's clause
    while left > scene.start() && scene.tag(left - 1) == Tag::Rb {
        left -= 1;
    }
    Some((source, left, own_clause_end(scene, cue)))
}

/// `The port is poor, Orrin told the crews as they slept`: whether what follows a verb of telling behind a comma is only who hears it.
fn hears(scene: &Scene<'_>, cue: TokenSpan, left: usize, next: Option<Complement>) -> bool {
    let comma = left > scene.start() && scene.is_comma(left - 1) && scene.together(left - 1, cue.start as usize);
    let heard = next.is_some_and(|next| {
        let adjacent = next.start == cue.end as usize;
        let clause = next.construction == Construction::Bare
            && scene
                .lone(scene.phrase_at(next.start) + 1)
                .is_none_or(|word| !scene.is(word, &["as", "after", "before"]));
        adjacent && !clause && matches!(next.construction, Construction::Object | Construction::Bare)
    });
    let person =
        |noun: &NounPhrase| scene.tag(noun.head as usize) == Tag::Prp || scene.names_person(noun.head as usize);
    let somebody = scene.noun(scene.phrase_at(cue.end as usize)).is_some_and(person);
    comma && heard && somebody && is_telling(scene, cue.end as usize - 1)
}

/// `"Lazy" striker storms out`: whether the marks right before a source hold a word or two that describe it, without a pause.
fn is_described_in_marks(scene: &Scene<'_>, left: usize) -> bool {
    /// Tokens of a term in marks, marks included, at most.
    const LONGEST: usize = 4;
    let bare = matches!(scene.tag(left), Tag::Nn | Tag::Nns | Tag::Jj) && scene.kind(left) == TokenKind::Lower;
    bare && scene
        .quotations
        .around(left - 1)
        .is_some_and(|quotation| scene.quotations.all()[quotation].tokens.len() <= LONGEST)
}

/// Whether a quotation goes on with the sentence that its cue's clause parts: `The port, Orrin said, "will close"`.
fn leads_into(scene: &Scene<'_>, left: usize, quotation: usize) -> bool {
    let pauses = |token: usize| token > scene.start() && scene.is_comma(token - 1);
    let goes_on = scene.document.tokens.get(quotation + 1).is_some_and(|token| token.kind == TokenKind::Lower);
    pauses(left) && pauses(quotation) && goes_on
}

/// The end of addressee, time and place behind a cue: the next comma, mark or the sentence's end.
fn own_clause_end(scene: &Scene<'_>, cue: TokenSpan) -> usize {
    let level = cue.start as usize;
    /// Tokens of a clause behind its cue, at most.
    const LONGEST: usize = 60;
    let limit = scene.end().min(cue.end as usize + LONGEST);
    (cue.end as usize..limit)
        .find(|&token| !scene.together(token, level) || matches!(scene.tag(token), Tag::Comma | Tag::Stop | Tag::Colon))
        .unwrap_or(limit)
}

/// `Orrin, once known as "the fixer," | said Brandt had lied`, `| accused Brandt of lying`: whether the marks before a verb close what
/// tells more of its subject, and what follows is what that says or does.
fn goes_on_behind_marks(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, next: Option<Complement>) -> bool {
    let has_object = hit.cue.takes.any(Takes::OBJECT.or(Takes::AS).or(Takes::OF).or(Takes::OBJECT_TO));
    let taken = next.is_some_and(|next| match next.construction {
        Construction::Preposition => false,
        Construction::Object => has_object && !scene.is_of(hit.token, WordKind::Says),
        _ => true,
    });
    taken && interposed(scene, at).is_some()
}

/// `said Orrin`, behind a comma or a closing mark.
fn inverted(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan) -> Option<(Source, usize, usize)> {
    let left = cue.start as usize;
    if left == scene.start() || !hit.cue.takes.any(Takes::INVERTED.or(Takes::QUOTE)) {
        return None;
    }
    let mark = left - 1;
    let closes = scene.is_quote(mark) && !scene.together(mark, hit.token);
    let follows = closes || scene.is_comma(mark);
    let first = scene.phrase_at(cue.end as usize);
    let described = scene.verb(first).is_some_and(|verb| verb.form == VerbForm::Participle && verb.tokens.len() == 1);
    let subject_at = first + usize::from(described);
    let noun = scene.noun(subject_at).filter(|noun| !scene.is_time(noun))?;
    if !follows || !scene.together(hit.token, noun.tokens.start as usize) || scene.is_wh(noun) {
        return None;
    }
    let pauses = closes && mark > scene.start() && matches!(scene.tag(mark - 1), Tag::Comma | Tag::Stop);
    if !pauses && clause_follows(scene, subject_at) {
        return None;
    }
    let headline = scene.sentence.in_title && scene.end_token(subject_at) == scene.end();
    if !closes && (!headline && subject(scene, at).is_some() || !hit.cue.takes.any(Takes::INVERTED)) {
        return None;
    }
    let mut source = whole(scene, subject_at);
    source.tokens.start = cue.end;
    let tail = TokenSpan::new(left, source.tokens.end as usize);
    Some((source, left, own_clause_end(scene, tail)))
}

/// `Said Orrin: "…"`, at the start of a sentence.
pub(super) fn fronted(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan) -> Option<Candidate> {
    if cue.start as usize != scene.start() || !hit.cue.takes.any(Takes::INVERTED) {
        return None;
    }
    scene.noun(at + 1)?;
    let source = whole(scene, at + 1);
    let mark = source.tokens.end as usize;
    let open = mark + 1;
    let opens = open < scene.end() && scene.is_quote(open) && !scene.together(open, hit.token);
    if !opens || !matches!(scene.tag(mark), Tag::Comma | Tag::Colon) {
        return None;
    }
    let next = Complement { construction: Construction::Quote, start: open };
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, Some(source), cue, content, Construction::Quote, Form::Finite)
}

/// The content before a cue's clause, from the sentence's start or the start of the quotation that ends here.
pub(super) fn left_part(scene: &Scene<'_>, cue: usize, mark: usize, closes: bool) -> Option<TokenSpan> {
    let floor = match scene.quotations.around(cue) {
        Some(outer) => scene.quotations.all()[outer].tokens.start as usize + 1,
        None => 0,
    };
    let mut start = scene.start().max(floor);
    if closes {
        let quotation = scene.quotations.all()[scene.quotations.around(mark)?];
        let open = quotation.tokens.start as usize;
        if open < scene.start() {
            return Some(TokenSpan::new(fragment_before(scene, open).max(floor), mark + 1));
        }
        let introduced =
            open <= start || matches!(scene.tag(open - 1), Tag::Comma | Tag::Colon | Tag::Stop | Tag::Bracket);
        let leads = open > start && scene.is_comma(open - 1) && !has_main_clause(scene, TokenSpan::new(start, open));
        if introduced && !leads {
            start = open;
        }
        return Some(TokenSpan::new(start, mark + 1));
    }
    if start > 0 && start < mark && scene.is_quote(start) && scene.quotations.around(start).is_none() {
        start += 1;
    }
    if let Some(outer) = scene.quotations.around(start).filter(|_| !scene.together(start, cue)) {
        start = scene.quotations.all()[outer].tokens.start as usize;
    }
    let part = scene.trimmed(TokenSpan::new(start, mark.max(start)));
    (!part.is_empty()).then_some(part)
}

/// Where the sentence begins that a quotation from an earlier sentence goes on with: `The offer "was fair. We took it," Orrin said`;
/// the quotation itself where a verb or a pause stands before it.
fn fragment_before(scene: &Scene<'_>, open: usize) -> usize {
    let document = scene.document;
    let sentence = &document.sentences[document.sentence_of(open)];
    let start = sentence.tokens.start as usize;
    let before = start..open;
    let pauses = matches!(document.tags[open.max(1) - 1], Tag::Comma | Tag::Colon | Tag::Stop | Tag::Close);
    let verbless = before.clone().all(|token| {
        !document.tags[token].is_verb() && document.tags[token] != Tag::Md && scene.quotations.around(token).is_none()
    });
    if before.is_empty() || pauses || !verbless { open } else { start }
}

/// Tokens, marks included, from which on a quotation right behind a cue's clause is no title.
const TITLE: usize = 10;

/// The content behind a cue's clause, if it goes on there.
fn right_part(scene: &Scene<'_>, cue: usize, after: usize, quotation_before: bool) -> Option<TokenSpan> {
    let mut start = after;
    while start < scene.end() && matches!(scene.tag(start), Tag::Comma | Tag::Colon) {
        start += 1;
    }
    if start >= scene.end() || start == after && scene.together(start, cue) {
        return None;
    }
    if !scene.together(start, cue) {
        let quotation = scene.quotations.around(start).filter(|_| scene.quotations.around(cue).is_none())?;
        let tokens = scene.quotations.all()[quotation].tokens;
        // said on "Morning Port": a title, no second part
        let title = start == after && tokens.len() < TITLE;
        let pauses = tokens.len() > 1 && scene.is_comma(tokens.end as usize - 2);
        let whole = quotation_before || pauses || tokens.end as usize >= scene.end();
        if title || whole {
            return (!title).then_some(tokens);
        }
        return Some(scene.trimmed(TokenSpan::new(start, clause_end(scene, cue, start).max(tokens.end as usize))));
    }
    let at = scene.phrase_at(start);
    let own = scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Gerund)
        || scene.noun(at).is_some_and(|noun| scene.is_wh(noun))
        || scene.is_of(start, WordKind::Surrounding);
    if quotation_before || own {
        return None;
    }
    let part = scene.trimmed(TokenSpan::new(start, clause_end(scene, cue, start)));
    (!part.is_empty()).then_some(part)
}
