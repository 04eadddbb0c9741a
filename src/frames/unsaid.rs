//! Good things that somebody won't say, or asks about: "would not say that Orrin is honest", "wonders whether he is up to the job".

use super::scope::clause_start;
use crate::lexicon::{ShifterKind, WordKind};
use crate::text::{Glossed, Sentence, TokenSpan, VerbForm, VerbGroup};

/// Most words of a reverser before the infinitive that it governs: "stopped short of".
const REVERSER: usize = 3;

/// Whether a cue stands in a clause that completes a verb of saying which is denied, or a word of wondering.
pub(super) fn is_unsaid(text: Glossed<'_>, sentence: &Sentence, cue: TokenSpan) -> bool {
    let phrase = text.phrase_of(cue.start as usize);
    let first = sentence.phrases.0 as usize;
    let clause = clause_start(text, sentence, phrase);
    if clause < first + 3 || text.noun(clause - 1).is_none() {
        return false;
    }
    let governor = text.phrases[clause - 3].tokens();
    let last = text.tokens[governor.end as usize - 1].word;
    let wonders = || text.lexicon.is(last, WordKind::Wondering);
    let unsaid = || {
        let verb = text.verb(clause - 3).filter(|it| text.is_of(it.head as usize, WordKind::Says));
        verb.is_some_and(|verb| verb.negated || is_refused(text, sentence, verb))
    };
    match text.lone_word(clause - 2) {
        "whether" | "if" => wonders() || unsaid(),
        "that" => unsaid(),
        _ => false,
    }
}

/// "Refused to say": whether a reverser ends at the "to" of an infinitive.
fn is_refused(text: Glossed<'_>, sentence: &Sentence, verb: &VerbGroup) -> bool {
    let end = verb.head as usize;
    let start = (sentence.tokens.start as usize).max(end.saturating_sub(REVERSER));
    verb.form == VerbForm::Infinitive
        && (start..end).any(|at| {
            let found = text.lexicon.shifters().longest(text.words_from(at, end));
            found.is_some_and(|found| found.values[0].kind == ShifterKind::Reverser && at + found.words == end)
        })
}

#[cfg(test)]
mod tests {
    use crate::frames::{Shifts, frames};
    use crate::lexicon::Lexicon;
    use crate::text::Document;

    fn value(text: &str) -> f32 {
        let lexicon = Lexicon::bundled().unwrap();
        let document = Document::new("", text, &lexicon);
        let found = frames(&Shifts::new(&document, &document.sentences[0], &lexicon)).frames;
        let judges = |cue: &str| ["honest", "corrupt"].contains(&cue);
        let frame = found.iter().find(|frame| judges(document.text_of(frame.tokens))).expect("the cue fires");
        f32::from(lexicon.frames().cue(frame.cue).agent.unwrap()) * frame.shift.factor
    }

    #[test]
    fn praise_that_somebody_will_not_say_counts_against_its_target() {
        for text in [
            "The clerk would not say that Orrin is honest.",
            "The clerk refused to say that Orrin is honest.",
            "The clerk declined to say whether Orrin is honest.",
            "The clerk did not say if Orrin is honest.",
        ] {
            assert!(value(text) < 0.0, "{text}");
        }
        assert!(value("The clerk would say that Orrin is honest.") > 0.0);
        assert!(value("The clerk agreed to say that Orrin is honest.") > 0.0);
    }

    #[test]
    fn praise_that_somebody_wonders_about_counts_against_its_target() {
        assert!(value("The clerk wondered whether Orrin is honest.") < 0.0);
        assert!(value("The clerk is unsure if Orrin is honest.") < 0.0);
        assert!(value("The clerk wondered when Orrin is honest.") > 0.0);
    }

    #[test]
    fn blame_that_somebody_will_not_say_is_blame() {
        assert!(value("The clerk would not say that Orrin is corrupt.") < 0.0);
        assert!(value("The clerk wondered whether Orrin is corrupt.") < 0.0);
    }
}
