//! How a target stands to the participant that a rule found.

use crate::frames::Participant;
use crate::lexicon::{Takes, WordKind};
use crate::text::{Document, Glossed, Phrase, Tag, TokenSpan, VerbForm, VerbGroup};

/// A target's share in a participant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// It is the participant, or one of several joined by "and", or in apposition to it.
    Whole,
    /// It is its possessor or a modifier before its head: "Orrin's critics", "the Orrin plan".
    Part,
    /// It stands in a phrase of whom it is, or an infinitive, behind it: "the plan of Orrin", "a plan drawn up by Orrin", "the
    /// plan to sell Orrin".
    Attached,
}

/// Phrases behind a participant in which a joined or attached target may stand.
pub const REACH: usize = 6;
/// The same in a list of names, brackets and marks counted.
const LISTED: usize = 40;

/// The relation of a target to a participant, if it has one.
#[must_use]
pub fn relation(text: Glossed<'_>, participant: &Participant, target: TokenSpan) -> Option<Relation> {
    if participant.tokens.overlaps(target) {
        let whole = target.holds(participant.head) || target.end as usize > participant.head;
        return Some(if whole { Relation::Whole } else { Relation::Part });
    }
    let at = text.phrase_of(target.start as usize);
    let close = || at <= participant.phrase + REACH || steps(&text, participant.phrase, at) <= REACH;
    if at <= participant.phrase || !close() || is_inserted(&text, at) {
        return None;
    }
    if text.phrases[participant.phrase].tokens().overlaps(target) {
        return None;
    }
    if text.tags[participant.head].is_relative() || is_gapped(&text, participant.phrase, at) {
        return None;
    }
    let mut attached = at == participant.phrase + 1 && has_verb(&text, at + 1);
    for between in participant.phrase + 1..at {
        attached = attached_behind(text, participant, at, between, attached)?;
    }
    let Phrase::Noun(noun) = text.phrases[at] else {
        let deed = matches!(text.phrases[at], Phrase::Verb(group) if group.form == VerbForm::Infinitive);
        return (deed && at == participant.phrase + 1).then_some(Relation::Attached);
    };
    let head = target.holds(noun.head as usize);
    match (attached, head) {
        (true, _) => Some(Relation::Attached),
        (false, true) => Some(Relation::Whole),
        (false, false) => Some(Relation::Attached),
    }
}

/// Phrases from one to another, but for those in brackets and the marks and conjunctions before names; beyond the reach where brackets
/// part the two.
fn steps(document: &Document, from: usize, to: usize) -> usize {
    let named = |at: usize| document.bears_name(at);
    if to > from + LISTED {
        return REACH + 1;
    }
    let (mut steps, mut inside) = (0, false);
    for at in from + 1..=to {
        match document.lone_tag(at) {
            Some(Tag::Bracket) => inside = !inside,
            Some(Tag::Comma | Tag::Cc) if named(at + 1) => {}
            _ if inside => {}
            _ if steps == REACH => return REACH + 1,
            _ => steps += 1,
        }
    }
    if inside { REACH + 1 } else { steps }
}

/// Whether a target at the phrase `at` belongs to what stands before a phrase between the participant and it, given whether it did so
/// up to there; `None` where that phrase parts the two.
fn attached_behind(
    text: Glossed<'_>,
    participant: &Participant,
    at: usize,
    between: usize,
    attached: bool,
) -> Option<bool> {
    if is_example(text, between, participant) {
        return Some(false);
    }
    if adds(&text, between) {
        return Some(attached);
    }
    let token = match text.phrases[between] {
        Phrase::Noun(_) => return (!text.is_relative(between)).then_some(attached),
        Phrase::Verb(group) if group.form == VerbForm::Infinitive && !attached => return Some(true),
        Phrase::Verb(group) => return is_made(&text, group, at).then_some(attached),
        Phrase::Word(token) => token as usize,
    };
    match text.tags[token] {
        Tag::Close if text.tags[token - 1] == Tag::Comma => None,
        Tag::Comma if between + 1 == at && opens_clause(text, participant, at) => None,
        Tag::Cc | Tag::Comma if between + 1 == at && is_subject_of_its_own(text, participant, at) => None,
        Tag::Comma if attached && between + 1 == at && is_holder_of_office(&text, participant, at) => Some(false),
        Tag::Cc if leaves_out(text, participant, token) => None,
        Tag::Cc | Tag::Comma | Tag::Open | Tag::Close | Tag::Rp => Some(attached),
        Tag::Bracket if parts_no_brackets(&text, participant.phrase, at) => Some(attached),
        Tag::In if repeats(&text, participant, between) => Some(attached),
        Tag::In if text.is_word(token, "by") => Some(true),
        Tag::Rb if text.is_word(token, "also") => Some(attached),
        Tag::In | Tag::To if ranges(text, participant) => Some(attached),
        Tag::To if repeats(&text, participant, between) => Some(attached),
        Tag::In if is_set_at(&text, participant, between) => Some(attached || between + 1 == at),
        Tag::In if text.is_word_in_any_case(token, "of") => Some(!ends_title(&text, between + 1)),
        _ => None,
    }
}

/// "Criticised everyone but Orrin": whether a conjunction leaves out of all of them who stands behind it.
fn leaves_out(text: Glossed<'_>, all: &Participant, conjunction: usize) -> bool {
    let is = |kind| text.is_of(all.head, kind);
    let behind = conjunction == text.phrases[all.phrase].tokens().end as usize;
    behind && text.is_word(conjunction, "but") && is(WordKind::Universal) && !is(WordKind::Nothing)
}

/// "Vey (Oro) and Orrin": whether as many brackets open as close between two phrases.
fn parts_no_brackets(document: &Document, from: usize, to: usize) -> bool {
    (from + 1..to).filter(|&at| document.lone_tag(at) == Some(Tag::Bracket)).count() % 2 == 0
}

/// "Partial to Orrin and to Brandt", "attacked by dockers, by clerks and also by Brandt": whether a preposition behind "and" or a comma is
/// that of a participant.
fn repeats(document: &Document, participant: &Participant, preposition: usize) -> bool {
    let word = document.lone_word(preposition);
    let also = usize::from(document.is_lone_word(preposition - 1, "also"));
    let joined = match document.lone_tag(preposition - 1 - also) {
        Some(Tag::Cc) => true,
        Some(Tag::Comma) => word == "by",
        _ => false,
    };
    joined && participant.phrase > 0 && document.lone_word(participant.phrase - 1) == word
}

/// "Orrin at Halden, Brandt at Vey Partners": whether a preposition tells where one of several who are named is.
fn is_set_at(document: &Document, participant: &Participant, preposition: usize) -> bool {
    let named = |at: usize| document.bears_name(at);
    let listed = matches!(document.lone_tag(preposition + 2), Some(Tag::Comma | Tag::Cc));
    let person = document.tags[participant.head] == Tag::Nnp && named(preposition - 1);
    matches!(document.lone_word(preposition), "at" | "from") && person && named(preposition + 1) && listed
}

/// "Trusted by Vey and Orrin by Brandt": whether the "by" of a participant comes again right behind the target, which so is the subject
/// of a clause that leaves out its verb.
fn is_gapped(document: &Document, participant: usize, target: usize) -> bool {
    let is_by = |at: usize| document.is_lone_word(at, "by");
    participant.checked_sub(1).is_some_and(is_by) && is_by(target + 1)
}

/// "A plan drawn up by Orrin": whether a participle leads to the by-phrase in which the target stands.
fn is_made(document: &Document, group: VerbGroup, at: usize) -> bool {
    let before = document.phrases[at].tokens().start as usize - 1;
    group.form == VerbForm::Participle && group.passive && document.is_word(before, "by")
}

/// "In response to the tragic loss, Orrin spoke", "in a blow to the guild, Orrin on Monday left": whether the subject of a clause stands at a phrase
/// behind what a preposition leads in.
fn opens_clause(text: Glossed<'_>, participant: &Participant, at: usize) -> bool {
    text.governor(participant.phrase).is_some() && has_verb(&text, behind_time(text, at + 1))
}

/// The phrase behind one that tells when, with its preposition, or behind an adverb, if it is one.
fn behind_time(text: Glossed<'_>, at: usize) -> usize {
    let time = |at: usize| text.noun(at).is_some_and(|noun| text.is_of_time(noun.head as usize));
    match text.lone_tag(at) {
        Some(Tag::Rb) => at + 1,
        Some(Tag::In) if time(at + 1) => at + 2,
        _ => at + usize::from(time(at)),
    }
}

/// "Dockers attacked the sale and Orrin defended it": whether a verb behind a phrase, or behind what is joined to it, makes it the subject of a clause of its own, since the
/// participant before it is an object, unless of what somebody says: "dockers said the mayor and Orrin left".
fn is_subject_of_its_own(text: Glossed<'_>, participant: &Participant, at: usize) -> bool {
    let joined =
        text.lone_tag(at + 1) == Some(Tag::Cc) && text.phrases.get(at + 2).is_some_and(|it| it.noun().is_some());
    let behind = at + 1 + if joined { 2 } else { 0 };
    let adverb = usize::from(text.lone_tag(behind) == Some(Tag::Rb));
    has_verb(&text, behind + adverb) && is_object(text, participant.phrase)
}

/// Whether a verb that leads no clause without "that" has a phrase as object, by itself or by the preposition before it.
fn is_object(text: Glossed<'_>, phrase: usize) -> bool {
    let sentence = &text.sentences[text.sentence_of(text.phrases[phrase].tokens().start as usize)];
    let first = (sentence.phrases.0 as usize).max(phrase.saturating_sub(REACH));
    for before in (first..phrase).rev() {
        match text.phrases[before] {
            Phrase::Verb(group) => {
                let takes = text.lexicon.reporting().verb_takes(text.tokens[group.head as usize].word);
                return !takes.any(Takes::BARE.or(Takes::THAT));
            }
            Phrase::Noun(_) if text.is_relative(before) => return false,
            Phrase::Noun(_) => {}
            Phrase::Word(token) => match text.tags[token as usize] {
                Tag::In if before + 1 == phrase => {
                    if !text.is_of(token as usize, WordKind::MerePreposition) {
                        return false;
                    }
                }
                Tag::In | Tag::To | Tag::Rp | Tag::Rb => {}
                _ => return false,
            },
        }
    }
    false
}

/// Whether a phrase is a verb with a tense.
fn has_verb(document: &Document, at: usize) -> bool {
    document.phrases.get(at).is_some_and(Phrase::is_finite)
}

/// "The mayor of Oro, Ilse Brandt,": whether a name between a comma and the end of what it is set in tells who is meant by "the mayor".
fn is_holder_of_office(document: &Document, described: &Participant, name: usize) -> bool {
    let Phrase::Noun(noun) = document.phrases[name] else { return false };
    let end = noun.tokens.end as usize;
    let closed =
        document.tags.get(end).is_none_or(|tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Close | Tag::Colon));
    let one = document.tags[described.head] == Tag::Nn && described.tokens.len() > 1;
    let listed = document.tags.get(end + 1) == Some(&Tag::Cc);
    one && closed && !listed && document.tags[noun.head as usize] == Tag::Nnp
}

/// Whether a phrase between commas has a verb of its own: "the sale, Orrin said on Friday, is a mistake".
fn is_inserted(document: &Document, at: usize) -> bool {
    let is_comma =
        |phrase: &Phrase| matches!(phrase, Phrase::Word(token) if document.tags[*token as usize] == Tag::Comma);
    let finite = |phrase: &Phrase| phrase.is_finite();
    let [before, _, verb, rest @ ..] = &document.phrases[at - 1..] else { return false };
    let closed = || rest.iter().take(REACH).find(|it| is_comma(it) || matches!(it, Phrase::Verb(_)));
    is_comma(before) && finite(verb) && closed().is_some_and(is_comma)
}

/// "The former secretary of state Ilse Brandt": whether a phrase is the end of an office with the name of who holds it.
fn ends_title(document: &Document, phrase: usize) -> bool {
    let Some(Phrase::Noun(noun)) = document.phrases.get(phrase) else { return false };
    let (first, head) = (noun.tokens.start as usize, noun.head as usize);
    noun.possessor.is_none() && document.tags[head] == Tag::Nnp && document.tags[first] == Tag::Nn && first < head
}

/// Whether a phrase is one of the words that add what follows: "Orrin as well as Brandt", "together with Brandt".
fn adds(document: &Document, phrase: usize) -> bool {
    let at = document.phrases[phrase].tokens().start as usize;
    match document.word(at) {
        "as" => (at > 1 && document.is_word(at - 1, "well")) || document.is_word(at + 1, "well"),
        "well" => document.is_word(at - 1, "as") && document.is_word(at + 1, "as"),
        "along" | "together" => document.is_word(at + 1, "with"),
        "with" => at > 0 && matches!(document.word(at - 1), "along" | "together"),
        _ => false,
    }
}

/// Whether a preposition stands before a phrase that a plural pronoun may mean, as one name it can't.
fn is_governed_plural(document: &Document, phrase: usize) -> bool {
    let last = document.phrases[phrase].tokens().end as usize - 1;
    document.governor(phrase).is_some() && document.tags[last] != Tag::Nnp
}

/// "Everyone from Orrin to Brandt": whether a participant means all from one to another.
fn ranges(text: Glossed<'_>, participant: &Participant) -> bool {
    let from = participant.head + 1;
    let all = text.is_of(participant.head, WordKind::Somebody);
    all && from < text.tokens.len() && text.is_word(from, "from")
}

/// Whether a phrase says that what follows is one of those before it: "supporters of the sale, including Orrin",
/// "opponents of the sale, led by Orrin".
fn is_example(text: Glossed<'_>, phrase: usize, participant: &Participant) -> bool {
    let tokens = text.phrases[phrase].tokens();
    let word = |at: usize| text.word(at);
    let comma = |at: usize| at > 0 && text.tags[at - 1] == Tag::Comma;
    let at = tokens.start as usize;
    match word(at) {
        "including" => tokens.len() == 1 && (comma(at) || at > 0 && text.tags[at - 1] == Tag::Nns),
        "like" if tokens.len() == 1 && at > 0 && text.tags[at] == Tag::In => {
            text.tags[at - 1] == Tag::Nns
                || text.is_of(at - 1, WordKind::Somebody)
                || (comma(at) && text.tags[participant.head] == Tag::Nns)
        }
        "among" => comma(at) && word(at + 1) == "them" && !is_governed_plural(&text, phrase - 2),
        "such" => word(at + 1) == "as" && tokens.len() == 1,
        "as" => at > 0 && word(at - 1) == "such",
        "led" => tokens.len() == 1 && comma(at) && word(at + 1) == "by",
        "by" => at > 1 && word(at - 1) == "led" && comma(at - 1),
        _ => false,
    }
}
