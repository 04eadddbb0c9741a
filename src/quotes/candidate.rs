//! Possible attributions of one sentence, each with what speaks for and against it.

use std::cell::LazyCell;

use super::complement::{Complement, clause_end, complement, content};
use super::scene::Scene;
use super::source::{self, Source, subject};
use crate::lexicon::{Ahead, Begins, Class, Construction, CueForm as Form, ReportingCue, ReportingCueId, Takes};
use crate::text::{Phrase, Tag, TokenKind, TokenSpan, VerbForm};

/// A possible attribution.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) source: Option<Source>,
    pub(super) cue: TokenSpan,
    /// The first word of the cue that the lexicon lists.
    pub(super) head: u32,
    pub(super) entry: ReportingCueId,
    pub(super) content: Vec<TokenSpan>,
    pub(super) construction: Construction,
    pub(super) form: Form,
    pub(super) negated: bool,
    /// What follows the cue, where the content is that.
    pub(super) opens: Option<Complement>,
}

impl Candidate {
    fn opening(mut self, complement: Complement) -> Self {
        self.opens = Some(complement);
        self
    }
}

/// Appends the candidates of a sentence, in order of their cues.
pub(super) fn candidates(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let mut token = scene.start();
    while token < scene.end() {
        if !scene.document.tokens[token].begins.any(Begins::REPORTING) {
            token += 1;
            continue;
        }
        let before = out.len();
        let matched = at_token(scene, token, out);
        token += if out.len() > before { matched.max(1) } else { 1 };
    }
}

/// Tries the cues that begin at a token, phrases first, longer ones before shorter ones of their class; the number of words
/// of the one that fits.
fn at_token(scene: &Scene<'_>, token: usize, out: &mut Vec<Candidate>) -> usize {
    const MOST: usize = 6;
    let mut hits: [Option<(usize, ReportingCueId)>; MOST] = [None; MOST];
    let mut count = 0;
    let reporting = scene.lexicon.reporting();
    reporting.each(scene.document.words_from(token, scene.end()), |found| {
        let gap = token + found.words;
        let ahead = LazyCell::new(|| Ahead::new(scene.document.words_from(gap, scene.end().min(gap + GAP))));
        for &id in found.values {
            let complete = !reporting.has_gap(id)
                || reporting.may_end_in(id, *ahead) && resumption(scene, gap, reporting.cue(id)).is_some();
            if complete && count < MOST {
                hits[count] = Some((found.words, id));
                count += 1;
            }
        }
    });
    if count == 0 {
        return 1;
    }
    let participle = scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.passive);
    let rank = |class: Class| match class {
        Class::Phrase => 0,
        Class::Adjective if participle => 1,
        Class::Verb => 2,
        Class::Adjective => 3,
        _ => 4,
    };
    let hits = &mut hits[..count];
    hits.sort_by_key(|hit| hit.map(|(words, id)| (rank(reporting.cue(id).class), std::cmp::Reverse(words))));
    for (words, id) in hits.iter().flatten().copied() {
        let cue = reporting.cue(id);
        let hit = Hit { token, end: token + words, id, cue };
        let candidate = match cue.class {
            Class::Phrase => phrase_candidate(scene, &hit),
            Class::Verb => verb_candidate(scene, &hit),
            Class::Adjective => adjective_candidate(scene, &hit),
            _ => noun_candidate(scene, &hit),
        };
        if let Some(candidate) = candidate {
            if !repeats_quotation(out, &candidate) {
                out.push(candidate);
            }
            return words;
        }
    }
    1
}

/// Whether a noun claims the quotation that the verb before it has: `said in a statement: "…"`.
fn repeats_quotation(before: &[Candidate], candidate: &Candidate) -> bool {
    candidate.form == Form::Noun
        && candidate.construction == Construction::Quote
        && before
            .iter()
            .rev()
            .take(4)
            .any(|other| other.construction == Construction::Quote && other.content == candidate.content)
}

struct Hit<'a> {
    token: usize,
    end: usize,
    id: ReportingCueId,
    cue: &'a ReportingCue,
}

impl Hit<'_> {
    fn candidate(
        &self,
        scene: &Scene<'_>,
        source: Option<Source>,
        cue: TokenSpan,
        content: Vec<TokenSpan>,
        construction: Construction,
        form: Form,
    ) -> Option<Candidate> {
        let content: Vec<TokenSpan> = content.into_iter().filter(|part| !part.is_empty()).collect();
        if content.is_empty() {
            return None;
        }
        let at = scene.phrase_at(self.token);
        let negated = scene.verb(at).is_some_and(|verb| verb.negated);
        let head = self.token as u32;
        Some(Candidate { source, cue, head, entry: self.id, content, construction, form, negated, opens: None })
    }
}

fn verb_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let verb = scene.verb(at).filter(|verb| verb.head as usize == hit.token)?;
    let mut after = hit.end.max(verb.tokens.end as usize);
    let infinitive = after < scene.end() && matches!(scene.tag(after), Tag::Vb | Tag::Vbp);
    if infinitive && scene.tag(after - 1) == Tag::To {
        after -= 1;
    }
    let cue = TokenSpan::new(verb.tokens.start as usize, after);
    let next = complement(scene, hit.token, after, hit.cue.takes);
    if verb.passive && verb.form == VerbForm::Finite {
        return passive(scene, hit, at, cue, next);
    }
    let form = match verb.form {
        VerbForm::Finite if verb.modal.is_some() => Form::Modal,
        VerbForm::Finite => Form::Finite,
        VerbForm::Infinitive => Form::Infinitive,
        VerbForm::Gerund => Form::Gerund,
        VerbForm::Participle => Form::Participle,
    };
    let finite = verb.form == VerbForm::Finite || source::is_past_tense(scene, at);
    let speaks = finite && hit.cue.takes.any(Takes::QUOTE.or(Takes::BARE).or(Takes::INVERTED));
    if let Some(candidate) = speaks.then(|| around(scene, hit, at, cue, next)).flatten() {
        return Some(candidate);
    }
    if let Some(candidate) = fronted(scene, hit, at, cue) {
        return Some(candidate);
    }
    let next = next?;
    let source = subject(scene, at);
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, source, cue, content, next.construction, form).map(|candidate| candidate.opening(next))
}

/// `X is expected to …`, `it was said that …`, `was accused by X of …`
fn passive(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan, next: Option<Complement>) -> Option<Candidate> {
    let source = agent(scene, hit.token, cue.end as usize);
    let subject = subject(scene, at);
    let clause = next.filter(|next| {
        matches!(next.construction, Construction::That | Construction::Bare | Construction::Wh | Construction::Quote)
    });
    if let Some(next) = clause {
        let content = vec![content(scene, hit.token, next)];
        let candidate = hit.candidate(scene, source, cue, content, next.construction, Form::Passive);
        return candidate.map(|candidate| candidate.opening(next));
    }
    let mut parts: Vec<TokenSpan> = subject.map(|subject| scene.trimmed(subject.tokens)).into_iter().collect();
    if let Some(next) = next {
        let mut part = content(scene, hit.token, next);
        if let Some(agent) = source.filter(|agent| part.overlaps(agent.tokens)) {
            part.start = agent.tokens.end;
        }
        if part.start < part.end {
            parts.push(scene.trimmed(part));
        }
    }
    parts.sort_by_key(|part| part.start);
    parts.dedup();
    hit.candidate(scene, source, cue, parts, Construction::Passive, Form::Passive)
}

/// The by-phrase of a passive.
fn agent(scene: &Scene<'_>, cue: usize, after: usize) -> Option<Source> {
    const REACH: usize = 6;
    let first = scene.phrase_at(after);
    (first..scene.phrases.len().min(first + REACH))
        .take_while(|&at| scene.together(scene.first_token(at), cue))
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is(word, &["by"])) && scene.noun(at + 1).is_some())
        .map(|at| source::whole(scene, at + 1))
}

/// The cue behind its content or inside it: `…, Orrin said`, `…," said Orrin`, `…, he said, …`.
fn around(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan, next: Option<Complement>) -> Option<Candidate> {
    let (source, left, after) = inverted(scene, hit, at, cue).or_else(|| straight(scene, hit, at, cue, next))?;
    let outer = scene.quotations.around(hit.token);
    let (source, left) = to_quotation(scene, source, left, outer);
    let mark = left.checked_sub(1).filter(|&mark| mark >= scene.start())?;
    let closes = scene.is_quote(mark) && !scene.together(mark, hit.token) && outer.is_none();
    if !closes && !scene.is_comma(mark) && scene.tag(mark) != Tag::Colon {
        return None;
    }
    let before = left_part(scene, hit.token, mark, closes)?;
    let behind = right_part(scene, hit.token, after, closes);
    let clause = has_main_clause(scene, before) || behind.is_some_and(|behind| has_main_clause(scene, behind));
    if !closes && (is_relative(scene, source) || !clause) {
        return None;
    }
    let construction = if closes { Construction::AroundQuote } else { Construction::Around };
    let parts = std::iter::once(before).chain(behind).collect();
    hit.candidate(scene, Some(source), cue, parts, construction, Form::Finite)
}

fn is_relative(scene: &Scene<'_>, source: Source) -> bool {
    source.tokens.len() == 1 && matches!(scene.tag(source.head as usize), Tag::Wp | Tag::Wdt)
}

/// Whether a finite verb that no conjunction or relative pronoun governs stands there: `When she ran,` has none. A conjunction at
/// the start governs all up to the first comma.
fn has_main_clause(scene: &Scene<'_>, part: TokenSpan) -> bool {
    let first = scene.phrase_at(part.start as usize);
    let conjunction = |at: usize| scene.lone(at).is_some_and(|word| scene.is_subordinator(word));
    let joined = scene.lone(first).is_some_and(|word| matches!(scene.tag(word), Tag::Cc | Tag::Rb));
    let mut whole = conjunction(first) || joined && conjunction(first + 1);
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
    const MISSED: usize = 6;
    if outer.is_some() {
        return (source, left);
    }
    let floor = left.saturating_sub(MISSED).max(scene.start());
    let close = (floor..left)
        .rev()
        .take_while(|&token| !scene.tag(token).is_verb())
        .find(|&token| scene.quotations.around(token).is_some());
    match close {
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
        _ => true,
    });
    if taken {
        return None;
    }
    // "…, then, Orrin said": adverbs belong to the cue's clause
    while left > scene.start() && scene.tag(left - 1) == Tag::Rb {
        left -= 1;
    }
    Some((source, left, own_clause_end(scene, cue)))
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
    const LONGEST: usize = 60;
    let limit = scene.end().min(cue.end as usize + LONGEST);
    (cue.end as usize..limit)
        .find(|&token| !scene.together(token, level) || matches!(scene.tag(token), Tag::Comma | Tag::Stop | Tag::Colon))
        .unwrap_or(limit)
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
    let subject_at = scene.phrase_at(cue.end as usize);
    let noun = scene.noun(subject_at).filter(|noun| !scene.is_time(noun))?;
    if !follows || !scene.together(hit.token, noun.tokens.start as usize) || scene.is_wh(noun) {
        return None;
    }
    let pauses = closes && mark > scene.start() && matches!(scene.tag(mark - 1), Tag::Comma | Tag::Stop);
    if !pauses && source::clause_follows(scene, subject_at) {
        return None;
    }
    if !closes && (subject(scene, at).is_some() || !hit.cue.takes.any(Takes::INVERTED)) {
        return None;
    }
    let source = source::whole(scene, subject_at);
    let tail = TokenSpan::new(left, source.tokens.end as usize);
    Some((source, left, own_clause_end(scene, tail)))
}

/// `Said Orrin: "…"`, at the start of a sentence.
fn fronted(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, cue: TokenSpan) -> Option<Candidate> {
    if cue.start as usize != scene.start() || !hit.cue.takes.any(Takes::INVERTED) {
        return None;
    }
    scene.noun(at + 1)?;
    let source = source::whole(scene, at + 1);
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
fn left_part(scene: &Scene<'_>, cue: usize, mark: usize, closes: bool) -> Option<TokenSpan> {
    let floor = match scene.quotations.around(cue) {
        Some(outer) => scene.quotations.all()[outer].tokens.start as usize + 1,
        None => 0,
    };
    let mut start = scene.start().max(floor);
    if closes {
        let quotation = scene.quotations.all()[scene.quotations.around(mark)?];
        let open = quotation.tokens.start as usize;
        let introduced = open <= start || matches!(scene.tag(open - 1), Tag::Comma | Tag::Colon | Tag::Stop);
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
        return (!title).then_some(tokens);
    }
    let at = scene.phrase_at(start);
    let own = scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Gerund)
        || scene.noun(at).is_some_and(|noun| scene.is_wh(noun))
        || scene.is(start, &["according", "who", "when", "after", "as", "before"]);
    if quotation_before || own {
        return None;
    }
    let part = scene.trimmed(TokenSpan::new(start, clause_end(scene, cue, start)));
    (!part.is_empty()).then_some(part)
}

/// `is confident that …`, `were worried about …`
fn adjective_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let copula = match &scene.phrases[at] {
        Phrase::Verb(verb) if verb.head as usize == hit.token && verb.passive => at,
        _ => (at.saturating_sub(3)..at)
            .rev()
            .take_while(|&left| scene.verb(left).is_some() || scene.lone(left).is_some_and(|w| scene.tag(w) == Tag::Rb))
            .find(|&left| scene.verb(left).is_some_and(|verb| verb.copula || is_linking(scene, verb.head as usize)))?,
    };
    let verb = scene.verb(copula)?;
    let cue = TokenSpan::new(verb.tokens.start as usize, hit.end);
    let next = complement(scene, hit.token, hit.end, hit.cue.takes)?;
    let source = subject(scene, copula);
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, source, cue, content, next.construction, Form::Adjective)
        .map(|candidate| candidate.opening(next))
}

fn is_linking(scene: &Scene<'_>, token: usize) -> bool {
    scene.is(
        token,
        &[
            "feel", "feels", "felt", "seem", "seems", "seemed", "appear", "appears", "appeared", "remain", "remains",
            "remained", "became", "become", "becomes", "sounds", "sounded", "looks", "looked", "getting", "got",
        ],
    )
}

/// `the mayor's claim that …`, `a request for …`
fn noun_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let at = scene.phrase_at(hit.token);
    let noun = scene.noun(at).filter(|noun| noun.head as usize == hit.token)?;
    let next = complement(scene, hit.token, hit.end, hit.cue.takes)?;
    let direct = hit.end < scene.end() && next.start <= hit.end + 2;
    let fits = match next.construction {
        Construction::That | Construction::Wh | Construction::To => direct,
        Construction::Preposition | Construction::Gerund => direct,
        Construction::Quote => true,
        Construction::Object => hit.end > hit.token + 1,
        _ => false,
    };
    if !fits {
        return None;
    }
    if let Some(source) = mistaken_subject(scene, hit.token, noun.tokens) {
        let cue = TokenSpan::new(hit.token, hit.end);
        let content = vec![content(scene, hit.token, next)];
        let candidate = hit.candidate(scene, Some(source), cue, content, next.construction, Form::Noun);
        return candidate.map(|candidate| candidate.opening(next));
    }
    let source = noun.possessor.map(|possessor| Source { tokens: possessor, head: possessor.end - 1 });
    let source = source.or_else(|| agent(scene, hit.token, hit.end)).or_else(|| giver(scene, at));
    let start = noun.possessor.map_or(noun.tokens.start, |possessor| possessor.end.min(hit.token as u32));
    let cue = TokenSpan::new(start as usize, hit.end);
    let content = vec![content(scene, hit.token, next)];
    hit.candidate(scene, source, cue, content, next.construction, Form::Noun).map(|candidate| candidate.opening(next))
}

/// The subject of a verb that passes for the head of its subject's phrase: `Port officials claims that …`, `Ilse Brandt vows to …`.
pub(super) fn mistaken_subject(scene: &Scene<'_>, verb: usize, phrase: TokenSpan) -> Option<Source> {
    let before = verb.checked_sub(1).filter(|&before| before >= phrase.start as usize)?;
    let named = scene.kind(before).is_capital() || scene.tag(phrase.start as usize) == Tag::Dt;
    let possessed =
        (phrase.start as usize..verb).any(|token| matches!(scene.tag(token), Tag::Pos | Tag::PrpPossessive));
    let fits = scene.tag(verb) == Tag::Nns && named && !possessed && source::speaks(scene, verb);
    let article = before == phrase.start as usize && scene.tag(before) == Tag::Dt;
    let tokens = TokenSpan::new(phrase.start as usize, verb);
    (fits && !article).then_some(Source { tokens, head: before as u32 })
}

/// `Orrin made the claim that …`: the subject of the verb whose object the noun is.
fn giver(scene: &Scene<'_>, noun: usize) -> Option<Source> {
    let before = noun.checked_sub(1)?;
    let verb = scene.verb(before).filter(|verb| !verb.passive && !verb.copula)?;
    scene.together(verb.head as usize, scene.first_token(noun)).then(|| subject(scene, before)).flatten()
}

/// `according to the port`, `in the mayor's view`, `reportedly`
fn phrase_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let mut end = hit.end;
    let mut source = None;
    if hit.cue.after_gap.is_empty() {
        let at = scene.phrase_at(end);
        let takes_source = scene.is(end - 1, &["to", "by", "of", "in", "from", "per"]);
        if takes_source && scene.noun(at).is_some_and(|noun| scene.together(hit.token, noun.tokens.start as usize)) {
            let found = source::whole(scene, at);
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
        if span.is_empty() {
            return None;
        }
        let at = scene.phrase_at(span.end as usize - 1);
        let head = scene.noun(at).map_or(span.end - 1, |noun| noun.head.min(span.end - 1));
        source = Some(Source { tokens: span, head });
        end = resumes + hit.cue.after_gap.len();
    }
    let cue = TokenSpan::new(hit.token, hit.end);
    let parts = clause_around(scene, hit.token, hit.token, end);
    hit.candidate(scene, source, cue, parts, Construction::Around, Form::Phrase)
}

/// Tokens from the beginning of a gap among which what follows it must begin.
const GAP: usize = 8;

/// Where the words behind the gap of a phrase stand, for a gap that begins at `start`.
fn resumption(scene: &Scene<'_>, start: usize, cue: &ReportingCue) -> Option<usize> {
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

/// The clause that an adverbial phrase stands in, without the phrase.
fn clause_around(scene: &Scene<'_>, cue: usize, from: usize, to: usize) -> Vec<TokenSpan> {
    let mut start = scene.start();
    let mut limit = scene.end();
    if let Some(outer) = scene.quotations.around(cue) {
        let quotation = scene.quotations.all()[outer].tokens;
        start = start.max(quotation.start as usize + 1);
        limit = limit.min(quotation.end as usize);
    }
    let mut parts = Vec::new();
    if from > start {
        let mark = from - 1;
        let closes = scene.is_quote(mark) && !scene.together(mark, cue);
        let left =
            if closes { left_part(scene, cue, mark, true) } else { Some(scene.trimmed(TokenSpan::new(start, from))) };
        parts.extend(left);
    }
    let behind = scene.trimmed(TokenSpan::new(to.min(limit), limit));
    let leads = from == start || (to < limit && scene.is_comma(to));
    if leads && !behind.is_empty() {
        let end = clause_end(scene, cue, behind.start as usize).min(limit);
        parts.push(scene.trimmed(TokenSpan::new(behind.start as usize, end)));
    }
    parts
}
