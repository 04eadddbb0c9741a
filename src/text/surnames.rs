//! Surnames that are ordinary words too: behind "Tim Cook" a text's "Cook attacks the plan" begins with a name.

use super::tag::capitals_say_nothing;
use super::token::{Token, TokenKind};
use crate::lexicon::{CuePosition, Lexicon, TitleKind, WordId};

/// The ordinary words that a text has for surnames.
#[derive(Debug, Default)]
pub(super) struct Surnames(Vec<WordId>);

impl Surnames {
    /// Those that stand behind a given name or a title inside a sentence, where capitals mean names.
    pub(super) fn of<'t>(sentences: impl Iterator<Item = &'t [Token]>, lexicon: &Lexicon) -> Self {
        let mut found = Vec::new();
        for tokens in sentences {
            let before = found.len();
            found.extend(tokens.windows(2).enumerate().filter_map(|(at, two)| {
                let goes_on = tokens.get(at + 2).is_some_and(|next| next.kind.is_capital());
                (!goes_on && is_surname(&two[0], &two[1], lexicon)).then_some(two[1].word)
            }));
            if found.len() > before && capitals_say_nothing(tokens, lexicon.tag_model()) {
                found.truncate(before);
            }
        }
        found.sort_unstable();
        found.dedup();
        Self(found)
    }

    pub(super) fn has(&self, word: WordId) -> bool {
        !self.0.is_empty() && self.0.binary_search(&word).is_ok()
    }
}

/// "Tim Cook", "Mayor Cook", but not "Paris Street": whether a word that is seldom a name is one behind what leads up to it.
fn is_surname(before: &Token, token: &Token, lexicon: &Lexicon) -> bool {
    let capitals = [before, token].iter().all(|token| token.kind == TokenKind::Capitalised);
    if !capitals || !lexicon.tag_model().is_ordinary(token.word) {
        return false;
    }
    let names = lexicon.names();
    let titled = || {
        let title = names.title(std::iter::once(before.word)).map(|(_, title)| title.kind);
        matches!(title, Some(TitleKind::Honorific | TitleKind::Office | TitleKind::Rank))
    };
    let other = || {
        let word = || std::iter::once(token.word);
        names.tail(token.word).is_some()
            || names.organisation_cue(word(), CuePosition::Tail).is_some()
            || names.title(word()).is_some()
            || names.is_body_noun(token.word)
    };
    (names.is_given_name(before.word) || titled()) && !other()
}

#[cfg(test)]
mod tests {
    use crate::lexicon::{Lexicon, Tag};
    use crate::text::Document;

    const TOLD: &str = "Martin Orvell and Helen Strand sit on the council.";

    /// The tag of a word in the last sentence of a text, which it begins.
    fn opening(text: &str, word: &str) -> Tag {
        let document = Document::new("", text, &Lexicon::bundled().unwrap());
        let at = document.sentences.last().unwrap().tokens.start as usize;
        assert_eq!(document.word(at), word);
        document.tags[at]
    }

    #[test]
    fn a_word_that_a_text_has_for_a_surname_is_a_name_wherever_it_stands() {
        let last = "Strand a disgrace, says Orvell";
        assert_eq!(opening(&format!("{TOLD}\n\n{last}"), "Strand"), Tag::Nnp);
        assert_ne!(opening(&format!("In the end the mayor came back.\n\n{last}"), "Strand"), Tag::Nnp);
        let titled = "In May the voters chose Mayor Cook.\n\nCook must go, says Orvell";
        assert_eq!(opening(titled, "Cook"), Tag::Nnp);
    }

    #[test]
    fn what_only_ends_a_name_is_no_surname() {
        for told in ["They met in Paris Street, at noon.", "The vote of the Jordan Street Council came late."] {
            assert_ne!(opening(&format!("{told}\n\nStreet vendors backed Orvell."), "Street"), Tag::Nnp, "{told}");
        }
    }
}
