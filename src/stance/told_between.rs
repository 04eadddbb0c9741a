//! Another event told between a topic and what might take it up: "wants sanctions. Oro shut the border. Vey condemned the move."

use crate::frames::{Predicate, predicates};
use crate::lexicon::WordKind;
use crate::text::{Document, Glossed, NounPhrase, Sentence, Tag};

/// Whether somebody has done something else between the token at which a topic's name ends and a noun for what was done.
pub(super) fn tells_another_event(text: Glossed<'_>, named: u32, noun: &NounPhrase) -> bool {
    let (first, last) = (text.sentence_of(named as usize - 1), text.sentence_of(noun.head as usize));
    (first..=last).any(|number| {
        let sentence = &text.sentences[number];
        let clauses = predicates(text, sentence);
        let own = (number == last).then(|| agent_before(&text, &clauses, noun)).flatten();
        let behind = |it: &&Predicate| text.phrases[it.phrase].tokens().start >= named;
        let before = |it: &&Predicate| text.phrases[it.phrase].tokens().end <= noun.tokens.start;
        let mut told = clauses.iter().filter(behind).filter(before);
        told.any(|it| (own.is_none() || it.agent() != own) && is_event(text, sentence, it, named, noun))
    })
}

/// Who acts in the last clause that begins before a noun.
fn agent_before(document: &Document, clauses: &[Predicate], noun: &NounPhrase) -> Option<usize> {
    let before = |it: &&Predicate| document.phrases[it.phrase].tokens().end <= noun.tokens.start;
    clauses.iter().rev().find(before).and_then(Predicate::agent)
}

/// "Oro shut the border", "a reporter was arrested": whether a clause of its own tells that something was done to something, which
/// isn't itself said to be a step or plan. To deserve or need something is no deed.
fn is_event(text: Glossed<'_>, sentence: &Sentence, clause: &Predicate, named: u32, noun: &NounPhrase) -> bool {
    let Some(&group) = text.verb(clause.phrase) else { return false };
    let head = group.head as usize;
    let past = matches!(text.tags[head], Tag::Vbd | Tag::Vbn) || sentence.in_title;
    let needs = text.is_of(head, WordKind::Requiring);
    let done = past && !needs && !group.copula && !group.negated && group.modal.is_none();
    let relative = clause.understood.is_some();
    let says = text.is_of(head, WordKind::ReportingVerb);
    let thing = |at: usize| {
        let Some(object) = text.noun(at) else { return false };
        let head = object.head as usize;
        let of = |kind| text.is_of(head, kind);
        if object.tokens.start < named {
            return false;
        }
        text.tags[head].is_noun()
            && head != noun.head as usize
            && ![WordKind::Act, WordKind::Proposal].into_iter().any(of)
    };
    done && !relative && !says && clause.subject.is_some() && clause.patient().is_some_and(thing)
}
