//! Cues with the shifters that turn them: what evidence shows of "not a crook" is more than "crook".

use super::shift::{Shift, Shifts};
use crate::lexicon::ShifterKind;
use crate::text::{Document, Tag, TokenSpan};

/// Tokens that may stand between a negator or reverser and the cue that it turns, for the two to be shown as one.
const GAP: u32 = 3;

/// The cues of a sentence that something close before them turns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Turned(Vec<(TokenSpan, TokenSpan)>);

impl Turned {
    /// A cue's words from those on that turn it; the cue itself where nothing close before it does.
    #[must_use]
    pub fn with_shifter(&self, cue: TokenSpan) -> TokenSpan {
        self.0.iter().find(|(turned, _)| *turned == cue).map_or(cue, |(_, words)| *words)
    }
}

impl Shifts<'_> {
    /// Those among all cues asked for so far.
    #[must_use]
    pub fn turned(&self) -> Turned {
        let known = self.known.borrow();
        let whole = |((_, cue), shift): &((usize, TokenSpan), Shift)| Some((*cue, self.whole_of(*cue, shift)?));
        Turned(known.iter().filter_map(whole).collect())
    }

    fn whole_of(&self, cue: TokenSpan, shift: &Shift) -> Option<TokenSpan> {
        if !shift.negated {
            return None;
        }
        let turns = |kind| matches!(kind, ShifterKind::Negator | ShifterKind::Reverser);
        let close = shift.words.iter().flatten().filter(|words| is_close(self.document, **words, cue));
        let turners = close.filter(|words| self.kind_of(**words).is_some_and(turns));
        turners.map(|words| words.hull(cue)).min_by_key(|words| words.len())
    }
}

/// Whether words stand before a cue, few tokens away and with no comma or mark between.
fn is_close(document: &Document, words: TokenSpan, cue: TokenSpan) -> bool {
    words.end <= cue.start
        && cue.start - words.end <= GAP
        && document.tags[words.end as usize..cue.start as usize]
            .iter()
            .all(|tag| !matches!(tag, Tag::Comma | Tag::Colon | Tag::Open | Tag::Close))
}

#[cfg(test)]
mod tests {
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    /// What is shown of the cue that begins with a word.
    fn shown(text: &str, cue: &str) -> String {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let shifts = Shifts::new(&document, &document.sentences[0], &lexicon);
        let found = frames(&shifts);
        let is_it = |frame: &&crate::frames::Frame| document.word(frame.tokens.start as usize) == cue;
        let words = found.frames.iter().find(is_it).expect("the text has the cue").tokens;
        document.span(shifts.turned().with_shifter(words)).of(text).to_owned()
    }

    #[test]
    fn a_cue_is_shown_with_what_turns_it() {
        assert_eq!(shown("Brandt is not a crook.", "crook"), "not a crook");
        assert_eq!(shown("Brandt never betrayed the crews.", "betrayed"), "never betrayed");
        assert_eq!(shown("Brandt refused to praise the crews.", "praise"), "refused to praise");
    }

    #[test]
    fn a_cue_that_nothing_close_before_it_turns_is_shown_alone() {
        assert_eq!(shown("Brandt is a crook.", "crook"), "crook");
        assert_eq!(shown("Brandt did not come, but she betrayed the crews.", "betrayed"), "betrayed");
        assert_eq!(shown("Brandt is not the town's most notorious and feared crook.", "crook"), "crook");
    }
}
