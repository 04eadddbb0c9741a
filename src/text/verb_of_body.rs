//! Verbs that pass for the heads of compounds behind a noun for a body: "most of the crowd support it", "the council votes on both".

use super::token::{Token, TokenKind};
use crate::lexicon::{Grammar, Tag, TagModel, WordKind};

/// "Most of the crowd support the sale", "which most of the hall back": a noun that can be a verb behind a part of a body is the verb of its
/// clause, where that has no other, and has an object behind it or in a relative pronoun.
pub(super) fn verbs_of_crowds(tokens: &[Token], model: &TagModel, grammar: &Grammar, text: &str, tags: &mut [Tag]) {
    for at in 4..tags.len() {
        let body = tags[at - 1] == Tag::Nn && tags[at - 2] == Tag::Dt && tokens[at - 3].span.of(text) == "of";
        let passes = matches!(tags[at], Tag::Nn | Tag::Rb) && tokens[at].kind == TokenKind::Lower;
        if body && passes && grammar.is(tokens[at - 4].word, WordKind::Quantity) && may_be(model, &tokens[at], Tag::Vb)
        {
            let clause = clause_around(tags, at);
            let object = matches!(tags.get(at + 1), Some(Tag::Dt | Tag::Nnp | Tag::Prp | Tag::PrpPossessive));
            let stands = || tags[clause.start..at].contains(&Tag::Wdt) && at + 1 == clause.end;
            if !tags[clause.start..clause.end].iter().any(has_tense) && (object || stands()) {
                tags[at] = Tag::Vbp;
            }
        }
    }
}

/// "The council votes on both": a plural that can be a verb behind the first noun of a sentence is its verb, where it has no other.
pub(super) fn verb_of_first_noun(tokens: &[Token], model: &TagModel, tags: &mut [Tag]) {
    let Some(first) = tokens.iter().position(|token| token.kind.is_word()) else { return };
    let [Tag::Dt, Tag::Nn, Tag::Nns, Tag::In | Tag::To | Tag::Dt | Tag::PrpPossessive | Tag::Rb, ..] = tags[first..]
    else {
        return;
    };
    let verb = first + 2;
    let other = |tag: &Tag| tag.is_verb() || *tag == Tag::Md;
    if may_be(model, &tokens[verb], Tag::Vbz) && !tags.iter().any(other) {
        tags[verb] = Tag::Vbz;
    }
}

/// "Voters like Orrin", "voters like Orrin but distrust Vey", but not "voters like Orrin left": whether a plural and "like" begin a clause
/// that has no verb and somebody in it.
pub(super) fn is_liked_by_many(tags: &[Tag]) -> bool {
    let ends = |at: usize| match tags[at] {
        Tag::Comma | Tag::Stop | Tag::Colon | Tag::Close => true,
        Tag::Cc => tags.get(at + 1).is_some_and(|tag| tag.is_verb()),
        _ => false,
    };
    let mut clause = (2..tags.len()).take_while(|&at| !ends(at));
    let somebody = tags[0] == Tag::Nns && matches!(tags.get(2), Some(Tag::Nnp | Tag::Prp));
    somebody && !clause.any(|at| tags[at].is_verb() || tags[at] == Tag::Md)
}

fn may_be(model: &TagModel, token: &Token, tag: Tag) -> bool {
    model.of_word(token.word).unwrap_or_default().iter().any(|(known, _)| *known == tag)
}

fn has_tense(tag: &Tag) -> bool {
    matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md)
}

/// From the mark before a token to that behind it.
fn clause_around(tags: &[Tag], at: usize) -> std::ops::Range<usize> {
    let ends = |tag: &Tag| matches!(tag, Tag::Comma | Tag::Stop | Tag::Colon | Tag::Open | Tag::Close);
    let start = tags[..at].iter().rposition(ends).map_or(0, |mark| mark + 1);
    let end = tags[at..].iter().position(ends).map_or(tags.len(), |length| at + length);
    start..end
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn what_most_of_a_body_does_is_a_verb() {
        assert_eq!(tag("Orrin and most of the crowd support the sale.", "support"), Tag::Vbp);
        assert_eq!(tag("The council debated the sale, which Orrin and most of the hall support.", "support"), Tag::Vbp);
        assert_eq!(tag("Orrin won most of the crowd support.", "support"), Tag::Nn);
        assert_eq!(tag("Most of the crowd support came from the north.", "support"), Tag::Nn);
    }

    #[test]
    fn a_plural_behind_the_first_noun_is_the_verb_where_there_is_no_other() {
        assert_eq!(tag("The council votes on both in May.", "votes"), Tag::Vbz);
        assert_eq!(tag("The council votes on both were close.", "votes"), Tag::Nns);
    }
}
