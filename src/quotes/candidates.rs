//! All possible attributions of one sentence, cue by cue.

use super::named::Source;
use super::telling::{reports, tells};
use std::cmp::Reverse;

use super::adjectival::adjective_candidate;
use super::adverbial::{GAP, phrase_candidate, resumption};
use super::candidate::{Candidate, Hit};
use super::evidence::listed;
use super::mistaken::mistaken_verb;
use super::nominal::noun_candidate;
use super::scene::Scene;
use super::verbal::verb_candidate;
use crate::lexicon::{Ahead, Begins, Class, Construction, CueForm as Form, CueKind, Takes, WordKind};
use crate::text::{Tag, Token};

/// Appends the candidates of a sentence, in order of their cues.
pub(super) fn candidates(scene: &Scene<'_>, out: &mut Vec<Candidate>) {
    let (mut token, mut hits) = (scene.start(), Vec::new());
    while token < scene.end() {
        let Token { word, begins, .. } = scene.document.tokens[token];
        let next = || scene.document.words_from(token + 1, scene.end()).next();
        if !begins.any(Begins::REPORTING) || !scene.lexicon.reporting().may_begin(word, next()) {
            token += 1;
            continue;
        }
        let before = out.len();
        let matched = at_token(scene, token, &mut hits, out);
        token += if out.len() > before { matched.max(1) } else { 1 };
    }
}

/// Tries the cues that begin at a token, phrases first, longer ones before shorter ones of their class; the number of words
/// of the one that fits. `hits` is working memory.
fn at_token<'a>(scene: &Scene<'a>, token: usize, hits: &mut Vec<Hit<'a>>, out: &mut Vec<Candidate>) -> usize {
    hits.clear();
    hits_at(scene, token, hits);
    let participle = !hits.is_empty() && scene.verb(scene.phrase_at(token)).is_some_and(|verb| verb.passive);
    hits.sort_by_key(|hit| (rank(hit.cue.class, participle), Reverse(hit.end)));
    for hit in hits {
        let words = hit.end - token;
        if let Some(candidate) = candidate_of(scene, hit) {
            if !repeats_quotation(out, &candidate) {
                out.push(candidate);
            }
            return words;
        }
        if hit.cue.class == Class::Adjective && hit.cue.lemma.ends_with(" as") {
            // "the guild, known as the Quays": nobody knows it there
            return words;
        }
    }
    1
}

/// Adds the cues of the lexicon that begin at a token, where those with a gap go on behind it.
fn hits_at<'a>(scene: &Scene<'a>, token: usize, hits: &mut Vec<Hit<'a>>) {
    let reporting = scene.lexicon.reporting();
    reporting.each(scene.document.words_from(token, scene.end()), |found| {
        let gap = token + found.words;
        let ahead = Ahead::new(scene.document.words_from(gap, scene.end().min(gap + GAP)));
        for &id in found.values.iter().filter(|&&id| reporting.may_be_whole(id, ahead)) {
            let cue = reporting.cue(id);
            if !reporting.has_gap(id) || resumption(scene, gap, cue).is_some() {
                hits.push(Hit { token, end: gap, id, cue });
            }
        }
    });
}

/// The place of a class in the order in which cues are tried; the adjective first where a word may be a passive participle.
fn rank(class: Class, participle: bool) -> u8 {
    match class {
        Class::Phrase => 0,
        Class::Adjective if participle => 1,
        Class::Verb => 2,
        Class::Adjective => 3,
        _ => 4,
    }
}

fn candidate_of(scene: &Scene<'_>, hit: &Hit<'_>) -> Option<Candidate> {
    let candidate = match hit.cue.class {
        Class::Phrase => phrase_candidate(scene, hit),
        Class::Verb => verb_candidate(scene, hit).or_else(|| mistaken_verb(scene, hit)),
        Class::Adjective => adjective_candidate(scene, hit),
        _ => noun_candidate(scene, hit),
    };
    fitting(scene, hit.cue.takes, candidate?)
}

/// A candidate if its cue reports as it is used there, without the empty `it` as source.
fn fitting(scene: &Scene<'_>, takes: Takes, mut candidate: Candidate) -> Option<Candidate> {
    use Construction::{Around, Bare, Object, That, To, Wh};
    let loose = takes.any(Takes::ONLY) && !listed(scene, &candidate);
    let wordless = takes.any(Takes::WORDS) && candidate.construction == Object && !names_words(scene, &candidate);
    if loose || wordless {
        return None;
    }
    let empty = |source: Source| source.tokens.len() == 1 && scene.is(source.head as usize, &["it"]);
    if candidate.form == Form::Adjective
        && candidate.construction == That
        && scene.tag(candidate.head as usize) == Tag::Vbn
    {
        // "it was rumoured that"
        candidate.source = candidate.source.filter(|&source| !empty(source));
    }
    let seen = scene.lexicon.reporting().cue(candidate.entry).kind == CueKind::Perception;
    if candidate.form == Form::Adjective && seen && matches!(candidate.construction, That | Wh) {
        // "it is unclear whether"
        candidate.source = candidate.source.filter(|&source| !empty(source));
    }
    if takes.any(Takes::RAISED) && candidate.construction == Construction::Preposition {
        // "seemed to mock Orrin", where the verb passes for an adjective
        return None;
    }
    if takes.any(Takes::RAISED) && candidate.construction == To && wants_another(scene, &candidate) {
        return None;
    }
    if takes.any(Takes::RAISED) && candidate.construction == To {
        let subject = candidate.source.take().map(|source| scene.trimmed(source.tokens));
        candidate
            .content
            .extend(subject.filter(|subject| !candidate.content.iter().any(|part| part.overlaps(*subject))));
        candidate.content.sort_by_key(|part| part.start);
    } else if takes.any(Takes::RAISED) {
        candidate.source = candidate.source.filter(|&source| !empty(source));
    }
    if seen && matches!(candidate.construction, Bare | Object) && is_seen(scene, &candidate) {
        return None;
    }
    if takes.any(Takes::IT) {
        let clause = matches!(candidate.construction, That | Bare | Around);
        candidate.source.take().filter(|&source| clause && empty(source))?;
    }
    Some(candidate)
}

/// `seems to fear that …`: whether the infinitive behind a verb that only tells how it looks has a content of its own.
fn wants_another(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let opens = candidate.opens.map(|opens| scene.phrase_at(opens.start));
    opens.is_some_and(|at| reports(scene, at) && scene.phrases.get(at + 1).is_some())
}

/// `saw | Orrin | betray the town`: whether a content tells by a base form what one in the singular was seen to do, so that nobody says it.
fn is_seen(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let first = scene.phrase_at(candidate.content[0].start as usize);
    let one =
        scene.noun(first).is_some_and(|noun| matches!(scene.tag(noun.head as usize), Tag::Nnp | Tag::Nn | Tag::Prp));
    let base = |tag| matches!(tag, Tag::Vb | Tag::Vbp);
    let subjective = scene.is_of(scene.first_token(first), WordKind::Nominative);
    one && !subjective && scene.verb(first + 1).is_some_and(|verb| base(scene.tag(verb.tokens.start as usize)))
}

/// Whether the content is headed by a noun of words: an apology, a plan.
fn names_words(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let first = scene.phrase_at(candidate.content[0].start as usize);
    scene.noun(first).is_some_and(|noun| {
        let head = noun.head as usize;
        scene.is_of(head, WordKind::Utterance) || tells(scene, head)
    })
}

/// Whether a noun claims the quotation that the verb before it has: `said in a statement: "…"`.
fn repeats_quotation(before: &[Candidate], candidate: &Candidate) -> bool {
    candidate.form == Form::Noun
        && candidate.construction == Construction::Quote
        && before
            .iter()
            .rev()
            .take(4)
            .any(|other| other.construction == Construction::Quote && other.content[0].contains(candidate.content[0]))
}

#[cfg(test)]
mod tests {
    use crate::quotes::traps::{found, holds};

    #[test]
    fn a_verb_that_takes_only_words_reports_nothing_else() {
        holds(&[
            ("The owners continue to sell cranes.", &[]),
            (
                "“The cranes are old and slow,” Orrin continued.",
                &["Orrin | continued | “The cranes are old and slow,”"],
            ),
            ("Orrin went on the airwaves with the sale.", &[]),
        ]);
    }

    #[test]
    fn an_offer_reports_where_it_names_words() {
        holds(&[
            ("The owners offered a loan.", &[]),
            ("The owners offered an apology.", &["The owners | offered | an apology"]),
        ]);
    }

    #[test]
    fn what_seems_to_be_so_seems_so_to_nobody_named() {
        holds(&[
            ("The port seems to be poor.", &[" | seems | The port … to be poor"]),
            ("The port wants to be poor.", &["The port | wants | to be poor"]),
            (
                "The letter seems to suggest that the port is poor.",
                &["The letter | to suggest | that the port is poor"],
            ),
            ("Appearing to be poor, Orrin left.", &[" | Appearing | to be poor … Orrin"]),
        ]);
    }

    #[test]
    fn a_name_before_a_verb_that_looks_like_a_noun_is_its_subject() {
        holds(&[
            ("Vey doubts that the port will close.", &["Vey | doubts | that the port will close"]),
            ("Vey doubts whether the port will close.", &["Vey | doubts | whether the port will close"]),
        ]);
        assert_eq!(found("Harbour fears that the mill would close grew.").len(), 1);
    }

    #[test]
    fn an_empty_it_is_no_source() {
        for cue in ["was reported", "is said", "has been claimed", "was rumoured", "emerged", "turned out"] {
            assert_eq!(
                found(&format!("It {cue} that the port was poor.")),
                [format!(" | {cue} | that the port was poor")]
            );
        }
        holds(&[
            ("The port, it is said, was never safe.", &[" | is said | The port … was never safe"]),
            ("The port, it must be said, was never safe.", &[]),
            ("The port, it turned out, was never safe.", &[" | turned out | The port … was never safe"]),
            ("It is unclear whether the port will close.", &[" | is unclear | whether the port will close"]),
            ("The guild met. It said that the port was poor.", &["It | said | that the port was poor"]),
            ("Brandt emerged as a leader.", &[]),
            ("Vey is reported to have left the town.", &[" | is reported | Vey … to have left the town"]),
        ]);
    }

    #[test]
    fn what_somebody_seems_to_do_is_not_what_he_seems() {
        assert_eq!(found("Vey seemed to mock Orrin."), Vec::<String>::new());
        assert_eq!(found("Vey seemed to be poor."), [" | seemed | Vey … to be poor"]);
    }
}
