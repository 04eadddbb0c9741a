//! Adverbs of degree right behind a cue: "failed badly".

use crate::lexicon::ShifterKind;
use crate::text::{Glossed, Sentence, Tag, TokenSpan};

/// What such an adverb multiplies the cue's effects by.
pub(super) fn degree_after(text: Glossed<'_>, sentence: &Sentence, cue: TokenSpan) -> Option<f32> {
    let at = cue.end as usize;
    if at >= sentence.tokens.end as usize || text.tags[at] != Tag::Rb {
        return None;
    }
    let found = text.lexicon.shifters().longest(text.words_from(at, sentence.tokens.end as usize))?;
    matches!(found.values[0].kind, ShifterKind::Intensifier | ShifterKind::Diminisher).then_some(found.values[0].factor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// By how much "failed" is shifted.
    fn degree(text: &str) -> Option<f32> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == "failed").unwrap();
        degree_after(document.with(&lexicon), &document.sentences[0], TokenSpan::new(at, at + 1))
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
