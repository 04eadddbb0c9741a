//! What is said to have no bounds by a negator: "cannot thank Orrin enough", "could not be more honest".

use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Sentence, Tag, TokenSpan};

/// What is said to have no bounds.
pub(super) const BOUNDLESS: f32 = 1.3;

/// Phrases between a verb and the "enough" that goes with it, at most: "could not praise the nurses of Oro highly enough".
const REACH: usize = 6;

/// Whether a verb or adjective is said to be so beyond measure.
pub(super) fn is_boundless(text: Glossed<'_>, sentence: &Sentence, phrase: usize, cue: TokenSpan) -> bool {
    let first = sentence.phrases.0 as usize;
    let unable = |at: usize| {
        let able = |at: u32| text.is_of(at as usize, WordKind::Ability);
        text.verb(at).is_some_and(|verb| {
            let cannot = verb.modal.is_some_and(|modal| text.is_word(modal as usize, "cannot"));
            (verb.negated || cannot) && verb.modal.is_some_and(able)
        })
    };
    let more = phrase.checked_sub(1).filter(|&more| more > first && text.is_lone_word(more, "more"));
    if text.tags[cue.start as usize] == Tag::Jj {
        return more.is_some_and(|more| unable(more - 1));
    }
    let end = (sentence.phrases.1 as usize).min(phrase + REACH);
    let inside = |at: &usize| match text.phrases[*at] {
        Phrase::Noun(_) => true,
        Phrase::Verb(_) => false,
        Phrase::Word(token) => matches!(text.tags[token as usize], Tag::In | Tag::Rb),
    };
    unable(phrase) && (phrase + 1..end).take_while(inside).any(|at| text.is_lone_word(at, "enough"))
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    #[test]
    fn who_cannot_praise_somebody_enough_praises_him() {
        assert!(factor("Brandt cannot thank Orrin enough.", "thank") > 0.0);
        assert!(factor("Brandt could not praise the nurses of Oro highly enough.", "praise") > 0.0);
        assert!(factor("Brandt could not have been more supportive of Orrin.", "supportive") > 0.0);
        assert!(factor("Brandt cannot thank Orrin.", "thank") < 0.0);
        assert!(factor("Brandt was not more supportive of Orrin.", "supportive") < 0.0);
    }
}
