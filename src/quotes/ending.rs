//! Where a content ends: the places where it can, and the likeliest of them.
//!
//! Each place has a probability that a reader would stop there, given that he has come so far (a sequence of binary
//! decisions); the end is the place whose stop, together with the passing of all places before it, is most probable.

use super::scene::Scene;
use super::telling::{attributing_tail, is_adding, reports};
use super::whole::clause_follows;
use crate::lexicon::{Construction, Group, Mark, Next, Opening, Shape, Stop, StopCircumstance, Tense, WordId};
use crate::text::{Phrase, Tag, TokenKind, VerbForm};

/// Tokens from a place to where the content must end, the mark at the place included, as the weights were fitted.
const FEW_LEFT: usize = 4;
const MANY_LEFT: usize = 11;

/// More than a logarithm is rounded by.
const ROUNDING: f64 = 1e-9;

/// A place where a content can end: before the token.
pub(super) struct Place {
    pub(super) token: usize,
    pub(super) stop: Stop,
}

/// The likeliest end of the content that begins at `start` and can't go beyond `limit`.
pub(super) fn likeliest(scene: &Scene<'_>, cue: usize, start: usize, limit: usize, group: Group) -> usize {
    let weights = scene.lexicon.reporting_weights().stops();
    let (mut best, mut end) = (f64::NEG_INFINITY, limit);
    let mut passed = 0.0;
    each_place(scene, cue, start, limit, group, |place| {
        let odds = f64::from(weights.of(&place.stop)) / 1000.0;
        // What is lost by stopping is at least the odds against it.
        if passed + odds.min(0.0) + ROUNDING > best {
            let stopped = passed - (-odds).exp().ln_1p();
            if stopped > best {
                (best, end) = (stopped, place.token);
            }
        }
        passed -= odds.exp().ln_1p();
        passed > best
    });
    if passed > best { limit } else { end }
}

/// What a construction's content is; `None` where its end is no matter of choice.
pub(super) fn group(construction: Construction) -> Option<Group> {
    Some(match construction {
        Construction::That | Construction::Bare | Construction::Wh => Group::Clause,
        Construction::To | Construction::ObjectTo => Group::Infinitive,
        Construction::Object | Construction::Preposition | Construction::Gerund => Group::Object,
        Construction::Quote => Group::Quote,
        _ => return None,
    })
}

/// All places, for those who fit the weights.
pub(super) fn places(scene: &Scene<'_>, cue: usize, start: usize, limit: usize, group: Group) -> Vec<Place> {
    let mut all = Vec::new();
    each_place(scene, cue, start, limit, group, |place| {
        all.push(place);
        true
    });
    all
}

/// Calls `visit` with each place from left to right, until it says to stop.
fn each_place(
    scene: &Scene<'_>,
    cue: usize,
    start: usize,
    limit: usize,
    group: Group,
    mut visit: impl FnMut(Place) -> bool,
) {
    let content = Content::new(scene, cue, start, limit, group);
    let mut passed = Passed { verbless: true, closed: false, tense: None, commas: 0 };
    let mut at = scene.phrase_at(start);
    let mut open = true;
    while at < scene.phrases.len() && scene.first_token(at) < limit {
        let token = scene.first_token(at);
        if token > start && !open {
            let (mark, next) = marked(scene, at);
            if !visit(Place { token, stop: content.stop(&passed, token, mark, next) }) {
                return;
            }
            if next > at && next < scene.phrases.len() {
                passed.commas += commas_between(scene, at, next);
                at = next;
                open = true;
                continue;
            }
        }
        let behind = passed.pass(scene, cue, at, limit);
        open = !passed.closed && needs_more(scene, at);
        at = behind;
    }
}

/// What lies between a content's beginning and a place in it.
struct Passed {
    verbless: bool,
    /// Whether a quotation within it ends here.
    closed: bool,
    /// Of its first finite verb.
    tense: Option<Tag>,
    commas: usize,
}

impl Passed {
    /// Passes a phrase, and with it what follows of a quotation that holds its end; where the next begins.
    fn pass(&mut self, scene: &Scene<'_>, cue: usize, at: usize, limit: usize) -> usize {
        let quotation = inner_quotation(scene, cue, scene.end_token(at) - 1);
        let behind = match quotation {
            Some(quotation) => {
                let end = scene.quotations.all()[quotation].tokens.end as usize;
                let mut inside = (at..scene.phrases.len()).take_while(|&at| scene.first_token(at) < end);
                self.verbless &= !inside.any(|at| scene.finite(at));
                scene.phrase_at(end.min(limit)).max(at + 1)
            }
            None => {
                self.verbless &= !scene.finite(at);
                at + 1
            }
        };
        self.tense = self.tense.or_else(|| first_tense(scene, at, behind));
        self.commas += commas_between(scene, at, behind);
        self.closed = quotation.is_some();
        behind
    }
}

/// The tag of the first word of the first finite verb among some phrases.
fn first_tense(scene: &Scene<'_>, from: usize, to: usize) -> Option<Tag> {
    (from..to.min(scene.phrases.len())).find(|&at| scene.finite(at)).map(|at| scene.tag(scene.first_token(at)))
}

/// The same of those just behind a place.
fn next_tense(scene: &Scene<'_>, cue: usize, next: usize) -> Option<Tag> {
    /// Phrases looked at behind the place.
    const AHEAD: usize = 5;
    (next..scene.phrases.len().min(next + AHEAD))
        .take_while(|&at| scene.together(scene.first_token(at), cue))
        .find(|&at| scene.finite(at))
        .map(|at| scene.tag(scene.first_token(at)))
}

fn commas_between(scene: &Scene<'_>, from: usize, to: usize) -> usize {
    let to = to.min(scene.phrases.len());
    (from..to).filter(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word))).count()
}

/// A known word in lower case: names tell nothing of where a content ends.
fn lower_word(scene: &Scene<'_>, token: usize) -> Option<WordId> {
    let word = scene.document.tokens[token].word;
    (scene.kind(token) == TokenKind::Lower && word.is_known()).then_some(word)
}

/// The quotation that holds the token and not the cue.
fn inner_quotation(scene: &Scene<'_>, cue: usize, token: usize) -> Option<usize> {
    scene.quotations.around(token).filter(|_| !scene.together(token, cue))
}

/// Whether a phrase can't be the last one: a preposition, a conjunction, a comma.
fn needs_more(scene: &Scene<'_>, at: usize) -> bool {
    match &scene.phrases[at] {
        Phrase::Word(word) => matches!(
            scene.tag(*word as usize),
            Tag::In | Tag::To | Tag::Cc | Tag::Comma | Tag::Colon | Tag::Dt | Tag::Wrb | Tag::Open
        ),
        Phrase::Noun(noun) => scene.is_wh(noun),
        Phrase::Verb(verb) => verb.copula && verb.is_finite(),
    }
}

/// The mark at a phrase, and the phrase behind it.
fn marked(scene: &Scene<'_>, at: usize) -> (Mark, usize) {
    let tag = |at: usize| scene.lone(at).map(|word| scene.tag(word));
    let conjunction = |at: usize| {
        let word = scene.lone(at).filter(|&word| scene.tag(word) == Tag::Cc)?;
        Some(scene.is(word, &["but", "yet"]))
    };
    match (tag(at), conjunction(at), conjunction(at + 1)) {
        (Some(Tag::Comma), _, Some(but)) => (if but { Mark::CommaBut } else { Mark::CommaAnd }, at + 2),
        (Some(Tag::Comma), _, None) => (Mark::Comma, at + 1),
        (Some(Tag::Colon), _, Some(_)) => (Mark::Dash, at + 2),
        (Some(Tag::Colon), _, None) => (Mark::Dash, at + 1),
        (_, Some(but), _) => (if but { Mark::But } else { Mark::And }, at + 1),
        _ => (Mark::Plain, at),
    }
}

fn opening(scene: &Scene<'_>, cue: usize, at: usize) -> Next {
    let Some(phrase) = scene.phrases.get(at) else { return Next::Opening(Opening::Other) };
    let token = phrase.tokens().start as usize;
    if !scene.together(token, cue) {
        return Next::Opening(Opening::Quotation);
    }
    if is_adding(scene, at) {
        return Next::Opening(Opening::Adding);
    }
    Next::Opening(match phrase {
        Phrase::Noun(noun) if scene.is_wh(noun) => Opening::Relative,
        Phrase::Noun(_) if attributing_tail(scene, at) => Opening::Tail,
        Phrase::Noun(_) if clause_follows(scene, at) => Opening::Clause,
        Phrase::Noun(noun) if scene.is_time(noun) => Opening::Time,
        Phrase::Noun(_) => Opening::Noun,
        Phrase::Verb(verb) => match verb.form {
            VerbForm::Finite if reports(scene, at) => Opening::Reporting,
            VerbForm::Finite => Opening::Verb,
            VerbForm::Infinitive => Opening::Infinitive,
            VerbForm::Gerund => Opening::Gerund,
            VerbForm::Participle => Opening::Participle,
        },
        Phrase::Word(_) => match scene.tag(token) {
            Tag::In | Tag::To | Tag::Wrb => {
                if scene.verb(at + 1).is_some_and(|verb| verb.form == VerbForm::Gerund) {
                    return Next::Opening(Opening::Doing);
                }
                let word = scene.document.tokens[token].word;
                return if word.is_known() { Next::Word(word) } else { Next::Opening(Opening::Other) };
            }
            Tag::Rb | Tag::Rp | Tag::Jj => Opening::Modifier,
            Tag::Bracket => Opening::Bracket,
            _ => Opening::Other,
        },
    })
}

/// The end of a clause, moved on where its main verb comes later: `said if the port closed, | the crews would leave`.
pub(super) fn completed(scene: &Scene<'_>, cue: usize, start: usize, end: usize, limit: usize) -> usize {
    let opening = start + usize::from(scene.is(start, &["that"]));
    let conditional = opening < limit && scene.is_subordinator(opening) && !scene.is(opening, &["that"]);
    let inside = (scene.phrase_at(start)..scene.phrases.len()).take_while(|&at| scene.first_token(at) < end);
    let mut missing = 1 + i32::from(conditional);
    for at in inside.filter(|&at| scene.first_token(at) > start) {
        let relative = scene.noun(at).is_some_and(|noun| scene.is_wh(noun));
        missing += i32::from(relative) - i32::from(scene.finite(at));
    }
    let later = || (scene.phrase_at(end)..scene.phrases.len()).map(|at| (at, scene.first_token(at)));
    let verb = later().find(|&(at, token)| token >= end && scene.finite(at));
    match verb.filter(|&(_, token)| missing > 0 && token < limit) {
        Some((_, token)) => likeliest(scene, cue, token, limit, Group::Clause),
        None => end,
    }
}

/// A content whose end is looked for, with what holds at all its places.
struct Content<'s> {
    scene: &'s Scene<'s>,
    cue: usize,
    start: usize,
    limit: usize,
    group: Group,
    subordinate: bool,
    relative: bool,
    quoted: bool,
    noun: bool,
    subject: bool,
    tense: Option<Tag>,
    shape: Shape,
}

impl<'s> Content<'s> {
    fn new(scene: &'s Scene<'s>, cue: usize, start: usize, limit: usize, group: Group) -> Self {
        let at = scene.phrase_at(cue);
        let before = (0..at).rev().find(|&at| scene.lone(at).is_none_or(|word| scene.tag(word) != Tag::Rb));
        let noun = scene.noun(at).is_some();
        Self {
            scene,
            cue,
            start,
            limit,
            group,
            subordinate: is_subordinate(scene, at),
            relative: before.and_then(|at| scene.noun(at)).is_some_and(|noun| scene.is_wh(noun)),
            quoted: scene.quotations.around(cue).is_some(),
            noun,
            subject: noun && (0..at).all(|before| !scene.finite(before)),
            tense: scene.finite(at).then(|| scene.tag(scene.first_token(at))),
            shape: shape(&scene.phrases[at]),
        }
    }

    /// What is known of the place before a token, behind which the phrase at `next` follows a mark.
    fn stop(&self, passed: &Passed, token: usize, mark: Mark, next: usize) -> Stop {
        let Self { scene, cue, group, .. } = *self;
        let behind = scene.phrases.get(next).map(|phrase| phrase.tokens().start as usize);
        let tense = next_tense(scene, cue, next);
        let clause = group == Group::Clause;
        let verbs = [passed.verbless && clause, passed.closed, !clause || !passed.verbless];
        Stop {
            group,
            mark,
            next: opening(scene, cue, next),
            length: token - self.start,
            commas: passed.commas,
            tags: [scene.tag(token - 1), behind.map_or(Tag::Edge, |token| scene.tag(token))],
            word: behind.and_then(|token| lower_word(scene, token)),
            tenses: [Tense::of(passed.tense), Tense::of(tense)],
            shape: self.shape,
            cue: scene.document.tokens[cue].word,
            circumstances: self.circumstances(tense, verbs, self.limit - token),
        }
    }

    fn circumstances(
        &self,
        next: Option<Tag>,
        [verbless, closed, complete]: [bool; 3],
        left: usize,
    ) -> [bool; StopCircumstance::COUNT] {
        let same = self.tense.is_some() && next == self.tense;
        let mut all = [false; StopCircumstance::COUNT];
        let mut set = |circumstance: StopCircumstance, holds: bool| all[circumstance as usize] = holds;
        set(StopCircumstance::Subordinate, self.subordinate);
        set(StopCircumstance::Relative, self.relative);
        set(StopCircumstance::Closed, closed);
        set(StopCircumstance::Verbless, verbless);
        set(StopCircumstance::SameTense, same);
        set(StopCircumstance::FewLeft, left <= FEW_LEFT);
        set(StopCircumstance::ManyLeft, left >= MANY_LEFT);
        set(StopCircumstance::Quoted, self.quoted);
        set(StopCircumstance::Noun, self.noun);
        set(StopCircumstance::Subject, self.subject && complete);
        all
    }
}

/// Whether a conjunction opens the clause of the verb at `at`: `while critics argue …`.
pub(super) fn is_subordinate(scene: &Scene<'_>, at: usize) -> bool {
    /// Phrases looked back, at most.
    const REACH: usize = 16;
    for before in (at.saturating_sub(REACH)..at).rev() {
        if scene.finite(before) {
            return false;
        }
        if let Some(word) = scene.lone(before) {
            if matches!(scene.tag(word), Tag::Comma | Tag::Colon | Tag::Cc) {
                return false;
            }
            if scene.is_subordinator(word) && !scene.is(word, &["that"]) {
                return true;
            }
        }
    }
    false
}

fn shape(phrase: &Phrase) -> Shape {
    match phrase {
        Phrase::Verb(verb) => match verb.form {
            VerbForm::Finite => Shape::Finite,
            VerbForm::Infinitive => Shape::Infinitive,
            VerbForm::Gerund => Shape::Gerund,
            VerbForm::Participle => Shape::Participle,
        },
        Phrase::Noun(_) => Shape::Noun,
        Phrase::Word(_) => Shape::Word,
    }
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn a_clause_does_not_end_before_its_main_verb() {
        holds(&[
            (
                "Orrin said that the port, after it came to the town, should be sold at once.",
                &["Orrin | said | that the port, after it came to the town, should be sold at once"],
            ),
            (
                "Orrin said the port, which opened in May, should be sold at once.",
                &["Orrin | said | the port, which opened in May, should be sold at once"],
            ),
            ("While Orrin said that the port was old, the mill went on.", &["Orrin | said | that the port was old"]),
        ]);
    }
}
