//! Deeds that only tell how a match ended: "mauled Orrin 5-0", "toppled Orrin on penalties".

use super::pair::Pair;
use crate::frames::{Frame, Participant};
use crate::lexicon::WordKind;
use crate::text::{Tag, TokenKind};

impl Pair<'_> {
    /// Whether a score, or by how much or in what a match was won, stands right behind whom a cue acts on: "by eight wickets", "on penalties".
    pub(super) fn is_match_result(&self, frame: &Frame) -> bool {
        let Some(patient) = frame.patient.filter(|it| frame.tokens.end <= it.tokens.start) else { return false };
        let end = self.document.phrases[patient.phrase].tokens().end as usize;
        let inside = |at: usize| at < self.sentence.tokens.end as usize;
        let score = |at: usize| {
            let number = inside(at) && self.document.tokens[at].kind == TokenKind::Number;
            number && self.document.word(at).contains(['-', '–'])
        };
        let measure = Participant::at(self.document, patient.phrase + 2).filter(|it| inside(it.head));
        let led = |word: &str| inside(end) && self.document.is_word(end, word);
        let lone = |it: &Participant| it.tokens.len() == 1 && self.document.tags[it.head] == Tag::Nns;
        let counted = measure.is_some_and(|it| led("by") && self.is_of(it.head, WordKind::Scoring));
        let decided =
            measure.is_some_and(|it| (led("in") || led("on") && lone(&it)) && self.is_of(it.head, WordKind::Deciding));
        score(end) || score(end - 1) || counted || decided
    }
}
