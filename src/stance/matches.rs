//! Deeds that only tell how a match ended: "mauled Orrin 5-0", "toppled Orrin on penalties".

use super::pair::Pair;
use crate::frames::{Frame, Participant};
use crate::lexicon::WordKind;
use crate::text::{Tag, TokenKind};

impl Pair<'_> {
    /// Whether a score, or a preposition and by what matches are counted, stands right behind whom a cue acts on: "by eight wickets".
    pub(super) fn is_match_result(&self, frame: &Frame) -> bool {
        let Some(patient) = frame.patient.filter(|it| frame.tokens.end <= it.tokens.start) else { return false };
        let end = self.document.phrases[patient.phrase].tokens().end as usize;
        let inside = |at: usize| at < self.sentence.tokens.end as usize;
        let score = |at: usize| {
            let number = inside(at) && self.document.tokens[at].kind == TokenKind::Number;
            number && self.document.word(at).contains(['-', '–'])
        };
        let measure = Participant::at(self.document, patient.phrase + 2).filter(|it| inside(it.head));
        let led = inside(end) && self.document.tags[end] == Tag::In;
        let counted = measure.is_some_and(|it| led && self.is_of(it.head, WordKind::Scoring));
        score(end) || score(end - 1) || counted && self.kinds.has(WordKind::Scoring)
    }
}
