//! What the words beside it tell of a tag, where two tags in a row told too little.

use super::possessive::{own_apostrophes, owners_of_what_is_most};
use super::token::{Token, TokenKind};
use crate::lexicon::{Auxiliary, Grammar, Tag, TagModel, WordKind};

/// Mends the tags of a sentence; `headline` where its capitals say nothing.
pub(super) fn retag(
    tokens: &[Token],
    text: &str,
    headline: bool,
    model: &TagModel,
    grammar: &Grammar,
    tags: &mut [Tag],
) {
    let borne = Borne::by(tags);
    if borne.any([Tag::Open, Tag::Close, Tag::Pos]) {
        own_apostrophes(tokens, text, tags);
    }
    if borne.any([Tag::Vbz]) {
        owners_of_what_is_most(tokens, text, tags);
    }
    name_before_verb(tokens, tags);
    if borne.any([Tag::Md]) {
        modal_names(tokens, headline, tags);
    }
    if headline {
        verbs_in_capitals(tokens, text, model, tags);
    }
    if borne.any([Tag::Nns]) && borne.any([Tag::Nnp]) {
        verb_behind_name(tokens, text, tags);
    }
    if borne.any([Tag::Cc]) && borne.any([Tag::Nnp]) {
        verb_behind_names(tokens, text, model, tags);
    }
    words_of_many_tags(tokens, text, grammar, tags);
    if borne.any([Tag::Nns]) && borne.any([Tag::Nnp]) {
        verbs_before_names(tokens, text, model, tags);
    }
    if borne.any([Tag::Nnp]) && !borne.any([Tag::Vbd, Tag::Vbz, Tag::Vbp, Tag::Md]) {
        verb_of_several(tokens, model, tags);
    }
    if borne.any([Tag::Cc]) {
        lone_both(tokens, text, tags);
    }
}

/// The tags that the words of a sentence bear: most sentences have none of those that some corrections are about.
struct Borne(u64);

impl Borne {
    fn by(tags: &[Tag]) -> Self {
        Self(tags.iter().fold(0, |borne, &tag| borne | 1 << tag as u32))
    }

    fn any<const N: usize>(&self, tags: [Tag; N]) -> bool {
        tags.into_iter().any(|tag| self.0 & 1 << tag as u32 != 0)
    }
}

/// "Cook also denied it": a base form that opens a sentence before a verb with a tense is a name.
fn name_before_verb(tokens: &[Token], tags: &mut [Tag]) {
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
fn modal_names(tokens: &[Token], headline: bool, tags: &mut [Tag]) {
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
fn verbs_in_capitals(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
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

/// "Brandt blasts Vey", "Brandt ally attacks Vey", "Orrin questions the sale", "the sale, which Orrin backs": a plural behind the name that opens a clause, and
/// before an object or with one in a relative pronoun, is its verb, where the clause has no other.
fn verb_behind_name(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    let relative = |at: usize, tags: &[Tag]| at > 0 && matches!(tags[at - 1], Tag::Wdt | Tag::Wp);
    let opens =
        |at: usize, tags: &[Tag]| at == 0 || matches!(tags[at - 1], Tag::Stop | Tag::Colon | Tag::Open | Tag::Comma);
    let (mut named, mut has_object) = (false, false);
    for at in 0..tokens.len() {
        let after_name = named && tags[at] == Tag::Nns;
        let attached = tags[at] == Tag::Nn && matches!(tags.get(at + 1), Some(Tag::Nns | Tag::Nnp));
        let goes_on = named && (tags[at] == Tag::Nnp || attached);
        let object_before = after_name && has_object;
        has_object = (goes_on && has_object) || (tags[at] == Tag::Nnp && relative(at, tags));
        named = goes_on || has_object || (tags[at] == Tag::Nnp && opens(at, tags));
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
fn verb_behind_names(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
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

/// Whether a plural ends as words for people do: leaders, senators, loyalists.
fn names_people(word: &str) -> bool {
    let ends = |ending: &str| word.len() > ending.len() + 3 && word.ends_with(ending);
    ["ers", "ors", "ists", "ants", "ians", "ees"].into_iter().any(ends)
}

/// "The verdict disappointed the union": whether a word stands behind a noun and before what begins a noun phrase.
fn is_done_by_noun(at: usize, tags: &[Tag]) -> bool {
    (tags[at - 1].is_noun() || tags[at - 1] == Tag::Prp)
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive))
}

/// "The whip left", "don't like it", "would back him", "has been campaigning", "they did that.", "urged her to", "no longer": a
/// noun behind an article, a verb behind another, a pronoun at the end, an object that possesses nothing and an adverb of two words, where two tags
/// in a row tell too little.
fn words_of_many_tags(tokens: &[Token], text: &str, grammar: &Grammar, tags: &mut [Tag]) {
    let word = |at: usize| tokens[at].span.of(text);
    let is = |at: usize, kind| grammar.is(tokens[at].word, kind);
    let is_article = |at: usize| is(at, WordKind::Indefinite) || word(at).eq_ignore_ascii_case("the");
    let length = |at: usize| tokens[at].span.end - tokens[at].span.start;
    for at in 1..tokens.len() {
        match tags[at] {
            Tag::PrpPossessive if word(at) == "her" && !begins_a_noun_phrase(tags.get(at + 1)) => tags[at] = Tag::Prp,
            Tag::Vb | Tag::Vbp if is_article(at - 1) => tags[at] = Tag::Nn,
            Tag::Vbz if is_article(at - 1) => tags[at] = Tag::Nns,
            Tag::Nn if tags[at - 1] == Tag::Vbn && is_been_doing(tokens, at, text) => tags[at] = Tag::Vbg,
            Tag::Vb if is(at - 1, WordKind::Perfect) => tags[at] = Tag::Vbn,
            Tag::Nn if is_done_to_somebody(tokens, at, text, tags) => {
                tags[at] = Tag::Vbg;
                if tags[at - 1] == Tag::Dt {
                    tags[at - 1] = if word(at - 1) == "that" { Tag::In } else { Tag::Prp };
                }
            }
            Tag::Nns if is_deed_of_thing(tokens, at, text, tags) => {
                tags[at - 1] = Tag::Wdt;
                tags[at] = Tag::Vbz;
            }
            Tag::Jj if is_done_by_noun(at, tags) && word(at).ends_with("ed") && !word(at).contains('-') => {
                tags[at] = Tag::Vbd;
            }
            Tag::Rb if word(at).eq_ignore_ascii_case("back") && is_to_back(tokens, at, grammar, tags) => {
                tags[at] = Tag::Vb;
            }
            Tag::Rb if word(at) == "back" && is_done_by_several(tokens, at, text, tags) => tags[at] = Tag::Vbp,
            Tag::Rb | Tag::Jj if word(at) == "longer" && word(at - 1).eq_ignore_ascii_case("no") => {
                tags[at - 1..=at].fill(Tag::Rb);
                if tags.get(at + 1) == Some(&Tag::Nns) {
                    tags[at + 1] = Tag::Vbz;
                }
            }
            // "has since said"
            Tag::In if word(at) == "since" && is(at - 1, WordKind::Perfect) => {
                if matches!(tags.get(at + 1), Some(Tag::Vbn | Tag::Vbd)) {
                    tags[at] = Tag::Rb;
                }
            }
            Tag::In if length(at) == 4 => match word(at) {
                "like" if tags[at - 1] == Tag::Rb && word(at - 1).ends_with(['t', 'T']) => tags[at] = Tag::Vb,
                "like" if is(at - 1, WordKind::BareSubject) && begins_object(tags.get(at + 1)) => tags[at] = Tag::Vbp,
                "that" if matches!(tags.get(at + 1), None | Some(Tag::Stop | Tag::Close | Tag::Colon)) => {
                    tags[at] = Tag::Dt;
                }
                "that"
                    if tags[at - 1].is_verb()
                        && is(at - 1, WordKind::Calling)
                        && matches!(tags.get(at + 1), Some(Tag::Dt | Tag::Open)) =>
                {
                    tags[at] = Tag::Dt;
                }
                _ => {}
            },
            _ => {}
        }
    }
}

/// "Brandt and Vey clash over the sale", "Brandt, Vey back Orrin": in a sentence without a verb that has a tense, a word that can be one
/// is it behind the two names with which it begins.
fn verb_of_several(tokens: &[Token], model: &TagModel, tags: &mut [Tag]) {
    let names = |from: usize| tags[from..].iter().take_while(|tag| **tag == Tag::Nnp).count();
    let first = names(0);
    if first == 0 || !matches!(tags.get(first), Some(Tag::Cc | Tag::Comma)) {
        return;
    }
    let verb = first + 1 + names(first + 1);
    let named = verb > first + 1 && verb + 1 < tags.len() && tokens[verb].kind == TokenKind::Lower;
    let governs = || matches!(tags[verb + 1], Tag::In | Tag::Nnp | Tag::Dt | Tag::Open | Tag::Jj | Tag::Nn);
    let candidates = |at: usize| model.of_word(tokens[at].word).unwrap_or_default();
    let acts = |at: usize| candidates(at).iter().any(|(tag, _)| matches!(tag, Tag::Vb | Tag::Vbp));
    if named && governs() && matches!(tags[verb], Tag::Nn | Tag::Rb | Tag::Vb | Tag::Rp) && acts(verb) {
        tags[verb] = Tag::Vbp;
    }
}

/// "Ads that attack Brandt", but not "ads that host Brandt made": a word that can be a verb is one between a plural with "that" and a
/// name that is no subject.
fn verbs_before_names(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
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

/// "Both objected": before a verb it joins nothing; "has both backed it and opposed it": between the words of one it stands as an adverb.
fn lone_both(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    for at in 1..tags.len() {
        let verb = tags[at].is_verb() || tags[at] == Tag::Md;
        if verb
            && matches!(tags[at - 1], Tag::Cc | Tag::Dt)
            && tokens[at - 1].span.of(text).eq_ignore_ascii_case("both")
        {
            let within = at > 1 && (tags[at - 2].is_verb() || tags[at - 2] == Tag::Md);
            tags[at - 1] = if within { Tag::Rb } else { Tag::Dt };
        }
    }
}

/// "Said firing her was wrong", "after firing Orrin": whether a noun in "ing" that nothing determines stands right before whom
/// it is done to.
fn is_done_to_somebody(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let that = || matches!(tokens[at - 1].span.of(text), "that" | "those" | "Those");
    tokens[at].kind == TokenKind::Lower
        && tokens[at].span.of(text).ends_with("ing")
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp))
        && (matches!(tags[at - 1], Tag::In | Tag::Vbd | Tag::Vbz | Tag::Vbp) || that())
}

fn begins_object(tag: Option<&Tag>) -> bool {
    matches!(tag, Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive | Tag::Wp | Tag::Nns))
}

/// "An ad that attacks Orrin": whether a plural behind "that" and a noun stands right before a name or pronoun.
fn is_deed_of_thing(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    at >= 2
        && tags[at - 2] == Tag::Nn
        && tokens[at - 1].span.of(text) == "that"
        && tokens[at].kind == TokenKind::Lower
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Prp))
}

/// "Has been campaigning".
fn is_been_doing(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens[at].span.of(text).ends_with("ing") && tokens[at - 1].span.of(text) == "been"
}

/// "Would never back Brandt", "did not back the sale", "those who back it": whether "back" stands behind an auxiliary or a relative
/// pronoun and before an object.
fn is_to_back(tokens: &[Token], at: usize, grammar: &Grammar, tags: &[Tag]) -> bool {
    let Some(before) = tags[..at].iter().rposition(|tag| *tag != Tag::Rb) else { return false };
    let does = before + 1 < at && grammar.auxiliary(tokens[before].word) == Some(Auxiliary::Do);
    let who = before + 1 == at && matches!(tags[before], Tag::Wp | Tag::Wdt);
    (tags[before] == Tag::Md || does || who)
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::Prp | Tag::PrpPossessive))
}

/// "The Greens back the sale", "those who back Brandt": whether "back" stands before an object and behind a plural that is the subject of
/// no verb before it.
fn is_done_by_several(tokens: &[Token], at: usize, text: &str, tags: &[Tag]) -> bool {
    let ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon | Tag::Open | Tag::Close | Tag::Wp);
    let mut clause = tags[..at - 1].iter().rev().take_while(|tag| !ends(tag));
    let several = match tags[at - 1] {
        Tag::Nns | Tag::Wp => true,
        Tag::Nnp if tokens[at - 1].span.of(text).ends_with('s') => true,
        Tag::Nn | Tag::Nnp => clause.clone().any(|tag| *tag == Tag::Nns),
        _ => false,
    };
    several
        && matches!(tags.get(at + 1), Some(Tag::Nnp | Tag::Dt | Tag::PrpPossessive))
        && clause.all(|tag| !tag.is_verb() && *tag != Tag::Md)
}

/// Whether a word that is possessed, or tells of it, can bear the tag.
fn begins_a_noun_phrase(tag: Option<&Tag>) -> bool {
    !matches!(
        tag,
        None | Some(
            Tag::To
                | Tag::In
                | Tag::Dt
                | Tag::Prp
                | Tag::PrpPossessive
                | Tag::Md
                | Tag::Cc
                | Tag::Wdt
                | Tag::Wp
                | Tag::Wrb
                | Tag::Comma
                | Tag::Stop
                | Tag::Colon
                | Tag::Close
        )
    )
}
