//! The sentences of an article where nothing else is asked of it.

use super::prose::paragraphs;
use super::sentence::sentence_ends;
use super::span::Span;
use super::tokenizer::Tokenizer;
use crate::lexicon::SentenceLexicon;

/// The sentences of an article without a title, in order: those of [`super::Document::of_article`], at a third of its cost.
#[must_use]
pub fn sentence_spans(text: &str, lexicon: &SentenceLexicon) -> Vec<Span> {
    let mut tokenizer = Tokenizer::new(text, &lexicon.words);
    let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
    for paragraph in paragraphs("", text, 0, Some(&lexicon.boilerplate)) {
        tokens.clear();
        tokenizer.tokenize(paragraph.range().start, paragraph.range().end, &mut tokens);
        let mut start = 0;
        for end in sentence_ends(&tokens, text, &lexicon.grammar) {
            let span = tokens[start].span.hull(tokens[end - 1].span);
            if !lexicon.boilerplate.is_sentence(span.of(text)) {
                sentences.push(span);
            }
            start = end;
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    #[test]
    fn they_are_those_of_a_document() {
        let (few, all) = (SentenceLexicon::bundled(), Lexicon::bundled().unwrap());
        let text = "SALTMERE, June 20 (Reuters) – Mayor Ostrander of Orvane F.C. signed. “Never,” said Pask. Sign up for our \
                    newsletter. Then-Gov. Vaas and Br. Lind of the U.S. Senate met Dr. Hale.\n\nBy Ilse Lind\n\nThe dockers \
                    wept… “Are we done?” she asked. (Reporting by Joe Vaas)";
        let document = Document::of_article("", text, &all);
        let expected: Vec<Span> = document.sentences.iter().map(|sentence| sentence.span).collect();
        assert_eq!(sentence_spans(text, &few), expected);
        assert_eq!(sentence_spans(text, &SentenceLexicon::from(all)), expected);
        assert_eq!(expected.len(), 5);
    }
}
