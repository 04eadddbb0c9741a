//! Adverbs of degree right behind a cue: "failed badly".

use crate::lexicon::{Lexicon, ShifterKind};
use crate::text::{Document, Sentence, Tag, TokenSpan};

/// What such an adverb multiplies the cue's effects by.
pub(super) fn degree_after(document: &Document, sentence: &Sentence, cue: TokenSpan, lexicon: &Lexicon) -> Option<f32> {
    let at = cue.end as usize;
    if at >= sentence.tokens.end as usize || document.tags[at] != Tag::Rb {
        return None;
    }
    let found = lexicon.shifters().longest(document.words_from(at, sentence.tokens.end as usize))?;
    matches!(found.values[0].kind, ShifterKind::Intensifier | ShifterKind::Diminisher).then_some(found.values[0].factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By how much "failed" is shifted.
    fn degree(text: &str) -> Option<f32> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == "failed").unwrap();
        degree_after(&document, &document.sentences[0], TokenSpan::new(at, at + 1), &lexicon)
    }

    #[test]
    fn an_adverb_of_degree_counts_right_behind_the_cue_alone() {
        assert!(degree("The mayor failed badly.").is_some_and(|factor| factor > 1.0));
        assert!(degree("The mayor failed slightly.").is_some_and(|factor| factor < 1.0));
        assert_eq!(degree("The mayor failed yesterday."), None);
        assert_eq!(degree("The mayor failed the port badly."), None);
        assert_eq!(degree("The mayor failed"), None);
    }
}
