//! The phrases of our valence list in a sentence, some of which only silence their words: "free trade zone", "take charge of".

use crate::lexicon::{Begins, Class, Valence};
use crate::text::{Glossed, Sentence, Tag, TokenSpan};

/// The phrases of our list, the longest at each place, with their valences; one of valence 0 silences its words.
pub(super) fn listed(text: Glossed<'_>, sentence: &Sentence) -> Vec<(TokenSpan, i8)> {
    let mut found = Vec::with_capacity(sentence.tokens.len() / 4);
    let end = sentence.tokens.end as usize;
    let mut at = sentence.tokens.start as usize;
    while at < end {
        let begins = text.tokens[at].begins.any(Begins::VALENCE);
        let hit = begins.then(|| text.lexicon.valence().longest(text.words_from(at, end))).flatten();
        let words = hit.as_ref().map_or(1, |hit| hit.words);
        if let Some(value) = hit.and_then(|hit| valence_of(hit.values, text.tags[at], hit.words)) {
            found.push((TokenSpan::new(at, at + words), value));
        }
        at += words;
    }
    found
}

/// The valence of the entry whose class suits the tag, else of the first, but no adjective's where the word is a verb in the past
/// tense: "devoted an hour to it".
fn valence_of(entries: &[Valence], tag: Tag, words: usize) -> Option<i8> {
    let suits = |class: Class| match class {
        Class::Verb => tag.is_verb(),
        Class::Noun | Class::Epithet => tag.is_noun(),
        Class::Adjective => matches!(tag, Tag::Jj | Tag::Vbn | Tag::Vbg),
        Class::Adverb => tag == Tag::Rb,
        Class::Phrase => true,
    };
    let suited = entries.iter().find(|entry| words > 1 || suits(entry.class));
    let described = |entry: &&Valence| words > 1 || entry.class != Class::Adjective || tag != Tag::Vbd;
    suited.or(entries.iter().find(described)).map(|entry| entry.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn fires(text: &str, cue: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        found.iter().any(|frame| document.text_of(frame.tokens) == cue)
    }

    #[test]
    fn a_verb_in_the_past_tense_has_no_valence_of_an_adjective() {
        let valued = |text: &str, word: &str| {
            let lexicon = Lexicon::bundled().unwrap();
            let document = Document::new("", text, &lexicon);
            let listed = listed(document.with(&lexicon), &document.sentences[0]);
            listed.iter().any(|(tokens, _)| document.text_of(*tokens) == word)
        };
        assert!(!valued("Brandt devoted an hour to the crews.", "devoted"));
        assert!(valued("Brandt was devoted to the crews.", "devoted"));
        assert!(valued("Brandt admired the crews.", "admired"));
    }

    #[test]
    fn no_cue_but_a_verb_fires_inside_a_longer_phrase_that_silences_its_words() {
        assert!(!fires("The council passed Brandt's crime bill.", "crime"));
        assert!(fires("The council learned of Brandt's crime.", "crime"));
        assert!(fires("The sale was dropped by Brandt.", "dropped"));
    }
}
