//! Questions whether something is so, which say it of nobody: "Is Brandt a liar?"

use crate::text::{Glossed, Sentence, Tag, TokenKind};

/// What a question whether something is so leaves of it.
pub(super) const ASKED: f32 = 0.5;
/// Tokens at the end of a sentence among which its last mark stands, quotation marks counted.
const SENTENCE_END: usize = 3;

/// Whether a sentence is a question that begins with an auxiliary or modal.
pub(super) fn asks_whether(text: Glossed<'_>, sentence: &Sentence) -> bool {
    let range = sentence.tokens.range();
    let mark = |at: &usize| text.tokens[*at].kind == TokenKind::Terminator;
    let asks = range.clone().rev().take(SENTENCE_END).find(mark).is_some_and(|at| text.word(at).contains('?'));
    let word = |at: &usize| text.tokens[*at].kind.is_word() && text.tags[*at] != Tag::Cc;
    let auxiliary = |at: usize| text.tags[at] == Tag::Md || text.lexicon.auxiliary(text.tokens[at].word).is_some();
    asks && range.clone().find(word).is_some_and(auxiliary)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn asks(text: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        asks_whether(document.with(&lexicon), &document.sentences[0])
    }

    #[test]
    fn a_question_that_an_auxiliary_or_modal_opens_asks_whether() {
        assert!(asks("Is Brandt a liar?"));
        assert!(asks("Could the mayor have lied?"));
        assert!(asks("“Did Brandt lie?”"));
        assert!(!asks("Why did Brandt lie?"));
        assert!(!asks("Brandt lied?"));
        assert!(!asks("Is Brandt a liar, the guild asked."));
    }
}
