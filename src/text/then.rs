//! Past tenses behind "then" that pass for participles: "Vey apologised, then accused Orrin".

use super::token::Token;
use crate::lexicon::{Grammar, Tag};

/// "Vey apologised, then accused Orrin", but not "Vey was held, then freed": behind a past tense and "then" a participle is one too.
pub(super) fn pasts_behind_then(tokens: &[Token], text: &str, grammar: &Grammar, tags: &mut [Tag]) {
    for at in 3..tags.len() {
        let then = || tokens[at - 1].span.of(text) == "then" && matches!(tags[at - 2], Tag::Comma | Tag::Cc);
        if tags[at] != Tag::Vbn || !then() {
            continue;
        }
        let before = tags[..at - 2].iter().rposition(|tag| tag.is_verb());
        let done = |verb: usize| {
            let object = matches!(tags[verb + 1], Tag::Nnp | Tag::Prp | Tag::Dt | Tag::PrpPossessive);
            tags[verb] == Tag::Vbn && object && verb > 0 && (tags[verb - 1].is_noun() || tags[verb - 1] == Tag::Prp)
        };
        let past = |verb: usize| done(verb) || tags[verb] == Tag::Vbd && grammar.auxiliary(tokens[verb].word).is_none();
        if before.is_some_and(past) {
            tags[at] = Tag::Vbd;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Tag;
    use crate::text::trial::tag;

    #[test]
    fn behind_a_past_tense_and_then_stands_another() {
        assert_eq!(tag("Vey thanked Orrin, then accused him of theft.", "accused"), Tag::Vbd);
        assert_eq!(tag("Vey was held, then released.", "released"), Tag::Vbn);
    }
}
