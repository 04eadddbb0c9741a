//! Verbs beside names that pass for nouns, and names that pass for verbs: "Brandt blasts Vey", "as Will says".

use super::token::{Token, TokenKind};
use crate::lexicon::{Grammar, Tag, TagModel, WordKind};

/// "Cook also denied it": a base form that opens a sentence before a verb with a tense is a name.
pub(super) fn name_before_verb(tokens: &[Token], tags: &mut [Tag]) {
    let Some(first) = tokens.iter().position(|token| token.kind.is_word()) else { return };
    if tokens[first].kind != TokenKind::Capitalised || !matches!(tags[first], Tag::Vb | Tag::Vbp) {
        return;
    }
    let next = tags[first + 1..].iter().find(|tag| **tag != Tag::Rb);
    if matches!(next, Some(Tag::Vbd | Tag::Vbz | Tag::Vbn | Tag::Md)) {
        tags[first] = Tag::Nnp;
    }
}

/// "“Yes,” Will said", "as Will says": a modal with a capital inside a sentence, or before a verb with a tense, is a name.
pub(super) fn modal_names(tokens: &[Token], headline: bool, tags: &mut [Tag]) {
    for at in 0..tokens.len() {
        if tags[at] != Tag::Md || tokens[at].kind != TokenKind::Capitalised {
            continue;
        }
        let opens = at == 0
            || matches!(tokens[at - 1].kind, TokenKind::Terminator | TokenKind::Colon)
            || tokens[at - 1].opens_quotation(at == 1);
        let tense = matches!(tags.get(at + 1), Some(Tag::Vbd | Tag::Vbz | Tag::Vbn));
        if tense || !opens && !headline {
            tags[at] = Tag::Nnp;
            if tags.get(at + 1) == Some(&Tag::Vbn) {
                tags[at + 1] = Tag::Vbd;
            }
        }
    }
}

/// "Ilse Brandt Attacks Tomas Vey": in capitals throughout, the one word between names that can be a verb in the singular is one,
/// where the clause has no other.
pub(super) fn verbs_in_capitals(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    let ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon);
    let finite = |tag: &Tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
    let may_be_verb = |at: usize| {
        let candidates = model.of_word(tokens[at].word).unwrap_or_default();
        model.is_ordinary(tokens[at].word) && candidates.iter().any(|(tag, _)| *tag == Tag::Vbz)
    };
    let mut start = 0;
    while start < tags.len() {
        let end = tags[start..].iter().position(ends).map_or(tags.len(), |length| start + length);
        let named = tags[start..end].iter().take_while(|tag| **tag == Tag::Nnp).count();
        let verb = (start + 1..start + named).find(|&at| may_be_verb(at) && !names_people(tokens[at].span.of(text)));
        let verb = verb.filter(|&at| matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Open)));
        if let Some(verb) = verb.filter(|_| !tags[start..end].iter().any(finite)) {
            tags[verb] = Tag::Vbz;
        }
        start = end + 1;
    }
}

/// "Brandt blasts Vey", "Court fines Vey", "Brandt ally attacks Vey", "Orrin questions the sale", "the sale, which Orrin backs": a plural behind the name that opens a clause, and
/// before an object or with one in a relative pronoun, is its verb, where the clause has no other.
pub(super) fn verb_behind_name(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    if !tags.windows(2).any(|two| matches!(two, [Tag::Nnp | Tag::Nn, Tag::Nns])) {
        return;
    }
    let relative = |at: usize, tags: &[Tag]| at > 0 && tags[at - 1].is_relative();
    let opens =
        |at: usize, tags: &[Tag]| at == 0 || matches!(tags[at - 1], Tag::Stop | Tag::Colon | Tag::Open | Tag::Comma);
    let (mut named, mut has_object) = (false, false);
    for at in 0..tokens.len() {
        let after_name = named && tags[at] == Tag::Nns;
        let attached = tags[at] == Tag::Nn && matches!(tags.get(at + 1), Some(Tag::Nns | Tag::Nnp));
        let goes_on = named && (tags[at] == Tag::Nnp || attached);
        let object_before = after_name && has_object;
        has_object = (goes_on && has_object) || (tags[at] == Tag::Nnp && relative(at, tags));
        let lower = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Lower);
        let bare = at == 0 && tags[0] == Tag::Nn && tokens[0].kind == TokenKind::Capitalised && lower(1);
        named = goes_on || has_object || bare || (tags[at] == Tag::Nnp && opens(at, tags));
        let governs = match tags.get(at + 1) {
            Some(Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive | Tag::Open) => true,
            Some(Tag::Cc | Tag::Comma | Tag::Stop) => object_before,
            _ => false,
        };
        if !after_name || !governs || names_people(tokens[at].span.of(text)) {
            continue;
        }
        let ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon) || (object_before && *tag == Tag::Cc);
        let clause = tags[at + 1..].iter().take_while(|tag| !ends(tag));
        if !clause.into_iter().any(|tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)) {
            tags[at] = Tag::Vbz;
        }
    }
}

/// "Orrin and Brandt attack Vey": a noun or adjective behind two names that open a clause, and before an object, is its verb if it can be
/// and the clause has no other.
pub(super) fn verb_behind_names(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    let clause_ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon);
    for and in 1..tokens.len() {
        if tags[and] != Tag::Cc || !matches!(tokens[and].span.of(text), "and" | "&") {
            continue;
        }
        let name = |tag: &&Tag| **tag == Tag::Nnp;
        let first = and - tags[..and].iter().rev().take_while(name).count();
        let at = and + 1 + tags[and + 1..].iter().take_while(name).count();
        let opens = first == 0 || clause_ends(&tags[first - 1]) || tags[first - 1] == Tag::Open;
        if first == and
            || at == and + 1
            || !opens
            || !matches!(tags.get(at), Some(Tag::Nn | Tag::Jj | Tag::Vb | Tag::Rb))
        {
            continue;
        }
        let governs = matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive | Tag::Open));
        let may_be_verb = || {
            model.of_word(tokens[at].word).unwrap_or_default().iter().any(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbp))
        };
        let finite = |tag: &Tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
        let other = || tags[at + 1..].iter().take_while(|tag| !clause_ends(tag)).any(finite);
        if governs && tokens[at].kind == TokenKind::Lower && may_be_verb() && !other() {
            tags[at] = Tag::Vbp;
        }
    }
}

/// "They trust Vey but regard Orrin as honest": a noun that can be a verb is one behind a conjunction and before a name, where a verb in the
/// present plural stands before it in its sentence.
pub(super) fn verbs_joined_to_verbs(tokens: &[Token], model: &TagModel, tags: &mut [Tag]) {
    let mut present = false;
    for at in 1..tags.len().saturating_sub(1) {
        present |= tags[at - 1] == Tag::Vbp;
        let passes = tags[at] == Tag::Nn && tags[at - 1] == Tag::Cc && tags[at + 1] == Tag::Nnp;
        let candidates = || model.of_word(tokens[at].word).unwrap_or_default();
        let acts = || candidates().iter().any(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbp));
        if present && passes && tokens[at].kind == TokenKind::Lower && acts() {
            tags[at] = Tag::Vbp;
        }
    }
}

/// "She has hated the sea ever since, her brother jokes.": a verb of saying that passes for a plural ends a sentence behind a comma and who
/// says it.
pub(super) fn saying_at_end(tokens: &[Token], grammar: &Grammar, tags: &mut [Tag]) {
    let Some(at) = tags.iter().rposition(|tag| !matches!(tag, Tag::Stop | Tag::Close)).filter(|&at| at > 3) else {
        return;
    };
    let [Tag::Comma | Tag::Close, Tag::PrpPossessive | Tag::Dt, Tag::Nn, Tag::Nns] = tags[at - 3..=at] else { return };
    let told = tags[..at - 3].iter().any(|tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md));
    if told && grammar.is(tokens[at].word, WordKind::ReportingVerb) {
        tags[at] = Tag::Vbz;
    }
}

/// Whether a plural ends as words for people do: leaders, senators, loyalists.
fn names_people(word: &str) -> bool {
    let ends = |ending: &str| word.len() > ending.len() + 3 && word.ends_with(ending);
    ["ers", "ors", "ists", "ants", "ians", "ees"].into_iter().any(ends)
}

/// "Brandt and Vey clash over the sale", "Brandt, Vey back Orrin": in a sentence without a verb that has a tense, a word that can be one
/// is it behind the two names with which it begins.
pub(super) fn verb_of_several(tokens: &[Token], model: &TagModel, tags: &mut [Tag]) {
    let names = |from: usize| tags[from..].iter().take_while(|tag| **tag == Tag::Nnp).count();
    let first = names(0);
    if first == 0 || !matches!(tags.get(first), Some(Tag::Cc | Tag::Comma)) {
        return;
    }
    let verb = first + 1 + names(first + 1);
    let named = verb > first + 1 && verb + 1 < tags.len() && tokens[verb].kind == TokenKind::Lower;
    let governs = || matches!(tags[verb + 1], Tag::In | Tag::Nnp | Tag::Dt | Tag::Open | Tag::Jj | Tag::Nn | Tag::Nns);
    let candidates = |at: usize| model.of_word(tokens[at].word).unwrap_or_default();
    let acts = |at: usize| candidates(at).iter().any(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbp));
    if named && governs() && matches!(tags[verb], Tag::Nn | Tag::Rb | Tag::Vb | Tag::Rp) && acts(verb) {
        tags[verb] = Tag::Vbp;
    }
}

/// "Brandt rips into Vey", "Brandt rallies behind Vey": in a sentence without a verb that has a tense, a plural that can be a verb is it
/// between the name with which it begins and what leads into or behind another.
pub(super) fn verb_before_into(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    let verb = tags.iter().take_while(|tag| **tag == Tag::Nnp).count();
    if verb == 0 || verb + 2 >= tags.len() || tags[verb] != Tag::Nns || tags[verb + 2] != Tag::Nnp {
        return;
    }
    let candidates = model.of_word(tokens[verb].word).unwrap_or_default();
    let acts = candidates.iter().any(|(tag, _)| *tag == Tag::Vbz);
    if acts && matches!(tokens[verb + 1].span.of(text), "into" | "behind") && tokens[verb].kind == TokenKind::Lower {
        tags[verb] = Tag::Vbz;
    }
}

/// "Ads that attack Brandt", but not "ads that host Brandt made": a word that can be a verb is one between a plural with "that" and a
/// name that is no subject.
pub(super) fn verbs_before_names(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    for at in 2..tokens.len().saturating_sub(1) {
        let related = tags[at - 2] == Tag::Nns && tokens[at - 1].span.of(text) == "that";
        if !related || tags[at] != Tag::Nn || tags[at + 1] != Tag::Nnp || tokens[at].kind != TokenKind::Lower {
            continue;
        }
        let candidates = model.of_word(tokens[at].word).unwrap_or_default();
        let acts = candidates.iter().any(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbp));
        let behind = tags[at + 1..].iter().find(|tag| **tag != Tag::Nnp);
        if acts && !matches!(behind, Some(Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)) {
            tags[at - 1] = Tag::Wdt;
            tags[at] = Tag::Vbp;
        }
    }
}
