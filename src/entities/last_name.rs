//! The last name in words that somebody wrote for who is meant: "Mayor Brandt of the port", "Brandt's", "Orrin Brandt Jr."

use crate::lexicon::{Lexicon, Tag, WordKind};

/// The last name, in lower case; `None` for a pronoun or a description.
#[must_use]
pub fn last_name_in(words: &str, lexicon: &Lexicon) -> Option<String> {
    let words = words.replace("’s", "").replace("'s", "");
    let is_capitalised = |word: &&str| word.starts_with(char::is_uppercase);
    let mut names = words.split(|c: char| !c.is_alphabetic()).filter(is_capitalised).map(str::to_lowercase);
    names.rfind(|name| !is_pronoun(name, lexicon) && !lexicon.is(lexicon.words().id(name), WordKind::Generation))
}

fn is_pronoun(word: &str, lexicon: &Lexicon) -> bool {
    let tags = lexicon.tag_model().of_word(lexicon.words().id(word)).unwrap_or_default();
    tags.iter().any(|(tag, _)| [Tag::Prp, Tag::PrpPossessive, Tag::Wp].contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_name_is_found_among_other_words_and_pronouns_have_none() {
        let lexicon = Lexicon::bundled().unwrap();
        let last_name = |words| last_name_in(words, &lexicon);
        for words in ["Ilse Brandt", "Brandt’s", "Mayor Brandt of the port", "Orrin Brandt Jr.", "Orrin Brandt II"] {
            assert_eq!(last_name(words).as_deref(), Some("brandt"), "{words}");
        }
        for words in ["She", "Their", "the mayor", ""] {
            assert_eq!(last_name(words), None, "{words}");
        }
    }
}
