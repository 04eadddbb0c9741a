//! Clauses that stand right behind their object, without a relative pronoun: "the tax Brandt wants to abolish".

use super::chunk::Chunking;
use crate::lexicon::{Class, Cue, Tag, WordKind};

/// "A step Brandt condemned", "the tax Brandt wants to abolish", "the ministers Brandt sacked": a name with a verb right behind it, after what
/// somebody does or plans, or after a thing or several people where the verb is for or against what it lacks or makes an idiom with it,
/// "the sanctions Brandt imposed on", or after "the way", is a phrase of its own.
pub(super) fn begins_contact_clause(view: &Chunking<'_>, start: usize, at: usize, end: usize) -> bool {
    if view.tags[start] != Tag::Dt {
        return false;
    }
    let (word, tag) = (view.tokens[at - 1].word, view.tags[at - 1]);
    let done = tag == Tag::Nn && [WordKind::Act, WordKind::Proposal].iter().any(|&kind| view.lexicon.is(word, kind));
    let verb = (at..end).find(|&next| !matches!(view.tags[next], Tag::Nnp | Tag::Rb));
    let finite = |next: &usize| matches!(view.tags[*next], Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    let Some(verb) = verb.filter(finite) else { return false };
    let several = tag == Tag::Nns || at == start + 1 && view.is_of(start, WordKind::Demonstrative);
    let thing = several || tag == Tag::Nn && view.lexicon.names().person_noun(word).is_none();
    let manner = view.lexicon.is(word, WordKind::Manner);
    done || manner || thing && (lacks_object(view, verb, end) || is_of_idiom(view, at - 1, verb, end))
}

/// Whether a verb with a tense is for or against what stands behind it, and nothing does.
fn lacks_object(view: &Chunking<'_>, verb: usize, end: usize) -> bool {
    let finite = |at: usize| matches!(view.tags[at], Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    let goes_on = |&at: &usize| matches!(view.tags[at], Tag::Vb | Tag::Vbn | Tag::Vbg | Tag::Rb | Tag::To);
    let behind = (verb + 1..end).find(|at| !goes_on(at)).unwrap_or(end);
    let ends = |at: usize| finite(at) || matches!(view.tags[at], Tag::Stop | Tag::Comma | Tag::Cc | Tag::Colon);
    let closes = |at: usize| at >= end || ends(at);
    let preposition = behind < end && view.tags[behind] == Tag::In && !view.is_of(behind, WordKind::OpensClause);
    let left_alone = preposition && closes(behind + 1);
    let sides = |at: usize| {
        let tells = |cue: &Cue| cue.class == Class::Verb && cue.patient.is_some() && cue.stance != 0;
        let frames = view.lexicon.frames();
        let words = view.tokens[at..behind + usize::from(left_alone)].iter().map(|token| token.word);
        let found = frames.forms().longest(words);
        found.is_some_and(|found| found.values.iter().any(|entry| tells(frames.cue(entry.cue))))
    };
    let last = (verb..behind).rev().find(|&at| view.tags[at].is_verb());
    (closes(behind) || preposition) && last.is_some_and(sides)
}

/// "The sanctions Brandt imposed on Orrin", "the support Brandt gave Orrin": whether a verb with a tense does something to somebody by what a
/// noun names.
fn is_of_idiom(view: &Chunking<'_>, noun: usize, verb: usize, end: usize) -> bool {
    let goes_on = |&at: &usize| matches!(view.tags[at], Tag::Vb | Tag::Vbn | Tag::Vbd | Tag::Vbg | Tag::Rb | Tag::To);
    let behind = (verb + 1..end).find(|at| !goes_on(at)).unwrap_or(end);
    let Some(last) = (verb..behind).rev().find(|&at| view.tags[at].is_verb()) else { return false };
    let [last, noun] = [last, noun].map(|at| view.tokens[at].word);
    let leads = behind < end && matches!(view.tags[behind], Tag::In | Tag::To | Tag::Rp);
    view.lexicon.is_given(last, noun) || leads && view.lexicon.idiom(last, noun, view.tokens[behind].word).is_some()
}
