//! Words that begin a sentence with a capital before a name, of which they are no part: "Disgraced Orrin left", "Sack Orrin, says Vey".

use super::token::{Token, TokenKind};
use crate::lexicon::{Auxiliary, Grammar, Tag, TagModel, WordId};

/// Tokens of who says what a title begins with, at most: "says Mayor Tomas Vey".
const SAYS: usize = 6;

/// "Orrin: Vantongeren a disgrace", "Is Orrin a liar?": a word with a capital that is known as nothing is a name rather than a verb, and a
/// form of be, have or do before one is none; a modal is one, though cues may begin with it.
pub(super) fn names_and_auxiliaries(tokens: &[Token], model: &TagModel, grammar: &Grammar, tags: &mut [Tag]) {
    for at in (0..tokens.len()).filter(|&at| tokens[at].kind == TokenKind::Capitalised) {
        let candidates = model.of_word(tokens[at].word).unwrap_or_default();
        match tags[at] {
            Tag::Vb | Tag::Vbp | Tag::Vbd if candidates.is_empty() => tags[at] = Tag::Nnp,
            Tag::Vb | Tag::Vbp if candidates.first().is_some_and(|(tag, _)| *tag == Tag::Md) => tags[at] = Tag::Md,
            Tag::Nnp if at == 0 && tags.get(1) == Some(&Tag::Nnp) => {
                let kinds = [Auxiliary::Be, Auxiliary::Have, Auxiliary::Do];
                let auxiliary = grammar.auxiliary(tokens[at].word).is_some_and(|kind| kinds.contains(&kind));
                if let Some((tag, _)) = candidates.first().filter(|(tag, _)| auxiliary && tag.is_verb()) {
                    tags[at] = *tag;
                }
            }
            _ => {}
        }
    }
}

/// "Disgraced Orrin left", but not "Royal Orrin": a participle that is never a noun or name, before a name that is no other word, describes
/// it.
pub(super) fn describing_word_before_name(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    let [Tag::Nnp, Tag::Nnp, ..] = tags else { return };
    let candidates = model.of_word(tokens[0].word).unwrap_or_default();
    let describes = candidates.first().is_some_and(|(tag, _)| matches!(tag, Tag::Jj | Tag::Vbn | Tag::Vbd));
    let names = candidates.iter().any(|(tag, _)| matches!(tag, Tag::Nn | Tag::Nns | Tag::Nnp));
    let participle = tokens[0].kind == TokenKind::Capitalised && tokens[0].span.of(text).ends_with("ed");
    if describes && participle && !names && !model.is_ordinary(tokens[1].word) {
        tags[0] = Tag::Jj;
    }
}

/// "Sack Orrin, says Vey", "“Vote for Orrin,” Vey said": what can be a verb is one where nothing but a name, or "for" and a name, stands
/// between it and a comma, behind which a title tells who says so, or a quotation ends that had "for".
pub(super) fn imperative_before_name(tokens: &[Token], text: &str, model: &TagModel, tags: &mut [Tag]) {
    for at in (0..tokens.len()).filter(|&at| at + 2 < tokens.len() && opens(tokens, at)) {
        let noun = matches!(tags[at], Tag::Nn | Tag::Nnp | Tag::Rb | Tag::Jj);
        if !noun || tokens[at].kind != TokenKind::Capitalised || !may_be_base(tokens[at].word, model) {
            continue;
        }
        let preposition = tokens[at + 1].span.of(text) == "for";
        let name = at + 1 + usize::from(preposition);
        let named = tags[name..].iter().take_while(|tag| **tag == Tag::Nnp).count();
        let mut close = name + named;
        if tags.get(close) == Some(&Tag::Rb) {
            close += 1;
        }
        let says = || {
            let rest = &tags[(close + 1).min(tags.len())..];
            let tense = rest.iter().any(|tag| matches!(tag, Tag::Vbd | Tag::Vbz | Tag::Vbp));
            at == 0 && tense && rest.len() <= SAYS && !rest.contains(&Tag::Comma)
        };
        let quoted = || matches!(tokens.get(close + 1).map(|token| token.kind), Some(TokenKind::Quote(_)));
        if named > 0 && tags.get(close) == Some(&Tag::Comma) && (preposition && quoted() || says()) {
            tags[at] = Tag::Vb;
        }
    }
}

fn may_be_base(word: WordId, model: &TagModel) -> bool {
    let candidates = model.of_word(word).unwrap_or_default();
    model.is_ordinary(word) && candidates.iter().any(|(tag, _)| *tag == Tag::Vb)
}

/// Whether a token begins a sentence or what stands in quotation marks.
fn opens(tokens: &[Token], at: usize) -> bool {
    at == 0 || tokens[at - 1].opens_quotation(at == 1)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn a_word_that_is_never_a_name_describes_the_name_behind_it() {
        assert_eq!(tag("Disgraced Orvell came back.", "Disgraced"), Tag::Jj);
        assert_eq!(tag("Royal Orvell came back.", "Royal"), Tag::Nnp);
        assert_eq!(tag("Grand Orvell came back.", "Grand"), Tag::Nnp);
    }

    #[test]
    fn support_for_somebody_of_whom_more_is_told_is_no_call() {
        assert_eq!(tag("“Vote for Orvell,” Vey said.", "Vote"), Tag::Vb);
        assert_eq!(tag("Support for Orvell, the mayor, is falling.", "Support"), Tag::Nn);
        assert_eq!(tag("“Support for Orvell, the mayor, is falling,” Vey said.", "Support"), Tag::Nn);
    }

    #[test]
    fn an_unknown_word_with_a_capital_is_a_name() {
        assert_eq!(tag("Orvell: Vantongeren a disgrace", "Vantongeren"), Tag::Nnp);
        assert_eq!(tag("Is Orvell a liar?", "Is"), Tag::Vbz);
        assert_eq!(tag("Could the mayor have lied?", "Could"), Tag::Md);
    }

    #[test]
    fn what_somebody_says_to_do_to_a_name_is_a_verb() {
        assert_eq!(tag("Sack Orvell, says Brandt", "Sack"), Tag::Vb);
        assert_eq!(tag("“Vote for Orvell,” Brandt said.", "Vote"), Tag::Vb);
        assert_ne!(tag("Coach Orvell, says Brandt, is a bore and a crook.", "Coach"), Tag::Vb);
    }
}
