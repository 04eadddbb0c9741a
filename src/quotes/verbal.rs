//! Attributions by verbs in the active: "Orrin said that", "urged the port to sell".

use super::around::{around, fronted};
use super::aside::clause_behind_aside;
use super::candidate::{Candidate, Complement, Hit};
use super::complement::complement;
use super::contact::contact_candidate;
use super::content::content;
use super::extracted::{fronted as fronted_pronoun, gapped, object_before};
use super::named::Source;
use super::passive::{described_by_agent, passive};
use super::past::is_past_tense;
use super::scene::Scene;
use super::source::subject;
use crate::lexicon::{Construction, CueForm as Form, CueKind, Takes, WordKind};
use crate::text::{NounPhrase, Tag, TokenSpan, VerbForm};

/// `Orrin said …`, `urged the port to …`, `was accused of …`
pub(super) fn verb_candidate(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let verb = CueVerb::read(scene, hit)?;
    if is_attributive(scene, verb.at) {
        return None;
    }
    if verb.form == Form::Passive {
        return passive(scene, hit, verb.at, verb.words, verb.next);
    }
    if is_passive_of_headline(scene, hit, verb.at, verb.words.end as usize) {
        return None;
    }
    if let Some(candidate) = with_content_before(scene, hit, &verb) {
        return Some(candidate);
    }
    match verb.object_before(scene, hit) {
        Some(object) => {
            hit.candidate(scene, verb.subject(scene), verb.words, vec![object], Construction::Object, verb.form)
        }
        None => with_complement(scene, hit, &verb),
    }
}

/// A cue that is the verb of a phrase, and what follows it.
struct CueVerb {
    /// The phrase.
    at: usize,
    /// From its first auxiliary on, with what of the cue stands behind it.
    words: TokenSpan,
    form: Form,
    finite: bool,
    next: Option<Complement>,
}

impl CueVerb {
    fn read(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Self> {
        let at = scene.phrase_at(hit.token);
        let verb = scene.verb(at).filter(|verb| verb.head as usize == hit.token)?;
        let mut after = hit.end.max(verb.tokens.end as usize);
        let infinitive = after < scene.end() && matches!(scene.tag(after), Tag::Vb | Tag::Vbp);
        if infinitive && scene.tag(after - 1) == Tag::To {
            after -= 1;
        }
        let words = TokenSpan::new(verb.tokens.start as usize, after);
        let next = complement(scene, hit.token, after, hit.cue.takes);
        let form = match verb.form {
            VerbForm::Finite if verb.passive && !is_perfect(scene, hit, at, next) => Form::Passive,
            VerbForm::Finite if verb.modal.is_some() => Form::Modal,
            VerbForm::Finite => Form::Finite,
            VerbForm::Infinitive => Form::Infinitive,
            VerbForm::Gerund => Form::Gerund,
            VerbForm::Participle => Form::Participle,
        };
        let finite = verb.is_finite() || is_past_tense(scene, at);
        Some(Self { at, words, form, finite, next })
    }

    fn subject(&self, scene: &Scene<'_>) -> Option<Source> {
        self.finite.then(|| subject(scene, self.at)).flatten()
    }

    /// The object of a verb without a complement, which a relative pronoun stands for.
    fn object_before(&self, scene: &Scene<'_>, hit: &Hit<'_>) -> Option<TokenSpan> {
        match self.next {
            Some(_) => None,
            None => object_before(scene, self.subject(scene), self.words.end as usize, hit.cue.takes),
        }
    }
}

/// The candidate of a verb whose content, or some of it, stands before it.
fn with_content_before(scene: &Scene<'_>, hit: &Hit<'_>, verb: &CueVerb) -> Option<Candidate> {
    let CueVerb { at, words, form, finite, next } = *verb;
    let speaks = finite && hit.cue.takes.any(Takes::QUOTE.or(Takes::BARE).or(Takes::INVERTED));
    described_by_agent(scene, hit, at, words)
        .or_else(|| finite.then(|| contact_candidate(scene, hit, at, words, next, form)).flatten())
        .or_else(|| speaks.then(|| around(scene, hit, at, words, next)).flatten())
        .or_else(|| fronted(scene, hit, at, words))
}

fn with_complement(scene: &Scene<'_>, hit: &Hit<'_>, verb: &CueVerb) -> Option<Candidate> {
    let (after, takes) = (verb.words.end as usize, hit.cue.takes);
    let says = takes.any(Takes::BARE) && takes.any(Takes::QUOTE) && verb.finite;
    let next = verb
        .next
        .or_else(|| gapped(scene, verb.subject(scene), after, takes))
        .or_else(|| clause_behind_aside(scene, hit.token, after).filter(|_| says))?;
    let source = source_of(scene, hit, verb.at, next);
    let part = with_object(scene, hit, verb.words, next, content(scene, hit.token, next));
    if is_reduced_relative(scene, source, next)
        || is_bare_accused(scene, hit, next, part)
        || is_nothing(scene, hit, next, part)
    {
        return None;
    }
    let pronoun = fronted_pronoun(scene, source, next, takes).filter(|_| verb.finite);
    let content = pronoun.into_iter().chain([part]).collect();
    let candidate = hit.candidate(scene, source, verb.words, content, next.construction, verb.form);
    candidate.map(|candidate| candidate.opening(next))
}

/// `Orrin booed over plan`, `Orrin told to go`: whether a verb in the past that takes an object has none in a headline, but a preposition of
/// the reason or place or, of what somebody is told, an infinitive.
fn is_passive_of_headline(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, after: usize) -> bool {
    let takes = hit.cue.takes;
    let lone = scene.verb(at).is_some_and(|verb| verb.tokens.len() == 1);
    let past = matches!(scene.tag(hit.token), Tag::Vbd | Tag::Vbn);
    if !scene.sentence.in_title || !lone || !past || after >= scene.end() {
        return false;
    }
    let behind = scene.phrase_at(after);
    let told = takes.any(Takes::OBJECT_TO) && !takes.any(Takes::TO);
    let infinitive = scene.verb(behind).is_some_and(|verb| verb.form == VerbForm::Infinitive);
    let place = || {
        let forum = |noun: &NounPhrase| scene.is_of(noun.head as usize, WordKind::Forum);
        scene.is(after, &["at"]) && scene.noun(behind + 1).is_some_and(forum)
    };
    told && (infinitive || scene.is(after, &["amid", "over"]))
        || told && hit.cue.kind == CueKind::Belief && scene.is(after, &["for"])
        || takes.any(Takes::OBJECT) && (scene.is(after, &["amid", "for", "over"]) || place())
}

/// `ignored repeated warnings`: whether a participle stands between a verb and its object, which it describes.
fn is_attributive(scene: &Scene<'_>, at: usize) -> bool {
    let lone = scene.verb(at).is_some_and(|verb| verb.tokens.len() == 1 && verb.form == VerbForm::Participle);
    let before = at.checked_sub(1).and_then(|before| scene.verb(before));
    let governs = before.is_some_and(|verb| !verb.copula && !verb.passive && scene.tag(verb.head as usize).is_verb());
    let described = scene.noun(at + 1).map(|noun| scene.tag(noun.tokens.start as usize));
    lone && governs && matches!(described, Some(Tag::Nn | Tag::Nns | Tag::Jj))
}

/// `the books she wrote that helped the port`: whether the clause behind a verb describes the noun before its subject.
fn is_reduced_relative(scene: &Scene<'_>, source: Option<Source>, next: Complement) -> bool {
    let Some(source) = source.filter(|_| next.construction == Construction::That) else { return false };
    let described = scene.phrase_at(source.tokens.start as usize).checked_sub(1);
    let predicate = scene.phrase_at(next.start + 1);
    let subjectless = scene.verb(predicate).is_some() && scene.first_token(predicate) == next.start + 1;
    let noun = described.and_then(|at| scene.noun(at)).is_some_and(|noun| !scene.is_wh(noun) && !scene.is_time(noun));
    subjectless && noun && scene.together(source.tokens.start as usize - 1, next.start)
}

fn source_of(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, next: Complement) -> Option<Source> {
    subject(scene, at).filter(|_| !is_headed(scene, at, next) && !is_fronted_asked(scene, hit, at))
}

/// Whether the contraction before a participle is `has`: `he's said the port is poor`, not `he's expected to sell`.
fn is_perfect(scene: &Scene<'_>, hit: &Hit<'_>, at: usize, next: Option<Complement>) -> bool {
    let first = scene.first_token(at);
    let contracted = matches!(scene.document.word(first), "'s" | "’s");
    let person = first > scene.start() && scene.is(first - 1, &["he", "she", "who"]);
    let tells = next.is_some_and(|next| match next.construction {
        Construction::That | Construction::Bare | Construction::Quote | Construction::Wh => true,
        Construction::Object => !hit.cue.takes.any(Takes::AS),
        _ => false,
    });
    contracted && person && tells
}

/// `Asked about the sale, Orrin shrugged`: who asks is not the subject.
fn is_fronted_asked(scene: &Scene<'_>, hit: &Hit<'_>, at: usize) -> bool {
    let token = scene.first_token(at);
    let first = token == scene.start() || scene.tag(token - 1) == Tag::Wrb;
    first && scene.tag(hit.token) != Tag::Vbg && scene.is_of(hit.token, WordKind::Asked)
}

/// The content of a verb whose object is what it tells of, with the quotation that adds to that: `praised the crews: "They never
/// slept."` The object of others is who is told: `told the crews: "…"`
fn with_object(scene: &Scene<'_>, hit: &Hit<'_>, cue: TokenSpan, next: Complement, content: TokenSpan) -> TokenSpan {
    let takes = hit.cue.takes;
    let finite = scene.finite(scene.phrase_at(hit.token));
    let tells = takes.any(Takes::OBJECT) && !takes.any(Takes::OBJECT_TO) && finite;
    if next.construction != Construction::Quote || !tells {
        return content;
    }
    let first = scene.phrase_at(cue.end as usize);
    let object = scene.noun(first).filter(|noun| noun.tokens.start == cue.end && !scene.is_time(noun));
    let before = |at: &usize| scene.first_token(*at) < next.start;
    let verbless = || (first..scene.phrases.len()).take_while(before).all(|at| !scene.finite(at));
    // "addressed the crews: …", "said of the crews: …"
    let plain = |noun: &NounPhrase| {
        let person = scene.names_person(noun.head as usize);
        hit.cue.kind != CueKind::Say || hit.end == hit.token + 1 && !person
    };
    match object.filter(|noun| verbless() && plain(noun)) {
        Some(object) => object.tokens.hull(content),
        None => content,
    }
}

/// Whether a participle behind a noun tells what that is headed, which nobody says there: `a memo titled "Who Pays"`.
fn is_headed(scene: &Scene<'_>, at: usize, next: Complement) -> bool {
    let described = |at: usize| scene.noun(at).is_some_and(|noun| !scene.is_wh(noun) && !scene.is_time(noun));
    let comma = |at: usize| scene.lone(at).is_some_and(|word| scene.is_comma(word));
    let participle = scene.verb(at).is_some_and(|verb| verb.form == VerbForm::Participle && verb.tokens.len() == 1);
    let behind = at > 0 && described(at - 1) || at > 1 && comma(at - 1) && described(at - 2);
    participle && behind && next.construction == Construction::Quote && !is_past_tense(scene, at)
}

/// `said nothing`; `So said Orrin`, where the speaker stands in the object's place.
fn is_nothing(scene: &Scene<'_>, hit: &Hit<'_>, next: Complement, content: TokenSpan) -> bool {
    let nothing = content.len() == 1 && scene.is(content.start as usize, &["nothing"]);
    let inverted = hit.token == scene.start() + 1 && scene.is(scene.start(), &["so", "thus"]);
    next.construction == Construction::Object && (nothing || inverted || is_how_it_fares(scene, hit, content))
}

/// `finds herself struggling`: what becomes of the subject, whatever it thinks of it.
fn is_how_it_fares(scene: &Scene<'_>, hit: &Hit<'_>, content: TokenSpan) -> bool {
    let first = content.start as usize;
    let itself = scene.is_of(first, WordKind::Reflexive);
    let reflexive = content.len() > 1 && itself;
    &*hit.cue.lemma == "find" && reflexive && matches!(scene.tag(first + 1), Tag::Vbg | Tag::In | Tag::Vbn)
}

/// Whether the object of a verb that takes somebody and `of` stands there alone: `accused the owners`.
fn is_bare_accused(scene: &Scene<'_>, hit: &Hit<'_>, next: Complement, content: TokenSpan) -> bool {
    let asks = hit.cue.takes.any(Takes::OF) && !hit.cue.takes.any(Takes::OBJECT);
    asks && next.construction == Construction::Object && content.range().all(|token| !scene.is(token, &["of", "for"]))
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn a_participle_that_describes_an_object_reports_nothing() {
        holds(&[
            ("Vey ignored repeated warnings.", &[]),
            ("The mill scrapped announced plans.", &[]),
            ("Vey repeated warnings about the dam.", &["Vey | repeated | warnings about the dam"]),
        ]);
    }

    #[test]
    fn who_thanks_somebody_then_accuses_him() {
        let all = found("Brandt thanked Vey, then accused him of theft.");
        assert!(all.contains(&"Brandt | accused | him of theft".to_owned()), "{all:?}");
    }

    #[test]
    fn how_long_somebody_is_questioned_is_not_what_is_asked() {
        let all = found("Vey was questioned for six hours and released.");
        assert!(all.iter().all(|row| !row.contains("six hours")), "{all:?}");
        let asked = found("Vey was questioned about six ships and released.");
        assert!(asked.iter().any(|row| row.contains("six ships")), "{asked:?}");
    }
}
