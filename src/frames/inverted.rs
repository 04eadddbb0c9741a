//! Clauses that a negator or "only" before them turns around: "never has Orrin backed Vey", "at no time did he endorse her".

use crate::lexicon::{ShifterKind, WordKind};
use crate::text::{Glossed, Phrase, Tag};

/// Phrases that may lead such a clause, at most: "at no point in the debate".
const LEAD: usize = 6;
/// Words in which the negator of a lead begins: "at no time", "in almost no case".
const OPENING: usize = 2;

/// The first phrase of what turns the clause of the auxiliary at a phrase around, no further back than `first`.
pub(super) fn lead(text: Glossed<'_>, first: usize, auxiliary: usize) -> Option<usize> {
    let verb = text.verb(auxiliary)?;
    let is_auxiliary = verb.modal.is_some() || text.lexicon.auxiliary(text.tokens[verb.head as usize].word).is_some();
    if verb.tokens.len() > 1 || !is_auxiliary {
        return None;
    }
    let belongs = |at: &usize| match text.phrases[*at] {
        Phrase::Noun(_) => true,
        Phrase::Verb(_) => false,
        Phrase::Word(token) => {
            let inverting = text.is_of(token as usize, WordKind::Inverting);
            matches!(text.tags[token as usize], Tag::In | Tag::Rb) || inverting
        }
    };
    let lead = (first..auxiliary).rev().take(LEAD).take_while(belongs).last()?;
    let start = text.phrases[lead].tokens().start as usize;
    let end = text.phrases[auxiliary].tokens().start as usize;
    let turns = |at: usize| {
        let negates = text
            .lexicon
            .shifters()
            .longest(text.words_from(at, end))
            .is_some_and(|found| matches!(found.values[0].kind, ShifterKind::Negator | ShifterKind::Addition));
        negates || text.is_of(at, WordKind::Scant)
    };
    (start..end.min(start + OPENING)).any(turns).then_some(lead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn is_led(text: &str, auxiliary: &str) -> bool {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let at = (0..document.tokens.len()).find(|&at| document.word(at) == auxiliary).unwrap();
        lead(document.with(&lexicon), 0, document.phrase_of(at)).is_some()
    }

    #[test]
    fn a_negator_or_only_turns_a_clause_around() {
        for text in
            ["At no time did Orrin endorse Vey.", "Only later did he endorse Vey.", "Nor did Orrin endorse Vey."]
        {
            assert!(is_led(text, "did"), "{text}");
        }
        assert!(is_led("Never has Orrin endorsed Vey.", "has"));
        assert!(!is_led("On Monday Orrin did endorse Vey.", "did"));
        assert!(!is_led("Orrin did endorse Vey.", "did"));
    }
}
