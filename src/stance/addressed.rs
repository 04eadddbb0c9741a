//! What a holder tells somebody to do in words that are no more than a verb: "Vey to Orrin: quit", "“Resign,” Vey told Orrin".

use super::pair::Pair;
use super::relating::Relating;
use crate::lexicon::WordKind;
use crate::sentiment::Relation;
use crate::text::{TokenKind, TokenSpan};

/// Who is told to go or to mend something is blamed for it.
const BLAMED: f32 = -2.0;

impl Pair<'_> {
    /// That the target, to whom the holder speaks, is told to go or to mend something.
    pub(super) fn sent_away(&self, found: &mut Vec<Relating>) {
        let spoken = |speech: &TokenSpan| self.sentence.tokens.holds(speech.start as usize);
        let Some(verb) = self.speech.iter().filter(|it| spoken(it)).find_map(|speech| self.whole_demand(*speech))
        else {
            return;
        };
        let tokens = TokenSpan::new(verb, verb + 1);
        if !found.iter().any(|it| it.tokens.overlaps(tokens)) && (self.is_told() || self.is_addressed_in_title()) {
            found.push(Relating { tokens, value: BLAMED, negated: false });
        }
    }

    /// The verb that is all that the holder says, but for "now" or what stands behind a mark.
    fn whole_demand(&self, speech: TokenSpan) -> Option<usize> {
        let end = speech.end.min(self.sentence.tokens.end) as usize;
        let verb = (speech.start as usize..end).find(|&at| self.document.tokens[at].kind.is_word())?;
        let marks = |at: usize| matches!(self.document.tokens[at].kind, TokenKind::Quote(_));
        let opens = verb == speech.start as usize || verb == speech.start as usize + 1 && marks(verb - 1);
        let goes = self.is_of(verb, WordKind::Mending) || self.document.is_word_in_any_case(verb, "go");
        (opens && goes && (verb + 1 == end || self.ends_clause(verb + 1))).then_some(verb)
    }

    /// "Vey told Orrin".
    fn is_told(&self) -> bool {
        self.frames.predicates.iter().any(|it| {
            let tells = self.is_verb_of(it.phrase, WordKind::Telling);
            let told = self.participant(it.object);
            tells && !it.passive && self.target_in(told) == Some(Relation::Whole) && self.does(it)
        })
    }

    /// "Vey to Orrin: …".
    fn is_addressed_in_title(&self) -> bool {
        let Some(holder) = self.holder.filter(|_| self.sentence.in_title) else { return false };
        let to = holder.end as usize;
        let colon = self.target.end as usize;
        to + 1 == self.target.start as usize
            && self.document.is_word(to, "to")
            && colon < self.sentence.tokens.end as usize
            && self.document.tokens[colon].kind == TokenKind::Colon
    }
}
