//! Marks of possession that two tags in a row take for something else: "voters' anger", "the plan's most persistent foe".

use super::token::{Token, TokenKind};
use crate::lexicon::{Grammar, Tag, WordKind};

/// "Voters' anger", "Mr Harcastles’ plan": a single mark behind a noun in s, before what it owns, that closes nothing.
pub(super) fn own_apostrophes(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    use super::token::QuoteMark as Q;
    let mut open = false;
    for at in 0..tokens.len() {
        let TokenKind::Quote(mark @ (Q::SingleOpen | Q::SingleClose | Q::SingleStraight)) = tokens[at].kind else {
            continue;
        };
        let owns = mark != Q::SingleOpen
            && !open
            && !tokens[at].spaced
            && at > 0
            && tags[at - 1].is_noun()
            && tokens[at - 1].span.of(text).ends_with('s')
            && tokens.get(at + 1).is_some_and(|next| next.spaced && next.kind.is_word())
            && (tags[at + 1].is_noun() || matches!(tags[at + 1], Tag::Jj | Tag::Vbg | Tag::Vbn));
        if owns {
            tags[at] = Tag::Pos;
        } else {
            open = mark == Q::SingleOpen || (mark == Q::SingleStraight && tokens[at].spaced);
        }
    }
}

/// "The plan's most persistent foe": a possessive that looks like a verb, before a superlative and a noun.
pub(super) fn owners_of_what_is_most(tokens: &[Token], text: &str, tags: &mut [Tag]) {
    for at in 1..tokens.len().saturating_sub(3) {
        let word = |at: usize| tokens[at].span.of(text);
        let owns = tags[at] == Tag::Vbz
            && matches!(word(at), "'s" | "’s")
            && tags[at - 1].is_noun()
            && matches!(word(at + 1), "most" | "least")
            && matches!(tags[at + 2], Tag::Jj | Tag::Vbn | Tag::Vbg)
            && tags[at + 3].is_noun();
        if owns {
            tags[at] = Tag::Pos;
        }
    }
}

/// "The mayor's snubbing of Orrin", "her recent snubbing of him", "the snubbing of Orrin": a form in "ing" before "of" is a noun behind an
/// owner or "the", and what stands
/// behind a name there is no verb; not in "Orrin's thinking of leaving".
pub(super) fn deeds_of_owners(tokens: &[Token], text: &str, grammar: &Grammar, tags: &mut [Tag]) {
    for at in 1..tokens.len().saturating_sub(2) {
        let word = |at: usize| tokens[at].span.of(text);
        if tags[at] != Tag::Vbg || word(at + 1) != "of" || grammar.is(tokens[at].word, WordKind::TakesOf) {
            continue;
        }
        let owner = if tags[at - 1] == Tag::Jj { at.saturating_sub(2) } else { at - 1 };
        let apostrophe = matches!(word(owner), "'s" | "’s") && owner > 0;
        let owns = match tags[owner] {
            Tag::Vbz => apostrophe && tags[owner - 1] == Tag::Nnp,
            Tag::Pos | Tag::PrpPossessive => true,
            Tag::Dt => word(owner).eq_ignore_ascii_case("the"),
            _ => false,
        };
        if owns {
            tags[at] = Tag::Nn;
            if apostrophe {
                tags[owner] = Tag::Pos;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn what_an_owner_does_to_somebody_is_a_noun() {
        assert_eq!(tag("Orrin's snubbing of Vey made news.", "snubbing"), Tag::Nn);
        assert_eq!(tag("Orrin's snubbing of Vey made news.", "'s"), Tag::Pos);
        assert_eq!(tag("The guild regrets his snubbing of Vey.", "snubbing"), Tag::Nn);
        assert_eq!(tag("Orrin's recent snubbing of Vey made news.", "snubbing"), Tag::Nn);
        assert_eq!(tag("The council announced the snubbing of Vey.", "snubbing"), Tag::Nn);
    }

    #[test]
    fn what_somebody_is_doing_is_no_deed_of_an_owner() {
        assert_eq!(tag("Orrin's snubbing the guild again.", "snubbing"), Tag::Vbg);
        assert_eq!(tag("The council ruled on the poor dying of thirst.", "dying"), Tag::Vbg);
    }
}
