//! Whose deed a participle, an infinitive or a verb without a subject of its own tells, by the verb that it hangs on, which may itself be
//! without one.

use std::ops::ControlFlow;

use super::before::noun_before;
use super::named::{REACH, Source, is_adverb};
use super::own_subject::{DEEPEST, Subject, own_subject};
use super::past::is_past_tense;
use super::scene::Scene;
use super::subject::subject_ending_at;
use super::telling::{feels, reports, says, tells};
use super::thing::is_thing;
use super::whole::{clause_follows, whole};
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan, VerbForm};

/// The subject of the finite verb that a participle or an infinitive hangs on, or that a verb without a subject of its own is
/// joined to. A reporting verb governs another reporting verb over the clause that it reports: `said she was outraged, adding`.
pub(super) fn controller(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
    if depth > DEEPEST {
        return None;
    }
    let hanging = Hanging::new(scene, verb, depth)?;
    if let Some(other) = joined_gerund(scene, verb) {
        return controller(scene, other, depth + 1);
    }
    let mut nearest = None;
    for at in (verb.saturating_sub(REACH)..verb).rev() {
        if !scene.together(scene.first_token(at), scene.first_token(verb)) {
            continue;
        }
        if let Some(source) = hanging.actor(at) {
            return Some(source);
        }
        if scene.finite(at) || is_past_tense(scene, at) {
            nearest = nearest.or(Some(at));
            if let ControlFlow::Break(source) = hanging.subject_of_governor(at) {
                return source;
            }
        }
    }
    match nearest {
        Some(at) => hanging.subject_of_nearest(at),
        None => following(scene, verb).or_else(|| hanging.who_stands_before()),
    }
}

/// The subject of a finite verb, be it another's too.
pub(super) fn finite_subject(scene: &Scene<'_>, verb: usize, depth: usize) -> Option<Source> {
    match own_subject(scene, verb, depth) {
        Subject::Own(source) => source,
        Subject::Shared { verb, depth } => controller(scene, verb, depth + 1),
    }
}

/// A verb that hangs on another.
struct Hanging<'s> {
    scene: &'s Scene<'s>,
    verb: usize,
    form: VerbForm,
    /// How many verbs have led to it.
    depth: usize,
    /// Whether it is a reporting verb, which only another governs.
    speaks: bool,
    /// Whether a comma stands before the gerund that it is.
    loose: bool,
    /// Whether a comma and a conjunction stand before it.
    pauses: bool,
    /// Whether it says something in a clause of its own.
    joint: bool,
}

impl<'s> Hanging<'s> {
    fn new(scene: &'s Scene<'s>, verb: usize, depth: usize) -> Option<Self> {
        let group = scene.verb(verb)?;
        let form = group.form;
        let comma = |at: Option<usize>| at.and_then(|at| scene.lone(at)).is_some_and(|word| scene.is_comma(word));
        let conjunction = verb >= 2 && scene.lone(verb - 1).is_some_and(|word| scene.tag(word) == Tag::Cc);
        Some(Self {
            scene,
            verb,
            form,
            depth,
            speaks: form != VerbForm::Infinitive && reports(scene, verb),
            loose: form == VerbForm::Gerund && comma(verb.checked_sub(1)),
            pauses: conjunction && comma(verb.checked_sub(2)),
            joint: form == VerbForm::Finite && says(scene, group.head as usize),
        })
    }

    /// Who acts, if the noun phrase at `at` says so without a verb of its own: `with clerks | chanting`, `pressure on | her | to say`.
    fn actor(&self, at: usize) -> Option<Source> {
        let Self { scene, verb, form, .. } = *self;
        match form {
            VerbForm::Gerund | VerbForm::Participle => {
                scene.noun(at).filter(|_| (at + 1..verb).all(|between| is_adverb(scene, between)))?;
                accompanying(scene, at).or_else(|| bearer(scene, at).filter(|_| form == VerbForm::Gerund))
            }
            VerbForm::Infinitive if at + 1 == verb => pressed(scene, at).or_else(|| acting_object(scene, at)),
            _ => None,
        }
    }

    /// The subject of the verb at `at`, unless this one can't hang on that or hangs rather on another before it.
    fn subject_of_governor(&self, at: usize) -> ControlFlow<Option<Source>> {
        let Self { scene, .. } = *self;
        if (self.loose || self.pauses) && depends(scene, at) {
            return ControlFlow::Continue(());
        }
        let tag = |verb: usize| scene.tag(scene.first_token(verb));
        let joined = self.form != VerbForm::Finite || tag(at) == tag(self.verb);
        if !self.loose && self.speaks && !(joined && reports(scene, at)) {
            return ControlFlow::Continue(());
        }
        let source = governor(scene, at, self.depth + 1);
        // "said the port was sold and blamed the council"
        let passed = self.joint && source.is_some_and(|it| is_mere_thing(scene, it)) && !reports(scene, at);
        if passed { ControlFlow::Continue(()) } else { ControlFlow::Break(source) }
    }

    /// The subject of the nearest verb before it, where it hangs on none for certain.
    fn subject_of_nearest(&self, at: usize) -> Option<Source> {
        let Self { scene, depth, .. } = *self;
        // "the plan involves understanding that"
        let object = at + 1 == self.verb && self.form == VerbForm::Gerund;
        let source = governor(scene, at, depth + 1).filter(|&source| !object || !is_mere_thing(scene, source));
        let told = || {
            let reporter = (0..at).rev().find(|&before| scene.finite(before) && reports(scene, before))?;
            finite_subject(scene, reporter, depth + 1).filter(|&reporter| !is_mere_thing(scene, reporter))
        };
        // "says the goal is profit, but conceded that"
        let reported = |source: Source| self.joint && self.speaks && is_thing(scene, source.head as usize);
        source.filter(|&source| reported(source)).and_then(|_| told()).or(source)
    }

    /// `Brandt, citing the ledger, said`
    fn who_stands_before(&self) -> Option<Source> {
        let Self { scene, verb, .. } = *self;
        let before = noun_before(scene, verb.checked_sub(1).filter(|_| self.loose || is_described(scene, verb))?)?;
        Some(subject_ending_at(scene, before))
    }
}

/// Whether a source is a thing, and none that tells something.
fn is_mere_thing(scene: &Scene<'_>, source: Source) -> bool {
    is_thing(scene, source.head as usize) && !tells(scene, source.head as usize)
}

/// "Asked | the union | to say", "broke her silence to say": the object at `at` of a verb, if it is who does what the infinitive behind it
/// says; not "had this to say", "gave reasons to say".
fn acting_object(scene: &Scene<'_>, at: usize) -> Option<Source> {
    scene.noun(at)?;
    let before = at.checked_sub(1)?;
    let verb = scene.verb(before)?;
    let gives = verb.copula || scene.is_of(verb.head as usize, WordKind::Ditransitive);
    let has = scene.is_of(scene.end_token(before) - 1, WordKind::Perfect);
    let object = whole(scene, at);
    let told_apart = matches!(scene.tag(object.tokens.start as usize), Tag::Dt | Tag::PrpPossessive);
    let acts = gives || !told_apart || !is_thing(scene, object.head as usize);
    (acts && !has).then_some(object)
}

/// `The crews, worried that …, left`: a lone participle of feeling or thinking behind a comma, or one with an object, which is rather a past
/// tense; not `Orrin, accused of …`.
fn is_described(scene: &Scene<'_>, verb: usize) -> bool {
    let participle =
        scene.verb(verb).is_some_and(|group| group.form == VerbForm::Participle && group.tokens.len() == 1);
    let comma = scene.lone(verb - 1).is_some_and(|word| scene.is_comma(word));
    let active = || !scene.is_preposition(verb + 1);
    participle && comma && (feels(scene, scene.end_token(verb) - 1) || active())
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

/// `pressure on | her | to say`, `time for | Orrin | to admit`: the person before an infinitive whom a preposition governs.
fn pressed(scene: &Scene<'_>, at: usize) -> Option<Source> {
    let noun = scene.noun(at)?;
    let before = at.checked_sub(2).filter(|&before| scene.noun(before).is_some())?;
    let governed = scene.lone(before + 1).is_some_and(|word| scene.is(word, &["on", "for"]));
    let person = matches!(scene.tag(noun.head as usize), Tag::Prp | Tag::Nnp) && !scene.is_time(noun);
    (governed && person).then(|| whole(scene, at))
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

/// The phrases behind `with` up to the noun phrase at `last`: `with one of her ads asking`, `with many clerks and drivers chanting`.
fn accompanying(scene: &Scene<'_>, last: usize) -> Option<Source> {
    /// Phrases from `with` to the noun, at most.
    const LONGEST: usize = 7;
    // "errors, including an aide saying that"
    let opens = |at: usize| match scene.lone(at) {
        Some(word) => scene.is(word, &["with"]),
        None => scene.is(scene.first_token(at), &["including"]),
    };
    let mut first = last;
    for at in (last.saturating_sub(LONGEST)..last).rev() {
        if first == at + 1 && opens(at) {
            let head = scene.noun(first)?.head;
            let tokens = TokenSpan::new(scene.first_token(first), scene.end_token(last));
            return Some(Source { tokens, head });
        }
        match scene.lone(at) {
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
    scene.is_of(head, WordKind::Bearer).then(|| whole(scene, at))
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
            Phrase::Verb(group) if group.is_finite() => return reports(scene, at),
            _ => {}
        }
    }
    false
}

/// `Speaking to reporters, Orrin said …`: the subject of the clause that follows a comma.
fn following(scene: &Scene<'_>, verb: usize) -> Option<Source> {
    let token = scene.first_token(verb);
    let fronted = verb == 0;
    let participle = scene.verb(verb).is_some_and(|group| group.form == VerbForm::Participle);
    if fronted && participle && !feels(scene, scene.end_token(verb) - 1) {
        return None;
    }
    let comma = (verb + 1..scene.phrases.len().min(verb + REACH))
        .take_while(|&at| scene.together(scene.first_token(at), token) && (fronted || !scene.finite(at)))
        .find(|&at| scene.lone(at).is_some_and(|word| scene.is_comma(word)))?;
    (clause_follows(scene, comma + 1) || is_described_subject(scene, comma + 1)).then(|| whole(scene, comma + 1))
}

/// `Recalling it, | Orrin, who came in May, said`: a name with what describes it between commas before its verb.
fn is_described_subject(scene: &Scene<'_>, at: usize) -> bool {
    /// Phrases from the name to the comma behind what describes it, at most.
    const LONGEST: usize = 16;
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let named = scene.noun(at).is_some_and(|noun| scene.tag(noun.head as usize) == Tag::Nnp);
    let close = (at + 3..scene.phrases.len().min(at + LONGEST)).find(|&close| comma(close));
    named && comma(at + 1) && close.is_some_and(|close| scene.finite(close + 1))
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::holds;

    #[test]
    fn who_recalls_something_is_named_behind_the_comma() {
        holds(&[
            (
                "Recalling the sale, Vey, who came in May, said that the crews wept.",
                &["Vey, who came in May | Recalling | the sale", "Vey, who came in May, | said | that the crews wept"],
            ),
            (
                "Vey, accused of lying, said that the crews wept.",
                &[" | accused | lying", "Vey, accused of lying, | said | that the crews wept"],
            ),
            ("Vey had this to say: “The port is old and poor.”", &["Vey | to say | “The port is old and poor.”"]),
            (
                "The crews, worried that the port would close, marched.",
                &["The crews | worried | that the port would close"],
            ),
        ]);
    }

    #[test]
    fn a_gerund_belongs_to_who_is_included_and_to_no_thing_that_has_it_as_object() {
        holds(&[
            (
                "They made errors, including a clerk of the port saying that it was poor.",
                &["a clerk of the port | saying | that it was poor"],
            ),
            ("They made errors, saying that it was poor.", &["They | saying | that it was poor"]),
            ("The framework involves understanding that it is poor.", &[" | understanding | that it is poor"]),
            ("The clerk misses saying that it is poor.", &["The clerk | saying | that it is poor"]),
        ]);
    }

    #[test]
    fn who_does_something_to_a_thing_in_order_to_speak_speaks() {
        holds(&[
            ("Vey broke her silence to say that it was over.", &["Vey | to say | that it was over"]),
            ("Vey used a speech to accuse Orrin of lying.", &["Vey | to accuse | Orrin of lying"]),
            (
                "Vey found reasons to say that it was over.",
                &["Vey | found | reasons to say that it was over", "reasons | to say | that it was over"],
            ),
            (
                "Vey asked the union to say that it was over.",
                &["Vey | asked | the union to say that it was over", "the union | to say | that it was over"],
            ),
        ]);
    }

    #[test]
    fn who_is_pressed_to_speak_speaks() {
        holds(&[
            (
                "The ruling puts weight on her to say whether the port is poor.",
                &["her | to say | whether the port is poor"],
            ),
            (
                "The owners spent money on the port to say that it was poor.",
                &["The owners | to say | that it was poor"],
            ),
        ]);
    }

    #[test]
    fn what_a_report_tells_of_a_thing_is_taken_up_by_who_reports() {
        holds(&[
            (
                "Vey says the main goal of the sale is profit, but conceded that it was poor.",
                &["Vey | says | the main goal of the sale is profit", "Vey | conceded | that it was poor"],
            ),
            (
                "The report says the goal is profit, but Orrin conceded that it was poor.",
                &["The report | says | the goal is profit", "Orrin | conceded | that it was poor"],
            ),
        ]);
    }
}
