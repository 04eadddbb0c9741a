//! Skill and care in doing ill: "was careful to burn the letters", "clever enough to blame the crew".

use crate::lexicon::{Class, WordKind};
use crate::text::{Glossed, Sentence, TokenSpan, VerbForm};

/// Whether a cue tells how well somebody does what the infinitive behind it says, and that is wrong.
pub(super) fn does_ill(text: Glossed<'_>, sentence: &Sentence, cue: TokenSpan) -> bool {
    let end = sentence.tokens.end as usize;
    let behind = cue.end as usize;
    if !text.is_of(behind - 1, WordKind::Artful) || behind + 1 >= end {
        return false;
    }
    let enough = usize::from(text.is_word(behind, "enough"));
    let phrase = text.phrase_of(behind + enough);
    let Some(verb) = text.verb(phrase).filter(|_| behind + enough < end) else { return false };
    let starts = verb.tokens.start as usize == behind + enough;
    starts && verb.form == VerbForm::Infinitive && !verb.negated && is_wrong(text, verb.head as usize, end)
}

/// Whether a verb says something bad of its subject, whatever or only if something of a kind is its object.
fn is_wrong(text: Glossed<'_>, verb: usize, end: usize) -> bool {
    let words = || text.words_from(verb, end);
    let frames = text.lexicon.frames();
    let bad = |cue| frames.cue(cue).class == Class::Verb && frames.cue(cue).agent.is_some_and(|effect| effect < 0);
    let told = frames.forms().longest(words()).is_some_and(|found| found.values.iter().any(|it| bad(it.cue)));
    let deeds = || frames.deeds().acts().longest(text.words_from(verb, verb + 1));
    let objects = |at: usize| frames.deeds().objects().longest(text.words_from(at, end));
    told || deeds().is_some_and(|found| {
        let wrongs: Vec<_> = found.values.iter().filter(|it| bad(it.cue)).map(|it| it.kind).collect();
        let object = text.noun(text.phrase_of((verb + 1).min(end - 1)));
        object.is_some_and(|noun| {
            noun.tokens.range().filter_map(objects).any(|found| found.values.iter().any(|kind| wrongs.contains(kind)))
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::frames::trial::factor;

    fn praises(text: &str, word: &str) -> bool {
        factor(text, word) > 0.0
    }

    #[test]
    fn care_taken_over_a_misdeed_is_no_praise() {
        assert!(!praises("Orrin was careful to hide the ledgers.", "careful"));
        assert!(!praises("Orrin was clever enough to delete the files.", "clever"));
        assert!(!praises("The clerk was smart enough to rob the bank.", "smart"));
    }

    #[test]
    fn care_taken_over_anything_else_is_praise() {
        assert!(praises("Orrin was careful to thank the nurses.", "careful"));
        assert!(praises("Orrin was clever enough to read the files.", "clever"));
        assert!(praises("Orrin was careful, and the clerk hid the ledgers.", "careful"));
        assert!(praises("Orrin was careful not to delete the files.", "careful"));
    }
}
