//! What "without" lacks, and what stands behind that: "taught without a fee in a prison".

use super::shift::Shifts;
use crate::lexicon::WordKind;
use crate::text::{Phrase, Tag, TokenSpan};

impl Shifts<'_> {
    /// Whether a preposition of lacking has its noun phrase before another preposition, which the phrase of a cue stands behind.
    pub(super) fn lacks_something_else(&self, negator: TokenSpan, phrase: usize) -> bool {
        let at = self.document.phrase_of(negator.start as usize);
        if !self.document.is_word_in_any_case(negator.start as usize, "without") || at >= phrase {
            return false;
        }
        let mut behind = at + 1..phrase;
        let lacked = behind.find(|&at| self.document.noun(at).is_some());
        lacked.is_some()
            && behind.any(|at| match self.document.phrases[at] {
                Phrase::Word(token) => {
                    let next = self.document.phrases.get(at + 1);
                    matches!(next, Some(Phrase::Noun(_))) && self.leads_elsewhere(token as usize)
                }
                _ => false,
            })
    }

    /// Whether a preposition leads to where or when something is, rather than to more of what is lacked: "without a word of thanks".
    fn leads_elsewhere(&self, token: usize) -> bool {
        self.document.tags[token] == Tag::In && !self.is_of(token, WordKind::Lacked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn negated(text: &str, word: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == word).unwrap();
        let shifts = Shifts::new(&document, &document.sentences[0], &lexicon);
        shifts.of(document.phrase_of(at), TokenSpan::new(at, at + 1)).negated
    }

    #[test]
    fn without_turns_what_it_governs_and_not_where_that_is() {
        assert!(!negated("Orrin taught without a fee at a prison.", "prison"));
        assert!(!negated("Orrin works without pay in the slums.", "slums"));
        assert!(negated("Orrin spoke without a hint of malice.", "malice"));
        assert!(negated("Orrin left without regard for safety.", "safety"));
        assert!(negated("Orrin left without malice.", "malice"));
    }
}
