//! What is said of somebody in a tone that tells for or against him: "snide remarks about Orrin", "a furious letter to the mayor", "kind words for the crew".

use super::frame::Reader;
use super::hit::CueHit;
use crate::lexicon::{CueId, WordKind};
use crate::text::{Phrase, TokenSpan};

impl Reader<'_> {
    /// Words in such a tone, with the preposition behind which whom they are about stands; none where another cue of several words says it.
    pub(super) fn worded(&self, hits: &[CueHit]) -> Vec<CueHit> {
        if !self.sentence.kinds.has(WordKind::Remark) {
            return Vec::new();
        }
        let (first, end) = (self.sentence.phrases.0 as usize, self.sentence.phrases.1 as usize);
        let known = |it: &CueHit| hits.iter().any(|hit| hit.tokens.len() > 1 && hit.tokens.overlaps(it.tokens));
        (first..end).filter_map(|phrase| self.worded_in(phrase)).filter(|it| !known(it)).collect()
    }

    fn worded_in(&self, phrase: usize) -> Option<CueHit> {
        let Phrase::Noun(noun) = self.document.phrases[phrase] else { return None };
        let head = noun.head as usize;
        let leads = phrase + 1 < self.sentence.phrases.1 as usize && self.leads_to_subject(head, phrase + 1);
        if !leads || !self.is_of(head, WordKind::Remark) {
            return None;
        }
        let tone = |kind: WordKind| (noun.tokens.start as usize..head).find(|&at| self.is_of(at, kind));
        let (start, words) = match (tone(WordKind::Harsh), tone(WordKind::Warm)) {
            (Some(start), None) => (start, ["harsh", "words"]),
            (None, Some(start)) => (start, ["warm", "words"]),
            _ => return None,
        };
        let behind = self.document.phrases[phrase + 1].tokens().end as usize;
        Some(CueHit { cue: self.gift(words)?, tokens: TokenSpan::new(start, behind), gap: None })
    }

    /// Whether a preposition leads to whom or what words are about: "remarks about", "a letter to", "words for", but not "a column for".
    fn leads_to_subject(&self, head: usize, preposition: usize) -> bool {
        let is = |word: &str| self.document.is_lone_word(preposition, word);
        ["about", "of", "at", "toward", "towards", "against", "regarding"].into_iter().any(is)
            || (is("to") && self.is_of(head, WordKind::Addressed))
            || (is("for") && self.is_of(head, WordKind::Term))
    }

    /// The cue of a gift by its words.
    fn gift(&self, words: [&str; 2]) -> Option<CueId> {
        let words = words.map(|word| self.lexicon.words().id(word));
        self.lexicon.frames().gifts().longest(words.into_iter()).map(|found| found.values[0].cue)
    }
}

#[cfg(test)]
mod tests {
    use super::super::frame::frames;
    use super::super::shift::Shifts;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// Who says what of whom, with the stance of the cue.
    fn said(text: &str) -> Option<(String, i8, String)> {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        let frame = found.into_iter().find(|it| it.agent.is_some() && it.patient.is_some())?;
        let words = |tokens| document.text_of(tokens).to_owned();
        let stance = lexicon.frames().cue(frame.cue).stance;
        Some((words(frame.agent?.tokens), stance, words(frame.patient?.tokens)))
    }

    #[test]
    fn the_tone_of_words_is_for_or_against_whom_they_are_about() {
        let orrin = |stance| Some(("Orrin".to_owned(), stance, "Brandt".to_owned()));
        assert_eq!(said("Orrin made snarky comments about Brandt."), orrin(-2));
        assert_eq!(said("Orrin sent an irate email to Brandt."), orrin(-2));
        assert_eq!(said("Orrin wrote a glowing portrait of Brandt."), orrin(2));
        assert_eq!(said("Orrin had gracious words for Brandt."), orrin(2));
    }

    #[test]
    fn words_without_a_tone_or_for_a_paper_tell_nothing() {
        for text in [
            "Orrin made new comments about Brandt.",
            "Orrin wrote a scathing column for Brandt.",
            "Orrin sent an irate report to Brandt.",
            "Orrin made nasty but gracious comments about Brandt.",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn words_have_their_preposition_in_their_own_sentence() {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("Orrin makes snide comments", "About Brandt nothing is known.", &lexicon);
        let title = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        assert!(!title.is_empty() && title.iter().all(|frame| frame.tokens.end <= document.sentences[0].tokens.end));
    }
}
