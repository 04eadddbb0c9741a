//! What speaks for and against a possible attribution: its cue, its construction and its circumstances.

use std::ops::Range;

use super::candidate::Candidate;
use super::ending::is_subordinate;
use super::scene::Scene;
use crate::lexicon::{
    Circumstance, Construction, CueForm, CueKind, CuePosition, SourceSort, Takes, Vicinity, WordKind,
};
use crate::text::{Tag, TokenSpan};

/// The log-odds, in thousandths, that a candidate is an attribution.
pub(super) fn log_odds(scene: &Scene<'_>, before: &[Candidate], candidate: &Candidate) -> i32 {
    let weights = scene.lexicon.reporting_weights();
    let kind = scene.lexicon.reporting().cue(candidate.entry).kind;
    let mut sum = weights.cue(candidate.entry, kind, candidate.form, candidate.construction);
    sum += weights.vicinity(&vicinity(scene, before, candidate));
    let held = circumstances(scene, before, candidate).filter(|(_, holds)| *holds);
    sum + held.map(|(circumstance, _)| weights.circumstance(circumstance)).sum::<i32>()
}

/// What kind of pronoun the source of a candidate is, if it is one.
fn pronoun(scene: &Scene<'_>, candidate: &Candidate) -> Option<Circumstance> {
    let source = candidate.source.filter(|source| source.tokens.len() == 1)?;
    let head = source.head as usize;
    let kinds = scene.lexicon.kinds(scene.document.tokens[head].word);
    let counts = SOURCES.into_iter().find(|(kind, _)| kinds.has(*kind)).map(|(_, circumstance)| circumstance);
    counts.or_else(|| scene.is(head, &["who"]).then_some(Circumstance::Who))
}

/// The sources of one word that count by what they are.
const SOURCES: [(WordKind, Circumstance); 3] = [
    (WordKind::PersonSource, Circumstance::ThirdPerson),
    (WordKind::SpeakerSource, Circumstance::FirstPerson),
    (WordKind::ThingSource, Circumstance::Thing),
];

/// Whether the cue stands right beside a whole quotation, describes what was said or names its source's mind, so that no further evidence is needed:
/// `"…," Orrin noted.`, `in Orrin's view`, `it was reported that …`
pub(super) fn is_certain(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let cue = scene.lexicon.reporting().cue(candidate.entry);
    let owned = cue.lemma.ends_with(" of") && (cue.lemma.starts_with("in the ") || cue.lemma.starts_with("from the "));
    let told = owned || cue.lemma.starts_with("by ") || cue.lemma.ends_with(" words");
    let possessed = !cue.after_gap.is_empty() || owned;
    if possessed
        && (!told || is_set_off(scene, candidate))
        && cue.kind == CueKind::Belief
        && scene.quotations.around(candidate.head as usize).is_none()
    {
        return candidate.source.is_some();
    }
    if candidate.contact {
        return true;
    }
    let sees = candidate.form == CueForm::Phrase && &*cue.lemma == "to";
    if sees || is_impersonal(scene, candidate) || is_subject(scene, candidate) || cue.takes.any(Takes::IT) {
        return true;
    }
    candidate.construction == Construction::AroundQuote
        && candidate.source.is_some()
        && candidate.content.iter().any(|part| part.len() >= SPEECH)
}

/// Whether a pause stands before a phrase: `because, in her words, …`, not `saw it in her words`.
fn is_set_off(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head as usize;
    head == scene.start() || matches!(scene.tag(head - 1), Tag::Comma | Tag::Colon | Tag::Close)
}

/// `it was reported that …`
fn is_impersonal(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let passive = candidate.form == CueForm::Passive && candidate.construction == Construction::That;
    let subject = (scene.start()..candidate.cue.start as usize).rev().find(|&token| scene.tag(token) != Tag::Rb);
    passive && candidate.source.is_none() && subject.is_some_and(|token| scene.is(token, &["it"]))
}

/// `The claim that Brandt lied | shocked …`, `Reports that Brandt lied | shocked …`: a noun of saying with its clause as the subject of
/// the sentence; not `the claim that Brandt made`.
fn is_subject(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let head = candidate.head as usize;
    let said = match scene.lexicon.reporting().cue(candidate.entry).kind {
        CueKind::Claim => true,
        CueKind::Say => scene.tag(head) == Tag::Nns && candidate.cue.len() == 1 && candidate.source.is_none(),
        _ => false,
    };
    let clause = said && candidate.form == CueForm::Noun && candidate.construction == Construction::That;
    let part = candidate.content[0];
    let end = part.end as usize;
    if !clause || end >= scene.end() || (0..scene.phrase_at(head)).any(|at| scene.verb(at).is_some()) {
        return false;
    }
    let told = scene.noun(scene.phrase_at(part.start as usize + 1)).is_some();
    let last = scene.document.tokens[end - 1].word;
    let made = scene.lexicon.is(last, WordKind::Light) || scene.lexicon.is(last, WordKind::Making);
    let predicate = scene.verb(scene.phrase_at(end)).is_some_and(|verb| verb.tokens.start as usize == end);
    told && !made && predicate
}

/// Candidates before one that can hold it.
const NEAR: usize = 16;

/// Tokens, marks included, from which on a quotation beside a reporting verb is speech.
const SPEECH: usize = 6;

/// The same as the names of the features that add to it.
pub(super) fn features(scene: &Scene<'_>, before: &[Candidate], candidate: &Candidate) -> Vec<String> {
    let cue = scene.lexicon.reporting().cue(candidate.entry);
    let construction = candidate.construction.name();
    let name = format!("cue:{}/{}", cue.class.name(), cue.lemma);
    let held = circumstances(scene, before, candidate).filter(|(_, holds)| *holds);
    let mut features: Vec<String> = held.map(|(circumstance, _)| circumstance.name().to_owned()).collect();
    features.push(format!("form:{}/{construction}", candidate.form.name()));
    features.push(format!("kind:{}/{construction}", cue.kind.name()));
    features.push(format!("{name}/{construction}"));
    features.push(name);
    features.extend(vicinity(scene, before, candidate).features());
    features
}

fn vicinity(scene: &Scene<'_>, before: &[Candidate], candidate: &Candidate) -> Vicinity {
    let (start, end) = (candidate.cue.start as usize, candidate.cue.end as usize);
    let tag = |token: usize| if token < scene.end() { scene.tag(token) } else { Tag::Edge };
    let ahead = |away: usize| start.checked_sub(away).filter(|&token| token >= scene.start());
    let mut outer = before.iter().rev().take(NEAR).filter(|other| other.content.iter().any(|part| part.holds(start)));
    let last = candidate.content.last().map_or(end, |part| part.end as usize);
    Vicinity {
        construction: candidate.construction,
        form: candidate.form,
        kind: scene.lexicon.reporting().cue(candidate.entry).kind,
        source: candidate.source.map_or(SourceSort::Missing, |source| sort(scene, source.head as usize)),
        gap: candidate.source.and_then(|source| start.checked_sub(source.tokens.end as usize)),
        ahead: [2, 1].map(|away| ahead(away).map_or(Tag::Edge, tag)),
        behind: tag(end),
        content: [tag(candidate.content[0].start as usize), tag(last)],
        outer: outer.next_back().map(|other| other.form),
        rank: before.len(),
    }
}

/// What a source is whose head stands at `head`.
fn sort(scene: &Scene<'_>, head: usize) -> SourceSort {
    let names = scene.lexicon.names();
    let word = scene.document.tokens[head].word;
    let words = || scene.document.words_from(head, head + 1);
    match scene.tag(head) {
        _ if names.person_noun(word).is_some() => SourceSort::Person,
        _ if names.is_given_name(word) => SourceSort::Given,
        _ if names.title(words()).is_some() => SourceSort::Title,
        _ if names.place(words()).is_some() => SourceSort::Place,
        _ if names.organisation_cue(words(), CuePosition::Tail).is_some() => SourceSort::Body,
        _ if scene.lexicon.is(word, WordKind::Bearer) => SourceSort::Bearer,
        Tag::Nnp => SourceSort::Name,
        Tag::Prp if scene.is(head, &["it"]) => SourceSort::It,
        Tag::Prp => SourceSort::Pronoun,
        tag if tag.is_noun() => SourceSort::Noun,
        _ => SourceSort::Other,
    }
}

/// Words of a content, in the classes by which the weights were fitted.
const FEW: Range<usize> = 3..5;
const SOME: Range<usize> = 5..10;
const MANY: usize = 10;

/// Words from which on a source is long, as the weights were fitted.
const LONG_SOURCE: usize = 6;

/// Each circumstance, and whether it holds of a candidate.
fn circumstances(
    scene: &Scene<'_>,
    before: &[Candidate],
    candidate: &Candidate,
) -> impl Iterator<Item = (Circumstance, bool)> {
    let always = [(Circumstance::Any, true)];
    let source = of_source(scene, candidate);
    always.into_iter().chain(source).chain(of_content(scene, candidate)).chain(of_place(scene, before, candidate))
}

fn of_source(scene: &Scene<'_>, candidate: &Candidate) -> [(Circumstance, bool); 11] {
    use Circumstance as Is;
    let start = candidate.cue.start as usize;
    let source = candidate.source;
    let pronoun = pronoun(scene, candidate);
    let head = source.map(|source| scene.tag(source.head as usize));
    let quoted = scene.quotations.around(start).is_some();
    [
        (Is::Sourceless, source.is_none()),
        (Is::FirstPerson, pronoun == Some(Is::FirstPerson)),
        (Is::ThirdPerson, pronoun == Some(Is::ThirdPerson)),
        (Is::Thing, pronoun == Some(Is::Thing)),
        (Is::Who, pronoun == Some(Is::Who)),
        (Is::Named, head == Some(Tag::Nnp)),
        (Is::Plural, head == Some(Tag::Nns)),
        (Is::Common, head == Some(Tag::Nn)),
        (Is::LongSource, source.is_some_and(|source| source.tokens.len() >= LONG_SOURCE)),
        (Is::QuotedFirst, quoted && pronoun == Some(Is::FirstPerson)),
        (Is::Leading, source.is_some_and(|source| source.tokens.start as usize == scene.start())),
    ]
}

fn of_content(scene: &Scene<'_>, candidate: &Candidate) -> [(Circumstance, bool); 10] {
    use Circumstance as Is;
    let words: usize = candidate.content.iter().map(|part| part.len()).sum();
    let own = scene.quotations.around(candidate.cue.start as usize);
    let begins_with = scene.tag(candidate.content[0].start as usize);
    let is_marked = |token: usize| scene.quotations.around(token).is_some_and(|at| Some(at) != own);
    let marked = |part: &TokenSpan| is_marked(part.start as usize) || is_marked(part.end as usize - 1);
    [
        (Is::OneWord, words == 1),
        (Is::TwoWords, words == 2),
        (Is::FewWords, FEW.contains(&words)),
        (Is::SomeWords, SOME.contains(&words)),
        (Is::ManyWords, words >= MANY),
        (Is::Marked, candidate.content.iter().any(marked)),
        (Is::Predicate, candidate.content.iter().any(|part| has_predicate(scene, *part))),
        (Is::StartsName, begins_with == Tag::Nnp),
        (Is::StartsPronoun, begins_with == Tag::Prp),
        (Is::StartsArticle, matches!(begins_with, Tag::Dt | Tag::PrpPossessive)),
    ]
}

fn of_place(scene: &Scene<'_>, before: &[Candidate], candidate: &Candidate) -> [(Circumstance, bool); 10] {
    use Circumstance as Is;
    let start = candidate.cue.start as usize;
    let inside = |other: &Candidate| other.content.iter().any(|part| part.holds(start));
    let quotes = candidate.construction == Construction::Quote;
    let around_both = |part: &TokenSpan| part.holds(start) && part.contains(candidate.content[0]);
    [
        (Is::Unlisted, !listed(scene, candidate)),
        (Is::Quoted, scene.quotations.around(start).is_some()),
        (Is::Negated, candidate.negated),
        (Is::Present, matches!(scene.tag(start), Tag::Vbz | Tag::Vbp)),
        (Is::Headline, scene.sentence.in_title || scene.sentence.paragraph == 0),
        (Is::Question, scene.document.is_word(scene.end() - 1, "?")),
        (Is::Subordinate, is_subordinate(scene, scene.phrase_at(start))),
        (Is::Inner, before.iter().rev().take(NEAR).any(inside)),
        (Is::InnerSpeech, is_reported(before, |part| part.holds(start))),
        (Is::InnerQuotation, quotes && is_reported(before, around_both)),
    ]
}

/// Whether a clause that a candidate before reports has this.
fn is_reported(before: &[Candidate], has: impl Fn(&TokenSpan) -> bool) -> bool {
    before.iter().rev().take(NEAR).any(|other| {
        let reports = matches!(other.construction, Construction::That | Construction::Bare | Construction::Around);
        reports && other.content.iter().any(&has)
    })
}

fn has_predicate(scene: &Scene<'_>, part: TokenSpan) -> bool {
    let first = scene.phrase_at(part.start as usize);
    (first..scene.phrases.len()).take_while(|&at| scene.first_token(at) < part.end as usize).any(|at| scene.finite(at))
}

/// Whether the lexicon lists the construction for the cue.
pub(super) fn listed(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let cue = scene.lexicon.reporting().cue(candidate.entry);
    let takes = match candidate.construction {
        Construction::Quote | Construction::AroundQuote => Takes::QUOTE,
        Construction::That => Takes::THAT,
        Construction::Bare | Construction::Around => Takes::BARE,
        Construction::Wh => Takes::WH,
        Construction::To => Takes::TO,
        Construction::ObjectTo => Takes::OBJECT_TO,
        Construction::Object => Takes::OBJECT.or(Takes::AS),
        Construction::Preposition => Takes::OF.or(Takes::AS).or(Takes::OBJECT),
        Construction::Gerund => Takes::GERUND,
        Construction::Passive => Takes::OBJECT_TO.or(Takes::OBJECT).or(Takes::AS).or(Takes::OF),
        Construction::Colon | Construction::Alone => return true,
    };
    candidate.form == CueForm::Phrase || cue.takes.any(takes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::quotes::candidates::candidates;
    use crate::text::Document;

    #[test]
    fn each_circumstance_is_asked_once() {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", "Orrin said that the port was old.", &lexicon);
        let quotations = &document.quotations;
        let scene = Scene::new(&document, &lexicon, quotations, &document.sentences[0]);
        let mut found = Vec::new();
        candidates(&scene, &mut found);
        let mut asked: Vec<Circumstance> = circumstances(&scene, &[], &found[0]).map(|(asked, _)| asked).collect();
        asked.sort();
        assert_eq!(asked, Circumstance::ALL.map(|(circumstance, _)| circumstance));
    }
}
