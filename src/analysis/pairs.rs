//! Who speaks where a source only tells that two do: `both`, `the pair`, `the two senators`.

use crate::entities::{EntityId, EntityKind, Gazetteer, Mention};
use crate::lexicon::{CuePosition, WordKind};
use crate::text::{Document, Glossed, Tag, TokenKind, TokenSpan};

/// Sentences between those named together and the words that stand for them.
const REACH: usize = 3;

/// The two whom `source` stands for: the last two of one kind whom a conjunction joins before it, where nobody else of that kind is named in
/// between.
pub(super) fn pair(
    text: Glossed<'_>,
    mentions: &[Mention],
    gazetteer: &Gazetteer,
    source: TokenSpan,
) -> Option<[EntityId; 2]> {
    let meant = two_meant(text, source)?;
    let kind_of = |mention: &Mention| gazetteer.profile(mention.entity).kind;
    let of_kind = |mention: &Mention| match meant {
        Two::Persons => kind_of(mention) == EntityKind::Person,
        Two::Bodies => matches!(kind_of(mention), EntityKind::Org | EntityKind::Group),
        Two::Any => kind_of(mention) != EntityKind::Place,
    };
    let from = mentions.partition_point(|mention| mention.tokens.end <= source.start);
    let sentence = text.sentence_of(source.start as usize).saturating_sub(REACH);
    let first = text.sentences[sentence].tokens.start;
    let near = mentions[..from].iter().rev().take_while(|mention| mention.tokens.start >= first);
    let near: Vec<&Mention> = near.filter(|mention| of_kind(mention)).collect();
    let joined = near.windows(2).position(|two| are_joined(&text, two[1].tokens, two[0].tokens))?;
    let (last, before) = (near[joined], near[joined + 1]);
    let of_them = |mention: &&Mention| [last.entity, before.entity].contains(&mention.entity);
    let third = near.get(joined + 2).is_some_and(|third| is_listed(&text, third.tokens, before.tokens));
    let alike = kind_of(last) == kind_of(before) && last.entity != before.entity;
    (alike && !third && near[..joined].iter().all(of_them)).then_some([before.entity, last.entity])
}

/// Two of whom words tell no names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Two {
    Persons,
    Bodies,
    Any,
}

/// The two that words mean, if they mean two: `both`, `neither of them`, `the pair`, `the two senators`.
pub(super) fn two_meant(text: Glossed<'_>, words: TokenSpan) -> Option<Two> {
    let (first, end) = (words.start as usize, words.end as usize);
    let is = |at: usize, kind| at < end && text.is_of(at, kind);
    let rest = if is(first, WordKind::Dual) {
        first + 1..end
    } else if text.is_word_in_any_case(first, "the") && is(first + 1, WordKind::Couple) {
        first + 2..end
    } else {
        return None;
    };
    let of_them = rest.len() == 2 && text.is_word(rest.start, "of") && text.is_word(rest.start + 1, "them");
    if rest.is_empty() || of_them && rest.start == first + 1 {
        return Some(Two::Any);
    }
    let linked = words.range().any(|token| !text.tokens[token].kind.is_word() || text.tags[token] == Tag::In);
    let common = matches!(text.tags[end - 1], Tag::Nn | Tag::Nns);
    let person = text.names_person(end - 1);
    (common && !linked).then_some(if person { Two::Persons } else { Two::Bodies })
}

/// Whether a noun, or what it is the plural of, is for a body: `unions`, `parties`.
pub(super) fn names_body(text: Glossed<'_>, noun: usize) -> bool {
    let (words, noun) = (text.lexicon.words(), text.word(noun));
    let mut meant = [words.id_in_any_case(noun)].into_iter().chain(words.singular_of(noun));
    meant.any(|word| text.lexicon.names().organisation_cue([word].into_iter(), CuePosition::Tail).is_some())
}

/// `Vey and Orrin`, `Vey, the mayor, and Orrin`: whether a conjunction is the last of the few words between two names.
fn are_joined(document: &Document, one: TokenSpan, other: TokenSpan) -> bool {
    /// Tokens from the end of one name to the beginning of the other, at most.
    const APART: u32 = 8;
    let between = one.end as usize..other.start as usize;
    let before = between.clone().rev().take_while(|&token| document.tokens[token].kind.is_capital()).count();
    let conjunction = between.end.checked_sub(before + 1).filter(|token| between.contains(token));
    let and = conjunction.is_some_and(|token| matches!(document.word(token), "and" | "nor"));
    let verb = between.clone().any(|token| matches!(document.tags[token], Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Stop));
    and && !verb && one.end + APART > other.start
}

/// Whether a comma stands between two names of a list.
fn is_listed(document: &Document, one: TokenSpan, other: TokenSpan) -> bool {
    one.end + 1 == other.start && document.tokens[one.end as usize].kind == TokenKind::Comma
}
