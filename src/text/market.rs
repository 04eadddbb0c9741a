//! What prices do, where both words pass for something else: "Halden shares slide", "Halden shares up 3 percent".

use super::token::Token;
use crate::lexicon::{Grammar, Tag, WordKind};

/// "Halden shares jump on record sales", but not "Orrin shares a ferry": shares and sales behind a noun and before what prices do are a
/// plural; that is the verb of a sentence without another.
pub(super) fn prices_that_move(tokens: &[Token], text: &str, grammar: &Grammar, tags: &mut [Tag]) {
    for at in 1..tags.len().saturating_sub(1) {
        let priced = matches!(tags[at], Tag::Vbz | Tag::Nns) && grammar.is(tokens[at].word, WordKind::Fortune);
        if !priced || !tags[at - 1].is_noun() {
            continue;
        }
        let next = at + 1;
        let moves = grammar.is(tokens[next].word, WordKind::Moving);
        let stand = matches!(tokens[next].span.of(text), "up" | "down" | "higher" | "lower");
        if tags[at] == Tag::Vbz && (moves || stand || matches!(tags[next], Tag::Vbd | Tag::Vbn)) {
            tags[at] = Tag::Nns;
        }
        let finite = |tag: &Tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp | Tag::Md);
        let passes = matches!(tags[next], Tag::Nn | Tag::Vb | Tag::Jj | Tag::Nns);
        let ends = |tag: &Tag| matches!(tag, Tag::In | Tag::Comma | Tag::Colon | Tag::Stop);
        let mut clause = tags[..at].iter().chain(tags[next..].iter().take_while(|tag| !ends(tag)));
        if moves && passes && tags[at] == Tag::Nns && !clause.any(finite) {
            tags[next] = Tag::Vbp;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn shares_that_move_are_no_verb() {
        assert_eq!(tag("Halden shares slide after warning", "shares"), Tag::Nns);
        assert_eq!(tag("Halden shares slide after warning", "slide"), Tag::Vbp);
        assert_eq!(tag("Halden shares up on takeover talk", "shares"), Tag::Nns);
        assert_eq!(tag("Halden shares halted in Saltmere", "shares"), Tag::Nns);
        assert_eq!(tag("Vey shares a ferry with Orrin.", "shares"), Tag::Vbz);
    }
}
