//! Good things that are said to be hard for somebody to do: "all but impossible for Orrin to win", "hard to see how he can win".

use super::scope::clause_start;
use crate::lexicon::WordKind;
use crate::text::{Glossed, Phrase, Sentence, TokenSpan, VerbForm};

/// Whether the verb at a position stands in such a clause.
pub(super) fn is_unattained(text: Glossed<'_>, sentence: &Sentence, phrase: usize) -> bool {
    let first = sentence.phrases.0 as usize;
    let is_hard = |at: usize| {
        let TokenSpan { end, .. } = text.phrases[at].tokens();
        text.is_of(end as usize - 1, WordKind::Difficulty)
    };
    let infinitive = |at: usize| text.verb(at).is_some_and(|verb| verb.form == VerbForm::Infinitive);
    let noun = |at: usize| matches!(text.phrases[at], Phrase::Noun(_));
    if infinitive(phrase) {
        return phrase >= first + 3 && noun(phrase - 1) && text.is_lone_word(phrase - 2, "for") && is_hard(phrase - 3);
    }
    let clause = clause_start(text, sentence, phrase);
    clause >= first + 4
        && noun(clause - 1)
        && text.is_lone_word(clause - 2, "how")
        && infinitive(clause - 3)
        && is_hard(clause - 4)
}

#[cfg(test)]
mod tests {
    use crate::frames::trial;

    fn factor(text: &str) -> f32 {
        trial::factor(text, "win")
    }

    #[test]
    fn what_is_hard_for_somebody_to_win_is_not_won() {
        assert!(factor("It is impossible for Orrin to win.") < 0.0);
        assert!(factor("It will be hard for the mayor to win the vote.") < 0.0);
        assert!(factor("It is good for Orrin to win.") > 0.0);
        assert!(factor("Orrin worked hard to win.") > 0.0);
    }

    #[test]
    fn what_is_hard_to_see_coming_is_not_won() {
        assert!(factor("It is hard to see how Orrin can win.") < 0.0);
        assert!(factor("It is easy to see how Orrin can win.") > 0.0);
    }
}
