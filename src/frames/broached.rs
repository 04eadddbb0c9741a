//! What is only spoken of, known of or handled, so that it is there whether or not that is denied: "declined to comment on the charges".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Sentence, Tag};

/// The token of the word that says so, for a noun phrase that is its object or stands behind its preposition; none for "any charge", which is
/// denied.
pub(super) fn broached(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> Option<usize> {
    let first = sentence.phrases.0 as usize;
    let noun = text.noun(phrase)?;
    if text.is_of(noun.tokens.start as usize, WordKind::Any) {
        return None;
    }
    let adverb = |at: &usize| text.lone_tag(*at) == Some(Tag::Rb);
    let before = |from: usize| (first..from).rev().find(|at| !adverb(at));
    let mut at = before(phrase)?;
    if matches!(text.lone_tag(at), Some(Tag::In | Tag::To)) {
        at = before(at)?;
    }
    let word = match text.phrases[at] {
        Phrase::Verb(verb) => verb.head as usize,
        Phrase::Noun(noun) => noun.head as usize,
        Phrase::Word(token) => token as usize,
    };
    text.is_of(word, WordKind::Broaching).then_some(word)
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::negated;

    #[test]
    fn what_is_only_spoken_of_or_handled_is_there_all_the_same() {
        for text in [
            "The clerk declined to comment on allegations against Orrin.",
            "The clerk was not aware of allegations against Orrin.",
            "The mayor had no knowledge of the allegations against Orrin.",
            "Nobody asked about the allegations against Orrin.",
            "The police failed to investigate the allegations against Orrin.",
            "The board ignored the allegations against Orrin.",
        ] {
            assert!(!negated(text, "allegations against"), "{text}");
        }
    }

    #[test]
    fn what_nobody_brings_or_believes_is_denied() {
        for text in [
            "The clerk did not believe the allegations against Orrin.",
            "The women made no allegations against Orrin.",
            "The board rejected the allegations against Orrin.",
            "The clerk was not aware of any allegations against Orrin.",
        ] {
            assert!(negated(text, "allegations against"), "{text}");
        }
    }
}
