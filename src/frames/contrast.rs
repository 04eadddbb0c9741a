//! What a contrast makes of either side: "he is honest, but slow" says more of slowness, "although slow" less.

use crate::lexicon::{Begins, ShifterKind};
use crate::text::{Document, Glossed, Sentence, Tag, TokenKind, TokenSpan};

/// The stretches of a sentence that contrasts open, each with what polar words in it are multiplied by.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Contrasts(Vec<(TokenSpan, f32)>);

impl Contrasts {
    /// A stretch opened by a word that makes more of it ("but") reaches to the next contrast or the end of the sentence, one
    /// that makes less of it ("although") to the next comma. Where nothing stands before "but", nothing is contrasted;
    /// nor is it behind "not only".
    pub(super) fn of(text: Glossed<'_>, sentence: &Sentence) -> Self {
        let end = sentence.tokens.end as usize;
        let mut found: Vec<(TokenSpan, f32)> = Vec::new();
        let mut added = false;
        let mut at = sentence.tokens.start as usize;
        while at < end {
            let cue = text.tokens[at].begins.any(Begins::SHIFTER);
            let cue = cue.then(|| text.lexicon.shifters().longest(text.words_from(at, end))).flatten();
            let Some(cue) = cue else {
                at += 1;
                continue;
            };
            let behind = at + cue.words;
            let shifter = cue.values[0];
            added |= shifter.kind == ShifterKind::Addition;
            if shifter.kind == ShifterKind::Contrast && opens(&text, sentence, at) {
                let heavier = shifter.factor > 1.0;
                if heavier && added {
                    added = false;
                } else if !heavier || at > sentence.tokens.start as usize {
                    close(&mut found, at);
                    let to = if heavier { end } else { comma_from(&text, behind, end) };
                    found.push((TokenSpan::new(behind, to), shifter.factor));
                }
            }
            at = behind;
        }
        Self(found)
    }

    /// What words are multiplied by.
    pub(super) fn factor(&self, words: TokenSpan) -> f32 {
        self.0.iter().find(|(stretch, _)| stretch.contains(words)).map_or(1.0, |(_, factor)| *factor)
    }
}

/// Ends the last stretch where the next begins.
fn close(found: &mut [(TokenSpan, f32)], at: usize) {
    if let Some((last, _)) = found.last_mut() {
        last.end = last.end.min(at as u32);
    }
}

/// Whether a word can open a stretch: a conjunction or preposition, or another at the head of its clause, unlike the
/// "still" of "still popular".
fn opens(document: &Document, sentence: &Sentence, at: usize) -> bool {
    let head = at == sentence.tokens.start as usize
        || matches!(document.tags[at - 1], Tag::Comma | Tag::Colon | Tag::Open | Tag::Close);
    head || matches!(document.tags[at], Tag::Cc | Tag::In)
}

fn comma_from(document: &Document, from: usize, end: usize) -> usize {
    let closes = |at: &usize| matches!(document.tokens[*at].kind, TokenKind::Comma | TokenKind::Colon);
    (from..end).find(closes).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    /// What the word is multiplied by.
    fn factor(text: &str, word: &str) -> f32 {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        Contrasts::of(document.with(&lexicon), &document.sentences[0]).factor(TokenSpan::new(at, at + 1))
    }

    #[test]
    fn what_stands_behind_but_counts_more() {
        let text = "Brandt is honest, but her plan is reckless.";
        assert_eq!((factor(text, "honest"), factor(text, "reckless")), (1.0, 1.5));
        assert_eq!(factor("But her plan is reckless.", "reckless"), 1.0);
    }

    #[test]
    fn what_stands_behind_although_and_despite_counts_less_up_to_the_comma() {
        for text in ["Although honest, Brandt is reckless.", "Despite her honest plan, Brandt is reckless."] {
            assert_eq!((factor(text, "honest"), factor(text, "reckless")), (0.5, 1.0), "{text}");
        }
        assert_eq!(factor("Brandt is honest, although she is reckless.", "reckless"), 0.5);
    }

    #[test]
    fn not_only_adds_where_but_alone_contrasts() {
        assert_eq!(factor("Brandt is not only honest but also brave.", "brave"), 1.0);
        assert_eq!(factor("Brandt is not honest but brave.", "brave"), 1.5);
    }

    #[test]
    fn an_adverb_of_time_is_no_contrast() {
        assert_eq!(factor("Brandt is still popular.", "popular"), 1.0);
        assert_eq!(factor("Her plan is reckless; still, Brandt is popular.", "popular"), 1.5);
    }
}
